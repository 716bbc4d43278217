"""Which language a title or a name of a publisher is in, so that a page can say so (WCAG 3.1.2)."""

import re
import unicodedata

#: The combining marks of Vietnamese letters, decomposed: breve, circumflex, horn and the five tones.
_MARKS = frozenset("\u0306\u0302\u031b\u0300\u0301\u0303\u0309\u0323")
#: So many words in small letters beside names with marks are an English sentence; so many words without any mark, too.
_SMALL, _WORDS = 2, 3


def language_of(text: str) -> str:
    """ "vi", "en", or "" for what is a name in any language: an address of a site, "VTC News".

    Names keep their marks in an English title, and what stands in brackets says whom it is about, so neither decides
    where plain words stand beside it.

    >>> language_of("Thái Nguyên tăng tốc trên bản đồ số"), language_of("Driving DTI progress (Khánh Hòa)")
    ('vi', 'en')
    >>> language_of("NHỮNG ĐỊA PHƯƠNG NÀO DẪN ĐẦU?"), language_of("Báo Mới"), language_of("VTC News")
    ('vi', 'vi', '')
    >>> language_of("skhdt.bacninh.gov.vn"), language_of("figures.csv")
    ('', '')
    """
    # "(Lao Động English)" says whose title it is.
    outside = re.sub(r"\([^)]*\)", " ", text)
    words = [word for part in outside.split() if not _is_address(part) for word in re.findall(r"[^\W\d_]+", part)]
    marked = [word for word in words if _is_vietnamese(word)]
    small = [word for word in words if word.islower() and len(word) > 1]
    if any(word.islower() for word in marked):
        return "vi"
    if marked:
        return "en" if len(small) >= _SMALL else "vi"
    return "en" if small or len(words) >= _WORDS else ""


def _is_address(part: str) -> bool:
    """Whether a part of a text names a site or a file: a point between letters."""
    return bool(re.search(r"\w\.\w", part))


def _is_vietnamese(word: str) -> bool:
    """Whether a word bears a letter of Vietnamese that English does not write."""
    return any(letter in "đĐ" or letter in _MARKS for letter in unicodedata.normalize("NFD", word))
