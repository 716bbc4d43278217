"""The description of the API, for programs and for people."""

import html
import json
import re
from html.parser import HTMLParser

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from rankings.api.description import describe, json_schema_of
from rankings.api.examples import EXAMPLES, short_address
from rankings.api.problem_kinds import KINDS
from rankings.words import fields
from rankings.words.fields import say_field
from tests.conftest import ROOT

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
    "oembed/",
    "data/{file}",
    "releases/{number}/data/{file}",
]
#: Every address, parameter, field and kind of problem of version 1. It only grows.
NAMES = ROOT / "tests" / "api" / "version_1.txt"


@pytest.fixture
def document(answer):
    return answer("openapi.json")


def test_the_description_names_every_address_of_the_contract(document):
    assert document["openapi"].startswith("3.1")
    assert sorted(document["paths"]) == sorted(f"/api/v1/{address}" for address in CONTRACT)


def test_every_operation_names_its_answer_and_its_problems(document):
    for address in document["paths"].values():
        responses = address["get"]["responses"]
        assert all(content["schema"] for content in responses["200"]["content"].values())
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


def operations_of(document):
    return {address["get"]["operationId"]: address["get"] for address in document["paths"].values()}


def test_the_document_is_what_openapi_asks_of_one(document):
    errors = [f"{error.instance_path}: {error.message}" for error in OPENAPI_31_VALIDATOR.iter_errors(document)]
    assert not errors
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for operation in operations_of(document).values():
        for parameter in operation["parameters"]:
            Draft202012Validator.check_schema(parameter["schema"])
            if "example" in parameter:
                Draft202012Validator(parameter["schema"]).validate(parameter["example"])


def validator(document, schema):
    """Checks an answer against a schema of the document, which refers to others."""
    return Draft202012Validator({**schema, "components": document["components"]}, format_checker=FormatChecker())


def without_times(answer):
    """An answer but for what differs between databases: when the release was published, its notes, the host."""
    text = re.sub(r'"(published_at|note_vi|note_en)": "[^"]+"', r'"\1": ""', json.dumps(answer))
    return json.loads(re.sub(r"https?://(dxindex.example|testserver)", "", text))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_answers_by_its_schema_and_is_what_the_description_shows(ask, document, name):
    operation = operations_of(document)[name]
    response = ask(EXAMPLES[name])
    schema = json_schema_of(operation)
    if schema is None:
        assert str(response.status_code) in operation["responses"]
        return
    validator(document, schema).validate(response.json())
    shown = operation["responses"]["200"]["content"]["application/json"]["example"]
    validator(document, schema).validate(shown)
    paged = any(parameter["name"] == "limit" for parameter in operation["parameters"])
    now = ask(short_address(name, paged=paged)).json()
    # `manage.py write_api_examples` writes them anew.
    assert without_times(shown) == without_times(now)


def test_the_schemas_notice_what_is_wrong(answer, document):
    schema = json_schema_of(operations_of(document)["ranking"])
    body = answer("rankings/2022/?limit=1")
    for field, wrong in (("score", 0.8002), ("score", "0,8002"), ("rank", "1"), ("flags", None)):
        spoilt = json.loads(json.dumps(body))
        spoilt["rows"][0][field] = wrong
        assert not validator(document, schema).is_valid(spoilt), (field, wrong)


def test_nothing_of_version_1_has_gone_and_what_came_is_written_down(document):
    """Programs build on these names: none goes before the rule on the page of the API has been kept."""
    known, now = set(NAMES.read_text(encoding="utf-8").split("\n")) - {""}, set(names_of(document))
    assert not known - now, "gone from version 1"
    assert not now - known, f"new: add them to {NAMES.name}, and they are promised"


def names_of(document):
    """Every name that a program may hold on to, one a line."""
    for path, methods in document["paths"].items():
        operation = methods["get"]
        yield f"GET {path}"
        for parameter in operation["parameters"]:
            yield f"GET {path} {parameter['in']} {parameter['name']}"
            yield from (f"GET {path} {parameter['name']}={value}" for value in parameter["schema"].get("enum", []))
        yield from (f"GET {path} as {kind}" for kind in operation["responses"]["200"].get("content", {}))
    for name, schema in document["components"]["schemas"].items():
        yield from (f"{name}.{field}" for field in schema["properties"])
    yield from (f"problem {kind.type}" for kind in KINDS)


def test_the_rule_of_what_goes_is_told_to_people_and_to_programs(ask, document):
    for said in ("at least 12 months", "RFC 9745", "RFC 8594", "deprecated: true"):
        assert said in document["info"]["description"]
        assert said in ask("docs").content.decode()
    assert not any(operation.get("deprecated") for operation in operations_of(document).values())


def test_every_operation_has_an_example(db):
    operations = {address["get"]["operationId"] for address in describe()["paths"].values()}
    assert operations == set(EXAMPLES)


class Page(HTMLParser):
    """Ids, links within the page, and whatever a strict policy would block or fetch from elsewhere."""

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
        followed = tag == "a" or known.get("rel") == "canonical"
        outside = not followed and any(known.get(name, "").startswith(("http", "//")) for name in ("src", "href"))
        inline = tag == "style" or (tag == "script" and "src" not in known) or "style" in known
        if inline or any(name.startswith("on") for name in known) or outside:
            self.blocked.append((tag, known))


def test_the_page_needs_neither_code_within_it_nor_other_hosts_and_its_links_lead_somewhere(ask):
    response = ask("docs")
    page = Page(response.content.decode())
    assert response["Content-Type"].startswith("text/html")
    assert not page.blocked
    assert page.anchors <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    for address in CONTRACT:
        assert f"/api/v1/{address}" in response.content.decode()


def test_every_field_is_told_to_programs_and_to_people_by_one_list_without_a_word_too_many(ask, document):
    page, used = html.unescape(ask("docs").content.decode()), set()
    for record, schema in document["components"]["schemas"].items():
        for name, field in schema["properties"].items():
            said = field["description"]
            assert said == say_field(record, name)
            assert said.endswith(".")
            assert said[0].isupper() or said[0].isdigit() or said[0] == "`", said
            assert "empty cell" not in said
            assert said.split("`")[-1] in page
            used |= {f"{record}.{name}", name}
    assert set(fields.THERE) <= used
    assert set(fields.FIELDS) <= used


def test_the_page_stands_in_the_site_and_begins_in_vietnamese_too(ask, client):
    page = ask("docs").content.decode()
    assert '<header class="masthead">' in page
    assert '<footer class="colophon">' in page
    assert '<a href="/en/data/" aria-current="page">' in page
    assert "Find a province" in page
    assert '<p lang="vi">' in page
    assert 'href="/du-lieu/"' in page
    for address in re.findall(r"<code>(/api/v1/[^<{]+\?[^<]*)</code>", page):
        assert client.get(html.unescape(address)).status_code == 200, address


def test_description_and_page_answer_304_until_the_code_changes(ask):
    for address in ("openapi.json", "docs"):
        assert ask(address, if_none_match=ask(address)["ETag"]).status_code == 304


def test_the_page_is_of_no_release_and_says_so(ask, client):
    assert set(re.findall('"(/api/v1/docs[^"]*)"', client.get("/en/data/?v=1").content.decode())) == {"/api/v1/docs"}
    for held in ({}, {"if_none_match": ask("docs")["ETag"]}):
        response = ask("docs?v=1", **held)
        assert (response.status_code, response["Location"]) == (301, "/api/v1/docs")


def test_the_root_leads_to_the_page(client, db):
    response = client.get("/api/v1/")
    assert (response.status_code, response["Location"]) == (302, "/api/v1/docs")
