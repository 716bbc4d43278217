"""Provinces, what became of them, and their histories."""


def test_a_set_of_units_lists_its_provinces_in_vietnamese_order(answer, catalogue):
    for units in (63, 34):
        body = answer(f"provinces/?units={units}")
        assert body["units"] == units
        expected = [province.slug for province in catalogue.provinces_of(units)]
        assert [row["slug"] for row in body["rows"]] == expected
        assert len(expected) == units


def test_without_units_both_selves_of_a_name_are_listed(answer):
    body = answer("provinces/")
    assert body["units"] is None
    assert len(body["rows"]) == 97
    assert [row["units"] for row in body["rows"] if row["slug"] == "da-nang"] == [34, 63]


def test_succession_is_told_in_both_directions(answer):
    former = {row["slug"]: row for row in answer("provinces/?units=63")["rows"]}
    present = {row["slug"]: row for row in answer("provinces/?units=34")["rows"]}
    assert (former["binh-phuoc"]["successor"], former["binh-phuoc"]["valid_to"]) == ("dong-nai", "2025-06-30")
    assert former["ha-noi"]["successor"] == "ha-noi"
    assert "binh-phuoc" in present["dong-nai"]["predecessors"]
    assert all(row["successor"] is None for row in present.values())
    assert sum(len(row["predecessors"]) for row in present.values()) == 63


def test_codes_are_told_with_their_set_since_seven_changed_province(answer):
    rows = answer("provinces/")["rows"]
    assert [row["slug"] for row in rows if row["code"] == "24"] == ["bac-ninh", "bac-giang"]


def test_a_former_province_has_its_own_history(answer):
    body = answer("provinces/binh-phuoc/")
    assert (body["units"], body["successor"], body["unit_sets"]) == (63, "dong-nai", [63])
    known = {(row["year"], row["indicator"]): row for row in body["history"]}
    assert known[2021, "dti"]["rank"] == 9
    assert (known[2020, "dti"]["rank"], known[2020, "dti"]["n"], known[2020, "dti"]["basis"]) == (
        25,
        63,
        "published",
    )
    assert known[2021, "economy"]["rank_change"] == 23


def test_a_name_in_both_sets_opens_on_todays_province(answer):
    today, former = answer("provinces/da-nang/"), answer("provinces/da-nang/?units=63")
    assert (today["units"], former["units"]) == (34, 63)
    assert today["unit_sets"] == former["unit_sets"] == [34, 63]
    assert {row["year"] for row in today["history"]} == {2024}
    assert {row["year"] for row in former["history"]} == {2020, 2021, 2022, 2023, 2024}


def test_no_history_holds_a_change_from_one_set_to_the_other(answer):
    for units in (63, 34):
        history = answer(f"provinces/da-nang/?units={units}")["history"]
        assert all(row["rank_change"] != -16 for row in history)


def test_a_history_goes_by_year_and_then_by_indicator(answer, catalogue):
    positions = list(catalogue.indicators)
    history = answer("provinces/ha-noi/?units=63")["history"]
    keys = [(row["year"], positions.index(row["indicator"])) for row in history]
    assert keys == sorted(set(keys))


def test_every_figure_of_a_history_has_a_source(answer):
    for row in answer("provinces/da-nang/?units=63")["history"]:
        if (row["rank"], row["score"], row["rank_change"]) != (None, None, None):
            assert row["sources"], row
