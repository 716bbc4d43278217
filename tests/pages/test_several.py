"""Three and four provinces side by side, and what leads to them."""

import gzip
import re
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rankings.pages.choosing import choosing_page
from rankings.pages.compared_choice import MOST, compared_url, counterparts, read_compared
from rankings.pages.picking import picker_of
from rankings.selection import BadParameter, NotFound

pytestmark = pytest.mark.django_db

FOUR = ("binh-phuoc", "da-nang", "dak-nong", "thua-thien-hue")
ADDRESS = f"/so-sanh/{'/'.join(FOUR)}/"


@pytest.mark.parametrize(
    ("slugs", "params", "expected"),
    [
        (("da-nang", "ha-noi", "hue"), {}, (2024, 34)),
        (("can-tho", "da-nang", "ha-noi", "hai-phong"), {}, (2024, 34)),
        (("can-tho", "da-nang", "ha-noi", "hai-phong"), {"year": "2021"}, (2021, 63)),
        (("can-tho", "da-nang", "ha-noi", "hai-phong"), {"units": "63"}, (2024, 63)),
        (("binh-phuoc", "da-nang", "ha-noi"), {}, (2024, 63)),
    ],
)
def test_they_stand_on_todays_units_if_all_do_else_on_the_former(catalogue, slugs, params, expected):
    assert read_compared(catalogue, slugs, params).edition.key == expected


def test_unknown_names_and_sets_are_refused(catalogue):
    with pytest.raises(NotFound):
        read_compared(catalogue, ("ha-noi", "hue", "atlantis"), {})
    with pytest.raises(BadParameter):
        read_compared(catalogue, ("binh-phuoc", "da-nang", "ha-noi"), {"units": "34"})


def test_four_are_told_in_order_with_what_lies_between(compare):
    page = compare(*FOUR, year="2022")
    assert page.title == "Bình Phước, Đà Nẵng, Đắk Nông và Thừa Thiên Huế, DTI 2022"
    assert page.head.lede == (
        "Năm 2022, Đà Nẵng (hạng 1) dẫn đầu với 0,8002 điểm DTI, trên Thừa Thiên Huế 0,6975 (hạng 4), "
        "Bình Phước 0,6385° (hạng 12) và Đắk Nông 0,5266 (hạng 49); từ đầu đến cuối cách nhau 0,2736* điểm."
    )
    assert page.dominance.startswith("Đà Nẵng đứng đầu ở cả 5 phần của tổng điểm: dù mỗi phần")
    assert [(each.letter, each.name) for each in page.named] == [
        ("a", "Bình Phước"), ("b", "Đà Nẵng"), ("c", "Đắk Nông"), ("d", "Thừa Thiên Huế"),
    ]  # fmt: skip


def test_the_leader_of_each_index_stands_out_beside_mean_and_best(compare):
    rows = {row.key: row for row in compare(*FOUR, year="2022").spine.rows}
    dti = rows["dti"]
    assert [(cell.fig.shown, cell.leads) for cell in dti.cells] == [
        ("0,6385", False), ("0,8002", True), ("0,5266", False), ("0,6975", False),
    ]  # fmt: skip
    assert (dti.mean.shown, dti.best.shown, dti.best_name) == ("0,5787", "0,8002", "Đà Nẵng")
    assert all(cell.url for cell in dti.cells)
    # What is not known of all has no leader.
    assert [cell.fig.shown for cell in rows["awareness"].cells] == ["—", "1,0000", "—", "0,9500"]
    assert not any(cell.leads for cell in rows["awareness"].cells)


def test_the_widest_apart_come_first_and_what_is_not_known_of_all_last(compare):
    gaps = [row.gap.shown for row in compare(*FOUR, year="2022").spine.rows]
    known = [gap for gap in gaps if gap != "—"]
    assert known == sorted(known, reverse=True)
    assert gaps == known + ["—"] * (len(gaps) - len(known))


@pytest.mark.parametrize(("lang", "rounding"), [("vi", "Làm tròn"), ("en", "Rounding")])
def test_what_rounding_leaves_says_which_way_it_goes(compare, lang, rounding):
    slugs = ("ba-ria-vung-tau", "bac-giang", "binh-phuoc", "can-tho", "da-nang", "ha-noi", "hai-phong", "thanh-hoa")
    cells = []
    for start in range(len(slugs) - MOST + 1):
        table = compare(*slugs[start : start + MOST], lang=lang, year="2022").parts.table
        cells += [cell for row in table.rows if row.head == rounding for cell in row.cells[1:]]
    assert {cell[0] for cell in cells} >= {"+", "\u2212"}
    assert all(cell[0] in "+\u2212" or not re.search("[1-9]", cell) for cell in cells)


def test_the_histories_have_a_line_for_each_and_their_image_is_that_of_the_table(compare):
    page = compare(*FOUR, year="2022")
    assert [chart.id for chart in page.charts] == ["indices", "rank-history", "score-history"]
    indices, ranks, scores = page.charts
    names = ("Bình Phước", "Đà Nẵng", "Đắk Nông", "Thừa Thiên Huế")
    assert indices.table.head[1:5] == ranks.table.head[1:] == scores.table.head[1:5] == names
    assert indices.files.png == f"{ADDRESS}bieu-do/indices.png?year=2022"
    assert ranks.sentence == "Đà Nẵng đứng trên các năm 2020, 2021, 2022, 2023 và 2024."


def test_each_can_be_left_out_and_of_three_one_more_added(compare):
    four, three = compare(*FOUR, year="2022"), compare(*FOUR[:3], year="2022")
    assert four.named[3].remove.url == "/so-sanh/binh-phuoc/da-nang/dak-nong/?year=2022"
    assert four.peers == []
    for page, slugs in ((four, FOUR), (three, FOUR[:3])):
        assert [(box.value, box.selected) for box in page.picker.boxes.groups[0].options] == [(s, True) for s in slugs]
        [select] = page.picker.selects
        assert {option.value for option in select.groups[0].options}.isdisjoint(slugs)
        assert len(select.groups[0].options) == 1 + 63 - len(slugs)
    assert all(len(link.url.split("/")) == 7 for kind in three.peers for link in kind.items)
    assert compare(*FOUR[:2], year="2022").named[0].remove is None


def test_peers_are_named_once_and_never_those_compared(catalogue, compare):
    for slugs in (FOUR[:2], FOUR[:3], ("da-nang", "hue")):
        links = [link for kind in compare(*slugs).peers for link in kind.items]
        assert len({link.url for link in links}) == len(links)
        assert not {link.label for link in links} & {each.name for each in compare(*slugs).named}


def test_those_of_two_sets_are_told_why_not_and_offered_what_can(catalogue, compare):
    (notice,) = compare("binh-phuoc", "da-nang", "dak-nong", "hue").notices
    assert notice.text.startswith("Bình Phước và Đắk Nông chỉ có trong bảng 63; Đà Nẵng có cả ở hai bảng; Huế chỉ")
    assert [link.url for link in notice.links][:2] == [
        "/so-sanh/da-nang/dong-nai/hue/lam-dong/",
        "/so-sanh/binh-phuoc/da-nang/dak-nong/thua-thien-hue/",
    ]
    for found in counterparts(catalogue, read_compared(catalogue, ("binh-phuoc", "da-nang", "dak-nong", "hue"), {})):
        assert len({each.units for each in found}) == 1
        assert len(found) >= 2


def test_of_one_place_before_and_after_the_offers_name_it_once(catalogue):
    choice = read_compared(catalogue, ("ha-noi", "hue", "thua-thien-hue"), {})
    offered = [[each.slug for each in found] for found in counterparts(catalogue, choice)]
    assert offered == [["ha-noi", "hue"], ["ha-noi", "thua-thien-hue"]]


def test_missing_ranks_are_named_and_the_page_stays_whole(compare):
    page = compare("an-giang", "binh-phuoc", "dak-nong", lang="en", year="2021")
    assert page.head.lede == (
        "In 2021, Binh Phuoc is highest, 9th of 63, then Dak Nong (41st); 32 places lie between first and last; "
        "the rank of An Giang has not been seen."
    )
    assert page.histories


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_any_four_neighbours_in_the_list_compare_in_both_sets(catalogue, compare, lang):
    for units in (63, 34):
        slugs = sorted(province.slug for province in catalogue.provinces_of(units))
        for start in range(0, len(slugs) - MOST, 12):
            page = compare(*slugs[start : start + MOST], lang=lang, units=str(units))
            assert page.head.lede.endswith(".")
            assert page.spine.rows
            known = {source.number for source in page.sources}
            assert {ref.number for row in page.spine.rows for ref in row.sources} <= known


def test_one_more_empty_place_is_offered_until_there_are_four(catalogue):
    counts = [len(picker_of(catalogue, "vi", 63, FOUR[:count]).selects) for count in range(5)]
    assert counts == [2, 2, 3, 4, 4]
    assert len(choosing_page(catalogue, "vi", 63).picker.selects) == MOST


class TestAddresses:
    """What the addresses of three and four answer."""

    @pytest.mark.parametrize("slugs", [*permutations(FOUR[:3]), *list(permutations(FOUR))[::5]])
    def test_every_order_leads_to_one_address(self, client, slugs):
        canonical = f"/so-sanh/{'/'.join(sorted(slugs))}/?year=2022"
        response = client.get(f"/so-sanh/{'/'.join(slugs)}/?year=2022&utm_source=x")
        if list(slugs) == sorted(slugs):
            assert response.status_code == 200
        else:
            assert (response.status_code, response["Location"]) == (301, canonical)

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.sampled_from(FOUR), min_size=2, max_size=4))
    def test_names_given_twice_count_once(self, client, slugs):
        response = client.get(f"/en/compare/{'/'.join(slugs)}/")
        if len(slugs) > len(set(slugs)) or list(slugs) != sorted(slugs):
            assert (response.status_code, response["Location"]) == (301, compared_url("en", slugs))

    def test_its_charts_files_follow_to_the_one_address(self, client):
        response = client.get("/so-sanh/hue/ha-noi/da-nang/bieu-do/indices.csv?units=34")
        assert response["Location"] == "/so-sanh/da-nang/ha-noi/hue/bieu-do/indices.csv?units=34"
        csv = client.get("/so-sanh/da-nang/ha-noi/hue/bieu-do/indices.csv")
        assert csv.status_code == 200
        assert "Đà Nẵng" in csv.content.decode()

    def test_unknown_names_are_not_found(self, client):
        assert client.get("/so-sanh/atlantis/ha-noi/hue/").status_code == 404
        assert client.get("/so-sanh/?p=ha-noi&p=hue&p=atlantis").status_code == 404

    def test_the_form_of_a_comparison_leads_to_what_is_ticked_and_added(self, client):
        html = client.get(f"{ADDRESS}?year=2022").content.decode()
        form = re.search(r'<form class="picker".*?</form>', html, re.DOTALL)[0]
        assert re.findall(r'type="checkbox"\s+name="p"\s+value="([a-z-]+)"\s+checked', form) == list(FOUR)
        assert form.count("<select") == 1
        kept = "&".join(f"p={slug}" for slug in FOUR[1:])
        response = client.get(f"/so-sanh/?year=2022&units=63&{kept}&p=ha-noi")
        assert response["Location"] == "/so-sanh/da-nang/dak-nong/ha-noi/thua-thien-hue/?year=2022"

    def test_two_to_four_ticked_lead_to_the_shortest_address(self, client):
        response = client.get("/so-sanh/?p=hue&p=da-nang&p=ha-noi&p=&year=2024&units=34")
        assert (response.status_code, response["Location"]) == (302, "/so-sanh/da-nang/ha-noi/hue/")
        assert client.get("/so-sanh/?p=hue&p=ha-noi&p=hue")["Location"] == "/so-sanh/ha-noi/hue/"
        assert client.get("/so-sanh/?p=hue&p=hue")["Location"] == "/tinh/hue/"
        assert client.get("/en/compare/?p=dak-nong&p=binh-phuoc&year=2021&v=1")["Location"] == (
            "/en/compare/binh-phuoc/dak-nong/?v=1&year=2021"
        )

    def test_one_ticked_stays_chosen_and_one_more_is_asked_for(self, client):
        html = client.get("/so-sanh/?p=binh-phuoc&p=").content.decode()
        assert re.search(r'value="binh-phuoc"\s+selected', html)
        assert "Chọn thêm ít nhất một" in html

    def test_more_than_four_are_all_kept_as_ticks(self, client):
        five = ("binh-phuoc", "can-tho", "da-nang", "ha-noi", "hue")
        html = client.get("/so-sanh/?" + "&".join(f"p={slug}" for slug in five)).content.decode()
        assert re.findall(r'type="checkbox"\s+name="p"\s+value="([a-z-]+)"\s+checked', html) == list(five)
        assert "Bỏ dấu bớt 1" in html

    def test_other_ticks_are_another_page(self, client):
        """The last of repeated values is not what tells one answer from another."""
        first = client.get("/so-sanh/?p=can-tho&p=da-nang&p=ha-noi&p=hai-phong&p=hue")
        other = client.get("/so-sanh/?p=ca-mau&p=da-nang&p=ha-noi&p=hai-phong&p=hue")
        assert first["ETag"] != other["ETag"]
        assert "Cà Mau" in other.content.decode()

    def test_the_other_set_keeps_of_what_was_ticked_that_which_stands_there(self, catalogue):
        page = choosing_page(catalogue, "vi", 63, ["binh-phuoc"])
        assert [link.url for link in page.units.items] == [
            "/so-sanh/?units=34", "/so-sanh/?p=binh-phuoc&units=63",
        ]  # fmt: skip

    def test_four_take_six_queries(self, client, django_assert_num_queries):
        with django_assert_num_queries(6):
            client.get(f"{ADDRESS}?year=2022")

    @pytest.mark.parametrize(
        ("path", "most"),
        [
            ("/so-sanh/binh-phuoc/dak-nong/?year=2022", 70_000),
            # The longest of all pairs of 2022 and of both reconstructed years, and of fours of those that make them.
            ("/so-sanh/ho-chi-minh/quang-ninh/?year=2022", 70_000),
            ("/so-sanh/da-nang/ho-chi-minh/?year=2022", 70_000),
            ("/so-sanh/da-nang/quang-ninh/?basis=constant&year=2023", 70_000),
            ("/so-sanh/da-nang/ho-chi-minh/?basis=constant&year=2022", 70_000),
            ("/en/compare/da-nang/hue/?basis=constant&year=2023", 70_000),
            ("/so-sanh/can-tho/da-nang/ho-chi-minh/quang-ninh/?basis=constant&year=2022", 84_000),
            ("/so-sanh/da-nang/ho-chi-minh/quang-ninh/thua-thien-hue/?year=2022", 84_000),
            ("/tinh/binh-phuoc/", 70_000),
            ("/tinh/ho-chi-minh/", 70_000),
            ("/tinh/ho-chi-minh/?basis=constant&year=2022", 70_000),
            ("/tinh/phu-tho/vi-sao/?basis=constant&year=2023", 60_000),
            (f"{ADDRESS}?year=2022", 84_000),
        ],
    )
    def test_pages_of_provinces_are_small(self, client, path, most):
        html = client.get(path).content
        assert len(html) < most
        assert len(gzip.compress(html)) < 16_000
