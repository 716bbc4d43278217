"""Parquet holds what its CSV holds: every cell, in the same order, to the last digit."""

import csv
from decimal import Decimal

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from rankings.files.csv_file import write_pieces
from rankings.open_data import parquet
from rankings.open_data.parquet import write_parquet
from rankings.open_data.tables import DECIMAL, INTEGER, SCORES, TRUTH

TOLD = {"release": "1", "license": "https://example.org/it's"}


def cells(column):
    """What a column may hold; texts as they can stand in this table."""
    if column.kind == INTEGER:
        some = st.integers(1, 9_999)
    elif column.kind == DECIMAL:
        some = st.decimals(0, 999_999, places=12) | st.decimals(0, 1, places=4)
    elif column.kind == TRUTH:
        some = st.booleans()
    else:
        some = st.from_regex(r"[a-zà-ỹ,\" ]{1,12}", fullmatch=True).filter(str.strip)
    return some if column.required else st.none() | some


def read_as_text(value):
    """A cell as CSV has it, a decimal without its places."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def same(value, text):
    return value == Decimal(text) if isinstance(value, Decimal) else read_as_text(value) == text


def assert_same_cells(parquet, lines):
    with lines.open(encoding="utf-8", newline="") as file:
        head, *written = csv.reader(file)
    with duckdb.connect() as connection:
        found = connection.execute("FROM read_parquet(?)", [str(parquet)])
        names, rows = [column[0] for column in found.description], found.fetchall()
    assert names == head
    assert len(rows) == len(written)
    for row, texts in zip(rows, written, strict=True):
        assert all(map(same, row, texts)), (row, texts)


@settings(max_examples=4)
@given(st.lists(st.tuples(*map(cells, SCORES.columns)), max_size=30))
def test_what_is_written_is_read_back(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("parquet")
    lines, target = folder / "scores.csv", folder / "scores.parquet"
    lines.write_bytes(b"".join(write_pieces(SCORES.head, rows)))
    write_parquet(SCORES, lines, target, TOLD)
    assert_same_cells(target, lines)


def test_the_file_says_its_release_and_licence_and_is_the_same_again(tmp_path):
    rows = [tuple(2022 if column.kind == INTEGER else None for column in SCORES.columns)] * 300
    lines = tmp_path / "scores.csv"
    lines.write_bytes(b"".join(write_pieces(SCORES.head, rows)))
    first, second = tmp_path / "a.parquet", tmp_path / "b.parquet"
    for target in (first, second):
        write_parquet(SCORES, lines, target, TOLD)
    assert first.read_bytes() == second.read_bytes()
    with duckdb.connect() as connection:
        told = connection.execute("SELECT key, value FROM parquet_kv_metadata(?)", [str(first)]).fetchall()
    assert {key.decode(): value.decode() for key, value in told} == TOLD


def test_no_extension_is_fetched_or_loaded_to_write_it(tmp_path, monkeypatch):
    settings_of, connect = [], duckdb.connect

    def watched(*arguments, **options):
        connection = connect(*arguments, **options)
        names = ("autoinstall_known_extensions", "autoload_known_extensions", "threads")
        settings_of.append([connection.execute("SELECT current_setting(?)", [name]).fetchone()[0] for name in names])
        return connection

    monkeypatch.setattr(parquet.duckdb, "connect", watched)
    lines = tmp_path / "scores.csv"
    lines.write_bytes(b"".join(write_pieces(SCORES.head, [])))
    write_parquet(SCORES, lines, tmp_path / "a.parquet", TOLD)
    assert settings_of == [[False, False, 1]]
