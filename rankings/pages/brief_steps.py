"""What would lift a province: points to the next ranks, and who stands next to it."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings.catalogue import EditionInfo, ProvinceInfo, ScoreRow
from rankings.compute.next_ranks import at_least
from rankings.pages.brief_indices import furthest_below
from rankings.pages.draft import Draft
from rankings.pages.steps import StepRow, Told, holders_row, part_rows, told_steps, total_row
from rankings.words import brief as words
from rankings.words import steps as step_words
from rankings.words.numbers import show_decimal


@dataclass(frozen=True)
class Steps:
    """Ranks to reach as columns, what it takes as rows; `notes` on what is taken for granted or why there are none."""

    heads: list[str] = field(default_factory=list)
    rows: list[StepRow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(self.heads)


def steps_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Steps:
    """The stored steps up from a province's rank, or why there are none."""
    told = told_steps(draft, province, edition)
    if told is None:
        return Steps(notes=[step_words.LABELS[draft.lang]["old"]])
    if told.found.why:
        return Steps(notes=[told.why_none])
    near = _near(draft, province, edition)
    if not told.found.steps:
        return Steps(notes=[told.why_none, near])
    return _steps(told, near)


def _steps(told: Told, near: str) -> Steps:
    draft, lang = told.draft, told.draft.lang
    labels = step_words.LABELS[lang]
    parts = part_rows(told, alone=False)
    if parts:
        parts[0] = replace(parts[0], head=labels["alone"])
    heads = [labels["reach"], *(step_words.say_rank(step.rank, lang) for step in told.found.steps)]
    furthest = furthest_below(draft, told.province, told.edition)
    weights = [] if parts else [f"{step_words.say_no_weights(lang)} {furthest}".strip()]
    notes = [step_words.say_still(lang, bool(parts)), *weights, near]
    return Steps(heads, [holders_row(told), total_row(told), *parts], notes)


def _near(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> str:
    """Who stands just above and just below, and how far away; those who share the score stand in neither."""
    rows = draft.rows.table(edition)
    own = next(row for row in rows if row.province == province.slug)
    score = own.exact or Decimal(0)
    others = [row for row in rows if row is not own]
    above = min((row.exact for row in others if row.exact and row.exact > score), default=None)
    below = max((row.exact for row in others if row.exact is not None and row.exact < score), default=None)
    ahead, behind = _neighbour(draft, own, others, above), _neighbour(draft, own, others, below)
    return words.say_near(ahead, behind, draft.lang)


def _neighbour(draft: Draft, own: ScoreRow, others: list[ScoreRow], score: Decimal | None) -> words.Near | None:
    if score is None:
        return None
    holders = [row for row in others if row.exact == score]
    names = [draft.name(draft.catalogue.provinces[row.units, row.province]) for row in holders]
    # As the table of steps has it, which is the step of one to the other whosever sheet it stands on.
    apart = at_least(abs(score - (own.exact or Decimal(0))))
    gap = draft.printer.worked_out(show_decimal(apart, draft.lang), [own, *holders])
    return words.Near(names, gap.marked)
