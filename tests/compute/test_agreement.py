"""A table of the ministry's against the secondary documents that stood in its place."""

from decimal import Decimal

import pandas as pd
import pytest

from rankings import shape as s
from rankings.compute.agreement import AgreementCount, agreement, count_agreement, total_agreement
from tests.compute.tables import figures

KINDS = {"bang": "ministry", "page": "ministry", "github": "transcription", "bao": "press"}


def held(primary, *secondary, **more):
    """Outcome by province of the ministry's table `primary` against what stood before."""
    old = pd.concat(secondary, ignore_index=True) if secondary else figures({})
    return agreement(old, pd.concat([old, figures(primary, **more)], ignore_index=True), KINDS)


def outcomes(found):
    return {each.province: each.outcome for each in found}


def test_every_figure_agrees_differs_is_new_or_is_missing():
    found = held(
        {"a": "0.41", "b": "0.55", "d": "0.60"}, figures({"a": "0.41", "b": "0.50", "c": "0.3"}, source="github")
    )
    assert outcomes(found) == {"a": "agrees", "b": "differs", "c": "missing", "d": "new"}
    differs = found[1]
    assert (differs.primary, differs.secondary, differs.difference) == (
        Decimal("0.55"),
        Decimal("0.50"),
        Decimal("0.05"),
    )
    assert (differs.primary_source, differs.secondary_source, differs.secondary_kind) == (
        "bang",
        "github",
        "transcription",
    )
    assert (differs.sheet, differs.cell) == ("Bảng", "C6")


@pytest.mark.parametrize(
    ("primary", "secondary", "difference"),
    [("0.5438", "0.54", None), ("0.5450", "0.55", None), ("0.5449", "0.55", "-0.01"), ("0.54", "0.5438", None)],
)
def test_figures_are_compared_with_the_fewer_places_of_the_two(primary, secondary, difference):
    (found,) = held({"a": primary}, figures({"a": secondary}, source="bao"))
    assert found.difference == (None if difference is None else Decimal(difference))
    assert found.outcome == ("differs" if difference else "agrees")


def test_each_secondary_document_is_held_against_the_table():
    found = held({"a": "0.41"}, figures({"a": "0.41"}, source="github"), figures({"a": "0.4"}, source="bao"))
    assert [(each.secondary_source, each.outcome) for each in found] == [("bao", "agrees"), ("github", "agrees")]


def test_figures_that_were_set_aside_are_no_evidence():
    found = held({"a": "0.41"}, figures({"a": "0.99"}, source="github", set_aside_en="a typing error"))
    assert outcomes(found) == {"a": "new"}


def test_what_the_ministry_gave_before_is_not_held_against_its_new_table():
    found = held({"a": "0.41"}, figures({"a": "0.99", "b": "0.5"}, source="page"))
    assert outcomes(found) == {"a": "new"}


def test_a_table_that_only_a_secondary_document_brings_is_not_held_against_anything():
    assert held({"a": "0.41"}, figures({"a": "0.41"}, source="bao"), source="github") == []


def test_a_table_that_was_there_before_is_not_told_again_unless_one_of_its_figures_changes():
    old = pd.concat([figures({"a": "0.41", "b": "0.5"}), figures({"a": "0.41", "b": "0.5"}, source="github")])
    assert agreement(old, old, KINDS) == []
    new = pd.concat([figures({"a": "0.42", "b": "0.5"}), figures({"a": "0.41", "b": "0.5"}, source="github")])
    assert outcomes(agreement(old, new, KINDS)) == {"a": "differs", "b": "agrees"}


def test_other_indicators_and_measures_are_other_tables():
    old = figures({"a": "0.41", "b": "0.5"}, source="github", indicator="gov")
    assert outcomes(held({"a": "0.41"}, old)) == {"a": "new"}
    assert outcomes(held({"a": "3"}, figures({"a": "3"}, source="github"), measure=s.RANK)) == {"a": "new"}


def test_counts_are_per_indicator_and_measure():
    scores = figures({"a": "0.41", "b": "0.50"}, source="github")
    ranks = figures({"a": "2"}, s.RANK, source="bao")
    old = pd.concat([scores, ranks], ignore_index=True)
    new = pd.concat([old, figures({"a": "0.41"}), figures({"a": "1", "b": "2"}, s.RANK)], ignore_index=True)
    counts = count_agreement(agreement(old, new, KINDS))
    assert sorted(counts) == [
        AgreementCount("dti", "rank", differs=1, new=1),
        AgreementCount("dti", "score", agrees=1, missing=1),
    ]
    total = total_agreement(counts)
    assert (total.compared, total.agrees, total.differs, total.new, total.missing) == (2, 1, 1, 1, 1)


def test_nothing_compared_is_all_noughts():
    assert total_agreement([]) == AgreementCount("", "")
