"""Numbers, days and counted things as each language writes them: none, one, two, many."""

import re
from datetime import date
from decimal import Decimal

import pytest

from rankings.words import brief, evidence, methodology, province, quality, releases, tables
from rankings.words import map as map_words
from rankings.words.numbers import say_change, show_count, show_date, show_decimal, show_partial_date

_ONES = "place|province|document|figure|release|number|tie|gap|rank|point|byte|row|index|criterion|member|change"
_MANY = "places|provinces|documents|figures|releases|numbers|ties|gaps|ranks|points|bytes|rows|indices|criteria|changes"
#: Every sentence that counts something, by name, of a count and a language.
SENTENCES = {
    "change": say_change,
    "loss": lambda n, lang: say_change(-n, lang),
    "unknown ranks": tables.unknown_heading,
    "known ranks": lambda n, lang: tables.say_known(n, 63, False, lang),
    "gaps": lambda n, lang: tables.say_crowded(n, 62, lang),
    "moves": lambda n, lang: tables.say_movers(tables.Movers([(["A"], n), (["B"], -n)], n, 63), lang),
    "kinds of moves": lambda n, lang: tables.say_counts({"up": n, "down": n, "unknown": n}, lang),
    "a class of the map": lambda n, lang: map_words.said_class("0–1", n, lang),
    "parts of a method": lambda n, lang: methodology.say_counts(
        dict.fromkeys(("main_indices", "component_indices", "criteria", "max_points"), n), lang
    ),
    "corrections": quality.say_corrections,
    "figures of documents": evidence.say_documents,
    "size": evidence.say_size,
    "published": lambda n, lang: evidence.say_published(n, n, False, lang),
    "releases": releases.say_releases,
    "ties": lambda n, lang: releases.say_ties(n, n, lang),
    "documents left": brief.say_others,
    "a region": lambda n, lang: province.say_region(None, n, n, lang),
    "neighbours": lambda n, lang: province.say_neighbours(2021, 63, n, lang),
}


@pytest.mark.parametrize("count", [0, 1, 2, 12])
@pytest.mark.parametrize("name", SENTENCES)
def test_one_is_singular_and_all_others_are_plural(name, count):
    said = SENTENCES[name](count, "en")
    wrong = _MANY if count == 1 else _ONES
    # "12 of 62 gaps" counts the second number.
    assert not re.search(rf"(?<!of )\b{count} ({wrong})\b", said), said
    assert "{" not in said
    assert "None" not in said


@pytest.mark.parametrize("count", [0, 1, 2, 12])
@pytest.mark.parametrize("name", SENTENCES)
def test_vietnamese_counts_without_a_plural(name, count):
    said = SENTENCES[name](count, "vi")
    assert not re.search(rf"\b({_ONES}|{_MANY})\b", said.replace("byte", ""))
    assert "{" not in said


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [("0.8002", "0,8002", "0.8002"), ("-0.0398", "−0,0398", "−0.0398"), ("1", "1", "1"), (None, "—", "—")],
)
def test_decimals_have_the_sign_of_the_language_and_a_true_minus(value, vi, en):
    number = None if value is None else Decimal(value)
    assert (show_decimal(number, "vi"), show_decimal(number, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [(0, "0", "0"), (999, "999", "999"), (1234, "1.234", "1,234"), (9412000, "9.412.000", "9,412,000")],
)
def test_thousands_are_parted_by_the_sign_of_the_language(value, vi, en):
    assert (show_count(value, "vi"), show_count(value, "en")) == (vi, en)


def test_days_are_written_as_each_language_writes_them():
    day = date(2025, 7, 1)
    assert (show_date(day, "vi"), show_date(day, "en")) == ("1/7/2025", "1 July 2025")
    assert (show_partial_date("2025-07", "vi"), show_partial_date("2025-07", "en")) == ("7/2025", "July 2025")


def test_a_share_has_no_space_before_its_sign():
    assert methodology.say_share("28,6") == "28,6%"


def test_ranges_have_an_en_dash_without_spaces():
    assert map_words.score_span(Decimal("0.55"), Decimal("0.60"), "en") == "0.55–0.60"
    assert map_words.rank_span(1, 13) == "1–13"
    assert methodology.say_years([2021, 2022, 2023]) == "2021–2023"
