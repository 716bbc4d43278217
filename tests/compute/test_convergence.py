"""Whether the gap narrows: told of complete years, marked across a change of method, within one method beside it."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.convergence import Stretch, Year, converge, ratio_of
from rankings.compute.regions import Standing, country_of

SCORES = st.lists(st.decimals("0.0001", 1, places=4), min_size=2, max_size=8)


def year(number, scores, *, joined=True, broken=False):
    members = [Standing(f"p{index}", score, score) for index, score in enumerate(scores)]
    return Year(number, country_of({"x": members}), joined, broken)


def of(number, *texts, joined=True, broken=False):
    scores = [Decimal(text) if text else None for text in texts]
    return year(number, scores, joined=joined, broken=broken)


def ends(stretch):
    return None if stretch is None else (stretch.first.year, stretch.last.year, stretch.marked)


YEARS = st.lists(
    st.tuples(SCORES | st.just([None, Decimal("0.5")]), st.booleans(), st.booleans()), min_size=1, max_size=6
).map(
    lambda rows: [
        year(2020 + at, scores, joined=at > 0 and joined, broken=broken)
        for at, (scores, joined, broken) in enumerate(rows)
    ]
)


@given(YEARS)
def test_a_stretch_joins_complete_years_that_may_all_be_compared(years):
    found = converge(years)
    for stretch in filter(None, (found.whole, found.within)):
        inside = [each for each in years if stretch.first.year <= each.year <= stretch.last.year]
        assert len(inside) > 1
        assert all(each.complete for each in inside)
        assert all(each.joined for each in inside[1:])
        assert stretch.marked == any(each.broken for each in inside[1:])
    if found.within:
        assert found.whole.marked
        assert not found.within.marked
        assert found.whole.first.year <= found.within.first.year < found.within.last.year <= found.whole.last.year


@given(YEARS)
def test_no_longer_stretch_was_overlooked(years):
    found = converge(years)
    fits = [
        (a.year, b.year)
        for at, a in enumerate(years)
        for b in years[at + 1 :]
        if all(each.complete for each in years[at : years.index(b) + 1])
        and all(each.joined for each in years[at + 1 : years.index(b) + 1])
    ]
    last = max((b for _, b in fits), default=None)
    assert (found.whole is None) == (not fits)
    if found.whole:
        assert found.whole.last.year == last
        assert found.whole.first.year == min(a for a, b in fits if b == last)


@given(SCORES, st.decimals("0.1", "0.9", places=1))
def test_scores_drawn_towards_the_mean_have_converged_and_the_other_way_round(scores, share):
    mean = sum(scores) / len(scores)
    nearer = [mean + (score - mean) * share for score in scores]
    if max(scores) - min(scores) < Decimal("0.01"):
        return
    a, b = (
        year(at, [value.quantize(Decimal("1e-12")) for value in each]) for at, each in ((2022, scores), (2023, nearer))
    )
    assert Stretch(a, b, False).verdict == "narrowed"
    assert Stretch(b, a, False).verdict == "widened"
    assert Stretch(a, a, False).verdict == "unchanged"


def test_measures_that_disagree_are_not_called_a_narrowing():
    before = of(2022, "0.9", "0.5", "0.5", "0.5", "0.1")
    after = of(2023, "0.8", "0.8", "0.5", "0.2", "0.2")
    assert (after.spread, before.spread) == (Decimal("0.6"), Decimal("0.8"))
    assert after.deviation > before.deviation * Decimal("0.9")
    further = of(2023, "0.85", "0.85", "0.5", "0.15", "0.15")
    assert Stretch(before, further, False).verdict == "mixed"


def test_a_share_of_nothing_is_not_told():
    assert ratio_of(Decimal(0), Decimal(0)) is None
    assert ratio_of(None, Decimal(1)) is None
    assert of(2022, "0", "0").ratio is None
    assert Stretch(of(2022, "0", "0"), of(2023, "0", "0"), False).verdict == "unchanged"


def test_the_run_of_the_real_years():
    years = [
        of(2020, "", "0.5", joined=False),
        of(2021, "", "0.5", broken=True),
        of(2022, "0.8", "0.4"),
        of(2023, "0.8", "0.5"),
        of(2024, "0.8", "0.5", broken=True),
    ]
    found = converge(years)
    assert (ends(found.whole), ends(found.within)) == ((2022, 2024, True), (2022, 2023, False))


def test_without_a_change_of_method_the_whole_is_all_there_is():
    found = converge([of(2022, "0.8", "0.4", joined=False), of(2023, "0.8", "0.5")])
    assert (ends(found.whole), found.within) == ((2022, 2023, False), None)


def test_years_that_may_not_be_compared_are_not_joined():
    years = [of(2022, "0.8", "0.4", joined=False), of(2023, "0.8", "0.5"), of(2024, "0.9", "0.5", joined=False)]
    assert ends(converge(years).whole) == (2022, 2023, False)
    assert converge([of(2024, "0.9", "0.5", joined=False)]).whole is None
