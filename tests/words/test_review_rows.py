"""A review leaves as rows: numbers as numbers, causes as sentences, each with its cell."""

from decimal import Decimal

import pytest

from rankings.compute.reviews import AgreementFigure, Cause, CellChange, Effect, Move, Review, Shown
from rankings.files.csv_file import write_csv
from rankings.words.consequences import Names
from rankings.words.review_rows import review_rows

NAMES = Names({(63, "bac-kan"): "Bắc Kạn"}, {"dti": "DTI"})
OLD, NEW = Decimal("0.4100"), Decimal("0.4500")
FILE = "f" * 64
EFFECT = Effect(2022, 63, "bac-kan", "dti", "score", "bang", "changed", OLD, NEW, FILE, "Bảng", "C14")
REVIEW = Review(
    changes=(CellChange(2022, 63, "bac-kan", "dti", "score", 0, "bang", "changed", OLD, NEW, FILE, "Bảng", "C14"),),
    moves=(
        Move(
            2022, 63, "dti", "bac-kan", Shown(OLD, 62, change=3), Shown(NEW, 58),
            Cause("own", (EFFECT,), 1),
        ),
        Move(2022, 63, "gov", "x", Shown(), Shown(rank=1), Cause("method")),
    ),
    agreement=(
        AgreementFigure(
            2022, 63, "bac-kan", "dti", "score", 2021, "differs", "bang", NEW, "x", "press", OLD, NEW - OLD,
            FILE, "Bảng", "C14",
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("part", ["moves", "figures", "agreement"])
def test_every_row_has_a_value_for_every_head(lang, part):
    head, rows = review_rows(REVIEW, lang, NAMES, part)
    assert len(set(head)) == len(head)
    assert {len(row) for row in rows} == {len(head)}


def test_moves_have_their_numbers_their_cause_and_the_cell_of_their_figure():
    head, rows = review_rows(REVIEW, "vi", NAMES)
    first, second = (dict(zip(head, row, strict=True)) for row in rows)
    assert (first["Hạng cũ"], first["Hạng mới"], first["Số bậc"]) == (62, 58, 4)
    assert (first["Điểm cũ"], first["Điểm mới"], first["Tăng giảm cũ"], first["Tăng giảm mới"]) == (OLD, NEW, 3, None)
    assert first["Vì sao"] == "ô Bảng!C14 đổi 0,4100 → 0,4500"
    assert (first["Nguồn"], first["SHA-256 của tệp"], first["Trang tính"], first["Ô"]) == ("bang", FILE, "Bảng", "C14")
    assert (second["Tỉnh, thành phố"], second["Số bậc"], second["Ô"]) == ("x", None, "")


def test_figures_say_what_became_of_them():
    head, rows = review_rows(REVIEW, "en", NAMES, "figures")
    (row,) = (dict(zip(head, row, strict=True)) for row in rows)
    assert (row["Province"], row["Measure"], row["Compared year"], row["What"]) == ("Bắc Kạn", "score", None, "changed")
    assert (row["Old"], row["New"], row["Cell"]) == (OLD, NEW, "C14")


def test_agreement_has_both_figures_and_their_difference():
    head, rows = review_rows(REVIEW, "en", NAMES, "agreement")
    (row,) = (dict(zip(head, row, strict=True)) for row in rows)
    assert (row["Table"], row["Secondary"], row["Difference"], row["Outcome"]) == (NEW, OLD, NEW - OLD, "differs")
    assert (row["Source"], row["Secondary document"], row["Compared year"]) == ("bang", "x", 2021)


def test_rows_can_be_written_as_csv_with_the_digits_they_have():
    text = write_csv(*review_rows(REVIEW, "vi", NAMES)).decode()
    assert text.splitlines()[1].startswith("2022,63,dti,DTI,bac-kan,Bắc Kạn,62,58,4,0.4100,0.4500,3,,")
