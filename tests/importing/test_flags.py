"""The flags of the command that answer what a table leaves open."""

import pytest

from rankings.importing.answers import Answers
from rankings.importing.findings import UsageError
from rankings.importing.flags import answers_of
from tests.importing.conftest import gazetteer_of

OF_63 = gazetteer_of(63)


def test_every_flag_becomes_its_answer():
    said = answers_of(
        OF_63,
        sheet="DTI 2022",
        scale=100,
        splits=["e", "AB"],
        names=["Bắc Cạn=bac-kan", "Tỷ lệ = 5=da-nang", "Cả vùng="],
        gaps=["bac-kan=không nộp, điểm = 0"],
        reasons=["missing@DTI = 2022!E20=tỉnh không nộp = trống", "external_links@!=đã đối chiếu"],
        ignore_title=True,
    )
    assert said == Answers(
        sheet="DTI 2022",
        scale=100,
        splits=frozenset({"E", "AB"}),
        names={"Bắc Cạn": "bac-kan", "Tỷ lệ = 5": "da-nang", "Cả vùng": ""},
        gaps={"bac-kan": "không nộp, điểm = 0"},
        reasons={"missing@DTI = 2022!E20": "tỉnh không nộp = trống", "external_links@!": "đã đối chiếu"},
        ignore_title=True,
    )


def test_no_flag_says_nothing():
    assert answers_of(OF_63) == Answers()


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        ("names", "Bắc Cạn"), ("names", "=bac-kan"), ("gaps", "bac-kan"), ("gaps", "bac-kan= "), ("gaps", "=vì"),
        ("reasons", "missing"), ("reasons", "missing=x"), ("reasons", "missing@!E20= "), ("splits", "5"),
        ("splits", "cột E"), ("splits", ""),
    ],
)  # fmt: skip
def test_a_flag_of_another_form_is_wrong_usage_and_says_the_form(flag, text):
    with pytest.raises(UsageError, match="malformed") as raised:
        answers_of(OF_63, **{flag: [text]})
    assert raised.value.lines("vi")[1].startswith("  dạng: --")


@pytest.mark.parametrize(("flag", "text"), [("names", "X=hue"), ("gaps", "nowhere=vì")])
def test_a_slug_of_no_province_of_the_set_is_wrong_usage(flag, text):
    with pytest.raises(UsageError, match="is no province of the 63") as raised:
        answers_of(OF_63, **{flag: [text]})
    assert "thua-thien-hue" in raised.value.lines("en")[1]
