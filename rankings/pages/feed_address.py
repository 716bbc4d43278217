"""Which feed goes with a page, and where it is."""

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.parts import Link, name_of
from rankings.pages.place import Place
from rankings.words import feeds as words

#: Pages about one province.
_OF_PROVINCE = ("province", "why", "brief")
#: Pages on what was published when.
_OF_RELEASES = ("quality", "releases", "release")


def feed_of(catalogue: Catalogue, place: Place) -> Link:
    """Of a province on its pages, else of releases; live, whatever release the page shows."""
    if place.name in _OF_PROVINCE:
        return province_feed(catalogue, place.parts["slug"], place.lang)
    return releases_feed(place.lang)


def followed(catalogue: Catalogue, place: Place) -> Link | None:
    """The same where readers are offered it: at the foot of pages on provinces and on releases."""
    lang = place.lang
    if place.name in _OF_PROVINCE:
        name = name_of(catalogue.selves(place.parts["slug"])[0], lang)
        return Link(words.follow_province(name, lang), feed_of(catalogue, place).url, note=words.READ_WITH[lang])
    if place.name in _OF_RELEASES:
        return Link(words.follow_releases(lang), releases_feed(lang).url, note=words.READ_WITH[lang])
    return None


def releases_feed(lang: str) -> Link:
    """The feed of all releases."""
    return Link(words.RELEASES[lang], link(lang, "releases_feed"))


def province_feed(catalogue: Catalogue, slug: str, lang: str) -> Link:
    """The feed of a province, of both selves of the name where there are two."""
    name = name_of(catalogue.selves(slug)[0], lang)
    return Link(words.province_feed(name, lang), link(lang, "province_feed", slug=slug))
