"""Worked-out figures say how, in both languages."""

import doctest

import pytest

from rankings.words import files, rules
from rankings.words.codes import FLAGS, RULES
from rankings.words.rules import say_basis, say_rule


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(rules).failed == 0


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        ("rank_and_change 2020 24 16", "tăng 16 bậc", "rank 24 of 2020"),
        ("rank_and_change 2021 53 -31", "giảm 31 bậc", "down 31 places"),
        ("score_change 2022 0.6077 0.1783", "0,6077", "+0.1783"),
        ("score_change 2022 0.6077 -0.0100", "\u22120,0100", "\u22120.0100"),
        ("weights", "trọng số", "weight"),
        ("remainder", "phần còn lại", "what is left"),
        ("mean_of_members", "trung bình cộng", "unweighted mean"),
        ("order_of_scores", "thứ tự điểm", "order of the scores"),
    ],
)
def test_a_rule_has_words_in_both_languages(rule, vi, en):
    assert vi in say_rule(rule, "vi")
    assert en in say_rule(rule, "en")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_rule_in_the_published_data_has_words(catalogue, lang):
    rows = catalogue.scores(catalogue.editions.values())
    found = {rule for row in rows for rule in (row.score_rule, row.rank_rule)}
    assert len(found) > 5
    assert all(say_rule(rule, lang) for rule in found if rule)


def test_a_published_figure_has_no_rule_to_tell():
    assert (say_rule("", "vi"), say_basis("", "", "en")) == ("", "")


def test_a_rule_without_words_is_an_error():
    with pytest.raises(KeyError):
        say_rule("guess", "en")


def test_the_mean_of_one_province_is_its_own_score():
    assert "own score" in say_basis("mean_of_members", "", "en", merged=False)
    assert "unweighted mean" in say_basis("mean_of_members", "", "en")


def test_rules_and_flags_of_the_whole_set_are_those_that_pages_have_words_for():
    for code, each in RULES.items():
        assert say_rule(" ".join([code, *("1" for _ in each.arguments.split())]), "en")
    assert set(files.FLAGS["vi"]) == set(FLAGS) - {"secondary"}
    for each in (*RULES.values(), *FLAGS.values()):
        assert each.vi != each.en
        assert each.vi.endswith(".")
        assert each.en.endswith(".")
        assert all(f" {name}," in each.en and name in each.vi for name in each.arguments.split())
