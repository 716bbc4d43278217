"""What a release would hold, worked out before anything is stored."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from rankings import frames
from rankings import shape as s
from rankings.compute.results import Results, compute_results
from rankings.importing.published import Published
from rankings.releasing.hashing import hash_frames

Key = tuple[int, int]


@dataclass(frozen=True)
class Draft:
    """All editions' figures and the results that follow; `base`: the number of the release it was made from.

    `sources`: documents to store, as key, kind, document, publisher, url, published; `file`: name, sha256, size,
    content of the imported file; `hashes`: (year, units) to the SHA-256 of what readers would see of it.
    """

    base: int | None
    kind: str
    figures: pd.DataFrame
    composition: pd.DataFrame
    national: pd.DataFrame
    results: Results
    hashes: dict[Key, str]
    sources: list[dict[str, str]] = field(default_factory=list)
    file: dict[str, Any] | None = None

    def parts_of(self, year: int, units: int) -> tuple[pd.DataFrame, ...]:
        """Figures, composition, national figures, scores and summaries of one edition."""
        return parts_of(
            (self.figures, self.composition, self.national, self.results.scores, self.results.summaries),
            year,
            units,
        )


def draft_table(base: int, figures: pd.DataFrame, source: dict[str, str], file: dict[str, Any]) -> Draft:
    """A draft in which one table's figures join those of its edition in release `base`.

    `figures`: `shape.FIGURE_COLUMNS` of one edition. What the same document gave before on the same indicators and
    measures is replaced; everything else stays.
    """
    kept = _without(frames.load_figures_frame(base), figures)
    merged = pd.concat([kept, figures[list(s.FIGURE_COLUMNS)].astype(object)], ignore_index=True)
    composition, national = frames.load_composition_frame(base), frames.load_national_frame(base)
    return draft_all(base, "import", merged, composition, national, [source], file)


def _without(figures: pd.DataFrame, replacing: pd.DataFrame) -> pd.DataFrame:
    """Figures but those that the other frame's documents give on the same indicators and measures."""
    columns = [s.YEAR, s.UNITS, s.SOURCE, s.INDICATOR, s.MEASURE]
    replaced = set(replacing[columns].itertuples(index=False, name=None))
    return figures[[key not in replaced for key in figures[columns].itertuples(index=False, name=None)]]


def draft_published(base: int | None, published: Published) -> Draft:
    """A draft of the published data, whose documents and places are stored already; imported tables stay."""
    live = frames.load_figures_frame(base)
    imported = live[live[s.FILE] != ""]
    kept = _without(published.figures.astype(object), imported)
    figures = pd.concat([kept, imported], ignore_index=True) if len(imported) else kept
    file = {
        "name": "fixtures.zip",
        "sha256": published.sha256,
        "size": len(published.archive),
        "content": published.archive,
    }
    return draft_all(base, "load", figures, published.composition, published.national, [], file)


def draft_again(base: int) -> Draft:
    """The figures of a release once more, for what the present program makes of them."""
    parts = (frames.load_figures_frame, frames.load_composition_frame, frames.load_national_frame)
    figures, composition, national = (load(base) for load in parts)
    return draft_all(base, "load", figures, composition, national, [], None)


def draft_all(
    base: int | None, kind: str, figures: pd.DataFrame, composition: pd.DataFrame, national: pd.DataFrame,
    sources: list[dict[str, str]], file: dict[str, Any] | None,
) -> Draft:  # fmt: skip
    """Everything that follows from these figures, and the hash of each edition."""
    places = frames.load_places()
    places.source_kinds.update({source["key"]: source["kind"] for source in sources})
    results = compute_results(figures, composition, national, places)
    hashed = (figures, composition, national[sorted(national.columns)], results.scores, results.summaries)
    hashes = {
        (year, units): hash_frames(*parts_of(hashed, year, units))
        for year, units in zip(places.editions[s.YEAR], places.editions[s.UNITS], strict=True)
    }
    return Draft(base, kind, figures, composition, national, results, hashes, sources, file)


def parts_of(parts: tuple[pd.DataFrame, ...], year: int, units: int) -> tuple[pd.DataFrame, ...]:
    """The rows of one edition in each frame."""
    return tuple(part[(part[s.YEAR] == year) & (part[s.UNITS] == units)] for part in parts)
