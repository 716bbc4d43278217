"""What each part adds to the gap between two provinces of an edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from rankings import shape as s
from rankings.catalogue import EditionInfo, ProvinceInfo
from rankings.charts.dots import ROLES
from rankings.charts.labels import say_difference
from rankings.charts.record import Chart, Lang, Table, TableRow
from rankings.compute.contributions import Shares, Unsplit, share_wholes, split_gap
from rankings.pages import chart_slots as slots
from rankings.pages.compared_choice import Compared
from rankings.pages.compared_tables import TWO
from rankings.pages.composition import Composition, composition_of
from rankings.pages.contributions import (
    PLACES,
    Stand,
    Told,
    account_of,
    bare_weight,
    scores_of,
    told_of,
    waterfall_of,
    weight_shown,
    whole_name,
)
from rankings.pages.draft import Draft
from rankings.pages.parts import WORKED_OUT, Fig, Known
from rankings.pages.table_cells import cell_of
from rankings.words import contributions as words
from rankings.words.bases import beside_units
from rankings.words.charts import title_alone
from rankings.words.headline import listed
from rankings.words.numbers import show_decimal
from rankings.words.unsplit import Why, say_why_not

#: Under which name the chart stands in the page.
_KEY = "gap"


@dataclass(frozen=True)
class GapParts:
    """Of two the parts of their gap as a chart, of more what each part brings to each as a table; or why neither.

    `said` is the sentence over the table, or why there is none; `notes` stand below it.
    """

    title: str
    said: str = ""
    chart: Chart | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()


def parts_of(draft: Draft, compared: Compared, edition: EditionInfo) -> GapParts:
    """Where the gap between the compared comes from."""
    two = len(compared) == TWO
    return parts_of_gap(draft, compared, edition) if two else parts_of_several(draft, compared, edition)


def parts_of_gap(draft: Draft, compared: Compared, edition: EditionInfo) -> GapParts:
    """The gap on the composite between two."""
    composition = composition_of(draft.catalogue, edition)
    first, second = (Stand(edition, each.slug, draft.name(each)) for each in compared)
    scores = scores_of(draft, first), scores_of(draft, second)
    found = split_gap("dti", composition.weights, composition.groups, *scores)
    title = words.LABELS[draft.lang]["pair"]
    if isinstance(found, Unsplit):
        return GapParts(title, _why_not(draft, compared, edition, found))
    if found.gap < 0:
        return GapParts(title, chart=_chart(told_of(draft, found.turned(), (second, first), composition), (1, 0)))
    return GapParts(title, chart=_chart(told_of(draft, found, (first, second), composition), (0, 1)))


def _chart(told: Told, places: tuple[int, int]) -> Chart:
    """From the side of the one ahead; `places` are those of the two in the page's order, which give their colours."""
    lang, (ahead, behind) = told.draft.lang, told.stands
    labels, year = words.LABELS[lang], ahead.edition.year
    sentence = words.say_gap_parts(ahead.name, behind.name, account_of(told), lang)
    names = [each.name for _, each in sorted(zip(places, told.stands, strict=True), key=lambda each: each[0])]
    title = words.title_of_gap(year, lang) + beside_units(bool(ahead.edition.basis), lang)
    head = slots.chart_head(_KEY, labels["pair"], sentence, lang, title_alone(listed(names, lang), title))
    keys = words.key_of(ahead.name, lang), words.key_of(behind.name, lang)
    column = say_difference(labels["of_gap"], ahead.name, behind.name)
    return waterfall_of(told, head, column, keys, (ROLES[places[0]], ROLES[places[1]]))


def _why_not(draft: Draft, compared: Compared, edition: EditionInfo, found: Unsplit) -> str:
    """Why the gap is not split; whose score is not known is named."""
    rows = {each: draft.rows.of(edition, each.slug, found.whole) for each in compared}
    unscored = [draft.name(each) for each, row in rows.items() if row is None or row.score is None]
    missing = [draft.name(draft.catalogue.indicators[code]) for code in found.missing]
    whole = whole_name(draft, found.whole)
    facts = Why(found.cause, whole, edition.year, missing=tuple(missing), provinces=tuple(unscored))
    return say_why_not(facts, draft.lang)


def parts_of_several(draft: Draft, compared: Compared, edition: EditionInfo) -> GapParts:
    """What each part brings to the total of three or four, the part first that tells them apart most."""
    composition, title = composition_of(draft.catalogue, edition), words.LABELS[draft.lang]["pair"]
    scores = [scores_of(draft, Stand(edition, each.slug, "")) for each in compared]
    found = share_wholes("dti", composition.weights, composition.groups, scores)
    if isinstance(found, Unsplit):
        return GapParts(title, _why_not(draft, compared, edition, found))
    found = found.rounded(PLACES).ordered()
    columns = _Columns(draft, compared, edition)
    unseen = tuple(draft.name(draft.catalogue.indicators[code]) for code in found.unseen)
    notes = words.notes_on(words.Basis(unseen, False, composition.worked_out, any(found.residues)), draft.lang)
    return GapParts(title, _say_widest(columns, found), table=_table(columns, found, composition), notes=notes)


def _table(columns: "_Columns", found: Shares, composition: Composition) -> Table:
    """A row for each part, for what rounding leaves if it leaves anything, and for the totals."""
    draft, edition = columns.draft, columns.edition
    rows = [
        columns.row(part.part, _weight(draft, edition, composition, part.weight), part.points) for part in found.parts
    ]
    if any(found.residues):
        rows.append(columns.rounding(found.residues))
    total = sum((part.weight for part in found.parts), Decimal(0))
    rows.append(columns.whole(_weight(draft, edition, composition, total)))
    labels = words.LABELS[draft.lang]
    head = (labels["part"], labels["weight"], *(draft.name(each) for each in columns.compared))
    caption = words.say_columns(edition.year, draft.lang) + beside_units(bool(edition.basis), draft.lang)
    return Table(caption, head, tuple(rows))


@dataclass(frozen=True)
class _Columns:
    """Writes rows with a cell for each of the compared."""

    draft: Draft
    compared: Compared
    edition: EditionInfo

    @property
    def lang(self) -> Lang:
        """The language of the page."""
        return cast(Lang, self.draft.lang)

    def points(self, code: str, points: Sequence[Decimal]) -> list[str]:
        """Points worked out from the scores on an indicator, with their signs."""
        return [self._signed(each, value, [code]) for each, value in zip(self.compared, points, strict=True)]

    def row(self, code: str, weight: str, points: Sequence[Decimal]) -> TableRow:
        """A part."""
        return TableRow(self.draft.name(self.draft.catalogue.indicators[code]), (weight, *self.points(code, points)))

    def rounding(self, residues: Sequence[Decimal]) -> TableRow:
        """What four decimals leave out of each column, with plus or minus."""
        cells = [
            self._signed(each, value, ["dti"], "+" if value > 0 else "")
            for each, value in zip(self.compared, residues, strict=True)
        ]
        return TableRow(words.LABELS[self.draft.lang]["rounding"], ("—", *cells))

    def whole(self, weight: str) -> TableRow:
        """The totals as published."""
        rows = [self.draft.rows.of(self.edition, each.slug) for each in self.compared]
        name = self.draft.name(self.draft.catalogue.indicators["dti"])
        return TableRow(name, (weight, *(cell_of(self.draft.printer.score(row), self.lang) for row in rows)))

    def _signed(self, province: ProvinceInfo, value: Decimal, codes: Sequence[str], plus: str = "") -> str:
        rows = [row for code in codes if (row := self.draft.rows.of(self.edition, province.slug, code))]
        shown = plus + show_decimal(value, self.draft.lang)
        return cell_of(self.draft.printer.worked_out(shown, rows, value), self.lang)


def _weight(draft: Draft, edition: EditionInfo, composition: Composition, weight: Decimal) -> str:
    signs = draft.printer.marks.use(WORKED_OUT) if composition.worked_out else ""
    sources = draft.weights_sources(edition, worked_out=composition.worked_out)
    known = Known(s.COMPUTED if composition.worked_out else s.PUBLISHED, (), sources, bare_weight(weight))
    return cell_of(Fig(weight_shown(weight, draft.lang), signs, known=known), cast(Lang, draft.lang))


def _say_widest(columns: _Columns, found: Shares) -> str:
    """On which part most lies between the first and the last."""
    widest = found.parts[0]
    draft, shown = columns.draft, columns.points(widest.part, widest.points)
    most, least = (widest.points.index(end(widest.points)) for end in (max, min))
    ends = [(draft.name(columns.compared[place]), shown[place]) for place in (most, least)]
    name = draft.name(draft.catalogue.indicators[widest.part])
    return words.say_widest(words.Widest(name, ends[0], ends[1]), draft.lang)
