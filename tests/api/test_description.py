"""The description of the API, for programs and for people."""

import json
from html.parser import HTMLParser

import pytest

from rankings.api.description import describe
from rankings.api.docs import EXAMPLES

CONTRACT = [
    "editions/",
    "indicators/",
    "provinces/",
    "provinces/{slug}/",
    "provinces/{slug}/explain/",
    "rankings/{year}/",
    "compare/",
    "movers/{year}/",
    "search/",
    "releases/",
    "releases/{number}/",
    "releases/{number}/moves/",
    "releases/{number}/figures/",
]


@pytest.fixture
def document(answer):
    return answer("openapi.json")


def test_the_description_names_every_address_of_the_contract(document):
    assert document["openapi"].startswith("3.1")
    assert sorted(document["paths"]) == sorted(f"/api/v1/{address}" for address in CONTRACT)


def test_every_operation_names_its_answer_and_its_problems(document):
    for address in document["paths"].values():
        responses = address["get"]["responses"]
        assert responses["200"]["content"]["application/json"]["schema"]
        for status in ("400", "404", "503"):
            assert "application/problem+json" in responses[status]["content"]
        assert "304" in responses


def test_every_parameter_says_what_it_accepts_and_is_never_null(document):
    for address in document["paths"].values():
        for parameter in address["get"]["parameters"]:
            assert parameter["description"], parameter
            assert "anyOf" not in parameter["schema"]


def test_rankings_and_movers_say_that_they_take_a_region(document):
    for kind in ("rankings", "movers"):
        parameters = document["paths"][f"/api/v1/{kind}/{{year}}/"]["get"]["parameters"]
        assert {"indicator", "region", "units"} <= {each["name"] for each in parameters}


def test_every_reference_leads_somewhere(document):
    named = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    text = json.dumps(document)
    used = {part.split('"')[0] for part in text.split('"$ref": "')[1:]}
    assert used <= named
    assert len({address["get"]["operationId"] for address in document["paths"].values()}) == len(CONTRACT)


def test_lists_say_that_they_leave_as_files(document):
    kinds = document["paths"]["/api/v1/rankings/{year}/"]["get"]["responses"]["200"]["content"]
    assert {"application/json", "text/csv"} < set(kinds)
    single = document["paths"]["/api/v1/releases/{number}/"]["get"]["responses"]["200"]["content"]
    assert set(single) == {"application/json"}


@pytest.mark.parametrize("address", EXAMPLES.values())
def test_every_example_of_the_page_answers(answer, address):
    assert answer(address)["release"] == 1


def test_every_operation_has_an_example(db):
    operations = {address["get"]["operationId"] for address in describe()["paths"].values()}
    assert operations == set(EXAMPLES)


class Page(HTMLParser):
    """Ids, links within the page, and whatever a strict policy would block."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.anchors, self.blocked = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if "id" in known:
            self.ids.append(known["id"])
        if known.get("href", "").startswith("#"):
            self.anchors.add(known["href"][1:])
        outside = [known[name] for name in ("src", "href") if known.get(name, "").startswith(("http", "//"))]
        if tag in ("script", "style") or "style" in known or any(name.startswith("on") for name in known) or outside:
            self.blocked.append((tag, known))


def test_the_page_needs_neither_scripts_nor_other_hosts_and_its_links_lead_somewhere(ask):
    response = ask("docs")
    page = Page(response.content.decode())
    assert response["Content-Type"].startswith("text/html")
    assert not page.blocked
    assert page.anchors <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    for address in CONTRACT:
        assert f"/api/v1/{address}" in response.content.decode()


def test_description_and_page_answer_304_until_the_code_changes(ask):
    for address in ("openapi.json", "docs"):
        assert ask(address, if_none_match=ask(address)["ETag"]).status_code == 304


def test_the_root_leads_to_the_page(client, db):
    response = client.get("/api/v1/")
    assert (response.status_code, response["Location"]) == (302, "/api/v1/docs")
