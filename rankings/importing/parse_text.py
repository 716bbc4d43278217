"""CSV and TSV bytes to rows of text. Runs in the child process."""

import csv
import io
import re
import statistics
from typing import Any, Final

from rankings.importing import legacy_fonts

#: In this order: a comma may be the decimal sign, so it parts cells only where nothing else does.
_SEPARATORS: Final = ("\t", ";", "|", ",")
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
#: A separator is one if most lines have it; titles and notes around the table do not.
_SHARE: Final = 0.6
_LONGEST_FIELD: Final = 100_000


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The rows, with the encoding and separator they were read by; or "refused" with the reason."""
    decoded = decode(data)
    if decoded is None:
        return {"refused": "encoding"}
    text, encoding = decoded
    csv.field_size_limit(_LONGEST_FIELD)
    declared = _SEPARATOR_LINE.match(text)
    if declared:
        text = text[declared.end() :]
    try:
        separator = declared[1] if declared else _separator(text)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as problem:
        return {"refused": "csv", "detail": str(problem)}
    return as_table(rows, request["limits"]) | {"encoding": encoding, "separator": separator}


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and its encoding, or None for bytes that are no text.

    UTF-8 that is not valid is taken for windows-1258, the Vietnamese code page of Windows, unless its words are
    typed for a font of before Unicode: those programs wrote windows-1252.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _CONTROL.search(text) else (text, encoding.removesuffix("-sig"))
    return None


def _candidates(data: bytes) -> tuple[str, ...]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return (encoding,)
    start = data[:4096]
    # UTF-16 without its mark: every other byte of ASCII letters, digits and separators is 0.
    if start[1::2].count(0) > len(start) / 8:
        return ("utf-16-le",)
    if start[::2].count(0) > len(start) / 8:
        return ("utf-16-be",)
    return ("utf-8", "windows-1252", "windows-1258") if _is_old_font(data) else ("utf-8", "windows-1258")


def _is_old_font(data: bytes) -> bool:
    try:
        return legacy_fonts.recognise(data.decode("windows-1252").splitlines()) is not None
    except UnicodeDecodeError:
        return False


def _separator(text: str) -> str:
    for separator in _SEPARATORS[:-1]:
        counts = [len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(row)]
        if counts and statistics.fmean(count > 1 for count in counts) >= _SHARE:
            return separator
    return _SEPARATORS[-1]


def as_table(rows: list[list[str]], limits: dict[str, int]) -> dict[str, Any]:
    """Rows of text as the answer's `texts` and `kinds`, within the limits; or "refused"."""
    texts = [_trimmed([cell[: limits["text"]] for cell in row]) for row in rows]
    while texts and not texts[-1]:
        texts.pop()
    height, width = len(texts), max(map(len, texts), default=0)
    if not texts:
        return {"refused": "empty"}
    if height > limits["rows"] or width > limits["columns"] or height * width > limits["cells"]:
        return {"refused": "too_large", "rows": height, "columns": width}
    kinds = ["".join("t" if cell.strip() else " " for cell in row) for row in texts]
    return {"texts": texts, "kinds": kinds, "sheet": "", "sheets": [], "merged": []}


def _trimmed(row: list[str]) -> list[str]:
    """The row without empty cells at its end."""
    length = len(row)
    while length and not row[length - 1].strip():
        length -= 1
    return row[:length]
