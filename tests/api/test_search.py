"""Search by any spelling."""

import csv
import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rankings import vi
from rankings.searching import find_provinces
from tests.conftest import ROOT

with (ROOT / "fixtures" / "provinces.csv").open(encoding="utf-8") as file:
    PROVINCES = list(csv.DictReader(file))
#: (units, slug, a spelling of it), for every spelling known.
SPELLINGS = [
    (int(row["units"]), row["slug"], spelling)
    for row in PROVINCES
    for spelling in [row["name_vi"], row["name_en"], *filter(None, row["aliases"].split("|"))]
]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("binh phuoc", "binh-phuoc"),
        ("Bình Phước", "binh-phuoc"),
        ("dak nong", "dak-nong"),
        ("đăk nông", "dak-nong"),
        ("TP.HCM", "ho-chi-minh"),
        ("tt-hue", "thua-thien-hue"),
        ("Hoà Bình", "hoa-binh"),
        ("BRVT", "ba-ria-vung-tau"),
        ("70", "binh-phuoc"),
        ("thua-thien-hue", "thua-thien-hue"),
        ("binh phuok", "binh-phuoc"),
        ("hai phog", "hai-phong"),
    ],
)
def test_any_way_to_write_a_province_finds_it_at_once(answer, text, slug):
    assert slug in [row["slug"] for row in answer(f"search/?q={quote(text)}")["rows"]][:3]


def mangle(text, case, marks, gap):
    """The same name as somebody else would type it."""
    text = getattr(text, case)()
    return gap.join((vi.fold(text) if not marks else unicodedata.normalize("NFD", text)).split())


@given(
    known=st.sampled_from(SPELLINGS),
    case=st.sampled_from(["lower", "upper", "title"]),
    marks=st.booleans(),
    gap=st.sampled_from([" ", "  ", "-", " - ", "", "\u00a0"]),
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_known_spelling_finds_its_province_among_the_exact_ones(catalogue, known, case, marks, gap):
    units, slug, spelling = known
    found = find_provinces(catalogue.provinces.values(), mangle(spelling, case, marks, gap))
    assert (units, slug) in [(province.units, province.slug) for province in found[:4]]


@given(text=st.text(max_size=100))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_breaks_the_search_or_finds_a_province_twice(catalogue, text):
    found = find_provinces(catalogue.provinces.values(), text)
    assert len(found) == len(set(found))


def test_both_selves_of_a_name_are_rows_todays_first(answer):
    rows = answer("search/?q=da nang")["rows"]
    assert [(row["slug"], row["units"], row["kind"]) for row in rows] == [
        ("da-nang", 34, "present"),
        ("da-nang", 63, "former"),
    ]
    assert rows[0]["name"] == rows[0]["name_vi"] == "Đà Nẵng"


def test_whole_names_come_before_beginnings_and_beginnings_before_parts(answer):
    slugs = [row["slug"] for row in answer("search/?q=binh")["rows"]]
    assert {"binh-dinh", "binh-duong", "binh-phuoc", "binh-thuan"} <= set(slugs[:4])
    assert slugs.index("binh-phuoc") < slugs.index("hoa-binh")


def test_what_is_like_no_province_finds_nothing(answer):
    assert answer("search/?q=atlantis")["rows"] == []
    assert answer("search/?q=%21%21")["rows"] == []


def test_an_answer_to_free_text_is_not_kept_in_the_cache(ask, django_assert_num_queries):
    ask("search/?q=hue")
    assert ask("search/?q=hue").status_code == 200
    with django_assert_num_queries(1):
        ask("search/?q=hue")
