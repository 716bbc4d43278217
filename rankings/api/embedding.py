"""How another site shows a page of this one: oEmbed 1.0 (https://oembed.com), of the kind `rich`, in JSON."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from pydantic import BaseModel, Field, WithJsonSchema

from rankings.api.problems import MEDIA_TYPE, Refused
from rankings.api.queries import ACCEPTED, AS_WRITTEN, FURTHEST, Query
from rankings.api.serving import refuse_unknown
from rankings.files.json_file import JSON
from rankings.imaging import card as cards
from rankings.pages.embedding import WIDTH, frame_code
from rankings.selection import BadParameter, NotFound, NotReconstructed
from rankings.views.embedding import find_frame
from rankings.views.released import answer_from_release
from rankings.words.bases import say_not_made

#: The card of a page, in pixels.
CARD_WIDTH, CARD_HEIGHT = round(cards.WIDTH), round(cards.HEIGHT)
#: The widest that a frame is made, however wide the site may be.
_WIDEST = 960
#: So many seconds may a site keep what it was told: a day, since a frame itself always shows what is newest.
_CACHE_AGE = 86_400

#: The specification has a second form, xml, and an answer for whoever asks a provider that lacks it.
Form = Annotated[str, WithJsonSchema({"type": "string", "enum": ["json"]})]
#: What the description of the API adds to what every operation answers.
DESCRIBED = {
    "responses": {
        501: {
            "description": "The other form of the specification, XML, is not offered",
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
        }
    }
}
Size = Annotated[int, Field(ge=1, le=FURTHEST, examples=[600]), AS_WRITTEN]


class EmbedQuery(Query):
    """Which page, and how large it may be."""

    url: str = Field(min_length=1, max_length=2000, description=ACCEPTED["url"], examples=["/tinh/binh-phuoc/"])
    maxwidth: Annotated[Size, Field(description=ACCEPTED["maxwidth"])] | None = None
    maxheight: Annotated[Size, Field(description=ACCEPTED["maxheight"])] | None = None
    format: Form = Field("json", description="json")


class Embedded(BaseModel):
    """What to put into another page. `html` holds one frame of `width` by `height` pixels and needs no script.

    The thumbnail is the page's sharing image; it is left out if it is larger than the maximum asked for.
    """

    version: Literal["1.0"] = "1.0"
    type: Literal["rich"] = "rich"
    title: str
    html: str
    width: int
    height: int
    provider_name: Literal["DXIndex"] = "DXIndex"
    provider_url: str
    cache_age: int = _CACHE_AGE
    thumbnail_url: str = ""
    thumbnail_width: int = CARD_WIDTH
    thumbnail_height: int = CARD_HEIGHT
    release: int


def answer_oembed(request: HttpRequest, query: EmbedQuery) -> HttpResponseBase:
    """The answer, or a problem document. Not kept: addresses are free text, and each page keeps what is said of it."""
    refuse_unknown(request, query)
    if query.format != "json":
        said = f"format={query.format[:80]} is not offered. format accepts: json."
        raise Refused(said, parameter="format", accepted=["json"], status=501 if query.format == "xml" else 400)
    return answer_from_release(request, lambda _: _answer(request, query), keep=False)


def _answer(request: HttpRequest, query: EmbedQuery) -> HttpResponse:
    told = _find(request, query)
    width = min(query.maxwidth or WIDTH, _WIDEST)
    height = min(height_at(told["heights"], width), query.maxheight or FURTHEST)
    code = frame_code(request.build_absolute_uri(told["path"]), told["title"], width, height)
    room = (query.maxwidth or FURTHEST) >= CARD_WIDTH and (query.maxheight or FURTHEST) >= CARD_HEIGHT
    card = told["card"] if room else ""
    embedded = Embedded(
        title=told["title"],
        html=code,
        width=width,
        height=height,
        provider_url=request.build_absolute_uri("/"),
        thumbnail_url=request.build_absolute_uri(card) if card else "",
        release=told["release"],
    )
    left_out = set() if card else {"thumbnail_url", "thumbnail_width", "thumbnail_height"}
    return HttpResponse(embedded.model_dump_json(exclude=left_out), content_type=JSON)


def _find(request: HttpRequest, query: EmbedQuery) -> dict[str, Any]:
    try:
        return find_frame(request, query.url, query.v)
    except (NotFound, BadParameter) as error:
        detail = f"url={query.url[:200]} is not a page that can be embedded. {_why(error)}"
        raise Refused(detail, parameter="url", status=404) from error


def _why(error: NotFound | BadParameter) -> str:
    """What of an address is amiss, and what would not be."""
    if isinstance(error, BadParameter):
        return f"Its {error.name}={error.found} is not available. {error.name} accepts: {', '.join(error.accepted)}."
    if isinstance(error, NotReconstructed):
        return say_not_made(error.facts, "en")
    what = {"address": "", "chart": "chart or table"}.get(error.what, error.what)
    missing = f"There is no {what} {error.searched}. " if what else ""
    return f"{missing}url accepts: {ACCEPTED['url']}."


def height_at(heights: Sequence[tuple[int, int]], width: int) -> int:
    """A height at which all of a frame is seen at a width, by those at some widths in their order.

    >>> height_at([(300, 500), (400, 420), (500, 450)], 450), height_at([(300, 500), (400, 420)], 200)
    (450, 500)
    """
    place = bisect_left([each for each, _ in heights], width)
    return max(height for _, height in heights[max(place - 1, 0) : place + 1])
