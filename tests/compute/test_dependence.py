"""On the published figures: what one figure moves, along the rules that lead from figures to ranks."""

from decimal import Decimal

import pytest

from rankings import shape as s
from rankings.compute.consequences import EditionState, State, review_states, years_before
from rankings.compute.dependence import structure_of
from rankings.compute.results import compute_results
from rankings.compute.reviews import Review


@pytest.fixture(scope="module")
def review(published, places, results):
    """A function: what these figures change against the published ones; `composition` where weights change too."""
    editions = [EditionState(row.year, row.units, row.method, row.units) for row in places.editions.itertuples()]
    before = State(published.figures, results.scores, results.summaries.to_dict("records"), editions)

    def made(figures, composition=published.composition):
        new = compute_results(figures, composition, published.national, places)
        after = State(figures, new.scores, new.summaries.to_dict("records"), editions)
        structure = structure_of((published.composition, composition), places, years_before(editions))
        return review_states(before, after, structure, places.source_kinds)

    return made


def only(figures, **where):
    """Which rows are these."""
    mask = figures[s.YEAR] > 0
    for name, value in where.items():
        mask &= figures[name] == value
    return mask


def put(figures, value, **where):
    """The figures with another value in one row."""
    changed, mask = figures.copy(), only(figures, **where)
    assert mask.sum() == 1
    changed.loc[mask, s.VALUE] = Decimal(value)
    return changed


GITHUB = {"year": 2022, "units": 63, "source": "github-com-1", "measure": "score"}
BAC_KAN = GITHUB | {"province": "bac-kan", "indicator": "economy_activity"}


def test_nothing_moves_where_no_figure_does(review, published):
    assert review(published.figures) == Review()


def test_a_part_moves_every_pillar_that_rests_on_it_and_the_changes_that_count_from_it(review, published):
    moves = review(put(published.figures, "0.9000", **BAC_KAN)).moves
    own = {(move.year, move.indicator) for move in moves if move.cause.why == "own"}
    # Its activity index, the remainder of the total, and with it the other two pillars; in its own pillar the remainder
    # loses what the activity gains.
    assert own == {(2022, code) for code in ("economy_activity", "foundation_rest", "gov", "society")}
    assert {move.province for move in moves if move.cause.why == "own"} == {"bac-kan"}
    figures = {(move.cause.figures[0].indicator, move.cause.total) for move in moves if move.cause.why == "own"}
    assert figures == {("economy_activity", 1)}
    previous = [move for move in moves if move.cause.why == "previous"]
    assert {(move.year, move.cause.linked_year, move.places) for move in previous} == {(2023, 2022, 0)}


def test_all_it_passed_move_by_one_place_but_those_whose_rank_is_published(review, published, results):
    moves = review(put(published.figures, "0.9000", **BAC_KAN)).moves
    activity = {move.province: move for move in moves if (move.year, move.indicator) == (2022, "economy_activity")}
    own = activity.pop("bac-kan")
    ahead = results.scores[only(results.scores, year=2022, indicator="economy_activity")]
    ahead = ahead[ahead[s.RANK] < own.old.rank]
    printed = set(ahead.loc[ahead[s.RANK_BASIS] == s.PUBLISHED, s.PROVINCE])
    passed = {name: move for name, move in activity.items() if move.places}
    assert own.new.rank == 1
    assert passed.keys() == set(ahead[s.PROVINCE]) - printed
    assert {(move.places, move.cause.others) for move in passed.values()} == {(-1, (("passed", ("bac-kan",), 1),))}


def test_the_total_stays_whatever_a_part_says(review, published):
    moves = review(put(published.figures, "0.9000", **BAC_KAN)).moves
    assert not [move for move in moves if move.indicator == "dti" and move.in_numbers]


def test_two_neighbours_that_swap_their_scores_swap_their_ranks_and_nobody_else_moves(review, published):
    where = GITHUB | {"indicator": "economy_activity"}
    ranked = published.figures[only(published.figures, **where)].sort_values(s.VALUE, ascending=False)
    first, second = ranked.iloc[38], ranked.iloc[39]
    assert first.value > second.value
    swapped = put(published.figures, second.value, province=first.province, **where)
    swapped = put(swapped, first.value, province=second.province, **where)
    moves = [move for move in review(swapped).moves if (move.year, move.indicator) == (2022, "economy_activity")]
    assert {move.province: move.places for move in moves} == {first.province: -1, second.province: 1}
    assert {move.cause.why for move in moves} == {"own"}


def test_a_score_of_a_former_province_moves_its_successor_of_today(review, published):
    where = {"year": 2024, "units": 63, "province": "quang-nam", "indicator": "infrastructure"}
    moves = review(put(published.figures, "0.9999", measure="score", **where)).moves
    (move,) = (each for each in moves if each[1:4] == (34, "infrastructure", "da-nang"))
    assert (move.cause.why, move.cause.figures[0].units, move.cause.figures[0].province) == ("own", 63, "quang-nam")


@pytest.fixture
def worked_out(results):
    """A row of DTI 2021 whose rank stands in no document, but follows from that of 2022 and a published change."""
    rows = results.scores[only(results.scores, year=2021, indicator="dti")].itertuples()
    return next(row for row in rows if row.rank_rule.startswith("rank_and_change 2022"))


def test_a_rank_worked_out_from_a_later_one_moves_because_of_that_ones_figures(review, published, worked_out):
    figures = published.figures.copy()
    mask = only(figures, year=2022, province=worked_out.province, indicator="dti", measure="rank")
    figures.loc[mask, s.VALUE] += 1
    (move,) = (each for each in review(figures).moves if each[:4] == (2021, 63, "dti", worked_out.province))
    assert (move.places, move.cause.why, move.cause.figures[0].year) == (-1, "own", 2022)


def test_a_rank_worked_out_from_a_published_change_moves_with_that_change(review, published, worked_out):
    figures = published.figures.copy()
    mask = only(figures, year=2022, province=worked_out.province, indicator="dti", measure="rank_change")
    figures.loc[mask, s.VALUE] += 2
    (move,) = (each for each in review(figures).moves if each[:4] == (2021, 63, "dti", worked_out.province))
    assert (move.places, {effect.measure for effect in move.cause.figures}) == (-2, {"rank_change"})


def test_a_published_change_that_stands_alone_is_its_own_cause(review, published):
    """Đắk Nông's pillar changes of 2021 are published without the ranks."""
    where = {"year": 2021, "province": "dak-nong", "indicator": "gov", "measure": "rank_change"}
    (move,) = review(put(published.figures, "15", **where)).moves
    assert (move.old.change, move.new.change, move.cause.why) == (14, 15, "own")


def test_other_weights_are_the_cause_of_pillars_that_no_figure_moves(review, published):
    composition = published.composition.copy()
    mask = only(composition, year=2022, whole="gov", part="gov_activity")
    composition.loc[mask, s.WEIGHT] = Decimal(100)
    moves = review(published.figures, composition).moves
    assert {(move.year, move.indicator) for move in moves} == {(2022, "gov"), (2023, "gov")}
    scored = [move for move in moves if move.old.score != move.new.score]
    assert scored
    assert {move.cause.why for move in scored} == {"method"}


def test_a_table_taken_back_leaves_no_rank_where_only_it_had_scores(review, published):
    figures = published.figures[~only(published.figures, **GITHUB, indicator="economy_activity")]
    found = review(figures)
    assert {change.change for change in found.changes} == {"removed"}
    lost = [move for move in found.moves if (move.year, move.indicator) == (2022, "economy") and move.old.rank]
    assert lost
    gone = [move for move in lost if move.new.rank is None]
    assert {move.cause.why for move in gone} <= {"own", "others"}
    opened = [each for move in gone for each in move.cause.others]
    assert {each.how for each in opened} == {"opened"}


def test_every_move_has_a_cause_and_every_cause_its_figures_or_provinces(review, published):
    figures = put(published.figures, "0.9000", **BAC_KAN)
    figures = figures[~only(figures, year=2022, province="yen-bai", indicator="dti")]
    for move in review(figures).moves:
        cause = move.cause
        told = {
            "own": cause.figures and cause.total >= len(cause.figures),
            "others": cause.others and not cause.figures,
            "previous": cause.linked_year,
            "linked": cause.linked_year,
            "method": True,
            "marks": not move.in_numbers,
        }
        assert told[cause.why], move


def test_without_an_own_figure_the_move_is_those_who_crossed(review, published):
    figures = put(published.figures, "0.9000", **BAC_KAN)
    figures = put(figures, "0.1000", **(BAC_KAN | {"province": "da-nang"}))
    moves = [move for move in review(figures).moves if move.cause.why == "others" and move.places]
    assert moves
    for move in moves:
        totals = {each.how: each.total for each in move.cause.others}
        assert totals.get("fell", 0) - totals.get("passed", 0) == move.places
