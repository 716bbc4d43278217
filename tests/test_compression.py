"""What leaves compressed, how, and with which tag."""

import gzip
import tracemalloc

import brotli
import pytest
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from dxindex.compression import Compression, _choose

LONG = "Bình Phước, 9/63. ".encode() * 100
READERS = {"br": brotli.decompress, "gzip": gzip.decompress}
RANKING = "/api/v1/rankings/2022/"


def answer(make, accept="gzip, deflate, br, zstd", **headers):
    request = RequestFactory().get("/", headers={"accept-encoding": accept, **headers})
    return Compression(lambda _: make())(request)


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("Br;Q=0.5, GZip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000, gzip; q=0.5", "gzip"),
        ("br;q=0.1, gzip;q=1", "gzip"),
        ("gzip;q=0.5, br;q=0.5", "br"),
        ("gzip;q=0, br;q=0", None),
        ("identity;q=0, br;q=0", None),
        ("identity, br;q=0.9", None),
        ("identity;q=0.5, gzip", "gzip"),
        ("identity", None),
        ("", None),
        ("brotli", None),
    ],
)
def test_the_reader_chooses_the_encoding(accept, encoding):
    response = answer(lambda: HttpResponse(LONG, headers={"ETag": '"1-a"'}), accept)
    assert response.get("Content-Encoding") == encoding
    assert response["Vary"] == "Accept-Encoding"
    assert response["ETag"] == ('W/"1-a"' if encoding else '"1-a"')
    assert READERS.get(encoding, bytes)(response.content) == LONG
    if encoding:
        assert int(response["Content-Length"]) == len(response.content) < len(LONG)


@given(st.text())
def test_no_header_breaks_it_and_only_what_it_names_is_taken(header):
    assert _choose(header, ("br", "gzip")) in header.lower().replace(" ", "")


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/zip",
        "application/vnd.apache.parquet",
        "image/png",
        "font/woff2",
    ],
)
def test_what_is_compressed_already_is_left_alone(kind):
    response = answer(lambda: HttpResponse(LONG, content_type=kind, headers={"ETag": '"1-a"'}))
    assert (response.content, response["ETag"]) == (LONG, '"1-a"')
    assert not response.has_header("Content-Encoding")
    assert not response.has_header("Vary")


def test_a_part_of_an_answer_is_left_alone():
    """Its range counts the bytes of the answer as it is."""
    told = {"Content-Range": f"bytes 0-{len(LONG) - 1}/{2 * len(LONG)}", "ETag": '"1-a"'}
    response = answer(lambda: HttpResponse(LONG, status=206, content_type="text/csv", headers=told))
    assert (response.content, response["ETag"]) == (LONG, '"1-a"')
    assert not response.has_header("Content-Encoding")


def test_a_short_answer_is_left_alone():
    assert answer(lambda: HttpResponse(b"ok")).content == b"ok"


def test_what_must_not_be_kept_has_no_brotli():
    response = answer(lambda: HttpResponse(LONG, headers={"Cache-Control": "no-store"}))
    assert response["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_stream_stays_one(encoding):
    parts = [LONG, b"", LONG]
    response = answer(lambda: StreamingHttpResponse(iter(parts), content_type="text/csv"), encoding)
    assert response.streaming
    assert not response.has_header("Content-Length")
    assert READERS[encoding](b"".join(response.streaming_content)) == b"".join(parts)


def test_a_long_stream_takes_no_more_memory_than_its_window():
    """100 MB of which nothing is kept: what Python holds meanwhile is a few parts."""
    part = b"2022,63,dti,binh-phuoc,12,0.6512\r\n" * 3000
    stream = answer(lambda: StreamingHttpResponse((part for _ in range(1000)), content_type="text/csv"))
    tracemalloc.start()
    size = sum(map(len, stream.streaming_content))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0 < size < 5_000_000
    assert most < 2_000_000


def test_a_file_that_is_no_text_leaves_as_it_is(tmp_path):
    path = tmp_path / "scores.parquet"
    path.write_bytes(LONG)
    with path.open("rb") as file:
        response = answer(lambda: FileResponse(file, content_type="application/vnd.apache.parquet"))
        assert b"".join(response.streaming_content) == LONG
    assert response["Content-Length"] == str(len(LONG))


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("address", [RANKING, f"{RANKING}?format=csv", "/", "/api/v1/openapi.json"])
def test_what_was_sent_compressed_is_known_again(client, db, encoding, address):
    first = client.get(address, headers={"accept-encoding": encoding})
    held = {"accept-encoding": encoding, "if-none-match": first["ETag"]}
    second = client.get(address, headers=held)
    assert first.get("Content-Encoding", "identity") == encoding
    assert (second.status_code, second.content) == (304, b"")
    # A cache freshens what it holds under this very tag, for whom `Vary` says.
    assert second["ETag"] == first["ETag"]
    assert set(second["Vary"].split(", ")) == set(first["Vary"].split(", "))


def test_one_answer_serves_all_encodings(client, db):
    """Kept once, compressed for each reader: none gets what another one asked for."""
    plain = client.get(RANKING).content
    for encoding, read in READERS.items():
        assert read(client.get(RANKING, headers={"accept-encoding": encoding}).content) == plain
    assert client.get(RANKING).content == plain


def test_a_workbook_of_the_api_is_not_compressed_again(client, db):
    response = client.get(f"{RANKING}?format=xlsx", headers={"accept-encoding": "br, gzip"})
    assert not response.has_header("Content-Encoding")
    assert response["ETag"].startswith('"')
