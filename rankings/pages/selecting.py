"""The choices of a view as links and small forms, each keeping the rest of the address."""

from collections.abc import Callable
from dataclasses import dataclass, field

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, RegionInfo
from rankings.links import link
from rankings.pages.breaks_choice import breaks_choice
from rankings.pages.edition_choice import AddressOf, reconstructed_editions, table_choices
from rankings.pages.parts import Choices, Link, Option, OptionGroup, Select, name_of
from rankings.selection import PARAMETERS
from rankings.words import picks
from rankings.words.bases import table_word
from rankings.words.tables import LABELS, indicator_group


@dataclass(frozen=True)
class Hidden:
    name: str
    value: str


@dataclass(frozen=True)
class Form:
    action: str
    hidden: list[Hidden]
    selects: list[Select]


@dataclass(frozen=True)
class Selection:
    """See `templates/_selection.html`. `filters` are those in force, each leading to the view without it."""

    years: Choices | None = None
    units: Choices | None = None
    form: Form | None = None
    filters: Choices | None = None
    reset_url: str = ""
    breaks: Choices | None = None


@dataclass(frozen=True)
class View:
    """One view of a year: what is chosen, and whether the unit set was asked for in the address."""

    page: str
    edition: EditionInfo
    indicator: IndicatorInfo
    region: RegionInfo | None = None
    sort: str = ""
    units_asked: bool = False
    version: str = ""

    def params(self, **changes: object) -> dict[str, object]:
        """The query of this view with some parts changed; defaults fall out of the address."""
        params: dict[str, object] = {
            "indicator": self.indicator.code if self.indicator.code != "dti" else None,
            "region": self.region.slug if self.region else None,
            "sort": self.sort or None,
            "units": self.edition.units if self.units_asked else None,
            **self.edition.seen_params,
            "v": self.version or None,
        }
        return params | changes


def select_view(
    catalogue: Catalogue,
    view: View,
    lang: str,
    can_show: Callable[[EditionInfo], bool] = lambda _: True,
    *,
    regions: bool = True,
) -> Selection:
    """The choices of a page about one edition. `can_show`: whether the page can show an edition."""
    here = link(lang, view.page, year=view.edition.year)
    selects = [indicator_select(catalogue, view, lang)]
    selects += [_region_select(catalogue, view, lang)] if regions else []
    hidden = [Hidden(name, str(value)) for name, value in view.params(indicator=None, region=None).items() if value]
    filtered = view.region is not None or view.indicator.code != "dti"
    return Selection(
        years=_years(catalogue, view, lang, can_show),
        units=_tables(catalogue, view, lang, can_show),
        form=Form(here, hidden, selects),
        filters=_filters(view, lang) if filtered else None,
        reset_url=link(lang, view.page, view.params(indicator=None, region=None), year=view.edition.year)
        if filtered
        else "",
        breaks=breaks_choice(catalogue, lang, view.edition, address_of_view(catalogue, view, lang))
        if "breaks" in PARAMETERS[view.page]
        else None,
    )


def address_of_view(catalogue: Catalogue, view: View, lang: str) -> AddressOf:
    """The same view of another edition, as that one is seen."""
    return lambda edition: _to(view, lang, edition, catalogue)


def _filters(view: View, lang: str) -> Choices:
    links = []
    if view.indicator.code != "dti":
        links.append(_without(view, lang, "indicator", name_of(view.indicator, lang)))
    if view.region is not None:
        links.append(_without(view, lang, "region", name_of(view.region, lang)))
    return Choices(picks.LABELS[lang]["filters"], links)


def _without(view: View, lang: str, name: str, label: str) -> Link:
    url = link(lang, view.page, view.params(**{name: None}), year=view.edition.year)
    return Link(label, url, note=picks.LABELS[lang]["remove"])


def _years(catalogue: Catalogue, view: View, lang: str, can_show: Callable[[EditionInfo], bool]) -> Choices:
    """Every year of which the page can show an edition; beside reconstructed ones, others name their unit set."""
    links = []
    shown = [edition for edition in catalogue.editions.values() if can_show(edition)]
    for year in sorted({edition.year for edition in shown}):
        edition = _edition_of(catalogue, view, year, shown)
        apart = (str(edition.units), table_word(lang)) if edition.basis != view.edition.basis else ("", "")
        links.append(Link(str(year), _to(view, lang, edition, catalogue), year == view.edition.year, *apart))
    return Choices(LABELS[lang]["year"], links)


def _edition_of(catalogue: Catalogue, view: View, year: int, editions: list[EditionInfo]) -> EditionInfo:
    """A year's edition: on the basis of the view, on the unit set asked for, else the usual one, else any."""
    in_year = [edition for edition in editions if edition.year == year]
    wanted = view.edition.units if view.units_asked else None
    usual = catalogue.edition(year)
    return min(in_year, key=lambda e: (e.basis != catalogue.basis, e.units != wanted, e is not usual))


def _to(view: View, lang: str, edition: EditionInfo, catalogue: Catalogue) -> str:
    """The same view of another edition, without choices that it does not have."""
    changes: dict[str, object] = {**edition.seen_params}
    if view.indicator.code not in edition.summaries:
        changes["indicator"] = None
    if view.region and (edition.units, view.region.slug) not in catalogue.regions:
        changes["region"] = None
    changes["units"] = edition.units if needs_units(catalogue, view.page, edition) else None
    return link(lang, view.page, view.params(**changes), year=edition.year)


def needs_units(catalogue: Catalogue, page: str, edition: EditionInfo) -> bool:
    """Whether an address must name the unit set to reach this edition on a page."""
    if page == "movers":
        return False
    usual = catalogue.seen(edition.basis, edition.breaks).edition(edition.year)
    return usual is None or usual.key != edition.key


def _tables(catalogue: Catalogue, view: View, lang: str, can_show: Callable[[EditionInfo], bool]) -> Choices | None:
    """The choice among the tables as published and the one that is reconstructed."""
    published = catalogue.seen(breaks=catalogue.breaks)
    tables = [published.editions_of(units) for units in catalogue.unit_sets] + [reconstructed_editions(catalogue)]
    shown = [[edition for edition in table if can_show(edition)] for table in tables]
    return table_choices(lang, list(filter(None, shown)), view.edition, lambda each: _to(view, lang, each, catalogue))


def indicator_select(catalogue: Catalogue, view: View, lang: str) -> Select:
    """A select of indicators, grouped by kind; the composite is the empty default."""
    groups: dict[str, list[Option]] = {}
    for each in catalogue.indicators_with_data(view.edition):
        value = "" if each.code == "dti" else each.code
        label = f"{name_of(each, lang)}{_known(view.edition, value, lang)}"
        groups.setdefault(indicator_group(each.kind, lang), []).append(Option(value, label, each is view.indicator))
    return Select(
        "indicator",
        LABELS[lang]["indicator"],
        [OptionGroup(label, options) for label, options in groups.items()],
    )


def _known(edition: EditionInfo, code: str, lang: str) -> str:
    """How many ranks of a part are known, where not all are."""
    summary = edition.summaries.get(code)
    return "" if summary is None or summary.ranks_known == summary.n else picks.say_ranks(summary.ranks_known, lang)


def _region_select(catalogue: Catalogue, view: View, lang: str) -> Select:
    regions = [region for (units, _), region in catalogue.regions.items() if units == view.edition.units]
    chosen = view.region.slug if view.region else ""
    options = [Option("", LABELS[lang]["all_regions"], not chosen)]
    options += [Option(each.slug, name_of(each, lang), each.slug == chosen) for each in regions]
    return Select("region", LABELS[lang]["region"], [OptionGroup("", options)])


@dataclass(frozen=True)
class Picker:
    """Selects and a button that lead to a comparison; see `templates/_picker.html`. `boxes` stand in their place."""

    action: str
    selects: list[Select]
    hidden: list[Hidden] = field(default_factory=list)
    suggestions: list[Link] = field(default_factory=list)
    boxes: Select | None = None


#: Columns whose greatest value comes first when a reader sorts by them.
GREATEST_FIRST = ("change", "score")


def select_order(view: View, lang: str, column: str, default: str) -> tuple[str, str]:
    """The address that sorts by a column (again: the other way), and the present `aria-sort` of it."""
    current = view.sort or default
    first, second = ("descending", "ascending") if column in GREATEST_FIRST else ("ascending", "descending")
    order = {column: first, f"-{column}": second}.get(current, "none")
    sort = f"-{column}" if current == column else column
    params = view.params(sort=None if sort == default else sort)
    return link(lang, view.page, params, year=view.edition.year), order
