"""What a table is read for, from the database: of editions that are stored and of one that is being defined."""

from decimal import Decimal

import pytest

from rankings.importing.question import InTable
from rankings.models import LearnedHeading
from rankings.releasing import publishing
from rankings.releasing.defining import Definition, NewIndicator, Weight
from rankings.releasing.publishing import live_release
from rankings.releasing.questions import question_of
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

pytestmark = pytest.mark.django_db


def asked(year, units, **more):
    return question_of(year, units, "the-source", live_release().pk, **more)


def test_of_2022_weights_are_known_and_no_mean_is_believed():
    question = asked(2022, 63)
    assert question.reference.weights["dti"]["gov_activity"] == 200
    assert sum(question.reference.weights["dti"].values()) == 1000
    assert question.reference.weights["gov"].keys() - question.reference.weights["economy"].keys() == {"gov_activity"}
    assert question.reference.means == {}
    assert question.reference.previous_year == 2021


def test_of_2024_no_weights_are_known_and_the_method_has_changed():
    reference = asked(2024, 63).reference
    assert reference.weights == {}
    assert reference.method_changed
    assert reference.means["dti"] == (Decimal("0.6961"), 4)
    assert reference.previous_scores["da-nang", "dti"] > reference.previous_scores["lai-chau", "dti"]


def test_the_34_have_no_year_before():
    assert asked(2024, 34).reference.previous_year == 0
    assert len(asked(2024, 34).gazetteer.places) == 34


def test_in_2020_there_is_no_activity_index():
    assert asked(2020, 63).indicators == {"dti", "gov", "economy", "society"}


def test_an_edition_that_nobody_has_defined_knows_nothing_of_itself():
    question = asked(2031, 34)
    assert (question.indicators, question.reference.weights) == (None, {})
    assert question.reference.previous_year == 2024


def test_what_readers_see_of_the_edition_is_known_with_the_tables_it_comes_from(table):
    draft = publishing.draft_import(table(figure("bac-kan", "0.9000"), figure("bac-kan", "63", "rank")), SOURCE, FILE)
    publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    reference = asked(2022, 63).reference
    assert reference.shown_scores["bac-kan", "dti"] == Decimal("0.9")
    assert ("bac-kan", "gov") in reference.shown_scores
    assert reference.tables == {
        ("bac-kan", "dti", "score"): InTable(Decimal("0.9000"), 2), ("bac-kan", "dti", "rank"): InTable(Decimal(63), 2),
    }  # fmt: skip
    # The same document once more replaces its figures: they are not held against it.
    own = question_of(2022, 63, SOURCE["key"], live_release().pk)
    assert own.reference.tables == {}


def test_headings_are_learned_for_editions_of_one_method():
    release = live_release()
    LearnedHeading.objects.create(method="922", key="cqs", meaning="gov_activity:score", release=release)
    assert asked(2023, 63).learned == {"cqs": "gov_activity:score"}
    assert asked(2024, 63).learned == {}


def defined(**more):
    """A synthetic edition of 2025 with one more main index."""
    return Definition(
        2025, 34, "999", "Bộ", "Ministry", "2026-03-31",
        indicators=(NewIndicator("data", "main_index", "Dữ liệu số", "Digital data", "Dữ liệu", "Data"),),
        weights=(
            Weight("dti", "infrastructure", "600", "published"), Weight("dti", "data", "400", "published"),
            Weight("gov", "data", "", "unknown"),
        ),
        **more,
    )  # fmt: skip


def test_an_edition_being_defined_is_read_with_its_own_indices_and_weights():
    question = asked(2025, 34, definition=defined())
    assert question.indicators == {"dti", "gov", "infrastructure", "data"}
    assert question.indicator_names["data"] == ("Dữ liệu số", "Digital data")
    assert question.reference.weights == {"dti": {"infrastructure": Decimal(600), "data": Decimal(400)}}
    assert question.reference.previous_year == 2024
    assert question.reference.method_changed
