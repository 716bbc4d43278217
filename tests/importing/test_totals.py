"""Totals, pillars and means against what follows from the other figures, to what rounding leaves open."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.importing.question import Reference
from rankings.importing.series import half_step
from tests.importing.conftest import check_rows, gazetteer_of, said
from tests.importing.real_tables import weights

NAMES = [place.name_vi for place in gazetteer_of(63).places]
PARTS = {"gov": Decimal(400), "economy": Decimal(300), "society": Decimal(300)}
HEADS = ["Tỉnh", "DTI", "Trụ cột chính quyền số", "Trụ cột kinh tế số", "Trụ cột xã hội số"]
#: The rows of 2022 on dti.gov.vn that have all eight main indices: five foundation indices, three activity indices.
MAIN = ("awareness", "institutions", "infrastructure", "human_resources", "security",
        "gov_activity", "economy_activity", "society_activity")  # fmt: skip


def rounded(value):
    return value.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def weighed(gov, economy, society):
    return (400 * gov + 300 * economy + 300 * society) / 1000


def table_with(first, rest=("0.5000", "0.5000", "0.5000", "0.5000")):
    """A table of the total and three pillars: the first row's figures, and the same ones for all rows below."""
    return [HEADS, *[[name, *(first if name == NAMES[0] else rest)] for name in NAMES]]


def check(rows, **reference):
    return check_rows(rows, reference=Reference(**{"weights": {"dti": PARTS}, **reference}))


tenths = st.integers(0, 10_000_000).map(lambda number: Decimal(number).scaleb(-7))


@given(tenths, tenths, tenths)
def test_rounding_alone_is_never_said(gov, economy, society):
    row = [str(rounded(value)) for value in (weighed(gov, economy, society), gov, economy, society)]
    assert [code for code, _ in said(check(table_with(row)), "warning") if code != "zero_score"] == []


@given(tenths, tenths, tenths, st.sampled_from(["0.0002", "-0.0002", "0.003", "-0.2"]))
def test_a_total_off_by_more_than_rounding_is_said_at_its_cell(gov, economy, society, off):
    total = rounded(weighed(rounded(gov), rounded(economy), rounded(society))) + Decimal(off)
    if 0 < total <= 1:
        row = [str(value) for value in (total, rounded(gov), rounded(economy), rounded(society))]
        found = said(check(table_with(row)), "warning")
        assert ("total", "B2") in found


def test_the_finding_names_the_parts_and_what_they_come_to():
    finding = check(table_with(["0.6000", "0.5001", "0.5000", "0.5000"])).warnings[0]
    assert finding.found == ("0,6000", "0.6000")
    assert finding.expected.vi == "0,50004 ± 0,0001 theo các điểm thành phần ở C2, D2, E2"
    assert finding.expected.en == "0.50004 ± 0.0001 by its parts in C2, D2, E2"


def test_with_four_decimals_the_tolerance_is_one_unit_of_the_last():
    assert said(check(table_with(["0.5001", "0.5000", "0.5000", "0.5000"])), "warning") == []
    assert said(check(table_with(["0.5002", "0.5000", "0.5000", "0.5000"])), "warning") == [("total", "B2")]
    assert 2 * half_step(4) == Decimal("0.0001")


def test_where_a_part_is_missing_the_total_must_lie_within_what_it_could_be():
    rows = [row[:4] for row in table_with(["0.8000", "0.9000", "0.5000", ""])]
    assert said(check(rows), "warning") == []
    rows[1][1] = "0.8102"
    found = check(rows)
    assert said(found, "warning") == [("total", "B2")]
    assert found.warnings[0].expected.en == "from 0.50992 to 0.81008 by its parts in C2, D2"


def test_most_totals_off_are_one_finding_about_the_weights():
    rows = table_with(["0.5000"] * 4, ["0.6000", "0.5000", "0.5000", "0.5000"])
    assert said(check(rows), "warning") == [("other_weights", "B2")]


def test_a_whole_without_known_weights_is_not_recomputed():
    assert said(check(table_with(["0.9000", "0.5000", "0.5000", "0.5000"]), weights={}), "warning") == []


def test_the_complete_rows_of_2022_come_to_their_published_totals_and_pillars():
    """Bound to the published figures: five rows with all main indices, three of them with a published pillar."""
    known = published(2022)
    complete = [slug for slug in {slug for slug, _ in known} if all((slug, part) in known for part in MAIN)]
    assert len(complete) == 5
    heads = ["Tỉnh", "DTI", *MAIN_HEADS]
    rows = [heads, *[[place.name_vi, *row_of(place.slug, known)] for place in gazetteer_of(63).places]]
    table = check_rows(rows, reference=Reference(weights=weights(2022)))
    assert [code for code, _ in said(table, "warning") if code != "missing"] == []
    number = next(number for number, row in enumerate(rows[1:], 1) if row[2] != "-")
    rows[number][7] = str(Decimal(rows[number][7]) + Decimal("0.0050"))
    assert ("total", f"B{number + 1}") in said(check_rows(rows, reference=Reference(weights=weights(2022))), "warning")


MAIN_HEADS = (
    "Nhận thức số", "Thể chế số", "Hạ tầng số", "Nhân lực số", "An toàn thông tin mạng",
    "Hoạt động chính quyền số", "Hoạt động kinh tế số", "Hoạt động xã hội số",
)  # fmt: skip


def published(year):
    from tests.make_import_files import figures

    return {(slug, code): value for (slug, code, measure), value in figures(year, 63).items() if measure == "score"}


def row_of(slug, known):
    return [known.get((slug, code), "-") for code in ("dti", *MAIN)]


MEANS = {"dti": (Decimal("0.5001"), 4)}


@pytest.mark.parametrize(("first", "found"), [("0.5000", []), ("0.5063", []), ("0.5200", [("other_mean", "B2")])])
def test_the_mean_of_a_column_is_held_against_the_published_one(first, found):
    rows = [row[:2] for row in table_with([first])]
    assert said(check(rows, means=MEANS), "warning") == found


def test_the_mean_of_an_incomplete_column_is_held_against_nothing():
    rows = [row[:2] for row in table_with(["-"])]
    assert said(check(rows, means={"dti": (Decimal("0.9"), 4)}), "warning") == [("missing", "B2")]


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("Trung bình cả nước", "0.5032", []),
        ("Trung bình cả nước", "0.5132", [("aggregate", "B65")]),
        ("Cao nhất", "0.7000", []),
        ("Cao nhất", "0.7100", [("aggregate", "B65")]),
        ("Thấp nhất", "0.5000", []),
        ("Min", "0.4", [("aggregate", "B65")]),
        ("Cả nước", "0.7955", []),
        ("Trung bình", "", []),
        ("Trung bình", "0.50", []),
    ],
)
def test_the_tables_own_sums_are_recomputed_and_the_countrys_index_is_not(name, value, found):
    rows = [row[:2] for row in table_with(["0.7000"])]
    assert said(check_rows([*rows, [name, value]]), "warning") == found


def test_sums_on_another_scale_are_recomputed_on_it():
    rows = [["Tỉnh", "DTI"], *[[name, "50.50"] for name in NAMES], ["Trung bình", "50.50"], ["Cao nhất", "60.00"]]
    table = check_rows(rows, scale=100)
    assert said(table, "warning") == [("aggregate", "B66")]
    assert (table.warnings[0].found.vi, table.warnings[0].expected.vi) == (
        "“60.00”", "50,50, điểm cao nhất tính từ các hàng",
    )  # fmt: skip


def test_a_row_of_means_that_was_compared_says_so_and_one_that_was_not_does_not():
    rows = [row[:2] for row in table_with(["0.7000"])]
    for cells, fix in (
        (["Trung bình cả nước", "0.5032"], "đã đối chiếu với trung bình tính từ các hàng: khớp; không nhập"),
        (["Trung bình cả nước", "0.5132"], "hàng tổng hợp, bỏ qua"),
        (["Cả nước", "0.5032"], "hàng tổng hợp, bỏ qua"),
    ):
        table = check_rows([*rows, cells])
        assert [(each.code, each.cell, each.fix.vi) for each in table.findings if each.level == "note"] == [
            ("aggregate_row", "A65", fix)
        ]
