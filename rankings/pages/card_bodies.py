"""What of a page's record its card shows, by the kind of the page; and the same in words for who does not see it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

from rankings.charts.history import HistoryInfo
from rankings.charts.record import Chart, Lang
from rankings.imaging import card_bodies as drawn
from rankings.imaging.card import Body
from rankings.pages.compared_tables import TWO, SpineRow
from rankings.pages.comparison import ComparisonPage
from rankings.pages.history import HistoryRow
from rankings.pages.map import MapPage
from rankings.pages.movers import MoverGroup, MoversPage
from rankings.pages.overview import OverviewPage
from rankings.pages.parts import RECONSTRUCTED, Change, Fig, SourceRef
from rankings.pages.province import ProvincePage
from rankings.pages.province_tables import Figure
from rankings.pages.ranking import RankingPage
from rankings.pages.ranking_table import Ranking
from rankings.words import cards as words
from rankings.words import numbers
from rankings.words.bases import beside_units

#: So many rows of a table have room on a card, and so many are told in words: each page carries those in its head.
_ROWS, _TOLD = 5, 3
_MOVED = ("up", "down", "same")
_IN_BRACKETS = re.compile(r" \([^)]*\)")


@dataclass(frozen=True)
class Shown:
    """The body of a card, with the line above its heading and the heading; "" where the body names its things itself.

    `said` describes the card to those who do not see it; `sources` are those of the figures on it, None where they are
    not told one by one; `credit` names whose drawing it rests on.
    """

    eyebrow: str
    heading: str
    body: Body
    said: str
    sources: Sequence[SourceRef] | None = None
    credit: str = ""


@singledispatch
def shown_of(page: Any, lang: Lang) -> Shown:
    """Of any page its heading and what stands below it."""
    head = page.head
    return Shown(
        head.eyebrow, _heading(page, lang), drawn.Words(head.lede or page.description), page.title or head.heading
    )


@shown_of.register
def _province(page: ProvincePage, lang: Lang) -> Shown:
    """The rank on the composite with its change, and the ranks over the years, else those on the parts."""
    figure, chart = page.figures[0], own_ranks(page)
    now = next((row for row in page.history.rows if row.current), None)
    rank = _rank(figure, _year_before(page.history.rows), lang)
    parts = [drawn.Part(part.label, _rank(part, None, lang)) for part in page.figures[1:]]
    body = drawn.Standing(rank, chart.info if chart else None, chart.title if chart else "", parts)
    said = words.say_standing(page.title, figure.rank.marked, figure.of, _change_words(figure.change), lang)
    # What became of it in later years would make the line too small to read.
    kind = _IN_BRACKETS.sub("", page.head.eyebrow)
    eyebrow = f"{page.title.removeprefix(f'{page.head.heading}, ')} · {kind}"
    cited = [*(now.sources if now else ()), *(chart.sources if chart else ())]
    return Shown(eyebrow, page.head.heading, body, said, cited)


def own_ranks(page: ProvincePage) -> Chart | None:
    """The chart of ranks over more than one year that is of one unit alone."""
    found = (chart for chart in page.histories if isinstance(chart.info, HistoryInfo) and chart.info.measure == "rank")
    return next((chart for chart in found if len(chart.info.series) == 1 and len(chart.info.years) > 1), None)


def _year_before(rows: Sequence[HistoryRow]) -> int | None:
    """The year that the change of the page's year counts from: rows come newest first, of one unit set."""
    years = [row.year for row in rows]
    now = next((place for place, row in enumerate(rows) if row.current), len(rows))
    return years[now + 1] if now + 1 < len(years) else None


def _rank(figure: Figure, before: int | None, lang: Lang) -> drawn.Rank:
    change, rank = figure.change, figure.rank
    moved = change.direction in _MOVED
    since = words.say_since(change.words, before, lang) if moved and before else ""
    return drawn.Rank(
        shown=rank.shown,
        signs=rank.signs,
        of="" if rank.why else figure.of,
        beside=" · ".join(filter(None, [rank.why, figure.known])),
        change=f"{change.shown}{change.signs}" if moved else "",
        direction=change.direction,
        since=since or ("" if rank.why else change.words),
    )


def _change_words(change: Change) -> str:
    return f"{change.words}{change.signs}" if change.direction in _MOVED else ""


@shown_of.register
def _comparison(page: ComparisonPage, lang: Lang) -> Shown:
    """Two face to face, more in a list; of those that cannot be compared why not."""
    if not page.figures:
        return Shown(page.head.eyebrow, page.title, drawn.Words(_why_not(page)), page.title)
    ranks = [cell.fig for cell in page.figures[0].cells]
    said = words.say_compared(page.title, [fig.marked for fig in ranks], page.figures[0].of, lang)
    body = _facing(page, lang) if len(page.named) == TWO else _beside(page)
    return Shown(page.head.eyebrow, "", body, said, _cited(page) or None)


def _cited(page: ComparisonPage) -> list[SourceRef]:
    """The documents of the scores and ranks of the page's year."""
    year = next((item.label for item in page.years.items if item.current), "") if page.years else ""
    rows = [row for row in page.history.rows if str(row.year) == year] if page.history else []
    spine = _spine(page)
    return [*(spine.sources if spine else []), *(ref for row in rows for ref in row.sources)]


def _why_not(page: ComparisonPage) -> str:
    """Why the named cannot be compared, without the words that lead over to links; of nobody yet, what the page is."""
    if not page.named:
        return page.description
    notice = page.notices[-1]
    told = f"{notice.title}. {notice.text}"
    return f"{told.rpartition('. ')[0]}." if told.endswith(":") else told


def _facing(page: ComparisonPage, lang: Lang) -> drawn.Facing:
    """The gap is that of the table of indices; nothing stands in its place where a score is not known."""
    first, second = (
        drawn.Side(named.name, _bare_rank(page, place), words.say_score(score.marked, lang))
        for place, (named, score) in enumerate(zip(page.named, _scores(page), strict=True))
    )
    spine = _spine(page)
    gap = spine.gap.marked if spine else ""
    return drawn.Facing(first, second, words.LABELS[lang]["gap"] if gap else "", gap, page.head.lede)


def _beside(page: ComparisonPage) -> drawn.Lines:
    lines = [
        _line(named.name, _bare_rank(page, place), score, place)
        for place, (named, score) in enumerate(zip(page.named, _scores(page), strict=True))
    ]
    return drawn.Lines(lines, page.head.lede)


def _bare_rank(page: ComparisonPage, place: int) -> drawn.Rank:
    """The rank of one of the compared; how it changed is not told."""
    fig = page.figures[0].cells[place].fig
    return drawn.Rank(fig.shown, fig.signs, "" if fig.why else page.figures[0].of)


def _spine(page: ComparisonPage) -> SpineRow | None:
    """The scores on the composite."""
    return next((row for row in page.spine.rows if row.key == "dti"), None) if page.spine else None


def _scores(page: ComparisonPage) -> list[Fig]:
    """In the order of the names."""
    spine = _spine(page)
    return [cell.fig for cell in spine.cells] if spine else [Fig(numbers.MISSING, why="-")] * len(page.named)


def _line(name: str, rank: drawn.Rank, score: Fig, place: int | None = None) -> drawn.Line:
    """A line of a list with its score, a dash where that is not known."""
    length = None if score.known.value is None else float(score.known.value)
    rebuilt = RECONSTRUCTED in score.signs
    return drawn.Line(f"{rank.shown}{rank.signs}", name, length, score.marked or score.shown, place, rebuilt=rebuilt)


@shown_of.register
def _overview(page: OverviewPage, lang: Lang) -> Shown:
    """The first of the newest table; what the index is stands on the page."""
    return _first_ones(page, page.ranking, "", lang)


@shown_of.register
def _ranking(page: RankingPage, lang: Lang) -> Shown:
    """The first of the table, whatever it is sorted by."""
    return _first_ones(page, page.ranking, page.head.lede, lang)


def _first_ones(page: OverviewPage | RankingPage, table: Ranking, sentence: str, lang: Lang) -> Shown:
    known = [row for row in table.rows if not row.unknown]
    rows = sorted(known, key=lambda row: row.rank.known.value or 0)[:_ROWS]
    lines = [_line(row.name, drawn.Rank(row.rank.shown, row.rank.signs), row.score) for row in rows]
    label = ""
    if all(row.score.why for row in rows):
        lines, label = _with_changes(lines, [row.change for row in rows], lang)
    eyebrow = page.head.eyebrow
    if len(known) < len(table.rows):
        eyebrow += f" · {words.say_known(len(known), len(table.rows), lang)}"
    said = words.say_first_ones(page.title or page.head.heading, [(row.rank.marked, row.name) for row in rows[:_TOLD]])
    cited = [*table.shared_sources, *(ref for row in rows for ref in row.sources)]
    return Shown(eyebrow, _heading(page, lang), drawn.Lines(lines, sentence, label), said, cited)


def _heading(page: Any, lang: Lang) -> str:
    """The heading of the page, and that it is reconstructed where its title says so."""
    heading: str = page.head.heading
    return heading + beside_units(RECONSTRUCTED in page.title, lang)


def _with_changes(lines: list[drawn.Line], changes: list[Change], lang: Lang) -> tuple[list[drawn.Line], str]:
    """Lines of those whose score is not known, with their changes, and what these are; nothing where none is known."""
    if not any(change.direction in _MOVED for change in changes):
        return [replace(line, shown="") for line in lines], ""
    return [_with_change(*each) for each in zip(lines, changes, strict=True)], words.LABELS[lang]["change"]


def _with_change(line: drawn.Line, change: Change) -> drawn.Line:
    """The line of one whose score is not known, as those of none are: with its change."""
    if change.direction not in _MOVED:
        return line
    role = change.direction if change.direction != "same" else "muted"
    return replace(line, shown=f"{change.shown}{change.signs}", role=f"name {role}")


@shown_of.register
def _movers(page: MoversPage, lang: Lang) -> Shown:
    """Who moved furthest either way; the sentence alone where changes are left out."""
    said = f"{page.title}. {page.head.lede}"
    columns = [_column(group) for group in page.moved if group.caption]
    body = drawn.Moves(columns) if columns else drawn.Words(page.head.lede)
    cited = [*page.shared_sources, *(ref for group in page.moved for row in group.rows[:_ROWS] for ref in row.sources)]
    return Shown(page.head.eyebrow, _heading(page, lang), body, said, cited)


def _column(group: MoverGroup) -> drawn.Column:
    moves = [
        drawn.Move(
            f"{row.change.shown}{row.change.signs}",
            row.change.direction,
            row.name,
            f"{row.before.shown}{row.before.signs} → {row.after.shown}{row.after.signs}",
        )
        for row in group.rows[:_ROWS]
    ]
    return drawn.Column(f"{group.heading}: {group.count}", moves)


@shown_of.register
def _map(page: MapPage, lang: Lang) -> Shown:
    """The map of the page beside its sentence."""
    body = drawn.Picture(_heading(page, lang), page.head.lede, page.chart.info)
    return Shown(page.head.eyebrow, "", body, page.title, page.chart.sources, page.chart.credit)
