"""Names that a person confirms, provinces that a table leaves out for a reason."""

import pytest

from rankings import shape
from tests.importing.conftest import check_rows, gazetteer_of, said, simple_table

SLUGS = [place.slug for place in gazetteer_of(63).places]


def misspelt(name="Bắc Cạnn"):
    """A good table in which Bắc Kạn is written otherwise; its row."""
    rows = simple_table()
    number = next(number for number, row in enumerate(rows) if row[1] == "Bắc Kạn")
    rows[number][1] = name
    return rows, number


def test_a_spelling_by_likeness_is_suggested_and_not_taken():
    rows, number = misspelt()
    table = check_rows(rows)
    unmatched = table.unmatched[0]
    assert (unmatched.spelling, unmatched.at.cell, unmatched.said) == ("Bắc Cạnn", f"B{number + 1}", None)
    assert unmatched.suggestions[0].slug == "bac-kan"
    assert unmatched.suggestions[0].likeness > 70
    assert table.missing == ("bac-kan",)
    assert table.errors[0].option == '--name "Bắc Cạnn=bac-kan"'
    assert table.figures is None


def test_a_confirmed_spelling_is_taken_and_said():
    rows, number = misspelt()
    table = check_rows(rows, spellings={"Bắc Cạnn": "bac-kan"})
    assert (table.errors, table.missing) == ((), ())
    assert ("confirmed_spelling", f"B{number + 1}") in said(table, "note")
    assert table.unmatched[0].said == "bac-kan"
    assert f"C{number + 1}" in set(table.figures[table.figures[shape.PROVINCE] == "bac-kan"][shape.CELL])


def test_a_row_said_to_be_no_province_is_left_out():
    rows = [*simple_table(), [64, "Khu công nghệ cao", "0.5", 64]]
    assert said(check_rows(rows)) == [("unknown_province", "B65")]
    table = check_rows(rows, spellings={"Khu công nghệ cao": ""})
    assert table.errors == ()
    assert ("left_out", "B65") in said(table, "note")
    assert len(table.figures) == 126


def test_a_confirmed_spelling_of_a_province_that_has_its_row_is_a_duplicate():
    rows = [*simple_table(), [64, "Bắc Cạnn", "0.5", 64]]
    found = said(check_rows(rows, spellings={"Bắc Cạnn": "bac-kan"}))
    assert ("duplicate_province", "B65") in found


def test_a_slug_of_no_province_of_the_set_confirms_nothing():
    rows, number = misspelt()
    assert ("unknown_province", f"B{number + 1}") in said(check_rows(rows, spellings={"Bắc Cạnn": "nowhere"}))


def test_a_former_province_cannot_be_said_to_be_one_of_the_34():
    rows = simple_table(34)
    rows[3][1] = "Bình Phước"
    assert said(check_rows(rows, units=34, spellings={"Bình Phước": "dong-nai"}))[0] == ("other_unit_set", "B4")


def test_a_table_of_confirmed_names_alone_is_found():
    rows = simple_table()
    head, *body = rows
    strange = [[row[0], f"Đơn vị {row[0]}", *row[2:]] for row in body]
    spellings = {f"Đơn vị {row[0]}": slug for row, slug in zip(body, SLUGS, strict=True)}
    assert check_rows([head, *strange], spellings=spellings).errors == ()


def without(*slugs):
    rows = simple_table()
    return [rows[0], *[row for row, slug in zip(rows[1:], SLUGS, strict=True) if slug not in slugs]]


def test_a_province_without_a_row_is_an_error_until_there_is_a_reason():
    table = check_rows([row[:3] for row in without("bac-kan")])
    assert said(table) == [("missing_provinces", "")]
    assert table.errors[0].option == '--gap "bac-kan=…"'
    table = check_rows([row[:3] for row in without("bac-kan")], gaps={"bac-kan": "không nộp số liệu"})
    assert (table.errors, table.missing) == ((), ("bac-kan",))
    assert [finding.fix.vi for finding in table.findings if finding.code == "gap"] == ["lý do: không nộp số liệu"]
    assert len(table.figures) == 62


@pytest.mark.parametrize("gaps", [{"bac-kan": " "}, {"da-nang": "x"}, {"bac-kan": "x"}])
def test_a_reason_counts_for_its_province_only(gaps):
    table = check_rows([row[:3] for row in without("bac-kan", "ca-mau")], gaps=gaps)
    assert said(table) == [("missing_provinces", "")]
    assert "Cà Mau" in table.errors[0].found.vi
    assert ("Bắc Kạn" in table.errors[0].found.vi) == (not gaps.get("bac-kan", "").strip())
