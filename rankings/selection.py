"""The query string becomes a choice among what a release has; nonsense becomes one clear message, never a 500."""

import re
from collections.abc import Iterable, Mapping

from django.http import QueryDict

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, RegionInfo
from rankings.forms import CHART, CITATION, FRAMES, OEMBED, TABLE, split_name
from rankings.words.bases import NotMade

#: How a release is seen: on which basis, and whether changes across a change of method are told.
SEEN = ("basis", "breaks")
#: Weights that a reader may set, by the parts of the totals of all editions.
WEIGHTS = (
    "awareness", "economy", "economy_activity", "foundation_rest", "gov", "gov_activity", "human_resources",
    "infrastructure", "institutions", "security", "society", "society_activity",
)  # fmt: skip
#: What each page reads of its query beside `v`, by the name of its address. Anything else (campaign tags, what another
#: page reads) is part of neither a cache key nor an address that the page gives itself.
PARAMETERS: dict[str, tuple[str, ...]] = {
    "ranking": (*SEEN, "indicator", "region", "sort", "units"),
    "movers": (*SEEN, "indicator", "region", "units"),
    "map": ("basis", "class", "indicator", "units", "view"),
    "provinces": ("q",),
    "province": (*SEEN, "units", "year"),
    "why": (*SEEN, "indicator", "units", "year"),
    "brief": ("units", "year"),
    "compare": (*SEEN, "a", "b", "p", "units"),
    "comparison": (*SEEN, "units", "year"),
    "figure": ("basis", "units"),
    "what_if": ("basis", "units", *WEIGHTS),
    "region": (*SEEN, "indicator", "units", "year"),
    "regions": (*SEEN, "indicator", "units", "year"),
    "releases": ("page",),
    "release": ("against", "page", "show", "so-voi"),
}
#: What frames, and pages that have codes for them, read beside what their pages do: the colours that they are to have
#: whatever their reader's are.
FRAMED, THEMES = ("theme",), ("light", "dark")
#: What each form reads beside what its page does. Of files, whether CSV is rows alone (`plain=1`).
OF_FORM = {**dict.fromkeys((*FRAMES, OEMBED, CITATION), FRAMED), CHART: ("plain",), TABLE: ("plain",)}
#: Those that may stand in an address several times, each time with another value.
REPEATED = ("a", "b", "p")
#: Nine digits: more than a column of the database counts are no number of anything.
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def meaningful(page: str, query: QueryDict) -> dict[str, list[str]]:
    """The part of a query that its page reads, in the order of the names; what is empty is as if it were not there.

    `page` is the name of an address, of a page or of one of its forms.
    """
    name, form = split_name(page)
    names = sorted((*PARAMETERS.get(name, ()), *OF_FORM.get(form, ()), "v"))
    given = {each: query.getlist(each)[0 if each in REPEATED else -1 :] for each in names}
    return {each: list(filter(None, values)) for each, values in given.items() if any(values)}


def read_seen(given: Mapping[str, str]) -> tuple[str, str]:
    """(basis, breaks) as `Catalogue.seen` takes them. Raises BadParameter."""
    return read_choice(given, "basis", ["constant"]) or "", read_choice(given, "breaks", ["hide"]) or ""


def read_number(text: str) -> int | None:
    """A number from 1 up in its one spelling, without zeros before it or digits of other scripts; else None."""
    return int(text) if _NUMBER.fullmatch(text) else None


class BadParameter(ValueError):
    """A parameter whose value is not among the accepted ones.

    `hints` are (label, address) of what may be meant, `why` what to say instead of what is said of any parameter.
    """

    def __init__(self, name: str, found: str, accepted: Iterable[object]) -> None:
        self.name, self.found, self.accepted = name, found[:80], [str(value) for value in accepted]
        self.hints: list[tuple[str, str]] = []
        self.why = ""
        super().__init__(f"{name}={self.found}: expected one of {', '.join(self.accepted)}")


class NotFound(LookupError):
    """A year or a province that does not exist; `searched` is what was asked for.

    `hints` are (label, address) of what may be meant, where the one who raises it knows better than the page of errors.
    """

    def __init__(self, what: str, searched: str, hints: Iterable[tuple[str, str]] = ()) -> None:
        self.what, self.searched, self.hints = what, searched[:80], list(hints)
        super().__init__(f"{what}: {self.searched}")


class NotReconstructed(NotFound):
    """What basis=constant asks for and is not there; `facts` say why."""

    def __init__(self, facts: NotMade) -> None:
        self.facts = facts
        super().__init__("basis", str(facts.year or facts.units))


def require_reconstructed(catalogue: Catalogue, params: Mapping[str, str], year: int | None = None) -> None:
    """On the constant basis, that there is a table of a year (of any without one) on the units asked for.

    Raises NotReconstructed. Nothing is said of years that there are no tables of at all.
    """
    if not catalogue.basis:
        return
    units = catalogue.present_units
    made = tuple(edition.year for edition in catalogue.editions.values() if edition.basis)
    if not made:
        raise NotReconstructed(NotMade("release", units))
    if params.get("units", "") not in ("", str(units)) and params["units"] in map(str, catalogue.unit_sets):
        raise NotReconstructed(NotMade("units", units, made))
    if year is None or year in made:
        return
    former = catalogue.edition(year)
    if former is not None:
        summary = former.summaries["dti"]
        raise NotReconstructed(NotMade("year", units, made, year, summary.scores_known, summary.n))
    if catalogue.seen(breaks=catalogue.breaks).edition(year) is not None:
        raise NotReconstructed(NotMade("direct", units, made, year))


def on_the_basis(catalogue: Catalogue, editions: Iterable[EditionInfo]) -> list[EditionInfo]:
    """Those of a catalogue's editions that its basis is about: on the constant one the reconstructed alone."""
    return [edition for edition in editions if edition.basis == catalogue.basis]


def read_choice(params: Mapping[str, str], name: str, accepted: Iterable[object]) -> str | None:
    """The value of a parameter if it is an accepted one, None if it is absent or empty. Raises BadParameter."""
    found = params.get(name, "")
    choices = [str(value) for value in accepted]
    if found and found not in choices:
        raise BadParameter(name, found, choices)
    return found or None


def read_edition(
    catalogue: Catalogue, year: int, params: Mapping[str, str], editions: list[EditionInfo] | None = None
) -> EditionInfo:
    """The edition of a year: on `units` if asked for, else by the rule "which unit set".

    `editions` narrows the choice to those that a page can show, the default first. Raises NotFound, BadParameter.
    """
    require_reconstructed(catalogue, params, year)
    every = [catalogue.editions[year, units] for units in catalogue.units_of_year(year)]
    found = on_the_basis(catalogue, every if editions is None else editions)
    if not found:
        raise NotFound("year", str(year))
    units = read_choice(params, "units", [edition.units for edition in found])
    return next(edition for edition in found if units in (None, str(edition.units)))


def read_indicator(catalogue: Catalogue, edition: EditionInfo, params: Mapping[str, str]) -> IndicatorInfo:
    """The indicator asked for, the composite by default; one the edition has nothing of is refused with what it has."""
    codes = [indicator.code for indicator in catalogue.indicators_with_data(edition)]
    return catalogue.indicators[read_choice(params, "indicator", codes) or "dti"]


def read_region(catalogue: Catalogue, units: int, params: Mapping[str, str]) -> RegionInfo | None:
    """The region of the unit set asked for, or None for all."""
    slug = read_choice(params, "region", [slug for (of, slug) in catalogue.regions if of == units])
    return catalogue.regions[units, slug] if slug else None
