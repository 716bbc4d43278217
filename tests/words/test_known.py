"""How many scores are known: none, one and many, of one year and of two."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.words.known import begun, scores_known


@pytest.mark.parametrize(
    ("years", "vi", "en"),
    [
        (
            [(2020, 0)],
            "chưa biết điểm của tỉnh, thành phố nào năm 2020",
            "none of the 63 scores of 2020 are known",
        ),
        (
            [(2020, 0), (2021, 0)],
            "chưa biết điểm của tỉnh, thành phố nào năm 2020 và 2021",
            "none of the 63 scores of 2020 and 2021 are known",
        ),
        (
            [(2020, 0), (2021, 10)],
            "chưa biết điểm của tỉnh, thành phố nào năm 2020 và mới biết điểm của 10/63 tỉnh, thành phố năm 2021",
            "none of the 63 scores of 2020 and only 10 of the 63 scores of 2021 are known",
        ),
        (
            [(2020, 1)],
            "mới biết điểm của 1/63 tỉnh, thành phố năm 2020",
            "only 1 of the 63 scores of 2020 is known",
        ),
    ],
)
def test_none_one_and_many_have_their_words(years, vi, en):
    assert (scores_known(years, 63, "vi"), scores_known(years, 63, "en")) == (vi, en)
    assert begun(vi)[0].isupper()
    assert begun(vi)[1:] == vi[1:]


@given(st.lists(st.integers(0, 62), min_size=1, max_size=2), st.sampled_from(["vi", "en"]))
def test_nobody_is_never_a_number_and_each_count_is_told_once(counts, lang):
    said = scores_known([(2020 + at, known) for at, known in enumerate(counts)], 63, lang)
    told = [int(number) for number in re.findall(r"(\d+)(?:/63| of the 63)", said)]
    assert told == [known for known in counts if known]
    assert all(str(2020 + at) in said for at in range(len(counts)))
    assert "  " not in said
