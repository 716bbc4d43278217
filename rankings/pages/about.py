"""What programs are told of a page in its head: its card, its frame, its feeds, its place, and what data it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rankings.catalogue import Catalogue
from rankings.pages.canonical import canonical_path, is_hidden
from rankings.pages.cards import card_about
from rankings.pages.embedding import oembed_link
from rankings.pages.feed_address import feed_of, followed
from rankings.pages.form_address import citation_link
from rankings.pages.parts import Link
from rankings.pages.place import Place
from rankings.pages.structured import Told, structured_data

#: A print of another page, and a choice that is yet to be made: nobody cites or embeds these.
_UNCITED = ("brief", "compare")


@dataclass(frozen=True)
class About:
    """See `templates/_about.html`. Addresses have their host; what is "" or empty is left out.

    `url` is the view itself, which cards lead to; `canonical` the page that search engines know it as, `hidden` that
    they are not to keep it. `image` is the card that stands for the page where it is shared, `oembed` what tells how
    to show it in a frame, `feeds` are Atom, `follow` offers one to readers, `data` is JSON-LD; `cite` leads from this
    page to the one that says how to cite and embed it.
    """

    title: str
    url: str
    lang: str
    canonical: str = ""
    hidden: bool = False
    locale: str = ""
    image: str = ""
    image_text: str = ""
    oembed: str = ""
    feeds: tuple[Link, ...] = ()
    follow: Link | None = None
    data: str = ""
    cite: str = ""


def about_page(catalogue: Catalogue, place: Place, page: Any, absolute: Callable[[str], str]) -> About:
    """Of a page record (`title`, `description` and `head` are read); `absolute` gives a path its host."""
    canonical = absolute(canonical_path(catalogue, place))
    url = absolute(place.path)
    image, image_text = card_about(place, page, catalogue.release.pk)
    # What a page holds is told once, at the address that search engines know it by.
    data = structured_data(Told(catalogue, place, page, canonical, absolute)) if url == canonical else ""
    return About(
        title=page.title or page.head.heading,
        url=url,
        lang=place.lang,
        canonical=canonical,
        hidden=is_hidden(place),
        locale="vi_VN" if place.lang == "vi" else "",  # English is meant where nothing is said
        image=absolute(image) if image else "",
        image_text=image_text,
        feeds=(feed_of(catalogue, place),),
        follow=followed(catalogue, place),
        data=data,
        oembed="" if place.name in _UNCITED else oembed_link(url, absolute),
        cite="" if place.name in _UNCITED else citation_link(place.lang, place.path),
    )
