"""Every place that readers see otherwise has its cause, and those who crossed account for the whole move."""

from dataclasses import replace
from decimal import Decimal

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from rankings import shape as s
from rankings.compute.consequences import cell_changes
from rankings.compute.moves import NAMED, rank_moves
from rankings.compute.reviews import Cause, Crossing
from tests.compute.tables import FLAT, figures, scores

NAMES = [f"p{number:02}" for number in range(12)]


some = settings(max_examples=150, deadline=None)


def moves_of(old, new, structure=FLAT, **more):
    """Province to move, of one table of scores in both states."""
    found = rank_moves(scores(old, **more), scores(new, **more), cell_changes(figures(old), figures(new)), structure)
    return {move.province: move for move in found}


def table(numbers):
    """Scores from whole numbers, few enough that ties are common."""
    return {name: f"0.{number:04}" for name, number in zip(NAMES, numbers, strict=False)}


#: The same provinces in both states; about half of them keep their score.
STATES = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.booleans()).map(
        lambda each: (each[0], each[0] if each[2] else each[1])
    ),
    min_size=2,
    max_size=len(NAMES),
)


@some
@given(STATES)
def test_a_move_without_an_own_figure_is_exactly_those_who_crossed(pairs):
    old, new = (table([pair[side] for pair in pairs]) for side in (0, 1))
    for name, move in moves_of(old, new).items():
        if old[name] != new[name]:
            assert (move.cause.why, move.cause.total) == ("own", 1)
            continue
        assert (move.cause.why, move.cause.figures) == ("others", ())
        crossed = {each.how: each for each in move.cause.others}
        expected = crossings(old, new, name)
        assert {how: each.total for how, each in crossed.items()} == {
            how: len(names) for how, names in expected.items() if names and seen(how, move)
        }
        assert all(set(each.names) <= expected[how] for how, each in crossed.items())
        net = len(expected["fell"]) - len(expected["passed"])
        assert move.places == net


@some
@given(STATES)
def test_exactly_those_provinces_move_that_are_shown_otherwise(pairs):
    old, new = (table([pair[side] for pair in pairs]) for side in (0, 1))
    shown = [{row.province: row[4:] for row in scores(each).itertuples(index=False)} for each in (old, new)]
    columns = [list(s.SCORE_COLUMNS[4:]).index(name) for name in (s.SCORE, s.RANK)]
    tied = list(s.SCORE_COLUMNS[4:]).index(s.TIED)
    expected = {
        name
        for name in old
        if any(shown[0][name][column] != shown[1][name][column] for column in columns)
        or shown[0][name][tied] != shown[1][name][tied]
    }
    assert moves_of(old, new).keys() == expected


@some
@given(st.permutations(range(10)), st.permutations(range(10)))
def test_without_ties_all_moves_together_are_none(before, after):
    moves = moves_of(table(before), table(after)).values()
    assert sum(move.places for move in moves) == 0


@some
@given(STATES)
def test_a_rank_that_goes_against_its_own_score_names_who_crossed(pairs):
    old, new = (table([pair[side] for pair in pairs]) for side in (0, 1))
    for name, move in moves_of(old, new).items():
        gained = Decimal(new[name]) - Decimal(old[name])
        if gained and move.places and gained * move.places < 0:
            totals = {each.how: each.total for each in move.cause.others}
            assert totals.get("fell", 0) - totals.get("passed", 0) == move.places
        elif gained:
            assert move.cause.others == ()


def crossings(old, new, name):
    """Slow and obvious: every other province, looked at alone."""
    found = {"passed": set(), "fell": set(), "level": set(), "parted": set()}
    for other in old:
        before = (old[other] > old[name]) - (old[other] < old[name])
        after = (new[other] > new[name]) - (new[other] < new[name])
        if after > 0 >= before:
            found["passed"].add(other)
        if before > 0 >= after:
            found["fell"].add(other)
        if after == 0 != before:
            found["level"].add(other)
        if before == 0 != after:
            found["parted"].add(other)
    return found


def seen(how, move):
    """Which crossings are told: of a rank that moves who went ahead or fell back, else who shares it."""
    return how in (("passed", "fell") if move.places else ("level", "parted"))


OLD = {"a": "0.9000", "b": "0.8000", "c": "0.7000", "d": "0.6000"}


def test_a_corrected_score_moves_its_province_and_those_it_passes():
    moves = moves_of(OLD, OLD | {"d": "0.8500"})
    assert {name: move.places for name, move in moves.items()} == {"b": -1, "c": -1, "d": 2}
    own = moves["d"].cause
    assert (own.why, own.total, own.others) == ("own", 1, ())
    effect = own.figures[0]
    assert (effect.sheet, effect.cell, effect.change) == ("Bảng", "C8", "changed")
    assert (effect.old, effect.new) == (Decimal("0.6000"), Decimal("0.8500"))
    assert moves["b"].cause.others == (Crossing("passed", ("d",), 1),)


def test_of_many_who_crossed_the_first_are_named_and_all_are_counted():
    old = {name: f"0.1{number:02}" for number, name in enumerate(NAMES)}
    new = {name: text if name == NAMES[-1] else f"0.9{number:02}" for number, (name, text) in enumerate(old.items())}
    (crossing,) = moves_of(old, new)[NAMES[-1]].cause.others
    assert (crossing.how, crossing.names, crossing.total) == ("passed", tuple(NAMES[:NAMED]), len(NAMES) - 1)


def test_one_who_draws_level_is_the_cause_of_a_shared_rank():
    moves = moves_of(OLD, OLD | {"d": "0.8000"})
    assert (moves["b"].places, moves["b"].new.tied) == (0, True)
    assert moves["b"].cause.others == (Crossing("level", ("d",), 1),)
    back = moves_of(OLD | {"d": "0.8000"}, OLD)
    assert back["b"].cause.others == (Crossing("parted", ("d",), 1),)


def test_scores_that_complete_a_table_are_the_cause_of_all_its_ranks():
    partial = OLD | {"c": None, "d": None}
    moves = moves_of(partial, OLD)
    assert moves["a"].cause.others == (Crossing("completed", ("c", "d"), 2),)
    assert (moves["c"].cause.why, moves["c"].places) == ("own", None)
    assert moves_of(OLD, partial)["a"].cause.others == (Crossing("opened", ("c", "d"), 2),)


def test_a_published_rank_moves_by_its_own_figure_alone():
    old, new = {"a": 1, "b": 2, "c": 3, "d": 4}, {"a": 2, "b": 1, "c": 3, "d": 4}
    changes = cell_changes(
        *(figures({name: str(rank) for name, rank in ranks.items()}, s.RANK) for ranks in (old, new))
    )
    moves = rank_moves(scores(OLD, ranks=old), scores(OLD, ranks=new), changes, FLAT)
    assert {move.province: move.cause.figures[0].cell for move in moves} == {"a": "C5", "b": "C6"}
    assert {(move.cause.figures[0].old, move.cause.figures[0].new) for move in moves} == {(1, 2), (2, 1)}


def test_a_table_that_confirms_a_score_does_not_become_the_cause_of_a_move_by_others():
    new = OLD | {"d": "0.8500"}
    changes = cell_changes(figures(OLD, source="github"), figures(new, source="bang"))
    moves = {move.province: move for move in rank_moves(scores(OLD), scores(new), changes, FLAT)}
    assert [moves[name].cause.why for name in "bcd"] == ["others", "others", "own"]
    assert moves["d"].cause.figures[0].source == "bang"


def test_a_rank_worked_out_from_another_editions_is_linked_to_it():
    """In 2021 c stood one place lower than in 2022, says a document; in 2022 d passes it."""
    new = OLD | {"d": "0.8500"}
    states = [
        pd.concat([scores(values), carried("c", place)], ignore_index=True) for values, place in ((OLD, 3), (new, 4))
    ]
    moves = rank_moves(*states, cell_changes(figures(OLD), figures(new)), FLAT)
    (move,) = (each for each in moves if each.year == 2021)
    assert (move.places, move.cause) == (-1, Cause("linked", linked_year=2022))


def carried(name, rank):
    """A rank of 2021 that follows from one of 2022 and a published change of +1."""
    row = scores({name: None}, year=2021)
    rule = f"rank_and_change 2022 {rank} 1"
    return row.assign(**{s.RANK: rank + 1, s.RANK_BASIS: s.DERIVED, s.RANK_RULE: rule})


def test_a_change_since_an_edition_that_was_corrected_is_of_the_edition_before():
    """Of 2022, a and b swap by a corrected figure; of 2023 nothing is corrected."""
    old, new = {"a": "0.9000", "b": "0.8000"}, {"a": "0.7000", "b": "0.8000"}
    later = {"a": "0.6000", "b": "0.5000"}
    states = [
        pd.concat([scores(values), since(scores(later, year=2023), ranks)], ignore_index=True)
        for values, ranks in ((old, (1, 2)), (new, (2, 1)))
    ]
    structure = replace(FLAT, before={(2023, 63): 2022, (2022, 63): None})
    moves = rank_moves(*states, cell_changes(figures(old), figures(new)), structure)
    found = {move.province: move for move in moves if move.year == 2023}
    assert {name: (move.old.change, move.new.change) for name, move in found.items()} == {"a": (0, 1), "b": (0, -1)}
    assert {(move.cause.why, move.cause.linked_year, move.places) for move in found.values()} == {("previous", 2022, 0)}
    assert [effect.cell for effect in found["a"].cause.figures] == ["C5"]
    assert found["b"].cause.figures == ()


def since(frame, ranks):
    """The table with the ranks before and the changes that follow."""
    changes = [before - now for before, now in zip(ranks, frame[s.RANK], strict=True)]
    return frame.assign(**{s.PREVIOUS_RANK: list(ranks), s.RANK_CHANGE: changes})


def test_a_change_that_no_figure_explains_is_of_the_method():
    moves = rank_moves(scores(OLD), scores(OLD | {"d": "0.8500"}), [], FLAT)
    assert {move.province: move.cause.why for move in moves} == {"b": "others", "c": "others", "d": "method"}


def test_marks_and_documents_alone_are_no_number():
    old, new = scores(OLD, flags="secondary"), scores(OLD, flags="")
    changes = cell_changes(figures({}), figures({"a": "0.9000"}))
    moves = {move.province: move for move in rank_moves(old, new, changes, FLAT)}
    assert {move.cause.why for move in moves.values()} == {"marks"}
    assert not any(move.in_numbers for move in moves.values())
    assert [effect.cell for effect in moves["a"].cause.figures] == ["C5"]
    assert moves["b"].cause.figures == ()


def test_the_mark_of_a_changed_method_is_of_the_method():
    (move,) = rank_moves(scores({"a": "0.9000"}), scores({"a": "0.9000"}, flags="method_break"), [], FLAT)
    assert move.cause.why == "method"


def test_a_province_that_one_state_lacks_is_as_one_of_which_nothing_is_known():
    assert rank_moves(scores({}), scores({"a": None}), [], FLAT) == []
    (move,) = rank_moves(scores({}), scores({"a": "0.9000"}), cell_changes(figures({}), figures({"a": "0.9000"})), FLAT)
    assert (move.old.rank, move.new.rank, move.cause.why) == (None, 1, "own")


def test_digits_behind_those_shown_are_no_move():
    assert moves_of({"a": "0.63501", "b": "0.5"}, {"a": "0.63502", "b": "0.5"}) == {}


def test_inputs_stay_as_they_were():
    frames = scores(OLD), scores(OLD | {"d": "0.8500"})
    copies = [each.copy(deep=True) for each in frames]
    rank_moves(*frames, cell_changes(figures(OLD), figures(OLD | {"d": "0.8500"})), FLAT)
    assert all(each.equals(copy) for each, copy in zip(frames, copies, strict=True))
