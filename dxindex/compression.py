"""Answers leave in Brotli where the reader takes it, else in gzip, and as they are where nothing would be gained."""

from collections.abc import Iterable, Iterator
from typing import cast

import brotli
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

#: What is made of text. Workbooks, packages, Parquet, images and fonts are compressed already.
_TEXTS = ("text/", "application/json", "application/xml", "application/javascript", "image/svg+xml")
_SUFFIXES = ("+json", "+xml")
#: Shorter answers gain nothing; the same bound as that of Django's gzip.
_SHORTEST = 200
#: 60 kB in about a millisecond. Higher ones cost several times as much for a few hundredths of the size.
_QUALITY = 5
#: Two to the 20th bytes are looked back on: enough for the likeness of rows, and little memory for a stream.
_WINDOW = 20


class Compression(GZipMiddleware):
    """Brotli for what is public, gzip for the rest and for readers without Brotli.

    What must not be kept (the office's pages) goes as gzip with Django's random padding, since its length could tell a
    secret. A strong ETag becomes a weak one: the same content, other bytes.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress an answer, or name the encodings that it would have had."""
        if response.status_code == 304:
            return _as_held(request, response)
        if response.has_header("Content-Encoding") or not _gains(response):
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        accepted = _accepted(request.headers.get("Accept-Encoding", ""))
        if "br" in accepted and "no-store" not in response.headers.get("Cache-Control", ""):
            return _in_brotli(response)
        return super().process_response(request, response) if "gzip" in accepted else response


def _as_held(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """A 304 with the tag that the reader has, weak where the answer had left compressed: caches go by its very letters.

    `Vary` too is that of the answer. Its length is not told, since nought, as Django counts it, is not the answer's
    (RFC 9110, 8.6).
    """
    del response["Content-Length"]
    patch_vary_headers(response, ("Accept-Encoding",))
    etag = response.headers.get("ETag", "")
    if etag.startswith('"') and f"W/{etag}" in request.headers.get("If-None-Match", ""):
        response.headers["ETag"] = f"W/{etag}"
    return response


def _gains(response: HttpResponseBase) -> bool:
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if response.has_header("Content-Range") or not (kind.startswith(_TEXTS) or kind.endswith(_SUFFIXES)):
        return False
    return response.streaming or len(response.content) >= _SHORTEST  # type: ignore[attr-defined]  # no stream


def _accepted(header: str) -> set[str]:
    """The encodings that a reader takes: named, and not by a weight of nought.

    >>> sorted(_accepted("gzip, deflate;q=0.5, br;q=0"))
    ['deflate', 'gzip']
    """
    named = (each.replace(" ", "").lower().partition(";q=") for each in header.split(","))
    return {name for name, weighed, weight in named if name and not (weighed and not weight.strip("0."))}


def _in_brotli(response: HttpResponseBase) -> HttpResponseBase:
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = _compress_parts(cast("Iterable[bytes]", response.streaming_content))
        del response["Content-Length"]
    else:
        content = brotli.compress(response.content, quality=_QUALITY)  # type: ignore[attr-defined]  # no stream
        if len(content) >= len(response.content):  # type: ignore[attr-defined]
            return response
        response.content = content  # type: ignore[attr-defined]
        response["Content-Length"] = str(len(content))
    etag = response.headers.get("ETag", "")
    if etag.startswith('"'):
        response.headers["ETag"] = f"W/{etag}"
    response["Content-Encoding"] = "br"
    return response


def _compress_parts(parts: Iterable[bytes]) -> Iterator[bytes]:
    """One after another, with no more in memory than the window."""
    compressor = brotli.Compressor(quality=_QUALITY, lgwin=_WINDOW)
    for part in parts:
        made = compressor.process(part)
        if made:
            yield made
    yield compressor.finish()
