"""What the titles above a table and its sheet's name say of the year and of the number of provinces.

A table of another year reads as well as the right one; only its title gives it away. Years of something else
than the index (dates, decisions, days of publication, programmes, comparisons) are not counted.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rankings import vi
from rankings.importing import findings_titles as say
from rankings.importing import grid
from rankings.importing.findings import At, Finding
from rankings.importing.grid import RawTable
from rankings.importing.header import Structure

_YEAR: Final = re.compile(r"(?<!\d)20(?:1[89]|2\d|30)(?!\d)")
_PUBLISHED: Final = r"(?:cong bo|ban hanh|phat hanh|cap nhat|publi\w+|release\w*|issue\w*|update\w*)"
_MONTHS: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DECISIONS: Final = r"(?:quyet dinh|nghi quyet|thong tu|cong van|decision|resolution|circular)"
#: Years that are not the table's, in unmarked small letters.
_OTHER_YEARS: Final = re.compile(
    "|".join(
        (
            # Dates and months: 12/07/2023, 7/2023, 2023-07-12, tháng 7 năm 2023, quý II/2023, July 12, 2023.
            r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d(?!\d)",
            r"(?<!\d)(?:0?[1-9]|1[0-2])[/.-]20\d\d(?!\d)",
            r"(?<!\d)20\d\d[/.-](?:0?[1-9]|1[0-2])(?:[/.-]\d{1,2})?(?!\d)",
            r"(?:thang|quy)\s+\w+\s*[,/-]?\s*(?:nam\s+)?20\d\d",
            rf"(?<![a-z]){_MONTHS}\.?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s+)?20\d\d",
            # Decisions and letters: 922/QĐ-BTTTT, 202/2025/QH15, "Quyết định số 922 năm 2022".
            _DECISIONS + r"\s+(?:so\s+|no\.?\s*)?\d+(?:/\S+)?,?\s*(?:nam|of|year)\s+20\d\d",
            r"\d+/(?:20\d\d/)?(?:qd|nq|tt|nd|ct|cv|kh|bc|tb|qh|bttt|bkhcn|ubnd|cp)[\w-]*",
            # When it was published, by which period a programme runs, and what is compared with.
            _PUBLISHED + r"[\s:,(]*(?:(?:vao|trong|in|on|nam|year)\s+)*20\d\d",
            r"(?:giai doan|period)\s+20\d\d(?:\s*-\s*20\d\d)?",
            r"(?<![a-z])(?:den|toi|dinh huong|tam nhin|by|until|towards?)\s+(?:(?:nam|year)\s+)?20\d\d",
            r"(?:so voi|versus|vs\.?|since|compared (?:with|to))\s+(?:(?:ky|nam|year)\s+)*20\d\d",
        )
    )
)
#: Words of a title that is of the index or of a year's results. "Nam" alone is in "Việt Nam", too.
_INDEX_WORDS: Final = re.compile(
    r"(?<![a-z])(?:(?:nam|ky|year)[\s:]*20\d\d|p?dti|xep hang|chi so|chuyen doi so|ket qua|diem|edition|rank|index"
    r"|indices|scor|result|digital transformation)|^bang "
)
_UNITS: Final = re.compile(r"(?<!\d)(\d\d)\s*(?:tinh|dia phuong|don vi|provinc|localit)")


@dataclass(frozen=True, slots=True)
class _Title:
    """A text about the whole table: where it stands, as it is; `alone`: any year in it is the table's."""

    at: At
    text: str
    key: str
    alone: bool = False


def check_titles(
    raw: RawTable, structure: Structure, *, year: int, units: int, other_units: int, ignored: bool = False
) -> Iterable[Finding]:
    """The findings about titles that name another year or number of provinces and nowhere the expected one.

    `other_units` is the size of the other unit set, 0 for none; `ignored`: the user knows, so it only warns.
    """
    titles = list(_titles(raw, structure))
    years = {title: _years(title) for title in titles}
    # A year that stands only in a date is no proof, but the day of publication is no fault either.
    dated = any(str(year) in _YEAR.findall(title.key) for title in titles)
    yield from _other(years, year, say.other_year, "ignored" if ignored else "dated" if dated else "")
    counts = {title: [int(count) for count in _UNITS.findall(title.key)] for title in titles}
    known = {title: [count for count in found if count in (units, other_units)] for title, found in counts.items()}
    yield from _other(known, units, say.other_units, "ignored" if ignored else "")


def _other(
    found: Mapping[_Title, list[int]], expected: int, make: Callable[..., Finding], excuse: say.Excuse
) -> Iterable[Finding]:
    """One finding, at the first title with another number, if none has the expected one."""
    if any(expected in numbers for numbers in found.values()):
        return
    for title, numbers in found.items():
        if numbers:
            yield make(title.at, title.text, numbers[0], expected, excuse)
            return


def _titles(raw: RawTable, structure: Structure) -> Iterable[_Title]:
    """The texts above the data that are no heading of a figure, the sheet's name, a page's caption."""
    for row in range(structure.first):
        columns = [structure.province] if row in structure.header else range(len(raw.texts[row]))
        for column in columns:
            text = raw.text(row, column)
            if text.strip() and raw.kind(row, column) != grid.DATE:
                before = raw.text(row, column - 1) if column else ""
                yield _Title(raw.at(row, column), text, _key(f"{before} {text}" if _is_year(text) else text))
    if raw.format != "html" and raw.sheet:
        yield _Title(At(raw.sheet), raw.sheet, _key(raw.sheet), alone=True)
    caption = next((entry.title for entry in raw.sheets if entry.name == raw.sheet), "")
    if caption:
        yield _Title(At(raw.sheet), caption, _key(caption))


def _is_year(text: str) -> bool:
    return bool(_YEAR.fullmatch(text.strip()))


def _years(title: _Title) -> list[int]:
    """The years that the title gives to the table: beside a word of the index, or with nothing beside them."""
    rest = _OTHER_YEARS.sub(" ", title.key)
    found = [int(year) for year in _YEAR.findall(rest)]
    nothing_else = not re.search(r"[a-z]", _YEAR.sub("", rest))
    return found if title.alone or nothing_else or _INDEX_WORDS.search(rest) else []


def _key(text: str) -> str:
    """Unmarked small letters with the signs between them kept, which dates and decisions need."""
    marked = unicodedata.normalize("NFD", vi.clean(text).casefold()).replace("đ", "d")
    return "".join(letter for letter in marked if not unicodedata.combining(letter))
