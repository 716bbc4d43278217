"""Small charts to test with, from figures as published, and strategies for any others."""

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import settings
from hypothesis import strategies as st

from rankings.charts.dots import DotsInfo, DotsRow, dots_info
from rankings.charts.dumbbell import DumbbellInfo, dumbbell_info
from rankings.charts.history import HistoryInfo
from rankings.charts.pillars import PillarsInfo, pillars_info
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import (
    Break,
    Dot,
    Head,
    Lang,
    Move,
    Pair,
    PillarRow,
    Point,
    Reading,
    Role,
    Series,
)
from rankings.charts.score_history import score_history_info
from rankings.charts.slope import SlopeInfo, slope_info
from rankings.charts.strip import StripInfo, strip_info
from rankings.charts.waterfall import Step, WaterfallInfo, waterfall_info

BREAKS = (
    Break(2021, "cách tính mới", "Quyết định 922/QĐ-BTTTT"),
    Break(2024, "cách tính mới", "Quyết định 405/QĐ-BKHCN"),
)
#: For property tests: a busy machine may be slow, and drawing takes milliseconds.
some = settings(max_examples=50, deadline=None)
SVG = "{http://www.w3.org/2000/svg}"


def head(key: str = "chart", title: str = "Hạng qua các năm", lang: Lang = "vi") -> Head:
    return Head(key, title, "Bình Phước xếp hạng 9/63 năm 2021.", lang)


def reading(value: str | None, basis="published", secondary=False, note="") -> Reading:
    """A score as the pages show it: a comma, or a dash where there is none."""
    if value is None:
        return Reading(None, "—", note)
    return Reading(Decimal(value), value.replace(".", ","), note, basis, secondary)


def place(shown: str, basis="published", secondary=False) -> Reading | None:
    """A rank among all, "9/34"; nothing for no text."""
    return Reading(int(shown.strip("=").split("/")[0]), shown, "", basis, secondary) if shown else None


def scores(*values: str | None, first: int = 2020, basis="published") -> tuple[Point, ...]:
    readings = [reading(value, basis if value else "published") for value in values]
    return tuple(Point(first + i, r.value, r.shown, r.note, r.basis) for i, r in enumerate(readings))


def ranks(*values: int | None, first: int = 2020) -> tuple[Point, ...]:
    return tuple(Point(first + i, v, "—" if v is None else str(v)) for i, v in enumerate(values))


def series(name: str, points: tuple[Point, ...], role: Role = "brand", secondary: bool = False) -> Series:
    return Series(name, name, points, role, secondary)


def rank_info(*others: Series) -> HistoryInfo:
    """The ranks of Bình Phước, 2020 to 2024, as published and as they follow from the scores."""
    return rank_history_info(
        head("rank-history"), [series("Bình Phước", ranks(25, 9, 12, 13, 12)), *others], 63, BREAKS
    )


def score_info() -> HistoryInfo:
    """The scores of Bình Phước, unknown before 2022, against the mean of the 63."""
    own = series("Bình Phước", scores(None, None, "0.6385", "0.7157", "0.7617"))
    mean = series("Trung bình", scores("0.3026", "0.4014", "0.5787", "0.6783", "0.6961"), "muted")
    return score_history_info(head("score-history", "Điểm qua các năm"), [own, mean], BREAKS)


def parts_info() -> PillarsInfo:
    def row(name: str, value: Reading, rank: str, mean: str | None, best: str | None, role: Role) -> PillarRow:
        return PillarRow(role, name, value, place(rank), reading(mean), reading(best), role)

    rows = [
        row("Chính quyền số", reading("0.7251", "derived"), "12/63", "0.6467", "0.8661", "gov"),
        row("Kinh tế số", reading("0.6764"), "22/63", "0.6395", "0.8469", "economy"),
        row("Xã hội số", reading(None), "", None, None, "society"),
    ]
    return pillars_info(head("parts"), rows)


def pair_info() -> DumbbellInfo:
    pairs = [
        Pair("awareness", "Nhận thức số", reading(None), reading("0.5")),
        Pair("economy", "Hoạt động kinh tế số", reading("0.5222"), reading("0.5403"), reading("0.5613")),
        Pair("gov", "Hoạt động chính quyền số", reading("0.7312"), reading("0.4485"), reading("0.6077")),
    ]
    return dumbbell_info(head("pair"), ("Bình Phước", "Đắk Nông"), pairs)


def three_info() -> DotsInfo:
    def row(key: str, *values: str | None, mean: str | None = None) -> DotsRow:
        return DotsRow(key, key, tuple(map(reading, values)), reading(mean), (0,) if all(values) else ())

    rows = [row("gov", "0.8575", "0.7312", "0.4485", mean="0.6077"), row("awareness", "1.0000", None, "0.9500")]
    return dots_info(head("three"), ("Đà Nẵng", "Bình Phước", "Đắk Nông"), rows)


def field_info() -> StripInfo:
    """Sixty provinces 0.005 apart and three that stand out."""
    crowd = [Dot(f"p{i}", f"Tỉnh {i}", reading(f"{0.4 + i * 0.005:.4f}"), place(f"{60 - i}/63")) for i in range(60)]
    named = [
        Dot("da-nang", "Đà Nẵng", reading("0.8340"), place("1/63"), "ink"),
        Dot("binh-phuoc", "Bình Phước", reading("0.7157"), place("13/63"), "brand"),
        Dot("unknown", "Chưa rõ", reading(None)),
    ]
    return strip_info(head("strip"), [*crowd, *named], reading("0.6783"))


def movers_info() -> SlopeInfo:
    def move(name: str, before: int | None, after: int | None, role: Role | None) -> Move:
        one, two = ranks(before, after)
        change = f"▲ {before - after}" if before and after and before > after else "▼ 3"
        return Move(name, name, Reading(one.value, one.shown), Reading(two.value, two.shown), change, role)

    moves = [
        move("Bình Phước", 25, 9, "up"),
        move("Bà Rịa - Vũng Tàu", 9, 12, "down"),
        move("Hà Nội", 43, 40, None),
        move("Chưa rõ", None, 3, "up"),
    ]
    return slope_info(head("movers"), (2020, 2021), moves, 63, BREAKS[0])


def parts_of_gap_info() -> WaterfallInfo:
    """What Bình Phước has more than Đắk Nông in 2022, and where it has less."""

    def step(name: str, points: str, weight: str | None = None, first=None, second=None) -> Step:
        sign = "" if points.startswith("-") else "+"
        shown = f"{sign}{points}".replace("-", "\u2212").replace(".", ",")
        told = Reading(Decimal(points), shown, "", "computed", True)
        share = Reading(Decimal(weight), weight, "", "computed") if weight else None
        sides = [reading(score, "published", True) if score else None for score in (first, second)]
        return Step(name, name, told, share, *sides)

    steps = [
        step("Hoạt động chính quyền số", "0.0565", "200", "0.7312", "0.4485"),
        step("Bốn chỉ số nền tảng còn lại (gộp)", "0.0470", "400", "0.6600", "0.5425"),
        step("Hoạt động kinh tế số", "-0.0027", "150", "0.5222", "0.5403"),
        step("Làm tròn", "0.0001"),
    ]
    whole = step("DTI", "0.1009", "1000", "0.6385", "0.5376")
    heads = ("Phần", "Trọng số", "Bình Phước", "Đắk Nông", "Góp vào chênh lệch")
    keys = ("Bình Phước hơn", "Đắk Nông hơn")
    return waterfall_info(head("parts-of-gap"), heads, steps, whole, keys, ("brand", "link"))


def every_info() -> list[HistoryInfo | PillarsInfo | DumbbellInfo | DotsInfo | StripInfo | SlopeInfo | WaterfallInfo]:
    return [
        rank_info(),
        score_info(),
        parts_info(),
        pair_info(),
        three_info(),
        field_info(),
        movers_info(),
        parts_of_gap_info(),
    ]


def with_figures() -> list[HistoryInfo | StripInfo | SlopeInfo | WaterfallInfo]:
    """Those that Plotly takes over."""
    return [rank_info(), score_info(), field_info(), movers_info(), parts_of_gap_info()]


def parsed(svg: str) -> ET.Element:
    """The SVG as a tree; it fails where the markup is not well-formed."""
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def texts(svg: str) -> list[str]:
    return ["".join(element.itertext()) for element in parsed(svg).iter(f"{SVG}text")]


def drawn_lines(svg: str, role: str) -> list[list[tuple[float, float]]]:
    """The polylines of a role's lines, as places."""
    groups = [g for g in parsed(svg).iter(f"{SVG}g") if g.get("class") == f"c-{role}"]
    paths = [p.get("d", "") for g in groups for p in g.iter(f"{SVG}path") if "c-line" in p.get("class", "")]
    strokes = [stroke for data in paths for stroke in data.split("M") if stroke]
    return [[_place(place) for place in stroke.split("L")] for stroke in strokes]


def _place(written: str) -> tuple[float, float]:
    x, y = re.findall(r"-?[\d.]+", written)
    return float(x), float(y)


def any_figures(count: int) -> st.SearchStrategy[list[Reading]]:
    """Readings with any text as shown value, some missing."""
    values = st.none() | st.decimals(0, 1, places=4)
    one = st.builds(
        lambda value, note: Reading(value, "—" if value is None else f"{value}".replace(".", ","), note),
        values,
        st.text(max_size=8),
    )
    return st.lists(one, min_size=count, max_size=count)
