"""The image that stands for a page where it is shared."""

from django.http import HttpResponse

from rankings.imaging.card import draw_card
from rankings.imaging.png import draw_small_png
from rankings.pages.cards import caption_of, card_of
from rankings.views.asked import Leaving


def answer_card(leaving: Leaving) -> HttpResponse:
    """The card of the page, made from the page's own record; kept like the page, by its release."""
    lang, release = leaving.lang, leaving.catalogue.release.pk
    address = leaving.request.build_absolute_uri(leaving.path)
    card = card_of(leaving.page, lang, lambda shown: caption_of(leaving.page, shown, release, lang, address))
    return HttpResponse(draw_small_png(draw_card(card)), content_type="image/png")
