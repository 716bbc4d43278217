"""What a release would hold, worked out before anything is stored."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from rankings import frames
from rankings import shape as s
from rankings.compute.results import Places, Results, compute_results
from rankings.importing.published import Published
from rankings.releasing.defining import Definition
from rankings.releasing.hashing import hash_frames, hash_texts

Key = tuple[int, int]
#: Letters of a sheet's name that a figure keeps; Excel allows 31, other programs any number.
_LONGEST_SHEET = 100


@dataclass(frozen=True)
class Draft:
    """All editions' figures and the results that follow; `base`: the number of the release it was made from.

    `sources`: documents to store, as key, kind, document, publisher, url, published; `file`: name, sha256, size,
    content of the imported file; `hashes`: (year, units) to the SHA-256 of what readers would see of it;
    `definition`: the edition that this release would be the first to show.
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
    definition: Definition | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 over the editions' hashes, the documents and the definition: what a reviewer has seen."""
        editions = [f"{year}/{units} {digest}" for (year, units), digest in sorted(self.hashes.items())]
        documents = [json.dumps(source, sort_keys=True) for source in self.sources]
        definition = [json.dumps(self.definition.to_json(), sort_keys=True)] if self.definition else []
        return hash_texts([*editions, *documents, *definition])

    def parts_of(self, year: int, units: int) -> tuple[pd.DataFrame, ...]:
        """Figures, composition, national figures, scores and summaries of one edition."""
        return parts_of(
            (self.figures, self.composition, self.national, self.results.scores, self.results.summaries),
            year,
            units,
        )


def draft_table(
    base: int, figures: pd.DataFrame, source: dict[str, str], file: dict[str, Any], definition: Definition | None = None
) -> Draft:
    """A draft in which one table's figures join those of its edition in release `base`.

    `figures`: `shape.FIGURE_COLUMNS` of one edition. What the same document gave before on the same indicators and
    measures is replaced; everything else stays. `definition`: the edition, where `base` does not show it yet.
    """
    # By its hash a figure finds its file, and with it the release and the name, whatever others are called.
    figures = figures.assign(**{s.FILE: file["sha256"], s.SHEET: figures[s.SHEET].str.slice(0, _LONGEST_SHEET)})
    kept = _without(frames.load_figures_frame(base), figures)
    merged = pd.concat([kept, figures[list(s.FIGURE_COLUMNS)].astype(object)], ignore_index=True)
    composition, national = frames.load_composition_frame(base), frames.load_national_frame(base)
    places = frames.load_places(frames.editions_of(base), base)
    if definition:
        composition = pd.concat([composition, _weights_of(definition, composition)], ignore_index=True)
        places = _with_definition(places, definition)
    return draft_all(base, "import", places, merged, composition, national, [source], file, definition)


def _weights_of(definition: Definition, like: pd.DataFrame) -> pd.DataFrame:
    rows = [
        (definition.year, definition.units, row.whole, row.part, row.value, row.basis) for row in definition.weights
    ]
    return pd.DataFrame(rows, columns=list(like.columns), dtype=object)


def _with_definition(places: Places, definition: Definition) -> Places:
    """What is ranked, with the edition and the indicators that are only defined so far."""
    edition = pd.DataFrame(
        [(definition.year, definition.units, definition.method)], columns=list(places.editions.columns), dtype=object
    )
    editions = pd.concat([places.editions, edition], ignore_index=True)
    ordered = sorted(range(len(editions)), key=lambda row: (editions[s.YEAR][row], -editions[s.UNITS][row]))
    added = pd.DataFrame(
        [(row.code, row.kind) for row in definition.indicators], columns=list(places.indicators.columns), dtype=object
    )
    # One that only a release taken back has shown is stored already, and is defined anew.
    others = places.indicators[~places.indicators[s.INDICATOR].isin(added[s.INDICATOR])]
    indicators = pd.concat([others, added], ignore_index=True)
    return replace(places, editions=editions.iloc[ordered].reset_index(drop=True), indicators=indicators)


def _without(figures: pd.DataFrame, replacing: pd.DataFrame) -> pd.DataFrame:
    """Figures but those that the other frame's documents give on the same indicators and measures."""
    columns = [s.YEAR, s.UNITS, s.SOURCE, s.INDICATOR, s.MEASURE]
    replaced = set(replacing[columns].itertuples(index=False, name=None))
    return figures[[key not in replaced for key in figures[columns].itertuples(index=False, name=None)]]


def draft_published(base: int | None, published: Published) -> Draft:
    """A draft of the published data, whose documents and places are stored already; imported tables stay.

    So do the editions that only an import has brought, with their weights.
    """
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
    keys = {(int(row["year"]), int(row["units"])) for row in published.reference["editions"]}
    composition = _with_others(published.composition, frames.load_composition_frame(base), keys)
    places = frames.load_places(keys | frames.editions_of(base), base)
    return draft_all(base, "load", places, figures, composition, published.national, [], file)


def _with_others(published: pd.DataFrame, live: pd.DataFrame, keys: set[Key]) -> pd.DataFrame:
    """Published rows, and the live ones of editions that the published files do not know."""
    others = live[[key not in keys for key in zip(live[s.YEAR], live[s.UNITS], strict=True)]]
    return pd.concat([published, others[list(published.columns)]], ignore_index=True) if len(others) else published


def draft_again(base: int) -> Draft:
    """The figures of a release once more, for what the present program makes of them."""
    parts = (frames.load_figures_frame, frames.load_composition_frame, frames.load_national_frame)
    figures, composition, national = (load(base) for load in parts)
    places = frames.load_places(frames.editions_of(base), base)
    return draft_all(base, "load", places, figures, composition, national, [], None)


def draft_all(
    base: int | None, kind: str, places: Places, figures: pd.DataFrame, composition: pd.DataFrame,
    national: pd.DataFrame, sources: list[dict[str, str]], file: dict[str, Any] | None,
    definition: Definition | None = None,
) -> Draft:  # fmt: skip
    """Everything that follows from these figures, and the hash of each edition of `places`."""
    places.source_kinds.update({source["key"]: source["kind"] for source in sources})
    places.published.update({source["key"]: source["published"] for source in sources})
    if file:
        places.imported[file["sha256"]] = (base or 0) + 1
    results = compute_results(figures, composition, national, places)
    hashed = (figures, composition, national[sorted(national.columns)], results.scores, results.summaries)
    hashes = {
        (year, units): hash_frames(*parts_of(hashed, year, units))
        for year, units in zip(places.editions[s.YEAR], places.editions[s.UNITS], strict=True)
    }
    return Draft(base, kind, figures, composition, national, results, hashes, sources, file, definition)


def parts_of(parts: tuple[pd.DataFrame, ...], year: int, units: int) -> tuple[pd.DataFrame, ...]:
    """The rows of one edition in each frame."""
    return tuple(part[(part[s.YEAR] == year) & (part[s.UNITS] == units)] for part in parts)
