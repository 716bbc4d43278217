"""Pages for the frames of other sites."""

from django.http import HttpResponse, HttpResponseBase

from rankings.selection import NotFound
from rankings.views.asked import Leaving


def answer_frame(leaving: Leaving) -> HttpResponse:
    """Not made yet."""
    raise NotFound("chart", leaving.asked.key)


def let_be_framed(answer: HttpResponseBase) -> HttpResponseBase:
    """The answer with the headers that let any site show it in a frame.

    They are set on what leaves the cache, which keeps what a page says and not how a browser may use it.
    """
    answer.xframe_options_exempt = True  # type: ignore[attr-defined] # Django's own mark
    return answer
