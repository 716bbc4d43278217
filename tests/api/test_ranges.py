"""include=range: the range of each rank under other weights and who is near, or the reason why not."""

import csv
import io

import pytest
from openpyxl import load_workbook

from rankings.api.ranges import NEAR_NOT_KEPT
from rankings.catalogue import Catalogue

FIELDS = ["rank_low", "rank_median", "rank_high", "range_note", "within_0_005", "within_note"]


def test_a_ranking_has_ranges_where_they_are_asked_for(answer):
    found = answer("rankings/2022/?include=range")
    rows = {row["province"]: row for row in found["rows"]}
    assert [rows["binh-phuoc"][name] for name in FIELDS] == [9, 12, 16, None, 8, None]
    assert found["range_about"] == "10,000 draws of 5 weights, each within 25% of its own."
    assert sum(map(int, found["range_weights"].values())) == 1000
    assert all(row["rank_low"] <= row["rank"] <= row["rank_high"] for row in rows.values())


def test_without_asking_nothing_is_otherwise(answer):
    plain, ranged = answer("rankings/2022/"), answer("rankings/2022/?include=range")
    assert not set(FIELDS) & set(plain["rows"][0])
    assert plain["rows"] == [{k: v for k, v in row.items() if k not in FIELDS} for row in ranged["rows"]]
    assert plain == {k: ranged[k] for k in plain} | {"rows": plain["rows"]}


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("rankings/2020/?", "the scores of all parts are known of 5 of the 63 provinces only"),
        ("rankings/2021/?", "the scores of all parts are known of none of the 63 provinces"),
        ("rankings/2024/?units=63&", "the weights of this edition have not been seen published"),
        ("rankings/2024/?", "the weights of this edition have not been seen published"),
        ("rankings/2022/?indicator=infrastructure&", "this index is not a sum of parts whose scores are known"),
    ],
)
def test_where_there_are_none_each_row_says_why(answer, address, reason):
    found = answer(f"{address}include=range")
    assert reason in found["range_about"]
    assert found["range_weights"] is None
    for row in found["rows"]:
        assert [row[name] for name in FIELDS[:3]] == [None] * 3
        assert row["range_note"] == found["range_about"]
        assert (row["within_0_005"] is None) == (row["within_note"] is not None)


@pytest.mark.parametrize(("year", "known"), [(2020, False), (2021, False), (2022, True), (2024, True)])
def test_who_is_near_is_told_where_all_scores_are_known(answer, year, known):
    rows = answer(f"rankings/{year}/?include=range&units=63")["rows"]
    assert {row["within_0_005"] is not None for row in rows} == {known}


def test_pillars_and_reconstructed_tables_have_ranges_too(answer):
    pillar = answer("rankings/2023/?indicator=economy&include=range&units=63")
    assert pillar["range_about"].startswith("10,000 draws of 3 weights")
    constant = answer("rankings/2023/?include=range&basis=constant")
    assert len(constant["rows"]) == 34
    assert all(row["rank_low"] <= row["rank"] <= row["rank_high"] for row in constant["rows"])


def test_files_have_the_same_columns(ask):
    address = "rankings/2023/?include=range&units=63&format="
    lines = list(csv.DictReader(io.StringIO(ask(address + "csv").content.decode())))
    sheet = load_workbook(io.BytesIO(ask(address + "xlsx").content)).active
    head = [cell.value for cell in sheet[1]]
    assert [name for name in head if name in FIELDS] == FIELDS == [name for name in lines[0] if name in FIELDS]
    highest = [row[head.index("rank_high")] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [int(row["rank_high"]) for row in lines] == highest


def test_a_release_from_before_ranges_says_so_of_both(answer, monkeypatch):
    monkeypatch.setattr(Catalogue, "findings", lambda *_: {})
    found = answer("rankings/2023/?include=range&units=63")
    assert all(row["score"] is not None for row in found["rows"])
    assert "from before such results were kept" in found["range_about"]
    assert {row["range_note"] for row in found["rows"]} == {found["range_about"]}
    assert {row["within_note"] for row in found["rows"]} == {NEAR_NOT_KEPT}
    assert "from before such results were kept" in NEAR_NOT_KEPT


def test_what_else_may_be_included_is_said(ask):
    refused = ask("rankings/2022/?include=everything")
    assert refused.status_code == 400
    assert refused.json()["parameter"] == "include"
    assert "range" in refused.json()["detail"]
    assert ask("movers/2022/?include=range").status_code == 400
