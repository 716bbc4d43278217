"""The published tables themselves give no error and no warning, held against all that is known of them."""

import pytest

from rankings import frames, shape
from rankings.compute.scaling import to_places
from rankings.importing.headings import INDICATOR_NAMES
from rankings.importing.tables import check_raw
from rankings.releasing.publishing import live_release
from rankings.releasing.questions import question_of
from tests.importing.conftest import gazetteer_of, raw_of, said
from tests.importing.real_tables import INDICES, question, raw, scores, table

YEARS = (2022, 2023, 2024)


@pytest.mark.parametrize("year", YEARS)
def test_the_published_table_of_a_year_gives_no_error_and_no_warning(year):
    checked = check_raw(raw(table(year)), b"", question(year))
    assert said(checked) == []
    assert said(checked, "warning") == []
    assert len(checked.figures) == 63 * 2 * len(INDICES)


@pytest.mark.django_db
@pytest.mark.parametrize("year", YEARS)
def test_nor_does_it_against_what_the_database_knows(year):
    checked = check_raw(raw(table(year)), b"", question_of(year, 63, "the-source", live_release().pk))
    assert [(finding.code, finding.cell) for finding in (*checked.errors, *checked.warnings)] == []


def shown(year, units):
    """The whole of an edition as readers see it, pillars and all, as rows of a table; four decimals as on the page."""
    frame = frames.load_scores_frame(live_release().pk)
    frame = frame[(frame[shape.YEAR] == year) & (frame[shape.UNITS] == units) & frame[shape.RANK].notna()]
    complete = [
        code for code, part in frame.groupby(shape.INDICATOR) if len(part) == units and code != "foundation_rest"
    ]
    cells = {
        (row[shape.PROVINCE], row[shape.INDICATOR]): (str(to_places(row[shape.SCORE], 4)), int(row[shape.RANK]))
        for row in frame.to_dict("records")
        if row[shape.INDICATOR] in complete and row[shape.SCORE] is not None
    }
    complete = [code for code in complete if all((place.slug, code) in cells for place in gazetteer_of(units).places)]
    heads = [INDICATOR_NAMES[code][0] for code in complete]
    head = ["Tỉnh", *[text for name in heads for text in (f"Điểm {name}", f"Hạng {name}")]]
    rows = [[place.name_vi, *[cell for code in complete for cell in cells[place.slug, code]]]
            for place in gazetteer_of(units).places]  # fmt: skip
    return [head, *rows], complete


@pytest.mark.django_db
@pytest.mark.parametrize(("year", "units"), [(2022, 63), (2023, 63), (2024, 63), (2024, 34)])
def test_nor_does_everything_that_readers_see_of_an_edition_with_its_pillars(year, units):
    rows, complete = shown(year, units)
    assert {"gov", "economy", "society"} <= set(complete) or year == 2024
    checked = check_raw(raw_of(rows), b"", question_of(year, units, "the-source", live_release().pk))
    assert [(finding.code, finding.cell) for finding in (*checked.errors, *checked.warnings)] == []
    assert len(checked.figures) == 2 * units * len(complete)


@pytest.mark.django_db
@pytest.mark.parametrize("year", YEARS)
def test_the_database_knows_what_the_fixtures_say(year):
    known, stored = question(year).reference, question_of(year, 63, "s", live_release().pk).reference
    assert stored.means == known.means
    assert stored.weights == known.weights
    assert stored.method_changed == known.method_changed or year == 2022
    assert known.previous_scores.items() <= stored.previous_scores.items()


def test_every_province_has_every_figure_of_the_tables():
    assert all(len(scores(year)) == 63 * len(INDICES) for year in YEARS)
