"""A ranking with the range of each rank under other weights, and how many provinces are near."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, Field

from rankings.api import tables
from rankings.api.answers import Ranking, RankingRow
from rankings.catalogue import Catalogue
from rankings.compute.robustness import DRAWS, KIND, SPREAD
from rankings.compute.weighing import WEIGHTS_UNKNOWN
from rankings.words import ranges as words

_UNKNOWN: tuple[None, ...] = (None, None, None, None)
NO_NEAR = "Some scores of this table are not known, so who is near cannot be counted."
NEAR_NOT_KEPT = f"Who is near cannot be told, because {words.clause(words.NOT_KEPT, (0, 0), 'en')}."


class RangeOfRanks(BaseModel):
    """5th percentile, median and 95th percentile of a rank under other weights; how many others have a score at most
    0.005 away."""

    rank_low: int | None
    rank_median: int | None
    rank_high: int | None
    range_note: str | None
    within_0_005: int | None
    within_note: str | None


# Fields of the last base come first: who, then what, then how firm.
class RangedRow(RangeOfRanks, RankingRow):
    """A province in a ranking and the range of its rank."""


class RangedRanking(Ranking):
    """A ranking with ranges. `range_about` says what was varied, or why nothing could be varied.

    `range_weights` are the weights of the edition that were varied, in points, by part.
    """

    record = RangedRow
    range_about: str = Field(examples=["10,000 draws of 5 weights, each within 25% of its own."])
    range_weights: dict[str, str] | None
    rows: list[RangedRow]  # type: ignore[assignment]  # a list of more than the ranking's rows, which nobody adds to


def rank_with_ranges(catalogue: Catalogue, year: int, params: tables.Params) -> RangedRanking:
    """The ranking of a year with the range of each rank; two queries."""
    ranking = tables.rank(catalogue, year, params)
    edition = tables.require_edition(catalogue, year, params)
    found = catalogue.findings(edition, [KIND])
    about, code = found.get((KIND, "")), ranking.indicator
    pillar = catalogue.indicators[code].kind == "pillar"
    why = _why_not(about, code, ranking.n, pillar=pillar)
    whys = (why or _RANK_DIFFERS, NEAR_NOT_KEPT if about is None else NO_NEAR)
    rows = [RangedRow(**dict(row), **_range_of(found.get((KIND, row.province)), code, *whys)) for row in ranking.rows]
    weights = (about or {}).get(code, {}).get("parts")
    said = why or f"{DRAWS:,} draws of {len(weights or ())} weights, each within {SPREAD}% of its own."
    return RangedRanking(**dict(ranking) | {"range_about": said, "range_weights": weights, "rows": rows})


def _why_not(about: Mapping[str, Any] | None, code: str, n: int, *, pillar: bool) -> str:
    """Why an indicator has no ranges in an edition, "" where it has."""
    if about is None:
        return _because(words.NOT_KEPT)
    own = about.get(code)
    if own is None:
        total = about.get("dti", {}).get("reason")
        return _because(WEIGHTS_UNKNOWN if pillar and total == WEIGHTS_UNKNOWN else words.NO_PARTS)
    return _because(own["reason"], (own["known"], n)) if "reason" in own else ""


def _because(reason: str, counts: tuple[int, int] = (0, 0)) -> str:
    return f"The range of ranks cannot be computed, because {words.clause(reason, counts, 'en')}."


_RANK_DIFFERS = _because(words.RANK_DIFFERS)


def _range_of(found: Mapping[str, Any] | None, code: str, why: str, why_near: str) -> dict[str, Any]:
    low, median, high, near = (found or {}).get(code, _UNKNOWN)
    return {
        "rank_low": low,
        "rank_median": median,
        "rank_high": high,
        "range_note": why if low is None else None,
        "within_0_005": near,
        "within_note": why_near if near is None else None,
    }
