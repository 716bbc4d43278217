"""Long tables in pages, each with an address."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from rankings.links import with_params
from rankings.pages.parts import Link
from rankings.selection import BadParameter, read_number
from rankings.words import releases as words


@dataclass(frozen=True)
class Page:
    """Rows `first` to `last` (not included) of `total`; `links` lead to the neighbours, none where all fits."""

    first: int
    last: int
    total: int
    label: str = ""
    about: str = ""
    links: list[Link] = field(default_factory=list)


def page_of(total: int, size: int, asked: str, address: str, lang: str) -> Page:
    """Which rows of a table to show. `asked` is the parameter `page`; raises BadParameter for one that is not there."""
    pages = max(1, -(-total // size))
    number = read_number(asked or "1")
    if number is None or number > pages:
        raise BadParameter("page", asked, range(1, min(pages, 40) + 1))
    first, last = (number - 1) * size, min(number * size, total)
    if pages == 1:
        return Page(first, last, total)
    labels = words.LABELS[lang]
    links = [Link(labels["newer"], _on(address, number - 1))] if number > 1 else []
    links += [Link(labels["older"], _on(address, number + 1))] if number < pages else []
    return Page(first, last, total, words.say_page(number, pages, total, lang), labels["pages"], links)


def _on(address: str, number: int) -> str:
    """The address with its page; the first needs none."""
    parts = urlsplit(address)
    params: dict[str, object] = dict(parse_qsl(parts.query))
    return with_params(parts.path, params | {"page": number if number > 1 else None})
