"""By which rule each worked-out figure of a table came about, one line a rule."""

from collections.abc import Iterable

from rankings.catalogue import IndicatorInfo, ScoreRow
from rankings.pages.draft import Draft
from rankings.pages.parts import WORKED_OUT
from rankings.words.province import say_rule_line
from rankings.words.rules import say_rule


def rule_notes(draft: Draft, rows: Iterable[tuple[IndicatorInfo, ScoreRow | None]]) -> list[str]:
    """A line for each rule that gave a score or a rank among the rows, with what it gave."""
    used: dict[tuple[str, str], list[str]] = {}
    for indicator, row in rows:
        if row is None:
            continue
        for measure, rule in (("score", row.score_rule), ("rank", row.rank_rule)):
            if rule:
                used.setdefault((measure, rule), []).append(draft.name(indicator))
    return [
        say_rule_line(WORKED_OUT, measure, names, say_rule(rule, draft.lang), draft.lang)
        for (measure, rule), names in used.items()
    ]
