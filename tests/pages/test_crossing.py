"""What pages ask the decision on comparability: of two years, of printed figures, of rules, and as breaks of lines."""

import pytest

from rankings.charts.record import Point, runs, segments
from rankings.pages.breaks_choice import breaks_choice, hidden_notices
from rankings.pages.chart_slots import method_breaks
from rankings.pages.crossing import compared, mark_of_rule, sign_between, sign_of
from rankings.pages.parts import Printer

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (2020, 2021, "method_break"),
        (2021, 2020, "method_break"),
        (2020, 2022, "method_break"),
        (2021, 2023, "same_method"),
        (2022, 2024, "method_break"),
        (2019, 2020, "no_previous_edition"),
        (2023, 2025, "no_previous_edition"),
    ],
)
def test_any_two_years_of_a_unit_set_are_held_against_each_other(catalogue, first, second, reason):
    assert compared(catalogue, 63, first, second).reason == reason
    assert sign_between(catalogue, 63, first, second) == ("‡" if reason == "method_break" else "")
    hiding = compared(catalogue.seen(breaks="hide"), 63, first, second)
    assert (hiding.comparable, hiding.hidden) == (reason == "same_method", reason == "method_break")


def test_years_of_two_unit_sets_never_compare(catalogue):
    assert not compared(catalogue, 34, 2023, 2024).comparable


def test_a_printed_change_bears_the_sign_of_the_years_that_it_joins(catalogue):
    edition = catalogue.editions[2022, 63]
    found = [
        sign_of(catalogue, edition, *figure) for figure in (("rank_change",), ("rank_change", 2020), ("rank", 2020))
    ]
    assert found == ["", "‡", ""]
    assert sign_of(catalogue, catalogue.editions[2021, 63], "score_change") == "‡"
    assert sign_of(catalogue, catalogue.editions[2020, 63], "rank_change") == ""


def test_a_rule_that_counts_with_a_change_bears_its_sign_or_leaves_the_size_out(catalogue):
    rows = catalogue.scores([catalogue.editions[2021, 63]], ["gov"], [catalogue.provinces[63, "binh-phuoc"]])
    (row,) = rows
    assert row.rank_rule == "rank_and_change 2020 24 16"
    assert mark_of_rule(catalogue, row, row.rank_rule) == "‡"
    assert mark_of_rule(catalogue, row, "order_of_scores") == ""
    assert mark_of_rule(catalogue.seen(breaks="hide"), row, row.rank_rule) is None


def test_a_break_is_dotted_where_it_is_shown_and_cut_where_it_is_hidden(catalogue):
    line = [Point(year, 5, "5") for year in range(2020, 2025)]
    shown, hidden = (method_breaks(catalogue.seen(breaks=breaks), 63, "vi") for breaks in ("", "hide"))
    dotted = [
        (a.year, b.year) for run in runs(line, shown) for a, b, stroke in segments(run, shown) if stroke == "dotted"
    ]
    assert dotted == [(2020, 2021), (2023, 2024)]
    assert [[point.year for point in run] for run in runs(line, hidden)] == [[2020], [2021, 2022, 2023], [2024]]
    assert all(each.reason.endswith("đường không nối qua mốc này") for each in hidden)


@pytest.mark.parametrize(("breaks", "shown", "signs", "words"), [
    ("", "▲ 16", "‡", "tăng 16 bậc"),
    ("hide", "—", "", "ẩn vì đổi phương pháp"),
])  # fmt: skip
def test_a_change_is_printed_as_its_edition_lets_it(catalogue, breaks, shown, signs, words):
    edition = catalogue.seen(breaks=breaks).editions[2021, 63]
    # The row as it is stored: what may be shown of it is the edition's to say.
    (row,) = catalogue.scores([catalogue.editions[2021, 63]], ["dti"], [catalogue.provinces[63, "binh-phuoc"]])
    change = Printer("vi").change(row, edition.comparability)
    assert (change.shown, change.signs, change.words) == (shown, signs, words)


def test_the_choice_leads_to_the_same_edition_seen_otherwise_and_is_not_there_without_a_break(catalogue):
    hiding = catalogue.seen(breaks="hide")

    def address(edition):
        return f"{edition.key} {edition.breaks}"

    choice = breaks_choice(hiding, "en", hiding.editions[2022, 63], address)
    assert [(link.url, link.current) for link in choice.items] == [("(2022, 63) ", False), ("(2022, 63) hide", True)]
    # A single edition on its units has nothing to cross; the former units that it goes on from have.
    assert breaks_choice(catalogue, "en", catalogue.editions[2024, 34], address) is None
    assert breaks_choice(catalogue, "en", catalogue.editions[2024, 34], address, [63]) is not None
    assert hidden_notices(catalogue, catalogue.editions[2021, 63], "en", address) == []
    told = [hidden_notices(hiding, hiding.editions[year, 63], "en", address)[0].text for year in (2021, 2022)]
    assert "between these two years" in told[0]
    assert "lines stop" in told[1]
