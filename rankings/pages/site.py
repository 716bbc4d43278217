"""What stands around every page: navigation, languages, the release, the address."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.links import LANGUAGES, in_language, link
from rankings.pages.about import About
from rankings.pages.api_links import api_link
from rankings.pages.parts import Link
from rankings.words import numbers
from rankings.words.licences import say_boundaries
from rankings.words.search import SUGGESTIONS
from rankings.words.site import DESCRIPTIONS, FOOTER, LANGUAGE_NAMES, NAVIGATION


@dataclass(frozen=True)
class ReleaseNote:
    number: str
    date: str
    url: str = ""


@dataclass(frozen=True)
class Alternate:
    lang: str
    url: str


@dataclass(frozen=True)
class SearchBox:
    """The search field of every page; `suggest` answers while a reader types, `words` are its script's (search.js)."""

    action: str
    suggest: str
    words: str
    text: str = ""
    version: str = ""


@dataclass(frozen=True)
class Site:
    """See `templates/base.html`; `release`, `nav`, `search` are empty where no release is live, `about` on errors.

    `address` is the view's own, `canonical` that of the page which search engines know it as.
    """

    lang: str
    home_url: str
    languages: list[Link]
    alternates: list[Alternate]
    canonical: str
    nav: list[Link] = field(default_factory=list)
    release: ReleaseNote | None = None
    footer: list[Link] = field(default_factory=list)
    search: SearchBox | None = None
    description: str = ""
    boundaries: str = ""
    about: About | None = None
    address: str = ""


def site_of(
    catalogue: Catalogue | None,
    lang: str,
    path: str,
    absolute: Callable[[str], str],
    key: str = "",
    text: str = "",
    version: str = "",
) -> Site:
    """The frame of a page at `path` (with its query); `absolute` makes a path an address with its host.

    `key` names the page in the navigation, `text` is what was searched for, `version` the release in the address.
    """
    here = {other: in_language(path, other) for other in LANGUAGES}
    alternates = [Alternate(other, absolute(url)) for other, url in here.items()]
    return Site(
        lang=lang,
        home_url=link(lang, "overview", {"v": version}),
        languages=[Link(LANGUAGE_NAMES[other], url, other == lang, key=other) for other, url in here.items()],
        alternates=[*alternates, Alternate("x-default", alternates[0].url)],
        canonical=absolute(path),
        nav=navigation(catalogue, lang, key, version) if catalogue else [],
        search=search_box(lang, text, version) if catalogue else None,
        release=_release(catalogue, lang, version) if catalogue else None,
        footer=footer(lang, version) if catalogue else [],
        description=DESCRIPTIONS[lang],
        boundaries=say_boundaries(lang),
        address=absolute(path),
    )


def search_box(lang: str, text: str = "", version: str = "") -> SearchBox:
    """The field that searches the release of the page."""
    suggest = api_link("search", {"lang": lang, "v": version})
    return SearchBox(link(lang, "provinces"), suggest, "|".join(SUGGESTIONS[lang]), text, version)


def navigation(catalogue: Catalogue, lang: str, key: str = "", version: str = "") -> list[Link]:
    """The main pages; movers only where an edition has changes."""
    year, kept = catalogue.newest.year, {"v": version}
    movers = max((e.year for e in catalogue.editions.values() if e.comparability.comparable), default=None)
    urls = {
        "overview": link(lang, "overview", kept),
        "ranking": link(lang, "ranking", kept, year=year),
        "movers": link(lang, "movers", kept, year=movers) if movers else "",
        "map": link(lang, "map", kept, year=year),
        "provinces": link(lang, "provinces", kept),
        "compare": link(lang, "compare", kept),
        "methodology": link(lang, "methodology", kept),
        "data": link(lang, "data", kept),
    }
    return [Link(label, urls[name], name == key, key=name) for name, label in NAVIGATION[lang].items() if urls[name]]


def footer(lang: str, version: str = "") -> list[Link]:
    """What stands at the foot of every page. The description of the API is of no release."""
    kept = {name: {} if name == "api:docs" else {"v": version} for name in FOOTER[lang]}
    return [Link(label, link(lang, name, kept[name]), key=name) for name, label in FOOTER[lang].items()]


def _release(catalogue: Catalogue, lang: str, version: str) -> ReleaseNote:
    release = catalogue.release
    day = timezone.localtime(release.published_at).date()
    url = link(lang, "release", {"v": version}, number=release.pk)
    return ReleaseNote(str(release.pk), numbers.show_date(day, lang), url)
