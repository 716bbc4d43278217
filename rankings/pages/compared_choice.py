"""Which two to four units and which edition the address of a comparison means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.links import link
from rankings.pages.edition_choice import AddressOf, edition_params, read_edition_of, require_standing
from rankings.selection import NotFound

#: How many one comparison holds.
FEWEST, MOST = 2, 4
#: What the parts of an address are called, in their order.
_PARTS = ("first", "second", "third", "fourth")

Compared = tuple[ProvinceInfo, ...]


@dataclass(frozen=True)
class ComparedChoice:
    """Two to four names in the order of their slugs; `sets` are the unit sets that all stand in, today's first.

    Without such a set there is no `edition`, and they cannot be compared.
    """

    slugs: tuple[str, ...]
    sets: list[int]
    edition: EditionInfo | None = None
    version: str = ""


def read_compared(catalogue: Catalogue, slugs: Sequence[str], params: Mapping[str, str]) -> ComparedChoice:
    """These on the edition asked for. Raises NotFound for a name no unit bears, BadParameter for a year or a set."""
    for slug in slugs:
        require_standing(catalogue, [each.units for each in require_selves(catalogue, slug)])
    sets = shared_sets(catalogue, slugs)
    edition = read_edition_of(catalogue, sets, params) if sets else None
    return ComparedChoice(tuple(slugs), sets, edition, params.get("v", ""))


def shared_sets(catalogue: Catalogue, slugs: Sequence[str]) -> list[int]:
    """The unit sets that all names stand in, today's first. Raises NotFound for a name that no unit bears."""
    standing = [[each.units for each in require_selves(catalogue, slug)] for slug in slugs]
    return [units for units in standing[0] if all(units in sets for sets in standing)]


def require_selves(catalogue: Catalogue, slug: str) -> list[ProvinceInfo]:
    """The units of a name, today's first. Raises NotFound."""
    found = catalogue.selves(slug)
    if not found:
        raise NotFound("province", slug)
    return found


def compared_url(lang: str, slugs: Sequence[str], params: dict[str, object] | None = None) -> str:
    """The canonical address of a comparison: each name once, alphabetical by slug; of one name its own page."""
    names = sorted(set(slugs))
    if len(names) < FEWEST:
        return link(lang, "province", params, slug=names[0])
    return link(lang, "comparison", params, **dict(zip(_PARTS, names, strict=False)))


def compared_address(catalogue: Catalogue, lang: str, choice: ComparedChoice) -> AddressOf:
    """Gives the address of this comparison on an edition."""

    def address(edition: EditionInfo) -> str:
        params = edition_params(catalogue, choice.sets, edition)
        return compared_url(lang, choice.slugs, params | {"v": choice.version})

    return address


def address_of_others(catalogue: Catalogue, lang: str, slugs: Sequence[str], edition: EditionInfo, version: str) -> str:
    """The address of other names on the same edition, where all of them stand in its set."""
    names = sorted(set(slugs))
    choice = ComparedChoice(tuple(names), shared_sets(catalogue, names), edition, version)
    return compared_address(catalogue, lang, choice)(edition)


def counterparts(catalogue: Catalogue, choice: ComparedChoice) -> list[Compared]:
    """What can be compared in the place of names that cannot: each one's unit in a set of the others.

    All of them where a set has a unit of each, then those pairs among them that stand together as they are.
    """
    whole = [found for units in catalogue.unit_sets if (found := in_set(catalogue, choice.slugs, units))]
    pairs = [found for two in combinations(choice.slugs, 2) for found in _together(catalogue, two)]
    ordered = sorted(whole, key=lambda found: found[0].units)
    return list(dict.fromkeys([*ordered, *(pairs if len(choice.slugs) > FEWEST else [])]))


def in_set(catalogue: Catalogue, slugs: Sequence[str], units: int) -> Compared:
    """A unit of each name in a set; nothing where one has none, or where fewer than two remain."""
    found = [[each for each in kin_of(catalogue, slug) if each.units == units] for slug in slugs]
    if not all(found):
        return ()
    names = {each[0].slug: each[0] for each in found}
    return tuple(names[slug] for slug in sorted(names)) if len(names) >= FEWEST else ()


def _together(catalogue: Catalogue, slugs: Sequence[str]) -> list[Compared]:
    return [tuple(catalogue.provinces[units, slug] for slug in slugs) for units in shared_sets(catalogue, slugs)[:1]]


def kin_of(catalogue: Catalogue, slug: str) -> list[ProvinceInfo]:
    """The units of a name, what they became and what they are made of."""
    own = catalogue.selves(slug)
    after = [successor for each in own if (successor := catalogue.successor(each))]
    before = [member for each in own for member in catalogue.predecessors(each)]
    return list(dict.fromkeys([*own, *after, *before]))
