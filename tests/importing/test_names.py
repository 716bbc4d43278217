"""Spellings to provinces: every known spelling finds its one province, and likeness alone finds none."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings import vi
from rankings.importing.names import Gazetteer, Place, is_province, match_province
from tests.importing.conftest import gazetteer_of

SETS = {63: gazetteer_of(63), 34: gazetteer_of(34)}
SPELLINGS = [
    (units, place.slug, spelling)
    for units, gazetteer in SETS.items()
    for place in gazetteer.places
    for spelling in (place.name_vi, *place.aliases)
]


def bare(text):
    """The text without marks, as typed on a keyboard without Vietnamese."""
    decomposed = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


DISTORTIONS = {
    "as it is": str,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "upper case": str.upper,
    "lower case": str.lower,
    "without marks": bare,
    "wide spaces": lambda text: f"  {text.replace(' ', chr(0xA0) + ' ')} ",
    "another hyphen": lambda text: text.replace("-", "–"),
    "another Đ": lambda text: text.replace("Đ", "Ð"),
    "a footnote": lambda text: f"{text} (*)",
    "a raised footnote": lambda text: f"{text}¹",
    "with its kind": lambda text: text if vi.fold(text).startswith(("tinh", "t", "hcm")) else f"Tỉnh {text}",
}


@pytest.mark.parametrize("distortion", DISTORTIONS)
def test_every_spelling_finds_its_province_however_it_is_typed(distortion):
    wrong = [
        (units, spelling, match_province(DISTORTIONS[distortion](spelling), SETS[units]).slug)
        for units, slug, spelling in SPELLINGS
        if match_province(DISTORTIONS[distortion](spelling), SETS[units]).slug != slug
    ]
    assert wrong == []


@given(st.sampled_from(SPELLINGS), st.permutations(sorted(set(DISTORTIONS) - {"with its kind"})))
def test_distortions_together_change_nothing(spelling, order):
    units, slug, text = spelling
    for name in order:
        if "footnote" not in name:
            text = DISTORTIONS[name](text)
    assert match_province(text, SETS[units]).slug == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("TP. HCM", "ho-chi-minh"),
        ("TPHCM", "ho-chi-minh"),
        ("Thừa Thiên - Huế", "thua-thien-hue"),
        ("TT-Huế", "thua-thien-hue"),
        ("BR-VT", "ba-ria-vung-tau"),
        ("Đăk Lăk", "dak-lak"),
        ("Đắc Lắc", "dak-lak"),
        ("Hoà Bình", "hoa-binh"),
        ("Hòa Bình", "hoa-binh"),
        ("T.P Đà Nẵng", "da-nang"),
        ("Ha Noi City", "ha-noi"),
        ("Province of Nghe An", "nghe-an"),
    ],
)
def test_the_spellings_of_published_tables_are_known(text, slug, of_63):
    assert match_province(text, of_63).slug == slug


@pytest.mark.parametrize(
    ("text", "how"),
    [("Đà Nẵng", "exact"), ("da nang", "spelling"), ("TP. Đà Nẵng", "spelling"), ("Sài Gòn", "alias")],
)
def test_a_match_says_how_it_was_found(text, how, of_63):
    assert match_province(text, of_63).how == how


@pytest.mark.parametrize("text", ["Bình Phướk", "Qảng Nam", "Hà Nộii", "Bình", "Quảng", "Tỉnh", "TP", "", "15", "Lào"])
def test_what_only_looks_alike_is_not_accepted(text, of_63):
    match = match_province(text, of_63)
    assert match.slug == ""
    assert not is_province(text, of_63)


def test_up_to_three_names_that_look_alike_are_suggested(of_63):
    assert match_province("Bình Phướk", of_63).suggestions[0].name == "Bình Phước"
    suggested = [match_province(text, of_63).suggestions for text in ("Quảng Nạm", "Hậu Gang", "xyz")]
    assert all(len(names) <= 3 for names in suggested)
    assert suggested[2] == ()


def test_a_former_province_is_said_to_be_of_the_63_where_the_34_are_asked(of_34, of_63):
    assert match_province("Bình Phước", of_34).other_units == 63
    assert match_province("TP. Huế", of_34).slug == "hue"
    assert match_province("Bình Phước", of_63).other_units == 0


def test_two_provinces_with_one_spelling_are_refused():
    with pytest.raises(ValueError, match="stands for a and for b"):
        Gazetteer(2, (Place("a", "Hòa"), Place("b", "Hoá", ("Hoa",))))


def test_of_a_long_text_only_as_much_is_compared_as_a_name_can_have(monkeypatch):
    from rankings.importing import names

    compared = []
    monkeypatch.setattr(names.process, "extract", lambda key, *_given, **_named: compared.append(key) or [])
    match_province("Yên Bá" + "y" * 5_000, SETS[63])
    assert [len(key) for key in compared] == [79]
