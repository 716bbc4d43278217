"""The whole set over HTTP: frozen and live addresses, streams, parts of files.

That later releases leave them alone is proved with all that is frozen: tests/views/test_permalinks.py.
"""

import pytest

from rankings import shape
from rankings.api import data
from rankings.dataset import keeping
from rankings.dataset.keeping import BeingMade
from rankings.files.csv_file import BOM
from rankings.open_data.tables import file_names
from tests.closing import close

FROZEN = "releases/1/data/"


@pytest.fixture(autouse=True)
def kept_apart(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def fetch(ask):
    """A function from the name of a file of release 1 to its bytes."""

    def read(name, query=""):
        response = ask(f"{FROZEN}{name}{query}")
        assert response.status_code == 200, response.content
        return response.getvalue()

    return read


def test_every_file_answers_with_what_describes_it_and_its_licence(ask):
    for name in file_names():
        response = ask(FROZEN + name)
        assert response.status_code == 200
        assert response.getvalue()
        assert response["ETag"]
        assert response["Cache-Control"] == "public, no-cache"
        assert 'rel="license"' in response["Link"]
        assert ('rel="describedby"' in response["Link"]) == (name != "datapackage.json")
        downloaded = name.endswith((".csv", ".zip", ".parquet"))
        assert ("-r1." in response.get("Content-Disposition", "")) == downloaded, name


def test_a_table_leads_to_its_description(ask):
    response = ask(f"{FROZEN}scores.csv")
    assert '<scores.csv-metadata.json>; rel="describedby"; type="application/csvm+json"' in response["Link"]
    assert ask(f"{FROZEN}scores.csv-metadata.json")["Content-Type"] == "application/csvm+json"


def test_the_live_address_leads_on_and_keeps_the_question(ask):
    live = ask("data/scores.csv?bom=1")
    assert (live.status_code, live["Location"]) == (307, "/api/v1/releases/1/data/scores.csv?bom=1")
    assert ask("data/scores.csv?v=1")["Location"] == "/api/v1/releases/1/data/scores.csv"


@pytest.mark.parametrize(
    ("address", "status", "parameter"),
    [
        ("data/nothing.csv", 404, "file"),
        (f"{FROZEN}nothing.csv", 404, "file"),
        ("releases/2/data/scores.csv", 404, "number"),
        (f"releases/{'9' * 30}/data/scores.csv", 404, "number"),
        (f"{FROZEN}scores.csv?bom=2", 400, "bom"),
        *((f"{FROZEN}{name}?bom=1", 404, "bom") for name in file_names() if not name.endswith(".csv")),
        ("data/package.zip?bom=1", 404, "bom"),
        (f"{FROZEN}scores.csv?v=1", 400, "v"),
        ("data/scores.csv?v=2", 404, "v"),
        ("data/scores.csv?v=0", 400, "v"),
    ],
)
def test_what_is_not_there_is_told(ask, address, status, parameter):
    response = ask(address)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["parameter"] == parameter


def test_a_file_that_still_stands_is_a_304_without_being_made(ask, django_assert_num_queries):
    first = ask(f"{FROZEN}scores.csv")
    for held in (first["ETag"], "*"):
        with django_assert_num_queries(2):
            second = ask(f"{FROZEN}scores.csv", if_none_match=held)
        assert (second.status_code, second.getvalue()) == (304, b"")


def test_scores_leave_as_a_stream_that_asks_only_when_it_is_read(ask, django_assert_num_queries):
    ask(f"{FROZEN}scores.csv")
    with django_assert_num_queries(2):
        response = ask(f"{FROZEN}scores.csv")
    assert response.streaming
    assert "Content-Length" not in response
    with django_assert_num_queries(6):
        response.getvalue()


def test_the_mark_for_excel_is_before_csv(fetch):
    assert fetch("scores.csv", "?bom=1") == BOM + fetch("scores.csv")


def test_head_tells_of_a_file_without_making_it(client, ask, django_assert_num_queries):
    whole = ask(f"{FROZEN}scores.parquet")
    head = client.head(f"/api/v1/{FROZEN}scores.parquet")
    assert (head["Content-Length"], head["Accept-Ranges"]) == (str(len(whole.getvalue())), "bytes")
    assert head["ETag"] == whole["ETag"]
    with django_assert_num_queries(2):
        head = client.head(f"/api/v1/{FROZEN}scores.csv")
        assert (head.status_code, b"".join(head)) == (200, b"")
    assert "Content-Length" not in head


def part(ask, asked, **headers):
    response = ask(f"{FROZEN}scores.parquet", range=asked, **headers)
    return response.status_code, response.get("Content-Range"), response.getvalue()


def test_parts_of_a_file_on_disk(ask, fetch):
    whole = fetch("scores.parquet")
    size = len(whole)
    assert part(ask, "bytes=0-3") == (206, f"bytes 0-3/{size}", b"PAR1")
    assert part(ask, "bytes=-4") == (206, f"bytes {size - 4}-{size - 1}/{size}", b"PAR1")
    assert part(ask, f"bytes={size - 2}-") == (206, f"bytes {size - 2}-{size - 1}/{size}", b"R1")
    assert part(ask, f"bytes=0-{size * 2}") == (206, f"bytes 0-{size - 1}/{size}", whole)
    assert part(ask, f"bytes=-{size * 2}") == (206, f"bytes 0-{size - 1}/{size}", whole)


@pytest.mark.parametrize("asked", ["bytes=-", "bytes=9-3", "bytes=0-1,4-5", "lines=0-1"])
def test_a_part_that_is_none_is_the_whole(ask, fetch, asked):
    assert part(ask, asked) == (200, None, fetch("scores.parquet"))


@pytest.mark.parametrize("asked", ["bytes=-0", "bytes=99999999-", "bytes=99999999-999999999"])
def test_of_a_part_beyond_the_end_a_program_is_told_where_the_end_is(ask, fetch, asked):
    size = len(fetch("scores.parquet"))
    response = ask(f"{FROZEN}scores.parquet", range=asked)
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{size}")
    assert response.json()["type"].endswith("#problem-no-such-part")


def test_parts_are_asked_for_by_get_alone(client, db):
    head = client.head(f"/api/v1/{FROZEN}scores.parquet", headers={"range": "bytes=0-3"})
    assert (head.status_code, "Content-Range" in head) == (200, False)


def test_programs_of_other_sites_may_read_in_parts(client, ask):
    asked = {"origin": "https://a.example", "access-control-request-method": "GET"}
    leave = client.options(
        f"/api/v1/{FROZEN}scores.parquet", headers=asked | {"access-control-request-headers": "if-range,range"}
    )
    assert {"range", "if-range"} <= set(leave["Access-Control-Allow-Headers"].split(", "))
    answer = ask(f"{FROZEN}scores.parquet", range="bytes=0-3", origin="https://a.example")
    exposed = set(answer["Access-Control-Expose-Headers"].split(", "))
    assert (answer.status_code, answer.getvalue()) == (206, b"PAR1")
    assert {"Content-Range", "Accept-Ranges", "Content-Length", "Deprecation", "Sunset"} <= exposed


def test_parts_are_of_one_file_alone(ask, fetch):
    whole = ask(f"{FROZEN}scores.parquet")
    close(whole)
    assert part(ask, "bytes=0-3", if_range=whole["ETag"])[0] == 206
    assert part(ask, "bytes=0-3", if_range='"another"') == (200, None, fetch("scores.parquet"))


def test_a_file_that_is_being_made_is_asked_for_again(ask, monkeypatch):
    def busy(*_args, **_options):
        raise BeingMade

    monkeypatch.setattr(data.files, "make_file", busy)
    response = ask(f"{FROZEN}scores.parquet")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert response.json()["type"].endswith("#problem-being-made")


def test_programs_of_other_sites_may_read(ask):
    for address in ("data/scores.csv", f"{FROZEN}scores.csv", f"{FROZEN}datapackage.json"):
        response = ask(address, origin="https://example.org")
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_description_of_the_api_lists_the_files(answer):
    paths = answer("openapi.json")["paths"]
    for path in ("/api/v1/data/{file}", "/api/v1/releases/{number}/data/{file}"):
        parameter = next(each for each in paths[path]["get"]["parameters"] if each["name"] == "file")
        assert parameter["schema"]["enum"] == list(file_names())
    assert "text/csv" in paths["/api/v1/releases/{number}/data/{file}"]["get"]["responses"]["200"]["content"]


class TestLargeReleases:
    """Those with an edition of communes; here every release is one."""

    @pytest.fixture(autouse=True)
    def large(self, monkeypatch):
        monkeypatch.setattr(shape, "MOST_UNITS", 1)
        monkeypatch.setattr(keeping, "PATIENCE", 0)

    @pytest.mark.parametrize("name", ["scores.csv", "figures.csv", "package.zip"])
    def test_as_many_readers_as_there_are_places_are_served_at_a_time(self, ask, name):
        served = [ask(f"{FROZEN}{name}") for _ in range(keeping.MOST_AT_ONCE)]
        late = ask(f"{FROZEN}{name}")
        assert (late.status_code, late["Retry-After"]) == (503, "60")
        assert late.json()["type"].endswith("#problem-being-made")
        assert ask(f"{FROZEN}scores.parquet").getvalue() != b"", "it waits for no reader of another file"
        assert ask(f"{FROZEN}provinces.csv").status_code == 200
        close(served[0])
        assert ask(f"{FROZEN}{name}").getvalue() == served[1].getvalue() != b""

    def test_what_costs_nothing_needs_no_place(self, client, ask, fetch):
        etag = client.head(f"/api/v1/{FROZEN}package.zip")["ETag"]
        fetch("scores.parquet")
        taken = [ask(f"{FROZEN}scores.csv") for _ in range(keeping.MOST_AT_ONCE)]
        assert client.head(f"/api/v1/{FROZEN}package.zip").status_code == 200
        assert ask(f"{FROZEN}package.zip", if_none_match=etag).status_code == 304
        assert fetch("scores.parquet")
        assert all(response.getvalue() for response in taken)
