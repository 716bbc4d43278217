"""The map drawn: a part for each province in the colour of its class, both archipelagos always, text to be read."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from rankings.charts.chart import figure_of, make_chart
from rankings.charts.map import MapClass, MapInfo, MapPlace, map_table
from rankings.charts.map_svg import map_drawing, map_svg
from rankings.charts.record import Head, Reading
from rankings.colours import contrast, schemes
from rankings.geo import shapes
from rankings.geo.tiles import size_of, tiles
from rankings.imaging.sheet import Caption, stand_alone
from rankings.words.map import ISLES, TILE_ISLES
from tests.charts.samples import SVG, parsed, texts

CSS = Path(__file__).resolve().parent.parent.parent / "static/css"


def place(slug, tone=3, url="/there/"):
    known = tone > 0
    score = Reading(Decimal("0.5"), "0,5", secondary=True) if known else Reading(None, "—", "chưa thấy công bố điểm")
    return MapPlace(
        slug, f"Tỉnh {slug} & <bạn>", score, Reading(9 if known else None, "9" if known else "—"), tone, url
    )


def info(units=63, drawing="shapes", only=None, url="/there/"):
    """A map on which Khánh Hòa is not known and Đà Nẵng is in the strongest class."""
    tones = {"khanh-hoa": 0, "da-nang": 5}
    places = tuple(place(slug, tones.get(slug, 3), url) for slug in shapes(units))
    classes = (MapClass(5, "từ 0,70", 1), MapClass(3, "0,60–0,65", units - 2), MapClass(0, "chưa rõ", 1))
    isles = (TILE_ISLES if drawing == "tiles" else ISLES)["vi"]
    return MapInfo(Head("map", "Bản đồ", "Câu."), units, drawing, places, classes, isles, "Điểm", only)


def parts(svg):
    """Links of a drawing by the slug of their province."""
    found = {}
    for link in parsed(svg).iter(f"{SVG}a"):
        found.setdefault(link.get("data-p"), []).append(link)
    return found


@pytest.mark.parametrize(("units", "drawing"), [(63, "shapes"), (34, "shapes"), (63, "tiles"), (34, "tiles")])
def test_each_province_is_a_link_named_by_its_figure_and_no_stop_of_the_keyboard(units, drawing):
    found = parts(map_drawing(info(units, drawing)).land)
    assert set(found) == set(shapes(units))
    for links in found.values():
        for link in links:
            assert link.get("tabindex") == "-1"
            assert link.get("href") == "/there/"
    assert found["ha-noi"][0].find(f"{SVG}title").text == "Tỉnh ha-noi & <bạn>: 0,5°, hạng 9/" + str(units)
    assert found["khanh-hoa"][0].find(f"{SVG}title").text == "Tỉnh khanh-hoa & <bạn>: chưa thấy công bố điểm"


def test_the_archipelagos_have_the_colour_of_their_provinces_and_their_names():
    isles = {name: (parts(svg), first, second) for name, svg, first, second in map_drawing(info()).isles}
    assert isles["hoang-sa"][0]["da-nang"][0].get("class") == "c-k5"
    assert isles["truong-sa"][0]["khanh-hoa"][0].get("class") == "c-k0"
    assert isles["truong-sa"][0]["khanh-hoa"][0].get("fill") == "url(#map-hatch)"
    assert isles["hoang-sa"][1:] == ("Quần đảo Hoàng Sa", "(Đà Nẵng)")
    assert isles["truong-sa"][1:] == ("Quần đảo Trường Sa", "(Khánh Hòa)")


def test_among_the_tiles_each_archipelago_is_a_second_link_of_its_province():
    found = parts(map_drawing(info(drawing="tiles")).land)
    assert [len(found[slug]) for slug in ("da-nang", "khanh-hoa", "ha-noi")] == [2, 2, 1]


@pytest.mark.parametrize("drawing", ["shapes", "tiles"])
@pytest.mark.parametrize("narrow", [True, False])
@pytest.mark.parametrize("units", [63, 34])
def test_the_image_for_files_has_both_archipelagos_the_legend_and_no_links(units, narrow, drawing):
    svg = map_svg(info(units, drawing, url=""), narrow)
    words = " ".join(texts(svg))
    assert "Hoàng Sa" in words
    assert "Trường Sa" in words
    assert f"0,60–0,65 ({units - 2})" in words
    assert not list(parsed(svg).iter(f"{SVG}a"))
    width, height = map(float, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())
    assert width == (312 if narrow else 640)
    assert 500 < height < 1200


def test_files_of_a_page_lead_nowhere_whatever_the_page_links():
    assert "<a " not in map_svg(info())


def test_a_class_seen_alone_leaves_the_others_pale():
    found = parts(map_drawing(info(only=5)).land)
    assert found["da-nang"][0].get("class") == "c-k5"
    assert found["ha-noi"][0].get("class") == "c-k3 c-off"


def test_the_table_has_every_province_with_its_class():
    table = map_table(info())
    assert len(table.rows) == 63
    assert table.head == ("Tỉnh, thành phố", "Hạng", "Điểm", "Nhóm")
    assert {row.cells[2] for row in table.rows} == {"từ 0,70", "0,60–0,65", "chưa rõ"}


def test_a_map_has_no_figure_that_a_script_could_fetch():
    assert figure_of(make_chart(info())) is None


@pytest.mark.parametrize(("units", "small", "most"), [(63, False, 36_000), (34, False, 25_000), (34, True, 14_000)])
def test_the_drawing_is_small(units, small, most):
    drawing = map_drawing(info(units), small=small)
    assert len((drawing.land + "".join(svg for _, svg, *_ in drawing.isles)).encode()) < most


@pytest.mark.parametrize("units", [63, 34])
def test_a_tile_is_24_pixels_wide_on_a_phone_of_320(units):
    columns, _ = size_of(units)
    assert 288 / columns * 44 / 46 >= 24
    assert len(tiles(units)) == units + 2


def on_class(css, query=""):
    """Role of the text on a class, from the rules of the style sheets."""
    block = css[css.index(query) :] if query else css
    rules = re.findall(r"\}\s*((?:\.c-on\d,?\s*)+)\{\s*fill: var\(--(\w+)\)", block.replace("dark) {", "}"))
    return {int(number): role for names, role in rules for number in re.findall(r"on(\d)", names)}


@pytest.mark.parametrize("scheme", ["light", "dark", "more light", "more dark"])
def test_letters_can_be_read_on_the_colour_of_every_class(scheme):
    colours = schemes((CSS / "tokens.css").read_text())[scheme]
    roles = on_class((CSS / "map-marks.css").read_text())
    if "dark" in scheme:
        roles |= on_class((CSS / "map-page.css").read_text(), "@media (prefers-color-scheme: dark)")
    for number in range(1, 6):
        assert contrast(colours[roles[number]], colours[f"class-{number}"]) >= 4.5, number


@pytest.mark.parametrize("scheme", ["light", "dark", "more light", "more dark"])
def test_a_border_is_seen_between_neighbours_of_one_class(scheme):
    """Ink unless the sheets say otherwise; map-dark.css has more in the dark."""
    colours = schemes((CSS / "tokens.css").read_text())[scheme]
    sheets = (CSS / "map-marks.css").read_text() + ((CSS / "map-dark.css").read_text() if "dark" in scheme else "")
    rules = re.findall(r"((?:\.c-land \.c-k\d(?::not\(\.c-off\))?,?\s*)+)\{\s*stroke: var\(--paper\)", sheets)
    on_paper = {int(number) for names in rules for number in re.findall(r"c-k(\d)", names)}

    assert on_paper == ({3, 4, 5} if "dark" in scheme else {4, 5})
    borders = {number: colours["paper" if number in on_paper else "ink"] for number in range(1, 6)}
    assert {n for n, border in borders.items() if contrast(border, colours[f"class-{n}"]) < 3} == set()


def rebuilt(**settings):
    """The same map of reconstructed figures."""
    published = info(**settings)
    places = tuple(
        replace(each, score=replace(each.score, basis="reconstructed"), rank=replace(each.rank, basis="reconstructed"))
        for each in published.places
    )
    return replace(published, places=places)


@pytest.mark.parametrize("drawing", ["shapes", "tiles"])
def test_reconstructed_places_are_hatched_over_the_colour_of_their_class(drawing):
    found = parts(map_drawing(rebuilt(units=34, drawing=drawing)).land)
    assert (found["da-nang"][0].get("class"), found["da-nang"][0].get("fill")) == ("c-r5", "url(#map-rebuilt-5)")
    assert (found["ha-noi"][0].get("class"), found["ha-noi"][0].get("fill")) == ("c-r3", "url(#map-rebuilt-3)")
    # What is not known stays what it was: a hatch without a colour.
    assert (found["khanh-hoa"][0].get("class"), found["khanh-hoa"][0].get("fill")) == ("c-k0", "url(#map-hatch)")
    drawn = parsed(map_drawing(rebuilt(units=34, drawing=drawing)).land)
    patterns = {each.get("id"): each.find(f"{SVG}rect") for each in drawn.iter(f"{SVG}pattern")}
    assert set(patterns) == {"map-hatch", "map-rebuilt-3", "map-rebuilt-5"}
    # The border of a class's places must not be drawn around each stroke's ground.
    assert patterns["map-rebuilt-5"].get("class") == "c-ground5"
    assert "map-rebuilt" not in map_drawing(info(units=34, drawing=drawing)).land


def test_a_class_of_reconstructed_places_seen_alone_leaves_the_others_pale():
    found = parts(map_drawing(rebuilt(units=34, only=5)).land)
    assert (found["da-nang"][0].get("class"), found["ha-noi"][0].get("class")) == ("c-r5", "c-r3 c-off")


def test_the_file_of_a_reconstructed_map_hatches_its_legend_and_explains_the_sign():
    made = make_chart(replace(rebuilt(units=34), head=Head("map", "Điểm của 34 tỉnh (dựng lại ~)", "Câu.")))
    alone = stand_alone(made, Caption(("DTI",), "DXIndex", "https://dxindex.example/"))
    assert alone.count('class="c-over5"') == 2
    assert "~ Dựng lại cho 34 tỉnh, thành phố" in alone
