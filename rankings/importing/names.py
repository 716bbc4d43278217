"""Spellings of province names to provinces. Nothing is accepted by likeness."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

from rapidfuzz import fuzz, process

from rankings import vi

How = Literal["exact", "spelling", "alias", "none"]

#: Words that say what a unit is, not which; folded. "T.P" folds to two words.
_PREFIXES: Final = (("tinh",), ("thanh", "pho"), ("tp",), ("t", "p"), ("province", "of"), ("city", "of"))
_SUFFIXES: Final = (("province",), ("city",))
#: Marks of a footnote after a name: (*), (1), [2], **, ¹.
_FOOTNOTE: Final = re.compile(r"(?:\s*(?:\([*\d]{1,2}\)|\[[*\d]{1,2}\]|[*¹²³⁴-⁹]+))+$")
_LIKENESS: Final = 70
_SUGGESTIONS: Final = 3
#: Letters of a spelling that are compared with names; no name is as long, and comparing takes time.
_LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class Place:
    """A province of one unit set as importing needs it. `code` may be "" where codes are not checked."""

    slug: str
    name_vi: str
    aliases: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A province that a spelling may stand for; `likeness` in per cent."""

    slug: str
    name: str
    likeness: int


@dataclass(frozen=True, slots=True)
class Match:
    """What a spelling stands for. `slug` is "" unless it is certain; then `how` says why.

    `other_units`: the spelling is a province of the other unit set only (63 or 34, else 0).
    `suggestions`: up to three provinces whose names look alike, best first, to be confirmed by a person.
    """

    slug: str = ""
    how: How = "none"
    suggestions: tuple[Suggestion, ...] = ()
    other_units: int = 0


@dataclass(frozen=True)
class Gazetteer:
    """The provinces of one unit set, and of another, to tell a name of the wrong set from a misspelt one.

    Two provinces of one set whose spellings fall together raise ValueError: no table could be read with them.
    """

    units: int
    places: tuple[Place, ...]
    other_units: int = 0
    other_places: tuple[Place, ...] = ()
    _keys: dict[str, Place] = field(init=False, repr=False, compare=False)
    _other_keys: dict[str, Place] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_keys", _keys_of(self.places))
        object.__setattr__(self, "_other_keys", _keys_of(self.other_places))

    @property
    def keys(self) -> frozenset[str]:
        """The matching keys (`vi.squeeze`) of all spellings of the set."""
        return frozenset(self._keys)

    def place(self, key: str) -> Place | None:
        """The province that has this matching key."""
        return self._keys.get(key)

    def other_place(self, key: str) -> Place | None:
        """The province of the other unit set that has this matching key."""
        return self._other_keys.get(key)

    def has(self, slug: str) -> bool:
        """Whether a province of the set has this slug."""
        return any(place.slug == slug for place in self.places)

    def name(self, slug: str) -> str:
        """The Vietnamese name of the province with this slug."""
        return next(place.name_vi for place in self.places if place.slug == slug)

    def the_other(self) -> "Gazetteer":
        """The other unit set as the one asked for."""
        return Gazetteer(self.other_units, self.other_places, self.units, self.places)


def match_province(text: str, gazetteer: Gazetteer) -> Match:
    """The province a spelling stands for: as named, else as spelled otherwise, else by an alias; else none.

    Case, marks, spaces, hyphens, "Tỉnh", "TP." and footnote marks do not matter.

    >>> hue = Gazetteer(63, (Place("thua-thien-hue", "Thừa Thiên Huế", ("TT-Huế",)),))
    >>> match_province("TINH THUA THIEN - HUE", hue).slug
    'thua-thien-hue'
    >>> match_province("Thừa Thiên Hế", hue).suggestions
    (Suggestion(slug='thua-thien-hue', name='Thừa Thiên Huế', likeness=96),)
    """
    bare = _FOOTNOTE.sub("", vi.clean(text))
    for key in _readings(bare):
        place = gazetteer.place(key)
        if place:
            return Match(place.slug, _how(bare, place))
    for key in _readings(bare):
        if gazetteer.other_place(key):
            return Match(other_units=gazetteer.other_units)
    return Match(suggestions=_suggest(bare, gazetteer))


def is_province(text: str, gazetteer: Gazetteer) -> bool:
    """Whether the text is certainly a name of the set, or of the other set; cheaper than `match_province`."""
    bare = _FOOTNOTE.sub("", vi.clean(text))
    if not bare[:1].isalpha():
        return False
    return any(gazetteer.place(key) or gazetteer.other_place(key) for key in _readings(bare))


def _how(bare: str, place: Place) -> How:
    if bare == vi.clean(place.name_vi):
        return "exact"
    return "spelling" if vi.squeeze(place.name_vi) in _readings(bare) else "alias"


def _readings(bare: str) -> Iterable[str]:
    """The matching key of the whole text, then of the text without the words for province and city."""
    words = vi.fold(bare).split()
    yield "".join(words)
    for prefix in _PREFIXES:
        if tuple(words[: len(prefix)]) == prefix and len(words) > len(prefix):
            yield "".join(words[len(prefix) :])
    for suffix in _SUFFIXES:
        if tuple(words[-len(suffix) :]) == suffix and len(words) > len(suffix):
            yield "".join(words[: -len(suffix)])


def _keys_of(places: tuple[Place, ...]) -> dict[str, Place]:
    keys: dict[str, Place] = {}
    for place in places:
        for spelling in filter(vi.squeeze, (place.name_vi, *place.aliases)):
            known = keys.setdefault(vi.squeeze(spelling), place)
            if known.slug != place.slug:
                raise ValueError(f"{spelling!r} stands for {known.slug} and for {place.slug}")
    return keys


def _suggest(bare: str, gazetteer: Gazetteer) -> tuple[Suggestion, ...]:
    key = vi.squeeze(bare[:_LONGEST])
    found: dict[str, Suggestion] = {}
    # Aliases of one province crowd the list, so more is asked for than is shown.
    for _, likeness, known in process.extract(
        key, {known: known for known in gazetteer.keys}, scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=15
    ):
        place = gazetteer.place(known)
        if place:
            found.setdefault(place.slug, Suggestion(place.slug, place.name_vi, round(likeness)))
    return tuple(found.values())[:_SUGGESTIONS]
