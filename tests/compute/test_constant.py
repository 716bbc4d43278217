"""Past editions on today's provinces: the ministry's own rule, held against what the ministry published."""

from decimal import Decimal
from fractions import Fraction

import pytest

from rankings import shape as s
from rankings.compute.constant import CONSTANT, SCORES, reconstruct_editions, to_content
from tests.compute.fields import real_fields
from tests.reference import rank


@pytest.fixture(scope="session")
def again(results, places):
    return reconstruct_editions(results.scores, places, "dti")


@pytest.fixture(scope="session")
def fields(results, published, places):
    return {(field.year, field.units, field.basis): field for field in real_fields(results, published, places)}


def rows_of(again, year, indicator="dti"):
    table = again.scores[(again.scores[s.YEAR] == year) & (again.scores[s.INDICATOR] == indicator)]
    return {row.province: row for row in table.itertuples()}


def test_the_years_whose_members_are_all_known_are_reconstructed_and_no_others(again):
    assert (again.units, again.from_units) == (34, 63)
    assert sorted(set(again.scores[s.YEAR])) == [2022, 2023, 2024]
    assert set(again.scores[s.UNITS]) == {34}


def test_every_published_figure_of_the_34_comes_out(again, results):
    scores = results.scores
    of_34 = scores[(scores[s.YEAR] == 2024) & (scores[s.UNITS] == 34)]
    published = of_34[of_34[s.SCORE_BASIS] == s.PUBLISHED]
    assert len(published) == 8
    for row in published.itertuples():
        mean = rows_of(again, 2024, row.indicator)[row.province].score
        assert abs(mean - row.score) <= Decimal("0.0001"), row
    ranked = of_34[(of_34[s.RANK_BASIS] == s.PUBLISHED) & (of_34[s.INDICATOR] == "dti")]
    assert len(ranked) == 13
    for row in ranked.itertuples():
        assert rows_of(again, 2024)[row.province].rank == row.rank


def test_each_score_is_the_plain_mean_of_its_members_and_each_rank_follows(again, results, places):
    former = {
        (row.year, row.province, row.indicator): row.score for row in results.scores.itertuples() if row.units == 63
    }
    members = places.successions.groupby(s.SUCCESSOR)[s.PREDECESSOR].agg(list)
    for (year, indicator), table in again.scores.groupby([s.YEAR, s.INDICATOR]):
        assert len(table) == 34
        for row in table.itertuples():
            known = [Fraction(former[year, name, indicator]) for name in members[row.province]]
            assert abs(Fraction(row.score) - sum(known) / len(known)) <= Fraction(1, 10**12)
        ranks = rank(table[s.SCORE].tolist())
        assert table[s.RANK].tolist() == ranks


def test_da_nang_falls_13_places_on_constant_units_and_never_16(again, results):
    row = rows_of(again, 2024)["da-nang"]
    assert (row.previous_rank, row.rank, row.rank_change) == (4, 17, -13)
    assert "method_break" in row.flags.split()
    for scores in (again.scores, results.scores):
        assert -16 not in scores.loc[scores[s.PROVINCE] == "da-nang", s.RANK_CHANGE].tolist()


def test_all_of_it_is_called_reconstructed(again):
    for column in (s.SCORE_BASIS, s.RANK_BASIS):
        assert set(again.scores[column]) == {s.RECONSTRUCTED}
    assert set(again.scores[s.CHANGE_BASIS]) == {"", s.RECONSTRUCTED}
    changed = again.scores[again.scores[s.RANK_CHANGE].notna()]
    assert set(changed[s.CHANGE_BASIS]) == {s.RECONSTRUCTED}


def test_a_secondary_score_of_a_member_marks_what_is_made_of_it(again):
    assert "secondary_score" in rows_of(again, 2023)["ha-noi"].flags.split()


def test_the_first_reconstructed_edition_has_nothing_before_it(again):
    assert all(row.rank_change is None for row in rows_of(again, 2022).values())


def test_what_is_kept_of_an_edition_says_the_same(again):
    scores = again.scores[again.scores[s.YEAR] == 2023]
    summaries = again.summaries[again.summaries[s.YEAR] == 2023]
    content = to_content(scores, summaries)
    assert len(content["rows"]) == len(scores)
    for kept, row in zip(content["rows"], scores.itertuples(), strict=True):
        assert kept[:2] == [row.province, row.indicator]
        assert Decimal(kept[2]) == row.score
        assert tuple(content["documents"][place] for place in kept[-1]) == row.sources
    mean = next(row for row in content["summaries"] if row[0] == "dti")
    assert abs(Decimal(mean[4]) - sum(row.score for row in rows_of(again, 2023).values()) / 34) < Decimal("1e-10")


def test_fields_have_the_edition_before_them_on_the_same_units_and_basis(fields):
    assert fields[2024, 34, ""].before is None
    assert fields[2024, 34, CONSTANT].before_year == 2023
    assert fields[2024, 34, CONSTANT].comparability.marked
    assert set(fields[2023, 63, ""].before[s.UNITS]) == {63}
    assert set(fields[2023, 34, CONSTANT].before[s.SCORE_BASIS]) == {s.RECONSTRUCTED}


def test_fields_know_weights_only_where_they_are_known(fields):
    assert sum(fields[2022, 63, ""].weights["dti"].values()) == 1000
    assert fields[2022, 34, CONSTANT].weights == fields[2022, 63, ""].weights
    assert fields[2022, 63, ""].groups["foundation_rest"] == (
        "awareness", "institutions", "human_resources", "security",
    )  # fmt: skip
    assert "dti" not in fields[2024, 63, ""].weights
    assert (fields[2020, 63, ""].weight_basis, fields[2023, 63, ""].weight_basis) == ("published", "worked_out")


def test_fields_know_who_was_made_of_whom(fields):
    of_63 = fields[2024, 63, ""].provinces.set_index(s.PROVINCE)
    of_34 = fields[2024, 34, ""].provinces.set_index(s.PROVINCE)
    assert of_63.loc["binh-phuoc", "siblings"] == ("dong-nai",)
    assert of_63.loc["ha-noi", "siblings"] == ()
    assert set(of_34.loc["lam-dong", "former"]) == {"lam-dong", "dak-nong", "binh-thuan"}
    assert set(of_63["former"]) == {()}
    assert set(of_34["siblings"]) == {()}


def test_a_reconstructed_edition_is_kept_with_the_one_it_was_made_from(results, published, places):
    from rankings.compute.analysis import analyse

    kept = analyse(results.scores, published.composition, places, {(2023, 63), (2024, 34)})
    assert set(kept) == {(2023, 63), (2024, 34)}
    bases = {(key, each.basis) for key, rows in kept.items() for each in rows if each.finding.kind == SCORES}
    assert bases == {((2023, 63), CONSTANT)}
