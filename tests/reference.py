"""Slow, obvious versions of the computations, kept as oracles."""

import unicodedata
from decimal import Decimal

_MARKS = {"\u0306": "w", "\u031b": "w"}
_TONES = {"\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0323": "j"}


def rank(scores: list[Decimal | None]) -> list[int | None]:
    """One plus how many are better; None stays None."""
    return [
        None if score is None else 1 + sum(other is not None and other > score for other in scores) for score in scores
    ]


def telex(name: str) -> str:
    """The keys by which Telex types a name: "Đắk Nông" is "DDawks Noong"; a syllable's tone comes last."""
    return " ".join(map(_keys, name.split()))


def _keys(syllable: str) -> str:
    keys = tone = ""
    for mark in unicodedata.normalize("NFD", syllable.replace("Đ", "DD").replace("đ", "dd")):
        tone = _TONES.get(mark, tone)
        keys += keys[-1].lower() if mark == "\u0302" else _MARKS.get(mark, "" if mark in _TONES else mark)
    return keys + tone
