"""Whether one of two compared provinces passed the other since the edition before."""

from rankings.catalogue import EditionInfo, ProvinceInfo, ScoreRow
from rankings.pages.compared_choice import Compared
from rankings.pages.draft import Draft
from rankings.pages.parts import BROKEN
from rankings.words.comparison import Standing
from rankings.words.crossing import Before, say_before


def say_crossing(draft: Draft, compared: Compared, edition: EditionInfo) -> str:
    """How the two stood to one another in the edition before, where that is otherwise than now; else ""."""
    before = draft.catalogue.editions.get((edition.previous_year or 0, edition.units))
    if before is None or len(compared) != 2 or not edition.comparability.comparable:
        return ""
    old, now = ([draft.rows.of(each, province.slug) for province in compared] for each in (before, edition))
    order, order_now = _order(old), _order(now)
    if order is None or order_now is None or order == order_now:
        return ""
    first, second = (_standing(draft, province, row) for province, row in zip(compared, old, strict=True))
    signs = draft.printer.marks.use(BROKEN if edition.comparability.marked else "")
    return say_before(Before(before.year, first, second, order == -order_now, signs), draft.lang)


def _order(rows: list[ScoreRow | None]) -> int | None:
    """1 if the first is ahead, -1 if the second is, 0 if they share the rank; None where a rank is not known."""
    first, second = (row.rank if row else None for row in rows)
    return None if first is None or second is None else (second > first) - (second < first)


def _standing(draft: Draft, province: ProvinceInfo, row: ScoreRow | None) -> Standing:
    rank, tied = (row.rank, row.tied) if row else (None, None)
    return Standing(draft.name(province), None, rank, tied, rank_signs=draft.printer.rank(row).signs)
