"""The question at the head of the page that answers why, in both languages and for every case there is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.asking import asked_about
from rankings.words.headline import Standing
from rankings.words.why import Question, ask, page_on, say_on

LANGUAGES = ("vi", "en")


def question(rank=44, tied=False, change=-26, *, composite=True, signs="", was_tied=False):
    standing = Standing("DTI" if composite else "chính quyền số", rank, tied, change)
    return Question("Vĩnh Phúc", 2023, standing, composite, signs, was_tied)


@pytest.mark.parametrize(
    ("facts", "vi", "en"),
    [
        (
            question(),
            "Vì sao Vĩnh Phúc xuống 26 bậc năm 2023?",
            "Why did Vĩnh Phúc fall 26 places in 2023?",
        ),
        (
            question(change=1),
            "Vì sao Vĩnh Phúc lên 1 bậc năm 2023?",
            "Why did Vĩnh Phúc rise 1 place in 2023?",
        ),
        (
            question(change=24, signs="‡"),
            "Vì sao Vĩnh Phúc lên 24 bậc‡ năm 2023?",
            "Why did Vĩnh Phúc rise 24 places‡ in 2023?",
        ),
        (
            question(change=0),
            "Vì sao Vĩnh Phúc vẫn ở hạng 44 năm 2023?",
            "Why did Vĩnh Phúc stay 44th in 2023?",
        ),
        (
            question(15, tied=True, change=0, signs="‡", was_tied=True),
            "Vì sao Vĩnh Phúc vẫn ở đồng hạng 15‡ năm 2023?",
            "Why did Vĩnh Phúc stay joint 15th‡ in 2023?",
        ),
        (
            question(15, tied=True, change=0),
            "Vì sao Vĩnh Phúc vẫn ở hạng 15 năm 2023?",
            "Why did Vĩnh Phúc stay 15th in 2023?",
        ),
        (
            question(15, change=0, was_tied=True),
            "Vì sao Vĩnh Phúc vẫn ở hạng 15 năm 2023?",
            "Why did Vĩnh Phúc stay 15th in 2023?",
        ),
        (
            question(15, tied=True, change=None),
            "Vì sao Vĩnh Phúc xếp đồng hạng 15 năm 2023?",
            "Why did Vĩnh Phúc rank joint 15th in 2023?",
        ),
        (
            question(change=None, signs="~"),
            "Vì sao Vĩnh Phúc xếp hạng 44~ năm 2023?",
            "Why did Vĩnh Phúc rank 44th~ in 2023?",
        ),
        (
            question(None, change=7),
            "Vì sao Vĩnh Phúc lên 7 bậc năm 2023?",
            "Why did Vĩnh Phúc rise 7 places in 2023?",
        ),
        (
            question(None, change=None),
            "Biết gì về thứ hạng của Vĩnh Phúc năm 2023?",
            "What is known of Vĩnh Phúc’s rank in 2023?",
        ),
        (
            question(None, change=0),
            "Biết gì về thứ hạng của Vĩnh Phúc năm 2023?",
            "What is known of Vĩnh Phúc’s rank in 2023?",
        ),
    ],
)
def test_a_rise_a_fall_the_same_rank_and_what_is_not_known_are_each_asked_about(facts, vi, en):
    assert (ask(facts, "vi"), ask(facts, "en")) == (vi, en)


def test_on_a_part_the_question_names_it():
    facts = question(composite=False)
    assert ask(facts, "vi") == "Vì sao Vĩnh Phúc xuống 26 bậc về chính quyền số năm 2023?"
    assert " on chính quyền số in 2023?" in ask(facts, "en")
    assert say_on("Kinh tế số", "Năm 2022, Huế xếp hạng 4/63.") == "Kinh tế số: năm 2022, Huế xếp hạng 4/63."


@given(
    st.none() | st.integers(1, 63),
    st.booleans(),
    st.none() | st.integers(-62, 62),
    st.booleans(),
    st.sampled_from(["", "‡", "~", "‡~"]),
    st.sampled_from(LANGUAGES),
)
def test_no_question_tells_a_number_that_is_not_in_the_table(rank, tied, change, composite, signs, lang):
    facts = question(rank, tied, change, composite=composite, signs=signs)
    said = ask(facts, lang)
    numbers = {int(number) for number in re.findall(r"\d+", said.replace(str(facts.year), ""))}
    assert numbers <= {abs(change or 0), rank}
    assert said.endswith("?")
    assert "  " not in said
    assert "None" not in said
    assert (signs in said) == (not signs or bool(numbers))


@given(st.integers(1, 63), st.integers(-62, 62), st.booleans(), st.sampled_from(LANGUAGES))
def test_a_question_typed_as_it_stands_asks_about_its_province(rank, change, composite, lang):
    assert asked_about(ask(question(rank, change=change, composite=composite), lang)) == "Vĩnh Phúc 2023"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("vì sao vĩnh phúc", "vĩnh phúc"),
        ("Tại sao Đà Nẵng tụt hạng?", "Đà Nẵng"),
        ("vi sao 2022 ca mau", "2022 ca mau"),
        ("why did hanoi drop 3 places in 2024", "hanoi 2024"),
        ("why is Hue first", "Hue first"),
        ("Vĩnh Phúc", ""),
        ("vì sao", ""),
        ("visao", ""),
        ("whydah", ""),
    ],
)
def test_of_whom_a_question_asks(text, name):
    assert asked_about(text) == name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_a_list_the_page_claims_no_direction(lang):
    assert "Huế" in page_on("Huế", lang)
    assert not re.search(r"\d", page_on("Huế", lang))
