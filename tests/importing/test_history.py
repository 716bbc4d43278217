"""A table against the year before: outliers, jumps, columns in each other's place. Bounds on synthetic figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.importing.checks_columns import rank_correlation
from rankings.importing.question import Reference
from tests.importing.conftest import check_rows, gazetteer_of, said

PLACES = gazetteer_of(63).places
SLUGS = [place.slug for place in PLACES]


def spread(number, step=7):
    """A synthetic score for each province, in another order than the provinces': multiples of a step, modulo 63."""
    return Decimal(3000 + 40 * (number * step % 63)).scaleb(-4)


def before(code="dti", step=7):
    return {(slug, code): spread(number, step) for number, slug in enumerate(SLUGS)}


def table_of(**columns):
    """A table whose columns are given by heading, as lists in the provinces' order."""
    rows = [[place.name_vi, *cells] for place, cells in zip(PLACES, zip(*columns.values(), strict=True), strict=True)]
    return [["Tỉnh", *(heading.replace("_", " ") for heading in columns)], *rows]


def scores(step=7, rise="0.05", **other):
    """Last year's synthetic scores with a rise and a small alternation; `other`: index to another score."""
    made = [spread(number, step) + Decimal(rise) + Decimal(number % 5).scaleb(-3) for number in range(63)]
    for index, value in other.items():
        made[int(index.strip("_"))] = Decimal(value)
    return [f"{value:.4f}" for value in made]


def reference(**more):
    return Reference(previous_year=2021, **{"previous_scores": before(), **more})


def test_a_change_like_the_others_is_not_said():
    assert said(check_rows(table_of(DTI=scores()), reference=reference()), "warning") == []


def test_a_score_far_from_the_others_change_is_said_with_last_years():
    table = check_rows(table_of(DTI=scores(_9="0.9500")), reference=reference())
    assert said(table, "warning") == [("outlier", "B11")]
    assert table.warnings[0].found.vi.endswith("của năm 2021")
    assert f"{spread(9):f}".rstrip("0") in table.warnings[0].found.en


def test_a_difference_of_less_than_a_tenth_is_never_an_outlier():
    usual = float(spread(9)) + 0.052
    assert said(check_rows(table_of(DTI=scores(_9=f"{usual + 0.09:.4f}")), reference=reference()), "warning") == []
    found = said(check_rows(table_of(DTI=scores(_9=f"{usual + 0.12:.4f}")), reference=reference()), "warning")
    assert found == [("outlier", "B11")]


def test_where_all_scores_move_a_lot_a_large_change_is_usual():
    wild = [f"{spread(number) + Decimal((number * 11 % 63) * 5).scaleb(-3):.4f}" for number in range(63)]
    assert [code for code, _ in said(check_rows(table_of(DTI=wild), reference=reference()), "warning")] == []


def test_many_outliers_of_a_column_are_one_finding():
    far = {f"_{number}": "0.9900" for number in range(0, 40, 4)}
    assert said(check_rows(table_of(DTI=scores(**far)), reference=reference()), "warning") == [("many_outliers", "B2")]


def test_without_a_year_before_or_with_too_few_figures_of_it_nothing_is_said():
    few = dict(list(before().items())[:19])
    for known in (Reference(), reference(previous_scores=few)):
        assert said(check_rows(table_of(DTI=scores(_9="0.9500")), reference=known), "warning") == []


def ranked(order):
    return {(slug, "dti"): rank for slug, rank in zip(SLUGS, order, strict=True)}


def test_a_rank_that_jumps_over_two_thirds_of_the_provinces_is_said():
    last = list(range(1, 64))
    now = [*range(2, 51), 1, *range(51, 64)]
    table = check_rows(table_of(Hạng=now), reference=Reference(previous_year=2021, previous_ranks=ranked(last)))
    assert said(table, "warning") == [("rank_jump", "B51")]
    assert table.warnings[0].found == (
        "hạng 1, tăng 49 bậc so với hạng 50 của năm 2021", "rank 1, up 49 places on rank 50 in 2021",
    )  # fmt: skip


def test_where_all_ranks_jump_a_long_jump_is_usual():
    now = [63 - number for number in range(63)]
    known = Reference(previous_year=2021, previous_ranks=ranked(range(1, 64)))
    assert said(check_rows(table_of(Hạng=now), reference=known), "warning") == []


def test_a_published_change_is_held_against_the_known_rank_of_the_year_before():
    last = [2, 1, *range(3, 64)]
    rows = table_of(Hạng=list(range(1, 64)), Tăng_giảm=["+1", "-1", *["0"] * 61])
    known = Reference(previous_year=2021, previous_ranks=ranked(last))
    assert said(check_rows(rows, reference=known), "warning") == []
    known = Reference(previous_year=2021, previous_ranks=ranked(range(1, 64)))
    table = check_rows(rows, reference=known)
    assert said(table, "warning") == [("other_change", "C2"), ("other_change", "C3")]
    assert table.warnings[0].expected.en == "+0, as the rank in 2021 was 1"


def test_a_change_on_an_earlier_year_is_not_held_against_the_last():
    rows = table_of(Hạng=list(range(1, 64)), Tăng_giảm_so_với_2020=["+1", "-1", *["0"] * 61])
    known = Reference(previous_year=2021, previous_ranks=ranked(range(1, 64)))
    assert said(check_rows(rows, reference=known), "warning") == []


TWO = {**before("infrastructure", 7), **before("awareness", 11)}


def test_two_columns_in_each_others_place_are_said():
    right = table_of(Hạ_tầng_số=scores(7), Nhận_thức_số=scores(11))
    wrong = table_of(Hạ_tầng_số=scores(11), Nhận_thức_số=scores(7))
    known = reference(previous_scores=TWO)
    assert said(check_rows(right, reference=known), "warning") == []
    found = [item for item in check_rows(wrong, reference=known).warnings if item.code == "swapped_columns"]
    assert [item.cell for item in found] == ["B2"]
    assert found[0].found.en.startswith("columns B, C seem to have changed places")
    assert found[0].found.en.endswith("in 2021 (Digital infrastructure; Digital awareness)")


def test_a_changed_method_asks_for_more_before_columns_are_said_to_be_swapped():
    mixed = [
        f"{(spread(number, 7) + spread(number, 11)) / 2 + Decimal(number % 3).scaleb(-3):.4f}" for number in range(63)
    ]
    rows = table_of(Hạ_tầng_số=mixed, Nhận_thức_số=scores(11))
    for changed in (False, True):
        known = reference(previous_scores=TWO, method_changed=changed)
        assert "swapped_columns" not in [code for code, _ in said(check_rows(rows, reference=known), "warning")]


def test_a_column_much_more_like_another_index_is_said():
    rows = table_of(Hạ_tầng_số=scores(11))
    found = said(check_rows(rows, reference=reference(previous_scores=TWO)), "warning")
    assert ("looks_like_other", "B2") in found


def test_ranks_alone_show_what_a_column_is_too():
    order = sorted(range(63), key=lambda number: -spread(number, 11))
    rank_of = {number: place + 1 for place, number in enumerate(order)}
    rows = table_of(Hạng_hạ_tầng_số=[rank_of[number] for number in range(63)])
    found = said(check_rows(rows, reference=reference(previous_scores=TWO)), "warning")
    assert ("looks_like_other", "B2") in found


def test_last_years_figures_and_one_column_twice_are_said():
    old = [f"{spread(number):.4f}" for number in range(63)]
    assert said(check_rows(table_of(DTI=old), reference=reference()), "warning") == [("stale_column", "B2")]
    rows = table_of(DTI=scores(), Hạ_tầng_số=scores())
    assert said(check_rows(rows, reference=reference()), "warning") == [("twin_columns", "C2")]


def test_columns_of_one_figure_throughout_say_nothing_about_each_other():
    rows = table_of(DTI=["0.5"] * 63, Hạ_tầng_số=["0.5"] * 63)
    assert said(check_rows(rows), "warning") == []


@pytest.mark.parametrize(
    ("spoilt", "found"),
    [("0.54321", [("uneven_places", "B3")]), ("0.543", [("uneven_places", "B3")]), ("0.5430", []), ("1", [])],
)
def test_decimals_that_no_other_cell_has_are_said(spoilt, found):
    rows = table_of(DTI=scores(_0="0.3050", _1="0.5430"))
    rows[2][1] = spoilt
    assert said(check_rows(rows), "warning") == found


def test_where_no_text_keeps_its_zeros_a_short_number_is_a_number():
    rows = table_of(DTI=[text.rstrip("0") for text in scores()])
    assert said(check_rows(rows), "warning") == []


numbers = st.lists(st.integers(0, 30).map(Decimal), min_size=3, max_size=20)


@given(numbers, st.randoms())
def test_the_coefficient_is_that_of_the_places_and_lies_between_minus_one_and_one(first, chance):
    second = list(first)
    chance.shuffle(second)
    found = rank_correlation(list(zip(first, second, strict=True)))
    assert -1 <= found <= 1
    assert found == rank_correlation(list(zip(second, first, strict=True)))
    whole = rank_correlation(list(zip(first, first, strict=True)))
    assert whole == (1 if len(set(first)) > 1 else 0)
    turned = rank_correlation([(one, -one) for one in first])
    assert turned == -whole
