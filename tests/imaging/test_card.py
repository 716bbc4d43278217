"""Cards: all of what is given stands on them, inside the edges, with its signs explained; as few bytes as pages."""

import re
import struct
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.rank_history import rank_history_info
from rankings.charts.scales import text_width
from rankings.imaging import card_bodies as bodies
from rankings.imaging.card import EDGE, HEIGHT, WIDTH, Card, Room, draw_card, fit, fit_lines, signs_of
from rankings.imaging.png import draw_small_png
from rankings.imaging.sheet import Caption
from tests.charts.samples import BREAKS, SVG, head, ranks, series, some

CAPTION = Caption(
    ("Nguồn: Bộ Thông tin và Truyền thông (dti.gov.vn); và 3 nơi khác, nêu ở trang.",),
    "DXIndex, bản phát hành 3 · CC BY 4.0",
    "https://dxindex.example/tinh/binh-phuoc/?v=3&year=2021",
)
LONG = "Bà Rịa - Vũng Tàu"
SENTENCE = "Năm 2022, Thừa Thiên Huế hơn Bà Rịa - Vũng Tàu 0,1097°* điểm DTI; hạng 4 và hạng 28 trong 63."
HISTORY = rank_history_info(head(), [series(LONG, ranks(25, None, 12, 13, 63))], 63, BREAKS)
RANK = bodies.Rank("=15", "°*", "/63", "mới biết 34 hạng", "▲ 16‡", "up", "tăng 16 bậc so với năm 2020")
MISSING = bodies.Rank("—", beside="chưa thấy công bố hạng", change="▼ 3", direction="down")
PARTS = [bodies.Part("Hoạt động chính quyền số", RANK), bodies.Part("Chính quyền số", MISSING)]
#: How a body is drawn in each of its states.
BODIES = {
    "standing": bodies.Standing(RANK, HISTORY, "Thứ hạng trong 63 tỉnh, thành phố"),
    "standing without a history": bodies.Standing(RANK, None, "", PARTS),
    "standing unknown": bodies.Standing(MISSING, HISTORY, "Thứ hạng trong 63 tỉnh, thành phố (dựng lại ~)"),
    "two": bodies.Facing(
        bodies.Side(LONG, RANK, "0,5878° điểm"),
        bodies.Side("Thừa Thiên Huế", MISSING, "chưa rõ điểm"),
        "cách nhau",
        "0,1097°*",
        SENTENCE,
    ),
    "four": bodies.Lines(
        [bodies.Line(f"=1{at}°*", LONG, 0.5 if at else None, "0,5878°" if at else "—", at) for at in range(4)],
        SENTENCE * 2,
    ),
    "first five": bodies.Lines([bodies.Line(str(at), LONG, 1.0, "1,0000°*") for at in range(1, 6)], SENTENCE),
    "moves": bodies.Moves(
        [bodies.Column("Tăng hạng: 28", [bodies.Move("▲ 23‡~", "up", LONG, "=58°* → =35°*")] * 5)] * 2
    ),
    "words": bodies.Words(SENTENCE * 3),
}
HEADINGS = ["", "Huế", LONG, "Xếp hạng hoạt động chính quyền số năm 2024, Bắc Trung Bộ và duyên hải miền Trung"]


#: Those that name what they are about have no heading.
ALONE = {"two", "four"}
CARDS = [(name, heading) for name in BODIES for heading in HEADINGS if (name in ALONE) == (not heading)]


def card_of(body, heading="Bình Phước", caption=CAPTION, eyebrow="DTI 2021 · Tỉnh · Đông Nam Bộ"):
    return Card("vi", eyebrow, heading, body, caption, "Bình Phước, DTI 2021: hạng 9/63")


def placed(element, dx=0.0, dy=0.0, scale=1.0):
    """Each text of a card and where it stands, in pixels: (words, left, baseline, right, height of a capital)."""
    moved = re.match(r"translate\(([\d.-]+) ([\d.-]+)\)(?: scale\(([\d.]+)\))?", element.get("transform", ""))
    if moved:
        dx, dy = dx + float(moved[1]) * scale, dy + float(moved[2]) * scale
        scale *= float(moved[3] or 1)
    if element.tag == f"{SVG}text":
        spans = list(element.iter(f"{SVG}tspan")) or [element]
        # Without a size of its own a text has that of a narrow chart, as the style sheets say.
        width = sum(text_width(each.text or "", float(each.get("font-size", 13))) for each in spans) * scale
        before = {"end": width, "middle": width / 2}.get(element.get("text-anchor"), 0)
        x, y = dx + float(element.get("x")) * scale, dy + float(element.get("y")) * scale
        tall = max(float(each.get("font-size", 13)) for each in spans) * scale * 0.7
        yield "".join(element.itertext()), x - before, y, x - before + width, tall
    for child in element:
        yield from placed(child, dx, dy, scale)


def lines_of(svg):
    return ["".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize(("name", "heading"), CARDS)
def test_every_text_stands_inside_the_card(name, heading):
    texts = list(placed(ET.fromstring(draw_card(card_of(BODIES[name], heading)))))

    assert len(texts) > 3
    for said, left, baseline, right, _ in texts:
        assert left > EDGE / 2, said
        assert right < WIDTH - EDGE / 2, said
        assert 40 < baseline < HEIGHT - 20, said


@pytest.mark.parametrize(("name", "heading"), CARDS)
def test_no_text_stands_on_another(name, heading):
    texts = list(placed(ET.fromstring(draw_card(card_of(BODIES[name], heading)))))

    for (one, left, baseline, right, tall), (other, begin, below, end, high) in combinations(texts, 2):
        beside = right <= begin or end <= left
        assert beside or baseline <= below - high or below <= baseline - tall, (one, other)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_card_needs_nothing_else_and_names_itself(body):
    svg = draw_card(card_of(body))
    root = ET.fromstring(svg)

    assert not re.search(r"<script|\son\w+=|href|url\(|@import|<image|<foreignObject|data-", svg)
    assert (root.get("width"), root.get("height"), root.get("lang")) == ("1200", "630", "vi")
    assert root.findtext(f"{SVG}title") == "Bình Phước, DTI 2021: hạng 9/63"


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_foot_explains_the_signs_above_it_and_no_others(body):
    lines = lines_of(draw_card(card_of(body, caption=Caption((), "DXIndex", "https://dxindex.example/"))))
    foot = lines.index("DXIndex · dxindex.example/")
    explained = [line for line in lines[:foot] if re.match(r"[°*‡~] \w", line)]
    used = {sign for line in lines[:foot] if line not in explained for sign in signs_of(line)}

    assert {part[0] for line in explained for part in line.split(" · ")} == used


def test_below_a_card_stand_its_documents_its_release_its_terms_and_its_frozen_address():
    said = " ".join(lines_of(draw_card(card_of(BODIES["words"]))))

    assert CAPTION.sources[0] in said
    assert "DXIndex, bản phát hành 3 · CC BY 4.0 · dxindex.example/tinh/binh-phuoc/?v=3&year=2021" in said


def test_a_standing_shows_its_rank_its_change_and_all_years():
    said = lines_of(draw_card(card_of(BODIES["standing"])))

    for words in ("=15°*/63", "▲ 16‡", "tăng 16 bậc so với năm 2020", "mới biết 34 hạng", *map(str, range(2020, 2025))):
        assert words in said
    assert {"25", "12", "13", "—"} <= set(said)


def test_history_tells_how_ranks_are_known_and_where_methods_change():
    svg = draw_card(card_of(BODIES["standing"]))

    assert svg.count("c-dotted") - svg.split("</style>")[0].count("c-dotted") == 1  # 2023 → 2024; none before 2021
    assert lines_of(svg).count("‡") == len(BREAKS)


def test_nobody_has_a_bar_without_a_score():
    drawn = BODIES["four"].draw(Room(64, 96, 1136, 480))

    assert drawn.count("<rect") == len(re.findall(">0,5878°<", drawn)) + 1  # the square of the second


def test_bars_begin_at_zero():
    lines = [bodies.Line("1", "A", 0.8, "0,8"), bodies.Line("2", "B", 0.4, "0,4")]
    first, second = (
        float(each)
        for each in re.findall(r'<rect[^>]* width="([\d.]+)"', bodies.Lines(lines).draw(Room(64, 96, 1136, 480)))
    )

    assert first == pytest.approx(2 * second, abs=0.2)


@some
@given(st.text(max_size=60), st.text(max_size=200))
def test_any_words_are_text(name, sentence):
    body = bodies.Facing(bodies.Side(name, RANK, name), bodies.Side(name, RANK, name), name, name, sentence)
    tags = {element.tag for element in ET.fromstring(draw_card(card_of(body, name))).iter()}

    assert tags <= {
        f"{SVG}{each}" for each in ("svg", "style", "title", "rect", "g", "text", "tspan", "line", "circle")
    }


@some
@given(st.text("Đắk Nông Wm", min_size=1), st.floats(20, 1000), st.floats(10, 200))
def test_a_fitted_line_is_as_large_as_it_may_be(words, width, size):
    found = fit(words, width, size)

    assert found <= size
    assert text_width(words, found) <= width * 1.0001
    assert found == size or text_width(words, found) == pytest.approx(width)


@some
@given(st.lists(st.sampled_from(["hạng", "Vũng", "Tàu,", "0,5878°*"]), min_size=1, max_size=60), st.floats(60, 600))
def test_fitted_lines_keep_their_order_and_their_room(words, height):
    lines, size = fit_lines(" ".join(words), 700, height, (40, 30, 20))
    told = " ".join(lines).removesuffix(" …").split(" ")

    assert told == words[: len(told)]
    assert (told == words) != lines[-1].endswith("…")
    assert len(lines) * size * 1.4 <= height
    assert all(text_width(line, size) <= 700 for line in lines)


@pytest.mark.parametrize("name", ["standing", "four"])
def test_an_image_is_small_and_the_same_each_time(name):
    svg = draw_card(card_of(BODIES[name]))
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(draw_small_png, [svg, svg])

    assert first == second
    assert struct.unpack(">II", first[16:24]) == (WIDTH, HEIGHT)
    assert len(first) < 60_000


def test_a_reconstructed_bar_is_hollow_and_hatched_and_no_other():
    drawn = [
        draw_card(card_of(bodies.Lines([bodies.Line("1°~", LONG, 0.8, "0,8000°~", rebuilt=rebuilt)])))
        for rebuilt in (False, True)
    ]

    assert ["c-hatching" in each.split("</style>")[1] for each in drawn] == [False, True]
    assert 'class="c-hollow"' in drawn[1]
