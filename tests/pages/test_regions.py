"""The pages of regions and of the country: what a sentence says stands in the tables, over all years and both sets."""

import re
from copy import copy
from dataclasses import replace
from decimal import Decimal

import pytest

from rankings.compute.regions import REGIONS, read_country
from rankings.pages.parts import Change, Fig, Link
from rankings.pages.region import region_page
from rankings.pages.region_choice import overlapping, read_region_choice, sets_of
from rankings.pages.regions import regions_page
from rankings.selection import BadParameter, NotFound, NotReconstructed

pytestmark = pytest.mark.django_db
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")


def every(catalogue):
    """All views of regions and of the country: (slug, parameters, edition)."""
    for basis in ("", "constant"):
        seen = catalogue.seen(basis)
        for edition in seen.editions.values():
            if edition.basis != basis:
                continue
            params = {"basis": basis, "year": str(edition.year), "units": str(edition.units)}
            for slug in ["", *(slug for units, slug in seen.regions if units == edition.units)]:
                yield slug, params, edition


def numbers_in(text):
    return _NUMBER.findall(text.replace("\u2212", ""))


def words_of(cell):
    """What a cell shows and says."""
    if isinstance(cell, Fig):
        return f"{cell.shown} {cell.why}"
    if isinstance(cell, Change):
        return f"{cell.shown} {cell.words}"
    return f"{cell.label} {cell.note}" if isinstance(cell, Link) else str(cell)


def table_words(table):
    rows = table.rows if table else []
    return " ".join(words_of(cell) for row in rows for cell in (row.head, *row.cells))


def page_words(page):
    """All that the tables of a region's page show, and its figures."""
    tiles = [
        f"{tile.fig.shown} {tile.note} {words_of(tile.change or '')} {words_of(tile.who or '')}" for tile in page.tiles
    ]
    rows = [
        " ".join([row.rank.shown, row.change.shown, row.score.shown, *(part.shown for part in row.parts)])
        for row in page.members.rows
    ]
    return " ".join([table_words(page.years), *tiles, *rows])


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_number_of_a_regions_sentences_stands_in_its_tables(catalogue, region, lang):
    told = 0
    for slug, params, edition in every(catalogue):
        if not slug:
            continue
        page = region(slug, lang, **params)
        counted = {
            str(len(page.members.rows)),
            str(edition.n),
            str(sum(u == edition.units for u, _ in catalogue.regions)),
        }
        moves = [row.change for row in page.members.rows]
        counted |= {str(sum(change.direction == way for change in moves)) for way in ("up", "down", "same", "unknown")}
        counted |= {str(len(moves) - sum(change.direction == "unknown" for change in moves))}
        gap = _gap(page)
        shown = set(numbers_in(page_words(page))) | counted | gap
        if lang == "en":
            shown |= {found[:-2] for found in re.findall(r"\d+(?:st|nd|rd|th)", page.head.lede)} & shown
        for number in numbers_in(f"{page.head.lede} {page.moves}"):
            assert number in shown, (slug, params, number, page.head.lede, page.moves)
            told += 1
    assert told > 500


def _gap(page):
    """What a region's mean lies from the country's, as a reader subtracts the two figures in the row."""
    if not page.tiles:
        return set()
    own, country = (Decimal(tile.fig.shown.replace(",", ".")) for tile in page.tiles[:2])
    written = f"{abs(own - country):f}"
    return {written, written.replace(".", ",")}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_number_of_the_countrys_sentences_stands_in_its_tables(catalogue, region, lang):
    told = 0
    for slug, params, edition in every(catalogue):
        if slug:
            continue
        page = region("", lang, **params)
        own = {str(edition.n), "6", str(edition.year), *numbers_in(page.head.sub)}
        for number in numbers_in(page.head.lede):
            charts = " ".join(str(row) for gap in page.gaps for chart in gap.charts for row in chart.table.rows)
            assert number in own | set(numbers_in(f"{table_words(page.table)} {charts}")), (params, number)
        for gap in page.gaps:
            shown = set(numbers_in(" ".join(map(table_words, gap.tables)))) | set(numbers_in(gap.title))
            for number in numbers_in(" ".join(gap.sentences)):
                assert number in shown, (params, number, gap.sentences)
                told += 1
            assert [chart.table.rows for chart in gap.charts]
    assert told > 100


def test_no_sentence_has_a_hole_or_a_doubled_space(catalogue, region):
    for slug, params, _ in every(catalogue):
        for lang in ("vi", "en"):
            page = region(slug, lang, **params)
            gaps = [sentence for gap in getattr(page, "gaps", []) for sentence in gap.sentences]
            charts = [f"{chart.title} {chart.sentence}" for chart in page.charts]
            for said in (page.head.lede, page.title, getattr(page, "moves", ""), *gaps, *charts):
                assert "  " not in said, said
                assert "None" not in said, said
                assert not re.search(r"\(\)|[,;:] ?[.,;]|\s[.,;]", said), said


def test_no_mean_is_told_of_a_region_whose_scores_are_not_all_known(catalogue, region):
    for slug, params, edition in every(catalogue):
        if not slug or edition.year > 2021:
            continue
        page = region(slug, **params)
        known = sum(row.score.shown != "—" for row in page.members.rows)
        if known == len(page.members.rows):
            continue
        assert page.tiles == []
        assert f"{known}/{len(page.members.rows)}" in page.head.lede or not known
        assert "không tính trung bình" in page.head.lede
        now = next(row for row in page.years.rows if row.main)
        assert [cell.shown for cell in now.cells[:1]] == ["—"]


def test_the_means_are_those_of_the_rows_below(catalogue, region):
    for slug, params, _ in every(catalogue):
        if not slug:
            continue
        page = region(slug, "en", **params)
        if not page.tiles:
            continue
        scores = [Decimal(row.score.shown) for row in page.members.rows]
        assert abs(Decimal(page.tiles[0].fig.shown) - sum(scores) / len(scores)) <= Decimal("0.0001")
        assert Decimal(page.tiles[2].fig.shown) == max(scores)
        assert Decimal(page.tiles[3].fig.shown) == min(scores)
        assert Decimal(page.tiles[4].fig.shown) == max(scores) - min(scores)


def test_members_and_regions_are_those_of_the_unit_set(region):
    assert len(region("red-river-delta", year="2023").members.rows) == 11
    assert len(region("red-river-delta").members.rows) == 6
    names = [words_of(row.head).strip() for row in region("", year="2023").table.rows]
    assert "Tây Nguyên" in names
    assert "Bắc Trung Bộ" in [words_of(row.head).strip() for row in region("").table.rows]
    assert names[-1] == "Cả nước"


def test_a_region_moves_since_the_year_before_and_across_a_method_with_its_mark(region):
    page = region("red-river-delta", year="2023")
    assert "thứ 2 trong 6 vùng (xuống 1 bậc°*), tăng 0,0815°* so với năm 2022 và cao hơn" in page.head.lede
    page = region("red-river-delta", year="2024", units="63")
    change = page.tiles[0].change
    assert "‡" in change.signs
    assert "‡" in page.head.lede
    assert "‡" in page.moves
    assert all("‡" in row.change.signs for row in page.members.rows)


def test_a_reader_who_hides_breaks_sees_no_change_across_one(region):
    page = region("red-river-delta", year="2024", units="63", breaks="hide")
    assert page.tiles[0].change is None
    assert (page.moves, page.members.show_change) == ("", False)
    assert "so với" not in page.head.lede
    assert [cell.shown for row in page.years.rows[:1] for cell in (row.cells[1], row.cells[3])] == ["—", "—"]
    country = region("", year="2024", units="63", breaks="hide")
    assert not any("2024" in sentence for gap in country.gaps for sentence in gap.sentences)
    assert all("Từ 2022 đến 2023, khoảng cách đã thu hẹp" in gap.sentences[0] for gap in country.gaps)


def test_todays_regions_have_no_change_since_former_ones(region):
    page = region("red-river-delta")
    assert page.tiles[0].change is None
    assert not page.moves
    assert "so với" not in page.head.lede


def test_reconstructed_means_are_marked_as_such_and_never_as_published(catalogue, region):
    for slug, params, edition in every(catalogue):
        if not slug or not edition.basis:
            continue
        page = region(slug, **params)
        for tile in page.tiles:
            assert "~" in tile.fig.signs, tile
        assert all("~" in row.score.signs for row in page.members.rows)
        assert "dựng lại" in page.head.eyebrow


def test_the_gap_is_told_of_both_tables_and_what_the_changed_method_means(region):
    published, again = region("", year="2023").gaps
    assert published.id == "gap-63"
    assert again.id == "gap-34-reconstructed"
    assert published.sentences[0].startswith("Từ 2022 đến 2024 (‡), chưa thể nói khoảng cách đã thu hẹp")
    assert published.sentences[1] == "Hẹp lại: khoảng cách và cuối so với đầu; rộng ra: độ lệch chuẩn."
    assert "không tách được phần do cách chấm mới" in published.sentences[2]
    assert "Trong cùng một cách chấm: từ 2022 đến 2023, khoảng cách đã thu hẹp." in published.sentences[3]
    spreads = {row.head.label: row.cells[2].marked for row in published.tables[0].rows}
    assert (spreads["2022"], spreads["2024"]) == ("0,4061°*", "0,3427°*")
    assert all("~" in row.cells[2].signs for row in again.tables[0].rows)
    assert "Năm" not in again.title
    assert "dựng lại" in again.title


def test_years_without_all_scores_say_how_many_are_known(region):
    rows = {row.head.label: row.cells for row in region("", year="2023").gaps[0].tables[0].rows}
    assert rows["2021"][-1] == "10/63"
    assert [cell.shown for cell in rows["2021"][:-1]] == ["—"] * 6
    assert [cell.why for cell in rows["2021"][:-1]] == ["mới biết điểm của 10/63 tỉnh, thành phố", *[""] * 5]


def test_the_row_of_the_country_gives_its_reasons_once_and_its_change(region):
    row = region("", "en", year="2023").table.rows[-1]
    assert words_of(row.cells[2]).startswith("▲ 0.0996")
    assert row.cells[2].signs == "°*"
    reconstructed = region("", basis="constant").table.rows[-1]
    assert reconstructed.cells[2].signs == "°‡~"


def test_the_change_of_the_country_is_what_a_reader_subtracts(catalogue, region):
    told = 0
    for slug, params, edition in every(catalogue):
        if slug or not edition.comparability.comparable:
            continue
        for code in edition.summaries:
            table = region("", "en", **params, indicator=code).table
            if table is None or "Up, down" not in table.heads:
                continue
            moved = table.rows[-1].cells[table.heads.index("Up, down") - 1]
            before = edition_before(catalogue, edition).summaries.get(code)
            if before is None or before.mean_shown is None or edition.summaries[code].mean_shown is None:
                assert (moved.shown, bool(moved.words)) == ("—", True)
                continue
            change = edition.summaries[code].mean_shown - before.mean_shown
            assert moved.shown.strip("▲▼= ") == (f"{abs(change):.4f}" if change else "")
            assert moved.direction == ("up" if change > 0 else "down" if change < 0 else "same")
            told += 1
    assert told > 10


def edition_before(catalogue, edition):
    return catalogue.seen(edition.basis).editions[edition.previous_year, edition.units]


@pytest.mark.parametrize(("params", "rows"), [({"year": "2021"}, 7), ({"year": "2023", "indicator": "awareness"}, 0)])
def test_where_no_region_has_a_mean_only_what_is_known_has_a_column(catalogue, region, params, rows):
    table = region("", **params).table
    assert (table.heads if table else []) == (["Vùng", "Đã biết điểm"] if rows else [])
    assert len(table.rows if table else []) == rows


def test_no_row_gives_one_reason_twice_and_no_country_that_of_a_region(catalogue, region):
    for slug, params, _ in every(catalogue):
        if slug:
            continue
        page = region("", **params)
        for table in [page.table, *(each for gap in page.gaps for each in gap.tables)]:
            for row in table.rows if table else []:
                reasons = [cell.why for cell in row.cells if isinstance(cell, Fig) and cell.why]
                assert len(reasons) == len(set(reasons))
                assert row.head != "Cả nước" or not any("trong vùng" in why for why in reasons)
        for gap in page.gaps:
            assert not any(
                "vùng" in cell.why for row in gap.tables[0].rows for cell in row.cells if isinstance(cell, Fig)
            )


def test_the_note_on_means_names_no_sign_of_another_page(region):
    for params in ({}, {"basis": "constant"}):
        assert "(*)" not in region("", **params).words["how"]


def test_an_indicator_has_its_own_regions(region):
    page = region("red-river-delta", year="2023", indicator="gov")
    assert "điểm chính quyền số trung bình của Đồng bằng sông Hồng" in page.head.lede
    assert "chính quyền số" in page.strip.title
    assert all("indicator=gov" in link.url for link in page.ways)
    assert region("", year="2023", indicator="economy").head.lede.startswith("Năm 2023, điểm kinh tế số trung bình")


def test_regions_of_another_time_on_the_same_ground_are_led_to(catalogue, region):
    (now,) = [each for (units, slug), each in catalogue.regions.items() if (units, slug) == (34, "north-central")]
    assert [(each.slug, count) for each, count in overlapping(catalogue, now)] == [
        ("north-central-and-central-coast", 6)
    ]
    everything = [count for (units, _), each in catalogue.regions.items() if units == 63
                  for _, count in overlapping(catalogue, each)]  # fmt: skip
    assert sum(everything) == 63
    label, links = next((group.label, group.items) for group in region("central-highlands").others[1:])
    assert label == "Cùng địa bàn, trong bảng 34 tỉnh, thành phố"
    assert [(link.label, link.note) for link in links] == [
        ("Duyên hải Nam Trung Bộ và Tây Nguyên", "5 tỉnh, thành phố"),
    ]


def test_a_region_stands_in_the_sets_that_have_it(catalogue):
    assert sets_of(catalogue) == [34, 63]
    assert sets_of(catalogue, "south-east") == [34, 63]
    assert sets_of(catalogue, "central-highlands") == [63]
    with pytest.raises(NotFound):
        read_region_choice(catalogue, "atlantis", {})
    with pytest.raises(BadParameter):
        read_region_choice(catalogue, "north-central", {"year": "2022"})
    with pytest.raises(NotReconstructed):
        read_region_choice(catalogue.seen("constant"), "central-highlands", {})


def test_a_history_before_the_mergers_is_reconstructed_and_hatched(region):
    chart = region("north-central").history
    points = chart.info.series[0].points
    assert [(point.year, point.basis) for point in points] == [
        (2022, "reconstructed"), (2023, "reconstructed"), (2024, "computed"),
    ]  # fmt: skip
    assert [each.year for each in chart.info.breaks] == [2024]
    assert "(‡)" in chart.sentence


def from_before(catalogue):
    """The same release as if it had been made before there were analyses."""
    old = copy(catalogue)
    old._seen = {("", ""): old}
    old.editions = {key: replace(edition, analysis=None) for key, edition in catalogue.editions.items()}
    return old


def test_in_a_release_from_before_regions_were_kept_the_page_says_so(catalogue):
    old = from_before(catalogue)
    page = region_page(old, read_region_choice(old, "red-river-delta", {"year": "2023"}), "vi")
    country = regions_page(old, read_region_choice(old, "", {"year": "2023"}), "vi")
    for each in (page, country):
        assert any("trước khi có số liệu vùng" in notice.text for notice in each.notices)
    assert len(page.members.rows) == 11
    assert (page.tiles, page.years, page.history) == ([], None, None)
    assert (country.table, country.chart, country.gaps) == (None, None, [])


def test_what_a_page_tells_is_what_the_release_keeps(catalogue):
    for edition in catalogue.editions.values():
        for code in edition.summaries:
            (content,) = catalogue.findings_over([edition], REGIONS, code)
            country = read_country(content)
            summary = edition.summaries[code]
            assert (country.figures.n, country.figures.known) == (summary.n, summary.scores_known)
            if country.figures.mean is not None and summary.mean_basis == "derived":
                assert country.figures.mean_shown == summary.mean_shown


def test_every_figure_leads_to_a_document(catalogue, region):
    for slug in ("", "red-river-delta", "south-east"):
        page = region(slug, year="2023")
        known = {source.number for source in page.sources}
        refs = {ref.number for chart in page.charts for ref in chart.sources}
        refs |= {ref.number for row in (page.members.rows if slug else []) for ref in row.sources}
        assert refs
        assert refs <= known
        if slug:
            assert all(row.evidence for row in page.members.rows)


def test_ways_lead_to_the_ranking_the_movers_and_the_map_of_the_same_view(region):
    urls = [link.url for link in region("south-east", year="2023").ways]
    assert urls == [
        "/xep-hang/2023/?region=south-east", "/tang-giam/2023/?region=south-east", "/ban-do/2023/", "/vung/?year=2023",
    ]  # fmt: skip
    urls = [link.url for link in region("south-east", "en", basis="constant", year="2022", v="1").ways]
    assert urls[0] == "/en/rankings/2022/?basis=constant&region=south-east&v=1"
