"""The regions of an edition: exact, of whole regions alone, and the same after they were kept as JSON."""

import json
import statistics
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.changes import METHOD_BREAK, SAME, UNIT_SETS_DIFFER, Comparability
from rankings.compute.field import Field
from rankings.compute.regions import (
    Moves,
    Standing,
    analyse_regions,
    country_of,
    deviation_of,
    figures_of,
    mean_of,
    median_of,
    moved_since,
    read_country,
    write_country,
)
from rankings.compute.scaling import to_places

SCORES = st.decimals(0, 1, places=4)
MEMBERS = st.lists(SCORES | st.none(), min_size=1, max_size=12)
COUNTRIES = st.dictionaries(st.sampled_from("abcdef"), MEMBERS, min_size=1)


def standings(scores, prefix="p"):
    return [Standing(f"{prefix}{index}", score, score, None, None) for index, score in enumerate(scores)]


def country(regions):
    return country_of({slug: standings(scores, slug) for slug, scores in regions.items()})


@given(st.lists(SCORES, min_size=1, max_size=70))
def test_means_medians_and_deviations_are_those_of_a_textbook(scores):
    exact = [Fraction(score) for score in scores]
    assert mean_of(scores) == statistics.mean(exact)
    assert median_of(scores) == statistics.median(exact)
    assert abs(float(deviation_of(scores)) - statistics.pstdev(map(float, scores))) < 1e-9


@given(MEMBERS)
def test_nothing_is_worked_out_from_a_part_of_a_region(scores):
    found = figures_of(standings(scores))
    numbers = (found.mean, found.median, found.deviation, found.highest, found.lowest, found.spread)
    assert (found.n, found.known) == (len(scores), sum(score is not None for score in scores))
    assert all(number is None for number in numbers) == (None in scores)
    assert any(number is None for number in numbers) == (None in scores)
    assert (not found.best and not found.worst) == (None in scores)


@given(st.lists(SCORES, min_size=1, max_size=12))
def test_the_spread_is_what_a_reader_gets_who_subtracts_and_holds_every_score(scores):
    found = figures_of(standings(scores))
    assert found.spread == found.highest - found.lowest == max(scores) - min(scores)
    assert found.lowest <= found.median <= found.highest
    assert found.deviation * 2 <= found.spread + Decimal("1e-11")
    assert {scores[int(name[1:])] for name in found.best} == {max(scores)}
    assert {scores[int(name[1:])] for name in found.worst} == {min(scores)}


@given(st.lists(SCORES, min_size=1, max_size=12), st.decimals("0", "0.5", places=4))
def test_the_same_added_to_everyone_moves_the_mean_and_leaves_the_spread(scores, more):
    before, after = (figures_of(standings(each)) for each in (scores, [score + more for score in scores]))
    assert after.mean - before.mean == more
    assert (after.spread, after.deviation) == (before.spread, before.deviation)


@given(COUNTRIES)
def test_regions_are_ranked_by_their_exact_means_once_all_are_known(regions):
    found = country(regions)
    means = {
        slug: None if None in scores else sum(map(Fraction, scores)) / len(scores) for slug, scores in regions.items()
    }
    for slug, region in found.regions.items():
        if None in means.values():
            assert (region.rank, found.between) == (None, None)
        else:
            assert region.rank == 1 + sum(other > means[slug] for other in means.values())
            assert region.tied == (list(means.values()).count(means[slug]) > 1)


@given(COUNTRIES)
def test_the_country_is_all_its_provinces_and_not_its_regions(regions):
    found = country(regions)
    everybody = [score for scores in regions.values() for score in scores]
    assert found.figures.n == sum(region.figures.n for region in found.regions.values())
    if None not in everybody:
        assert abs(found.figures.mean - Decimal(1) * sum(everybody) / len(everybody)) < Decimal("1e-11")


@given(COUNTRIES, st.data())
def test_what_a_region_moved_by_is_the_difference_of_what_is_shown(regions, data):
    now = country(regions)
    before = country(
        {slug: data.draw(st.lists(SCORES, min_size=len(each), max_size=len(each))) for slug, each in regions.items()}
    )
    for slug, region in moved_since(now, before).regions.items():
        earlier = before.regions[slug]
        if region.figures.mean is None:
            assert region.mean_change is None
        else:
            assert earlier.figures.mean_shown + region.mean_change == region.figures.mean_shown
        assert (region.rank_change is None) == (region.rank is None)
        assert region.rank is None or region.rank_change == earlier.rank - region.rank
    total = [region.rank_change for region in moved_since(now, before).regions.values()]
    ties = any(each.tied for side in (now, before) for each in side.regions.values())
    assert ties or None in total or sum(total) == 0


@given(COUNTRIES)
def test_what_is_kept_is_what_was_found(regions):
    found = moved_since(country(regions), country(regions))
    assert read_country(json.loads(json.dumps(write_country(found)))) == found


def test_a_tie_of_the_highest_names_both_and_moves_are_counted():
    members = [
        Standing("a", Decimal("0.5"), Decimal("0.5"), 1, 3),
        Standing("b", Decimal("0.5"), Decimal("0.5"), 1, -2),
        Standing("c", Decimal("0.4"), Decimal("0.4"), 3, 0),
        Standing("d", Decimal("0.3"), Decimal("0.3"), None, None),
    ]
    found = figures_of(members)
    assert (found.best, found.worst, found.ranked, found.moves) == (("a", "b"), ("d",), 3, Moves(1, 1, 1, 1))


# --- the real figures ------------------------------------------------------------------------------------------------


def field_of(results, places, year, units=63, comparability=None):
    before = year - 1 if year > 2020 else None
    scores = dict(iter(results.scores.groupby(["year", "units"])))
    reason = METHOD_BREAK if year in (2021, 2024) else SAME
    return Field(
        year=year,
        units=units,
        basis="",
        scores=scores[year, units],
        before=scores.get((before, units)),
        before_year=before,
        comparability=comparability or Comparability(before is not None, reason),
        provinces=places.provinces[places.provinces["units"] == units],
    )


@pytest.fixture(scope="module")
def found(results, places):
    """(year, units, indicator) to the country as it is kept."""
    return {
        (year, units, each.subject): read_country(each.content)
        for year, units in ((2020, 63), (2021, 63), (2022, 63), (2023, 63), (2024, 63), (2024, 34))
        for each in analyse_regions(field_of(results, places, year, units))
    }


def test_every_region_agrees_with_its_members(found, results, places):
    region_of = {(row.units, row.province): row.region for row in places.provinces.itertuples()}
    tables = {key: list(rows.itertuples()) for key, rows in results.scores.groupby(["year", "units", "indicator"])}
    assert len(found) == len(tables)
    for (year, units, indicator), country in found.items():
        for slug, region in country.regions.items():
            rows = [row for row in tables[year, units, indicator] if region_of[units, row.province] == slug]
            shown = [to_places(row.score, row.places) for row in rows if row.score is not None]
            assert (region.figures.n, region.figures.known) == (len(rows), len(shown))
            if len(shown) == len(rows):
                exact = sum((row.score for row in rows), Decimal(0)) / len(rows)
                assert region.figures.mean_shown == to_places(exact, 4)
                assert region.figures.spread == max(shown) - min(shown)


def test_the_country_of_2022_is_the_one_that_the_documents_give(found):
    figures = found[2022, 63, "dti"].figures
    assert (figures.mean_shown, figures.best, figures.worst) == (Decimal("0.5787"), ("da-nang",), ("bac-kan",))
    assert figures.spread == Decimal("0.8002") - Decimal("0.3941")


def test_six_regions_stand_on_either_set_and_have_names(found, places):
    for units in (63, 34):
        slugs = set(places.provinces.loc[places.provinces["units"] == units, "region"])
        assert set(found[2024, units, "dti"].regions) == slugs
        assert len(slugs) == 6


def test_no_region_has_a_mean_where_scores_are_missing(found):
    for year in (2020, 2021):
        country = found[year, 63, "dti"]
        assert (country.figures.mean, country.between) == (None, None)
        assert all(region.rank is None for region in country.regions.values())
        assert all(
            (each.figures.mean is None) == (each.figures.known < each.figures.n) for each in country.regions.values()
        )


def test_regions_move_between_editions_that_may_be_compared_and_no_others(found, results, places):
    assert all(each.mean_change is not None for each in found[2023, 63, "dti"].regions.values())
    assert sum(each.rank_change for each in found[2023, 63, "dti"].regions.values()) == 0
    assert all(each.mean_change is None for each in found[2022, 63, "dti"].regions.values())
    apart = field_of(results, places, 2023, comparability=Comparability(False, UNIT_SETS_DIFFER))
    for finding in analyse_regions(apart):
        assert all(each.mean_change is None for each in read_country(finding.content).regions.values())
