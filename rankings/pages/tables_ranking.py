"""The tables of pages that list provinces: ranking, front page, movers, provinces."""

from collections.abc import Iterable

from rankings.pages.movers import MoverGroup, MoverRow, MoversPage
from rankings.pages.overview import OverviewPage
from rankings.pages.parts import Change
from rankings.pages.provinces import ProvincesPage
from rankings.pages.ranking import RankingPage
from rankings.pages.ranking_table import Ranking
from rankings.pages.table_cells import Printed
from rankings.pages.table_files import PageTable
from rankings.pages.table_making import Making, Row
from rankings.words.province import rank_on


def of_ranking(page: RankingPage | OverviewPage, making: Making) -> Iterable[PageTable]:
    """One row a province in the order of the page; the mean, which stands between them there, is a note."""
    ranking = page.ranking
    heads = making.heads("province", "rank", "change", "score")
    heads += [rank_on(each.full, making.lang) for each in ranking.pillar_heads]
    heads += making.heads("region")  # last, since in a narrow frame it would part names from ranks
    mean = ranking.mean
    notes = [f"{mean.label}: {mean.shown}{mean.signs}"] if mean else []
    rows = _ranked(ranking)
    # The front page tells first what the index is.
    said = page.head.heading if isinstance(page, OverviewPage) else page.head.lede
    yield making.table("ranking", ranking.caption, heads, rows, notes, (), said, alone=True)


def _ranked(ranking: Ranking) -> Iterable[Row]:
    for row in ranking.rows:
        change = row.change if ranking.show_change else ""
        yield row.name, [row.rank, change, row.score, *row.pillars, row.region]


def of_movers(page: MoversPage, making: Making) -> Iterable[PageTable]:
    """Everybody in one table, those who moved first; `direction` is the heading that a row stands under."""
    groups = [*page.moved, *page.others]
    if not groups:
        return
    heads = making.heads("province", "direction", "region", "before", "after", "change")
    rows = [(row.name, _moved(group, row)) for group in groups for row in group.rows]
    yield making.table("movers", page.title, heads, rows, (), (), alone=True)


def _moved(group: MoverGroup, row: MoverRow) -> list[Printed]:
    # Why a change is not known is said of each rank already.
    change = Change(row.change.direction, row.change.shown, "") if row.change.direction == "unknown" else row.change
    return [group.heading, row.region, row.before, row.after, change]


def of_provinces(page: ProvincesPage, making: Making) -> Iterable[PageTable]:
    """Today's units with what they are made of, and the former ones with what they became."""
    if page.present:
        rank = page.present.rank_label
        heads = [making.heads("province")[0], rank, *making.heads("region", "members", "note")]
        rows: list[Row] = [
            (row.name, [row.rank, row.region.label, ", ".join(each.label for each in row.members), row.note])
            for row in page.present.rows
        ]
        said, refs = page.present.note, page.present.sources
        yield making.table("present", page.present.heading, heads, rows, (), refs, said, alone=True)
    if page.former:
        heads = making.heads("province", "rank", "successor")
        rows = [
            (row.name, [row.rank, row.successor.label if row.successor else ""])
            for letter in page.former.letters
            for row in letter.rows
        ]
        said, refs = page.former.note, page.former.sources
        yield making.table("former", page.former.heading, heads, rows, (), refs, said, alone=True)
