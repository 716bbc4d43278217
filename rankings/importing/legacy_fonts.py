"""Texts typed for the fonts of before Unicode, TCVN3 (ABC) and VNI, which read as Latin letters and signs.

"B×nh Ph­íc" and "Bình Phöôùc" both stand for Bình Phước. Such a text is told from others by what its words become:
Vietnamese syllables by one table of letters, and none as they stand. One word proves nothing; a table's words
together leave no doubt, and where they do, nothing is converted.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

Font = Literal["TCVN3", "VNI"]
FONTS: Final[tuple[Font, ...]] = ("TCVN3", "VNI")

#: TCVN 5712:1993 VN3, as Latin-1 reads it. It has no capitals with tones: their fonts draw small letters large.
_TCVN3: Final = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢§£¤¥¦",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_TONES: Final = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_CIRCUMFLEX: Final = dict(zip("âáàåãä", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_BREVE: Final = dict(zip("êéèúüë", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
#: Letters that VNI writes as one sign; two of them take tones after them as vowels do.
_VNI_ALONE: Final = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))


def _vni_pairs() -> dict[str, str]:
    """Every pair of a vowel and the mark typed after it, in small letters, to the letter it stands for."""
    pairs = {letter + sign: letter + tone for letter in "aeouy" for sign, tone in _TONES.items()}
    pairs |= {letter + sign: _VNI_ALONE[letter] + tone for letter in "ôö" for sign, tone in _TONES.items()}
    pairs |= {letter + sign: f"{letter}\u0302{tone}" for letter in "aeo" for sign, tone in _CIRCUMFLEX.items()}
    pairs |= {"a" + sign: f"a\u0306{tone}" for sign, tone in _BREVE.items()}
    return {typed: unicodedata.normalize("NFC", letter) for typed, letter in pairs.items()}


_VNI: Final = _VNI_ALONE | _vni_pairs()
_VNI_SIGNS: Final = re.compile("|".join(sorted(_VNI, key=len, reverse=True)), re.IGNORECASE)
#: Words, with what these fonts make of signs; the tones that windows-1258 writes apart belong to them.
_WORD: Final = re.compile("[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+")
_LATIN_1: Final = re.compile("[\u00a1-\u00ff]")
_BEYOND: Final = re.compile("[\u0100-\u1eff]")
#: So many different words have to say so, and so many times as many as say that it is the other font.
_FEWEST_WORDS, _MAJORITY = 3, 4
#: A text of fewer capitals may be "TP." and a name's first letter.
_FEWEST_CAPITALS: Final = 4
#: Enough of a long table to know it by.
_MOST_WORDS: Final = 20_000

_ONSETS: Final = (
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "kr", "bl", "pl", "đr", "br", "b", "c", "d", "đ",
    "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_RHYMES: Final = frozenset(
    word
    for line in (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep",
        "et ê êch êk êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in ing inh ip it iu o oa oac oach oai",
        "oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi",
        "ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn",
        "uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu",
        "y yêm yên yêng yêt yêu",
    )
    for word in line.split()
)
#: Letters of "nghiêng" with its marks apart, and one to spare.
_LONGEST_SYLLABLE: Final = 10
_MARKS_OF_TONES: Final = dict.fromkeys(map(ord, (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)))


@dataclass(frozen=True, slots=True)
class Converted:
    """A table's texts in Unicode. `cells`: those that changed; `unclear`: those with a word that became none."""

    font: Font
    texts: list[list[str]]
    cells: tuple[tuple[int, int], ...]
    unclear: tuple[tuple[int, int], ...]


def to_unicode(text: str, font: Font) -> str:
    """The text with every letter of the font as Unicode has it, composed.

    >>> to_unicode("B×nh Ph\\xadíc", "TCVN3"), to_unicode("Ñaêk Noâng", "VNI")
    ('Bình Phước', 'Đăk Nông')
    """
    if font == "VNI":
        return _VNI_SIGNS.sub(_vni_letter, text)
    converted = _WORD.sub(_tcvn3_word, text)
    return converted.upper() if _is_capitals(text, _FEWEST_CAPITALS) else converted


def _vni_letter(found: re.Match[str]) -> str:
    letter = _VNI[found[0].lower()]
    return letter.upper() if found[0][0].isupper() else letter


def _tcvn3_word(found: re.Match[str]) -> str:
    """A word of capitals has its toned vowels as small letters: those become capitals, too."""
    word = "".join(_TCVN3.get(letter, letter) for letter in found[0])
    return word.upper() if _is_capitals(found[0], 2) else word


def _is_capitals(text: str, fewest: int) -> bool:
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(plain) >= fewest and all(map(str.isupper, plain))


def readings(text: str) -> Iterator[str]:
    """The text as it stands and, if its letters allow it, as each of the fonts would have it."""
    yield text
    if _LATIN_1.search(text):
        yield from (to_unicode(text, font) for font in FONTS)


def is_syllable(word: str) -> bool:
    """Whether the word is spelled as a Vietnamese syllable.

    >>> is_syllable("Phước"), is_syllable("Phöôùc")
    (True, False)
    """
    return len(word) <= _LONGEST_SYLLABLE and _is_spelled(word)


@functools.lru_cache(maxsize=8192)
def _is_spelled(word: str) -> bool:
    apart = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", apart.translate(_MARKS_OF_TONES))
    one_tone = sum(ord(letter) in _MARKS_OF_TONES for letter in apart) <= 1
    return one_tone and any(bare.startswith(onset) and bare[len(onset) :] in _RHYMES for onset in _ONSETS)


def recognise(texts: Iterable[str]) -> Font | None:
    """The font that the texts were typed for; None for Unicode, and wherever there is a doubt."""
    words: set[str] = set()
    for text in texts:
        if _LATIN_1.search(text):
            words.update(word for word in _WORD.findall(text) if _is_evidence(word))
        if len(words) > _MOST_WORDS:
            break
    become = {font: {word for word in words if is_syllable(to_unicode(word, font))} for font in FONTS}
    # Words that both fonts make sense of tell nothing.
    tcvn3, vni = len(become["TCVN3"] - become["VNI"]), len(become["VNI"] - become["TCVN3"])
    font: Font = "TCVN3" if tcvn3 > vni else "VNI"
    return font if max(tcvn3, vni) >= max(_FEWEST_WORDS, _MAJORITY * min(tcvn3, vni)) else None


def _is_evidence(word: str) -> bool:
    """Whether the word could be of one of the fonts and can be nothing else."""
    latin = len(word) <= 2 * _LONGEST_SYLLABLE and _LATIN_1.search(word) and not _BEYOND.search(word)
    return bool(latin) and bool(re.search("[A-Za-z]", word)) and not is_syllable(word)


def convert(texts: list[list[str]]) -> Converted | None:
    """The table's texts in Unicode, or None if they are of neither font. Cells in Unicode stay as they are."""
    font = recognise(text for row in texts for text in row)
    if font is None:
        return None
    changed: list[tuple[int, int]] = []
    unclear: list[tuple[int, int]] = []
    rows = [list(row) for row in texts]
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if not _LATIN_1.search(text):
                continue
            row[column], clean = _convert_cell(text, font)
            if row[column] != text:
                changed.append((number, column))
            if not clean:
                unclear.append((number, column))
    return Converted(font, rows, tuple(changed), tuple(unclear))


def _convert_cell(text: str, font: Font) -> tuple[str, bool]:
    """The cell's text in Unicode, and whether every word of it is certain."""
    words = [word for word in _WORD.findall(text) if _LATIN_1.search(word)]
    if any(_BEYOND.search(word) or (is_syllable(word) and not _becomes_word(word, font)) for word in words):
        # A word that only Unicode can have: the cell was typed in it.
        return text, True
    return to_unicode(text, font), all(_becomes_word(word, font) or not _has_letters(word) for word in words)


def _becomes_word(word: str, font: Font) -> bool:
    """Whether it becomes a syllable, or an abbreviation such as QĐ or HĐND."""
    become = to_unicode(word, font)
    return is_syllable(become) or (become != word and become.isupper() and not _has_foreign(become))


def _has_foreign(text: str) -> bool:
    """Whether letters are left that no Vietnamese word has."""
    return any(letter not in _LETTERS for letter in text.lower())


_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz") | frozenset(_TCVN3.values())


def _has_letters(word: str) -> bool:
    """Whether there is a letter beyond ASCII in it; signs such as ² and ° are none."""
    return any(letter.isalpha() for letter in word if not letter.isascii())
