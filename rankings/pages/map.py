"""The map of a year: drawing, legend that filters, the same provinces as a list."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.map import MapInfo
from rankings.charts.map_svg import MapDrawing, map_drawing
from rankings.charts.record import Chart
from rankings.geo import UNIT_SETS
from rankings.links import link
from rankings.pages.edition_choice import table_in_title
from rankings.pages.figure_address import figure_url
from rankings.pages.form_address import chart_address
from rankings.pages.map_info import MapData, map_data, map_info, map_places
from rankings.pages.parts import Choices, Documents, Fig, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.ranking import downloads, edition_notices, eyebrow_of, old_release, say_best_known
from rankings.pages.region_choice import region_link
from rankings.pages.selecting import Hidden, Selection, View, select_view
from rankings.words import map as words
from rankings.words.regions import LABELS

DRAWINGS: tuple[Literal["shapes", "tiles"], ...] = ("shapes", "tiles")
#: How many at either end the sentence speaks of.
_ENDS = 10


@dataclass(frozen=True)
class MapView(View):
    """A view with the way it is drawn and the class that is seen alone, if any."""

    drawing: Literal["shapes", "tiles"] = "shapes"
    only: int | None = None

    def params(self, **changes: object) -> dict[str, object]:
        """The query of this view with some parts changed."""
        own = {"view": self.drawing if self.drawing != "shapes" else None, "class": self.only}
        return super().params(**own | changes)


@dataclass(frozen=True)
class KeyEntry:
    """A class of the legend as a button; `value` is what it asks for, "" to see all again."""

    tone: int
    value: str
    label: str
    count: int
    said: str
    pressed: bool


@dataclass(frozen=True)
class Key:
    """The legend: a form that works without script."""

    title: str
    action: str
    hidden: list[Hidden]
    entries: list[KeyEntry]

    @property
    def filtered(self) -> bool:
        """Whether one class is seen alone."""
        return any(entry.pressed for entry in self.entries)


@dataclass(frozen=True)
class MapRow:
    """A province of the list; `evidence` leads to where its score, or without one its rank, comes from.

    `hidden` where another class is seen alone.
    """

    key: str
    tone: int
    rank: Fig
    name: str
    url: str
    score: Fig
    evidence: str
    scored: bool
    label: str
    hidden: bool


@dataclass(frozen=True)
class MapPage:
    """See `templates/rankings/map.html`."""

    title: str
    description: str
    head: Head
    selection: Selection
    views: Choices
    notices: list[Notice]
    chart: Chart
    drawing: MapDrawing
    key: Key
    heads: dict[str, str]
    rows: list[MapRow]
    attribution: str
    country: Link
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]
    charts: tuple[Chart, ...] = ()


def map_page(catalogue: Catalogue, view: MapView, lang: str) -> MapPage:
    """The map of one edition and indicator: one query."""
    edition, code = view.edition, view.indicator.code
    data = map_data(catalogue, edition, code)
    printer, documents = Printer(lang), Documents(catalogue, lang)
    indicator = "" if code == "dti" else name_of(view.indicator, lang)
    heading = words.map_heading(indicator, edition.year, lang)
    lede = _lede(catalogue, data, code, printer)
    info = _info(catalogue, view, data, (indicator or "DTI", lede), lang)
    rows = [_row(catalogue, view, info, row, printer) for row in data.rows]
    chart = _chart(info, data, view, documents, lang)
    return MapPage(
        title=heading + table_in_title(catalogue, edition, lang),
        description=lede,
        head=Head(heading, lede, eyebrow_of(edition, lang)),
        selection=select_view(catalogue, view, lang, is_drawn, regions=False),
        views=_views(view, lang),
        notices=[
            *old_release(view, lang),
            *edition_notices(catalogue, edition, data.rows, lang),
        ],
        chart=chart,
        drawing=map_drawing(info),
        key=_key(view, info, lang),
        heads=words.LABELS[lang],
        rows=rows,
        attribution=(words.TILES_NOTE if view.drawing == "tiles" else words.ATTRIBUTION)[lang],
        country=Link(LABELS[lang]["country"], region_link(catalogue, lang, None, edition, view.version, code)),
        legend=printer.marks.legend,
        sources=documents.sources,
        downloads=downloads("ranking", _plain(view)),
        charts=(chart,),
    )


def drawn_editions(catalogue: Catalogue) -> list[EditionInfo]:
    """The editions on unit sets that have shapes."""
    return list(filter(is_drawn, catalogue.editions.values()))


def is_drawn(edition: EditionInfo) -> bool:
    """Whether there are shapes of an edition's units."""
    return edition.units in UNIT_SETS


def _plain(view: MapView) -> View:
    """The same table without what only the map knows."""
    return View(view.page, view.edition, view.indicator, units_asked=view.units_asked, version=view.version)


def _info(catalogue: Catalogue, view: MapView, data: MapData, said: tuple[str, str], lang: str) -> MapInfo:
    label, lede = said
    year, units, rebuilt = data.edition.year, data.edition.units, bool(data.edition.basis)
    title = words.map_title(label, year, units, data.by_scores, lang, reconstructed=rebuilt)
    places = map_places(catalogue, data, lang, view.version)
    return map_info(data, places, (title, lede), lang, view.drawing, view.only)


def _chart(info: MapInfo, data: MapData, view: MapView, documents: Documents, lang: str) -> Chart:
    summary = data.edition.summaries[view.indicator.code]
    note = words.say_by_ranks(summary.scores_known, summary.n, lang)
    if data.by_scores:
        note = words.say_limits(data.years, data.sets, data.rounded, lang)
    refs = documents.refs_of(data.rows)
    address = chart_address(lang, link(lang, view.page, view.params(), year=data.edition.year))
    credit = words.ATTRIBUTION[lang] if view.drawing == "shapes" else ""
    return make_chart(info, note, words.LABELS[lang]["source"], refs, address, credit)


def _lede(catalogue: Catalogue, data: MapData, code: str, printer: Printer) -> str:
    """The regions that hold most of the best and of the last; where not all of those are known, who is the highest."""
    n, lang = data.edition.n, printer.lang
    ranked = [(row, row.rank) for row in data.rows if row.rank is not None]
    top = [row for row, rank in ranked if rank <= _ENDS]
    bottom = [row for row, rank in ranked if rank > n - _ENDS]
    if len(top) != _ENDS or len(bottom) != _ENDS:
        return say_best_known(catalogue, data.rows, data.edition.summaries[code], printer)
    return words.say_ends(_ENDS, _most(catalogue, top, lang), _most(catalogue, bottom, lang), lang)


def _most(catalogue: Catalogue, rows: Iterable[ScoreRow], lang: str) -> tuple[list[str], int]:
    """The regions that hold most of some rows, and how many each."""
    places = (catalogue.provinces[row.units, row.province] for row in rows)
    counts = Counter((place.units, place.region_slug) for place in places)
    most = max(counts.values())
    return [name_of(catalogue.regions[key], lang) for key, count in counts.items() if count == most], most


def _views(view: MapView, lang: str) -> Choices:
    links = [
        Link(
            words.LABELS[lang][drawing],
            link(lang, view.page, view.params(view=drawing if drawing != "shapes" else None), year=view.edition.year),
            drawing == view.drawing,
        )
        for drawing in DRAWINGS
    ]
    return Choices(words.LABELS[lang]["view"], links)


def _key(view: MapView, info: MapInfo, lang: str) -> Key:
    hidden = [Hidden(name, str(value)) for name, value in sorted(view.params(**{"class": None}).items()) if value]
    entries = [
        KeyEntry(
            each.tone,
            "" if each.tone == view.only else str(each.tone),
            each.label,
            each.count,
            words.said_class(each.label, each.count, lang),
            each.tone == view.only,
        )
        for each in info.classes
    ]
    return Key(info.legend, link(lang, view.page, year=view.edition.year), hidden, entries)


def _row(catalogue: Catalogue, view: MapView, info: MapInfo, row: ScoreRow, printer: Printer) -> MapRow:
    place = next(each for each in info.places if each.key == row.province)
    known = row.score is not None or row.rank is not None
    return MapRow(
        row.province,
        place.tone,
        printer.rank(row),
        place.name,
        place.url,
        printer.score(row),
        figure_url(catalogue, printer.lang, row[:4], view.version) if known else "",
        row.score is not None,
        info.class_of(place.tone),
        view.only not in (None, place.tone),
    )
