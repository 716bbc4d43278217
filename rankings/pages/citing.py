"""A document as pages name it, in lists of sources and in tables."""

from dataclasses import dataclass

from rankings.catalogue import SourceInfo
from rankings.words.documents import IN_VIETNAMESE, name_document
from rankings.words.numbers import show_partial_date


@dataclass(frozen=True)
class Cited:
    """A document. `language` is "vi" where an English page leads to a Vietnamese document, `original` its own title.

    `date` as far as it is known, in the page's language; `secondary` for a transcription.
    """

    title: str
    publisher: str
    url: str
    date: str
    secondary: bool
    language: str = ""
    original: str = ""

    @property
    def warning(self) -> str:
        """What stands in brackets behind the title; "" for a document in the language of the page."""
        return IN_VIETNAMESE if self.language else ""


def cite(source: SourceInfo, lang: str) -> Cited:
    """A document's names, address and date on a page in a language."""
    named = name_document(source.document, source.publisher, source.url, lang)
    return Cited(
        title=named.title,
        publisher=named.publisher,
        url=source.url,
        date=show_partial_date(source.published, lang) if source.published else "",
        secondary=source.kind == "transcription",
        language=named.language,
        original=named.original,
    )
