"""By which rule each worked-out figure of a table came about, one line a rule."""

from collections import Counter
from collections.abc import Iterable

from rankings.catalogue import IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.deriving_scores import BY_MEMBERS
from rankings.pages.crossing import mark_of_rule
from rankings.pages.draft import Draft
from rankings.pages.parts import WORKED_OUT, basis_sign
from rankings.shape import RECONSTRUCTED
from rankings.words.province import own_score, say_rule_line
from rankings.words.rules import say_rule


def rule_notes(
    draft: Draft, rows: Iterable[tuple[IndicatorInfo, ScoreRow | None]], province: ProvinceInfo | None = None
) -> list[str]:
    """A line for each rule that gave a score or a rank among the rows, with what it gave: names, unless it is all.

    The rows are of one edition: all of them reconstructed or none.
    """
    used: dict[tuple[str, str], list[str]] = {}
    said: dict[str, str] = {}
    sign = WORKED_OUT
    known: Counter[str] = Counter()
    alone = province is not None and len(draft.catalogue.predecessors(province)) == 1
    for indicator, row in rows:
        if row is None:
            continue
        sign = basis_sign(row.score_basis) if row.score_basis == RECONSTRUCTED else sign
        for measure, value, rule in (("score", row.score, row.score_rule), ("rank", row.rank, row.rank_rule)):
            known[measure] += value is not None
            if rule:
                said[rule] = _said(draft, row, rule, alone)
                used.setdefault((measure, rule), []).append(draft.name(indicator))
    return [
        say_rule_line(sign, measure, _if_some(names, known[measure]), said[rule], draft.lang)
        for (measure, rule), names in used.items()
    ]


def _if_some(names: list[str], known: int) -> list[str]:
    """The names that a rule gave, or none where it gave more than one and all that are `known`."""
    return names if len(names) == 1 or len(names) < known else []


def _said(draft: Draft, row: ScoreRow, rule: str, alone: bool) -> str:
    """The rule in words; the mean over a single member is that member's own score."""
    if alone and rule == BY_MEMBERS:
        return own_score(draft.lang)
    return say_rule(rule, draft.lang, draft.printer.marks.used(mark_of_rule(draft.catalogue, row, rule)))
