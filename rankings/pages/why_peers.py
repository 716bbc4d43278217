"""The part of the page of answers on who is alike: each of them one step from a comparison."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.peers import KINDS as REASONS
from rankings.compute.peers import MERGED, PEERS, PROFILE, SCORE
from rankings.links import link
from rankings.pages.compared_choice import address_of_others
from rankings.pages.draft import Draft
from rankings.pages.parts import Fig, Known, Link
from rankings.pages.section import PEERS as SECTION
from rankings.pages.section import Cell, PrintedRow, PrintedTable, Section, Summary
from rankings.pages.why_address import why_link
from rankings.words import peers as words
from rankings.words import province as province_words
from rankings.words.bases import beside_units
from rankings.words.higher_method import PEERS_ID
from rankings.words.numbers import MISSING, show_count, show_date, show_decimal

#: What both pages fetch for this part.
KINDS = (PEERS,)
#: The cells of a row by column, each made where it is shown alone: what is made counts among the signs of the page.
_Cells = Mapping[str, Callable[[], Cell]]


@dataclass(frozen=True)
class _Told:
    """A province with those that are alike; `reasons` are these, the nearest first, with the kinds they are named for.

    `own` is its row on the composite, `index_rows` are what distances rest on.
    """

    draft: Draft
    province: ProvinceInfo
    edition: EditionInfo
    found: dict[str, Any]
    own: ScoreRow | None
    reasons: dict[str, list[str]]
    index_rows: list[ScoreRow]

    def row(self, slug: str) -> ScoreRow | None:
        """The row of another on the composite."""
        return self.draft.rows.of(self.edition, slug)

    def name(self, slug: str) -> str:
        """The name of another."""
        return self.draft.name(self.draft.catalogue.provinces[self.province.units, slug])


def peers_section(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Section:
    """Who is closest in what, and a table of all of them, by the composite whatever the page asks about."""
    title = words.title(draft.name(province), draft.lang)
    told = _read(draft, province, edition)
    if told is None:
        return Section(SECTION, title, [words.LABELS[draft.lang]["old"]])
    tables = [_table(told)] if told.reasons else []
    links = [Link(province_words.LABELS[draft.lang]["method"], _method_url(draft))]
    return Section(SECTION, title, _sentences(told), tables=tables, notes=_notes(told, indicator), links=links)


def peers_summary(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo
) -> Summary | None:
    """Who is closest in score and in profile; None where that cannot be told."""
    told = _read(draft, province, edition)
    if told is None or not told.found[SCORE]:
        return None
    address = why_link(draft.catalogue, draft.lang, province, edition, draft.version, indicator.code, section=SECTION)
    return Summary(SECTION, _closest(told), Link(words.see_peers(draft.lang), address))


def _read(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> _Told | None:
    found = draft.finding(PEERS, province)
    if found is None:
        return None
    reasons: dict[str, list[str]] = {}
    for kind in REASONS:
        for slug in found[kind]:
            reasons.setdefault(slug, []).append(kind)
    index_rows = [row for index in found["indices"] for row in draft.rows.table(edition, index)]
    return _Told(draft, province, edition, found, draft.rows.of(edition, province.slug), reasons, index_rows)


def _sentences(told: _Told) -> list[str]:
    lang, summary = told.draft.lang, told.edition.summaries["dti"]
    said = _closest(told)
    if not said:
        said = [words.say_no_scores(summary.scores_known, summary.n, told.edition.year, lang)]
    return [*said, *_merged(told)]


def _closest(told: _Told) -> list[str]:
    """In score, and in profile where that is known."""
    lang, own = told.draft.lang, told.own
    first = told.row(told.found[SCORE][0]) if told.found[SCORE] else None
    if own is None or first is None:
        return []
    level = [slug for slug in told.found[SCORE] if (row := told.row(slug)) and row.exact == first.exact]
    figure = _gap(told, first)
    gap = (first.score or Decimal(0)) - (own.score or Decimal(0))
    facts = words.Closest(
        told.draft.name(told.province), told.edition.year, [told.name(slug) for slug in level],
        gap, figure.signs, first.exact == own.exact,
    )  # fmt: skip
    said = [words.say_closest(facts, lang)]
    if told.found[PROFILE]:
        nearest = told.found[PROFILE][0]
        said.append(words.say_profile(told.name(nearest), _distance(told, nearest).marked, lang))
    return said


def _merged(told: _Told) -> list[str]:
    """With whom a former province became one."""
    catalogue = told.draft.catalogue
    successor = catalogue.successor(told.province)
    day = catalogue.unit_sets[successor.units].valid_from if successor else None
    if not told.found[MERGED] or successor is None or day is None:
        return []
    facts = words.Merged(
        told.draft.name(told.province),
        [told.name(slug) for slug in told.found[MERGED]],
        told.draft.name(successor),
        show_date(day, told.draft.lang),
    )
    return [words.say_merged(facts, told.draft.lang)]


def _table(told: _Told) -> PrintedTable:
    """The province itself, then everybody named once with all that they are named for; without empty columns."""
    lang, labels = told.draft.lang, words.LABELS[told.draft.lang]
    columns = ["peer", "because", "rank", "score", "gap", "distance", "population"]
    left_out = {"gap": not told.found[SCORE], "score": not told.found[SCORE], "distance": not told.found["indices"]}
    shown = [name for name in columns if not left_out.get(name)]
    name = told.draft.name(told.province)
    rows = [_own_row(told, name, shown)]
    rows += [_row(told, slug, kinds, shown) for slug, kinds in told.reasons.items()]
    caption = words.caption(name, told.edition.year, lang) + beside_units(bool(told.edition.basis), lang)
    return PrintedTable(caption, [labels[name] for name in shown], rows, texts=frozenset({0, 1}))


def _own_row(told: _Told, name: str, shown: list[str]) -> PrintedRow:
    printer = told.draft.printer
    cells: _Cells = {
        "rank": lambda: printer.rank(told.own),
        "score": lambda: printer.score(told.own),
        "population": lambda: _people(told, told.province),
    }
    return PrintedRow(name, [cells[name]() if name in cells else "" for name in shown if name != "peer"], main=True)


def _people(told: _Told, province: ProvinceInfo) -> Fig:
    people, lang = province.population, told.draft.lang
    if people is None:
        return Fig(MISSING, why=words.LABELS[lang]["unknown"])
    return Fig(show_count(people, lang), known=Known(value=people))


def _row(told: _Told, slug: str, kinds: list[str], shown: list[str]) -> PrintedRow:
    draft, row = told.draft, told.row(slug)
    cells: _Cells = {
        "because": lambda: words.because(kinds, draft.lang),
        "rank": lambda: draft.printer.rank(row),
        "score": lambda: draft.printer.score(row),
        "gap": lambda: _gap(told, row),
        "distance": lambda: _distance(told, slug),
        "population": lambda: _people(told, draft.catalogue.provinces[told.province.units, slug]),
    }
    slugs = [told.province.slug, slug]
    address = address_of_others(draft.catalogue, draft.lang, slugs, told.edition, draft.version)
    return PrintedRow(Link(told.name(slug), address), [cells[name]() for name in shown if name != "peer"])


def _gap(told: _Told, row: ScoreRow | None) -> Fig:
    """The other's score minus the own one, of the scores as they are shown."""
    own = told.own
    if own is None or row is None or own.score is None or row.score is None:
        return told.draft.printer.missing()
    gap = row.score - own.score
    return told.draft.printer.worked_out(words.show_gap(gap, told.draft.lang), [own, row], gap)


def _distance(told: _Told, slug: str) -> Fig:
    distance = told.found["distances"].get(slug)
    if distance is None:
        return told.draft.printer.missing()
    value = Decimal(distance)
    return told.draft.printer.worked_out(show_decimal(value, told.draft.lang), told.index_rows, value)


def _notes(told: _Told, indicator: IndicatorInfo) -> list[str]:
    lang, edition = told.draft.lang, told.edition
    indices = [told.draft.name(told.draft.catalogue.indicators[code]) for code in told.found["indices"]]
    method = [words.say_method(indices, edition.n, edition.year, lang)] if indices else []
    whole = [] if indicator.kind == "composite" else [words.say_of_total(told.draft.name(indicator), lang)]
    return [*whole, *method, words.say_rules(bool(told.found[SCORE]), lang)]


def _method_url(draft: Draft) -> str:
    return f"{link(draft.lang, 'methodology', {'v': draft.version})}#{PEERS_ID}"
