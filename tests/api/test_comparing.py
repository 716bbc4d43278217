"""Comparisons of two to four provinces."""

import csv
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook


def rows_of(body):
    return {row["indicator"]: row for row in body["rows"]}


def records_of(content, form):
    """The rows of a file by the names of its columns, all as text."""
    if form == "csv":
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    head, *rows = load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    return [{name: "" if cell is None else str(cell) for name, cell in zip(head, row, strict=True)} for row in rows]


def test_the_gap_is_first_minus_second_and_the_leader_is_named(answer):
    body = answer("compare/?provinces=binh-phuoc,dak-nong&year=2022&units=63")
    row = rows_of(body)["dti"]
    assert body["gap"] == row["gap"] == "0.1119"
    assert row["leads"] == "binh-phuoc"
    assert [value["province"] for value in row["values"]] == ["binh-phuoc", "dak-nong"]
    assert [value["rank"] for value in row["values"]] == [12, 49]
    for row in body["rows"]:
        scores = [value["score"] for value in row["values"]]
        if row["gap"] is not None:
            assert Decimal(row["gap"]) == Decimal(scores[0]) - Decimal(scores[1])
        else:
            assert None in scores
            assert row["gap_note"]


def test_the_other_order_turns_the_sign(answer):
    assert answer("compare/?provinces=dak-nong,binh-phuoc&year=2022")["gap"] == "-0.1119"


def test_ranks_tell_the_leader_where_scores_are_unknown(answer):
    row = rows_of(answer("compare/?provinces=binh-phuoc,dak-nong&year=2021"))["dti"]
    assert (row["gap"], row["leads"]) == (None, "binh-phuoc")
    assert row["gap_note"]


def test_nobody_leads_a_tie(answer):
    row = rows_of(answer("compare/?provinces=thanh-hoa,yen-bai&year=2022"))["dti"]
    assert row["leads"] is None
    assert row["leads_note"]


def test_two_provinces_of_today_are_compared_on_34_by_the_newest_edition(answer):
    edition = answer("compare/?provinces=da-nang,ha-noi")["edition"]
    assert (edition["year"], edition["units"]) == (2024, 34)


@pytest.mark.parametrize("provinces", ["binh-phuoc,dak-nong", "binh-phuoc,da-nang"])
def test_a_former_province_is_compared_on_63(answer, provinces):
    edition = answer(f"compare/?provinces={provinces}")["edition"]
    assert (edition["year"], edition["units"]) == (2024, 63)


def test_a_year_is_compared_on_the_units_it_has(answer):
    edition = answer("compare/?provinces=da-nang,ha-noi&year=2022")["edition"]
    assert (edition["year"], edition["units"]) == (2022, 63)
    edition = answer("compare/?provinces=da-nang,ha-noi&units=63")["edition"]
    assert (edition["year"], edition["units"]) == (2024, 63)


def test_more_than_two_have_no_gap_but_a_leader(answer):
    body = answer("compare/?provinces=da-nang,ha-noi,can-tho&year=2022")
    row = rows_of(body)["dti"]
    assert (body["gap"], row["leads"], len(row["values"])) == (None, "da-nang", 3)
    assert body["gap_note"]


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("provinces=binh-phuoc,dak-nong&year=2022", 5),
        ("provinces=dak-nong,binh-phuoc&year=2023", 5),
        ("provinces=can-tho,da-nang&year=2022", 8),
        ("provinces=can-tho,da-nang&year=2023", 5),
        ("provinces=bac-giang,bac-ninh&year=2020", 3),
        ("provinces=da-nang,hue&year=2023&basis=constant", 5),
    ],
)
def test_contributions_and_residue_make_up_the_gap(answer, query, parts):
    body = answer(f"compare/?{query}")
    added = [Decimal(part["contribution"]) for part in body["contributions"]]

    assert len(added) == parts
    assert sum(added) + Decimal(body["residue"]) == Decimal(body["gap"])
    assert sum(Decimal(part["weight"]) for part in body["contributions"]) == 1000
    for part in body["contributions"]:
        first, second = (each["score"] for each in rows_of(body)[part["indicator"]]["values"])
        share = Decimal(part["weight"]) / 1000 * (Decimal(first) - Decimal(second))
        # Scores that were worked out are shown rounded.
        assert abs(share - Decimal(part["contribution"])) <= Decimal("0.0001")


@pytest.mark.parametrize(
    "query",
    [
        "provinces=binh-phuoc,dak-nong&year=2022",
        "provinces=can-tho,da-nang&year=2022",
        "provinces=can-tho,da-nang&year=2023",
        "provinces=bac-giang,bac-ninh&year=2020",
        "provinces=da-nang,hue&year=2023&basis=constant",
    ],
)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_columns_of_a_file_sum_to_the_gap(ask, answer, query, form):
    lines = records_of(ask(f"compare/?{query}&format={form}").content, form)
    residue = Decimal(answer(f"compare/?{query}")["residue"])
    for province in answer(f"compare/?{query}")["provinces"]:
        own = [line for line in lines if line["province"] == province["province"]]
        (whole,) = [line for line in own if line["indicator"] == "dti"]
        assert Decimal(whole["residue"]) == residue
        assert {line["residue"] for line in own if line is not whole} == {""}
        added = [Decimal(line["contribution"]) for line in own if line["contribution"]]
        assert len(added) >= 3
        assert sum(added) + residue == Decimal(whole["gap"])


def test_a_file_without_contributions_has_no_residue(ask):
    lines = records_of(ask("compare/?provinces=binh-phuoc,dak-nong&year=2024&format=csv").content, "csv")
    assert {(line["contribution"], line["residue"]) for line in lines} == {("", "")}
    assert any(line["gap"] for line in lines)


def test_what_is_known_only_as_the_remainder_leaves_nothing_and_the_answer_says_so(answer):
    together = answer("compare/?provinces=binh-phuoc,dak-nong&year=2022")
    alone = answer("compare/?provinces=can-tho,da-nang&year=2022")

    assert Decimal(together["residue"]) == 0
    assert "by construction" in together["residue_note"]
    assert 0 < abs(Decimal(alone["residue"])) < Decimal("0.0001")
    assert "every part is known on its own" in alone["residue_note"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("provinces=binh-phuoc,dak-nong&year=2024", "weights of this edition have not been seen"),
        ("provinces=da-nang,ha-noi", "weights of this edition have not been seen"),
        ("provinces=binh-phuoc,dak-nong&year=2021", "a score is missing"),
        ("provinces=da-nang,ha-noi,can-tho&year=2022", "for two provinces"),
    ],
)
def test_what_cannot_be_split_is_null_with_its_reason(answer, query, said):
    body = answer(f"compare/?{query}")

    assert (body["contributions"], body["residue"]) == (None, None)
    assert said in body["contributions_note"]


def test_dominance_is_told_of_the_known_parts(answer):
    mixed = answer("compare/?provinces=binh-phuoc,dak-nong&year=2022")["dominance"]
    assert (mixed["leads"], mixed["first"], mixed["second"], mixed["of"], mixed["complete"]) == (None, 4, 1, 5, True)
    eight = answer("compare/?provinces=can-tho,da-nang&year=2022")["dominance"]
    assert (eight["leads"], eight["second"], eight["of"], eight["complete"]) == ("da-nang", 8, 8, True)
    some = answer("compare/?provinces=binh-phuoc,dak-nong&year=2024")["dominance"]
    assert (some["of"], some["complete"]) == (4, False)
    assert "cannot be told" in some["note"]
    assert answer("compare/?provinces=binh-phuoc,dak-nong&year=2021")["dominance"] is None


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("provinces=hue,thua-thien-hue", 404, "hue stands on 34; thua-thien-hue stands on 63"),
        ("provinces=binh-phuoc,da-nang&units=34", 404, "binh-phuoc stands on 63"),
        ("provinces=hue,da-nang&year=2022", 404, "one set of units"),
        ("provinces=da-nang", 400, "two to four"),
        ("provinces=a,b,c,d,e", 400, "two to four"),
        ("provinces=da-nang,da-nang", 400, "once"),
        ("provinces=da-nang,atlantis", 404, "no province atlantis"),
        ("provinces=da-nang,ha-noii", 404, "Nearest: ha-noi"),
        ("provinces=da-nang,ha-noi&year=2019", 404, "2020, 2021, 2022, 2023, 2024"),
        ("", 400, "required"),
    ],
)
def test_what_cannot_be_compared_is_a_problem_that_says_why(ask, query, status, said):
    response = ask(f"compare/?{query}")
    assert response.status_code == status
    assert said in response.json()["detail"]
