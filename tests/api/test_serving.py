"""One release an answer, few queries, answers that are kept and asked after."""

import json
from decimal import Decimal

import pandas as pd
import pytest
from django.core.cache import cache

from rankings import shape as s
from rankings.releasing import publishing
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

#: The pointer, the catalogue (two), then what the answer itself needs.
QUERIES = {
    "editions/": 3,
    "indicators/?year=2022": 3,
    "provinces/": 3,
    "provinces/binh-phuoc/": 4,
    "rankings/2022/": 4,
    "compare/?provinces=binh-phuoc,dak-nong": 4,
    "movers/2023/": 4,
    "search/?q=hue": 4,
    "releases/": 5,
    "releases/1/": 5,
    "releases/1/moves/": 4,
    "releases/1/figures/": 4,
}


def publish_correction():
    """A second release, in which Bắc Kạn has another score."""
    columns = list(s.FIGURE_COLUMNS)
    frame = pd.DataFrame([figure("bac-kan", "0.4321")], columns=columns, dtype=object)
    draft = publishing.draft_import(frame, SOURCE, FILE)
    return publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")


@pytest.mark.parametrize("address", QUERIES)
def test_a_cold_answer_takes_few_queries(ask, django_assert_num_queries, address):
    with django_assert_num_queries(QUERIES[address]):
        assert ask(address).status_code == 200


@pytest.mark.parametrize("address", QUERIES)
def test_an_answer_that_still_stands_is_a_304_after_one_query(ask, django_assert_num_queries, address):
    first = ask(address)
    assert first["Cache-Control"] == "public, no-cache"
    with django_assert_num_queries(1):
        second = ask(address, if_none_match=first["ETag"])
    assert (second.status_code, second.content) == (304, b"")
    assert (second["ETag"], second["Cache-Control"]) == (first["ETag"], first["Cache-Control"])


@pytest.mark.parametrize("path", ["/api/v1/rankings/2022/", "/xep-hang/2022/", "/xep-hang/2022/bang/ranking.csv"])
def test_whoever_has_any_answer_is_told_that_there_is_one(client, db, path):
    """`*` is any (RFC 9110, 13.1.2), and none where nothing is there."""
    first = client.get(path)
    held = client.get(path, headers={"if-none-match": "*"})
    assert (held.status_code, held.content) == (304, b"")
    assert (held["ETag"], held["Cache-Control"]) == (first["ETag"], first["Cache-Control"])
    absent = path.replace("2022", "1999")
    assert client.get(absent, headers={"if-none-match": "*"}).status_code == 404


def test_a_kept_answer_is_the_same_and_takes_one_query(ask, django_assert_num_queries):
    first = ask("rankings/2022/")
    with django_assert_num_queries(1):
        second = ask("rankings/2022/")
    assert second.content == first.content
    assert (second["Content-Type"], second["ETag"]) == (first["Content-Type"], first["ETag"])


def test_a_kept_answer_does_not_hide_an_unknown_parameter(ask):
    assert ask("rankings/2022/").status_code == 200
    assert ask("rankings/2022/?nonsense=1").status_code == 400


def test_head_gives_the_same_headers_without_a_body(client, ask):
    head, full = client.head("/api/v1/rankings/2022/"), ask("rankings/2022/")
    assert (head.status_code, head.content) == (200, b"")
    assert (head["ETag"], head["Content-Type"]) == (full["ETag"], full["Content-Type"])


def test_a_publication_shows_at_once_and_the_old_release_answers_as_before(ask):
    frozen = ask("rankings/2022/?v=1").content
    corrected = publish_correction()
    live, old = ask("rankings/2022/").json(), ask("rankings/2022/?v=1").json()
    assert (live["release"], old["release"]) == (corrected.number, 1)
    scores = [{row["province"]: row["score"] for row in body["rows"]}["bac-kan"] for body in (live, old)]
    assert scores[0] == "0.4321"
    assert Decimal(scores[1]) != Decimal("0.4321")
    cache.clear()
    assert ask("rankings/2022/?v=1").content == frozen


def test_an_old_etag_does_not_match_a_new_release(ask):
    before = ask("rankings/2022/")["ETag"]
    publish_correction()
    after = ask("rankings/2022/", if_none_match=before)
    assert (after.status_code, after["ETag"] == before) == (200, False)


def test_releases_are_those_known_to_the_release_to_show(ask):
    publish_correction()
    live = ask("releases/").json()
    assert [row["number"] for row in live["rows"]] == [2, 1]
    assert live["rows"][0]["note_en"] == NOTES["en"]
    changed = [
        new["year"]
        for new, old in zip(live["rows"][0]["editions"], live["rows"][1]["editions"], strict=True)
        if new["content_hash"] != old["content_hash"]
    ]
    assert 2022 in changed
    assert [row["number"] for row in ask("releases/?v=1").json()["rows"]] == [1]
    assert ask("releases/2/?v=1").status_code == 404


def test_programs_of_other_sites_may_ask_whether_an_answer_still_stands(client, db):
    asked = {
        "origin": "https://example.org",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
    }
    response = client.options("/api/v1/rankings/2022/", headers=asked)
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (200, "*")
    assert "if-none-match" in response["Access-Control-Allow-Headers"]
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_programs_of_other_sites_may_read_what_stands_in_headers(ask):
    exposed = ask("editions/", origin="https://example.org")["Access-Control-Expose-Headers"]
    assert {"ETag", "Link", "Content-Disposition"} <= set(exposed.split(", "))


def test_an_answer_names_its_language_and_varies_by_nothing_that_readers_cannot_see(ask):
    response = ask("rankings/2022/", accept_language="vi")
    assert response["Content-Language"] == "en"
    assert {name.lower() for name in response["Vary"].split(", ")} <= {"accept-encoding", "origin"}


def test_programs_of_other_sites_may_read(ask):
    for response in (
        ask("editions/", origin="https://example.org"),
        ask("nope/", origin="https://example.org"),
    ):
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "Access-Control-Allow-Credentials" not in response


def test_text_is_utf_8_and_not_escaped(ask):
    content = ask("provinces/binh-phuoc/").content
    assert "Bình Phước" in content.decode()
    assert json.loads(content)["name_vi"] == "Bình Phước"
