"""The image that stands for a page where it is shared."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from rankings.charts.record import Lang
from rankings.imaging.card import draw_card
from rankings.imaging.png import draw_small_png
from rankings.links import with_params
from rankings.pages.cards import caption_of, card_of
from rankings.views.asked import Leaving
from rankings.views.released import read_query


def answer_card(leaving: Leaving) -> HttpResponse:
    """The card of the page, made from the page's own record; kept like the page, by its release."""
    lang: Lang = "en" if get_language() == "en" else "vi"
    release = leaving.catalogue.release.pk
    address = leaving.request.build_absolute_uri(_page_of(leaving.request))
    card = card_of(leaving.page, lang, lambda shown: caption_of(leaving.page, shown, release, lang, address))
    return HttpResponse(draw_small_png(draw_card(card)), content_type="image/png")


def _page_of(request: HttpRequest) -> str:
    """The address of the page that the card's address stands below."""
    return with_params(request.path.rpartition("/")[0] + "/", read_query(request))
