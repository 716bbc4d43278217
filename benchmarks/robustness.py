"""The range of every rank under other weights: all editions of the published figures, and alone by number of units."""

from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.ranks import timed
from rankings import shape as s
from rankings.compute import analysis
from rankings.compute.field import Field, Finding
from rankings.compute.results import Places, compute_results
from rankings.compute.robustness import DRAWS, analyse_ranges, draw_weights, ranges
from rankings.importing.published import Published, read_published

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
PARTS = 5


def measure() -> None:
    """Print the time of all editions together, and of one table of 34, 63 and 3,321 units."""
    fields = real_fields()
    every = timed(lambda: [list(analyse_ranges(field)) for field in fields])
    counted = sum(len(list(analyse_ranges(field))) - 1 for field in fields)
    print(f"ranges of ranks: {DRAWS:,} draws of the weights")
    print(f"all {len(fields)} editions, as published and reconstructed, {counted} provinces: {every * 1e3:.0f} ms")
    print(f"{'units':>7}{'parts':>7}{'ms':>9}{'ns a rank':>11}")
    for units in (34, 63, 3321):
        draws = draw_weights(PARTS)[: DRAWS if units < 1000 else DRAWS // 20]
        points = np.random.default_rng(2024).integers(10_000, 400_000, (units, PARTS))
        taken = timed(lambda: ranges(points, draws))  # noqa: B023 - called at once
        print(f"{units:>7}{PARTS:>7}{taken * 1e3:>9.1f}{taken / units / len(draws) * 1e9:>11.1f}")


def real_fields() -> list[Field]:
    """What a release of the published figures analyses."""
    published = read_published(FIXTURES)
    places = _places(published)
    scores = compute_results(published.figures, published.composition, published.national, places).scores
    fields: list[Field] = []

    def keep(field: Field) -> list[Finding]:
        fields.append(field)
        return []

    kept, analysis.ANALYSES = analysis.ANALYSES, (keep,)
    analysis.analyse(scores, published.composition, places)
    analysis.ANALYSES = kept
    return fields


def _places(published: Published) -> Places:
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
