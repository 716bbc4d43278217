"""The page that answers why, and the answers in short on the province's own page."""

import re
from copy import copy
from dataclasses import replace
from itertools import product
from urllib.parse import parse_qsl, urlsplit

import pytest

from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Printer
from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of
from rankings.pages.section import SECTION_IDS
from rankings.pages.why import question_of, why_page
from rankings.pages.why_choice import read_why

pytestmark = pytest.mark.django_db

#: Units of every kind: former and continuing, merged and not, first and last, tied, with many gaps.
SLUGS = ("vinh-phuc", "da-nang", "hue", "thua-thien-hue", "thanh-hoa", "hau-giang", "cao-bang", "ho-chi-minh")


@pytest.fixture
def ask(catalogue):
    """The page: `ask("vinh-phuc", "vi", year="2023")`; `seen` is the release on another basis."""

    def page(slug, lang="vi", seen=catalogue, **params):
        return why_page(seen, read_why(seen, slug, params), lang)

    return page


def views(catalogue):
    """Every edition that a unit of `SLUGS` stands in, with the parameters that ask for it."""
    for slug in SLUGS:
        for province in catalogue.selves(slug):
            for edition in catalogue.editions_of(province.units):
                yield province, edition, {"year": str(edition.year), "units": str(edition.units)}


@pytest.mark.parametrize(
    ("slug", "params", "heading"),
    [
        ("vinh-phuc", {"year": "2023"}, "Vì sao Vĩnh Phúc xuống 26 bậc năm 2023?"),
        (
            "vinh-phuc",
            {"year": "2023", "indicator": "economy"},
            "Vì sao Vĩnh Phúc xuống 19 bậc về kinh tế số năm 2023?",
        ),
        ("da-nang", {"year": "2024", "units": "63"}, "Vì sao Đà Nẵng xuống 1 bậc‡ năm 2024?"),
        ("da-nang", {}, "Vì sao Đà Nẵng xếp hạng 17 năm 2024?"),
        ("hau-giang", {"year": "2020"}, "Vì sao Hậu Giang xếp hạng 28 năm 2020?"),
        ("an-giang", {"year": "2021"}, "Biết gì về thứ hạng của An Giang năm 2021?"),
    ],
)
def test_the_heading_asks_what_the_figures_raise(ask, slug, params, heading):
    page = ask(slug, **params)
    assert page.head.heading == page.title == heading
    assert ("‡" in heading) <= any(mark.sign == "‡" for mark in page.legend)


def test_on_today_s_units_throughout_da_nang_fell_thirteen_places(ask, catalogue):
    page = ask("da-nang", seen=catalogue.seen("constant"), year="2024")
    assert page.head.heading == "Vì sao Đà Nẵng xuống 13 bậc‡~ năm 2024?"
    assert "~" in page.head.sub
    assert all("basis=constant" in link.url for link in page.selection.years.items[-3:])


def test_where_changes_across_methods_are_hidden_the_question_is_of_the_rank_alone(ask, catalogue):
    page = ask("da-nang", seen=catalogue.seen("", "hide"), year="2024", units="63")
    assert page.head.heading == "Vì sao Đà Nẵng xếp hạng 2 năm 2024?"
    assert "‡" not in page.head.lede + page.head.sub


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_of_every_province_year_and_indicator_the_question_tells_the_stored_change_or_rank(catalogue, lang):
    for edition in catalogue.editions.values():
        before = catalogue.editions.get((edition.previous_year or 0, edition.units))
        rows = Lookup(catalogue.scores(filter(None, (edition, before))))
        draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang))
        for province, indicator in product(
            catalogue.provinces_of(edition.units), catalogue.indicators_with_data(edition)
        ):
            head = question_of(draft, province, edition, indicator)
            heading, joint = head.heading, "đồng hạng" if lang == "vi" else "joint"
            row = rows.of(edition, province.slug, indicator.code)
            rank, change = (row.rank, row.rank_change) if row else (None, None)
            told = [int(number) for number in re.findall(r"\d+", heading)]
            expected = [abs(change)] if change else [rank] if rank else []
            assert sorted(told) == sorted([*expected, edition.year]), (heading, row)
            assert ("‡" in heading) == (edition.comparability.marked and change is not None and bool(expected))
            was = rows.of(before, province.slug, indicator.code) if before else None
            shared = bool(row and row.tied and rank and not change and (change is None or (was and was.tied)))
            assert (joint in heading) == shared, (heading, row)
            assert (joint in head.lede) == bool(rank and row.tied), (head.lede, row)
            falls = "xuống" in heading if lang == "vi" else " fall " in heading
            assert falls == (change is not None and change < 0)


def test_every_view_has_all_sections_once_and_each_says_something(ask, catalogue):
    for number, (province, edition, params) in enumerate(views(catalogue)):
        page = ask(province.slug, ("vi", "en")[number % 2], **params)
        place = (province.slug, edition.key)
        ids = [section.id for section in page.sections]
        assert ids == [each for each in SECTION_IDS if each in ids], place
        assert [link.url for link in page.contents] == [f"#{each}" for each in ids]
        assert all(section.sentences and section.title for section in page.sections), place
        charts = [chart.id for chart in page.charts]
        assert len(set(charts)) == len(charts), place
        for table in (table for section in page.sections for table in section.tables):
            assert {len(row.cells) for row in table.rows} == {len(table.heads) - 1}, (place, table.caption)


def test_every_sign_in_a_table_or_a_sentence_is_explained(ask, catalogue):
    for province, edition, params in views(catalogue):
        page = ask(province.slug, **params)
        known = {mark.sign for mark in page.legend}
        rows = [row for section in page.sections for table in section.tables for row in table.rows]
        signs = {sign for row in rows for cell in row.cells for sign in getattr(cell, "signs", "")}
        told = {sign for section in page.sections for said in section.sentences for sign in said if sign in "°*‡~"}
        assert signs | told <= known, (province.slug, edition.key)


def test_each_answer_in_short_leads_to_its_section(ask, catalogue):
    for province, edition, params in views(catalogue):
        short = province_page(catalogue, read_choice_of(catalogue, province.slug, params), "vi").why
        ids = [section.id for section in ask(province.slug, **params).sections]
        for item in short.items if short else []:
            address, _, anchor = item.link.url.partition("#")
            if item.id == "change" and edition.previous_year is None:
                assert (address != short.title.url, anchor) == (True, "change")  # to a table that has a change
                continue
            assert (address, anchor) == (short.title.url, item.id), (province.slug, edition.key)
            assert item.id in ids
            assert 0 < len(" ".join(item.sentences)) < 400, (province.slug, edition.key, item.sentences)


#: How a sentence begins, or what it has in it, that says that something cannot be told on this page.
CANNOT = re.compile(r"^Không tính được|^Chưa tách được|là kỳ đầu tiên|^Trọng số của năm này chưa công bố")


def test_where_an_answer_cannot_be_computed_a_link_leads_to_a_year_where_it_can(ask, catalogue):
    for province, edition, params in views(catalogue):
        for section in ask(province.slug, **params).sections:
            links = [link for link in section.links if "tính được" in link.label]
            assert bool(links) == any(map(CANNOT.search, section.sentences)) or section.id == "steps", section
            for link in links:
                there = dict(parse_qsl(urlsplit(link.url).query))
                assert str(int(there["year"])) in link.label
                seen = catalogue.seen(there.pop("basis", ""))
                page = ask(urlsplit(link.url).path.split("/")[2], seen=seen, **there)
                [answer] = [each for each in page.sections if each.id == urlsplit(link.url).fragment == section.id]
                assert not any(map(CANNOT.search, answer.sentences)), (province.slug, edition.key, link.url)


def test_no_table_has_a_row_of_nothing_but_gaps(ask, catalogue):
    for province, edition, params in views(catalogue):
        for section in ask(province.slug, **params).sections:
            for row in (row for table in section.tables for row in table.rows):
                shown = {getattr(cell, "shown", cell) for cell in row.cells}
                assert not shown <= {"—", ""}, (province.slug, edition.key, row)


def test_a_province_with_targets_leads_to_them(ask, client):
    [way] = [link for link in ask("dak-nong", "en", year="2022").ways if "targets" in link.label]
    assert (way.label, way.url) == ("Dak Nong’s targets", "/en/provinces/dak-nong/?year=2022#timeline")
    assert 'id="timeline"' in client.get(way.url).content.decode()
    assert not [link for link in ask("vinh-phuc", year="2022").ways if "Mục tiêu" in link.label]


def test_a_year_before_the_name_offers_the_same_question_of_its_kin_and_of_itself_reconstructed(client):
    page = client.get("/tinh/hue/vi-sao/?year=2023")
    assert page.status_code == 400
    for url, label in (
        ("/tinh/thua-thien-hue/vi-sao/?year=2023", "Thừa Thiên Huế, 2023"),
        ("/tinh/hue/vi-sao/?basis=constant&amp;year=2023", "Huế, 2023, dựng lại ~"),
    ):
        assert f'<a href="{url}">{label}</a>' in page.content.decode()
        assert client.get(url.replace("&amp;", "&")).status_code == 200


def test_the_ways_lead_to_the_same_edition_and_on_to_kin_of_other_names(ask):
    page = ask("vinh-phuc", "en", year="2023")
    assert [link.url for link in page.ways] == [
        "/en/provinces/vinh-phuc/?year=2023",
        "/en/provinces/vinh-phuc/brief/?year=2023",
        "/en/provinces/phu-tho/why/",
    ]
    assert [link.url for link in ask("da-nang").ways[2:]] == ["/tinh/quang-nam/vi-sao/"]
    assert [link.url for link in ask("hue").ways[2:]] == ["/tinh/thua-thien-hue/vi-sao/"]
    assert ask("ha-noi").ways[2:] == []


def test_a_release_from_before_the_analyses_says_so(ask, catalogue):
    older = copy(catalogue)
    older.editions = {key: replace(edition, analysis=None) for key, edition in catalogue.editions.items()}
    page = ask("vinh-phuc", seen=older, year="2023")
    assert "trước các phép phân tích" in page.notices[-1].title
    assert all(section.sentences and not section.tables for section in page.sections if section.id == "change")


def test_another_indicator_stays_chosen_in_other_years_that_have_it(ask):
    page = ask("vinh-phuc", year="2023", indicator="awareness")
    years = {link.label: link.url for link in page.selection.years.items}
    assert "indicator" in years["2022"]
    assert "indicator" not in years["2020"]


def test_a_page_takes_one_query_for_rows_one_for_findings_and_one_for_cells(client, django_assert_num_queries):
    client.get("/tinh/vinh-phuc/vi-sao/?year=2022")
    # The release is at hand by now; the first of the four is its pointer.
    with django_assert_num_queries(4):
        client.get("/tinh/vinh-phuc/vi-sao/?year=2023")
