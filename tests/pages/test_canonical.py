"""Which address of a page search engines know it by: one for each, itself canonical, showing the same figures."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.pages.canonical import HIDING, OWN, canonical_path, is_hidden
from rankings.pages.listing import listed_pages
from rankings.pages.place import Place
from rankings.selection import PARAMETERS


def canonical(catalogue, name, path, **parts):
    query = dict(parse_qsl(path.partition("?")[2]))
    seen = catalogue.seen(query.get("basis", ""), query.get("breaks", ""))
    return canonical_path(seen, Place(name, parts, path, "en" if path.startswith("/en/") else "vi"))


@pytest.mark.parametrize(
    ("name", "parts", "path", "expected"),
    [
        # Other figures are another page; the same ones said otherwise are not.
        ("ranking", {"year": 2022}, "/xep-hang/2022/", "/xep-hang/2022/"),
        ("ranking", {"year": 2022}, "/xep-hang/2022/?indicator=dti&units=63", "/xep-hang/2022/"),
        ("ranking", {"year": 2022}, "/xep-hang/2022/?indicator=gov", "/xep-hang/2022/?indicator=gov"),
        ("ranking", {"year": 2022}, "/xep-hang/2022/?region=south-east&sort=-score&v=1", "/xep-hang/2022/"),
        ("ranking", {"year": 2024}, "/en/rankings/2024/?units=63", "/en/rankings/2024/?units=63"),
        ("ranking", {"year": 2024}, "/en/rankings/2024/?units=34&breaks=hide", "/en/rankings/2024/"),
        ("ranking", {"year": 2023}, "/xep-hang/2023/?basis=constant&units=34", "/xep-hang/2023/?basis=constant"),
        ("map", {"year": 2021}, "/ban-do/2021/?class=5&view=tiles", "/ban-do/2021/"),
        ("movers", {"year": 2024}, "/tang-giam/2024/?units=63", "/tang-giam/2024/?units=63"),
        # A name that stands in both sets: its last edition on today's is what no parameter means.
        ("province", {"slug": "da-nang"}, "/tinh/da-nang/?year=2024&units=34", "/tinh/da-nang/"),
        ("province", {"slug": "da-nang"}, "/tinh/da-nang/?year=2024&units=63", "/tinh/da-nang/?units=63&year=2024"),
        ("province", {"slug": "da-nang"}, "/tinh/da-nang/?year=2022&units=63", "/tinh/da-nang/?year=2022"),
        ("province", {"slug": "binh-phuoc"}, "/tinh/binh-phuoc/?year=2024&breaks=hide", "/tinh/binh-phuoc/"),
        ("why", {"slug": "vinh-phuc"}, "/tinh/vinh-phuc/vi-sao/?indicator=dti&year=2024", "/tinh/vinh-phuc/vi-sao/"),
        ("region", {"slug": "south-east"}, "/vung/south-east/?year=2024", "/vung/south-east/"),
        ("comparison", {"first": "da-nang", "second": "hue"}, "/so-sanh/da-nang/hue/?year=2024&v=1",
         "/so-sanh/da-nang/hue/"),
        ("comparison", {"first": "binh-phuoc", "second": "hue"}, "/so-sanh/binh-phuoc/hue/?v=1",
         "/so-sanh/binh-phuoc/hue/"),
        ("figure", {"year": 2024, "slug": "da-nang", "indicator": "dti"}, "/so-lieu/2024/da-nang/dti/?units=63",
         "/so-lieu/2024/da-nang/dti/?units=63"),
        ("figure", {"year": 2022, "slug": "da-nang", "indicator": "dti"}, "/so-lieu/2022/da-nang/dti/?units=63",
         "/so-lieu/2022/da-nang/dti/"),
        ("releases", {}, "/chat-luong/ban-phat-hanh/?page=1", "/chat-luong/ban-phat-hanh/"),
        ("overview", {}, "/?v=1", "/"),
        # Of a form it is the page's.
        ("ranking", {"year": 2022}, "/nhung/xep-hang/2022/?theme=dark", "/xep-hang/2022/"),
        # What is hidden is none but itself.
        ("provinces", {}, "/tinh/?q=dak+nong&v=1", "/tinh/?q=dak+nong"),
    ],
)  # fmt: skip
def test_a_view_names_its_page(catalogue, name, parts, path, expected):
    assert canonical(catalogue, name, path, **parts) == expected
    assert canonical(catalogue, name, expected, **parts) == expected


def test_every_parameter_of_a_page_makes_another_or_hides_it_or_is_a_look_at_it():
    looks = {"sort", "region", "breaks", "class", "view", "units", "so-voi"}
    for name, parameters in PARAMETERS.items():
        own, hiding = set(OWN.get(name, ())), set(HIDING.get(name, ()))
        assert own | hiding <= set(parameters)
        assert not own & hiding
        assert set(parameters) - own - hiding <= looks | {"basis"}, name


def test_the_basis_is_left_out_only_where_nothing_is_shown_by_it():
    assert {name for name in PARAMETERS if "basis" in PARAMETERS[name] and "basis" not in OWN.get(name, ())} == {
        "compare"
    }


@given(st.sampled_from(sorted(HIDING)), st.text(min_size=1))
def test_an_unread_parameter_hides_nothing(name, value):
    assert not is_hidden(Place(name, {}, f"/x/?utm_source={value}", "vi"))


class TestTheList:
    @pytest.fixture
    def pages(self, catalogue):
        return listed_pages(catalogue)

    def test_each_page_is_listed_once_and_by_its_canonical_address(self, catalogue, pages):
        paths = [page.path(lang) for page in pages for lang in ("vi", "en")]
        assert len(set(paths)) == len(paths)
        for page in pages:
            path = page.path("vi")
            assert canonical(catalogue, page.name, path, **page.parts) == path
            assert not is_hidden(Place(page.name, page.parts, path, "vi"))

    def test_every_province_region_and_table_is_there(self, catalogue, pages):
        named = {(page.name, *page.parts.values()) for page in pages}
        assert {("province", slug) for _, slug in catalogue.provinces} <= named
        assert {("region", slug) for _, slug in catalogue.regions} <= named
        tables = [page for page in pages if page.name == "ranking"]
        assert len(tables) == sum(len(edition.summaries) for edition in catalogue.editions.values())
