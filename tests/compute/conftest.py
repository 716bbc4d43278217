"""The published figures and everything that follows from them, computed once and without a database."""

import pandas as pd
import pytest

from rankings import shape as s
from rankings.compute.results import Places, compute_results
from rankings.importing.published import read_published


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
