"""How to cite a page, and how to embed it."""

from django.http import HttpResponse

from rankings.selection import NotFound
from rankings.views.asked import Leaving


def answer_citation(leaving: Leaving) -> HttpResponse:
    """Not made yet."""
    raise NotFound("citation", leaving.asked.key)
