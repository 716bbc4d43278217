"""How near a typed text comes to a name (no Django): the whole, initials, beginnings, parts, slips of the keyboard."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from rankings import vi

#: Folded words that say what kind of unit a name is of; they tell no two names apart.
_KINDS = (("thanh", "pho"), ("thu", "do"), ("tinh",), ("tp",), ("t", "p"), ("province", "of"), ("city", "of"))
_KINDS_AFTER = (("province",), ("city",))
_VOWELS = "aeiouy"
#: Letters that Telex types after a vowel for a tone or a mark. No Vietnamese syllable holds one there.
_TELEX = "sfrxjzw"
#: Likeness of 0-100 below which a spelling is no suggestion. Measured: of 1,940 single typos in the 97 names
#: 99.5 % find their province among five, and ten words that are no province find none.
LIKENESS = 70
#: What is typed up to here must be this like a beginning of the same length, of which there are many more.
_LIKENESS_OF_A_START, _START = 80, 5


class Near(IntEnum):
    """From the whole name down to a mere likeness."""

    EXACT = 0
    INITIALS = 1
    PREFIX = 2
    WORD = 3
    WORDS = 4
    WITHIN = 5
    KEYS = 6
    ALIKE = 7


@dataclass(frozen=True)
class Spellings:
    """The folded spellings of one thing: `exact` keys match as a whole only, such as codes."""

    names: tuple[tuple[str, ...], ...]
    exact: frozenset[str]
    initials: frozenset[str]

    @cached_property
    def joined(self) -> tuple[str, ...]:
        """Each name without its spaces."""
        return tuple("".join(words) for words in self.names)

    @cached_property
    def tails(self) -> tuple[str, ...]:
        """Each name from its second word on, from its third, and so on."""
        return tuple("".join(words[start:]) for words in self.names for start in range(1, len(words)))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Names and tails as if every letter were one of the input method's own."""
        return tuple(dict.fromkeys(map(without_typing_keys, (*self.joined, *self.tails))))


@lru_cache(maxsize=1024)
def spellings(folded: tuple[str, ...], named: tuple[str, ...] = (), exact: tuple[str, ...] = ()) -> Spellings:
    """The spellings of a thing; of `named`, which are among them, the initials count too."""
    bare = tuple(dict.fromkeys(without_kind(tuple(text.split())) for text in folded if text))
    whole = {text.replace(" ", "") for text in folded} | {"".join(words) for words in bare}
    initials = {"".join(word[0] for word in text.split()) for text in named}
    return Spellings(bare, frozenset(whole | set(exact)), frozenset(each for each in initials if len(each) > 1))


@dataclass(frozen=True)
class Typed:
    """What a reader typed, folded: all `words`, and the `bare` ones that name something."""

    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words."""
        return tuple(vi.fold(self.text).split())

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The words without what kind of unit it is."""
        return without_kind(self.words)

    @cached_property
    def key(self) -> str:
        """The bare words without spaces."""
        return "".join(self.bare)

    @cached_property
    def whole(self) -> str:
        """All words without spaces."""
        return "".join(self.words)

    @cached_property
    def typing_keys(self) -> tuple[str, ...]:
        """The key as it reads when the letters of an input method that was off are taken out; () if there are none."""
        read = {"".join(map(without_typing_keys, self.bare)), without_typing_keys(self.key)}
        return tuple(sorted(each for each in read if len(each) > 1)) if read != {self.key} else ()

    @cached_property
    def marked(self) -> tuple[tuple[str, str], ...]:
        """(letters, tone) of the words that bear marks, in sorting keys."""
        return tuple(_letters_and_tone(word) for word in self.text.split() if vi.fold(word) != word.casefold())


def without_kind(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words without "tỉnh", "thành phố", "TP" before them or "city" after, if anything is left."""
    for kind in _KINDS:
        if words[: len(kind)] == kind and len(words) > len(kind):
            return words[len(kind) :]
    for kind in _KINDS_AFTER:
        if words[-len(kind) :] == kind and len(words) > len(kind):
            return words[: -len(kind)]
    return words


def without_typing_keys(word: str) -> str:
    """A folded word as Telex or VNI meant it, without the letters and digits that stand for marks.

    >>> [without_typing_keys(word) for word in ("phuowcs", "ddawks", "no6ng", "dwowng")]
    ['phuoc', 'dak', 'nong', 'duong']
    """
    read = ""
    vowel = False
    for letter in word:
        if (vowel and letter in _TELEX) or (read and letter.isdigit() and not read[-1].isdigit()):
            continue
        meant = "u" if letter == "w" else letter
        vowel = vowel or meant in _VOWELS
        if not (meant in "aeod" and read.endswith(meant)):
            read += meant
    return read


def nearness(typed: Typed, known: Spellings) -> Near | None:
    """How near the text comes to any spelling, None if by none of these ways; likeness is `likeness`."""
    if not typed.key:
        return None
    if typed.whole in known.exact or typed.key in known.exact:
        return Near.EXACT
    if typed.key in known.initials:
        return Near.INITIALS
    if any(name.startswith(typed.key) for name in known.joined):
        return Near.PREFIX
    # One letter begins a word of nearly every name.
    return _part(typed, known) if len(typed.key) > 1 else None


def _part(typed: Typed, known: Spellings) -> Near | None:
    if any(tail.startswith(typed.key) for tail in known.tails):
        return Near.WORD
    if len(typed.bare) > 1:
        if any(_begin_in_order(typed.bare, words) for words in known.names):
            return Near.WORD
        if any(_begin_in_any_order(typed.bare, words) for words in known.names):
            return Near.WORDS
    if any(typed.key in name for name in known.joined):
        return Near.WITHIN
    return Near.KEYS if any(key.startswith(typed.typing_keys) for key in known.keys) else None


def _begin_in_order(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word typed begins one of the name's, side by side: "b phuoc", "thien hue"."""
    starts = range(len(words) - len(typed) + 1)
    return any(all(word.startswith(each) for each, word in zip(typed, words[at:], strict=False)) for at in starts)


def _begin_in_any_order(typed: Sequence[str], words: Sequence[str]) -> bool:
    left = list(words)
    for each in sorted(typed, key=len, reverse=True):
        found = next((word for word in left if word.startswith(each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def likeness(typed: Typed, known: Spellings) -> float:
    """0-100: how like the text is to a spelling, or to the beginning of one; 0 below what is worth a suggestion."""
    return max(_likeness(key, known.joined) for key in (typed.key, *typed.typing_keys))


def _likeness(key: str, names: Iterable[str]) -> float:
    best = max(fuzz.ratio(key, name, score_cutoff=LIKENESS) for name in names)
    if best or len(key) < _START:
        return best
    starts = (name[: len(key)] for name in names if len(name) > len(key))
    begun = max((fuzz.ratio(key, start, score_cutoff=_LIKENESS_OF_A_START) for start in starts), default=0)
    # Behind names that are as like to the text as a whole.
    return max(0, begun - 10)


def bears_marks_of(typed: Typed, name: str) -> bool:
    """Whether a name bears the marks that were typed, wherever the tone stands: "hoà" is "hòa"; no marks: it does."""
    syllables = [_letters_and_tone(word) for word in vi.clean(name).split()]
    return all(any(letters.startswith(part) and of == tone for letters, of in syllables) for part, tone in typed.marked)


def _letters_and_tone(word: str) -> tuple[str, str]:
    letters, _, tone = vi.sort_key(word).partition("!")
    return letters, tone
