"""A published total against the total from published parts, only where that is no circle."""

from dataclasses import dataclass
from decimal import Decimal

from rankings.compute.recomputing import recompute_merged, recompute_totals, weighted_mean
from rankings.compute.reconstructing import mean_of_known

WEIGHTS = {(2020, 63): {"gov": Decimal(400), "economy": Decimal(300), "society": Decimal(300)}}


@dataclass(frozen=True)
class Row:
    province: str
    indicator: str
    score: Decimal | None
    score_basis: str = "published"
    year: int = 2020
    units: int = 63


def rows(province, total, *parts, basis="published"):
    names = ("gov", "economy", "society")
    found = [Row(province, name, Decimal(part), basis) for name, part in zip(names, parts, strict=False)]
    return [Row(province, "dti", Decimal(total)), *found]


def test_the_total_of_bac_ninh_in_2020_follows_from_its_pillars_to_the_fourth_decimal():
    (found,) = recompute_totals(rows("bac-ninh", "0.4096", "0.4384", "0.4222", "0.3585"), WEIGHTS)
    assert found.computed == Decimal("0.40957")
    assert abs(found.difference) < Decimal("0.0001")
    assert found.parts == tuple((2020, 63, "bac-ninh", part) for part in ("gov", "economy", "society"))


def test_a_missing_part_leaves_the_province_out():
    assert recompute_totals(rows("a", "0.4", "0.4", "0.4"), WEIGHTS) == []


def test_a_part_that_was_itself_worked_out_proves_nothing():
    assert recompute_totals(rows("a", "0.4", "0.4", "0.4", "0.4", basis="derived"), WEIGHTS) == []


def test_an_edition_without_weights_has_nothing_to_recompute():
    assert recompute_totals(rows("a", "0.4", "0.4", "0.4", "0.4"), {}) == []
    assert weighted_mean({}, {"gov": Decimal(1)}) is None


def test_a_merged_province_is_held_against_the_mean_of_its_members():
    found = [
        Row("da-nang", "dti", Decimal("0.7069"), units=34),
        Row("da-nang", "dti", Decimal("0.8335")),
        Row("quang-nam", "dti", Decimal("0.5803")),
        Row("ha-noi", "dti", Decimal("0.8241"), units=34),
        Row("ha-noi", "dti", Decimal("0.8241")),
    ]
    members = {"da-nang": (63, ["da-nang", "quang-nam"]), "ha-noi": (63, ["ha-noi"])}
    (only,) = recompute_merged(found, 34, members)
    assert (only.province, only.units, only.computed) == ("da-nang", 34, Decimal("0.70690"))


def test_a_merged_province_needs_the_scores_of_all_its_members():
    found = [Row("da-nang", "dti", Decimal("0.7069"), units=34), Row("da-nang", "dti", Decimal("0.8335"))]
    assert recompute_merged(found, 34, {"da-nang": (63, ["da-nang", "quang-nam"])}) == []


def test_a_mean_of_nothing_is_not_zero():
    assert mean_of_known([]) is None
    assert mean_of_known([None]) is None
