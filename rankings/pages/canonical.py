"""Which of the addresses of one page search engines are to know it by, and which pages are not for them.

A page of its own is what other figures make: another year, unit set, indicator, or basis. Another order or drawing, a
part of the rows, changes left out, an older release are looks at the same page, and name that one as theirs.
"""

from typing import Any
from urllib.parse import parse_qsl

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.compared_choice import shared_sets
from rankings.pages.edition_choice import edition_params, read_edition_of
from rankings.pages.figure_address import editions_of_figure
from rankings.pages.frozen import live
from rankings.pages.place import Place
from rankings.pages.region_choice import sets_of
from rankings.selection import WEIGHTS

#: Parameters that make another page of it, by the name of a page; `year` and `units` fall out where they say what is
#: shown anyway.
OWN: dict[str, tuple[str, ...]] = {
    "ranking": ("basis", "indicator", "units"),
    "movers": ("basis", "indicator", "units"),
    "map": ("basis", "indicator", "units"),
    "what_if": ("basis", "units"),
    "figure": ("basis", "units"),
    "province": ("basis", "units", "year"),
    "brief": ("units", "year"),
    "why": ("basis", "indicator", "units", "year"),
    "comparison": ("basis", "units", "year"),
    "region": ("basis", "indicator", "units", "year"),
    "regions": ("basis", "indicator", "units", "year"),
    "releases": ("page",),
}
#: With any of these a page answers one reader's question, of which there is no end: no search engine is to keep it.
#: Lists of names picked, words searched for, weights of one's own, any release held against any other.
HIDING: dict[str, tuple[str, ...]] = {
    "provinces": ("q",),
    "compare": ("a", "b", "p"),
    "what_if": WEIGHTS,
    "release": ("against", "page", "show"),
}
#: What stands in the address of a comparison, in its order.
_NAMES = ("first", "second", "third", "fourth")


def is_hidden(place: Place) -> bool:
    """Whether search engines are asked not to keep the page as it is asked for."""
    return any(name in HIDING.get(place.name, ()) for name in _query_of(place))


def canonical_path(catalogue: Catalogue, place: Place) -> str:
    """The address, without a host, of the page that a view is a look at; its own where it is one by itself.

    Of a form of a page it is the page's. A hidden page is none but itself, since two signs would contradict each other.
    """
    if is_hidden(place):
        return live(place.path)
    query = _query_of(place)
    kept = {name: query[name] for name in OWN.get(place.name, ()) if name in query}
    kept |= _edition(catalogue, place, query)
    if kept.get("indicator") == "dti":
        del kept["indicator"]
    if kept.get("page") == "1":
        del kept["page"]
    return link(place.lang, place.name, kept, **place.parts)


def _query_of(place: Place) -> dict[str, str]:
    return dict(parse_qsl(place.path.partition("?")[2]))


def _edition(catalogue: Catalogue, place: Place, query: dict[str, str]) -> dict[str, Any]:
    """The fewest parameters that mean the edition shown; what is not needed is None."""
    if "year" in place.parts:
        usual = _usual_units(catalogue, place)
        return {"units": None} if catalogue.basis or query.get("units") == str(usual) else {}
    sets = _sets(catalogue, place)
    if not sets:
        return {}
    edition = read_edition_of(catalogue, sets, query)
    return edition_params(catalogue, sets, edition) | {"breaks": None}


def _usual_units(catalogue: Catalogue, place: Place) -> int:
    """The unit set that a page of a year shows unless it is asked for another."""
    year = place.parts["year"]
    if place.name == "figure":
        return editions_of_figure(catalogue, year, place.parts["slug"])[0].units
    return catalogue.units_of_year(year)[0]


def _sets(catalogue: Catalogue, place: Place) -> list[int]:
    """The unit sets that a page may be on whose query names the year, today's first; none on other pages."""
    if place.name in ("province", "brief", "why"):
        return [each.units for each in catalogue.selves(place.parts["slug"])]
    if place.name in ("region", "regions"):
        return sets_of(catalogue, place.parts.get("slug", ""))
    if place.name == "comparison":
        return shared_sets(catalogue, [place.parts[name] for name in _NAMES if name in place.parts])
    return []
