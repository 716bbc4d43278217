"""What a reader may mean by a text: a province, two of them, a region, an indicator, a year, a page of the site."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rankings import vi
from rankings.asking import asked_about
from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, RegionInfo
from rankings.matching import Near, Typed, nearness, spellings
from rankings.searching import Match, match_provinces

#: Spellings of a page, by the name of its address.
Pages = Mapping[str, Sequence[str]]

_PARTED = re.compile(
    r"\s*(?:[,;/&–—]|\s-\s|\b(?:vs?|versus|và|va|so với|so voi|với|voi|and|with)\b\.?)\s*", re.IGNORECASE
)
_COMPARE = re.compile(r"^\s*(?:so sánh|so sanh|compare|comparison of)\b", re.IGNORECASE)
#: Folded words that say nothing more beside a year.
_BESIDE_A_YEAR = {"nam", "year", "dti", "of", "in", "ky"}
#: Words of two names with what kind of unit each is; longer texts are not parted at every space.
_LONGEST = 12
#: Shorter texts stand somewhere in nearly every name.
_SHORTEST = 3


@dataclass(frozen=True)
class Found:
    """One thing a text may mean; `kind` is why, comparison, present, former, region, indicator, year or page.

    `edition` is the one to show it on: of the year that was typed, or where one must be chosen the latest.
    """

    near: Near
    kind: str
    provinces: tuple[ProvinceInfo, ...] = ()
    region: RegionInfo | None = None
    indicator: IndicatorInfo | None = None
    edition: EditionInfo | None = None
    page: str = ""


def find_anything(catalogue: Catalogue, text: str, pages: Pages) -> list[Found]:
    """All that the text may mean, the likeliest first; provinces that are merely alike only where nothing else is."""
    cleaned = vi.clean(text)[:100]
    asked = _why(catalogue, asked_about(cleaned))
    if asked:
        return asked
    year, rest = _split_year(catalogue, cleaned)
    if not vi.squeeze(rest):
        return _editions(catalogue, year) if year else []
    pair = _pair(catalogue, rest, year)
    if pair:
        return pair
    matches = match_provinces(catalogue.provinces.values(), rest, alike=False)
    found = [*_provinces(catalogue, matches, year), *_others(catalogue, Typed(rest), year, pages)]
    found.sort(key=lambda each: each.near)
    return found or _provinces(catalogue, match_provinces(catalogue.provinces.values(), rest), year)


def _split_year(catalogue: Catalogue, text: str) -> tuple[int | None, str]:
    """A year that has an edition, and the rest of the text."""
    words = text.split()
    year = next((int(word) for word in words if word.isdecimal() and int(word) in catalogue.years), None)
    if year is None:
        return None, text
    return year, " ".join(word for word in words if word != str(year) and vi.fold(word) not in _BESIDE_A_YEAR)


def _why(catalogue: Catalogue, text: str) -> list[Found]:
    """Why each province moved that a question may be about, then the provinces themselves; nothing without a question.

    A name that stands in both unit sets is one: today's, or that of the year.
    """
    year, rest = _split_year(catalogue, text)
    matches = match_provinces(catalogue.provinces.values(), rest) if vi.squeeze(rest) else []
    found = _provinces(catalogue, [match for match in matches if match.near == matches[0].near], year)
    names = {each.provinces[0].slug: each for each in reversed(found)}
    shown = [(each, each.edition or catalogue.editions_of(each.provinces[0].units)[-1]) for each in names.values()]
    return [*(replace(each, kind="why", edition=edition) for each, edition in reversed(shown)), *found]


def _editions(catalogue: Catalogue, year: int) -> list[Found]:
    editions = (catalogue.editions[year, units] for units in catalogue.units_of_year(year))
    return [Found(Near.EXACT, "year", edition=edition) for edition in editions]


def _provinces(catalogue: Catalogue, matches: Iterable[Match], year: int | None) -> list[Found]:
    """The provinces, on the year where any of them stands in it."""
    kept = list(matches)
    in_year = [match for match in kept if year and (year, match.province.units) in catalogue.editions]
    return [_province(catalogue, match, year if in_year else None) for match in in_year or kept]


def _province(catalogue: Catalogue, match: Match, year: int | None) -> Found:
    kind = "former" if match.province.valid_to else "present"
    edition = catalogue.editions[year, match.province.units] if year else None
    return Found(match.near, kind, (match.province,), edition=edition)


def _pair(catalogue: Catalogue, text: str, year: int | None) -> list[Found]:
    """Two provinces in one text, then each of them; nothing where the text is the name of one."""
    asked = _COMPARE.sub("", text)
    if any(match.near == Near.EXACT for match in match_provinces(catalogue.provinces.values(), asked, alike=False)):
        return []
    for sides, worst in _sides(asked):
        matches = [match_provinces(catalogue.provinces.values(), side, alike=False) for side in sides]
        if all(found and found[0].near <= worst for found in matches):
            two = _nearest_two(catalogue, matches, year)
            return _compared(catalogue, two, year) if two else []
    return []


def _sides(text: str) -> Iterator[tuple[tuple[str, str], Near]]:
    """Ways to part a text in two, and how near each side must come to a name."""
    parts = [part for part in _PARTED.split(text) if part]
    if len(parts) == 2:
        yield (parts[0], parts[1]), Near.PREFIX
    words = text.split()
    for cut in range(1, len(words)) if len(words) <= _LONGEST else ():
        yield (" ".join(words[:cut]), " ".join(words[cut:])), Near.INITIALS


def _nearest_two(
    catalogue: Catalogue, matches: Sequence[list[Match]], year: int | None
) -> tuple[ProvinceInfo, ProvinceInfo] | None:
    """The first two that stand in one table, of the year if they can; else the first two."""
    near = [[match.province for match in side if match.near == side[0].near] for side in matches]
    pairs = [(a, b) for a in near[0] for b in near[1] if a.slug != b.slug]
    together = [pair for pair in pairs if pair[0].units == pair[1].units]
    in_year = [pair for pair in together if year and (year, pair[0].units) in catalogue.editions]
    return next(iter([*in_year, *together, *pairs]), None)


def _compared(catalogue: Catalogue, two: tuple[ProvinceInfo, ProvinceInfo], year: int | None) -> list[Found]:
    first, second = sorted(two, key=lambda province: province.slug)
    edition = catalogue.editions.get((year, first.units)) if year and first.units == second.units else None
    each = _provinces(catalogue, [Match(Near.EXACT, province) for province in two], year)
    return [Found(Near.EXACT, "comparison", (first, second), edition=edition), *each]


def _others(catalogue: Catalogue, typed: Typed, year: int | None, pages: Pages) -> Iterator[Found]:
    yield from _regions(catalogue, typed, year)
    yield from _indicators(catalogue, typed, year)
    for page, names in pages.items():
        near = _near(typed, tuple(map(vi.fold, names)))
        if near is not None:
            yield Found(near, "page", page=page, edition=catalogue.edition(year) if year else None)


def _regions(catalogue: Catalogue, typed: Typed, year: int | None) -> Iterator[Found]:
    """Regions, today's first, on the latest edition of their units."""
    for region in sorted(catalogue.regions.values(), key=lambda each: each.units != catalogue.present_units):
        names = vi.fold(region.name_vi), vi.fold(region.name_en)
        near = _near(typed, (*names, f"vung {names[0]}"), names)
        edition = _latest(catalogue.editions_of(region.units), year)
        if near is not None and edition is not None:
            yield Found(near, "region", region=region, edition=edition)


def _indicators(catalogue: Catalogue, typed: Typed, year: int | None) -> Iterator[Found]:
    """Indicators on the latest edition that has anything of them, today's units first."""
    ordered = sorted(catalogue.editions.values(), key=lambda each: (each.year, each.units == catalogue.present_units))
    for indicator in catalogue.indicators.values():
        names = (indicator.name_vi, indicator.name_en, indicator.short_vi, indicator.short_en)
        near = _near(typed, tuple(map(vi.fold, names)))
        edition = _latest([each for each in ordered if indicator.code in each.summaries], year)
        if near is not None and edition is not None:
            yield Found(near, "indicator", indicator=indicator, edition=edition)


def _latest(editions: Iterable[EditionInfo], year: int | None) -> EditionInfo | None:
    """The last edition, or the last of a year."""
    return next((each for each in reversed(list(editions)) if year in (None, each.year)), None)


def _near(typed: Typed, folded: tuple[str, ...], named: tuple[str, ...] = ()) -> Near | None:
    near = nearness(typed, spellings(folded, named))
    if near is None or near <= Near.INITIALS:
        return near
    # Words in any order must be long enough to mean something: "ba do" begins words of two regions.
    needed = typed.bare if near == Near.WORDS else (typed.key,)
    return near if near <= Near.WITHIN and min(map(len, needed)) >= _SHORTEST else None
