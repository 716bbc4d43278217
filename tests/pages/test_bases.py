"""Pages on the constant basis: every figure bears the sign of what is reconstructed, and none on the published one."""

import re
from decimal import Decimal

import pytest

from rankings.charts.record import Cell
from rankings.pages.compared_choice import read_compared
from rankings.pages.comparison import comparison_page
from rankings.pages.edition_choice import reconstructed_editions
from rankings.pages.evidence_page import figure_page
from rankings.pages.map import MapView, map_page
from rankings.pages.movers import movers_page
from rankings.pages.parts import Change, Fig
from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of
from rankings.pages.ranking import ranking_page
from rankings.pages.selecting import View

pytestmark = pytest.mark.django_db

YEARS = (2022, 2023, 2024)


@pytest.fixture
def constant(catalogue):
    """The live release on the constant basis."""
    return catalogue.seen("constant")


def edition_pages(catalogue, edition, code, lang="vi"):
    """The ranking, the movers where there are any, and the map of an edition on an indicator."""
    view = View("ranking", edition, catalogue.indicators[code])
    yield ranking_page(catalogue, view, lang)
    if edition.comparability.comparable:
        yield movers_page(catalogue, View("movers", edition, catalogue.indicators[code]), lang)
    yield map_page(catalogue, MapView("map", edition, catalogue.indicators[code]), lang)


def figures_of_rows(page):
    """Every figure and change of the rows of a ranking, of movers or of a map."""
    rows = page.ranking.rows if hasattr(page, "ranking") else getattr(page, "rows", None)
    if rows is None:
        rows = [row for group in [*page.moved, *page.others] for row in group.rows]
    for row in rows:
        for value in vars(row).values():
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, Fig | Change):
                    yield each


def is_known(figure):
    return figure.direction != "unknown" if isinstance(figure, Change) else not figure.why


def test_every_figure_of_a_reconstructed_table_bears_the_sign(constant):
    for edition in reconstructed_editions(constant):
        for code in edition.summaries:
            for page in edition_pages(constant, edition, code):
                known = [figure for figure in figures_of_rows(page) if is_known(figure)]
                assert known
                assert all("~" in figure.signs for figure in known)
                assert not any("*" in figure.signs for figure in known)


def test_no_figure_of_a_table_as_published_bears_it(catalogue):
    for edition in catalogue.editions.values():
        for page in edition_pages(catalogue, edition, "dti"):
            assert not any("~" in figure.signs for figure in figures_of_rows(page))
            assert not any("dựng lại" in notice.text for notice in page.notices)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_titles_of_charts_say_that_they_are_reconstructed(constant, catalogue, lang):
    word = {"vi": "dựng lại", "en": "reconstructed"}[lang]
    for year in YEARS:
        for seen, expected in ((constant, True), (catalogue, False)):
            for page in edition_pages(seen, seen.edition(year), "dti", lang):
                assert [word in chart.title for chart in page.charts] == [expected] * len(page.charts)
                assert (word in page.head.eyebrow) is expected


def test_the_34_reconstructed_of_2024_are_those_that_were_published(catalogue, constant):
    published = {row.province: row for row in catalogue.scores([catalogue.editions[2024, 34]], ["dti"])}
    rebuilt = {row.province: row for row in constant.scores([constant.editions[2024, 34]], ["dti"])}
    assert set(published) == set(rebuilt)
    assert len(rebuilt) == 34
    for slug, row in rebuilt.items():
        assert abs(row.score - published[slug].score) <= Decimal("0.0001"), slug
        assert row.rank == published[slug].rank, slug
        assert (row.score_basis, row.rank_basis) == ("reconstructed", "reconstructed")
        assert "reconstructed" not in (published[slug].score_basis, published[slug].rank_basis)


def own_changes(page):
    """The changes of rank that a province's page tells of it, not of its former members."""
    return [*(figure.change for figure in page.figures), *(row.change for row in page.history.rows)]


def test_da_nang_loses_one_place_among_63_and_thirteen_among_34_and_sixteen_nowhere(catalogue, constant):
    among = {}
    for seen, units in ((catalogue, 63), (catalogue, 34), (constant, 34)):
        params = {"units": str(units), "year": "2024"}
        page = province_page(seen, read_choice_of(seen, "da-nang", params), "vi")
        among[seen.basis, units] = page.figures[0].change
        told = " ".join([page.head.lede, *(each.shown for each in own_changes(page) if each)])
        assert "16" not in told
    assert (among["", 63].shown, among["", 63].signs) == ("▼ 1", "‡")
    assert among["", 34] is None or among["", 34].direction in ("unknown", "first")
    assert (among["constant", 34].shown, among["constant", 34].signs) == ("▼ 13", "‡~")
    assert "giảm 13 bậc‡~ so với năm 2023" in page.head.lede
    for seen in (catalogue, constant):
        rows = seen.scores(seen.editions.values(), ["dti"])
        assert -16 not in [row.rank_change for row in rows if row.province == "da-nang"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_province_has_a_page_on_the_constant_basis_that_calls_nothing_published(constant, lang):
    for index, province in enumerate(constant.provinces_of(34)):
        choice = read_choice_of(constant, province.slug, {"year": str(YEARS[index % len(YEARS)])})
        page = province_page(constant, choice, lang)
        assert choice.edition.basis == "constant"
        assert page.notices[0].kind == "rebuilt"
        assert all("~" in each.rank.signs for each in page.figures if each.rank and not each.rank.why)
        assert all("~" in row.rank.signs for row in page.history.rows)
        assert all(note.startswith("~") for note in page.indicators.notes if note[0] in "~*")
        assert re.search(r"\d(st|nd|rd|th)?°?~", page.head.lede)
        assert not re.search(r"công bố|published", page.head.lede)


def test_lines_of_a_history_are_reconstructed_and_of_those_years_alone(constant):
    page = province_page(constant, read_choice_of(constant, "da-nang", {}), "vi")
    own, score = page.histories[0], page.histories[-1]
    for chart in (own, score):
        points = [point for series in chart.info.series for point in series.points]
        assert {point.year for point in points} == set(YEARS)
        assert {point.basis for point in points} == {"reconstructed"}
        assert 'class="c-hatching"' in chart.svg


def test_a_comparison_and_its_charts_bear_the_sign(constant):
    choice = read_compared(constant, ["da-nang", "hue"], {"year": "2023"})
    page = comparison_page(constant, choice, "vi")
    assert page.notices[0].kind == "rebuilt"
    cells = [cell.fig for row in page.spine.rows for cell in row.cells] + [row.gap for row in page.spine.rows]
    assert cells
    assert all("~" in fig.signs and "*" not in fig.signs for fig in cells if not fig.why)
    figures = [
        cell.figure
        for chart in page.charts
        for row in chart.table.rows
        for cell in row.cells
        if isinstance(cell, Cell) and chart.id != "gap"
    ]
    assert {figure.basis for figure in figures if figure.value is not None} == {"reconstructed"}


def test_a_reconstructed_figure_leads_to_those_of_the_former_provinces(constant):
    edition = constant.editions[2023, 34]
    place, code = constant.provinces[34, "da-nang"], constant.indicators["dti"]
    page = figure_page(constant, edition, place, code, "vi")
    assert [(row.label, row.value.shown, row.url) for row in page.inputs.rows[:2]] == [
        ("Đà Nẵng: DTI, điểm 2023", "0,8340", "/so-lieu/2023/da-nang/dti/"),
        ("Quảng Nam: DTI, điểm 2023", "0,6641", "/so-lieu/2023/quang-nam/dti/"),
    ]
    assert page.facts[0].how.startswith("Dựng lại: trung bình cộng điểm")
    assert page.documents.rows == []
    assert "không phải số công bố" in page.documents.empty
    assert page.history is None


def test_the_figure_of_a_year_with_a_table_of_its_own_leads_to_the_published_one(constant):
    place, code = constant.provinces[34, "da-nang"], constant.indicators["dti"]
    page = figure_page(constant, constant.editions[2024, 34], place, code, "en")
    assert page.documents.rows == []
    assert (page.ways[0].label, page.ways[0].url) == (
        "See the published table of 34, 2024",
        "/en/figures/2024/da-nang/dti/",
    )


def test_the_switch_stands_on_every_page_and_leads_to_the_nearest_year(catalogue, constant):
    def switch(seen, year, units):
        view = View("ranking", seen.editions[year, units], seen.indicators["dti"], units_asked=True)
        choices = ranking_page(seen, view, "vi").selection.units
        return [(link.label, link.note, link.url, link.current) for link in choices.items]

    labels = [("63 tỉnh, công bố", "2020–2024"), ("34 tỉnh, công bố", "2024"), ("34 tỉnh, dựng lại", "2022–2024")]
    for seen, year, units, here in ((catalogue, 2021, 63, 0), (catalogue, 2024, 34, 1), (constant, 2023, 34, 2)):
        found = switch(seen, year, units)
        assert [each[:2] for each in found] == labels
        assert [each[3] for each in found] == [place == here for place in range(3)]
    assert [each[2] for each in switch(constant, 2023, 34)] == [
        "/xep-hang/2023/", "/xep-hang/2024/", "/xep-hang/2023/?basis=constant",
    ]  # fmt: skip
    assert switch(catalogue, 2021, 63)[2][2] == "/xep-hang/2022/?basis=constant"


def test_years_of_the_published_table_are_led_to_by_the_shortest_address_also_without_marked_changes(catalogue):
    hidden = catalogue.seen("constant", "hide")
    view = View("ranking", hidden.editions[2023, 34], hidden.indicators["dti"])
    years = ranking_page(hidden, view, "vi").selection.years.items
    assert [(link.label, link.note, link.url) for link in years[:3]] == [
        ("2020", "63", "/xep-hang/2020/?breaks=hide"),
        ("2021", "63", "/xep-hang/2021/?breaks=hide"),
        ("2022", "", "/xep-hang/2022/?basis=constant&breaks=hide"),
    ]


def test_classes_of_a_reconstructed_map_are_those_of_the_published_one(catalogue, constant):
    for year in YEARS:
        published = map_page(catalogue, MapView("map", catalogue.editions[year, 63], catalogue.indicators["dti"]), "vi")
        rebuilt = map_page(constant, MapView("map", constant.editions[year, 34], constant.indicators["dti"]), "vi")
        assert [each.label for each in rebuilt.key.entries] == [each.label for each in published.key.entries]
        assert rebuilt.chart.info.rebuilt
        assert not published.chart.info.rebuilt
        assert "map-rebuilt-" in rebuilt.drawing.land
        assert "map-rebuilt-" not in published.drawing.land
