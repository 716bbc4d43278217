"""Whatever cannot be answered gets a problem document that names the parameter and what it accepts."""

import pytest
from django.test import override_settings

from rankings.api import tables
from rankings.models import Live

REFUSED = [
    ("rankings/2021/?indicator=nonsense", 404, "indicator", "gov, economy, society"),
    ("rankings/2021/?indicator=Nonsense!", 400, "indicator", "code of an indicator"),
    ("rankings/2024/?indicator=gov", 404, "indicator", "dti"),
    ("rankings/1999/", 404, "year", "2020, 2021, 2022, 2023, 2024"),
    ("rankings/2022/?units=34", 404, "units", "63"),
    ("rankings/2022/?units=", 400, "units", "63 (to 30 June 2025) or 34"),
    ("rankings/2022/?units=abc", 400, "units", "63"),
    ("rankings/2022/?region=atlantis", 404, "region", "red-river-delta"),
    ("rankings/2024/?region=mekong", 404, "region", "mekong-delta"),
    ("rankings/2022/?format=pdf", 400, "format", "json, csv or xlsx"),
    ("rankings/2022/?sort=score", 400, "sort", "basis, breaks, format, include, indicator, region, units, v"),
    ("rankings/2022/?units=63&units=34", 400, "units", "once"),
    ("rankings/2022/?v=2", 404, "v", "1-1"),
    ("rankings/2022/?v=0", 400, "v", "number of a release"),
    ("rankings/2022/?v=99999999999999999999", 404, "v", "1-1"),
    ("movers/1999/", 404, "year", "2020"),
    ("movers/2022/?region=atlantis", 404, "region", "red-river-delta"),
    ("movers/2022/?sort=score", 400, "sort", "format, indicator, region, units, v"),
    ("editions/?year=2022", 400, "year", "format"),
    ("indicators/?year=1999", 404, "year", "2020"),
    ("indicators/?units=5", 404, "units", "63"),
    ("provinces/?units=5", 404, "units", "63"),
    ("provinces/atlantis/", 404, "province", "slugs of provinces/"),
    ("provinces/binh-phuc/", 404, "province", "binh-phuoc"),
    ("provinces/binh-phuoc/?units=34", 404, "units", "63"),
    ("search/", 400, "q", "required"),
    ("search/?q=", 400, "q", "1 to 100"),
    (f"search/?q={'a' * 101}", 400, "q", "1 to 100"),
    ("releases/2/", 404, "number", "1-1"),
    ("releases/99999999999999999999/", 404, "number", "1-1"),
    ("releases/1/?format=csv", 400, "format", "v"),
]


@pytest.mark.parametrize(("address", "status", "parameter", "said"), REFUSED)
def test_a_refusal_names_the_parameter_and_what_it_accepts(ask, address, status, parameter, said):
    response = ask(address)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert (problem["type"], problem["status"], problem["parameter"]) == ("about:blank", status, parameter)
    assert problem["title"] == {400: "Bad Request", 404: "Not Found"}[status]
    assert parameter in problem["detail"]
    assert said in problem["detail"]


@pytest.mark.parametrize("path", ["/api/", "/api/nope", "/api/v2/editions/", "/api/v1/nope/", "/api/v1/rankings/x/"])
def test_an_address_without_anything_is_a_problem_document(client, db, path):
    response = client.get(path)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_an_address_that_lacks_its_slash_leads_to_the_one_that_has_it(client, db):
    response = client.get("/api/v1/rankings/2022?units=63")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/rankings/2022/?units=63")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace", "options"])
@pytest.mark.parametrize("path", ["/api/v1/editions/", "/api/v1/openapi.json", "/api/v1/nope/"])
def test_other_methods_than_reading_are_refused_with_what_is_accepted(client, db, method, path):
    response = getattr(client, method)(path)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert response["Content-Type"] == "application/problem+json"


def test_an_error_of_the_site_is_a_problem_document_and_is_recorded(ask, monkeypatch, caplog):
    def fail(*args):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(tables, "rank", fail)
    response = ask("rankings/2022/")
    assert response.status_code == 500
    assert response["Content-Type"] == "application/problem+json"
    assert b"secret" not in response.content
    assert "secret detail" in caplog.text


@override_settings(DEBUG=True)
def test_a_developer_gets_the_error_itself(ask, monkeypatch):
    def fail(*args):
        raise RuntimeError("what went wrong")

    monkeypatch.setattr(tables, "rank", fail)
    with pytest.raises(RuntimeError, match="what went wrong"):
        ask("rankings/2022/")


def test_more_parameters_than_any_request_needs_are_refused(ask):
    response = ask("editions/?" + "&".join(f"p{number}=1" for number in range(1001)))
    assert response.status_code == 400


def test_before_the_first_release_the_api_says_to_come_back(ask):
    Live.objects.all().delete()
    response = ask("editions/")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert response["Content-Type"] == "application/problem+json"


def test_a_problem_carries_no_etag_and_is_not_kept(ask):
    response = ask("rankings/1999/")
    assert not response.has_header("ETag")
    assert response["Cache-Control"] == "no-cache"
