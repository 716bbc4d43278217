"""Feeds after several releases: valid, stable, and telling of each province exactly what changed of it."""

import dataclasses
import io
import re

import openpyxl
import pytest
from django.core.cache import cache
from django.core.management import call_command
from lxml import etree

from rankings.catalogue import live_key, load_catalogue, numbered_key
from rankings.importing.published import read_published
from rankings.models import Release
from rankings.pages import feed_province, feeds
from rankings.pages.feed_province import feed_of_province
from rankings.pages.feeds import feed_of_releases
from rankings.pages.listing import listed_pages
from rankings.pages.province_changes import steps_of
from rankings.pages.releases import load_releases
from rankings.releasing import publishing
from rankings.releasing.publishing import load_published
from rankings.words.feeds import say_context
from rankings.words.numbers import show_change, show_decimal, show_rank
from tests.atom import entries_of, read_feed
from tests.conftest import ROOT
from tests.tables import NOTES, publish_primary

pytestmark = pytest.mark.django_db
FEEDS = (
    "/nguon-tin/ban-phat-hanh.xml",
    "/en/feeds/releases.xml",
    "/tinh/bac-kan/nguon-tin.xml",
    "/en/provinces/bac-kan/feed.xml",
    "/tinh/da-nang/nguon-tin.xml",
    "/en/provinces/dong-nai/feed.xml",
)
SIGNS = re.compile("[°*‡~]")


def rows_of(number):
    """What a release shows: (province, units, year, indicator) to the row; a slow reading of all of it."""
    catalogue = load_catalogue(numbered_key(number))
    rows = catalogue.scores(catalogue.editions.values())
    return {(row.province, row.units, row.year, row.indicator): row for row in rows}


def told(row):
    """What readers see of a row; None of one that is not there or of which nothing is known."""
    if row is None or (row.score is None and row.rank is None and row.tied is None and row.rank_change is None):
        return None
    return row[4:5] + row[6:7] + row[8:10] + row[11:12] + row[15:]


@pytest.mark.usefixtures("taken_back")
class TestAfterFourReleases:
    @pytest.fixture
    def catalogue(self):
        return load_catalogue(live_key())

    @pytest.mark.parametrize("path", FEEDS)
    def test_a_feed_keeps_the_rules_of_atom(self, client, path):
        answer = client.get(path)
        assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
        root = read_feed(answer.content)
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == ("en" if path.startswith("/en/") else "vi")

    @pytest.mark.parametrize("path", FEEDS)
    def test_what_it_leads_to_is_there(self, client, path):
        for _, address, _ in entries_of(client.get(path).content):
            assert client.get(address).status_code == 200

    @pytest.mark.parametrize("path", FEEDS)
    def test_a_feed_runs_few_queries_and_then_one_each(self, client, path, django_assert_max_num_queries):
        with django_assert_max_num_queries(8):
            first = client.get(path)
        with django_assert_max_num_queries(2):
            assert client.get(path).content == first.content
            assert client.get(path, headers={"If-None-Match": first["ETag"]}).status_code == 304

    def test_every_release_is_told_the_newest_first(self, client):
        titles = [title for title, _, _ in entries_of(client.get(FEEDS[0]).content)]
        assert titles == [
            "Bản phát hành 4: khôi phục",
            "Bản phát hành 3: nhập bảng",
            "Bản phát hành 2: nhập bảng",
            "Bản phát hành 1: nạp số đã công bố",
        ]

    @pytest.mark.parametrize("path", FEEDS)
    def test_an_entry_never_becomes_another(self, client, path):
        now = read_feed(client.get(path).content)
        then = read_feed(client.get(path, {"v": 2}).content)
        kept, before = ([_bytes(entry) for entry in _entries(feed)] for feed in (now, then))
        assert kept[-len(before) :] == before

    def test_of_each_province_every_change_is_told_and_nothing_else(self, catalogue):
        releases = load_releases(catalogue)
        shown = [{}, *(rows_of(number) for number in range(1, 5))]
        for slug in {slug for _, slug in catalogue.provinces}:
            steps = {step.release.number: step for step in steps_of(catalogue, slug, releases)}
            for number in range(1, 5):
                before, after = shown[number - 1], shown[number]
                keys = {key for key in {*before, *after} if key[0] == slug}
                changed = {key[1:] for key in keys if told(before.get(key)) != told(after.get(key))}
                cells = steps[number].cells if number in steps else []
                assert {(each.row.units, each.row.year, each.row.indicator) for each in cells} == changed, (
                    slug,
                    number,
                )

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_each_number_in_a_feed_is_one_that_its_release_shows(self, catalogue, lang):
        releases = load_releases(catalogue)
        shown = [{}, *(rows_of(number) for number in range(1, 5))]
        for slug in {slug for _, slug in catalogue.provinces}:
            steps = steps_of(catalogue, slug, releases)[::-1]
            record = feed_of_province(catalogue, slug, lang)
            assert len(record.entries) == len(steps)
            for entry, step in zip(record.entries, steps, strict=True):
                number = step.release.number
                known = [_printed(shown[each], slug, lang) for each in (number - 1, number)]
                for line in re.findall(r"<li>(.*?\(\d\d\):.*?)</li>", entry.summary):
                    _check(SIGNS.sub("", line.replace("\xa0", " ")), known)

    @pytest.mark.parametrize("path", FEEDS)
    def test_programs_are_told_the_licence(self, client, path):
        links = read_feed(client.get(path).content).findall("{http://www.w3.org/2005/Atom}link[@rel='license']")
        assert [each.get("href") for each in links] == ["https://creativecommons.org/licenses/by/4.0/"]

    def test_the_newest_entries_are_told_and_no_more(self, catalogue, monkeypatch):
        every = [feed_of_releases(catalogue, "vi"), feed_of_province(catalogue, "bac-kan", "vi")]
        assert all(len(record.entries) > 2 for record in every)
        for module in (feeds, feed_province):
            monkeypatch.setattr(module, "NEWEST", 2)
        fewer = [feed_of_releases(catalogue, "vi"), feed_of_province(catalogue, "bac-kan", "vi")]
        assert [record.entries for record in fewer] == [record.entries[:2] for record in every]

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_an_entry_tells_fifteen_rows_at_most_and_how_many_there_are_beside_them(self, catalogue, lang):
        for slug in {slug for _, slug in catalogue.provinces}:
            steps = steps_of(catalogue, slug, load_releases(catalogue))[::-1]
            for entry, step in zip(feed_of_province(catalogue, slug, lang).entries, steps, strict=True):
                numbers = sum(each.in_numbers for each in step.cells)
                lines = re.findall("<li>(.*?)</li>", entry.summary)
                rows = [line for line in lines if re.search(r" \d{4}\s\(\d\d\): ", line)]
                assert len(rows) == min(numbers, 15)
                assert numbers <= 15 or str(numbers - 15) in lines[15]

    def test_the_correction_is_told_with_old_and_new(self, client):
        _, (title, address, lines), *_ = entries_of(client.get("/en/provinces/bac-kan/feed.xml").content)
        assert (title, address) == (
            "Release 3: numbers changed in 9 rows",
            "http://testserver/en/provinces/bac-kan/?v=3",
        )
        assert "DTI 2022\xa0(63): rank 63 → 62, score 0.3941 → 0.4070, change ▼ 12 → ▼ 11" in lines

    def test_a_release_that_changed_nothing_of_a_province_is_not_in_its_feed(self, client):
        titles = [title for title, _, _ in entries_of(client.get("/tinh/da-nang/nguon-tin.xml").content)]
        assert titles == ["Bản phát hành 2: dấu đổi ở 5 dòng", "Bản phát hành 1: số liệu đầu tiên"]

    def test_pages_are_listed_as_old_as_the_release_that_last_changed_them(self, catalogue):
        times = dict(Release.objects.values_list("number", "published_at"))
        pages = {page.path("vi"): page.changed for page in listed_pages(catalogue)}
        # The corrections are of 2022 on the 63, which 2023 counts from; they leave 2024 as it was loaded.
        assert pages["/xep-hang/2022/"] == pages["/xep-hang/2023/"] == pages["/tinh/binh-phuoc/"] == times[4]
        assert pages["/xep-hang/2024/"] == pages["/xep-hang/2024/?units=63"] == times[1]
        assert pages["/chat-luong/ban-phat-hanh/2/"] == times[2]
        assert pages["/"] == times[4]

    def test_a_new_release_is_told_at_once(self, client):
        before = client.get(FEEDS[0], {"v": 3})
        cache.clear()
        assert len(_entries(read_feed(before.content))) == 3
        assert client.get(FEEDS[0])["ETag"] != before["ETag"]


def _entries(root):
    return root.findall("{http://www.w3.org/2005/Atom}entry")


def _bytes(entry):
    return re.sub(rb"\s+", b" ", etree.tostring(entry))


def _printed(rows, slug, lang):
    """A province's rows of a release as they are printed: year, units, rank, score, change."""
    return [
        (
            str(row.year),
            str(row.units),
            show_rank(row.rank, row.tied),
            show_decimal(row.score, lang),
            show_change(row.rank_change, lang),
        )
        for (place, *_), row in rows.items()
        if place == slug
    ]


WORDS = {"hạng": 2, "rank": 2, "điểm": 3, "score": 3, "tăng giảm": 4, "change": 4}


def _check(line, known):
    """Some row of the release has all new figures of a line, some row of the one before all old ones."""
    year, units, said = re.search(r" (\d{4}) \((\d\d)\): (.*)", line).groups()
    steps = [re.fullmatch(r"(\D+?) (?:(\S+|[▲▼] \d+) → )?(=?\d\S*|—|=|[▲▼] \d+)", each) for each in said.split(", ")]
    for which, rows in ((2, known[0]), (3, known[1])):
        wanted = {WORDS[step[1]]: step[which].replace(" ", "\xa0") for step in steps if step[which]}
        of_edition = [[part.replace(" ", "\xa0") for part in row] for row in rows if row[:2] == (year, units)]
        assert not wanted or any(all(row[at] == text for at, text in wanted.items()) for row in of_edition), line


@pytest.mark.parametrize("path", ["/tinh/atlantis/nguon-tin.xml", "/en/provinces/atlantis/feed.xml"])
def test_nobody_s_feed_is_not_there(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/tinh/da-nang/", "/en/quality/", "/du-lieu/", "/en/data/"])
def test_whoever_is_led_to_a_feed_is_told_what_reads_it(client, path):
    body = client.get(path).content.decode().partition("<body")[2]
    (beside,) = re.findall(r"<(?:li|dd)>((?:(?!</li>|</dd>).)*\.xml\".*?)</(?:li|dd)>", body, re.DOTALL)
    assert "RSS" in beside


@pytest.mark.parametrize("changed", ["targets", "milestones"])
def test_other_targets_or_milestones_are_told_of_whose_they_are_and_of_nobody_else(changed):
    published = read_published(ROOT / "fixtures")
    first, *rest = published.reference[changed]
    reference = published.reference | {changed: [first | {"text_vi": "Khác", "text_en": "Other"}, *rest]}
    release = load_published(
        dataclasses.replace(published, sha256="d" * 64, reference=reference), "tests", NOTES["correction"]
    )
    catalogue = load_catalogue(live_key())
    told = {
        slug: [
            entry for entry in feed_of_province(catalogue, slug, "en").entries if entry.updated == release.published_at
        ]
        for slug in {slug for _, slug in catalogue.provinces}
    }
    (entry,) = told.pop(first["province"])
    assert say_context("en") in entry.summary
    assert not any(told.values())


#: What no XML can hold, and what is no letter either.
_BAD = "trở\x0blại \x07b\ufffeản\uffff"
#: A note of a release stands in each of these.
_WITH_NOTES = (
    "/nguon-tin/ban-phat-hanh.xml", "/en/feeds/releases.xml", "/tinh/da-nang/nguon-tin.xml",
    "/en/provinces/da-nang/feed.xml", "/api/v1/releases/?format=xlsx", "/chat-luong/ban-phat-hanh/bang/releases.xlsx",
    "/chat-luong/ban-phat-hanh/bang/releases.csv", "/chat-luong/ban-phat-hanh/", "/chat-luong/ban-phat-hanh/3/",
)  # fmt: skip


def test_a_note_that_was_stored_with_signs_of_no_xml_breaks_nothing(client):
    """A release is never altered: what was stored once must leave in every form for ever."""
    publish_primary()
    publishing.revert(Release.objects.get(number=1), "Publisher Person", {"vi": _BAD, "en": _BAD})
    answers = {path: client.get(path) for path in _WITH_NOTES}
    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(_WITH_NOTES, 200)
    for path in _WITH_NOTES[:4]:
        assert "trở lại bản" in " ".join(read_feed(answers[path].content).itertext())
    for path in _WITH_NOTES[4:6]:
        book = openpyxl.load_workbook(io.BytesIO(answers[path].content))
        assert "trở lại bản" in {value for row in book.worksheets[0].iter_rows(values_only=True) for value in row}


def test_what_is_typed_at_the_command_line_is_stored_as_the_office_stores_it(capsys):
    publish_primary()
    call_command("revert_release", "1", "--reason-vi", _BAD, reason_en=_BAD, actor="an\x00\ud800")
    made = Release.objects.get(number=3)
    assert (made.note_vi, made.note_en, made.actor) == ("trở lại bản", "trở lại bản", "an")
