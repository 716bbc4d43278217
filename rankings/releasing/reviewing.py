"""What a draft, or one release, changes against another: the review that comes before a publication and after it."""

from collections import Counter
from decimal import Decimal
from typing import Any

from rankings import frames
from rankings import shape as s
from rankings.compute.consequences import EditionState, State, review_states, years_before
from rankings.compute.dependence import structure_of
from rankings.compute.results import Places
from rankings.compute.reviews import Review
from rankings.models import Release, ReleaseEdition
from rankings.releasing.drafting import Draft

Key = tuple[int, int]


def review(draft: Draft) -> Review:
    """Everything that readers would see change if the draft went live, against the release it was made from."""
    differing = _differing(_hashes(draft.base), draft.hashes)
    places = frames.load_places(set(draft.hashes))
    summaries = draft.results.summaries.to_dict("records")
    new = State(
        _only(draft.figures, differing),
        _only(draft.results.scores, differing),
        [row for row in summaries if (row[s.YEAR], row[s.UNITS]) in differing],
        _editions(draft, places),
    )
    compositions = frames.load_composition_frame(draft.base), draft.composition
    structure = structure_of(compositions, places, years_before(new.editions), _new_groups(draft))
    kinds = places.source_kinds | {source["key"]: source["kind"] for source in draft.sources}
    return review_states(_released(draft.base, differing), new, structure, kinds, (draft.base, None))


def compare_releases(old: int, new: int) -> Review:
    """Everything that release `new` shows otherwise than release `old`; either may be the older one.

    Raises Release.DoesNotExist for a number that no release has.
    """
    differing = _differing(_hashes(old), _hashes(new))
    before, after = _released(old, differing), _released(new, differing)
    places = frames.load_places()
    compositions = frames.load_composition_frame(old), frames.load_composition_frame(new)
    structure = structure_of(compositions, places, years_before(after.editions))
    return review_states(before, after, structure, places.source_kinds, (old, new))


def _editions(draft: Draft, places: Places) -> list[EditionState]:
    """The editions that a draft shows, also one that it is the first to show."""
    sizes = places.sizes
    known = [EditionState(row.year, row.units, row.method, sizes[row.units]) for row in places.editions.itertuples()]
    own = draft.definition
    if own is None:
        return known
    others = [each for each in known if (each.year, each.units) != (own.year, own.units)]
    return [*others, EditionState(own.year, own.units, own.method, sizes[own.units])]


def _new_groups(draft: Draft) -> frozenset[str]:
    indicators = draft.definition.indicators if draft.definition else ()
    return frozenset(each.code for each in indicators if each.kind == "group")


def _differing(old: dict[Key, str], new: dict[Key, str]) -> set[Key]:
    """Editions whose content is not the same, or that only one side shows."""
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


def _hashes(release: int | None) -> dict[Key, str]:
    """(year, units) of the editions that a release shows to the hash of their content."""
    rows = ReleaseEdition.objects.filter(release=release).values_list(
        "edition__year", "edition__unit_set_id", "version__content_hash"
    )
    return {(year, units): digest for year, units, digest in rows}


def _only(frame: Any, keys: set[Key]) -> Any:
    """The rows of a frame that are of these editions."""
    return frame[[key in keys for key in zip(frame[s.YEAR], frame[s.UNITS], strict=True)]]


def _released(number: int | None, keys: set[Key]) -> State:
    """What a release shows of these editions, and all of its editions; nothing for None."""
    content: dict[str, Any] = {"editions": [], "provinces": [], "summaries": []}
    if number is not None:
        content = Release.objects.select_related("snapshot").get(pk=number).snapshot.content
    sizes = Counter(row["units"] for row in content["provinces"])
    return State(
        _only(frames.load_figures_frame(number), keys),
        _only(frames.load_scores_frame(number), keys),
        [_summary(row) for row in content["summaries"] if (row["year"], row["units"]) in keys],
        [
            EditionState(row["year"], row["units"], row["method_code"], sizes[row["units"]])
            for row in content["editions"]
        ],
    )


def _summary(row: dict[str, Any]) -> dict[str, Any]:
    """A snapshot's row of a summary with the columns of `shape.SUMMARY_COLUMNS`."""
    numbers = {name: None if row[name] is None else Decimal(row[name]) for name in ("mean", "best")}
    return row | numbers | {s.INDICATOR: row["indicator_code"], "best_province": row["best_slug"]}
