"""The files of a page's tables."""

from django.http import HttpResponse

from rankings.selection import NotFound
from rankings.views.asked import Leaving


def answer_table(leaving: Leaving) -> HttpResponse:
    """Not made yet."""
    raise NotFound("table", leaving.asked.key)
