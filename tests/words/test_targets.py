"""What is said of targets: every way they can stand, in both languages, with the numbers of the assessment."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.targets import Rank, Reading, Target, assess
from rankings.words.targets import STATUS, Judged, Merged, say_reading, say_status

UPPER = Target(2030, "standing", "upper-middle", "qualitative", set_in=2022)
NAMED = Target(2030, "dti", "20", "rank", set_in=2022)
OTHER = Target(2025, "households_smart_devices", "100", "% of households", set_in=2022)
MERGED = Merged("Đắk Nông", "Lâm Đồng", "1/7/2025")
#: Ranks that lead to each reason there is.
WAYS = {
    "no_rank": [],
    "no_edition_since": [(2021, 41)],
    "within": [(2021, 41), (2024, 15)],
    "above_line": [(2021, 41), (2024, 33)],
    "below_line": [(2021, 41), (2024, 55)],
    "outside": [(2021, 20), (2024, 55)],
    "no_start": [(2024, 55)],
    "start_hidden": [(2024, 55)],
}
#: A rank that is hidden, for the reason that needs one.
HIDDEN = {"start_hidden": [Rank(2021, 41)]}


def judged(target, ranks, merged=None, hidden=()):
    found = assess(target, [Rank(*rank) for rank in ranks], 63, hidden)
    shown = [f"{rank.rank}°" if rank else "" for rank in (found.last, found.start)]
    return Judged(target.year, 63, found, *shown, merged)


@pytest.mark.parametrize(("why", "lang", "merged"), list(product(WAYS, ["vi", "en"], [None, MERGED])))
def test_each_way_to_stand_has_a_whole_sentence_of_its_own(why, lang, merged):
    facts = judged(UPPER, WAYS[why], merged, HIDDEN.get(why, ()))
    said = say_status(facts, lang)

    assert facts.found.why == why
    assert said[0].startswith(f"{STATUS[lang][facts.found.status]}: ")
    assert all(sentence.endswith(".") and "  " not in sentence and "None" not in sentence for sentence in said)
    assert ("Lâm Đồng" in said[0]) == (merged is not None)
    assert len(said) == 2
    others = {
        say_status(judged(UPPER, ranks, merged, HIDDEN.get(other, ())), lang)[0]
        for other, ranks in WAYS.items()
        if other != why
    }
    assert len(others) == len(WAYS) - 1
    assert said[0] not in others


@given(st.lists(st.integers(1, 63), max_size=5), st.sampled_from(["vi", "en"]), st.sampled_from([UPPER, NAMED]))
def test_a_sentence_names_no_number_but_those_of_the_assessment(ranks, lang, target):
    facts = judged(target, [(2021 + i, rank) for i, rank in enumerate(ranks)])
    found = facts.found
    known = {str(n) for rank in (found.last, found.start) if rank for n in (rank.year, rank.rank)}
    known |= {str(target.year), "63", "1"} | {str(n) for n in (found.due, found.reading and found.reading.last) if n}

    for sentence in say_status(facts, lang):
        assert set(re.findall(r"\d+", sentence)) <= known


def test_what_is_not_measured_is_said_without_a_reading():
    [said] = say_status(judged(OTHER, [(2024, 12)], MERGED), "en")

    assert said == (
        "Cannot be said: the DTI has scores and ranks, not this figure; and since 1/7/2025 Đắk Nông has been part of "
        "Lâm Đồng."
    )


def test_the_reading_of_words_without_a_number_is_told_as_a_reading():
    for lang, words in (("vi", "nghĩa tối thiểu"), ("en", "no more than it says")):
        assert words in say_reading(Reading(31, named=False), 63, lang)
        assert words not in say_reading(Reading(20, named=True), 63, lang)
