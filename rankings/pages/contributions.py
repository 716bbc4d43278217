"""A split gap as pages print it: the waterfall with its table, its sentence, and what is to be known about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from rankings import shape as s
from rankings.catalogue import EditionInfo, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.labels import marked, signs
from rankings.charts.record import Basis, Chart, Head, Reading, Role
from rankings.charts.waterfall import Step, waterfall_info
from rankings.compute.comparing import Side
from rankings.compute.contributions import Contribution, Split
from rankings.compute.scaling import bare
from rankings.pages import chart_slots as slots
from rankings.pages.composition import Composition
from rankings.pages.draft import Draft
from rankings.pages.parts import known_from
from rankings.words import contributions as words
from rankings.words.numbers import show_decimal, show_signed

#: The places that scores are shown with, and so their parts.
PLACES = 4


@dataclass(frozen=True)
class Stand:
    """One side of a gap: a province in an edition, and the head of its column."""

    edition: EditionInfo
    slug: str
    name: str


def scores_of(draft: Draft, stand: Stand) -> dict[str, Side]:
    """What is known of a side on every indicator."""
    rows = (draft.rows.of(stand.edition, stand.slug, code) for code in draft.catalogue.indicators)
    return {row.indicator: Side(row.score, row.exact, row.rank) for row in rows if row is not None}


def whole_name(draft: Draft, code: str) -> str:
    """What is split, inside a sentence."""
    indicator = draft.catalogue.indicators[code]
    name = draft.name(indicator)
    if indicator.kind == "composite":
        return name if draft.lang == "vi" else f"the {name}"
    return words.spoken(name, draft.lang)


@dataclass(frozen=True)
class Told:
    """A split as it is printed: rounded, and its parts in the order to show.

    `stands` are its sides in the order of the table's columns, which of two years is the order of time.
    """

    draft: Draft
    split: Split
    stands: tuple[Stand, Stand]
    composition: Composition

    @property
    def rows(self) -> list[ScoreRow]:
        """Every row that the split rests on."""
        return self.rows_of([self.split.whole, *(part.part for part in self.split.parts)])

    def name(self, code: str) -> str:
        """The name of an indicator as tables have it."""
        return self.draft.name(self.draft.catalogue.indicators[code])

    def rows_of(self, codes: Iterable[str]) -> list[ScoreRow]:
        """The rows of both sides on these indicators."""
        found = (self.draft.rows.of(each.edition, each.slug, code) for code in codes for each in self.stands)
        return [row for row in found if row is not None]

    def points(self, value: Decimal, rows: list[ScoreRow]) -> Reading:
        """Points with plus or minus, worked out here from the scores of these rows."""
        known = known_from(rows)
        basis = cast(Basis, known.basis)
        return Reading(
            value, show_signed(value, self.draft.lang), "", basis, bool(known.flags), known.flags, known.sources
        )


def told_of(draft: Draft, split: Split, stands: tuple[Stand, Stand], composition: Composition) -> Told:
    """The split as it is printed: with as many places as scores, or as the gap itself if that has more."""
    places = max(PLACES, -int(split.gap.as_tuple().exponent))
    return Told(draft, split.rounded(places).ordered(), stands, composition)


def account_of(told: Told) -> words.Account:
    """The gap and its pieces for a sentence; rounding is no piece of it."""
    steps, whole = _steps(told), _whole(told)
    pieces = [words.Piece(step.name, step.value, marked(step.points)) for step in steps if step.weight is not None]
    return words.Account(
        whole_name(told.draft, told.split.whole),
        words.Piece(whole.name, whole.value, marked(whole.points)),
        tuple(pieces),
    )


def _steps(told: Told) -> list[Step]:
    """A step for each part, and one for what rounding leaves, where it leaves anything."""
    steps = [_step(told, part) for part in told.split.parts]
    if told.split.residue:
        rounding = words.LABELS[told.draft.lang]["rounding"]
        steps.append(Step("rounding", rounding, told.points(told.split.residue, told.rows)))
    return steps


def _step(told: Told, part: Contribution) -> Step:
    points = told.points(part.points, told.rows_of([part.part]))
    return _row(told, part.part, points, part.weight)


def _whole(told: Told) -> Step:
    points = told.points(told.split.gap, told.rows_of([told.split.whole]))
    return _row(told, told.split.whole, points, told.split.total)


def _row(told: Told, code: str, points: Reading, weight: Decimal) -> Step:
    """A row with the weight and both sides' scores; every sign of it goes into the page's legend."""
    lang, worked_out = told.draft.lang, told.composition.worked_out
    sources = told.draft.weights_sources(told.stands[1].edition, worked_out=worked_out)
    first, second = (
        slots.score_reading(told.draft.rows.of(each.edition, each.slug, code), lang) for each in told.stands
    )
    basis: Basis = "computed" if worked_out else "published"
    share = Reading(bare_weight(weight), weight_shown(weight, lang), "", basis, sources=sources)
    for reading in (points, share, first, second):
        told.draft.printer.marks.use(signs(reading))
    return Step(code, told.name(code), points, share, first, second)


def bare_weight(weight: Decimal) -> Decimal:
    """A weight with no more places than it needs: they are stored with several."""
    return bare(weight)


def weight_shown(weight: Decimal, lang: str) -> str:
    """The same for readers.

    >>> weight_shown(Decimal("200.0000"), "vi"), weight_shown(Decimal("12.50"), "vi")
    ('200', '12,5')
    """
    return show_decimal(bare_weight(weight), lang)


def waterfall_of(told: Told, head: Head, column: str, keys: tuple[str, str], roles: tuple[Role, Role]) -> Chart:
    """The chart; `column` heads the points, `keys` say what it means that a bar goes to the right, or to the left."""
    draft, labels = told.draft, words.LABELS[told.draft.lang]
    first, second = (each.name for each in told.stands)
    heads = (labels["part"], labels["weight"], first, second, column)
    proof, *others = notes_of(told)
    info = waterfall_info(head, heads, _steps(told), _whole(told), keys, roles, others)
    return make_chart(
        info, note=proof, source=labels["source"], sources=draft.refs_of(told.rows), address=draft.address
    )


def notes_of(told: Told) -> tuple[str, ...]:
    """What is to be known about the split; the first line is whether it proves anything that the parts add up."""
    split, whole = told.split, told.rows_of([told.split.whole])
    facts = words.Basis(
        unseen=tuple(told.name(code) for code in split.unseen),
        whole_worked_out=any(row.score_basis in (s.DERIVED, s.COMPUTED) for row in whole),
        weights_worked_out=told.composition.worked_out,
        rounds=bool(split.residue),
    )
    return words.notes_on(facts, told.draft.lang)
