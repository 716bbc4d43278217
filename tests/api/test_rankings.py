"""Rankings and movers: figures as published, ties, changes, unit sets, a reason for whatever is missing."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

TABLES = [(2020, 63), (2021, 63), (2022, 63), (2023, 63), (2024, 63), (2024, 34)]


@pytest.fixture(scope="module")
def golden():
    path = Path(__file__).parent.parent / "published" / "golden.csv"
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_golden_figure_comes_out(ranking, golden):
    tables = {}
    wrong = []
    for row in golden:
        key = (row["year"], row["indicator"], row["units"])
        table = tables.setdefault(key, None) or ranking(*key)
        tables[key] = table
        got = table[row["province"]][row["field"]]
        if got is None or Decimal(str(got)) != Decimal(row["value"]):
            wrong.append((row, got))
    assert len(golden) > 40
    assert not wrong


def test_scores_are_strings_with_the_digits_as_published(ranking):
    rows = ranking(2022)
    assert rows["da-nang"]["score"] == "0.8002"
    assert ranking(2021)["thanh-hoa"]["score"] == "0.4880"


def test_a_tie_is_15_15_17_and_says_so(ranking):
    rows = ranking(2022)
    assert [rows[slug]["rank"] for slug in ("thanh-hoa", "yen-bai", "hau-giang")] == [15, 15, 17]
    assert [rows[slug]["tied"] for slug in ("thanh-hoa", "yen-bai", "hau-giang")] == [True, True, False]


def test_where_ranks_are_unknown_a_tie_cannot_be_told_and_that_is_said(ranking):
    row = ranking(2021)["binh-phuoc"]
    assert row["tied"] is None
    assert "cannot be told" in row["tied_note"]


@pytest.mark.parametrize(("year", "units"), TABLES)
def test_rows_stand_by_rank_with_unknown_ones_last_in_vietnamese_order(answer, catalogue, year, units):
    rows = answer(f"rankings/{year}/?units={units}")["rows"]
    assert len(rows) == units
    keys = [catalogue.provinces[units, row["province"]].name_sort for row in rows]
    order = [(row["rank"] is None, row["rank"] or 0, key) for row, key in zip(rows, keys, strict=True)]
    assert order == sorted(order)


@pytest.mark.parametrize(("year", "units"), TABLES)
def test_every_number_has_a_source_and_every_gap_a_reason(answer, catalogue, year, units):
    edition = catalogue.editions[year, units]
    for indicator in edition.summaries:
        for row in answer(f"rankings/{year}/?units={units}&indicator={indicator}")["rows"]:
            if (row["rank"], row["score"], row["rank_change"]) != (None, None, None):
                assert row["sources"], row
                assert all(source["document"] for source in row["sources"])
            assert (row["score"] is None) == bool(row["score_note"]), row
            assert (row["rank"] is None) == bool(row["rank_note"]), row
            assert (row["tied"] is None) == bool(row["tied_note"]), row
            assert row["rank_change"] is not None or row["change_note"], row
            assert (row["rank"] is None) == (row["rank_basis"] is None), row
            assert (row["score"] is None) == (row["score_basis"] is None), row
            worked_out = {row["rank_basis"], row["score_basis"]} & {"derived", "computed"}
            assert bool(worked_out) == bool(row["basis_note"]), row


@pytest.mark.parametrize(("year", "units"), TABLES)
def test_a_change_is_previous_minus_current_wherever_all_three_are_known(answer, year, units):
    for row in answer(f"rankings/{year}/?units={units}")["rows"]:
        if None not in (row["rank"], row["previous_rank"], row["rank_change"]):
            assert row["rank_change"] == row["previous_rank"] - row["rank"]


def test_a_change_published_without_its_ranks_stands_alone_and_says_so(ranking):
    row = ranking(2021, "gov")["dak-nong"]
    assert (row["rank"], row["rank_change"], row["change_basis"]) == (None, 14, "published")
    assert "published" in row["change_note"]


def test_a_change_across_methods_carries_its_mark_and_its_explanation(ranking):
    row = ranking(2021)["binh-phuoc"]
    assert "method_break" in row["flags"]
    assert "not strictly comparable" in row["change_note"]
    assert "method_break" not in ranking(2023)["ha-noi"]["flags"]


def test_no_change_crosses_from_63_provinces_to_34(answer):
    body = answer("rankings/2024/?units=34")
    assert all(row["rank_change"] is None and row["previous_rank"] is None for row in body["rows"])
    assert all("No earlier edition" in row["change_note"] for row in body["rows"])


def test_without_units_a_year_is_shown_on_todays_provinces_if_it_has_such_an_edition(answer):
    assert answer("rankings/2024/")["edition"]["units"] == 34
    assert answer("rankings/2024/?units=63")["edition"]["units"] == 63
    assert answer("rankings/2022/")["edition"]["units"] == 63


def test_an_answer_says_its_edition_and_how_many_of_how_many_are_known(answer):
    body = answer("rankings/2021/?indicator=dti")
    assert (body["indicator"], body["n"], body["n_known"], body["region"]) == ("dti", 63, 34, None)
    assert body["n_known"] == sum(row["rank"] is not None for row in body["rows"])
    edition = body["edition"]
    assert (edition["year"], edition["method"], edition["reason"]) == (2021, "922", "method_break")
    assert (edition["national_mean"], edition["published_on"]) == ("0.4014", "2022-08-08")


def test_the_national_mean_is_that_of_the_indicator(answer):
    assert answer("rankings/2022/?indicator=gov")["edition"]["national_mean"] == "0.6467"
    edition = answer("rankings/2021/?indicator=gov")["edition"]
    assert edition["national_mean"] is None
    assert edition["national_mean_note"]


def test_a_region_keeps_the_ranks_of_the_whole(answer):
    body = answer("rankings/2022/?region=south-east")
    assert body["region"] == "south-east"
    assert {row["region"] for row in body["rows"]} == {"south-east"}
    assert {row["province"]: row["rank"] for row in body["rows"]}["binh-phuoc"] == 12
    assert body["n"] == 63


def test_movers_of_a_region_are_its_rows_in_the_order_of_all(answer):
    body, every = answer("movers/2021/?region=south-east"), answer("movers/2021/")
    assert (body["region"], every["region"]) == ("south-east", None)
    assert body["rows"] == [row for row in every["rows"] if row["region"] == "south-east"]
    assert len(body["rows"]) == 6
    # As in a ranking, what is known is said of all.
    assert (body["n"], body["n_known"]) == (every["n"], every["n_known"])


def test_a_worked_out_figure_says_how(ranking):
    assert ranking(2022, "gov")["ha-noi"]["basis_note"].startswith("Score: the sum of its parts, each multiplied")
    merged, alone = (ranking(2024, units=34)[slug]["basis_note"] for slug in ("can-tho", "cao-bang"))
    assert "mean of the former provinces" in merged
    assert "its own score among the 63" in alone
    assert ranking(2022)["da-nang"]["basis_note"] is None


def test_movers_stand_by_change_with_unknown_ones_last(answer):
    body = answer("movers/2023/")
    changes = [row["rank_change"] for row in body["rows"]]
    assert changes == sorted(changes, reverse=True)
    assert body["rows"][-1]["province"] == "vinh-phuc"
    assert changes[-1] == -26
    assert body["n_known"] == 63
    changes = [row["rank_change"] for row in answer("movers/2021/")["rows"]]
    known = [change for change in changes if change is not None]
    assert changes == sorted(known, reverse=True) + [None] * (63 - len(known))


def test_movers_of_an_edition_without_predecessor_say_why_there_are_none(answer):
    body = answer("movers/2024/")
    assert (body["edition"]["units"], body["n_known"]) == (34, 0)
    assert all(row["change_note"] for row in body["rows"])
