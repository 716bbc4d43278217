"""Rows go in whole: digits, letters and marks come out as they went in, on either database."""

from decimal import Decimal

import pytest
from pandas.testing import assert_frame_equal

from rankings import frames
from rankings import shape as s
from rankings.importing.published import read_published
from rankings.models import Composition, Figure, NationalFigure, Score
from rankings.releasing.storing import copy_rows

pytestmark = pytest.mark.django_db
KEYS = [s.YEAR, s.UNITS, s.PROVINCE, s.INDICATOR, s.MEASURE, s.BASE_YEAR, s.SOURCE]


def test_every_published_figure_comes_out_as_it_went_in(root):
    published = read_published(root / "fixtures").figures.astype(object)
    stored = frames.load_figures_frame(1)
    assert stored.sort_values(KEYS).to_dict("list") == published.sort_values(KEYS).to_dict("list")


@pytest.mark.parametrize(
    ("model", "load"),
    [
        (Figure, frames.load_figures_frame),
        (Score, frames.load_scores_frame),
        (Composition, frames.load_composition_frame),
        (NationalFigure, frames.load_national_frame),
    ],
    ids=lambda each: each.__name__,
)
def test_they_come_out_in_one_order_however_the_database_likes_to_give_them(monkeypatch, model, load):
    usual = load(1)
    monkeypatch.setattr(model._meta, "ordering", ["-pk"])
    assert_frame_equal(load(1), usual)


@pytest.mark.parametrize("text", ["tab\there", "line\nbreak", "back\\slash", "Thừa Thiên – Huế", "\\N", "'\"", ""])
def test_text_of_any_kind_survives(text):
    names = ("version_id", "indicator_id", "province_id", "measure", "base_year", "source_id", "value", "places",
             "file", "sheet", "cell", "note", "set_aside_vi", "set_aside_en")  # fmt: skip
    row = (10**6, 1, 1, "score", 0, 1, Decimal("0.123456789012"), 12, "", text, "", text, "", "")
    assert copy_rows(Figure, names, [row]) == 1
    stored = Figure.objects.get(version_id=10**6)
    assert (stored.sheet, stored.note, stored.value) == (text, text, Decimal("0.123456789012"))


def test_what_is_not_known_stays_unknown():
    row = Score.objects.get(
        version__edition__year=2021, version__releases=1, indicator__code="gov", province__slug="dak-nong"
    )
    assert (row.rank, row.score, row.tied, row.rank_change) == (None, None, None, 14)
