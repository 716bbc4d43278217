"""By which rule each worked-out figure of a table came about, one line a rule."""

from collections.abc import Iterable

from rankings.catalogue import IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.deriving_scores import BY_MEMBERS
from rankings.pages.draft import Draft
from rankings.pages.parts import WORKED_OUT
from rankings.words.province import own_score, say_rule_line
from rankings.words.rules import say_rule


def rule_notes(
    draft: Draft, rows: Iterable[tuple[IndicatorInfo, ScoreRow | None]], province: ProvinceInfo | None = None
) -> list[str]:
    """A line for each rule that gave a score or a rank among the rows, with what it gave."""
    used: dict[tuple[str, str], list[str]] = {}
    for indicator, row in rows:
        if row is None:
            continue
        for measure, rule in (("score", row.score_rule), ("rank", row.rank_rule)):
            if rule:
                used.setdefault((measure, rule), []).append(draft.name(indicator))
    alone = province is not None and len(draft.catalogue.predecessors(province)) == 1
    return [
        say_rule_line(WORKED_OUT, measure, names, _said(rule, alone, draft.lang), draft.lang)
        for (measure, rule), names in used.items()
    ]


def _said(rule: str, alone: bool, lang: str) -> str:
    """The rule in words; the mean over a single member is that member's own score."""
    return own_score(lang) if alone and rule == BY_MEMBERS else say_rule(rule, lang)
