"""The map's page on the published figures: what it colours, what it says, where its links lead."""

import re
from decimal import Decimal

import pytest

from rankings.charts.map_svg import MapDrawing
from rankings.pages.map import MapView, map_page
from rankings.pages.map_small import small_map

pytestmark = pytest.mark.django_db


@pytest.fixture
def show(catalogue):
    """The map of an edition: `show(2022, 63)`."""

    def make(year, units, lang="vi", indicator="dti", **choices):
        view = MapView("map", catalogue.editions[year, units], catalogue.indicators[indicator], **choices)
        return map_page(catalogue, view, lang)

    return make


def labels(page):
    return [entry.label for entry in page.key.entries]


def tones(page):
    return {row.key: row.tone for row in page.rows}


def test_classes_are_the_same_over_the_years_of_a_method_and_others_for_the_next(show):
    assert labels(show(2022, 63)) == ["từ 0,70", "0,65–0,70", "0,60–0,65", "0,55–0,60", "dưới 0,55"]
    assert labels(show(2023, 63)) == labels(show(2022, 63))
    assert labels(show(2024, 63)) == labels(show(2024, 34)) != labels(show(2023, 63))


def test_a_province_has_the_colour_of_its_score(show):
    page = show(2022, 63)
    assert (tones(page)["da-nang"], tones(page)["bac-kan"]) == (5, 1)
    scores = {row.key: Decimal(row.score.shown.replace(",", ".")) for row in page.rows}
    assert {key for key, tone in tones(page).items() if tone == 4} == {
        key for key, score in scores.items() if Decimal("0.65") <= score < Decimal("0.70")
    }
    assert sum(entry.count for entry in page.key.entries) == 63


@pytest.mark.parametrize("year", [2020, 2021])
def test_a_year_with_few_scores_shows_ranks_and_says_so(show, year):
    page = show(year, 63)
    assert labels(page) == ["1–13", "14–25", "26–38", "39–50", "51–63", "chưa rõ"]
    assert "hạng" in page.chart.note
    assert page.chart.title.startswith("Hạng DTI")
    assert tones(page)["binh-phuoc"] == (5 if year == 2021 else 4)
    assert {row.tone for row in page.rows if row.rank.why} == {0}


def test_the_sentence_counts_the_regions_of_the_first_and_the_last_ten(show):
    assert show(2022, 63).head.lede == (
        "Trong 10 tỉnh, thành phố đứng đầu, 3 thuộc Đồng bằng sông Hồng và 3 thuộc Trung du và miền núi phía Bắc; "
        "trong 10 nơi đứng cuối, 3 thuộc Đồng bằng sông Cửu Long và 3 thuộc Trung du và miền núi phía Bắc."
    )
    assert show(2024, 34, "en").head.lede.startswith("Of the 10 that rank highest, ")


def test_where_the_first_ten_are_not_all_known_the_sentence_says_how_many_ranks_are(show):
    page = show(2021, 63)
    assert "34/63" in page.head.lede
    assert page.head.lede not in [notice.text for notice in page.notices]


def test_the_list_is_in_the_order_of_ranks_and_leads_to_province_and_evidence(show):
    page = show(2022, 63)
    assert [row.rank.shown for row in page.rows][13:17] == ["14", "=15", "=15", "17"]
    assert page.rows[0].url == "/tinh/da-nang/?year=2022"
    assert page.rows[0].evidence == "/so-lieu/2022/da-nang/dti/"
    unknown = [row for row in show(2021, 63).rows if row.rank.why]
    assert {row.evidence for row in unknown if not row.scored} == {""}


def test_a_class_seen_alone_hides_the_rows_of_others_and_its_button_leads_back(show):
    page = show(2022, 63, only=4)
    assert {row.key for row in page.rows if not row.hidden} == {key for key, tone in tones(page).items() if tone == 4}
    pressed = {entry.tone: (entry.value, entry.pressed) for entry in page.key.entries}
    assert pressed[4] == ("", True)
    assert pressed[5] == ("5", False)


def test_every_choice_keeps_the_rest_of_the_address(show):
    page = show(2024, 63, indicator="gov_activity", units_asked=True, version="1", drawing="tiles", only=2)
    kept = "class=2&indicator=gov_activity&units=63&v=1&view=tiles"
    assert page.views.items[1].url == f"/ban-do/2024/?{kept}"
    assert page.views.items[0].url == "/ban-do/2024/?class=2&indicator=gov_activity&units=63&v=1"
    assert {(field.name, field.value) for field in page.key.hidden} == {
        ("indicator", "gov_activity"), ("units", "63"), ("v", "1"), ("view", "tiles"),
    }  # fmt: skip
    years = {each.label: each.url for each in page.selection.years.items}
    assert years["2023"] == "/ban-do/2023/?class=2&indicator=gov_activity&v=1&view=tiles"
    assert page.chart.files.png == f"/ban-do/2024/bieu-do/map.png?{kept}"
    assert all("class" not in each.url and "view" not in each.url for each in page.downloads)


def test_secondary_and_worked_out_figures_carry_their_marks(show):
    page = show(2022, 63, "en")
    assert {"°"} == {mark.sign for mark in page.legend}
    title = re.search(r"<title>(Bac Ninh[^<]*)</title>", page.drawing.land)[1]
    assert title == "Bac Ninh: 0.6736°, rank 7/63"


def test_the_map_names_every_document_of_its_figures(catalogue, show):
    page, rows = show(2022, 63), catalogue.scores([catalogue.editions[2022, 63]], ["dti"])
    urls = {source.number: source.url for source in page.sources}

    assert {urls[ref.number] for ref in page.chart.sources} == {
        catalogue.sources[pk].url for row in rows for pk in row.sources
    }


def test_the_note_on_classes_claims_no_more_than_is_so(show):
    pooled, coarse, few = (show(*each, "en").chart.note for each in ((2024, 34), (2022, 63), (2021, 63)))
    assert pooled == (
        "The limits are rounded from those that part the known scores of 2024 (the 63 and the 34 provinces together) "
        "into five equal parts, so the classes differ in size. A score on a limit belongs to the class above."
    )
    assert "2021–2023 into five equal parts" in coarse
    assert "so the colours show ranks" in few
    assert show(2022, 63, "vi", "institutions").chart.note == "Điểm đúng bằng giới hạn thuộc nhóm trên."
    assert show(2022, 63, "vi", "human_resources").chart.note == "Điểm đúng bằng giới hạn thuộc nhóm trên."


def test_both_archipelagos_are_named_in_either_language(show):
    assert [each[2] for each in show(2022, 63).drawing.isles] == ["Quần đảo Hoàng Sa", "Quần đảo Trường Sa"]
    assert [each[2] for each in show(2022, 63, "en").drawing.isles] == ["Hoang Sa Archipelago", "Truong Sa Archipelago"]
    assert "Trường Sa" in show(2022, 63, drawing="tiles").drawing.land


def test_the_small_map_has_the_classes_of_the_large_one(catalogue, show):
    small, large = small_map(catalogue, catalogue.newest, "vi"), show(2024, 34)
    assert [each.label for each in small.classes] == labels(large)
    assert isinstance(small.drawing, MapDrawing)
    assert small.more.url == "/ban-do/2024/"
    assert small_map(catalogue, catalogue.editions[2022, 63], "vi") is None
