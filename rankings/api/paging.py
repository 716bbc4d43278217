"""Lists are paged in one way: `limit` rows after the first `offset`, with the `total` and the address of the `next`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest

from rankings.api.answers import Listing
from rankings.pages.frozen import frozen

#: The most rows of an answer, and how many come where no limit is given: more than any set of provinces has.
MOST = 1000

T = TypeVar("T")


def page_of(
    params: Mapping[str, str], found: Sequence[T], make: Callable[[T], Any], listed: str = "rows"
) -> dict[str, Any]:
    """The fields of a `Listing`: only what is on the page asked for is made into rows. `serve` adds the next page."""
    offset, limit = int(params.get("offset", 0)), int(params.get("limit", MOST))
    return {"total": len(found), "next": None, listed: [make(each) for each in found[offset : offset + limit]]}


def next_page(request: HttpRequest, answer: Listing) -> str | None:
    """The address of the rows after these, of the same release, so that a publication does not come between pages."""
    offset = int(request.GET.get("offset", 0)) + len(getattr(answer, answer.listed))
    if offset >= answer.total or not getattr(answer, answer.listed):
        return None
    asked = request.GET.dict() | {"limit": request.GET.get("limit", str(MOST)), "offset": str(offset)}
    return frozen(f"{request.path}?{urlencode(asked)}", answer.release)


def part_of(request: HttpRequest, answer: Listing) -> str:
    """Which rows of how many a page has, for the name of its file: "1-10-of-63"; "" where it has all."""
    rows = len(getattr(answer, answer.listed))
    if rows == answer.total:
        return ""
    offset = int(request.GET.get("offset", 0))
    return f"{offset + 1}-{offset + rows}-of-{answer.total}" if rows else f"none-of-{answer.total}"
