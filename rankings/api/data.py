"""The whole set of a release as files: frozen addresses that name their release, and live ones that lead to the newest.

The files themselves: `rankings.dataset.files`. Tables and package leave as streams, never held; what lies on disk is
answered in parts too (RFC 9110, 14), so that a program reads of a Parquet file only the columns it needs.
"""

import re
from pathlib import Path as File
from typing import Annotated, Literal

from django.core.cache import cache
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from ninja import Path, Query, Router, Schema
from pydantic import Field, WithJsonSchema

from rankings.api import problem_kinds as kinds
from rankings.api import queries
from rankings.api.problems import MEDIA_TYPE, no_mark_before, not_here, problem
from rankings.api.serving import refuse_unknown
from rankings.catalogue import Catalogue, ReleaseKey, load_catalogue, numbered_key
from rankings.dataset import files
from rankings.dataset.addresses import about_at, file_address
from rankings.dataset.keeping import BeingMade, Turn
from rankings.open_data import csvw, parquet
from rankings.open_data import tables as t
from rankings.views.released import (
    CACHE_CONTROL,
    cache_key,
    etag_of,
    live_release,
    release_to_show,
    tell_standing,
    tell_terms,
    unchanged,
)

router = Router(tags=["Whole set"])
_KEPT_SECONDS = 86_400
#: One part of a file, from a byte or of the last so many.
_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")
_BYTES = {"schema": {"type": "string", "format": "binary"}}
_ON_DISK = {parquet.MEDIA_TYPE: _BYTES}
_DESCRIBED = {kind: {"schema": {"type": "object"}} for kind in ("application/json", csvw.MEDIA_TYPE)}
_CONTENT = _DESCRIBED | dict.fromkeys(("text/csv", files.ZIP, "text/markdown"), _BYTES) | _ON_DISK
_PROBLEM = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}
_NAMES = list(t.file_names())

Number = Annotated[int, Path(description=queries.ACCEPTED["number"], examples=[1])]
# A name that is none is not malformed but not here: the description lists them, the operation looks.
_OneOfNames = Annotated[str, WithJsonSchema({"type": "string", "enum": _NAMES})]
Name = Annotated[_OneOfNames, Path(description=queries.ACCEPTED["file"], examples=[t.TABLES["scores"].file])]


class NoSuchPart(ValueError):
    """A part beyond the end of a file of `size` bytes."""

    def __init__(self, size: int) -> None:
        self.size = size
        super().__init__(f"The file has {size} bytes, and none of those that Range asks for.")


class DataQuery(Schema):
    """How a file leaves."""

    bom: Annotated[Literal["1"], Field(description=queries.ACCEPTED["bom"], examples=["1"])] | None = None


class LiveDataQuery(DataQuery, queries.Query):
    """Of which release, and how."""


@router.get(
    "releases/{number:number}/data/{file}",
    summary="A file of the whole set",
    openapi_extra={
        "responses": {
            200: {"description": "The file", "content": _CONTENT},
            206: {
                "description": "The part of a file that Range asks for; only Parquet is answered in parts",
                "content": _ON_DISK,
            },
            416: {"description": "Range asks for bytes beyond the end of such a file", "content": _PROBLEM},
        }
    },
)
def data_file(request: HttpRequest, number: Number, file: Name, query: Query[DataQuery]) -> HttpResponseBase:
    """Everything in a release, as tables: CSV, Parquet, or all of it in one package.

    `datapackage.json` (Frictionless Data Package) and `csv-metadata.json` (CSV on the Web) describe the tables. The
    bytes of these files never change, whatever is released later.
    """
    refuse_unknown(request, query)
    key = _release(number)
    _require(file, query)
    return _answer(request, key, file, bom=query.bom is not None)


@router.get(
    "data/{file}",
    summary="A file of the whole set, newest release",
    openapi_extra={
        "responses": {
            200: {"description": "The file, if the program follows redirects", "content": _CONTENT},
            307: {"description": "Redirects to the file of the newest release, or of the one in `v`"},
        }
    },
)
def live_data_file(request: HttpRequest, file: Name, query: Query[LiveDataQuery]) -> HttpResponseBase:
    """Redirects to the file of the newest release: use this address to always get the latest figures."""
    refuse_unknown(request, query)
    _require(file, query)
    frozen = file_address(release_to_show(request).number, file)
    there = f"{frozen}?bom=1" if query.bom else frozen
    headers = {"Cache-Control": CACHE_CONTROL, "Content-Type": "text/plain; charset=utf-8"}
    return HttpResponseRedirect(there, preserve_request=True, headers=headers)


def _require(file: str, query: DataQuery) -> None:
    """Raise Refused for the name of no file, and for a mark before what is not CSV."""
    if file not in _NAMES:
        raise not_here("file", file, _NAMES)
    if query.bom and not file.endswith(".csv"):
        raise no_mark_before(file)


def _release(number: int) -> ReleaseKey:
    live = live_release()
    # Looked for only where it can be: a number may be larger than any column of the database.
    found = numbered_key(number) if 1 <= number <= live.number else None
    if found is None:
        raise not_here("number", str(number), [f"1-{live.number}"])
    return found


def _answer(request: HttpRequest, key: ReleaseKey, name: str, *, bom: bool) -> HttpResponseBase:
    """304 before any other work; else the file."""
    kept_as = cache_key(request, key)
    etag = etag_of(key, kept_as)
    held = unchanged(request, etag, there=True)
    if held is not None:
        return held
    try:
        response = _send(request, load_catalogue(key), name, bom, etag, kept_as)
    except BeingMade:
        said = "As many large files as can be prepared at a time are being prepared now. Try again in a minute."
        return problem(kinds.BEING_MADE, said, Retry_After="60")
    except NoSuchPart as error:
        return problem(kinds.NO_SUCH_PART, str(error), Content_Range=f"bytes */{error.size}")
    return tell_standing(response, etag)


def _send(
    request: HttpRequest, catalogue: Catalogue, name: str, bom: bool, etag: str, kept_as: str
) -> HttpResponseBase:
    """The file with what tells of it in its head. Raises BeingMade, NoSuchPart."""
    about = about_at(catalogue, request.build_absolute_uri("/").rstrip("/"))
    made = files.make_file(catalogue, about, name, bom=bom)
    response = _respond(request, made, etag, kept_as if name == t.DESCRIPTOR else "")
    response["Link"] = _described_by(name)
    tell_terms(response, request.build_absolute_uri())
    if made.name:
        response["Content-Disposition"] = f'attachment; filename="{made.name}"'
    return response


def _described_by(name: str) -> str:
    """What describes a file, as a link; "" for what describes all of them."""
    table = name.removesuffix(".csv")
    if table in t.TABLES:
        return f'<{t.metadata_file(t.TABLES[table])}>; rel="describedby"; type="{csvw.MEDIA_TYPE}"'
    return "" if name == t.DESCRIPTOR else f'<{t.DESCRIPTOR}>; rel="describedby"; type="application/json"'


def _respond(request: HttpRequest, made: files.File, etag: str, keep_as: str) -> HttpResponseBase:
    """The body as it is: kept in memory under `keep_as`, a stream, or from disk. Raises BeingMade."""
    if isinstance(made.body, File):
        return _from_disk(request, made.body, made.media_type, etag)
    if keep_as:
        content = cache.get_or_set(keep_as, lambda: b"".join(made.pieces()), _KEPT_SECONDS)
        return HttpResponse(content, content_type=made.media_type)
    # The address is asked as GET (`urls.only_reading`); what is not read is not made.
    pieces = () if _asks_for_head(request) else Turn(made.pieces()) if made.dear else made.pieces()
    return StreamingHttpResponse(pieces, content_type=made.media_type)


def _asks_for_head(request: HttpRequest) -> bool:
    return bool(request.META["REQUEST_METHOD"] == "HEAD")


def _from_disk(request: HttpRequest, path: File, media_type: str, etag: str) -> HttpResponseBase:
    size = path.stat().st_size
    part = _part(request, size) if request.headers.get("If-Range", etag) == etag else None
    headers: dict[str, str] = {"Accept-Ranges": "bytes", "Content-Length": str(size)}
    if part:
        first, last = part
        headers |= {"Content-Length": str(last - first + 1), "Content-Range": f"bytes {first}-{last}/{size}"}
    status = 206 if part else 200
    if _asks_for_head(request):
        return HttpResponse(status=status, content_type=media_type, headers=headers)
    pieces = files.read_part(path, *(part or (0, size - 1)))
    return StreamingHttpResponse(pieces, status=status, content_type=media_type, headers=headers)


def _part(request: HttpRequest, size: int) -> tuple[int, int] | None:
    """First and last byte of the one part asked for by a GET; None for all of it, as well where nothing sound is asked.

    Raises NoSuchPart.
    """
    asked = None if _asks_for_head(request) else _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None:
        return None
    first, last, final = asked.groups()
    start = max(0, size - int(final)) if final else int(first)
    end = int(last) if last else size - 1
    if last and end < start:
        return None
    if start >= size:
        raise NoSuchPart(size)
    return start, min(end, size - 1)
