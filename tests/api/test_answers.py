"""Every answer has the fields of the contract, in their types."""

import json
from decimal import Decimal

import pytest

from rankings.api import answers, compared
from rankings.api.explaining import Explained

EVERY = {
    "editions/": answers.Editions,
    "indicators/": answers.Indicators,
    "indicators/?year=2022": answers.Indicators,
    "indicators/?units=34": answers.Indicators,
    "provinces/": answers.Provinces,
    "provinces/?units=34": answers.Provinces,
    "provinces/binh-phuoc/": answers.ProvinceHistory,
    "provinces/da-nang/": answers.ProvinceHistory,
    "provinces/da-nang/?units=63": answers.ProvinceHistory,
    "provinces/vinh-phuc/explain/?year=2023": Explained,
    "provinces/da-nang/explain/?year=2024&units=63": Explained,
    "rankings/2020/": answers.Ranking,
    "rankings/2022/?indicator=gov": answers.Ranking,
    "rankings/2024/": answers.Ranking,
    "compare/?provinces=binh-phuoc,dak-nong": compared.Comparison,
    "compare/?provinces=da-nang,ha-noi,hue,can-tho": compared.Comparison,
    "movers/2023/": answers.Movers,
    "search/?q=hu%E1%BA%BF": answers.Search,
    "releases/": answers.Releases,
    "releases/1/": answers.OneRelease,
}
#: Addresses of the contract to the fields that it names.
CONTRACT = {
    "editions/": "year units n method comparable_with_previous reason national_mean published_on source",
    "indicators/?year=2022": "code parent kind name_vi name_en weight",
    "provinces/?units=63": "slug code name_vi name_en units region valid_from valid_to successor predecessors",
    "rankings/2022/": "province code name_vi name_en region rank tied score previous_rank rank_change n "
    "rank_basis score_basis basis_note flags sources score_note rank_note change_note",
    "movers/2022/": "province rank score rank_change",
    "search/?q=hue": "slug name units kind",
    "releases/": "number published_at note_vi note_en content_hash editions",
}


@pytest.mark.parametrize("address", EVERY)
def test_an_answer_is_what_its_model_says_and_names_its_release(answer, address):
    body = answer(address)
    model = EVERY[address].model_validate_json(json.dumps(body))
    assert json.loads(model.model_dump_json()) == body
    assert set(body) == set(EVERY[address].model_fields)
    assert body["release"] == 1


@pytest.mark.parametrize("address", CONTRACT)
def test_rows_have_the_fields_of_the_contract(answer, address):
    rows = answer(address)["rows"]
    assert rows
    assert all(set(CONTRACT[address].split()) <= set(row) for row in rows)


def test_a_history_has_the_fields_of_the_contract(answer):
    fields = "year indicator score rank previous_rank rank_change n basis flags sources"
    assert all(set(fields.split()) <= set(row) for row in answer("provinces/binh-phuoc/")["history"])


@pytest.mark.parametrize("address", EVERY)
def test_no_number_is_a_float(answer, ask, address):
    def refuse(text):
        raise AssertionError(text)

    json.loads(ask(address).content, parse_float=refuse)


def test_editions_say_how_they_compare_and_where_they_come_from(answer):
    rows = {(row["year"], row["units"]): row for row in answer("editions/")["rows"]}
    assert list(rows) == [(2020, 63), (2021, 63), (2022, 63), (2023, 63), (2024, 63), (2024, 34)]
    assert [row["reason"] for row in rows.values()] == [
        "no_previous_edition",
        "method_break",
        "same_method",
        "same_method",
        "method_break",
        "no_previous_edition",
    ]
    assert not rows[2024, 34]["comparable_with_previous"]
    assert rows[2022, 63]["national_mean"] == "0.5787"
    assert (rows[2024, 34]["n"], rows[2024, 63]["n"]) == (34, 63)
    assert all(row["source"]["document"] for row in rows.values())


def test_weights_of_a_year_sum_to_its_thousand_points(answer):
    rows = {row["code"]: row for row in answer("indicators/?year=2022")["rows"]}
    assert sum(Decimal(row["weight"]) for row in rows.values() if row["weight"]) == 1000
    assert (rows["gov_activity"]["weight"], rows["gov_activity"]["parent"]) == ("200", "gov")
    assert (rows["awareness"]["weight"], rows["awareness"]["parent"]) == ("100", "dti")
    assert rows["gov"]["weight"] is None
    assert rows["gov"]["weight_note"]
    assert sum(Decimal(part["weight"]) for part in rows["gov"]["parts"]) == 700
    assert rows["dti"]["parent"] is None


def test_indicators_tell_which_of_them_a_ranking_accepts(ask, answer):
    """Those of which anything is known; 2024 on 63 units has the parts of its method, and results of five alone."""
    assert {row["scores_known"] for row in answer("indicators/")["rows"]} == {None}
    for edition in answer("editions/")["rows"]:
        query = f"units={edition['units']}"
        rows = answer(f"indicators/?year={edition['year']}&{query}")["rows"]
        known = {row["code"]: (row["scores_known"], row["ranks_known"]) for row in rows}
        refused = ask(f"rankings/{edition['year']}/?{query}&indicator=nonsense").json()
        assert refused["accepted"] == [code for code, counts in known.items() if any(counts)]
        for code in refused["accepted"]:
            ranked = answer(f"rankings/{edition['year']}/?{query}&indicator={code}")
            scores = sum(row["score"] is not None for row in ranked["rows"])
            assert known[code] == (scores, ranked["n_known"])
            assert all(count <= ranked["n"] for count in known[code])


def test_pillars_of_2020_are_the_parts_of_the_total(answer):
    rows = {row["code"]: row for row in answer("indicators/?year=2020")["rows"]}
    assert [rows[code]["weight"] for code in ("gov", "economy", "society")] == ["400", "300", "300"]
    assert "awareness" not in rows


def test_without_an_edition_all_indicators_are_listed_and_no_weights(answer):
    body = answer("indicators/")
    assert body["edition"] is None
    assert len(body["rows"]) == 13
    assert not any(row["weight"] or row["parts"] for row in body["rows"])


def test_weights_that_are_not_published_are_null_with_the_reason(answer):
    rows = {row["code"]: row for row in answer("indicators/?year=2024&units=63")["rows"]}
    assert rows["infrastructure"]["weight"] is None
    assert "not been seen published" in rows["infrastructure"]["weight_note"]


def test_a_release_tells_its_time_with_zone_and_the_content_of_each_edition(answer):
    [row] = answer("releases/")["rows"]
    assert row["published_at"].endswith("Z")
    assert len(row["content_hash"]) == 64
    assert [(e["year"], e["units"]) for e in row["editions"]] == [
        (2020, 63), (2021, 63), (2022, 63), (2023, 63), (2024, 63), (2024, 34),
    ]  # fmt: skip
    assert {key: value for key, value in answer("releases/1/").items() if key != "release"} == row
