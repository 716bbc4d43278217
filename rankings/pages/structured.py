"""What search engines and catalogues of data read of a page: JSON-LD in the words of schema.org.

The page of data describes the whole set (`Dataset`), the pages of a ranking and of a province the part that they show;
each page but the first says where it stands (`BreadcrumbList`). `tests/pages/test_structured.py` holds all of it
against the vocabulary and against what Google asks for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from rankings.catalogue import Catalogue, SourceInfo
from rankings.dataset.addresses import file_address
from rankings.dataset.files import ZIP
from rankings.files.json_file import write_json
from rankings.links import link
from rankings.models import Source
from rankings.open_data import parquet, tables
from rankings.pages.citing import cite
from rankings.pages.frozen import frozen
from rankings.pages.parts import name_of
from rankings.pages.place import Place
from rankings.pages.trail import trail_of
from rankings.words import dataset as words
from rankings.words.licences import DATA
from rankings.words.site import SITE

Absolute = Callable[[str], str]
Node = dict[str, Any]
#: The whole set is one thing in both languages, and known by one address: that of its page and this anchor.
_WHOLE = "dataset"
#: Pages whose figures are a part of the set by themselves.
_PARTS = ("ranking", "province")
#: Files of the whole set, by the kind of their content.
_FILES = {tables.PACKAGE: ZIP, tables.SCORES.file: "text/csv", tables.PARQUET: parquet.MEDIA_TYPE}
#: What no text in the block may hold as it is: it could end the block, or begin what hides its end.
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True)
class Told:
    """A page to tell of: its record, where it stands, the address it is known by."""

    catalogue: Catalogue
    place: Place
    page: Any
    canonical: str
    absolute: Absolute

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.place.lang


def structured_data(told: Told) -> str:
    """The block of a page, safe to stand in a `<script>`; "" of one of which nothing is told."""
    nodes = [*_datasets(told), *_trails(told)]
    if not nodes:
        return ""
    graph = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
    return to_script({"@context": "https://schema.org", **graph})


def to_script(node: Node) -> SafeString:
    """A node as JSON that no text in it can break out of.

    >>> to_script({"name": "</script><!--"})
    '{"name":"\\\\u003c/script\\\\u003e\\\\u003c!--"}'
    """
    return mark_safe(write_json(node).decode().translate(_ESCAPED))  # noqa: S308 - everything that HTML could read is escaped


def _datasets(told: Told) -> list[Node]:
    if told.place.name == "data":
        return [whole_dataset(told)]
    return [part_of_dataset(told)] if told.place.name in _PARTS else []


def whole_id(absolute: Absolute) -> str:
    """By which the whole set is known."""
    return f"{absolute(link('vi', 'data'))}#{_WHOLE}"


def part_of_dataset(told: Told) -> Node:
    """What a page shows of the set, in short."""
    return {
        "@type": "Dataset",
        "name": told.page.title,
        "description": words.describe_part(told.page.description, told.lang),
        "url": told.canonical,
        "license": DATA.url,
        "isPartOf": {"@id": whole_id(told.absolute)},
    }


def whole_dataset(told: Told) -> Node:
    """The whole set of the release to show."""
    catalogue, lang, release = told.catalogue, told.lang, told.catalogue.release
    first, last = min(catalogue.years), max(catalogue.years)
    owner = _owner(told)
    return {
        "@type": "Dataset",
        "@id": whole_id(told.absolute),
        "name": words.dataset_name(first, last, lang),
        "alternateName": words.ALSO[lang],
        "description": words.dataset_description(_unit_sets(catalogue), len(told.page.documents), lang),
        "url": told.canonical,
        "identifier": told.absolute(frozen(link("vi", "data"), release.pk)),
        "version": str(release.pk),
        "dateModified": timezone.localtime(release.published_at).isoformat(timespec="seconds"),
        "license": DATA.url,
        "isAccessibleForFree": True,
        "inLanguage": ["vi", "en"],
        "keywords": words.KEYWORDS[lang],
        "creator": owner,
        "publisher": owner,
        "isBasedOn": [_document(each, lang) for each in _main_sources(catalogue)],
        "temporalCoverage": f"{first}/{last}",
        "spatialCoverage": {"@type": "Place", "name": words.COUNTRY[lang], "sameAs": words.COUNTRY_SAME},
        "measurementTechnique": words.measured_how(_methods(catalogue, lang), lang),
        "variableMeasured": _variables(catalogue, lang),
        "distribution": [_file(told, name) for name in _FILES],
    }


def _owner(told: Told) -> Node:
    return {"@type": "Organization", "name": SITE, "url": told.absolute(link(told.lang, "overview"))}


def _unit_sets(catalogue: Catalogue) -> list[int]:
    """The unit sets that are ranked, the former first."""
    return sorted({units for _, units in catalogue.editions}, key=lambda units: units == catalogue.present_units)


def _main_sources(catalogue: Catalogue) -> list[SourceInfo]:
    """The documents that whole tables come from: the ministries' own, and transcriptions of them."""
    kinds = (Source.Kind.MINISTRY, Source.Kind.TRANSCRIPTION)
    return [each for each in catalogue.sources.values() if each.kind in kinds and each.url]


def _document(source: SourceInfo, lang: str) -> Node:
    cited = cite(source, lang)
    publisher = {"publisher": {"@type": "Organization", "name": cited.publisher}} if cited.publisher else {}
    return {"@type": "CreativeWork", "name": cited.title, "url": source.url, **publisher}


def _methods(catalogue: Catalogue, lang: str) -> list[tuple[str, list[int], str]]:
    """Of each method its decision, the years it was used in, what it says; oldest first."""
    years: dict[str, list[int]] = {}
    for edition in catalogue.editions.values():
        years.setdefault(edition.method, []).append(edition.year)
    methods = catalogue.methods
    return [(methods[code]["decision"], used, methods[code][f"summary_{lang}"]) for code, used in years.items()]


def _variables(catalogue: Catalogue, lang: str) -> list[Node]:
    """The scores of all indicators that an edition has, then what is told of each: the rank and its change."""
    codes = {code for edition in catalogue.editions.values() for code in edition.summaries}
    scores = [
        {"@type": "PropertyValue", "name": name_of(each, lang), "propertyID": code, "minValue": 0, "maxValue": 1}
        for code, each in catalogue.indicators.items()
        if code in codes
    ]
    ranks = {"rank": words.RANK, "rank_change": words.RANK_CHANGE}
    return [*scores, *({"@type": "PropertyValue", "name": name[lang], "propertyID": c} for c, name in ranks.items())]


def _file(told: Told, name: str) -> Node:
    return {
        "@type": "DataDownload",
        "name": words.FILES[told.lang][name],
        "encodingFormat": _FILES[name],
        "contentUrl": told.absolute(file_address(told.catalogue.release.pk, name)),
    }


def _trails(told: Told) -> list[Node]:
    steps = trail_of(told.catalogue, told.place)
    if not steps:
        return []
    items: list[Node] = [
        {"@type": "ListItem", "position": number, "name": step.label, "item": told.absolute(step.url)}
        for number, step in enumerate(steps, 1)
    ]
    # The last is the page itself, whose address needs not be said.
    own: Node = {"@type": "ListItem", "position": len(steps) + 1, "name": told.page.title}
    return [{"@type": "BreadcrumbList", "itemListElement": [*items, own]}]
