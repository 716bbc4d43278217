"""The image that stands for a page where it is shared."""

from django.http import HttpResponse

from rankings.selection import NotFound
from rankings.views.asked import Leaving


def answer_card(leaving: Leaving) -> HttpResponse:
    """Not made yet."""
    raise NotFound("card", leaving.asked.key)
