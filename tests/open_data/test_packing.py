"""A zip written to a stream: what goes in comes out, the same bytes every time, nothing held."""

import io
import os
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from rankings.open_data.packing import Entry, pack

NAMES = st.lists(st.from_regex(r"[a-z]{1,9}\.csv", fullmatch=True), unique=True, max_size=5)
PIECES = st.lists(st.binary(max_size=300), max_size=5)


@given(st.data())
def test_what_goes_in_comes_out(data):
    files = {name: data.draw(PIECES) for name in data.draw(NAMES)}
    packed = b"".join(pack(Entry(*each) for each in files.items()))
    with zipfile.ZipFile(io.BytesIO(packed)) as read:
        assert read.testzip() is None
        assert read.namelist() == list(files)
        assert {name: read.read(name) for name in files} == {name: b"".join(each) for name, each in files.items()}


def test_bytes_do_not_depend_on_when_it_is_made(monkeypatch):
    def packed():
        return b"".join(pack([Entry("a.csv", [b"year\r\n", b"2022\r\n"])]))

    first = packed()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert packed() == first


def test_an_entry_is_asked_for_when_its_turn_comes():
    """The last may tell of those before it, as the descriptor does."""
    passed = []

    def entries():
        for name in ("a", "b"):
            yield Entry(name, [name.encode()])
            passed.append(name)
        yield Entry("told", [" ".join(passed).encode()])

    with zipfile.ZipFile(io.BytesIO(b"".join(pack(entries())))) as read:
        assert read.read("told") == b"a b"


def test_a_long_entry_leaves_while_it_is_written():
    """What has been given on is not kept: of 4 MB that do not compress, no piece is larger than two of what came."""
    pieces = [os.urandom(1 << 19) for _ in range(8)]
    assert max(map(len, pack([Entry("long", pieces)]))) < 2 << 19
