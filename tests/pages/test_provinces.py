"""The list of provinces and the search in it."""

import pytest

from rankings.pages.provinces import provinces_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("binh phuoc", "binh-phuoc"),
        ("Bình Phước", "binh-phuoc"),
        ("BÌNH PHƯỚC", "binh-phuoc"),
        ("70", "binh-phuoc"),
        ("TT-Huế", "thua-thien-hue"),
        ("hcm", "ho-chi-minh"),
        ("BRVT", "ba-ria-vung-tau"),
        ("đăk nông", "dak-nong"),
        ("dak nogn", "dak-nong"),
    ],
)
def test_any_spelling_finds_the_province(catalogue, text, slug):
    results = provinces_page(catalogue, "vi", text).search.results
    assert f"/tinh/{slug}/" in [result.url for result in results[:3]]


def test_results_say_what_kind_of_unit_and_what_became_of_it(catalogue):
    (result,) = provinces_page(catalogue, "vi", "binh phuoc").search.results
    assert (result.kind, result.note) == ("Tỉnh đến 30/6/2025", "nay thuộc Đồng Nai")
    today, former = provinces_page(catalogue, "en", "da nang").search.results
    assert (today.kind, today.note) == ("City, today", "made up of Da Nang and Quang Nam")
    assert (former.kind, former.url) == ("City until 30 June 2025", "/en/provinces/da-nang/?units=63&year=2024")


def test_a_mere_likeness_is_called_one(catalogue):
    assert (
        provinces_page(catalogue, "vi", "dak nogn").search.message == "Không có tên nào đúng là “dak nogn”. Có thể là:"
    )
    assert provinces_page(catalogue, "vi", "dak nong").search.message == ""


def test_nothing_found_is_said_and_the_list_stays(catalogue):
    page = provinces_page(catalogue, "vi", "xyzqwk")
    assert page.search.results == []
    assert "“xyzqwk”" in page.search.message
    assert len(page.present.rows) == 34


def test_without_a_search_there_are_no_results(catalogue):
    search = provinces_page(catalogue, "vi", "  ").search
    assert (search.results, search.message) == (None, "")


def test_what_was_typed_is_shown_as_text_and_never_longer_than_its_field(client):
    html = client.get("/tinh/", {"q": '<script>"' + "x" * 200}).content.decode()
    assert "<script>&quot;" not in html
    assert "&lt;script&gt;" in html


def test_names_stand_in_vietnamese_order(catalogue):
    page = provinces_page(catalogue, "vi", "")
    names = [row.name for row in page.present.rows]
    assert names[:8] == ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên"]
    former = [row.name for letter in page.former.letters for row in letter.rows]
    assert former == [province.name_vi for province in catalogue.provinces_of(63)]
    assert [letter.letter for letter in page.former.letters] == list("ABCĐGHKLNPQSTVY")


def test_names_stand_in_english_order_in_english(catalogue):
    letters = provinces_page(catalogue, "en", "").former.letters
    assert "D" in [letter.letter for letter in letters]
    names = [row.name for letter in letters for row in letter.rows]
    assert names == sorted(names)
    assert len({letter.id for letter in letters}) == len(letters)


def test_present_names_lead_to_their_members_and_former_ones_to_their_successors(catalogue):
    page = provinces_page(catalogue, "vi", "")
    da_nang = next(row for row in page.present.rows if row.name == "Đà Nẵng")
    assert [link.label for link in da_nang.members] == ["Đà Nẵng", "Quảng Nam"]
    assert da_nang.rank.shown == "17"
    ha_noi = next(row for row in page.present.rows if row.name == "Hà Nội")
    assert (ha_noi.members, ha_noi.note) == ([], "không sáp nhập")
    former = {row.name: row for letter in page.former.letters for row in letter.rows}
    assert former["Bình Phước"].successor.url == "/tinh/dong-nai/"
    assert former["Thừa Thiên Huế"].successor.label == "Huế"
    assert former["Đà Nẵng"].successor is None


def test_the_ranks_lead_to_their_sources(catalogue):
    page = provinces_page(catalogue, "vi", "")
    numbers = {source.number for source in page.sources}
    assert {ref.number for ref in (*page.present.sources, *page.former.sources)} <= numbers


def test_the_list_takes_four_queries(client, django_assert_num_queries):
    with django_assert_num_queries(4):
        client.get("/tinh/?q=hcm")
