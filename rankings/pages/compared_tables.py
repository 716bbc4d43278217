"""The ranks face to face, the scores on each index as the rows of one drawing, and the ranks over the years."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.dots import DotsRow, axis_svg, rows_axis, strip_svg
from rankings.charts.record import Chart, Lang
from rankings.charts.svg import Svg
from rankings.compute.comparing import (
    Gap,
    Side,
    find_dominance,
    find_unbeaten,
    known_parts,
    leaders_of,
    span_of,
)
from rankings.pages import chart_slots as slots
from rankings.pages.compared_choice import Compared
from rankings.pages.composition import composition_of
from rankings.pages.draft import Draft, leading_parts
from rankings.pages.figure_address import figure_url
from rankings.pages.history import break_before
from rankings.pages.parts import Fig, SourceRef
from rankings.words import comparison as words
from rankings.words import dominance, several
from rankings.words.bases import beside_units
from rankings.words.evidence import say_hint
from rankings.words.headline import listed
from rankings.words.numbers import show_decimal, show_signed

#: The colour roles of the compared in style sheets, in their order.
LETTERS = "abcd"
#: Of two it is told who is ahead and by how much; of more, who leads and how far the last is from the first.
TWO = 2


@dataclass(frozen=True)
class Cell:
    """One's figure among the compared; `leads` says that it is the best of them, and not that of all."""

    letter: str
    fig: Fig
    leads: bool
    url: str = ""


@dataclass(frozen=True)
class FacedFigure:
    """The ranks on one index."""

    key: str
    label: str
    cells: list[Cell]
    n: int

    @property
    def of(self) -> str:
        """How many there are, behind a rank."""
        return f"/{self.n}"


@dataclass(frozen=True)
class SpineRow:
    """The scores on one index, what lies between two, the mean and the best of all; each score leads to its origin.

    `gap` is told with who is ahead; `difference` is the same as first − second, for where no words stand beside it.
    """

    name: str
    key: str
    cells: list[Cell]
    gap: Fig
    gap_words: str
    difference: Fig
    mean: Fig
    best: Fig
    best_name: str
    svg: Svg
    sources: list[SourceRef]


@dataclass(frozen=True)
class Spine:
    """The table of indices, drawn row by row on one axis; `chart` is the same as one image, for its files."""

    caption: str
    axis: Svg
    rows: list[SpineRow]
    note: str = ""
    chart: Chart | None = None


@dataclass(frozen=True)
class ComparedYear:
    """The ranks in one year."""

    year: int
    cells: list[Cell]
    ahead: str
    break_before: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class ComparedHistory:
    """The ranks over the years, newest first."""

    caption: str
    rows: list[ComparedYear]


def rows_of(draft: Draft, compared: Compared, edition: EditionInfo, code: str) -> list[ScoreRow | None]:
    """The rows of the compared on an indicator, in their order."""
    return [draft.rows.of(edition, province.slug, code) for province in compared]


def sides_of(draft: Draft, compared: Compared, edition: EditionInfo, code: str) -> list[Side]:
    """What is known of the compared on an indicator."""
    return [Side(row.score, row.exact, row.rank) if row else Side() for row in rows_of(draft, compared, edition, code)]


def _cells(figs: Sequence[Fig], leaders: Sequence[int], urls: Sequence[str] = ()) -> list[Cell]:
    """The figures in order; where all are equal nobody leads."""
    ahead = leaders if len(leaders) < len(figs) else ()
    return [Cell(LETTERS[place], fig, place in ahead, urls[place] if urls else "") for place, fig in enumerate(figs)]


def faced_figures(draft: Draft, compared: Compared, edition: EditionInfo) -> list[FacedFigure]:
    """The ranks on the composite and its parts."""
    parts = [draft.catalogue.indicators["dti"], *leading_parts(draft.catalogue, edition)]
    return [_faced(draft, compared, edition, part) for part in parts]


def _faced(draft: Draft, compared: Compared, edition: EditionInfo, part: IndicatorInfo) -> FacedFigure:
    rows = rows_of(draft, compared, edition, part.code)
    leaders = leaders_of([Side(rank=row.rank if row else None) for row in rows])
    return FacedFigure(
        key=part.pillar or part.code,
        label=draft.name(part),
        cells=_cells([draft.printer.rank(row) for row in rows], leaders),
        n=edition.summaries[part.code].n,
    )


def codes_of(draft: Draft, compared: Compared, edition: EditionInfo) -> list[str]:
    """The indicators on which a score of one is known: the widest apart first, what is not known of all last."""
    indicators = [each.code for each in draft.catalogue.indicators_with_data(edition)]
    sides = {code: sides_of(draft, compared, edition, code) for code in indicators}
    known = [code for code in indicators if any(side.score is not None for side in sides[code])]
    spans = {code: span_of(sides[code]) for code in known}
    return sorted(known, key=lambda code: (spans[code] is None, -(spans[code] or 0)))


def drawn_rows(draft: Draft, compared: Compared, edition: EditionInfo, codes: Sequence[str]) -> list[DotsRow]:
    """The scores of the compared on each index, as charts draw them."""
    return [_drawn(draft, compared, edition, code) for code in codes]


def _drawn(draft: Draft, compared: Compared, edition: EditionInfo, code: str) -> DotsRow:
    readings = [slots.score_reading(row, draft.lang) for row in rows_of(draft, compared, edition, code)]
    leaders = leaders_of(sides_of(draft, compared, edition, code))
    mean = slots.mean_of(draft, edition, code)
    name = draft.name(draft.catalogue.indicators[code])
    return DotsRow(code, name, tuple(readings), mean, leaders if all(r.value is not None for r in readings) else ())


def spine_of(draft: Draft, compared: Compared, edition: EditionInfo, drawn: Sequence[DotsRow]) -> Spine:
    """A row for each index: the scores, where they stand on one axis, and what they are compared with."""
    lang: Lang = "en" if draft.lang == "en" else "vi"
    axis = rows_axis(lang, drawn)
    rows = [_spine_row(draft, compared, edition, row, strip_svg(row, axis)) for row in drawn]
    caption = words.say_spine(edition.year, edition.n, draft.lang)
    bases = [reading.basis for row in drawn for reading in row.readings]
    return Spine(caption, axis_svg(axis, len(compared), bases), rows, say_hint(draft.lang))


def _spine_row(draft: Draft, compared: Compared, edition: EditionInfo, drawn: DotsRow, svg: Svg) -> SpineRow:
    rows = rows_of(draft, compared, edition, drawn.key)
    leaders, gap = (
        leaders_of(sides_of(draft, compared, edition, drawn.key)),
        gap_of(draft, compared, edition, drawn.key),
    )
    best = draft.best(edition, drawn.key)
    holder = draft.catalogue.provinces[edition.units, best.province] if best else None
    urls = [_evidence(draft, row) for row in rows]
    means = draft.mean_sources(edition, drawn.key)
    return SpineRow(
        name=drawn.name,
        key=drawn.key,
        cells=_cells([draft.printer.score(row) for row in rows], leaders, urls),
        gap=gap,
        gap_words=_gap_words(draft, compared, leaders, gap),
        difference=_difference(gap, rows, draft.lang),
        mean=draft.mean(edition, drawn.key),
        best=draft.printer.score(best),
        best_name=draft.name(holder) if holder else "",
        svg=svg,
        sources=_refs(draft, rows, means),
    )


def _refs(draft: Draft, rows: Sequence[ScoreRow | None], also: Sequence[int] = ()) -> list[SourceRef]:
    """All documents of a row of two; of more the main ones: each figure leads to all of its own."""
    if len(rows) == TWO:
        return draft.refs_of(rows, also)
    return draft.documents.main_refs([*(source for row in rows if row for source in row.sources), *also])


def _evidence(draft: Draft, row: ScoreRow | None) -> str:
    """Where a score comes from; nothing for one that is not known."""
    known = row is not None and row.score is not None
    return figure_url(draft.catalogue, draft.lang, row[:4], draft.version) if row and known else ""


def gap_of(draft: Draft, compared: Compared, edition: EditionInfo, code: str) -> Fig:
    """The points from the highest to the lowest on an indicator, with the signs of what is worked out from the two.

    Of more than two, the table has other columns in its place.
    """
    rows = [row for row in rows_of(draft, compared, edition, code) if row]
    scored = sorted((row for row in rows if row.score is not None), key=lambda row: row.score or 0)
    span = span_of(sides_of(draft, compared, edition, code))
    if span is None:
        return Fig("—", why=words.LABELS[draft.lang]["unknown"])
    ends = [row for row in scored if row.score in (scored[0].score, scored[-1].score)]
    return draft.printer.worked_out(show_decimal(span, draft.lang), ends, span)


def _difference(gap: Fig, rows: Sequence[ScoreRow | None], lang: str) -> Fig:
    """The gap with the sign that first − second has; as it is where it is not known."""
    first, *_, second = [row.score if row else None for row in rows]
    if first is None or second is None:
        return gap
    return replace(gap, shown=show_signed(first - second, lang), known=replace(gap.known, value=first - second))


def _gap_words(draft: Draft, compared: Compared, leaders: Sequence[int], gap: Fig) -> str:
    """Who of two is ahead and by how much."""
    if gap.why or not leaders or len(compared) > TWO:
        return words.LABELS[draft.lang]["unknown"]
    if len(leaders) == len(compared):
        return words.LABELS[draft.lang]["same"]
    return words.say_lead(draft.name(compared[leaders[0]]), gap.marked, draft.lang)


def dominance_of(draft: Draft, compared: Compared, edition: EditionInfo) -> str:
    """Whether one leads on every part of the total that is known of all."""
    composition = composition_of(draft.catalogue, edition)
    parts, groups = composition.parts, composition.groups
    scored = {
        code
        for code in (*parts, *groups)
        if all(side.score is not None for side in sides_of(draft, compared, edition, code))
    }
    known, complete = known_parts(parts, groups, scored)
    sides = [sides_of(draft, compared, edition, code) for code in known]
    names = tuple(draft.name(province) for province in compared)
    unseen = len(parts) - len(known) if not complete else 0
    together = sum(len(groups[code]) for code in known if code in groups)
    if len(compared) > TWO:
        leaders = [leaders_of(each) for each in sides]
        facts = several.Leads(names, find_unbeaten(sides), tuple(leaders), complete, unseen, together)
        return several.say_dominance(facts, draft.lang)
    found = find_dominance([Gap(code, *each) for code, each in zip(known, sides, strict=True)], complete)
    two = dominance.Leads((names[0], names[1]), (found.first, found.second), found.of, complete, unseen, together)
    return dominance.say_dominance(two, draft.lang)


def compared_history(draft: Draft, compared: Compared) -> ComparedHistory:
    """The ranks of all in all editions of their set, newest first."""
    units = compared[0].units
    editions = draft.catalogue.editions_of(units)
    rows = [_year(draft, compared, edition) for edition in reversed(editions)]
    caption = words.say_pair_history(units, draft.lang) + beside_units(any(each.basis for each in editions), draft.lang)
    return ComparedHistory(caption, rows)


def _year(draft: Draft, compared: Compared, edition: EditionInfo) -> ComparedYear:
    rows = rows_of(draft, compared, edition, "dti")
    leaders = leaders_of(sides_of(draft, compared, edition, "dti"))
    return ComparedYear(
        edition.year,
        _cells([draft.printer.rank(row) for row in rows], leaders),
        _ahead(draft, compared, leaders),
        break_before(draft, edition),
        _refs(draft, rows),
    )


def _ahead(draft: Draft, compared: Compared, leaders: Sequence[int]) -> str:
    """Who stands above the others in a year, that all are equal, or that it cannot be told."""
    labels = words.LABELS[draft.lang]
    if not leaders:
        return labels["unknown"]
    if len(leaders) == len(compared):
        return labels["same"]
    return listed([draft.name(compared[place]) for place in leaders], draft.lang)


def names_of(draft: Draft, provinces: Sequence[ProvinceInfo]) -> tuple[str, ...]:
    """Names in the page's language."""
    return tuple(draft.name(province) for province in provinces)
