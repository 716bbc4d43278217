"""The query string becomes a choice among what a release has; nonsense becomes one clear message, never a 500."""

from collections.abc import Iterable, Mapping

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, RegionInfo

#: Parameters with a meaning somewhere; others (campaign tags) are neither read nor part of a cache key.
PARAMETERS = (
    "a",
    "against",
    "b",
    "basis",
    "class",
    "format",
    "include",
    "indicator",
    "lang",
    "p",
    "page",
    "provinces",
    "q",
    "region",
    "show",
    "so-voi",
    "sort",
    "units",
    "v",
    "view",
    "year",
)


#: Those that may stand in an address several times, each time with another value.
REPEATED = ("p",)


class BadParameter(ValueError):
    """A parameter whose value is not among the accepted ones; `hints` are (label, address) of what may be meant."""

    def __init__(self, name: str, found: str, accepted: Iterable[object]) -> None:
        self.name, self.found, self.accepted = name, found[:80], [str(value) for value in accepted]
        self.hints: list[tuple[str, str]] = []
        super().__init__(f"{name}={self.found}: expected one of {', '.join(self.accepted)}")


class NotFound(LookupError):
    """A year or a province that does not exist; `searched` is what was asked for.

    `hints` are (label, address) of what may be meant, where the one who raises it knows better than the page of errors.
    """

    def __init__(self, what: str, searched: str, hints: Iterable[tuple[str, str]] = ()) -> None:
        self.what, self.searched, self.hints = what, searched[:80], list(hints)
        super().__init__(f"{what}: {self.searched}")


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
    found = (
        [catalogue.editions[year, units] for units in catalogue.units_of_year(year)] if editions is None else editions
    )
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
