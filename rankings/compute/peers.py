"""Who is alike: provinces worth comparing with one, by score, by profile, by region, by size, by what they became.

The profile of a province is its scores on the main indices that are known of all. Two profiles are as far apart as the
root of the summed squares of their differences, each first divided by the index's standard deviation over all provinces
of the edition, so that an index on which all are close weighs as much as one on which they are spread: the standardised
Euclidean distance (divisor n, as these are all provinces and no sample).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rankings import shape as s

from .field import Field, Finding

#: Under which kind the peers of a province are kept.
PEERS = "peers"
#: How many of each kind are kept.
MOST = 4
#: An index alone is no profile.
FEWEST_INDICES = 2
#: The kinds, in the order in which pages name them.
SCORE, PROFILE, REGION, POPULATION, MERGED = KINDS = ("score", "profile", "region", "population", "merged")
_COMPOSITE, _MAIN_INDEX = "composite", "main_index"
_DISTANCE_STEP = Decimal("0.01")

Scores = Mapping[str, Decimal]


@dataclass(frozen=True)
class Profiles:
    """Where provinces stand on each index, in standard deviations; `indices` are those that tell them apart."""

    indices: tuple[str, ...]
    places: Mapping[str, tuple[Decimal, ...]]

    def square(self, one: str, other: str) -> Decimal:
        """The squared distance of two provinces."""
        pairs = zip(self.places[one], self.places[other], strict=True)
        return sum(((a - b) * (a - b) for a, b in pairs), Decimal(0))

    def distance(self, one: str, other: str) -> Decimal:
        """The distance of two provinces with the two places that are shown."""
        return self.square(one, other).sqrt().quantize(_DISTANCE_STEP)


def standardise(tables: Mapping[str, Scores]) -> Profiles:
    """Profiles from index to province to score, all of the same provinces; an index on which all are equal is left out.

    >>> found = standardise({"a": {"x": Decimal(0), "y": Decimal(2)}, "b": {"x": Decimal(1), "y": Decimal(1)}})
    >>> found.indices, str(found.distance("x", "y"))
    (('a',), '2.00')
    """
    spread = {index: deviation for index, scores in tables.items() if (deviation := _deviation(scores.values()))}
    names = list(next(iter(tables.values()), {}))
    places = {name: tuple(tables[index][name] / spread[index] for index in spread) for name in names}
    return Profiles(tuple(spread), places)


def _deviation(scores: Any) -> Decimal:
    values = list(scores)
    mean = sum(values, Decimal(0)) / len(values)
    return (sum(((value - mean) ** 2 for value in values), Decimal(0)) / len(values)).sqrt()


def nearest(name: str, names: Sequence[str], apart: Callable[[str], Any], most: int = MOST) -> list[str]:
    """The nearest of others to one, by how far `apart` says they are; equals by name.

    >>> nearest("a", ["a", "b", "c", "d"], {"b": 2, "c": 1, "d": 2}.__getitem__, most=2)
    ['c', 'b']
    """
    return sorted((other for other in names if other != name), key=lambda other: (apart(other), other))[:most]


def analyse_peers(field: Field) -> Iterator[Finding]:
    """One finding a province: kind to slugs, the nearest first, and how far away those named are in profile.

        {"score": ["quang-ngai", …], "profile": […], "region": […], "population": […], "merged": […],
         "distances": {"quang-ngai": "0.41", …}, "indices": ["infrastructure", …]}

    Scores and profiles are compared only where they are known of all; those of the region come by the nearness of their
    ranks. `distances` are those of everybody named; how far away a score is a page reads off the scores that it shows.
    """
    alike = _Alike(field)
    for name in alike.names:
        kinds = {
            SCORE: alike.by_score(name),
            PROFILE: alike.by_profile(name),
            REGION: alike.of_region(name),
            POPULATION: alike.by_population(name),
            MERGED: list(alike.siblings[name]),
        }
        yield Finding(PEERS, name, kinds | alike.measures(name, {each for named in kinds.values() for each in named}))


class _Alike:
    """The tables of an edition that peers are looked up in."""

    def __init__(self, field: Field) -> None:
        rows = field.provinces
        self.names: list[str] = rows[s.PROVINCE].tolist()
        self.siblings = dict(zip(self.names, rows["siblings"], strict=True))
        self.regions = dict(zip(self.names, rows[s.REGION], strict=True))
        self.people = {n: count for n, count in zip(self.names, rows[s.POPULATION], strict=True) if count}
        composite = next((code for code in field.indicators if field.kinds.get(code) == _COMPOSITE), "")
        self.ranks = {n: row.rank for n, row in field.table(composite).items() if row.rank is not None}
        self.scores = self._known(field, composite)
        mains = [code for code in field.indicators if field.kinds.get(code) == _MAIN_INDEX]
        self.profiles = standardise({code: table for code in mains if (table := self._known(field, code))})

    def _known(self, field: Field, indicator: str) -> Scores:
        """The scores on an indicator if all are known."""
        known = {n: row.score for n, row in field.table(indicator).items() if row.score is not None}
        return known if len(known) == len(self.names) else {}

    def by_score(self, name: str) -> list[str]:
        scores = self.scores
        return nearest(name, self.names, lambda other: abs(scores[other] - scores[name])) if scores else []

    def by_profile(self, name: str) -> list[str]:
        if len(self.profiles.indices) < FEWEST_INDICES:
            return []
        return nearest(name, self.names, lambda other: self.profiles.square(name, other))

    def of_region(self, name: str) -> list[str]:
        """Those of its region, by the nearness of their ranks; those without a rank come last."""
        inside, own = [each for each in self.names if self.regions[each] == self.regions[name]], self.ranks.get(name)

        def apart(other: str) -> int:
            return len(self.names) if own is None or other not in self.ranks else abs(self.ranks[other] - own)

        return nearest(name, inside, apart)

    def by_population(self, name: str) -> list[str]:
        people = self.people
        return nearest(name, list(people), lambda other: abs(people[other] - people[name])) if name in people else []

    def measures(self, name: str, named: set[str]) -> dict[str, Any]:
        """How far away each of those named is in profile, over which indices."""
        profiles = self.profiles
        if len(profiles.indices) < FEWEST_INDICES:
            return {"distances": {}, "indices": []}
        distances = {other: str(profiles.distance(name, other)) for other in sorted(named)}
        return {"distances": distances, "indices": list(profiles.indices)}
