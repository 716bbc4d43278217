"""Whatever cannot be answered gets a problem document that names the parameter and what it accepts."""

from html.parser import HTMLParser

import pytest
from django.test import override_settings

from rankings.api import tables
from rankings.api.problem_kinds import KINDS, OF_STATUS
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
    ("rankings/2022/?sort=score", 400, "sort", "basis, bom, breaks, format, include, indicator, limit, offset, p"),
    ("rankings/2022/?units=63&units=34", 400, "units", "once"),
    ("rankings/2022/?v=2", 404, "v", "1-1"),
    ("rankings/2022/?v=0", 400, "v", "number of a release"),
    ("rankings/2022/?v=99999999999999999999", 404, "v", "1-1"),
    ("movers/1999/", 404, "year", "2020"),
    ("movers/2022/?region=atlantis", 404, "region", "red-river-delta"),
    ("movers/2022/?sort=score", 400, "sort", "region, units, v"),
    ("editions/?region=x", 400, "region", "format, limit, offset, units, v, year"),
    ("editions/?year=2022&units=34", 404, "units", "63"),
    ("editions/?limit=0", 400, "limit", "1 to 1000"),
    ("editions/?limit=1001", 400, "limit", "1 to 1000"),
    ("editions/?limit=1.0", 400, "limit", "1 to 1000"),
    ("editions/?limit=%D9%A1", 400, "limit", "1 to 1000"),
    ("editions/?offset=-1", 400, "offset", "0 to 2147483647"),
    ("editions/?offset=01", 400, "offset", "0 to 2147483647"),
    ("editions/?offset=99999999999999999999999", 400, "offset", "0 to 2147483647"),
    ("editions/?bom=1", 404, "bom", "format=json"),
    ("rankings/2022/?bom=1&format=xlsx", 404, "bom", "only a CSV file"),
    ("editions/?v=+1", 400, "v", "number of a release"),
    ("rankings/2022/?province=atlantis", 404, "province", "slugs of provinces/"),
    ("rankings/2024/?province=binh-phuoc", 404, "province", "stands on 63 and not on 34"),
    ("provinces/?region=atlantis", 404, "region", "mekong-delta"),
    ("provinces/binh-phuoc/?year=1999", 404, "year", "2020, 2021"),
    ("provinces/binh-phuoc/?indicator=nonsense", 404, "indicator", "dti"),
    ("compare/?provinces=binh-phuoc,dak-nong&indicator=nonsense", 404, "indicator", "dti"),
    ("releases/1/moves/?province=atlantis", 404, "province", "slugs of provinces/"),
    ("search/?q=hue&units=5", 404, "units", "63"),
    ("indicators/?year=1999", 404, "year", "2020"),
    ("indicators/?units=5", 404, "units", "63"),
    ("provinces/?units=5", 404, "units", "63"),
    ("provinces/atlantis/", 404, "slug", "slugs of provinces/"),
    ("provinces/binh-phuc/", 404, "slug", "binh-phuoc"),
    ("provinces/binh-phuoc/?units=34", 404, "units", "63"),
    ("search/", 400, "q", "required"),
    ("search/?q=", 400, "q", "1 to 100"),
    (f"search/?q={'a' * 101}", 400, "q", "1 to 100"),
    ("releases/2/", 404, "number", "1-1"),
    ("releases/99999999999999999999/", 404, "number", "1-1"),
    ("releases/1/?format=csv", 400, "format", "v"),
]


#: Addresses to the kind of problem, where there is another than for most.
OF_A_KIND = [
    ("rankings/2022/?sort=score", "unknown-parameter"),
    ("rankings/2022/?units=63&units=34", "repeated-parameter"),
    ("search/", "missing-parameter"),
    ("search/?q=", "malformed-parameter"),
    ("compare/?provinces=hue,thua-thien-hue", "not-comparable"),
    ("rankings/1999/", "not-in-release"),
    ("rankings/2019/?basis=constant", "not-in-release"),
    ("rankings/2021/?basis=constant", "not-reconstructed"),
    ("provinces/binh-phuoc/?basis=constant", "not-reconstructed"),
    ("editions/?bom=1", "no-such-form"),
    ("nope/", "no-such-address"),
]


class Ids(HTMLParser):
    """The ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids = []
        self.feed(text)

    def handle_starttag(self, _tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]


@pytest.mark.parametrize(("address", "slug"), OF_A_KIND)
def test_a_problem_names_its_kind_by_an_address(ask, address, slug):
    [kind] = [each for each in KINDS if each.slug == slug]
    body = ask(address).json()
    assert (body["type"], body["title"], body["status"]) == (f"/api/v1/docs#problem-{slug}", kind.title, kind.status)


def test_the_address_of_a_kind_leads_to_its_paragraph(ask):
    page = ask("docs").content.decode()
    ids = Ids(page).ids
    assert len({kind.type for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        assert kind.type == f"/api/v1/docs#problem-{kind.slug}"
        assert ids.count(f"problem-{kind.slug}") == 1
        assert kind.title in page


def test_what_a_status_means_is_a_kind_of_it():
    assert all(kind.status == status and kind in KINDS for status, kind in OF_STATUS.items())


@pytest.mark.parametrize(("address", "status", "parameter", "said"), REFUSED)
def test_a_refusal_names_the_parameter_and_what_it_accepts(ask, address, status, parameter, said):
    response = ask(address)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert (problem["status"], problem["parameter"]) == (status, parameter)
    assert any(kind.type == problem["type"] and kind.title == problem["title"] for kind in KINDS)
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


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", ["/api/v1/editions/", "/api/v1/openapi.json", "/api/v1/nope/"])
def test_other_methods_than_reading_are_refused_with_what_is_accepted(client, db, method, path):
    response = getattr(client, method)(path)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response["Content-Type"] == "application/problem+json"
    assert response["Content-Language"] == "en"


@pytest.mark.parametrize("path", ["/api/v1/editions/", "/api/v1/openapi.json", "/api/v1/nope/"])
def test_options_says_what_is_accepted(client, db, path):
    response = client.options(path)
    assert (response.status_code, response["Allow"], response.content) == (204, "GET, HEAD, OPTIONS", b"")


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
