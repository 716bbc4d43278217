"""Lists are paged and filtered in one way, whatever they are of."""

import csv
import io
import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rankings.api.answers import Listing
from rankings.api.description import describe

LISTS = [
    "editions/",
    "indicators/?year=2022",
    "provinces/",
    "provinces/binh-phuoc/",
    "rankings/2022/",
    "rankings/2022/?include=range",
    "rankings/2021/?region=south-east",
    "movers/2023/",
    "compare/?provinces=binh-phuoc,dak-nong&year=2022",
    "search/?q=ha&v=1",
    "releases/",
    "releases/1/moves/",
    "releases/1/figures/",
]
#: Columns that say where a row belongs: every list that has one takes a parameter of the same name.
KEYS = {"year", "units", "indicator", "region", "province"}
#: (address, its filter, a value) of rows that an answer without the filter has among others.
FILTERED = [
    ("editions/", "year", "2024"),
    ("editions/", "units", "63"),
    ("provinces/", "units", "34"),
    ("provinces/", "region", "south-east"),
    ("provinces/da-nang/?units=63", "year", "2022"),
    ("provinces/da-nang/?units=63", "indicator", "gov"),
    ("rankings/2022/", "region", "mekong-delta"),
    ("rankings/2022/", "province", "binh-phuoc"),
    ("movers/2023/", "region", "mekong-delta"),
    ("movers/2023/", "province", "dak-nong"),
    ("compare/?provinces=binh-phuoc,dak-nong", "indicator", "dti"),
    ("search/?q=hue", "units", "63"),
]


def with_query(address, **given):
    joint = "&" if "?" in address else "?"
    return address + joint + "&".join(f"{name}={value}" for name, value in given.items())


def rows_of(body):
    return body["history"] if "history" in body else body["rows"]


def next_in(response):
    """The next page by the header, None where it names none."""
    found = re.findall(r'<([^>]*)>; rel="next"', response.get("Link", ""))
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize("address", LISTS)
def test_pages_put_together_are_the_list(client, answer, address):
    whole = answer(address)
    assert (whole["total"], whole["next"]) == (len(rows_of(whole)), None)
    size = max(1, whole["total"] // 3)
    path, found = f"/api/v1/{with_query(address, limit=size)}", []
    while path:
        response = client.get(path)
        body = json.loads(response.content)
        assert body["total"] == whole["total"]
        assert {name for name in body if body[name] != whole[name]} <= {"next", "rows", "history"}
        assert next_in(response) == body["next"]
        assert len(rows_of(body)) <= size
        found += rows_of(body)
        path = body["next"]
    assert found == rows_of(whole)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(offset=st.integers(0, 80), limit=st.integers(1, 80))
def test_a_page_is_a_slice_and_leads_on_where_something_is_left(answer, offset, limit):
    whole = rows_of(answer("rankings/2022/?units=63"))
    body = answer(f"rankings/2022/?units=63&offset={offset}&limit={limit}")
    assert rows_of(body) == whole[offset : offset + limit]
    assert bool(body["next"]) == (offset + limit < 63)
    if body["next"]:
        assert f"offset={offset + limit}" in body["next"]


def test_the_next_page_is_of_the_same_release(answer):
    assert answer("rankings/2022/?region=south-east&limit=2")["next"] == (
        "/api/v1/rankings/2022/?limit=2&offset=2&region=south-east&v=1"
    )


def test_past_the_end_there_are_no_rows_and_no_next_page(answer):
    body = answer("rankings/2022/?offset=63")
    assert (body["rows"], body["total"], body["next"]) == ([], 63, None)


def test_a_file_holds_what_the_answer_would_and_its_name_says_which_part(ask, answer):
    told = answer("rankings/2022/?limit=10&offset=20")["rows"]
    for form in ("csv", "xlsx"):
        response = ask(f"rankings/2022/?limit=10&offset=20&format={form}")
        assert f'"dxindex-ranking-dti-2022-63-21-30-of-63-r1.{form}"' in response["Content-Disposition"]
        assert next_in(response).endswith("offset=30&v=1")
        if form == "csv":
            rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
            assert [row["province"] for row in rows] == [row["province"] for row in told]
        else:
            assert load_workbook(io.BytesIO(response.content)).worksheets[0].max_row == 11
    assert "of-63" not in ask("rankings/2022/?format=csv")["Content-Disposition"]


@pytest.mark.parametrize(("address", "name", "value"), FILTERED)
def test_a_filter_keeps_the_rows_that_have_its_value(answer, address, name, value):
    every = rows_of(answer(address))
    kept = rows_of(answer(with_query(address, **{name: value})))
    assert kept == [row for row in every if str(row[name]) == value]
    assert 0 < len(kept) < len(every)


def test_filters_are_all_of_them_asked(answer):
    every = answer("rankings/2022/?region=south-east&province=da-nang")
    assert (every["rows"], every["total"], every["n"]) == ([], 0, 63)


def test_every_list_takes_the_same_parameters_and_those_of_its_keys(db):
    lists = {each.file_name: each for each in subclasses(Listing) if hasattr(each, "file_name")}
    operations = {path: methods["get"] for path, methods in describe()["paths"].items()}
    seen = set()
    for path, operation in operations.items():
        schema = operation["responses"]["200"]["content"].get("application/json", {}).get("schema", {})
        names = re.findall(r"schemas/(\w+)", json.dumps(schema))
        listing = next((each for each in lists.values() if each.__name__ in names), None)
        if listing is None:
            continue
        seen.add(listing.__name__)
        parameters = {each["name"] for each in operation["parameters"]}
        assert {"v", "format", "limit", "offset"} <= parameters, path
        columns = {name for name in listing.record.model_fields if name in KEYS}
        told = parameters | {"province" if "provinces" in parameters else ""}
        assert columns <= told, path
    assert len(seen) == len(lists)


def subclasses(kind):
    for each in kind.__subclasses__():
        yield each
        yield from subclasses(each)
