"""The comparison of two to four provinces on the published figures."""

import re

import pytest

from rankings.pages.choosing import choosing_page
from rankings.pages.compared_choice import counterparts, read_compared
from rankings.selection import BadParameter, NotFound

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("first", "second", "params", "expected"),
    [
        ("da-nang", "hue", {}, (2024, 34)),
        ("da-nang", "ha-noi", {}, (2024, 34)),
        ("da-nang", "ha-noi", {"year": "2021"}, (2021, 63)),
        ("da-nang", "ha-noi", {"units": "63"}, (2024, 63)),
        ("binh-phuoc", "dak-nong", {}, (2024, 63)),
        ("binh-phuoc", "da-nang", {}, (2024, 63)),
        ("binh-phuoc", "dak-nong", {"year": "2021"}, (2021, 63)),
    ],
)
def test_two_stand_on_todays_units_if_both_do_else_on_the_former(catalogue, first, second, params, expected):
    assert read_compared(catalogue, (first, second), params).edition.key == expected


def test_unknown_names_and_years_are_refused(catalogue):
    with pytest.raises(NotFound):
        read_compared(catalogue, ("atlantis", "ha-noi"), {})
    with pytest.raises(BadParameter):
        read_compared(catalogue, ("da-nang", "hue"), {"year": "2021"})
    with pytest.raises(BadParameter):
        read_compared(catalogue, ("binh-phuoc", "da-nang"), {"units": "34"})


def test_the_sentence_tells_the_gap_from_scores(compare):
    assert compare("binh-phuoc", "dak-nong", year="2022").head.lede == (
        "Năm 2022, Bình Phước hơn Đắk Nông 0,1119°* điểm DTI (0,6385° và 0,5266); "
        "hạng 12 và hạng 49 trong 63 tỉnh, thành phố."
    )
    assert compare("binh-phuoc", "dak-nong", lang="en", year="2022").head.lede == (
        "In 2022, Binh Phuoc is 0.1119°* ahead of Dak Nong on the DTI (0.6385° and 0.5266); 12th and 49th of 63."
    )


def test_the_sentence_tells_the_gap_from_ranks_where_a_score_is_missing(compare):
    page = compare("binh-phuoc", "dak-nong", year="2021")
    assert page.head.lede == "Năm 2021, Bình Phước xếp hạng 9/63, trên Đắk Nông (hạng 41) 32 bậc."
    assert "Mới biết 34/63" in page.head.sub
    figure = page.figures[0]
    assert [(cell.fig.shown, cell.leads) for cell in figure.cells] == [("9", True), ("41", False)]
    assert figure.of == "/63"


def test_the_rows_fall_by_the_size_of_the_gap_whoever_leads(compare):
    for pair in (("binh-phuoc", "dak-nong"), ("binh-phuoc", "ho-chi-minh")):
        page = compare(*pair)
        gaps = [row.gap.shown for row in page.spine.rows]
        assert gaps == sorted(gaps, reverse=True)
        assert [row.name for row in page.spine.rows] == [row.head for row in page.charts[0].table.rows]
    assert compare("binh-phuoc", "dak-nong").spine.rows[0].gap.shown == "0,3855"


def test_the_image_of_the_indices_says_the_sentence_of_the_page(compare):
    page = compare("binh-phuoc", "dak-nong")
    assert page.dominance.startswith("Trong 4 phần đã biết của tổng điểm, Bình Phước hơn ở 3, Đắk Nông hơn ở 1.")
    assert page.charts[0].sentence == page.dominance


def test_titles_of_files_say_of_whom_and_when(compare):
    alone = [chart.alone for chart in compare("binh-phuoc", "dak-nong").charts]
    assert alone == [
        "Bình Phước và Đắk Nông: chênh lệch từng chỉ số, DTI 2024",
        "Bình Phước và Đắk Nông: thứ hạng trong 63 tỉnh, thành phố, 2020–2024",
        "Bình Phước và Đắk Nông: điểm qua các năm, 2020–2024",
    ]


def test_signs_stand_at_the_figures_that_bear_them_and_not_at_the_others(compare):
    head = compare("can-tho", "da-nang", lang="en", year="2024", units="63").head
    assert head.lede.endswith("(0.8335 and 0.7505°); 2nd and 16th°* of 63.")
    assert " 0.0830°* ahead of " in head.lede
    assert head.sub == ""
    assert compare("binh-phuoc", "dak-nong", lang="en", year="2022").head.sub == ""


def test_a_gap_bears_the_signs_of_what_is_worked_out_from_both_scores(compare):
    page = compare("binh-phuoc", "dak-nong")
    row = next(row for row in page.spine.rows if row.gap.shown == "0,3855")
    assert [cell.fig.marked for cell in row.cells] == ["0,8633°", "0,4778°"]
    assert (row.gap.signs, row.gap_words) == ("°*", "Bình Phước hơn 0,3855°*")
    assert {"°", "*"} <= {mark.sign for mark in page.legend}


def test_the_rows_fall_by_gap_and_each_names_its_leader(compare):
    rows = compare("binh-phuoc", "dak-nong", year="2022").spine.rows
    assert (rows[0].name, rows[0].gap.shown) == ("Hoạt động chính quyền số", "0,2827")
    assert rows[0].gap_words == "Bình Phước hơn 0,2827°*"
    assert (rows[-1].name, rows[-1].cells[1].leads) == ("Hoạt động kinh tế số", True)
    assert all(row.sources for row in rows)


def test_pillars_and_activity_indices_are_rows_of_their_own(compare):
    keys = {row.key for row in compare("binh-phuoc", "dak-nong", year="2022").spine.rows}
    assert {"gov", "gov_activity", "foundation_rest", "infrastructure", "dti"} <= keys


def test_a_lead_on_all_eight_indices_cannot_be_weighted_away(compare):
    said = compare("can-tho", "da-nang", year="2022").dominance
    assert said == "Đà Nẵng hơn ở cả 8 phần của tổng điểm: dù mỗi phần nặng nhẹ ra sao cũng không bị vượt."


def test_a_level_part_does_not_end_a_lead_on_all_others(compare):
    assert compare("da-nang", "thua-thien-hue", year="2022").dominance == (
        "Đà Nẵng hơn ở 7 trong 8 phần của tổng điểm, bằng ở 1: dù mỗi phần nặng nhẹ ra sao cũng không bị vượt."
    )


def test_five_known_parts_make_up_the_total_of_most_provinces(compare):
    assert compare("binh-phuoc", "dak-nong", year="2022").dominance == (
        "Trong 5 phần của tổng điểm, Bình Phước hơn ở 4, Đắk Nông hơn ở 1."
    )


def test_where_parts_are_unknown_only_what_other_weights_would_do_is_left_open(compare):
    said = compare("binh-phuoc", "dak-nong", lang="en", year="2024").dominance
    assert "4 parts" in said
    assert said.endswith(
        "4 more have not been seen for both, so who would be ahead under other weights cannot be told."
    )
    assert compare("binh-phuoc", "dak-nong", year="2021").dominance == ""


def test_both_histories_stand_on_one_axis(compare):
    page = compare("binh-phuoc", "dak-nong", year="2022")
    assert [chart.id for chart in page.charts] == ["indices", "gap", "rank-history", "score-history"]
    assert page.histories[0].sentence == "Bình Phước đứng trên các năm 2020, 2021, 2022, 2023 và 2024."
    ranks = [(row.year, *(cell.fig.shown for cell in row.cells), row.ahead) for row in page.history.rows]
    assert ranks[-2:] == [(2021, "9", "41", "Bình Phước"), (2020, "25", "54", "Bình Phước")]


def test_on_todays_units_one_edition_makes_no_rank_history(compare):
    assert [chart.id for chart in compare("da-nang", "hue").charts] == ["indices", "score-history"]


@pytest.mark.usefixtures("next_year")
class TestAfterTheNextEdition:
    def test_both_histories_run_on_into_it(self, compare):
        page = compare("da-nang", "hue")
        ranks, scores = page.histories
        assert [row.head for row in ranks.table.rows] == ["2024", "2025"]
        assert scores.table.rows[-1].head == "2025"
        assert "2025" in scores.sentence
        assert scores.table.head[3:] == ("Trung bình 63 tỉnh (đến 2023)", "Trung bình 34 tỉnh")


def test_scores_on_todays_units_stand_against_the_mean_of_todays_units(compare):
    scores = compare("dong-nai", "lam-dong").histories[-1].table
    assert scores.head[3:] == ("Trung bình 63 tỉnh (đến 2023)", "Trung bình 34 tỉnh")
    assert scores.rows[-1].cells[2:] == ("—", "0,7005°*")
    assert compare("binh-phuoc", "dak-nong").histories[-1].table.rows[-1].cells[2] == "0,6961"


def test_where_a_year_cannot_be_compared_the_page_says_so_and_stays_whole(compare):
    page = compare("an-giang", "bac-lieu", year="2021")
    assert page.head.lede.startswith("Năm 2021 chưa thấy công bố thứ hạng của An Giang và Bạc Liêu")
    assert page.spine.rows == []
    assert page.charts


def test_former_units_say_what_they_are_today_and_lead_to_those(compare):
    page = compare("binh-phuoc", "ho-chi-minh")
    assert [each.now for each in page.named] == [
        "nay thuộc Đồng Nai",
        "trước 1/7/2025; nay gồm cả Bà Rịa - Vũng Tàu và Bình Dương",
    ]
    (notice,) = page.notices
    assert notice.text == "Số liệu theo 63 tỉnh, thành phố trước 1/7/2025. So các tỉnh, thành phố ngày nay:"
    assert [(link.label, link.url) for link in notice.links] == [
        ("Đồng Nai – Hồ Chí Minh, trong 34", "/so-sanh/dong-nai/ho-chi-minh/")
    ]
    four = compare("binh-phuoc", "dak-nong", "dong-nai", "lam-dong")
    assert [link.url for link in four.notices[0].links] == ["/so-sanh/dong-nai/lam-dong/"]


def test_former_units_that_are_one_today_lead_to_it(compare):
    (notice,) = compare("dak-nong", "lam-dong", lang="en").notices
    assert notice.text.endswith("All are now part of:")
    assert [(link.label, link.url) for link in notice.links] == [("Lam Dong among the 34", "/en/provinces/lam-dong/")]


def test_todays_units_and_those_that_only_have_another_table_need_no_such_notice(compare):
    assert compare("dong-nai", "lam-dong").notices == []
    assert [each.now for each in compare("dong-nai", "lam-dong").named] == ["", ""]
    assert compare("da-nang", "ho-chi-minh", units="63").notices == []


def test_peers_that_are_one_province_today_stand_under_whom_they_joined(compare):
    labels = [kind.label for kind in compare("binh-phuoc", "dak-nong").peers]
    assert labels[2:] == ["Nay cùng Bình Phước thuộc Đồng Nai", "Nay cùng Đắk Nông thuộc Lâm Đồng"]


def test_a_year_in_which_it_cannot_be_told_who_was_ahead_says_so(compare):
    rows = compare("binh-phuoc", "dong-nai").history.rows
    assert [row.ahead for row in rows][-2:] == ["chưa rõ", "chưa rõ"]


def test_units_of_two_sets_are_told_why_not_and_offered_pairs_that_can(catalogue, compare):
    page = compare("binh-phuoc", "hue")
    (notice,) = page.notices
    assert notice.kind == "error"
    assert "Bình Phước chỉ có trong bảng 63, còn Huế chỉ có trong bảng 34" in notice.text
    assert [link.url for link in notice.links] == ["/so-sanh/dong-nai/hue/", "/so-sanh/binh-phuoc/thua-thien-hue/"]
    found = counterparts(catalogue, read_compared(catalogue, ("binh-phuoc", "hue"), {}))
    assert all(a.units == b.units for a, b in found)


def test_one_place_before_and_after_has_both_its_pages_and_no_empty_list(compare):
    (notice,) = compare("hue", "thua-thien-hue").notices
    assert (notice.kind, notice.title) == ("info", "Cùng một nơi, trước và sau")
    assert [link.url for link in notice.links] == ["/tinh/hue/", "/tinh/thua-thien-hue/"]
    assert "các cặp sau" not in notice.text


def test_equal_ranks_of_an_edition_known_in_part_are_no_certain_tie(compare):
    head = compare("thanh-hoa", "vinh-phuc", year="2021").head
    assert head.lede == "Năm 2021, Thanh Hóa và Vĩnh Phúc cùng được công bố hạng 12/63."
    assert head.sub.startswith("Mới biết 34/63 thứ hạng năm 2021.")


def test_rivals_are_offered_on_the_same_edition(compare):
    page = compare("binh-phuoc", "dak-nong", year="2022")
    near, region, kin = page.peers
    assert [(link.label, link.note) for link in near.items][:2] == [("Long An", "11"), ("Hải Dương", "13")]
    assert near.items[0].url == "/so-sanh/binh-phuoc/dak-nong/long-an/?year=2022"
    assert [link.label for link in region.items] == ["Đắk Lắk", "Kon Tum", "Đồng Nai", "Bình Dương"]
    assert [link.label for link in kin.items] == ["Lâm Đồng"]
    assert {(field.name, field.value) for field in page.picker.hidden} == {("year", "2022"), ("units", "63")}


def test_the_page_of_choosing_offers_the_closest_pairs_of_a_set(catalogue):
    page = choosing_page(catalogue, "vi", 34)
    assert page.named == []
    closest, leaders = page.panels
    assert (closest.rows[0].name, closest.rows[0].value) == ("Khánh Hòa – Đà Nẵng", "0,0002")
    assert (leaders.rows[0].name, leaders.rows[0].signs) == ("Hà Nội – Huế", "*")
    assert [row.note for row in leaders.rows][:2] == ["hạng 1 và 2", "hạng 2 và 3"]
    assert page.sources
    assert [link.current for link in page.units.items] == [True, False]
    select = choosing_page(catalogue, "en", 63, ["binh-phuoc"]).picker.selects[0]
    assert [option.value for option in select.groups[0].options if option.selected] == ["binh-phuoc"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_neighbours_in_the_list_compare_in_both_sets_and_languages(catalogue, compare, lang):
    for units in (63, 34):
        slugs = sorted(province.slug for province in catalogue.provinces_of(units))
        for first, second in zip(slugs[::4], slugs[1::4], strict=False):
            page = compare(first, second, lang=lang, units=str(units))
            assert page.head.lede.endswith(".")
            assert page.spine.rows
            assert page.sources


class TestAddresses:
    """What the addresses of comparisons answer."""

    def test_the_other_order_leads_to_the_canonical_one_with_its_query(self, client):
        response = client.get("/so-sanh/dak-nong/binh-phuoc/?year=2021&utm_source=x")
        assert (response.status_code, response["Location"]) == (301, "/so-sanh/binh-phuoc/dak-nong/?year=2021")
        assert client.get("/en/compare/hue/da-nang/")["Location"] == "/en/compare/da-nang/hue/"

    def test_one_name_twice_leads_to_its_own_page(self, client):
        assert client.get("/so-sanh/hue/hue/")["Location"] == "/tinh/hue/"

    def test_two_choices_lead_to_the_shortest_address_of_their_pair(self, client):
        response = client.get("/so-sanh/?a=dak-nong&b=binh-phuoc&units=63&year=2024")
        assert (response.status_code, response["Location"]) == (302, "/so-sanh/binh-phuoc/dak-nong/")
        response = client.get("/so-sanh/?a=dak-nong&b=binh-phuoc&year=2021")
        assert response["Location"] == "/so-sanh/binh-phuoc/dak-nong/?year=2021"
        assert client.get("/so-sanh/?a=hue&b=binh-phuoc")["Location"] == "/so-sanh/binh-phuoc/hue/"
        assert client.get("/so-sanh/?a=hue&b=hue")["Location"] == "/tinh/hue/"

    def test_one_choice_stays_chosen_in_its_own_set(self, client):
        html = client.get("/so-sanh/?a=binh-phuoc").content.decode()
        assert re.search(r'value="binh-phuoc"\s+selected', html)

    def test_unknown_names_are_not_found(self, client):
        assert client.get("/so-sanh/atlantis/hue/").status_code == 404
        assert client.get("/so-sanh/?a=atlantis").status_code == 404

    def test_a_pair_takes_six_queries(self, client, django_assert_num_queries):
        with django_assert_num_queries(6):
            client.get("/so-sanh/binh-phuoc/dak-nong/?year=2022")


@pytest.mark.parametrize(
    ("lang", "why", "weights"), [("vi", "/vi-sao/", "/thu-trong-so/"), ("en", "/why/", "/what-if/")]
)
def test_it_leads_to_why_each_stands_there_and_to_other_weights(compare, client, lang, why, weights):
    for slugs, params in ((("binh-phuoc", "dak-nong"), {"year": "2022"}), (("da-nang", "dong-nai", "hue"), {})):
        page = compare(*slugs, lang=lang, **params)
        assert [f"/{slug}{why}" in link.url for slug, link in zip(slugs, page.reasons, strict=True)] == [True] * len(
            slugs
        )
        assert all(client.get(link.url).status_code == 200 for link in page.reasons)
    page = compare("binh-phuoc", "dak-nong", lang=lang, year="2022")
    assert weights in page.weights.url
    assert client.get(page.weights.url).status_code == 200
    # The weights of an edition that is not known in full cannot be set.
    assert compare("binh-phuoc", "dak-nong", lang=lang, year="2021").weights is None
