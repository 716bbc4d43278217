"""The slope chart of an edition's changes: every rank before and now, some of the lines named."""

from typing import cast

from rankings.catalogue import Catalogue, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.record import MOST_LINES, Break, Chart, Lang, Move, Role
from rankings.charts.slope import slope_info
from rankings.links import link
from rankings.pages.chart_slots import chart_head, rank_reading
from rankings.pages.form_address import chart_address
from rankings.pages.parts import Documents, Printer, name_of
from rankings.pages.selecting import View
from rankings.pages.table_cells import cell_of
from rankings.words import tables

#: How many of the named lines climb, if so many do.
_CLIMB = 3


def movers_chart(
    catalogue: Catalogue,
    view: View,
    moved: list[ScoreRow],
    earlier: dict[str, ScoreRow],
    documents: Documents,
    sentence: str,
    lang: str,
) -> Chart | None:
    """The chart of all that `moved` in the country, the furthest first; None with fewer than two known lines.

    `earlier` has the ranks before, by province. The furthest stand out, or all of the chosen region.
    """
    both = [row for row in moved if row.rank is not None and row.province in earlier and earlier[row.province].rank]
    if len(both) < 2:
        return None
    named = _of_region(catalogue, view, both) if view.region else _furthest(both)
    moves = [_move(catalogue, row, earlier[row.province], named, lang) for row in both]
    edition = view.edition
    years = (edition.previous_year or 0, edition.year)
    crossing, rebuilt = None, bool(edition.basis)
    if edition.comparability.marked:
        reason = tables.say_method_break(years[1], years[0], lang, reconstructed=rebuilt)
        crossing = Break(edition.year, tables.method_changed(lang), reason)
    title = tables.movers_chart_title(*years, lang, reconstructed=rebuilt)
    info = slope_info(chart_head("slope", title, sentence, lang), years, moves, edition.n, crossing)
    refs = documents.refs_of(each for row in both for each in (row, earlier[row.province]))
    here = link(lang, view.page, view.params(), year=edition.year)
    return make_chart(
        info,
        note=tables.say_named_lines(name_of(view.region, lang) if view.region else "", len(named), lang),
        source=tables.LABELS[lang]["source"],
        sources=refs,
        address=chart_address(lang, here),
    )


def _furthest(rows: list[ScoreRow]) -> set[str]:
    """Some that climbed furthest and some that fell furthest, five if there are so many."""
    up = [row.province for row in rows if (row.rank_change or 0) > 0]
    down = [row.province for row in reversed(rows) if (row.rank_change or 0) < 0]
    fallen = down[: MOST_LINES - len(up[:_CLIMB])]
    return {*up[: MOST_LINES - len(fallen)], *fallen}


def _of_region(catalogue: Catalogue, view: View, rows: list[ScoreRow]) -> set[str]:
    slug = view.region.slug if view.region else ""
    return {row.province for row in rows if catalogue.provinces[row.units, row.province].region_slug == slug}


def _move(catalogue: Catalogue, row: ScoreRow, before: ScoreRow, named: set[str], lang: str) -> Move:
    change = Printer(lang).change(row)
    roles: dict[str, Role] = {"up": "up", "down": "down", "same": "ink"}
    return Move(
        row.province,
        name_of(catalogue.provinces[row.units, row.province], lang),
        rank_reading(before, lang),
        rank_reading(row, lang),
        cell_of(change, cast(Lang, lang)),
        roles[change.direction] if row.province in named else None,
    )
