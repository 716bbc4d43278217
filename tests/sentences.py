"""The texts of a page's record, and what no text of it may be in either language."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from rankings.charts.record import Chart
from rankings.pages.parts import Known, Source

#: Fields that hold no text of ours: addresses, drawings, names of classes and ids, titles of documents.
_SILENT = {
    "url",
    "svg",
    "info",
    "address",
    "files",
    "sources",
    "key",
    "id",
    "kind",
    "direction",
    "credit",
    "evidence",
    "value",
    "code",
}


def texts_of(record: Any) -> Iterator[str]:
    """Every text in a record and in the records within it."""
    if isinstance(record, str):
        # What a script says is kept as a row of patterns.
        yield from () if "|" in record else (record,)
    elif isinstance(record, Chart):
        yield from (record.title, record.sentence, record.note)
        yield from texts_of((record.table.caption, record.table.notes, [row.head for row in record.table.rows]))
    elif isinstance(record, Source | Known):
        return
    elif is_dataclass(record):
        for field in fields(record):
            if field.name not in _SILENT:
                yield from texts_of(getattr(record, field.name))
    elif isinstance(record, dict):
        yield from texts_of(list(record.values()))
    elif isinstance(record, list | tuple | frozenset):
        for each in record:
            yield from texts_of(each)


_BOTH = {
    "spaces": r"  |^\s|\s$|\s[,.;:?)]|\( ",
    "a missing value": r"\bNone\b|\bnan\b|\bTrue\b|\bFalse\b|Decimal|[{}<>]|\(\)|\[\]",
    "stops": r"\.\.|,,|;;|,\.|;\.|\.,|: *\.|‡‡|~~|°°|\*\*",
    "a hyphen for a minus": r"(?<![\w–-])-\d",
    "two signs of a number": r"[+−][+−]",
    "an address or a code": r"https?://|\w_\w",
}
#: A whole number with its signs, that is no year; and what no unit follows.
_WHOLE = r"(?!20\d\d)\d+[°*~‡]*(?!\d|[.,]\d|%| %"
_WRONG = {
    "vi": _BOTH
    | {
        "an English decimal": r"(?<![\d.])(?:0\.\d|1\.0000)",
        "no unit": rf"\b(?:tăng|giảm|xuống|tụt|thêm|lên) (?:thêm )?{_WHOLE}| bậc| tỉnh| hạng| điểm| vùng)",
    },
    "en": _BOTH
    | {
        "a Vietnamese decimal": r"(?<![\d,])\d,\d{4}(?!\d)",
        "no unit": rf"\b(?:up|down|rose|fell|gained|lost)(?: by)? {_WHOLE}| place| province| point)",
        "a plural of one": r"(?<![\d.,/=])1[°*~‡]* (?:places|provinces|points|years|ranks|indices|regions|parts)\b",
        "a singular of many": r"(?<![\d.,])(?:[2-9]|\d\d+)[°*~‡]* (?:place|province|region|year)\b(?! of| and c)",
    },
}
_SENTENCE = re.compile(r"[.?]$")
_BEGINS = re.compile(r"[A-ZÀ-ỸĐ0-9“‡°*~—=+−▲▼(]")


@cache
def faults_of(text: str, lang: str) -> list[str]:
    """What is wrong with a text, by name; none for one that may stand."""
    found = [name for name, pattern in _WRONG[lang].items() if re.search(pattern, text)]
    if _SENTENCE.search(text) and " " in text and not _BEGINS.match(text):
        found.append("a small letter at the start")
    return found


#: A move with its direction and size, in places or in points.
_MOVES = {
    "vi": re.compile(r"\b(tăng|giảm|lên|xuống|đẩy lên|kéo xuống)(?: thêm)? (\d+(?:,\d+)?)[°*~‡]*( bậc)?"),
    "en": re.compile(r"\b(up|down|rose|fell|gained|lost)(?: by)? (\d+(?:\.\d+)?)[°*~‡]*( places?)?"),
}
_UP = {"tăng", "lên", "đẩy lên", "up", "rose", "gained"}


def moves_in(text: str, lang: str) -> list[tuple[int, str]]:
    """Every move that a text tells: 1 for up and −1 for down, and how far, as written."""
    return [(1 if word in _UP else -1, size) for word, size, _ in _MOVES[lang].findall(text)]
