"""All scores of an edition side by side: how crowded the field is, and where some stand in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise, product
from typing import Any

import plotly.graph_objects as go

from rankings.charts import theme
from rankings.charts.frame import document
from rankings.charts.hatch import LARGER, hatched, mark, strokes_over
from rankings.charts.labels import all_sign_words, beside_score, cell, marked, sign_notes, word
from rankings.charts.record import MOST_LINES, Dot, Head, Reading, Role, Table, TableRow
from rankings.charts.scales import Axis, Scale, score_axis, text_width
from rankings.charts.stops import Stop, cell_key, walk
from rankings.charts.svg import Svg, group, line, path, text

#: Pixels between a leader line and its words, and at least so many between what stands in one row.
_BESIDE, _APART = 6.0, 8.0


@dataclass(frozen=True, slots=True)
class StripInfo:
    """Dots by score, the highest first; only known scores are drawn, the table has them all."""

    head: Head
    dots: tuple[Dot, ...]
    mean: Reading | None
    axis: Axis

    @property
    def drawn(self) -> tuple[Dot, ...]:
        """The dots that have a score."""
        return tuple(dot for dot in self.dots if dot.score.value is not None)

    @property
    def named(self) -> tuple[Dot, ...]:
        """The highlighted dots with names, from left to right."""
        return tuple(dot for dot in reversed(self.drawn) if dot.role and not dot.quiet)

    @property
    def swarm(self) -> dict[Role | None, list[Dot]]:
        """The dots without names by their colour, the grey ones first."""
        swarm: dict[Role | None, list[Dot]] = {None: []}
        for dot in self.drawn:
            if dot.quiet or not dot.role:
                swarm.setdefault(dot.role, []).append(dot)
        return {role: dots for role, dots in swarm.items() if dots}


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a highlighted dot: the row they stand in, 0 on top, and whether they run to the left of it."""

    dot: Dot
    words: str
    row: int
    leftwards: bool

    def baseline(self, size: float) -> float:
        """Where letters of this size stand."""
        return size + self.row * size * 1.5


@dataclass(frozen=True, slots=True)
class StripPlan:
    """Places in the image: the middle line of the swarm, the level of each dot, and the names that stand above."""

    width: float
    height: float
    size: float
    radius: float
    middle: float
    bottom: float
    x: Scale
    levels: tuple[int, ...]
    names: tuple[Name, ...]

    def y(self, level: int) -> float:
        """The place of a dot `level` steps off the middle line."""
        return self.middle + level * (self.radius * 2 + 1)

    def level(self, y: float) -> float:
        """The step at a place: the other way round."""
        return round((y - self.middle) / (self.radius * 2 + 1), 3)


def strip_info(head: Head, dots: Sequence[Dot], mean: Reading | None = None) -> StripInfo:
    """The field of one edition; dots with a role are highlighted and named (of many those that have room)."""
    ordered = sorted(dots, key=lambda dot: (dot.score.value is None, -(dot.score.value or 0), dot.name))
    values = [Decimal(r.value) for r in (*(d.score for d in dots), *([mean] if mean else [])) if r.value is not None]
    return StripInfo(
        head,
        tuple(ordered),
        mean if mean and mean.value is not None else None,
        score_axis(values, head.lang, count=6),
    )


def swarm(places: Sequence[float], apart: float) -> tuple[int, ...]:
    """A level for each place, so that no two dots of a level are nearer than `apart`: 0, 1, -1, 2, -2, …

    >>> swarm([0, 1, 20], 10)
    (0, 1, 0)
    """
    last: dict[int, float] = {}
    levels = [0] * len(places)
    for index in sorted(range(len(places)), key=lambda i: places[i]):
        level = 0
        while level in last and places[index] - last[level] < apart:
            level = -level if level > 0 else 1 - level
        last[level] = places[index]
        levels[index] = level
    return tuple(levels)


def plan_strip(info: StripInfo, narrow: bool) -> StripPlan:
    """Where everything stands, in a wide (800) or a narrow (312 pixels) image."""
    width, size, radius = (312.0, 13.0, 3.5) if narrow else (800.0, 14.0, 6.0)
    x = info.axis.scale(16, width - 16)
    levels = swarm([x(float(dot.score.value or 0)) for dot in info.drawn], radius * 2 + 1)
    names = place_names(info, x, width, size)
    step = radius * 2 + 1
    rows = max((name.row for name in names), default=-1) + 1
    middle = rows * size * 1.5 + 14 - min(levels, default=0) * step + radius
    bottom = middle + max(levels, default=0) * step + radius + 10
    return StripPlan(width, bottom + size * 2.8 + 8, size, radius, middle, bottom, x, levels, names)


def place_names(info: StripInfo, x: Scale, width: float, size: float) -> tuple[Name, ...]:
    """Names run to the right of their dots, or to the left where the image ends; all in one row if they have room.

    Otherwise each has a row of its own, so ordered that no leader line crosses another's name. Where no order is so,
    more of them run to the left; of more than `MOST_LINES` those without room have no names.
    """
    named = info.named
    found = _uncrossed(named, x, width, size)
    if not found and len(named) > MOST_LINES:
        found = _with_room(named, x, width, size)
    return found or _names(named, [x(float(dot.score.value or 0)) > width / 2 for dot in named], range(len(named)))


def _with_room(named: Sequence[Dot], x: Scale, width: float, size: float) -> tuple[Name, ...]:
    """As many of the names as go together, taken in turn from the right end of the field and from the left."""
    found: tuple[Name, ...] = ()
    places = range(len(named))
    for place in sorted(places, key=lambda at: (min(at, len(named) - 1 - at), -at)):
        kept = {name.dot.key for name in found} | {named[place].key}
        found = _uncrossed([dot for dot in named if dot.key in kept], x, width, size) or found
    return found


def _uncrossed(named: Sequence[Dot], x: Scale, width: float, size: float) -> tuple[Name, ...]:
    """The names so placed that no line crosses any of them; none where they cannot be."""
    places = [x(float(dot.score.value or 0)) for dot in named]
    for leftwards in sorted(product((False, True), repeat=len(named)), key=sum):
        spans = [_span(dot, x, size, left) for dot, left in zip(named, leftwards, strict=True)]
        if any(start < 0 if left else end > width for (start, end), left in zip(spans, leftwards, strict=True)):
            continue
        rows = _rows(spans, places)
        if rows:
            return _names(named, leftwards, rows)
    return ()


def _span(dot: Dot, x: Scale, size: float, leftwards: bool) -> tuple[float, float]:
    """From where to where the words of a dot reach."""
    place, long = x(float(dot.score.value or 0)), text_width(_words(dot), size) + _BESIDE
    return (place - long, place - _BESIDE) if leftwards else (place + _BESIDE, place + long)


def _words(dot: Dot) -> str:
    return f"{dot.name} {marked(dot.score)}"


def _rows(spans: Sequence[tuple[float, float]], places: Sequence[float]) -> list[int]:
    """A row for each name: all the first if none touches another, else one each; none where lines cross names.

    A line runs down from its name to its dot, so a name that reaches over another's dot stands above that one.
    """
    taken = sorted((min(start, place), max(end, place)) for (start, end), place in zip(spans, places, strict=True))
    if all(end + _APART <= start for (_, end), (start, _) in pairwise(taken)):
        return [0] * len(spans)
    above = {
        i: {j for j, (start, end) in enumerate(spans) if j != i and start < place < end}
        for i, place in enumerate(places)
    }
    try:
        order = list(TopologicalSorter(above).static_order())
    except CycleError:
        return []
    return [order.index(i) for i in range(len(spans))]


def _names(named: Sequence[Dot], leftwards: Sequence[bool], rows: Sequence[int]) -> tuple[Name, ...]:
    made = zip(named, rows, leftwards, strict=True)
    return tuple(Name(dot, _words(dot), row, left) for dot, row, left in made)


def strip_svg(info: StripInfo, narrow: bool = False) -> Svg:
    """The static image, wide (800 units) or narrow (312)."""
    plan = plan_strip(info, narrow)
    places = {
        dot.key: (plan.x(float(dot.score.value or 0)), plan.y(level))
        for dot, level in zip(info.drawn, plan.levels, strict=True)
    }
    swarm = "".join(_swarm(role, dots, places, plan.radius * 2) for role, dots in info.swarm.items())
    body = _axis(info, plan) + swarm + _mean(info, plan) + _named(info, plan, places)
    stops = [Stop(*places[dot.key], row, 1) for row, dot in enumerate(info.drawn)]
    steps = walk([stops], "place in the field", info.head.lang, _figures(info.drawn))
    return document(info.head, (plan.width, plan.height), body, narrow, steps, broad=True)


def _swarm(role: Role | None, dots: Sequence[Dot], places: dict[str, tuple[float, float]], size: float) -> str:
    """Dots without names in one colour; reconstructed ones are pale and hatched."""
    rebuilt = [places[dot.key] for dot in dots if dot.score.basis == "reconstructed"]
    others = [places[dot.key] for dot in dots if dot.score.basis != "reconstructed"]
    drawn = path([[place] for place in others], f"swarm {role or ''}".strip())
    hatching = hatched(strokes_over([(0, x, y) for x, y in rebuilt], size))
    return drawn + group(path([[place] for place in rebuilt], "swarm pale") + hatching, role or "muted")


def _axis(info: StripInfo, plan: StripPlan) -> str:
    baseline = plan.bottom + plan.size + 2
    ground = path([[(0, plan.bottom), (plan.width, plan.bottom)]], "grid")
    return ground + group(
        "".join(text(plan.x(v), baseline, name, "", "middle") for v, name in info.axis.ticks), "ticks"
    )


def _mean(info: StripInfo, plan: StripPlan) -> str:
    """An upright line through the swarm with its words under the axis."""
    if info.mean is None:
        return ""
    x = plan.x(float(info.mean.value or 0))
    words = mean_words(info)
    half = text_width(words, plan.size) / 2
    top = plan.middle + (min(plan.levels, default=0) - 1) * (plan.radius * 2 + 1)
    stroke = line(x, top, x, plan.bottom + 4, "mean")
    return stroke + text(min(max(x, half), plan.width - half), plan.height - 6, words, "number", "middle")


def mean_words(info: StripInfo) -> str:
    """ "Trung bình 0,6961", or nothing without a mean."""
    return f"{word(info.head.lang, 'mean')} {marked(info.mean)}" if info.mean else ""


def _named(info: StripInfo, plan: StripPlan, places: dict[str, tuple[float, float]]) -> str:
    """The highlighted dots, each joined by a thin line to its name if that has room."""
    names = {name.dot.key: name for name in plan.names}
    drawn = ""
    for index, dot in enumerate(info.named):
        x, y = places[dot.key]
        shape = mark(index, x, y, plan.radius * 2 + 3, dot.score.basis)
        name = names.get(dot.key)
        drawn += group(_line_and_name(name, plan.size, x, y, shape) if name else shape, dot.role or "ink")
    return drawn


def _line_and_name(name: Name, size: float, x: float, y: float, shape: str) -> str:
    """The name, its line, and the mark on the end of that."""
    baseline, anchor = name.baseline(size), "end" if name.leftwards else ""
    beside = x + (-_BESIDE if name.leftwards else _BESIDE)
    return line(x, baseline - size + 3, x, y, "leader") + shape + text(beside, baseline, name.words, "name", anchor)


def strip_figure(info: StripInfo, narrow: bool = False) -> go.Figure:
    """The same swarm; every dot tells its name, score and rank."""
    plan = plan_strip(info, narrow)
    layout = _layout(info, plan)
    return theme.figure(
        info.head.lang,
        _traces(info, plan),
        layout.pop("margin"),
        **layout,
    )


def _traces(info: StripInfo, plan: StripPlan) -> list[dict[str, Any]]:
    """The dots without names by colour, then one trace for each named dot, in the order of `named`."""
    levels = {dot.key: level for dot, level in zip(info.drawn, plan.levels, strict=True)}
    size = plan.radius * 2
    traces = []
    for role, dots in info.swarm.items():
        rebuilt = [_at(dot, levels) for dot in dots if dot.score.basis == "reconstructed"]
        opacity = [0.25 if dot.score.basis == "reconstructed" else 1 if role else 0.5 for dot in dots]
        look = {"size": size, "color": theme.colour(role or "muted"), "opacity": opacity if rebuilt else opacity[0]}
        traces.append(_trace(info, dots, levels, look))
        traces += theme.hatching(0, role or "muted", rebuilt, size / LARGER)
    for index, dot in enumerate(info.named):
        look = theme.marker(index, dot.role or "ink", [dot.score.basis], size + 3)
        traces.append(_trace(info, [dot], levels, look))
        rebuilt = [_at(dot, levels)] if dot.score.basis == "reconstructed" else []
        traces += theme.hatching(index, dot.role or "ink", rebuilt, size + 3)
    return traces


def _at(dot: Dot, levels: dict[str, int]) -> tuple[float, int]:
    return float(dot.score.value or 0), levels[dot.key]


def _trace(info: StripInfo, dots: Sequence[Dot], levels: dict[str, int], look: dict[str, Any]) -> dict[str, Any]:
    hover = [_hover(info, dot) for dot in dots]
    rows = {dot.key: row for row, dot in enumerate(info.drawn)}
    xs, ys = zip(*(_at(dot, levels) for dot in dots), strict=True)
    return theme.dots(list(xs), list(ys), look, hover, [cell_key(rows[dot.key], 1) for dot in dots])


def _hover(info: StripInfo, dot: Dot) -> str:
    lang = info.head.lang
    said = all_sign_words([dot.score, dot.rank], lang)
    return theme.lines(dot.name, marked(dot.score) + beside_score(dot.rank, lang), said, dot.score.note)


def _layout(info: StripInfo, plan: StripPlan) -> dict[str, Any]:
    """Levels are the values of the y axis, growing downwards, the names' rows included."""
    edge = (info.axis.high - info.axis.low) * 16 / (plan.x(info.axis.high) - plan.x(info.axis.low))
    return {
        "margin": theme.margin(0, 0, 0, plan.height - plan.bottom),
        "xaxis": theme.bare_axis(
            range=[info.axis.low - edge, info.axis.high + edge],
            tickvals=[value for value, _ in info.axis.ticks],
            ticktext=[name for _, name in info.axis.ticks],
        ),
        "yaxis": {"visible": False, "range": [plan.level(plan.bottom), plan.level(0)]},
        "annotations": _annotations(info, plan),
        "shapes": _mean_line(info, plan),
    }


def _mean_line(info: StripInfo, plan: StripPlan) -> list[dict[str, Any]]:
    if info.mean is None:
        return []
    place = {"yref": "y", "y0": plan.level(plan.bottom), "y1": min(plan.levels, default=0) - 1}
    return [theme.upright(float(info.mean.value or 0), "ink", 2) | place]


def _annotations(info: StripInfo, plan: StripPlan) -> list[dict[str, Any]]:
    levels = {dot.key: level for dot, level in zip(info.drawn, plan.levels, strict=True)}
    written = [_name(plan, name, levels[name.dot.key]) for name in plan.names]
    if info.mean:
        under: dict[str, Any] = {"yref": "paper", "yanchor": "top", "yshift": -round(plan.size * 1.6)}
        words = theme.label(mean_words(info))
        written.append(theme.annotation(words, float(info.mean.value or 0), 0, **under))
    return written


def _name(plan: StripPlan, name: Name, level: int) -> dict[str, Any]:
    """A name joined to its dot by an arrow without a head."""
    role = name.dot.role or "ink"
    leader = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": theme.colour(role)}
    place = {"ax": 0, "ayref": "y", "ay": plan.level(name.baseline(plan.size) - plan.size * 0.3)}
    anchor = "right" if name.leftwards else "left"
    value = float(name.dot.score.value or 0)
    return theme.annotation(theme.label(name.words), value, level, role, weight=600, xanchor=anchor, **leader, **place)


def strip_table(info: StripInfo) -> Table:
    """Rank, province and score, the highest first; the mean as a line below the table."""
    lang = info.head.lang
    rows = tuple(TableRow(dot.name, (cell(dot.score), cell(dot.rank))) for dot in info.dots)
    heads = tuple(word(lang, key) for key in ("province", "score", "rank"))
    mean = (mean_words(info),) if info.mean else ()
    return Table(info.head.title, heads, rows, mean + sign_notes(lang, [*_figures(info.dots), info.mean]))


def _figures(dots: Iterable[Dot]) -> list[Reading | None]:
    """Scores and ranks."""
    return [figure for dot in dots for figure in (dot.score, dot.rank)]
