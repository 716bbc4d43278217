"""What it takes a province to stand higher, as its release has it: rows for the brief and for the page of answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.scaling import to_stored
from rankings.compute.steps import NOT_BY_SCORES, SCORES_MISSING, STEPS, StoredStep, StoredSteps, read_steps
from rankings.pages.draft import Draft
from rankings.pages.parts import Fig, Known, known_from
from rankings.words import steps as words
from rankings.words.numbers import show_decimal

#: The kinds of stored findings that are read here.
KINDS = (STEPS,)


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
class Told:
    """The stored steps of a province on an indicator of an edition, with the rows that they rest on."""

    draft: Draft
    province: ProvinceInfo
    edition: EditionInfo
    indicator: IndicatorInfo
    found: StoredSteps

    @property
    def rows(self) -> list[ScoreRow]:
        """The rows of all provinces on the indicator."""
        return self.draft.rows.table(self.edition, self.indicator.code)

    @property
    def parts(self) -> list[IndicatorInfo]:
        """The parts that are told alone."""
        return [self.draft.catalogue.indicators[code] for code in self.found.parts]

    @property
    def has_parts(self) -> bool:
        """Whether the indicator is made of parts, known or not."""
        return self.indicator.kind in ("composite", "pillar")

    def part_row(self, part: IndicatorInfo) -> ScoreRow | None:
        """The province's own row on a part."""
        return self.draft.rows.of(self.edition, self.province.slug, part.code)

    def part_name(self, part: IndicatorInfo) -> str:
        """The name of a part as a sentence has it."""
        return words.part_name(self.draft.name(part), part.kind == "group", self.draft.lang)

    def places(self, step: StoredStep) -> int:
        """How many places up a step leads."""
        return self.found.rank - step.rank

    @property
    def why_none(self) -> str:
        """Why there are no steps; "" where there are some."""
        found, lang = self.found, self.draft.lang
        if found.why == SCORES_MISSING:
            return words.say_no_steps(found.known, found.n, self.edition.year, lang)
        if found.why == NOT_BY_SCORES:
            return words.say_not_by_scores(lang)
        return "" if found.steps else words.say_first(self.draft.name(self.province), lang)


def told_steps(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: str = "dti") -> Told | None:
    """What is stored of a province's steps; None in a release from before there were any, or for a group of indices."""
    content: dict[str, Any] | None = (draft.finding(STEPS, province) or {}).get(indicator)
    if content is None:
        return None
    return Told(draft, province, edition, draft.catalogue.indicators[indicator], read_steps(content))


def holders_row(told: Told) -> StepRow:
    """The scores that whoever holds the ranks has."""
    label = Fig(words.LABELS[told.draft.lang]["there"])
    return StepRow(label, [told.draft.printer.score(_holder(told, step)) for step in told.found.steps])


def _holder(told: Told, step: StoredStep) -> ScoreRow:
    return next(row for row in told.rows if row.exact is not None and to_stored(row.exact) == step.score)


def total_row(told: Told) -> StepRow:
    """The points in total, all worked out from the same scores."""
    gains = [step.gain for step in told.found.steps]
    label = words.LABELS[told.draft.lang]["total" if told.has_parts else "points"]
    return _gains(told, label, gains, told.rows, main=True)


def part_rows(told: Told, *, alone: bool) -> list[StepRow]:
    """A row for each part of which the province's score is known; with `alone` each label says so."""
    lang = told.draft.lang
    rows = []
    for part in told.parts:
        name, own = told.draft.name(part), told.part_row(part)
        label = words.alone(told.part_name(part), lang) if alone else name
        rows.append(_gains(told, label, told.found.parts[part.code], [*told.rows, *([own] if own else [])]))
    return rows


def _gains(
    told: Told, label: str, gains: Sequence[Decimal | None], rows: Sequence[ScoreRow], *, main: bool = False
) -> StepRow:
    """The gains of one row with their signs at its label; None is out of reach."""
    never = words.out_of_reach(told.draft.lang)
    head = told.draft.printer.worked_out(label, rows)
    cells = [
        Fig(never) if gain is None else Fig(f"+{show_decimal(gain, told.draft.lang)}", known=known_from(rows, gain))
        for gain in gains
    ]
    return StepRow(replace(head, known=Known()), cells, main)
