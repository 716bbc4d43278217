"""A table against what readers see of the same edition. Synthetic figures."""

from decimal import Decimal

import pytest

from rankings.importing.question import InTable, Reference
from tests.importing.conftest import check_rows, gazetteer_of, said

PLACES = gazetteer_of(63).places


def shown(code, step):
    """A synthetic score for each province, with more digits than a table has."""
    return {
        (place.slug, code): Decimal(30000001 + 400000 * (number * step % 63)).scaleb(-8)
        for number, place in enumerate(PLACES)
    }


def table_of(heading, figures):
    return [["Tỉnh", heading], *([place.name_vi, figure] for place, figure in zip(PLACES, figures, strict=True))]


def column(code, step, scale=1):
    return [f"{score * scale:.{4 if scale == 1 else 2}f}" for score in shown(code, step).values()]


def test_a_column_of_another_index_on_view_is_said():
    reference = Reference(shown_scores={**shown("gov", 5), **shown("gov_activity", 11)})
    table = check_rows(table_of("Trụ cột chính quyền số", column("gov_activity", 11)), reference=reference)
    assert said(table, "warning") == [("is_other_index", "B2")]
    warning = table.warnings[0]
    assert warning.found.vi == "B: 63/63 số trùng với “Hoạt động chính quyền số” 2022 đang hiển thị"
    assert warning.expected.en == "figures of “Digital government pillar”"


def test_it_is_said_of_points_out_of_100_too():
    reference = Reference(shown_scores=shown("gov_activity", 11))
    rows = table_of("Trụ cột chính quyền số", column("gov_activity", 11, 100))
    assert said(check_rows(rows, reference=reference, scale=100), "warning") == [("is_other_index", "B2")]


def test_the_indexs_own_figures_are_not_said_even_where_another_index_has_the_same():
    reference = Reference(shown_scores={**shown("gov_activity", 5), **shown("gov", 5)})
    table = check_rows(table_of("Trụ cột chính quyền số", column("gov", 5)), reference=reference)
    assert said(table, "warning") == []


def in_table(figures, release=2):
    """What a ministry's table gave of some provinces, by their place in the list."""
    return {
        (PLACES[number].slug, "dti", "score"): InTable(Decimal(figure), release) for number, figure in figures.items()
    }


@pytest.mark.parametrize("digits", ["0.6385", "0.638"])
def test_figures_other_than_a_table_on_view_are_one_warning_with_its_release(digits):
    figures = column("dti", 5)
    figures[3], figures[8] = "0.6350", "0.7100"
    known = dict(enumerate(figures)) | {3: digits, 8: "0.7000"}
    table = check_rows(table_of("DTI", figures), reference=Reference(tables=in_table(known)))
    assert said(table, "warning") == [("differs_from_table", "B5")]
    assert table.warnings[0].found == (
        "2 con số khác với bảng của bộ đang hiển thị (bản 2): B5, B10",
        "2 figures other than in the ministry's table on view (release 2): B5, B10",
    )


def test_tables_of_two_releases_are_two_warnings():
    known = in_table({3: "0.1000"}) | in_table({8: "0.1000"}, release=5)
    found = check_rows(table_of("DTI", column("dti", 5)), reference=Reference(tables=known)).warnings
    assert [(each.cell, each.found.en[:9], "release" in each.found.en) for each in found] == [
        ("B5", "1 figure ", True), ("B10", "1 figure ", True),
    ]  # fmt: skip
