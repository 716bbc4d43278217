"""What would lift a province: points to the next ranks, and who stands next to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.comparing import known_parts
from rankings.compute.next_ranks import Step, at_least, gain_alone, steps_up, targets_of
from rankings.compute.ranking import rank_scores
from rankings.pages.brief_indices import furthest_below
from rankings.pages.composition import composition_of
from rankings.pages.draft import Draft
from rankings.pages.parts import Fig
from rankings.pages.recompute import weights_of_total
from rankings.words import brief as words
from rankings.words.numbers import show_decimal

#: How many places up a leader may want to know of; the end of the best quarter comes beside them.
PLACES = (1, 3, 5, 10)


@dataclass(frozen=True)
class StepRow:
    """A row of the table of steps, a cell for each rank; signs that all cells share stand at the label.

    `head` stands over this row and those that follow.
    """

    label: Fig
    cells: list[Fig]
    main: bool = False
    head: str = ""


@dataclass(frozen=True)
class Steps:
    """Ranks to reach as columns, what it takes as rows; `notes` on what is taken for granted or why there are none."""

    heads: list[str] = field(default_factory=list)
    rows: list[StepRow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return 1 + len(self.heads)


@dataclass(frozen=True)
class _Field:
    """The total of an edition: the province's own row, those of the others, and its steps up."""

    edition: EditionInfo
    own: ScoreRow
    others: list[ScoreRow]
    steps: list[Step]

    @property
    def rows(self) -> list[ScoreRow]:
        """All rows of the total."""
        return [self.own, *self.others]


def steps_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Steps:
    """The steps up from a province's rank, where the scores of all are known and the rank follows from them."""
    summary, lang = edition.summaries["dti"], draft.lang
    own, table = draft.rows.of(edition, province.slug), draft.rows.table(edition)
    scores = [row.exact for row in table if row is not own and row.exact is not None]
    if own is None or own.exact is None or len(scores) + 1 < summary.n:
        return Steps(notes=[words.say_no_steps(summary.scores_known, summary.n, edition.year, lang)])
    rank = rank_scores([own.exact, *scores])[0] or 1
    if own.rank != rank:
        return Steps(notes=[words.say_not_by_scores(lang)])
    others = [row for row in table if row is not own]
    found = _Field(edition, own, others, steps_up(own.exact, scores, targets_of(rank, summary.n, PLACES)))
    return _steps(draft, found)


def _steps(draft: Draft, found: _Field) -> Steps:
    lang, labels, near = draft.lang, words.LABELS[draft.lang], _near(draft, found)
    if not found.steps:
        return Steps(notes=[words.say_first(lang), near])
    alone = _alone(draft, found)
    rows = [
        StepRow(Fig(labels["there"]), [_holder(draft, found, step) for step in found.steps]),
        _gains(draft, found, labels["total"], [step.gain for step in found.steps]),
        *alone,
    ]
    heads = [words.say_rank(step.rank, lang) for step in found.steps]
    province = draft.catalogue.provinces[found.own.units, found.own.province]
    furthest = furthest_below(draft, province, found.edition)
    weights = [] if alone else [f"{words.say_no_weights(lang)} {furthest}".strip()]
    return Steps(heads, rows, [words.say_still(lang, bool(alone)), *weights, near])


def _holder(draft: Draft, found: _Field, step: Step) -> Fig:
    return draft.printer.score(next(row for row in found.others if row.exact == step.score))


def _gains(
    draft: Draft, found: _Field, label: str, gains: Sequence[Decimal | None], part: ScoreRow | None = None
) -> StepRow:
    """The gains of one row, all worked out from the same scores; None is out of reach. Of the total, or of a `part`."""
    signed = draft.printer.worked_out(label, [*found.rows, *([part] if part else [])])
    never = words.out_of_reach(draft.lang)
    cells = [Fig(never if gain is None else f"+{show_decimal(at_least(gain), draft.lang)}") for gain in gains]
    return StepRow(signed, cells, main=part is None)


def _alone(draft: Draft, found: _Field) -> list[StepRow]:
    """A row for each part of the total that is known of the province, where the edition's weights are known."""
    weights = weights_of_total(draft.catalogue).get(found.edition.key, {})
    composition = composition_of(draft.catalogue, found.edition)
    parts, groups = composition.parts, composition.groups
    if not weights or not set(parts) <= weights.keys():
        return []
    rows = {
        code: row
        for code in (*parts, *groups)
        if (row := draft.rows.of(found.edition, found.own.province, code)) and row.exact is not None
    }
    known, _ = known_parts(parts, groups, set(rows))
    whole = sum(weights.values(), Decimal(0))
    weight_of = {**weights} | {
        code: sum((weights[part] for part in group), Decimal(0)) for code, group in groups.items()
    }
    found_rows = [
        _part_row(draft, found, draft.catalogue.indicators[code], rows[code], weight_of[code] / whole) for code in known
    ]
    head = words.LABELS[draft.lang]["alone"]
    return [replace(row, head="" if index else head) for index, row in enumerate(found_rows)]


def _part_row(draft: Draft, found: _Field, part: IndicatorInfo, row: ScoreRow, share: Decimal) -> StepRow:
    gains = [gain_alone(step.gain, row.exact or Decimal(0), share, Decimal(1)) for step in found.steps]
    return _gains(draft, found, draft.name(part), gains, row)


def _near(draft: Draft, found: _Field) -> str:
    """Who stands just above and just below, and how far away; those who share the score stand in neither."""
    own = found.own.exact or Decimal(0)
    above = min((row.exact for row in found.others if row.exact and row.exact > own), default=None)
    below = max((row.exact for row in found.others if row.exact is not None and row.exact < own), default=None)
    return words.say_near(_neighbour(draft, found, above), _neighbour(draft, found, below), draft.lang)


def _neighbour(draft: Draft, found: _Field, score: Decimal | None) -> words.Near | None:
    if score is None:
        return None
    holders = [row for row in found.others if row.exact == score]
    names = [draft.name(draft.catalogue.provinces[row.units, row.province]) for row in holders]
    # As the table of steps has it, which is the step of one to the other whosever sheet it stands on.
    apart = at_least(abs(score - (found.own.exact or Decimal(0))))
    gap = draft.printer.worked_out(show_decimal(apart, draft.lang), [found.own, *holders])
    return words.Near(names, gap.marked)
