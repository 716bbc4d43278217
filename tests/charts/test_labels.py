"""The words and signs of charts."""

from rankings.charts.labels import PLOTLY_WORDS, SECONDARY, SIGNS, WORDS, cell, marked, sign_notes, sign_words
from rankings.charts.record import Reading
from rankings.words.marks import MARKS
from tests.charts.samples import reading


def test_every_word_is_there_in_both_languages():
    assert WORDS["vi"].keys() == WORDS["en"].keys()
    assert PLOTLY_WORDS.keys() == WORDS.keys()


def test_the_signs_of_charts_are_those_of_the_site():
    assert {SECONDARY, *SIGNS.values()} - {""} <= MARKS.keys()


def test_a_figure_worked_out_from_a_secondary_source_carries_both_signs():
    figure = reading("0.5266", "derived", secondary=True)

    assert marked(figure) == "0,5266°*"
    assert sign_words(figure, "en") == "secondary source, worked out"


def test_a_missing_figure_carries_no_sign():
    assert marked(Reading(None, "—", basis="derived", secondary=True)) == "—"


def test_a_cell_says_what_is_noted_about_its_figure():
    assert cell(reading(None, note="chưa thấy công bố")) == "— (chưa thấy công bố)"
    assert cell(None) == "—"


def test_the_notes_under_a_table_explain_the_signs_that_occur_and_no_others():
    figures = [reading("0.1"), None, reading("0.2", "reconstructed")]

    assert [note[0] for note in sign_notes("vi", figures)] == ["~"]
