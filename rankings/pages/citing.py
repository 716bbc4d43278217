"""A document as pages name it, in lists of sources and in tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from rankings.catalogue import SourceInfo
from rankings.charts.record import dated
from rankings.words.documents import IN_VIETNAMESE, name_document
from rankings.words.languages import language_of
from rankings.words.numbers import show_partial_date

#: Kinds of documents, the most trusted first.
TRUST = ("ministry", "government", "press", "transcription")


@dataclass(frozen=True)
class Cited:
    """A document. `language` is "vi" where an English page leads to a Vietnamese document, `original` its own title.

    `date` as far as it is known, in the page's language; `secondary` for a transcription; `kind` in the words of the
    API.
    """

    title: str
    publisher: str
    url: str
    date: str
    secondary: bool
    language: str = ""
    original: str = ""
    kind: str = ""

    @property
    def warning(self) -> str:
        """What stands in brackets behind the title; "" for a document in the language of the page."""
        return IN_VIETNAMESE if self.language else ""


Named = TypeVar("Named", bound=Cited)


def cite(source: SourceInfo, lang: str) -> Cited:
    """A document's names, address and date on a page in a language."""
    named = name_document(source.document, source.publisher, source.url, lang)
    return Cited(
        title=named.title,
        publisher=named.publisher,
        url=source.url,
        date=dated(source.published, show_partial_date(source.published, lang)) if source.published else "",
        secondary=source.kind == "transcription",
        language=named.language,
        original=named.original,
        kind=source.kind,
    )


def chief_first(documents: Iterable[Named], lang: str) -> list[Named]:
    """Documents to name a few of: the most trusted first, of equal ones those in the reader's language."""
    return sorted(
        documents, key=lambda each: (TRUST.index(each.kind), language_of(each.original or each.title) != lang)
    )
