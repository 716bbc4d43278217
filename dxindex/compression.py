"""Answers leave in Brotli where the reader takes it, else in gzip, and as they are where nothing would be gained."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import brotli
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

#: What is made of text. Workbooks, packages, Parquet, images and fonts are compressed already.
_TEXTS = ("text/", "application/json", "application/xml", "application/javascript", "image/svg+xml")
_SUFFIXES = ("+json", "+xml")
_WEIGHT = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
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
        private = "no-store" in response.headers.get("Cache-Control", "")
        encoding = _choose(request.headers.get("Accept-Encoding", ""), ("gzip",) if private else ("br", "gzip"))
        if encoding == "br":
            return _in_brotli(response)
        if encoding == "gzip":
            # The name may come in any letters (RFC 9110, 8.4.1); Django's own looks for small ones.
            request.META["HTTP_ACCEPT_ENCODING"] = encoding
            return super().process_response(request, response)
        return response


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


def _choose(header: str, offered: Sequence[str]) -> str:
    """Of the encodings offered, the shortest first, the one that a reader names with the most weight; "" for none.

    As it is an answer is always understood, and sent so even to who says otherwise; one who weighs that more gets it.

    >>> _choose("gzip, deflate;q=0.5, br;q=0", ("br", "gzip")), _choose("br;q=0.1, gzip", ("br", "gzip"))
    ('gzip', 'gzip')
    >>> _choose("identity, gzip;q=0.5", ("br", "gzip"))
    ''
    """
    named = (each.replace(" ", "").lower().partition(";q=") for each in header.split(","))
    weights = {name: _weight(weight) if weighed else 1.0 for name, weighed, weight in named}
    best = max(offered, key=lambda name: weights.get(name, 0.0))
    return best if weights.get(best, 0.0) and weights[best] >= weights.get("identity", 0.0) else ""


def _weight(text: str) -> float:
    """From 0 to 1 by RFC 9110, 12.4.2; what is no weight is that of a mistake, and taken for the least."""
    return float(text) if _WEIGHT.fullmatch(text) else 0.001


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
