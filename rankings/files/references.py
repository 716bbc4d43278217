"""A reference to a view in the two forms that programs for references read: BibTeX and CSL-JSON.

The day on which somebody read it is theirs to add (`urldate`, `accessed`).
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import unquote_plus

from rankings import vi

AUTHOR = "DXIndex"
_LANGUAGES = {"vi": "vietnamese", "en": "english"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: What TeX would take for a command, and signs that its Vietnamese fonts lack. Braces by name: BibTeX counts even those
#: behind a backslash.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "→": r"\textrightarrow{}", "°": r"\textdegree{}", "‡": r"\textdaggerdbl{}",
    "−": r"\textminus{}", **{sign: f"\\{sign}" for sign in "%&#$_"},
}  # fmt: skip
_WORDS = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """A view of a release. `within` is the work that a page belongs to, "" for that work itself.

    `key` is unique among views, `release` says the release in words, `url` is the frozen address, `day` that of
    publication.
    """

    key: str
    title: str
    within: str
    version: str
    release: str
    day: date
    url: str
    lang: str

    @property
    def kind(self) -> Literal["dataset", "webpage"]:
        """What it is in the terms of CSL."""
        return "webpage" if self.within else "dataset"


def key_of(path: str, release: int | str) -> str:
    """The key of a view by its live address.

    >>> key_of("/en/rankings/2022/?indicator=gov_activity", 3)
    'dxindex-en-rankings-2022-indicator-gov-activity-r3'
    """
    return "-".join(["dxindex", *_WORDS.findall(vi.fold(unquote_plus(path))), f"r{release}"])


def tex(text: str) -> str:
    """A text as TeX reads it, in UTF-8.

    >>> print(tex("Đắk Nông & 37 %"))
    Đắk Nông \\& 37 \\%
    """
    return "".join(_TEX.get(sign, sign) for sign in text)


def write_bibtex(reference: Reference) -> str:
    """One entry. Every style of BibTeX prints `howpublished`, few know `version`; so the release stands there.

    Of which work is said with it: some styles print it away from the title.

    Titles have braces twice, so that no style changes their capitals.
    """
    day = reference.day
    fields = {
        "author": f"{{{tex(AUTHOR)}}}",
        "title": f"{{{tex(reference.title)}}}",
        "howpublished": tex(f"{reference.within or AUTHOR}, {reference.release}"),
        "year": str(day.year),
        "month": _MONTHS[day.month - 1],
        "day": str(day.day),
        "url": reference.url,
        "langid": _LANGUAGES[reference.lang],
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields.items()]
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def write_csl(reference: Reference) -> str:
    """A list with one item of CSL-JSON, as Zotero, pandoc and others read it."""
    day = reference.day
    item = {
        "id": reference.key,
        "type": reference.kind,
        "title": reference.title,
        "author": [{"literal": AUTHOR}],
        "container-title": reference.within,
        "publisher": AUTHOR,
        "version": reference.version,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": reference.url,
        "language": reference.lang,
    }
    lines = (f"    {_json(name)}: {_json(value)}" for name, value in item.items() if value)
    return "[\n  {\n" + ",\n".join(lines) + "\n  }\n]\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
