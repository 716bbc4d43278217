"""The ranking page of a year."""

from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow, SummaryInfo
from rankings.charts.record import Chart
from rankings.links import link
from rankings.pages.api_links import files_of
from rankings.pages.basis_notice import basis_notices
from rankings.pages.breaks_choice import hidden_notices
from rankings.pages.edition_choice import table_in_title
from rankings.pages.form_address import chart_address
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.ranking_table import Ranking, TableData, ranking_table, table_data
from rankings.pages.region_choice import region_link
from rankings.pages.selecting import Selection, View, address_of_view, select_view
from rankings.pages.strips import Field, field_strip
from rankings.pages.weights import try_weights
from rankings.shape import MOST_UNITS
from rankings.words import picks, tables
from rankings.words.bases import say_first_reconstructed
from rankings.words.regions import LABELS, see_region


@dataclass(frozen=True)
class RankingPage:
    """See `templates/rankings/ranking.html`."""

    title: str
    description: str
    head: Head
    selection: Selection
    notices: list[Notice]
    strip: Chart | None
    rows_below: str
    region: Link | None
    weights: Link | None
    ranking: Ranking
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [self.strip] if self.strip else []


def ranking_page(catalogue: Catalogue, view: View, lang: str) -> RankingPage:
    """The ranking of one edition, indicator and region."""
    edition = view.edition
    data = table_data(catalogue, view)
    printer, documents = Printer(lang), Documents(catalogue, lang)
    ranking = ranking_table(catalogue, view, data, printer, documents)
    region = name_of(view.region, lang) if view.region else ""
    indicator = "" if view.indicator.code == "dti" else name_of(view.indicator, lang)
    heading = tables.ranking_heading(indicator, edition.year, lang, region)
    lede = _lede(catalogue, view, data.rows, printer)
    return RankingPage(
        title=heading + table_in_title(catalogue, edition, lang, region),
        description=lede,
        head=Head(heading, lede, eyebrow_of(edition, lang)),
        selection=select_view(catalogue, view, lang),
        notices=[
            *old_release(view, lang),
            *edition_notices(catalogue, edition, data.field(edition.year), lang),
            *hidden_notices(catalogue, edition, lang, address_of_view(catalogue, view, lang)),
        ],
        strip=_strip(catalogue, view, data, documents, lang),
        rows_below="" if view.region else picks.LABELS[lang]["rows_below"],
        region=_region_page(catalogue, view, lang),
        weights=try_weights(catalogue, view, lang),
        ranking=ranking,
        legend=printer.marks.legend,
        sources=documents.sources,
        downloads=downloads("ranking", view),
    )


def _region_page(catalogue: Catalogue, view: View, lang: str) -> Link | None:
    """To the page of the region that is chosen, or of the country; None of large units, which have no such page."""
    if view.edition.units > MOST_UNITS:
        return None
    url = region_link(catalogue, lang, view.region, view.edition, view.version, view.indicator.code)
    return Link(see_region(lang) if view.region else LABELS[lang]["country"], url)


def _strip(catalogue: Catalogue, view: View, data: TableData, documents: Documents, lang: str) -> Chart | None:
    """The whole field; of a region, all its provinces stand out."""
    field = Field(view.edition, view.indicator, data.field(view.edition.year))
    address = chart_address(lang, link(lang, "ranking", view.params(), year=view.edition.year))
    return field_strip(catalogue, field, documents, lang, address, view.region)


def old_release(view: View, lang: str) -> list[Notice]:
    """The notice of a view of a release that its address names."""
    newest = link(lang, view.page, view.params(v=None), year=view.edition.year)
    return release_notices(view.version, newest, lang)


def _lede(catalogue: Catalogue, view: View, rows: list[ScoreRow], printer: Printer) -> str:
    """Who leads, of all or of the region; where the first of all is not known, who is the highest known."""
    edition, summary, lang = view.edition, view.edition.summaries[view.indicator.code], printer.lang
    best = min((row.rank for row in rows if row.rank), default=None)
    if best is None or (view.region is None and best != 1):
        return say_best_known(catalogue, rows, summary, printer)
    leaders, names = _at(catalogue, rows, best, lang)
    complete, rank = summary.ranks_known == summary.n, f"{best}{printer.rank(leaders[0]).signs}"
    if view.region is not None:
        return tables.say_region_leader(names, rank, edition.n, complete, lang)
    if len(names) > 1:
        return tables.say_joint_leaders(names, rank, edition.n, complete, lang)
    mean = printer.mean(summary, rows)
    return tables.say_leader(names[0], printer.score(leaders[0]).marked, mean.marked, edition.units, lang)


def say_best_known(catalogue: Catalogue, rows: list[ScoreRow], summary: SummaryInfo, printer: Printer) -> str:
    """Who stands highest among the ranks known, if any is."""
    best = min((row.rank for row in rows if row.rank), default=0)
    leaders, names = _at(catalogue, rows, best, printer.lang) if best else ([], [])
    rank = f"{best}{printer.rank(leaders[0]).signs}" if best else ""
    return tables.say_best_known(names, rank, summary.ranks_known, summary.n, printer.lang)


def _at(catalogue: Catalogue, rows: list[ScoreRow], rank: int, lang: str) -> tuple[list[ScoreRow], list[str]]:
    """The rows of a rank and their names, in an order of names that no database has to know."""
    found = [row for row in rows if row.rank == rank]
    places = sorted((catalogue.provinces[row.units, row.province] for row in found), key=lambda p: p.name_sort)
    return found, [name_of(place, lang) for place in places]


def edition_notices(catalogue: Catalogue, edition: EditionInfo, rows: list[ScoreRow], lang: str) -> list[Notice]:
    """What a reader must know of an edition before reading its table: `rows` are all its rows of one indicator."""
    notices = basis_notices(catalogue, edition, lang)
    known = [row for row in rows if row.rank is not None]
    if len(known) < edition.n:
        tied = any(row.tied for row in known)
        notices.append(Notice("info", tables.say_known(len(known), edition.n, tied, lang)))
    if edition.comparability.marked and edition.previous_year:
        notices.append(Notice("method", _say_break(edition, edition.previous_year, lang)))
    elif edition.previous_year is None:
        notices.append(Notice("info", _say_first(catalogue, edition, lang)))
    return notices


def _say_break(edition: EditionInfo, previous: int, lang: str) -> str:
    return tables.say_method_break(edition.year, previous, lang, reconstructed=bool(edition.basis))


def _say_first(catalogue: Catalogue, edition: EditionInfo, lang: str) -> str:
    """Why the first edition on its units and basis has no changes."""
    if edition.basis:
        return say_first_reconstructed(edition.year, edition.units, lang)
    if edition.units != catalogue.present_units:
        return tables.say_first_edition(edition.year, lang)
    return tables.say_no_changes(edition.year, edition.units, lang)


def eyebrow_of(edition: EditionInfo, lang: str) -> str:
    """The line over a heading: which edition, and that it is reconstructed if it is."""
    return tables.eyebrow(edition.year, edition.units, lang, reconstructed=bool(edition.basis))


def downloads(name: str, view: View) -> list[Link]:
    """The same rows from the API, for programs: the page's own table leaves it in more forms."""
    params = view.params(sort=None, units=view.edition.units)
    return files_of(name, params, year=view.edition.year)


def ranking_link(catalogue: Catalogue, lang: str, edition: EditionInfo, version: str = "") -> str:
    """The ranking page of an edition."""
    default = catalogue.seen(edition.basis, edition.breaks).edition(edition.year)
    units = None if default and default.key == edition.key else edition.units
    return link(lang, "ranking", {"units": units, **edition.seen_params, "v": version}, year=edition.year)
