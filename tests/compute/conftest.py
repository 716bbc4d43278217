"""The published figures and everything that follows from them, computed once and without a database."""

from functools import cache

import pandas as pd
import pytest

from rankings import shape as s
from rankings.compute.results import Places, compute_results
from rankings.compute.robustness import analyse_ranges, weighings
from rankings.importing.published import read_published
from tests.compute.fields import real_fields


@pytest.fixture(scope="session")
def published(root):
    return read_published(root / "fixtures")


@pytest.fixture(scope="session")
def places(published) -> Places:
    rows = {name: pd.DataFrame(rows) for name, rows in published.reference.items()}
    provinces = rows["provinces"].rename(columns={"slug": s.PROVINCE}).astype({s.UNITS: int})
    indicators = rows["indicators"].sort_values("position").rename(columns={"code": s.INDICATOR})
    return Places(
        provinces[[s.UNITS, s.PROVINCE, s.REGION]],
        rows["successions"].assign(units=63, new_units=34),
        rows["editions"].astype({s.YEAR: int, s.UNITS: int})[[s.YEAR, s.UNITS, s.METHOD]],
        indicators[[s.INDICATOR, s.KIND]],
        dict(zip(rows["sources"]["key"], rows["sources"]["kind"], strict=True)),
    )


@pytest.fixture(scope="session")
def results(published, places):
    return compute_results(published.figures, published.composition, published.national, places)


@pytest.fixture(scope="session")
def cell(results):
    """A function: (year, units, province, indicator) to its row."""
    rows = {(row.year, row.units, row.province, row.indicator): row for row in results.scores.itertuples()}
    return lambda *key: rows[key]


@pytest.fixture(scope="session")
def fields(results, published, places):
    """(year, units, basis) to the field of each edition that a release analyses."""
    return {(each.year, each.units, each.basis): each for each in real_fields(results, published, places)}


@pytest.fixture(scope="session")
def weighed(fields):
    """A function: year to the composite of its 63 as parts with weights, or why it is not."""
    return lambda year: weighings(fields[year, 63, ""])["dti"]


@pytest.fixture(scope="session")
def ranges_of(fields):
    """A function: year, units and basis to what a release keeps of ranges, by province, "" for the edition."""

    @cache
    def found(year, units, basis=""):
        return {each.subject: each.content for each in analyse_ranges(fields[year, units, basis])}

    return found
