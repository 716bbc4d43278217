"""Why a rank changed: the parts sum to the change, who passed whom makes it up, and what is null says why."""

import json

import pytest

from rankings.api.explaining import Explained
from rankings.compute.explaining import KIND

VINH_PHUC = "provinces/vinh-phuc/explain/?year=2023&units=63&indicator=dti"
PARTS = ("own", "others", "method")


@pytest.mark.parametrize("slug", ["vinh-phuc", "binh-phuoc", "da-nang", "ha-noi", "thanh-hoa", "yen-bai"])
@pytest.mark.parametrize("indicator", ["dti", "gov", "infrastructure"])
def test_own_and_others_sum_to_the_change_and_so_do_those_who_crossed(answer, slug, indicator):
    body = answer(f"provinces/{slug}/explain/?year=2023&units=63&indicator={indicator}")
    assert sum(body[part] for part in PARTS) == body["rank_change"] == body["previous_rank"] - body["rank"]
    assert len(body["passed"]) - len(body["passed_by"]) == body["rank_change"]
    assert body["note"] is None


def test_vinh_phuc_2023_is_the_golden_one(answer):
    body = answer(VINH_PHUC)
    assert (body["previous_year"], body["previous_rank"], body["rank"], body["rank_change"]) == (2022, 18, 44, -26)
    assert (body["score_change"], body["own"], body["others"], body["method"]) == ("0.0257", 10, -36, 0)
    assert (body["passed"], len(body["passed_by"])) == ([], 26)
    assert body["passed_by"][:3] == ["ha-noi", "binh-duong", "ba-ria-vung-tau"]
    assert (body["province"], body["name_vi"], body["indicator"], body["basis"]) == (
        "vinh-phuc",
        "Vĩnh Phúc",
        "dti",
        None,
    )
    assert (body["edition"]["year"], body["edition"]["units"]) == (2023, 63)
    assert body["sources"]


@pytest.mark.parametrize(
    "address",
    [
        VINH_PHUC,
        "provinces/da-nang/explain/",
        "provinces/da-nang/explain/?basis=constant",
        "provinces/dak-nong/explain/?year=2021&indicator=gov",
        "provinces/binh-phuoc/explain/?year=2024&units=63",
        "provinces/binh-phuoc/explain/?year=2024&breaks=hide",
    ],
)
def test_an_answer_is_what_its_model_says(answer, address):
    body = answer(address)
    model = Explained.model_validate_json(json.dumps(body))
    assert json.loads(model.model_dump_json()) == body
    assert set(body) == set(Explained.model_fields)


def test_across_a_change_of_method_the_parts_are_null_with_the_reason_and_the_names_are_told(answer):
    body = answer("provinces/da-nang/explain/?year=2024&units=63")
    assert [body[part] for part in PARTS] == [None] * 3
    assert body["rank_change"] == -1
    assert "method_break" in body["flags"]
    assert "own, others and method cannot be computed, because the two years were scored by different" in body["note"]
    assert "not strictly comparable" in body["note"]
    assert body["passed_by"] == ["ho-chi-minh"]


def test_hidden_breaks_leave_nothing_that_crosses_one(answer):
    body = answer("provinces/da-nang/explain/?year=2024&units=63&breaks=hide")
    crossing = (*PARTS, "rank_change", "score_change", "passed", "passed_by")
    assert {body[name] for name in crossing} == {None}
    assert body["note"].startswith("The change from 2023 to 2024 is hidden")
    assert body["rank"] == 2


def test_without_a_year_it_is_the_latest_edition_of_todays_province(answer):
    body = answer("provinces/da-nang/explain/")
    assert (body["edition"]["year"], body["edition"]["units"]) == (2024, 34)
    assert {body[name] for name in (*PARTS, "rank_change", "passed")} == {None}
    assert body["note"] == "No earlier edition ranks these 34 provinces."
    former = answer("provinces/vinh-phuc/explain/")
    assert (former["edition"]["year"], former["edition"]["units"]) == (2024, 63)


def test_on_constant_units_da_nang_falls_13_places_and_never_16(answer):
    body = answer("provinces/da-nang/explain/?year=2024&units=34&basis=constant")
    assert (body["rank_change"], body["basis"], body["previous_year"]) == (-13, "constant", 2023)
    assert len(body["passed"]) - len(body["passed_by"]) == -13
    before = answer("provinces/da-nang/explain/?year=2023&basis=constant")
    assert sum(before[part] for part in PARTS) == before["rank_change"]
    assert before["note"] is None


def test_every_part_that_is_null_is_named_with_its_reason(answer):
    known_in_part = answer("provinces/binh-phuoc/explain/?year=2022&units=63")
    assert known_in_part["rank_change"] == -3
    assert "only 10 of the 63 scores of 2021 are known" in known_in_part["note"]
    assert "passed and passed_by are of the 34 of 63 provinces ranked in both editions" in known_in_part["note"]
    unranked = answer("provinces/dak-nong/explain/?year=2021&indicator=gov")
    assert (unranked["rank"], unranked["rank_change"], unranked["passed"]) == (None, 14, None)
    for words in (
        "its ranks of 2020 and 2021 have not been seen",
        "score_change:",
        "rank_change:",
        "passed and passed_by",
    ):
        assert words in unranked["note"]


@pytest.mark.parametrize(
    ("address", "status", "parameter"),
    [
        ("provinces/atlantis/explain/", 404, "slug"),
        ("provinces/da-nang/explain/?year=1999", 404, "year"),
        ("provinces/da-nang/explain/?year=two", 400, "year"),
        ("provinces/vinh-phuc/explain/?units=34", 404, "units"),
        ("provinces/da-nang/explain/?indicator=magic", 404, "indicator"),
        ("provinces/da-nang/explain/?indicator=DTI!", 400, "indicator"),
        ("provinces/da-nang/explain/?basis=old", 400, "basis"),
        ("provinces/vinh-phuc/explain/?basis=constant", 404, "basis"),
        ("provinces/da-nang/explain/?basis=constant&units=63", 404, "basis"),
        ("provinces/da-nang/explain/?basis=constant&year=2020", 404, "basis"),
        ("provinces/da-nang/explain/?sort=rank", 400, "sort"),
        ("provinces/da-nang/explain/?year=2023&year=2024", 400, "year"),
        ("provinces/da-nang/explain/?v=99", 404, "v"),
    ],
)
def test_nonsense_gets_a_problem_document_that_names_the_parameter(ask, address, status, parameter):
    response = ask(address)
    body = json.loads(response.content)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert body["parameter"] == parameter
    assert parameter in body["detail"]


def test_a_release_from_before_there_were_explanations_says_so(answer, monkeypatch):
    from rankings.catalogue import Catalogue

    monkeypatch.setattr(Catalogue, "findings", lambda *_: {})
    body = answer(VINH_PHUC)
    assert {body[name] for name in (*PARTS, "passed", "passed_by")} == {None}
    assert body["rank_change"] == -26
    assert "from before changes were explained" in body["note"]


@pytest.mark.parametrize("key", [(2021, 63), (2022, 63), (2023, 63), (2024, 63)])
def test_every_change_of_every_edition_is_stored_and_sums(catalogue, key):
    edition = catalogue.editions[key]
    stored = catalogue.findings(edition, [KIND])
    for row in catalogue.scores([edition]):
        found = stored[KIND, row.province][row.indicator]
        if not found["reasons"]:
            assert sum(found[part] for part in PARTS) == row.rank_change
        else:
            assert [found[part] for part in PARTS] == [None] * 3


def test_it_asks_the_database_for_the_release_the_catalogue_the_rows_and_what_is_stored(
    answer, django_assert_max_num_queries, catalogue
):
    answer("editions/")
    with django_assert_max_num_queries(4):
        answer(VINH_PHUC)
