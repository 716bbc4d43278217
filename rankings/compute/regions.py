"""The regions of an edition and the country as a whole: mean, median, highest and lowest, spread, and what moved.

Everything is the plain statistics of the scores of all members, each counted once whatever its population, and is None
where one of them is not known: no mean comes from a part of a region. Means, medians and deviations keep the places
that are stored; differences are taken between figures as they are shown, so that a reader who subtracts finds them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from .changes import rank_change
from .field import Field, Finding
from .scaling import SCALE_PLACES, to_places, to_scaled, to_stored

#: The kind of finding that all of an edition's regions on one indicator are; its subject is the indicator's code.
REGIONS = "regions"
#: Places of a mean, a median and a deviation as they are shown.
MEAN_PLACES = 4


class Standing(NamedTuple):
    """A member: its score unrounded and as shown, its rank in the country and the change of that, None if unknown."""

    province: str
    score: Decimal | None = None
    shown: Decimal | None = None
    rank: int | None = None
    change: int | None = None


class Moves(NamedTuple):
    """How many members went up in rank, stayed, went down, and of how many it is not known."""

    up: int = 0
    same: int = 0
    down: int = 0
    unknown: int = 0


@dataclass(frozen=True)
class Figures:
    """The scores of several provinces in a few numbers.

    `n` members, of which the scores of `known` and the ranks of `ranked` are known; `highest` and `lowest` are scores
    as shown, `best` and `worst` whose they are (several where equal), `spread` their difference; `deviation` is the
    standard deviation of all (the whole field, no sample); `secondary`: a score rests on a secondary source.
    """

    n: int
    known: int
    ranked: int
    moves: Moves
    secondary: bool = False
    mean: Decimal | None = None
    median: Decimal | None = None
    deviation: Decimal | None = None
    highest: Decimal | None = None
    best: tuple[str, ...] = ()
    lowest: Decimal | None = None
    worst: tuple[str, ...] = ()
    spread: Decimal | None = None

    @property
    def mean_shown(self) -> Decimal | None:
        """The mean with the places that are shown."""
        return _shown(self.mean)

    @property
    def median_shown(self) -> Decimal | None:
        """The median likewise."""
        return _shown(self.median)

    @property
    def deviation_shown(self) -> Decimal | None:
        """The standard deviation likewise."""
        return _shown(self.deviation)


@dataclass(frozen=True)
class Region:
    """A region among the others of its unit set.

    `rank` is that of its mean among the means of all regions (None unless all are known), `tied` whether it is shared;
    `mean_change` and `rank_change` are what both moved by since the edition before on the same units, plus being up.
    """

    figures: Figures
    rank: int | None = None
    tied: bool | None = None
    mean_change: Decimal | None = None
    rank_change: int | None = None


@dataclass(frozen=True)
class Country:
    """An edition on one indicator: all its provinces, its regions, and how far the means of these lie apart."""

    figures: Figures
    regions: Mapping[str, Region]
    between: Decimal | None = None


def figures_of(members: Sequence[Standing], secondary: bool = False) -> Figures:
    """The members of a region, or all of an edition, in numbers."""
    known = [each for each in members if each.score is not None and each.shown is not None]
    counted = Figures(
        n=len(members),
        known=len(known),
        ranked=sum(each.rank is not None for each in members),
        moves=_moves(each.change for each in members),
        secondary=secondary,
    )
    return counted if not members or len(known) < len(members) else _measured(counted, known)


def _measured(counted: Figures, members: Sequence[Standing]) -> Figures:
    scores = [each.score for each in members if each.score is not None]
    shown = {each.province: each.shown for each in members if each.shown is not None}
    highest, lowest = max(shown.values()), min(shown.values())
    return replace(
        counted,
        mean=to_stored(_decimal(mean_of(scores))),
        median=to_stored(_decimal(median_of(scores))),
        deviation=to_stored(deviation_of(scores)),
        highest=highest,
        best=tuple(name for name, score in shown.items() if score == highest),
        lowest=lowest,
        worst=tuple(name for name, score in shown.items() if score == lowest),
        spread=highest - lowest,
    )


def mean_of(scores: Sequence[Decimal]) -> Fraction:
    """The exact mean.

    >>> mean_of([Decimal("0.1"), Decimal("0.2"), Decimal("0.2")])
    Fraction(1, 6)
    """
    return Fraction(sum(_whole(scores)), len(scores) * 10**SCALE_PLACES)


def median_of(scores: Sequence[Decimal]) -> Fraction:
    """The middle score, or the mean of the two in the middle.

    >>> median_of([Decimal("0.3"), Decimal("0.1")]), median_of([Decimal("0.3"), Decimal("0.1"), Decimal("0.2")])
    (Fraction(1, 5), Fraction(1, 5))
    """
    ordered, half = sorted(scores), len(scores) // 2
    return mean_of(ordered[half - (len(scores) % 2 == 0) : half + 1])


def deviation_of(scores: Sequence[Decimal]) -> Decimal:
    """The standard deviation of a whole field: the root of the mean of squared distances from the mean.

    >>> deviation_of([Decimal(2), Decimal(4), Decimal(4), Decimal(4), Decimal(5), Decimal(5), Decimal(7), Decimal(9)])
    Decimal('2')
    """
    numbers, n = _whole(scores), len(scores)
    squared = n * sum(number * number for number in numbers) - sum(numbers) ** 2
    return _decimal(Fraction(squared, n * n * 10 ** (2 * SCALE_PLACES))).sqrt()


def _whole(scores: Sequence[Decimal]) -> list[int]:
    """Scores as whole numbers of their last stored place: exact, and faster than fractions."""
    numbers: list[int] = to_scaled(scores).tolist()
    return numbers


def country_of(members: Mapping[str, Sequence[Standing]], secondary: Iterable[str] = ()) -> Country:
    """Region to its members, made into figures; `secondary` names provinces whose score has a secondary source."""
    marked = set(secondary)
    figures = {slug: figures_of(each, any(one.province in marked for one in each)) for slug, each in members.items()}
    means = [mean_of(_scores(each)) for slug, each in members.items() if figures[slug].mean is not None]
    ranks: list[int | None] = [*_rank_means(means)] if len(means) == len(members) else [None] * len(members)
    shown = [each.mean_shown for each in figures.values() if each.mean_shown is not None]
    return Country(
        figures_of([one for each in members.values() for one in each], bool(marked)),
        {
            slug: Region(each, rank, None if rank is None else ranks.count(rank) > 1)
            for (slug, each), rank in zip(figures.items(), ranks, strict=True)
        },
        max(shown) - min(shown) if shown and len(shown) == len(members) else None,
    )


def _rank_means(means: Sequence[Fraction]) -> list[int]:
    """Competition ranks of exact means."""
    return [1 + sum(other > mean for other in means) for mean in means]


def moved_since(now: Country, before: Country) -> Country:
    """`now` with what each region's mean and rank moved by since `before`, which is of the same units and regions."""
    regions = {slug: _moved(each, before.regions.get(slug)) for slug, each in now.regions.items()}
    return replace(now, regions=regions)


def _moved(now: Region, before: Region | None) -> Region:
    if before is None:
        return now
    after, earlier = now.figures.mean_shown, before.figures.mean_shown
    change = None if after is None or earlier is None else after - earlier
    return replace(now, mean_change=change, rank_change=rank_change(before.rank, now.rank))


def analyse_regions(field: Field) -> Iterator[Finding]:
    """The regions of an edition and the country, a finding for each indicator; see `read_country`."""
    members: dict[str, list[str]] = {}
    for place in field.provinces.itertuples():
        members.setdefault(place.region, []).append(place.province)
    for indicator in field.indicators:
        country = _country(members, field.table(indicator))
        if field.before is not None and field.comparability.comparable:
            country = moved_since(country, _country(members, field.table_before(indicator)))
        yield Finding(REGIONS, indicator, write_country(country))


def _country(members: Mapping[str, Sequence[str]], rows: Mapping[str, Any]) -> Country:
    standings = {region: [_standing(name, rows.get(name)) for name in names] for region, names in members.items()}
    return country_of(standings, (name for name, row in rows.items() if "secondary_score" in row.flags.split()))


def _standing(name: str, row: Any) -> Standing:
    if row is None:
        return Standing(name)
    shown = None if row.score is None else to_places(row.score, row.places)
    return Standing(name, row.score, shown, row.rank, row.rank_change)


def write_country(country: Country) -> dict[str, Any]:
    """As JSON can hold it, decimals as text."""
    regions = {slug: _plain(vars(each)) for slug, each in country.regions.items()}
    return {"figures": _plain(vars(country.figures)), "regions": regions, "between": _text(country.between)}


def read_country(content: Mapping[str, Any]) -> Country:
    """What `write_country` wrote."""
    regions = {
        slug: Region(
            _read_figures(row["figures"]), row["rank"], row["tied"], _number(row["mean_change"]), row["rank_change"]
        )
        for slug, row in content["regions"].items()
    }
    return Country(_read_figures(content["figures"]), regions, _number(content["between"]))


_NUMBERS = ("mean", "median", "deviation", "highest", "lowest", "spread")


def _read_figures(row: Mapping[str, Any]) -> Figures:
    numbers = {name: _number(row[name]) for name in _NUMBERS}
    names = {name: tuple(row[name]) for name in ("best", "worst")}
    return Figures(**dict(row) | numbers | names | {"moves": Moves(*row["moves"])})


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _plain(vars(value)) if isinstance(value, Figures) else _write(value) for name, value in values.items()
    }


def _write(value: Any) -> Any:
    return _text(value) if isinstance(value, Decimal) else list(value) if isinstance(value, tuple) else value


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _scores(members: Iterable[Standing]) -> list[Decimal]:
    return [each.score for each in members if each.score is not None]


def _shown(value: Decimal | None) -> Decimal | None:
    return None if value is None else to_places(value, MEAN_PLACES)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


def _moves(changes: Iterable[int | None]) -> Moves:
    ways = (
        "unknown" if change is None else "up" if change > 0 else "down" if change < 0 else "same" for change in changes
    )
    return Moves(**Counter(ways))
