"""The way from the front page down to a page."""

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.parts import Link, name_of
from rankings.pages.place import Place
from rankings.words.site import FOOTER, NAVIGATION, SITE

#: The pages between the front page and a page, by the names of their addresses.
_ABOVE: dict[str, tuple[str, ...]] = {
    "ranking": (),
    "movers": (),
    "map": (),
    "what_if": ("ranking",),
    "provinces": (),
    "province": ("provinces",),
    "brief": ("provinces", "province"),
    "why": ("provinces", "province"),
    "figure": ("provinces", "province"),
    "regions": (),
    "region": ("regions",),
    "compare": (),
    "comparison": ("compare",),
    "methodology": (),
    "data": (),
    "quality": (),
    "releases": ("quality",),
    "release": ("quality", "releases"),
}
#: The parts of an address that a page above has as well.
_PARTS = {"ranking": "year", "province": "slug"}


def trail_of(catalogue: Catalogue, place: Place) -> list[Link]:
    """The pages above a page, from the front page down, without the page itself; none above the front page."""
    if place.name not in _ABOVE:
        return []
    above = [_step(catalogue, place, name) for name in _ABOVE[place.name]]
    return [Link(SITE, link(place.lang, "overview")), *above]


def _step(catalogue: Catalogue, place: Place, name: str) -> Link:
    part = _PARTS.get(name)
    parts = {part: place.parts[part]} if part else {}
    return Link(_label(catalogue, place, name), link(place.lang, name, **parts))


def _label(catalogue: Catalogue, place: Place, name: str) -> str:
    if name == "province":
        return name_of(catalogue.selves(place.parts["slug"])[0], place.lang)
    label = (NAVIGATION[place.lang] | FOOTER[place.lang])[name]
    return f"{label} {place.parts['year']}" if name == "ranking" else label
