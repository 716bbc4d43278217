"""A chart as an SVG of its own: the page's drawing, with all that must not be lost around it."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import image_of, make_chart
from rankings.charts.dumbbell import dumbbell_info
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Head, Pair
from rankings.charts.scales import text_width
from rankings.charts.svg import Svg
from rankings.imaging.sheet import Caption, broken, notes_of, opened, stand_alone
from rankings.words.marks import MARKS
from tests.charts.samples import SVG, every_info, rank_info, ranks, reading, series, some, texts

CAPTION = Caption(
    ("Báo cáo DTI 2021, Bộ TT&TT", "Bảng điểm°"),
    "DXIndex, bản phát hành 3",
    "https://dxindex.example/tinh/binh-phuoc/?year=2021#rank-history",
)


def lines_of(svg):
    return ["".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{SVG}text")]


@pytest.fixture(params=every_info(), ids=lambda info: info.head.key)
def chart(request):
    return make_chart(request.param, note="63 tỉnh")


def test_it_says_what_the_page_says_around_the_chart(chart):
    said, drawn = " ".join(lines_of(stand_alone(chart, CAPTION))), " ".join(texts(image_of(chart)))
    # A sign that the table alone bears, as that of a gap, is not explained under the image.
    notes = [note for note in chart.table.notes if note[0] not in MARKS or note[0] in drawn]

    for words in (chart.title, chart.sentence, chart.note, *notes, CAPTION.release):
        assert words in said
    assert "Nguồn: Báo cáo DTI 2021, Bộ TT&TT; Bảng điểm°." in said
    assert "dxindex.example/tinh/binh-phuoc/?year=2021#rank-history" in said


def test_the_drawing_is_the_very_one_of_the_page(chart):
    drawn = re.sub(r"^<svg[^>]*>|</svg>$|<title.*?</title>|<desc.*?</desc>", "", image_of(chart))

    assert drawn
    assert drawn in stand_alone(chart, CAPTION)


def test_it_needs_nothing_else(chart):
    svg = stand_alone(chart, CAPTION).replace('xmlns="http://www.w3.org/2000/svg"', "", 1)

    assert not re.search(r"<script|\son\w+=|href|url\(|@import|<image|<foreignObject|data-|://", svg)
    assert svg.count("<style>") == 1


def test_it_names_itself_and_has_a_size(chart):
    root = ET.fromstring(stand_alone(chart, CAPTION))
    width, height = (float(root.get(side, 0)) for side in ("width", "height"))

    assert (root.get("role"), root.get("lang")) == ("img", "vi")
    assert root.findtext(f"{SVG}title") == chart.title
    assert root.get("viewBox") == f"0 0 {width:.0f} {height:.0f}"
    assert max(float(text.get("y", 0)) for text in root.findall(f"{SVG}text")) < height - 12


def test_lines_stay_within_the_image(chart):
    root = ET.fromstring(stand_alone(chart, CAPTION))
    for line in root.findall(f"{SVG}text"):
        end = float(line.get("x", 0)) + text_width("".join(line.itertext()), float(line.get("font-size", 0)))
        assert end < float(root.get("width", 0))


def test_a_sign_of_the_sentence_is_explained_even_where_the_table_has_none():
    head = Head("k", "Hạng", "Từ hạng 25 đến hạng 9 (‡).")
    chart = make_chart(rank_history_info(head, [series("Bình Phước", ranks(25, 9))], 63))

    assert [note[:3] for note in notes_of(chart)] == ["‡ H"]


def test_what_the_table_explains_is_not_explained_twice():
    assert notes_of(make_chart(rank_info())) == list(make_chart(rank_info()).table.notes)


def test_an_image_explains_no_sign_that_only_its_table_bears():
    pair = Pair("x", "X", reading("0.7", secondary=True), reading("0.5"), reading("0.6", "computed"))
    chart = make_chart(dumbbell_info(Head("k", "Chênh lệch", "A hơn."), ("A", "B"), [pair]))
    said = " ".join(lines_of(stand_alone(chart, CAPTION)))

    assert [note[0] for note in notes_of(chart)] == ["°", "*"]
    assert "° Nguồn thứ cấp" in said
    assert "* Suy ra" not in said


def test_away_from_its_page_an_image_says_of_whom_it_is():
    head = Head("k", "Hạng", "Từ 25 đến 9.", alone="Bình Phước: hạng, 2020–2021")
    chart = make_chart(rank_history_info(head, [series("Bình Phước", ranks(25, 9))], 63))
    root = ET.fromstring(stand_alone(chart, CAPTION))

    assert root.findtext(f"{SVG}title") == head.alone
    assert root.find(f"{SVG}text").text == head.alone


def test_documents_beyond_the_third_are_counted():
    many = Caption(tuple("ABCDE"), "DXIndex", "https://dxindex.example/")
    said = " ".join(lines_of(stand_alone(make_chart(rank_info()), many)))

    assert "Nguồn: A; B; C; và 2 tài liệu khác, nêu ở trang dưới đây." in said


@some
@given(st.text(max_size=40), st.text(max_size=80))
def test_any_name_is_text(title, sentence):
    chart = make_chart(rank_history_info(Head("k", title, sentence), [series(title, ranks(1, 2))], 63))

    assert {element.tag for element in ET.fromstring(stand_alone(chart, CAPTION)).iter()} <= {
        f"{SVG}{name}" for name in ("svg", "style", "title", "desc", "rect", "g", "text", "line", "path", "circle")
    }


def test_a_long_address_is_broken_between_its_parts_and_loses_nothing():
    address = "dxindex.example/en/compare/ba-ria-vung-tau/thua-thien-hue/?indicator=gov&units=63&v=3&year=2022#dumbbell"
    lines = broken(address, 300, 13)

    assert "".join(lines) == address
    assert len(lines) == 4
    assert all(text_width(line, 13) <= 300 for line in lines)


def test_a_link_of_the_page_becomes_a_group_that_keeps_its_name():
    image = (
        '<svg class="c-svg" viewBox="0 0 640 10"><title id="t">Bản đồ</title><desc id="d">Câu</desc>'
        '<a href="/tinh/hue/" tabindex="-1" data-p="hue" class="c-k5"><title>Huế: 0,8</title><path d="M0 0"/></a></svg>'
    )

    assert opened(Svg(image)) == ('<g class="c-k5"><title>Huế: 0,8</title><path d="M0 0"/></g>', (640, 10))


def test_anything_but_an_image_of_a_chart_is_an_error():
    with pytest.raises(ValueError, match="not an image"):
        opened(Svg("<svg></svg>"))
