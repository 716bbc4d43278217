"""Where to go from an address that cannot be answered."""

import pytest

from rankings.pages.ways_on import Asked, ways_from
from rankings.selection import NotFound

pytestmark = pytest.mark.django_db


@pytest.fixture
def ways(catalogue):
    """The links from an address, as (label, url): `ways(error, name="province", parts={"slug": "hue"})`."""

    def links(error, lang="vi", path="/", **asked):
        way = ways_from(catalogue, Asked(path, lang, **asked), error)
        assert way.said.heading
        assert way.said.why
        assert way.said.next
        return [(each.label, each.url) for each in way.links]

    return links


def test_a_mistyped_name_leads_to_the_names_most_like_it(ways):
    links = ways(NotFound("province", "binh-phuok"), name="province", parts={"slug": "binh-phuok"})
    assert links[0] == ("Bình Phước", "/tinh/binh-phuoc/")
    assert links[-1] == ("Danh sách tỉnh, thành phố", "/tinh/")


def test_the_kind_of_page_and_the_rest_of_the_address_are_kept(ways):
    links = ways(
        NotFound("province", "binh-phuok"),
        lang="en",
        name="comparison",
        parts={"first": "binh-phuok", "second": "dak-nong"},
        params={"year": ["2021"], "v": ["1"]},
        version="1",
    )
    assert links[0] == ("Binh Phuoc – Dak Nong", "/en/compare/binh-phuoc/dak-nong/?v=1&year=2021")


def test_two_mistyped_names_are_both_mended_and_put_in_order(ways):
    parts = {"first": "dak-nogn", "second": "ha-giagn"}
    links = ways(NotFound("province", "dak-nogn"), name="comparison", parts=parts)
    assert links[0] == ("Đắk Nông – Hà Giang", "/so-sanh/dak-nong/ha-giang/")


def test_a_name_chosen_in_a_form_is_mended_in_its_place(ways):
    links = ways(NotFound("province", "binh-phuok"), name="compare", params={"a": ["binh-phuok"], "b": ["dak-nong"]})
    assert links[0] == ("Bình Phước – Đắk Nông", "/so-sanh/?a=binh-phuoc&b=dak-nong")


def test_a_year_the_name_did_not_stand_in_falls_out(ways):
    parts = {"slug": "hueh"}
    (first, *_) = ways(NotFound("province", "hueh"), name="province", parts=parts, params={"year": ["2021"]})
    assert first == ("Huế", "/tinh/hue/")


def test_a_name_like_none_leads_to_the_list(ways):
    links = ways(NotFound("province", "atlantis"), name="province", parts={"slug": "atlantis"})
    assert links == [("Danh sách tỉnh, thành phố", "/tinh/")]


def test_a_unit_that_did_not_stand_in_a_year_leads_to_the_one_that_did(ways):
    parts = {"year": 2022, "slug": "hue", "indicator": "dti"}
    links = ways(NotFound("province", "hue"), name="figure", parts=parts)
    assert links[0] == ("Thừa Thiên Huế", "/so-lieu/2022/thua-thien-hue/dti/")
    assert links[-1] == ("Huế", "/tinh/hue/")


@pytest.mark.parametrize(
    ("name", "parts", "url"),
    [
        ("ranking", {"year": 2030}, "/xep-hang/2024/"),
        ("map", {"year": 2030}, "/ban-do/2024/"),
        ("movers", {"year": 2030}, "/xep-hang/2024/"),
        ("figure", {"year": 2030, "slug": "hue", "indicator": "dti"}, "/xep-hang/2024/"),
    ],
)
def test_an_unknown_year_leads_to_the_nearest_first(ways, name, parts, url):
    links = ways(NotFound("year", "2030"), name=name, parts=parts)
    assert [label for label, _ in links] == ["2024", "2023", "2022", "2021", "2020"]
    assert links[0][1] == url


def test_a_year_without_changes_leads_to_its_ranks_and_to_other_years(ways):
    links = ways(NotFound("movers", "2020"), name="movers", parts={"year": 2020})
    assert links[0] == ("Bảng xếp hạng năm 2020", "/xep-hang/2020/")
    assert ("2023", "/tang-giam/2023/") in links


def test_an_indicator_of_which_nothing_is_known_leads_to_those_that_are(ways):
    parts = {"year": 2022, "slug": "binh-phuoc", "indicator": "awareness"}
    links = ways(NotFound("figure", "awareness"), name="figure", parts=parts)
    assert ("Kinh tế số", "/so-lieu/2022/binh-phuoc/economy/") in links


@pytest.mark.parametrize(
    ("path", "lang", "url"),
    [
        ("/provinces/binh-phuoc/", "vi", "/tinh/binh-phuoc/"),
        ("/en/tinh/binh-phuoc/", "en", "/en/provinces/binh-phuoc/"),
        ("/binh-phuoc/", "vi", "/tinh/binh-phuoc/"),
        ("/en/hcmc/", "en", "/en/provinces/ho-chi-minh/"),
        ("/tinh/dak-nong/x/", "vi", "/tinh/dak-nong/"),
        ("/2022/", "vi", "/xep-hang/2022/"),
        ("/cach-tinh/", "vi", "/phuong-phap/"),
        ("/so-sanh-binh-phuoc-voi-dak-nong/", "vi", "/so-sanh/binh-phuoc/dak-nong/"),
    ],
)
def test_an_unknown_address_is_read_for_what_it_may_mean(ways, path, lang, url):
    assert ways(None, lang=lang, path=path)[0][1] == url


@pytest.mark.parametrize("path", ["/" + "x" * 3000 + "/", "/%00/", "/🙂/", "//", "/en/"])
def test_no_address_breaks_the_page_of_errors(client, catalogue, path):
    assert client.get(path).status_code in (200, 404)
    ways_from(catalogue, Asked(path, "vi"), None)
