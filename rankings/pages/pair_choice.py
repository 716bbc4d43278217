"""Which two units and which edition the address of a comparison means."""

from collections.abc import Mapping
from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.links import link
from rankings.pages.edition_choice import AddressOf, edition_params, read_edition_of
from rankings.selection import NotFound


@dataclass(frozen=True)
class PairChoice:
    """Two names in the order of their slugs; `sets` are the unit sets that both stand in, today's first.

    Without such a set there is no `edition`, and the pair cannot be compared.
    """

    first: str
    second: str
    sets: list[int]
    edition: EditionInfo | None = None
    version: str = ""


def read_pair(catalogue: Catalogue, first: str, second: str, params: Mapping[str, str]) -> PairChoice:
    """The pair on the edition asked for. Raises NotFound for a name no unit bears, BadParameter for a year or a set."""
    standing = [[each.units for each in _selves(catalogue, slug)] for slug in (first, second)]
    sets = [units for units in standing[0] if units in standing[1]]
    edition = read_edition_of(catalogue, sets, params) if sets else None
    return PairChoice(first, second, sets, edition, params.get("v", ""))


def _selves(catalogue: Catalogue, slug: str) -> list[ProvinceInfo]:
    found = catalogue.selves(slug)
    if not found:
        raise NotFound("province", slug)
    return found


def pair_url(lang: str, first: str, second: str, params: dict[str, object] | None = None) -> str:
    """The canonical address of a pair: alphabetical by slug."""
    first, second = sorted((first, second))
    return link(lang, "comparison", params, first=first, second=second)


def pair_address(catalogue: Catalogue, lang: str, choice: PairChoice) -> AddressOf:
    """Gives the address of this pair on an edition."""

    def address(edition: EditionInfo) -> str:
        params = edition_params(catalogue, choice.sets, edition)
        return pair_url(lang, choice.first, choice.second, params | {"v": choice.version})

    return address


def counterparts(catalogue: Catalogue, choice: PairChoice) -> list[tuple[ProvinceInfo, ProvinceInfo]]:
    """Pairs that can be compared in the place of one that cannot: each one's unit in a set of the other."""
    sides = [[(each.units, each) for each in _kin(catalogue, slug)] for slug in (choice.first, choice.second)]
    pairs = [(a, b) for units, a in sides[0] for others, b in sides[1] if units == others and a != b]
    return sorted(dict.fromkeys(pairs), key=lambda pair: pair[0].units)


def _kin(catalogue: Catalogue, slug: str) -> list[ProvinceInfo]:
    """The units of a name, what they became and what they are made of."""
    own = catalogue.selves(slug)
    after = [successor for each in own if (successor := catalogue.successor(each))]
    before = [member for each in own for member in catalogue.predecessors(each)]
    return list(dict.fromkeys([*own, *after, *before]))
