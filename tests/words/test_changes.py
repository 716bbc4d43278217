"""Totals, ties, editions and means that change, in both languages."""

from decimal import Decimal

import pytest

from rankings.compute.reviews import (
    Cause,
    CellChange,
    EditionChange,
    Move,
    Review,
    Shown,
    SummaryChange,
    SummaryValues,
    TieChange,
)
from rankings.words.changes import say_edition, say_summary, say_tie, say_totals
from rankings.words.consequences import Names

NAMES = Names({(63, slug): slug.upper() for slug in "abcdef"})


def changed(change):
    return CellChange(2022, 63, "a", "dti", "score", 0, "bang", change, Decimal(1), Decimal(1), "", "", "")


NUMBER = Move(2022, 63, "dti", "a", Shown(rank=2), Shown(rank=3), Cause("own"))
MARK = Move(2022, 63, "dti", "a", Shown(rank=2, flags=("conflict",)), Shown(rank=2), Cause("marks"))


@pytest.mark.parametrize(
    ("review", "vi", "en"),
    [
        (Review(), "Không có gì thay đổi", "Nothing changes"),
        (
            Review(changes=(changed("added"), changed("added"), changed("changed")), moves=(NUMBER,)),
            "Số liệu: sửa 1, thêm 2; con số đổi ở 1 ô trong bảng xếp hạng",
            "Figures: 1 changed, 2 added; another number in 1 place of the tables",
        ),
        (
            Review(changes=(changed("removed"),), moves=(NUMBER, NUMBER, MARK)),
            "Số liệu: bỏ 1; con số đổi ở 2 ô trong bảng xếp hạng, chỉ dấu hoặc nguồn đổi ở 1 ô",
            "Figures: 1 removed; another number in 2 places of the tables, other marks or documents only in 1",
        ),
        (
            Review(moves=(MARK,)),
            "Số liệu giữ nguyên; không con số nào trong bảng xếp hạng đổi, chỉ dấu hoặc nguồn đổi ở 1 ô",
            "The figures stay; no number of the tables changes, other marks or documents only in 1",
        ),
        (
            Review(changes=(changed("address"), changed("aside"))),
            "Số liệu: không dùng nữa 1, giữ nguyên nhưng dẫn về tệp mới 1; không con số nào trong bảng xếp hạng đổi",
            "Figures: 1 set aside, 1 unchanged but from a new file; no number of the tables changes",
        ),
    ],
)
def test_totals_tell_none_one_and_many(review, vi, en):
    assert (say_totals(review, "vi"), say_totals(review, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("tie", "vi", "en"),
    [
        (("new", None, 3, (), ("a", "b")), "A và B nay cùng hạng 3", "A and B now share rank 3"),
        (("ended", 3, None, ("a", "b"), ()), "A và B không còn cùng hạng 3", "A and B no longer share rank 3"),
        (
            ("changed", 3, 2, ("a", "b"), ("a", "b", "c")),
            "cùng hạng 3: A và B → cùng hạng 2: A, B và C",
            "joint rank 3: A and B → joint rank 2: A, B and C",
        ),
        (
            ("new", None, 3, (), tuple("abcdef")),
            "A, B, C và 3 tỉnh khác nay cùng hạng 3",
            "A, B, C and 3 others now share rank 3",
        ),
        (("new", None, 3, (), tuple("abcd")), "A, B, C và D nay cùng hạng 3", "A, B, C and D now share rank 3"),
    ],
)
def test_ties_name_who_shares_a_rank(tie, vi, en):
    told = TieChange(2022, 63, "dti", *tie)
    assert (say_tie(told, NAMES, "vi"), say_tie(told, NAMES, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("change", "vi", "en"),
    [
        (("added", "", "405"), "thêm kỳ, phương pháp 405", "new, method 405"),
        (("removed", "405", ""), "bỏ kỳ", "gone"),
        (("method", "922", "405"), "phương pháp 922 → 405", "method 922 → 405"),
        (("n", "63", "62"), "số tỉnh, thành phố 63 → 62", "number of provinces 63 → 62"),
        (
            ("comparability", "same_method", "method_break"),
            "trước so được với kỳ liền trước, nay so với kỳ liền trước kèm dấu đổi phương pháp",
            (
                "before, it compares with the last edition; "
                "now it compares with the last edition, marked as of another method"
            ),
        ),
    ],
)
def test_editions_tell_what_changes_of_them(change, vi, en):
    told = EditionChange(2024, 34, *change)
    assert say_edition(told, "vi") == f"Kỳ 2024, 34 tỉnh, thành phố: {vi}"
    assert say_edition(told, "en") == f"Edition 2024, 34 provinces and cities: {en}"


VALUES = SummaryValues(63, 62, 61, Decimal("0.5787"), Decimal("0.8002"), "a")


@pytest.mark.parametrize(
    ("new", "vi", "en"),
    [
        (VALUES._replace(mean=Decimal("0.5788")), "trung bình 0,5787 → 0,5788", "mean 0.5787 → 0.5788"),
        (
            VALUES._replace(best=Decimal("0.9000"), best_province="b", ranks_known=63),
            "cao nhất 0,8002 (A) → 0,9000 (B), số hạng đã biết 62 → 63",
            "best 0.8002 (A) → 0.9000 (B), ranks known 62 → 63",
        ),
        (
            VALUES._replace(mean=None, scores_known=60),
            "trung bình 0,5787 → —, số điểm đã biết 61 → 60",
            "mean 0.5787 → —, scores known 61 → 60",
        ),
        (
            None,
            "trung bình 0,5787 → —, cao nhất 0,8002 (A) → —, số hạng đã biết 62 → 0, số điểm đã biết 61 → 0",
            "mean 0.5787 → —, best 0.8002 (A) → —, ranks known 62 → 0, scores known 61 → 0",
        ),
    ],
)
def test_a_summary_tells_what_differs_and_nothing_else(new, vi, en):
    told = SummaryChange(2022, 63, "dti", VALUES, new)
    assert (say_summary(told, NAMES, "vi"), say_summary(told, NAMES, "en")) == (vi, en)
