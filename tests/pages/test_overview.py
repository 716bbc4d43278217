"""The overview, the rankings and the movers on the published figures."""

import re
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
    assert "bản số liệu 1" in body or "release 1 of the data" in body
    assert "bản số liệu 1" not in client.get(path).content.decode().split("<main", 1)[1]


def test_each_rank_of_the_movers_leads_to_where_it_comes_from(catalogue, view):
    page = movers_page(catalogue, view("movers", 2022, 63), "vi")
    rows = {row.name: row.evidence for group in page.table.groups for row in group.rows}
    assert rows["Bình Phước"] == "/so-lieu/2022/binh-phuoc/dti/"
    assert len(rows) == 63
    assert all(rows.values())
