"""The overview, the rankings and the movers on the published figures."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from rankings.compute.changes import Comparability
from rankings.pages.movers import movers_page
from rankings.pages.overview import overview_page
from rankings.pages.ranking import ranking_page
from rankings.pages.selecting import View

pytestmark = pytest.mark.django_db


@pytest.fixture
def view(catalogue):
    """A view of an edition: `view("ranking", 2022, 63)`."""

    def make(page, year, units, indicator="dti", **choices):
        return View(page, catalogue.editions[year, units], catalogue.indicators[indicator], **choices)

    return make


def test_facts_worked_out_from_secondary_scores_carry_both_signs(catalogue):
    facts = [(fact.figure.shown, fact.figure.signs) for fact in overview_page(catalogue, "vi").facts]
    assert facts[0] == ("0,8241", "")
    assert facts[1] == ("0,7005", "°*")
    assert [signs for _, signs in facts[2:]] == ["°*", "°*"]


def test_ranks_in_the_panels_carry_their_signs(catalogue):
    page = overview_page(catalogue, "vi")
    climbers = next(panel for panel in page.panels if panel.id == "climbers")
    assert [row.place_signs for row in climbers.rows] == ["°*"] * 5
    assert {"°", "*", "‡"} <= {mark.sign for mark in page.legend}


def test_without_an_edition_that_has_changes_there_are_leaders_alone(catalogue):
    alone = replace(catalogue.newest, comparability=Comparability(False, ""), previous_year=None)
    catalogue.editions = {alone.key: alone}
    catalogue.__dict__.pop("newest", None)
    assert [panel.id for panel in overview_page(catalogue, "vi").panels] == ["leaders"]


def test_the_mean_of_a_ranking_is_marked_in_its_row_and_in_the_sentence(catalogue, view):
    page = ranking_page(catalogue, view("ranking", 2022, 63), "vi")
    assert (page.ranking.mean.shown, page.ranking.mean.signs) == ("0,5787", "°*")
    assert page.head.lede.endswith("trung bình của 63 tỉnh, thành phố là 0,5787°*.")
    assert "trung bình của 34 tỉnh, thành phố" in ranking_page(catalogue, view("ranking", 2024, 34), "vi").head.lede


def test_where_few_ranks_are_known_the_highest_leads_and_the_caveat_stands_once(catalogue, view):
    page = ranking_page(catalogue, view("ranking", 2024, 34, "economy"), "vi")
    assert page.head.lede == "Mới biết hạng của Đồng Nai: 14/34."
    caveats = [notice.text for notice in page.notices if "1/34" in notice.text]
    assert len(caveats) == 1
    assert "Dấu =" not in caveats[0]
    offered = [option.label for group in page.selection.form.selects[0].groups for option in group.options]
    assert {"Chỉ số chuyển đổi số", "Kinh tế số (1 hạng)", "Hạ tầng số"} <= set(offered)


def test_nobody_leads_alone_where_several_are_published_first(catalogue, view):
    page = ranking_page(catalogue, view("ranking", 2022, 63, "awareness"), "vi")
    assert page.head.lede == "Bình Dương và 8 tỉnh khác cùng được công bố hạng 1/63."


def test_the_movers_tell_how_many_changes_are_known_and_who_moved_equally_far(catalogue, view):
    assert movers_page(catalogue, view("movers", 2021, 63), "vi").head.lede == (
        "Trong 25/63 thay đổi đã biết, nhiều nhất: Vĩnh Phúc tăng 43 bậc‡; Kiên Giang giảm 15 bậc‡."
    )
    assert movers_page(catalogue, view("movers", 2024, 63), "vi").head.lede == (
        "Nhiều nhất: Hòa Bình và Bắc Kạn tăng 26 bậc‡; Tiền Giang giảm 28 bậc‡."
    )
    region = catalogue.regions[63, "south-east"]
    assert "/6 thay đổi" in movers_page(catalogue, view("movers", 2021, 63, region=region), "vi").head.lede


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/xep-hang/2022/",
        "/tang-giam/2021/",
        "/tinh/",
        "/tinh/da-nang/",
        "/so-sanh/",
        "/so-sanh/da-nang/hue/",
        "/so-sanh/binh-phuoc/hue/",
        "/en/rankings/2024/",
    ],
)
def test_a_page_of_a_release_says_so_and_all_its_links_but_the_one_to_the_newest_stay_on_it(client, path):
    html = client.get(path, {"v": "1"}).content.decode()
    body = html.split("<main", 1)[1].split("</main", 1)[0]
    left = {href.split("?")[0] for href in re.findall(r'href="(/[^"]*)"', body) if "v=1" not in href}
    assert left == {path}
    assert "bản phát hành 1" in body or "data release 1" in body
    assert "bản phát hành 1" not in client.get(path).content.decode().split("<main", 1)[1]


def test_each_rank_of_the_movers_leads_to_where_it_comes_from(catalogue, view):
    page = movers_page(catalogue, view("movers", 2022, 63), "vi")
    rows = {row.name: row.evidence for group in (*page.moved, *page.others) for row in group.rows}
    assert rows["Bình Phước"] == "/so-lieu/2022/binh-phuoc/dti/"
    assert len(rows) == 63
    assert all(rows.values())


def test_movers_stand_in_two_tables_the_furthest_first_and_the_others_in_lists(catalogue, view):
    page = movers_page(catalogue, view("movers", 2022, 63), "vi")
    assert [(group.kind, len(group.rows)) for group in page.moved] == [("up", 18), ("down", 14)]
    assert [(group.kind, len(group.rows)) for group in page.others] == [("same", 2), ("unknown", 29)]
    assert [group.rows[0].change.shown for group in page.moved] == ["▲ 34", "▼ 23"]
    assert page.chart.sentence == "18 tỉnh tăng hạng, 2 giữ hạng, 14 giảm hạng; 29 chưa rõ."


def named(chart):
    return {move.name: move.role for move in chart.info.moves if move.role}


def test_five_lines_of_the_movers_are_named_or_all_of_the_chosen_region(catalogue, view):
    whole = movers_page(catalogue, view("movers", 2022, 63), "vi")
    assert named(whole.chart) == {
        "Quảng Ngãi": "up", "Ninh Thuận": "up", "Hà Tĩnh": "up", "Bến Tre": "down", "Gia Lai": "down",
    }  # fmt: skip
    region = catalogue.regions[63, "central-highlands"]
    page = movers_page(catalogue, view("movers", 2022, 63, region=region), "vi")
    assert set(named(page.chart)) == {"Gia Lai", "Kon Tum", "Lâm Đồng", "Đắk Nông"}
    assert len(page.chart.info.moves) == len(whole.chart.info.moves)
    assert page.head.heading == "Tăng giảm thứ hạng 2021 → 2022, Tây Nguyên"


def test_the_chart_of_the_country_counts_the_country_whatever_region_stands_out(catalogue, view):
    region = catalogue.regions[63, "south-east"]
    whole = movers_page(catalogue, view("movers", 2024, 63), "en")
    page = movers_page(catalogue, view("movers", 2024, 63, region=region), "en")
    directions = Counter(move.change[:1] for move in page.chart.info.moves)

    assert sum(len(group.rows) for group in [*page.moved, *page.others]) < 10
    assert page.chart.sentence == whole.chart.sentence
    assert page.chart.sentence == f"{directions['▲']} moved up, {directions['=']} stayed, {directions['▼']} moved down."


def test_a_change_across_methods_is_marked_in_the_chart_too(catalogue, view):
    chart = movers_page(catalogue, view("movers", 2021, 63), "vi").chart
    assert {move.name: move.change for move in chart.info.moves}["Bình Phước"] == "▲ 16‡"


def test_changes_bear_the_sign_of_the_step_and_ranks_those_of_their_sources(catalogue, view):
    page = movers_page(catalogue, view("movers", 2024, 63), "vi")
    rows = [row for group in page.moved for row in group.rows]
    assert {row.change.signs for row in rows} == {"‡"}
    assert {"", "°*"} <= {row.after.signs for row in rows}


@pytest.mark.parametrize(("year", "region"), [(2021, None), (2022, "south-east")])
def test_charts_of_the_field_name_every_document_of_their_figures(catalogue, view, year, region):
    edition, before = catalogue.editions[year, 63], catalogue.editions[year - 1, 63]
    asked = {"region": catalogue.regions[63, region]} if region else {}
    moved = [row for row in catalogue.scores([edition], ["dti"]) if row.rank_change is not None]
    ranked = [row for row in catalogue.scores([before], ["dti"]) if row.province in {each.province for each in moved}]
    movers = movers_page(catalogue, view("movers", year, 63, **asked), "en")

    assert cited(catalogue, movers, movers.chart) == documents_of(catalogue, [*moved, *ranked])
    if year == 2022:  # Of 2021 too few scores are known for a strip.
        ranking = ranking_page(catalogue, view("ranking", year, 63, **asked), "en")
        scored = [row for row in catalogue.scores([edition], ["dti"]) if row.score is not None]
        assert cited(catalogue, ranking, ranking.strip) == documents_of(catalogue, scored)


def cited(catalogue, page, chart):
    """The addresses of the documents that a chart refers to, as the page lists them."""
    urls = {source.number: source.url for source in page.sources}
    return {urls[ref.number] for ref in chart.sources}


def documents_of(catalogue, rows):
    return {catalogue.sources[pk].url for row in rows for pk in row.sources}


def test_what_every_row_rests_on_is_named_once_and_no_source_is_lost(catalogue, view):
    ranking = ranking_page(catalogue, view("ranking", 2022, 63), "vi").ranking
    shared = {each.number for each in ranking.shared_sources}
    assert shared
    assert not any(shared & {each.number for each in row.sources} for row in ranking.rows)
    assert any(row.sources for row in ranking.rows)


@pytest.mark.parametrize(
    ("sort", "first", "last"), [("economy", "Đà Nẵng", "Bắc Kạn"), ("-economy", "Bắc Kạn", "Đà Nẵng")]
)
def test_the_ranks_on_the_pillars_sort_too(catalogue, view, sort, first, last):
    rows = ranking_page(catalogue, view("ranking", 2022, 63, sort=sort), "vi").ranking.rows
    assert (rows[0].name, rows[-1].name) == (first, last)


def test_filters_in_force_are_named_and_each_leads_to_the_view_without_it(catalogue, view):
    region = catalogue.regions[63, "south-east"]
    asked = view("ranking", 2024, 63, "gov_activity", region=region, sort="-score", units_asked=True, version="1")
    filters = ranking_page(catalogue, asked, "vi").selection.filters
    assert [(each.label, each.url) for each in filters.items] == [
        ("Hoạt động chính quyền số", "/xep-hang/2024/?region=south-east&sort=-score&units=63&v=1"),
        ("Đông Nam Bộ", "/xep-hang/2024/?indicator=gov_activity&sort=-score&units=63&v=1"),
    ]
    assert ranking_page(catalogue, view("ranking", 2022, 63), "vi").selection.filters is None


def dots(page):
    return {dot.name for dot in page.strip.info.dots if dot.role}


def test_of_a_large_region_the_strip_names_the_first_five_and_the_last_four(catalogue, view):
    page = ranking_page(catalogue, view("ranking", 2022, 63, region=catalogue.regions[63, "mekong-delta"]), "vi")
    assert len(dots(page)) == 13
    names = [dot.name for dot in page.strip.info.named]
    assert (names[:2], names[-3:]) == (["Bạc Liêu", "Cà Mau"], ["Hậu Giang", "Long An", "Cần Thơ"])
    assert len(names) == 9
    assert "13 tỉnh, thành phố của Đồng bằng sông Cửu Long, nơi đủ chỗ thì có tên" in page.strip.note


def test_the_strip_of_a_ranking_names_the_ends_of_the_field_or_the_chosen_region(catalogue, view):
    page = ranking_page(catalogue, view("ranking", 2022, 63), "vi")
    assert dots(page) == {"Đà Nẵng", "Bắc Kạn"}
    assert page.strip.sentence.startswith("39°* trong 62 khoảng cách")
    region = catalogue.regions[63, "central-highlands"]
    page = ranking_page(catalogue, view("ranking", 2022, 63, "gov", region=region), "vi")
    assert dots(page) == {"Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"}
    assert len(page.strip.info.dots) == 63
    assert page.strip.title == "Điểm chính quyền số 2022 của 63 tỉnh, thành phố"


@pytest.mark.parametrize("year", [2020, 2021])
def test_a_year_of_a_few_known_scores_has_no_strip(catalogue, view, year):
    page = ranking_page(catalogue, view("ranking", year, 63), "vi")
    assert page.strip is None
    assert page.charts == []


def test_the_rows_that_are_ticked_go_to_a_comparison_on_the_tables_own_edition(catalogue, view):
    picks = ranking_page(catalogue, view("ranking", 2024, 63, units_asked=True, version="1"), "en").ranking.picks
    assert picks.action == "/en/compare/"
    assert {each.name: each.value for each in picks.hidden} == {"year": "2024", "units": "63", "v": "1"}


def test_short_heads_of_columns_are_explained(catalogue, view):
    terms = ranking_page(catalogue, view("ranking", 2022, 63), "vi").ranking.terms
    assert terms == "CQS, KTS, XHS: hạng theo trụ cột, tức từng mặt của DTI: chính quyền số, kinh tế số, xã hội số."
    assert "main index (a part of the score)" in overview_page(catalogue, "en").ranking.terms
