"""The figures that a figure was worked out from, each leading to its own page."""

from dataclasses import dataclass
from decimal import Decimal

from rankings import shape as s
from rankings.catalogue import EditionInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import counted
from rankings.compute.tracing import Input, inputs_of_change, inputs_of_rank, inputs_of_score, used_weights
from rankings.lineage import Lineage
from rankings.pages.contributions import bare_weight
from rankings.pages.crossing import sign_of
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import Fig, Known, SourceRef
from rankings.words import evidence as words
from rankings.words.conflicts import say_figure
from rankings.words.numbers import MINUS, show_count, show_decimal


@dataclass(frozen=True)
class InputRow:
    """A figure that went into the score, the rank or the change; `weight` is "" where none was used."""

    purpose: str
    label: str
    url: str
    value: Fig
    weight: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class Inputs:
    """The figures a cell was worked out from; `weighed` says whether the column of points is there."""

    caption: str
    weighed: bool
    rows: list[InputRow]


def inputs_of(draft: Draft, edition: EditionInfo, row: ScoreRow, lineage: Lineage) -> Inputs:
    """Everything one step behind the score, the rank and the change of a row; none for published ones."""
    found = [
        (measure, each)
        for measure, inputs in (
            (s.SCORE, _score_inputs(draft, edition, row)),
            (s.RANK, inputs_of_rank(row[:4], row.rank_rule)),
            (s.RANK_CHANGE, _change_inputs(edition, row)),
        )
        for each in inputs
        # Its own rank stands on this page already.
        if (each.what, each.cell) != (s.RANK, row[:4])
    ]
    shown = [_row(draft, row, measure, each, lineage) for measure, each in found]
    weighed = any(each.weight for each in shown)
    return Inputs(words.say_inputs_note(draft.lang) if weighed else "", weighed, shown)


def _score_inputs(draft: Draft, edition: EditionInfo, row: ScoreRow) -> list[Input]:
    catalogue = draft.catalogue
    groups = frozenset(code for code, indicator in catalogue.indicators.items() if indicator.kind == "group")
    weights = used_weights(catalogue.compositions, edition.key, groups) if row.score_rule else {}
    members = catalogue.predecessors(catalogue.provinces[row.units, row.province])
    return inputs_of_score(row[:4], row.score_rule, weights, [(each.units, each.slug) for each in members])


def _change_inputs(edition: EditionInfo, row: ScoreRow) -> list[Input]:
    known = row.rank_change is not None and row.previous_rank is not None
    return inputs_of_change(row[:4], edition.previous_year, row.change_basis) if known else []


def _row(draft: Draft, row: ScoreRow, measure: str, used: Input, lineage: Lineage) -> InputRow:
    year, units, slug, code = used.cell
    edition = draft.catalogue.editions[year, units]
    purpose = words.LABELS[draft.lang][measure].lower()
    name = draft.name(draft.catalogue.indicators[code])
    if used.what == "table":
        label, url = words.say_table(name, year, draft.lang), draft.ranking_url(edition, code)
        summary = edition.summaries[code]
        known = Known(value=summary.scores_known, of=summary.n)
        return InputRow(purpose, label, url, Fig(f"{summary.scores_known}/{summary.n}", known=known), "", [])
    province = draft.catalogue.provinces[units, slug]
    label = _label(draft, row, province, words.say_input(used.what, name, year, draft.lang))
    here = used.cell == row[:4]
    url = "#documents" if here else figure_url(draft.catalogue, draft.lang, used.cell, draft.version)
    if used.value is not None:
        sign = draft.printer.marks.use(sign_of(draft.catalogue, edition, used.what))
        stated = _stated(edition, used, lineage)
        shown, said = say_figure(used.what, used.value, draft.lang), draft.printer.marks.words(sign)
        value = Fig(shown, sign, said, known=Known(s.PUBLISHED, (), tuple(stated), used.value))
        return InputRow(purpose, label, url, value, "", draft.documents.refs(stated))
    row_of_part = draft.rows.of(edition, slug, code)
    value = draft.printer.rank(row_of_part) if used.what == s.RANK else draft.printer.score(row_of_part)
    return InputRow(purpose, label, url, value, _weight(draft, row, used), draft.refs_of([row_of_part]))


def _label(draft: Draft, row: ScoreRow, province: ProvinceInfo, label: str) -> str:
    """A former member's figure names the member."""
    return label if province.units == row.units else f"{draft.name(province)}: {label}"


def _weight(draft: Draft, row: ScoreRow, used: Input) -> str:
    """The points of a part; of a remainder, all but the total are taken off."""
    if used.weight is None:
        return ""
    shown = _points(used.weight, draft.lang)
    taken = row.score_rule == "remainder" and draft.catalogue.indicators[used.cell[3]].kind != "composite"
    return counted(-bare_weight(used.weight), f"{MINUS} {shown}") if taken else counted(bare_weight(used.weight), shown)


def _points(points: Decimal, lang: str) -> str:
    return show_count(int(points), lang) if points == int(points) else show_decimal(points.normalize(), lang)


def _stated(edition: EditionInfo, used: Input, lineage: Lineage) -> list[int]:
    """The documents (row ids) that state a change which a rule used."""
    printed = lineage.printed.get(edition.version, [])
    sources = [each.source for each in printed if (each.measure, each.value) == (used.what, used.value)]
    return list(dict.fromkeys(sources))
