"""Programs of any site may read files of pages, and feeds: no page, nothing of the office, and no cookie goes along."""

import re

import pytest
from django.test import RequestFactory
from django.urls import get_resolver, reverse
from django.utils import translation

from rankings.forms import CARD, CHART, CITATION, FEEDS, TABLE, split_name
from rankings.models import Live
from rankings.views.opening import open_to_programs

ELSEWHERE = {"origin": "https://other.example"}
PREFLIGHT = ELSEWHERE | {"access-control-request-method": "GET", "access-control-request-headers": "if-none-match"}
#: What stands in the addresses of pages and forms.
PARTS = {
    "year": 2022, "number": 1, "slug": "da-nang", "indicator": "dti", "key": "strip", "kind": "csv", "names": "a/b",
    "first": "binh-phuoc", "second": "da-nang", "third": "dak-nong", "fourth": "hue",
}  # fmt: skip
#: A file of each kind, of pages of several kinds.
FILES = [
    *(f"/xep-hang/2022/bieu-do/strip.{kind}" for kind in ("svg", "png", "csv", "json", "xlsx")),
    *(f"/en/rankings/2022/tables/ranking.{kind}" for kind in ("csv", "json", "xlsx")),
    *(f"/en/provinces/da-nang/cite.{kind}" for kind in ("bib", "json", "txt")),
    "/tinh/da-nang/trich-dan.bib",
    "/chia-se.png",
    "/en/compare/share.png",
    "/nguon-tin/ban-phat-hanh.xml",
    "/en/provinces/da-nang/feed.xml",
]


def addresses():
    """(name, path) of every address of pages, forms and feeds, in both languages."""
    for lang in ("vi", "en"):
        with translation.override(lang):
            for name in filter(lambda key: isinstance(key, str), get_resolver("rankings.urls").reverse_dict.keys()):
                for possible, *_ in get_resolver("rankings.urls").reverse_dict.getlist(name):
                    for _, wanted in possible:
                        yield name, reverse(name, kwargs={each: PARTS[each] for each in wanted})


def office(patterns, before=""):
    """A path for every address below /admin/."""
    for each in patterns:
        here = before + str(each.pattern).lstrip("^").rstrip("$")
        if hasattr(each, "url_patterns"):
            yield from office(each.url_patterns, here)
        elif here.startswith("admin/"):
            yield "/" + re.sub(r"<[^>]*>|\(.*\)", "1", here)


def is_open(path):
    return open_to_programs(RequestFactory().get(path))


def test_files_and_feeds_are_open_and_no_page_is():
    every = set(addresses())
    assert len(every) > 300
    for name, path in every:
        form = split_name(name)[1]
        file = name in FEEDS or form in (CHART, TABLE, CARD) or (form == CITATION and path.endswith(".csv"))
        assert is_open(path) == file, path


@pytest.mark.parametrize("path", ["/xep-hang/2022/bang/ranking.csv", "/en/feeds/releases.xml"])
def test_programs_of_other_sites_may_ask_whether_a_file_still_stands(client, path):
    asked = client.options(path, headers=PREFLIGHT)
    assert (asked.status_code, asked["Access-Control-Allow-Origin"]) == (200, "*")
    assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "if-none-match" in asked["Access-Control-Allow-Headers"]


def test_nothing_of_the_office_is_open():
    with translation.override("vi"):
        paths = [f"{start}{path}" for path in office(get_resolver().url_patterns) for start in ("", "/en")]
    assert len(paths) > 50
    assert not [path for path in paths if is_open(path) or is_open(f"{path}bang/ranking.csv") or is_open(f"{path}.csv")]


@pytest.mark.parametrize("path", ["/healthz", "/embed.js", "/robots.txt", "/sitemap.xml", "/xep-hang/2022/strip.svg"])
def test_what_the_site_says_of_itself_is_not_open(path):
    assert not is_open(path)


@pytest.mark.django_db
@pytest.mark.parametrize("path", FILES)
def test_a_file_answers_any_site_without_credentials(client, path):
    answer = client.get(path, headers=ELSEWHERE)

    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (200, "*")
    assert {"ETag", "Link", "Content-Disposition"} <= set(answer["Access-Control-Expose-Headers"].split(", "))
    assert "Access-Control-Allow-Credentials" not in answer
    assert not answer.cookies
    assert {each.strip().lower() for each in answer.get("Vary", "").split(",")} <= {"accept-encoding", "origin"}
    plain = client.get(path)
    assert (plain.content, plain["ETag"]) == (answer.content, answer["ETag"])


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/xep-hang/2022/", "/en/rankings/2022/cite/", "/nhung/xep-hang/2022/"])
def test_a_page_is_read_by_readers_alone(client, path):
    answer = client.get(path, headers=ELSEWHERE)
    assert "Access-Control-Allow-Origin" not in answer
    assert "origin" not in answer.get("Vary", "").lower()


#: Addresses of files that are not there: the status, what is amiss, and what of it a program is told.
AMISS = [
    ("/xep-hang/2022/bang/ranking.{}?indicator=nope", 400, "indicator", "society"),
    ("/en/rankings/2022/tables/ranking.{}?v=9", 400, "v", "1-1"),
    ("/en/rankings/1999/tables/ranking.{}", 404, "year", "1999"),
    ("/tinh/atlantis/bieu-do/rank-history.{}", 404, "province", "atlantis"),
    ("/xep-hang/2022/bieu-do/nothing.{}", 404, "chart", "nothing"),
    ("/en/provinces/atlantis/cite.{}", 404, "province", "atlantis"),
]


@pytest.mark.django_db
class TestErrors:
    @pytest.mark.parametrize(("path", "status", "parameter", "said"), AMISS)
    def test_json_has_a_problem_document(self, client, path, status, parameter, said):
        answer = client.get(path.format("json"), headers=ELSEWHERE)
        problem = answer.json()

        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
        assert problem["parameter"] == parameter
        assert said in problem["detail"]
        assert (answer["Content-Language"], answer["Access-Control-Allow-Origin"]) == ("en", "*")
        assert "Accept" in answer["Vary"].split(", ")

    @pytest.mark.parametrize("kind", ["csv", "xlsx", "svg", "bib"])
    @pytest.mark.parametrize(("path", "status", "parameter", "said"), AMISS)
    def test_another_file_has_a_paragraph(self, client, path, status, parameter, said, kind):
        answer = client.get(path.format(kind), headers={"accept": "*/*"})
        text = answer.content.decode()

        assert (answer.status_code, answer["Content-Type"]) == (status, "text/plain; charset=utf-8")
        assert text.count("\n") == 1
        assert "<" not in text
        assert len(text) < 1_000
        assert said in text or parameter == "chart"
        assert "Accept" in answer["Vary"].split(", ")

    @pytest.mark.parametrize("kind", ["json", "csv"])
    @pytest.mark.parametrize(("path", "status"), [each[:2] for each in AMISS])
    def test_a_reader_who_followed_a_link_has_a_page(self, client, path, status, kind):
        accept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
        answer = client.get(path.format(kind), headers={"accept": accept})

        assert (answer.status_code, answer["Content-Type"]) == (status, "text/html; charset=utf-8")
        assert b"<h1" in answer.content
        assert "Accept" in answer["Vary"].split(", ")

    def test_a_page_s_errors_are_pages_for_all(self, client):
        answer = client.get("/xep-hang/2022/?indicator=nope", headers={"accept": "*/*"})
        assert answer["Content-Type"] == "text/html; charset=utf-8"
        assert "Accept" not in answer.get("Vary", "").split(", ")

    def test_before_the_first_release_files_say_to_come_back(self, client):
        Live.objects.all().delete()
        for path, kind in (("/bieu-do/strip.json", "application/problem+json"), ("/chia-se.png", "text/plain")):
            answer = client.get(path)
            assert (answer.status_code, answer["Retry-After"]) == (503, "60")
            assert answer["Content-Type"].partition(";")[0] == kind
