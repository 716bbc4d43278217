"""A change of rank is its own score's part and the others' part, to the place; who passed whom makes up the whole."""

from collections import namedtuple
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rankings import shape as s
from rankings.compute.analysis import analyse
from rankings.compute.changes import METHOD_BREAK
from rankings.compute.explaining import (
    KIND,
    NO_RANK,
    NO_SCORES,
    NOT_BY_SCORES,
    analyse_changes,
    count_crowd,
    explain_changes,
    read_crowd,
    read_explanation,
)
from tests import reference

Row = namedtuple("Row", ["score", "rank"])
NAMES = [f"p{number:02}" for number in range(12)]
some = settings(max_examples=200)
#: Scores before and now, few enough different ones that ties are common.
STATES = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1, max_size=len(NAMES))


def table(numbers):
    """Province to score, and to its row with the rank that follows; None is a score that is not known."""
    scores = {name: None if each is None else Decimal(each) / 8 for name, each in zip(NAMES, numbers, strict=False)}
    ranks = reference.rank(list(scores.values()))
    known = None not in scores.values()
    rows = {
        name: Row(score, rank if known else None) for (name, score), rank in zip(scores.items(), ranks, strict=True)
    }
    return scores, rows


def states(pairs):
    return (table([pair[side] for pair in pairs]) for side in (0, 1))


@some
@given(STATES)
def test_the_parts_are_those_of_the_oracle_and_sum_to_the_change(pairs):
    (old, before), (new, now) = states(pairs)
    for name, found in explain_changes(before, now, broken=False).items():
        assert (found.own, found.others) == reference.explain(old, new, name)
        assert found.own + found.others + found.method == before[name].rank - now[name].rank
        assert found.reasons == ()


@some
@given(STATES)
def test_who_passed_whom_is_as_the_oracle_sees_it_and_makes_up_the_change_for_ties_too(pairs):
    (_, before), (_, now) = states(pairs)
    ranks = [{name: row.rank for name, row in rows.items()} for rows in (before, now)]
    for name, found in explain_changes(before, now, broken=True).items():
        assert (set(found.passed), set(found.passed_by)) == reference.crossed(*ranks, name)
        assert len(found.passed) - len(found.passed_by) == before[name].rank - now[name].rank
        assert [now[each].rank for each in found.passed] == sorted(now[each].rank for each in found.passed)


@some
@given(STATES, st.data())
def test_a_better_score_alone_never_lowers_a_rank_nor_a_worse_one_lifts_it(pairs, data):
    (old, before), (new, now) = states(pairs)
    for name, found in explain_changes(before, now, broken=False).items():
        gained = new[name] - old[name]
        assert found.own * gained >= 0
        if not gained:
            assert found.own == 0
    alone = data.draw(st.sampled_from(list(old)))
    moved = explain_changes(before, table_of(old | {alone: new[alone]}), broken=False)
    assert moved[alone].others == 0


def table_of(scores):
    ranks = reference.rank(list(scores.values()))
    return {name: Row(score, rank) for (name, score), rank in zip(scores.items(), ranks, strict=True)}


@some
@given(st.lists(st.tuples(*[st.integers(0, 8) | st.none()] * 2), min_size=1, max_size=len(NAMES)))
def test_where_a_score_is_missing_no_part_is_told_and_the_reason_is(pairs):
    (old, before), (new, now) = states(pairs)
    holes = any(None in each.values() for each in (old, new))
    for found in explain_changes(before, now, broken=False).values():
        assert found.scores == tuple(sum(score is not None for score in each.values()) for each in (old, new))
        assert (NO_SCORES in found.reasons) == holes
        assert (found.own is None) == (found.others is None) == (found.method is None) == bool(found.reasons)


@some
@given(STATES, st.sets(st.tuples(st.booleans(), st.integers(0, len(NAMES) - 1)), max_size=6))
def test_unknown_ranks_cross_nobody_and_who_has_one_is_told_nothing(pairs, holes):
    (_, before), (_, now) = states(pairs)
    for is_now, place in holes:
        rows = now if is_now else before
        if NAMES[place] in rows:
            rows[NAMES[place]] = rows[NAMES[place]]._replace(rank=None)
    ranks = [{name: row.rank for name, row in rows.items()} for rows in (before, now)]
    both = {name for name in now if None not in (ranks[0][name], ranks[1][name])}
    for name, found in explain_changes(before, now, broken=False).items():
        assert found.ranked == len(both)
        if name in both:
            assert (set(found.passed), set(found.passed_by)) == reference.crossed(*ranks, name)
        else:
            assert (found.passed, found.passed_by, found.own) == (None, None, None)
            assert NO_RANK in found.reasons


def test_a_rank_that_the_scores_do_not_give_is_not_taken_apart_but_that_of_the_others_is():
    before, now = (
        table_of({"a": Decimal(3), "b": Decimal(2), "c": Decimal(1)}),
        table_of({"a": Decimal(1), "b": Decimal(2), "c": Decimal(3)}),
    )
    now["b"] = now["b"]._replace(rank=3)
    found = explain_changes(before, now, broken=False)
    assert (found["b"].own, found["b"].reasons) == (None, (NOT_BY_SCORES,))
    assert (found["c"].own, found["c"].others) == (1 + 1, 0)


def test_a_changed_method_leaves_the_parts_untold_and_who_passed_whom_told():
    before, now = table_of({"a": Decimal(2), "b": Decimal(1)}), table_of({"a": Decimal(1), "b": Decimal(2)})
    found = explain_changes(before, now, broken=True)["a"]
    assert (found.own, found.others, found.method, found.reasons) == (None, None, None, (METHOD_BREAK,))
    assert (found.passed, found.passed_by) == ((), ("b",))


def test_a_province_that_the_edition_before_lacks_has_no_rank_there():
    found = explain_changes({}, table_of({"a": Decimal(1)}), broken=False)["a"]
    assert found.reasons == (NO_RANK, NO_SCORES)
    assert explain_changes({}, {}, broken=False) == {}


@some
@given(STATES)
def test_what_is_stored_is_read_again(pairs):
    (_, before), (_, now) = states(pairs)
    for found in explain_changes(before, now, broken=False).values():
        assert read_explanation(found.content) == found
    crowd = count_crowd(before, now)
    assert read_crowd(crowd.content) == crowd


@some
@given(STATES)
def test_the_crowd_counts_those_whose_rank_went_against_their_score(pairs):
    (old, before), (new, now) = states(pairs)
    crowd = count_crowd(before, now)
    gained = {name: new[name] - old[name] for name in new}
    moved = {name: before[name].rank - now[name].rank for name in new}
    against = [name for name in new if gained[name] > 0 and moved[name] < 0]
    assert (crowd.n, crowd.rose) == (len(new), sum(each > 0 for each in gained.values()))
    assert crowd.rose_and_fell == len(against)
    assert crowd.fell_and_rose == sum(gained[name] < 0 and moved[name] > 0 for name in new)
    assert set(crowd.furthest) == {name for name in against if moved[name] == min(moved[each] for each in against)}


def test_there_is_no_crowd_where_something_is_unknown():
    (_, before), (_, now) = table([1, None]), table([1, 2])
    assert count_crowd(before, now) is None
    assert count_crowd({}, now) is None
    assert count_crowd({}, {}) is None


# What the published figures give


@pytest.fixture(scope="module")
def findings(published, places, results):
    """(year, units, basis) to subject to content; what is reconstructed stands with the edition it was made from."""
    kept = {}
    for (year, units), rows in analyse(results.scores, published.composition, places).items():
        for basis, finding in rows:
            if finding.kind == KIND:
                kept.setdefault((year, units, basis), {})[finding.subject] = finding.content
    return kept


def test_vinh_phuc_gains_in_score_and_loses_26_places(findings, cell):
    found = read_explanation(findings[2023, 63, ""]["vinh-phuc"]["dti"])
    before, now = cell(2022, 63, "vinh-phuc", "dti"), cell(2023, 63, "vinh-phuc", "dti")
    assert now.score - before.score == Decimal("0.0257")
    assert (before.rank, now.rank, now.rank_change) == (18, 44, -26)
    assert found.own + found.others + found.method == -26
    assert found.own > 0
    assert len(found.passed) - len(found.passed_by) == -26


def test_28_of_63_improved_and_fell_between_2022_and_2023(findings):
    crowd = read_crowd(findings[2023, 63, ""][""]["dti"])
    assert (crowd.n, crowd.rose, crowd.rose_and_fell, crowd.fell_and_rose) == (63, 63, 28, 0)
    assert crowd.furthest == ("vinh-phuc",)


def test_every_stored_change_is_the_sum_of_its_parts_or_has_its_reasons(findings, results):
    stored = {(row.year, row.units, row.province, row.indicator): row for row in results.scores.itertuples()}
    explained = 0
    for (year, units, basis), subjects in findings.items():
        for name, content in subjects.items():
            for indicator, stored_content in content.items() if name and not basis else ():
                found, row = read_explanation(stored_content), stored[year, units, name, indicator]
                if found.reasons:
                    assert found.own is found.others is found.method is None
                else:
                    assert found.own + found.others + found.method == row.rank_change
                    explained += 1
                if found.ranked == units:
                    assert len(found.passed) - len(found.passed_by) == row.rank_change
    # DTI, three pillars, four main indices and the rest of the foundation, of 63 provinces in 2023.
    assert explained == 9 * 63


def test_across_a_method_only_the_ranks_speak(findings):
    for key in ((2021, 63, ""), (2024, 63, ""), (2024, 63, "constant")):
        for name, content in findings[key].items():
            assert name or content == {}
            for each in content.values() if name else ():
                assert METHOD_BREAK in each["reasons"]
                assert each["own"] is each["others"] is each["method"] is None
    assert findings[2024, 63, ""]["da-nang"]["dti"]["passed_by"] == ["ho-chi-minh"]


def test_first_editions_have_no_changes_to_explain(findings):
    assert not {(2020, 63, ""), (2024, 34, ""), (2022, 63, "constant")} & set(findings)
    assert {(2021, 63, ""), (2022, 63, ""), (2023, 63, ""), (2024, 63, "")} < set(findings)


def test_on_constant_units_da_nang_falls_13_places_in_2024(findings):
    found = read_explanation(findings[2024, 63, "constant"]["da-nang"]["dti"])
    assert len(found.passed) - len(found.passed_by) == -13


def test_the_same_figures_in_2022_say_how_many_are_known(findings):
    found = read_explanation(findings[2022, 63, ""]["binh-phuoc"]["dti"])
    assert (found.reasons, found.scores, found.ranked) == ((NO_SCORES,), (10, 63), 34)
    dak_nong = read_explanation(findings[2021, 63, ""]["dak-nong"]["gov"])
    assert dak_nong.reasons[0] == NO_RANK
    assert dak_nong.passed is None


def test_the_analysis_runs_on_every_edition():
    from rankings.compute.analysis import ANALYSES

    assert analyse_changes in ANALYSES
    assert s.RANK_CHANGE == "rank_change"
