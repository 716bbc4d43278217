"""The agreement of the ministry's table with secondary documents, in counts and figure by figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.agreement import AgreementCount
from rankings.compute.reviews import AgreementFigure
from rankings.words.agreement import percent, say_agreement, say_agreement_figure
from rankings.words.consequences import Names

AGREES = "The ministry’s table agrees with"


@pytest.mark.parametrize(
    ("numbers", "vi", "en"),
    [
        (
            (0, 0, 0, 0),
            "Không có số liệu nào của nguồn thứ cấp để đối chiếu",
            "There is no figure of a secondary source to compare with",
        ),
        (
            (1, 0, 0, 0),
            "Bảng gốc khớp với 1/1 số liệu của nguồn thứ cấp (100%)",
            f"{AGREES} the one figure of secondary sources (100%)",
        ),
        (
            (325, 0, 1, 0),
            "Bảng gốc khớp với cả 325 số liệu của nguồn thứ cấp (100%), 1 số liệu mới",
            f"{AGREES} all 325 figures of secondary sources (100%), 1 is new",
        ),
        (
            (1323, 2, 0, 1),
            "Bảng gốc khớp với 1.323/1.325 số liệu của nguồn thứ cấp (99,8%), 2 số liệu khác, bảng gốc thiếu 1",
            f"{AGREES} 1,323 of 1,325 figures of secondary sources (99.8%), 2 differ, 1 is missing in it",
        ),
        (
            (0, 1, 2, 3),
            "Bảng gốc khớp với 0/1 số liệu của nguồn thứ cấp (0%), 1 số liệu khác, 2 số liệu mới, bảng gốc thiếu 3",
            f"{AGREES} 0 of 1 figures of secondary sources (0%), 1 differs, 2 are new, 3 are missing in it",
        ),
    ],
)
def test_counts_are_told_for_none_one_and_many(numbers, vi, en):
    count = AgreementCount("", "", *numbers)
    assert (say_agreement(count, "vi"), say_agreement(count, "en")) == (vi, en)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_hundred_per_cent_is_said_only_where_all_agree(part, more):
    assert percent(part, part, "vi") == "100%"
    assert percent(part, part + more, "vi") != "100%"


def row(primary, secondary, difference=None, measure="score", outcome="agrees"):
    values = [None if text is None else Decimal(text) for text in (primary, secondary, difference)]
    return AgreementFigure(
        2022, 63, "bac-kan", "dti", measure, 0, outcome, "bang", values[0], "x", "press", values[1], values[2],
        "", "", "C5",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "vi", "en"),
    [
        (row("0.45", "0.45"), "điểm 0,45, nguồn thứ cấp khớp", "score 0.45, a secondary source agrees"),
        (
            row("0.45", "0.46", "-0.01"),
            "điểm 0,45, nguồn thứ cấp ghi điểm 0,46, chênh −0,01",
            "score 0.45, a secondary source says score 0.46, difference −0.01",
        ),
        (
            row("62", "60", "2", "rank"),
            "hạng 62, nguồn thứ cấp ghi hạng 60, chênh +2",
            "rank 62, a secondary source says rank 60, difference +2",
        ),
        (row("0.45", None), "điểm 0,45, chưa có ở nguồn thứ cấp nào", "score 0.45, in no secondary source"),
        (
            row(None, "0.45"),
            "bảng gốc thiếu, nguồn thứ cấp ghi điểm 0,45",
            "missing in the table, a secondary source says score 0.45",
        ),
    ],
)
def test_figures_are_told_one_by_one(figure, vi, en):
    names = Names({(63, "bac-kan"): "Bắc Kạn"})
    assert say_agreement_figure(figure, names, "vi") == f"Bắc Kạn: {vi}"
    assert say_agreement_figure(figure, names, "en") == f"Bắc Kạn: {en}"
