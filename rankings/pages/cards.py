"""The card of a page: the image shown where its address is shared, and what is said of it in the page's head."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qsl

from rankings.charts.record import Lang
from rankings.charts.scales import text_width
from rankings.imaging.card import EDGE, FOOT, WIDTH, Card
from rankings.imaging.sheet import Caption
from rankings.links import with_params
from rankings.pages.card_bodies import Shown, shown_of
from rankings.pages.citing import chief_first
from rankings.pages.form_address import card_link
from rankings.pages.frozen import frozen
from rankings.pages.parts import SECONDARY, Source
from rankings.pages.place import Place
from rankings.selection import WEIGHTS
from rankings.words import cards as words
from rankings.words.charts import say_from
from rankings.words.licences import DATA

#: What a card does without: orders, parts of a list, one reader's picks and weights, of which there is no end.
_LEFT_OUT = ("a", "against", "b", "class", "p", "page", "show", "so-voi", "sort", *WEIGHTS)


def card_of(page: Any, lang: Lang, caption: Callable[[Shown], Caption]) -> Card:
    """The card of a page's record; `caption` makes the lines at its foot."""
    shown = shown_of(page, lang)
    return Card(lang, shown.eyebrow, shown.heading, shown.body, caption(shown), shown.said)


def caption_of(page: Any, shown: Shown, release: int, lang: str, address: str) -> Caption:
    """Who published the card's figures, the release with the licence, and the page's frozen address."""
    lines = (_say_documents(getattr(page, "sources", ()), shown, lang), shown.credit)
    terms = f"{say_from(release, lang)} · {DATA.short}"
    return Caption(tuple(filter(None, lines)), terms, frozen(address, release))


def _say_documents(sources: Sequence[Source], shown: Shown, lang: str) -> str:
    """As many of those who published the documents as one line holds, each once, the most trusted first."""
    if shown.sources is None:
        return words.say_sources_there(lang) if sources else ""
    cited = {ref.number for ref in shown.sources}
    documents = chief_first((each for each in sources if each.number in cited), lang)
    names = list(dict.fromkeys(f"{each.publisher}{SECONDARY if each.secondary else ''}" for each in documents))
    said = (words.say_publishers(names[:count], len(names) - count, lang) for count in range(len(names), 0, -1))
    fitting = (line for line in said if text_width(line, FOOT) <= WIDTH - 2 * EDGE)
    return next(fitting, words.say_publishers(names[:1], len(names) - 1, lang)) if names else ""


def card_about(place: Place, page: Any, release: int) -> tuple[str, str]:
    """The frozen address of a page's card, without a host, and what the card shows in words; none of what was found."""
    path, _, query = place.path.partition("?")
    asked = dict(parse_qsl(query))
    if "q" in asked:
        return "", ""
    kept = {name: value for name, value in asked.items() if name not in _LEFT_OUT}
    return frozen(card_link(place.lang, with_params(path, kept)), release), shown_of(page, place.lang).said
