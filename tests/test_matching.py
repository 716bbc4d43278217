"""Texts as people type them, and the name they come near to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings import vi
from rankings.matching import Near, Typed, bears_marks_of, likeness, nearness, spellings, without_typing_keys
from tests.reference import telex

PHUOC = spellings(("binh phuoc", "tinh binh phuoc"), ("binh phuoc",), ("70", "binhphuoc"))
HUE = spellings(("thua thien hue", "tt hue", "hue"), ("thua thien hue",), ("46",))


@pytest.mark.parametrize(
    ("text", "known", "near"),
    [
        ("Bình Phước", PHUOC, Near.EXACT),
        ("tỉnh Bình Phước", PHUOC, Near.EXACT),
        ("TỈNHBÌNHPHƯỚC", PHUOC, Near.EXACT),
        ("Binh Phuoc province", PHUOC, Near.EXACT),
        ("70", PHUOC, Near.EXACT),
        ("BP", PHUOC, Near.INITIALS),
        ("b.p.", PHUOC, Near.INITIALS),
        ("bình ph", PHUOC, Near.PREFIX),
        ("phước", PHUOC, Near.WORD),
        ("B. Phước", PHUOC, Near.WORD),
        ("thiên huế", HUE, Near.WORD),
        ("phước bình", PHUOC, Near.WORDS),
        ("uoc", PHUOC, Near.WITHIN),
        ("binhf phuowcs", PHUOC, Near.KEYS),
        ("bi2nh phu7o71c", PHUOC, Near.KEYS),
        ("binh phuok", PHUOC, None),
        ("t", PHUOC, None),
        ("h", PHUOC, None),
        ("", PHUOC, None),
        (" .,! ", PHUOC, None),
    ],
)
def test_how_near_a_text_comes(text, known, near):
    assert nearness(Typed(text), known) == near


def test_a_kind_of_unit_alone_is_no_name():
    assert nearness(Typed("tỉnh"), PHUOC) is None
    assert nearness(Typed("thành phố"), HUE) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ddawks", "dak"), ("noong", "nong"), ("d9a81k", "dak"), ("dwowng", "duong"), ("hwng", "hung"), ("traf", "tra")],
)
def test_the_letters_of_an_input_method_are_taken_out(typed, meant):
    assert without_typing_keys(typed) == meant


@given(name=st.sampled_from(["Bình Phước", "Đắk Nông", "Hưng Yên", "Thừa Thiên Huế", "Bà Rịa - Vũng Tàu", "Sóc Trăng"]))
def test_a_name_typed_by_telex_while_it_is_off_comes_near(name):
    folded = vi.fold(name)
    near = nearness(Typed(telex(name)), spellings((folded,), (folded,)))
    assert near is not None
    assert near <= Near.KEYS


@given(text=st.text(max_size=60))
def test_no_text_breaks_anything_and_likeness_is_a_number_of_a_hundred(text):
    typed = Typed(text)
    assert nearness(typed, PHUOC) is None or typed.key
    if typed.key:
        assert 0 <= likeness(typed, PHUOC) <= 100


@pytest.mark.parametrize(
    ("text", "name", "bears"),
    [
        ("hoà", "Hòa Bình", True),
        ("hòa", "Hoà Bình", True),
        ("bắc", "Bắc Ninh", True),
        ("bắc", "Bạc Liêu", False),
        ("bac", "Bạc Liêu", True),
        ("đăk", "Đắk Nông", False),
    ],
)
def test_marks_that_were_typed_tell_names_apart_wherever_the_tone_stands(text, name, bears):
    assert bears_marks_of(Typed(text), name) is bears
