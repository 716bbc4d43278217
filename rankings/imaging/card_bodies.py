"""What cards show: one's standing, several face to face, the first of a ranking, who moved, a map, or words alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rankings.charts.history import HistoryInfo
from rankings.charts.map import MapInfo
from rankings.charts.record import Role
from rankings.charts.scales import text_width
from rankings.charts.svg import grey_path, symbol, tag
from rankings.charts.waterfall import bar_strokes
from rankings.imaging.card import EDGE, WIDTH, Room, fit, fit_lines, say, wrap_evenly
from rankings.imaging.card_history import draw_history
from rankings.imaging.card_map import draw_map

_ROLES: dict[str, Role] = {"up": "up", "down": "down"}
#: The size of what is said below a large rank, and how large its signs and its field are beside it.
_BELOW, _BEHIND = 28.0, 0.4
#: The size of what the classes of a map are called.
_LEGEND = 20.0
#: The room for the gap between two.
_BETWEEN = 220.0
#: How thick a bar is.
_BAR = 18.0
#: The colours of those compared, in their order; their shapes are those of `symbol`.
SIDES: tuple[Role, ...] = ("brand", "link", "ink", "fourth")


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as it is printed ("=15" and "°*"), the field ("/63"), and a change with its direction and its words.

    `shown` is "—" where it is not known, and `beside` then says why; else what limits it ("mới biết 34 hạng").
    """

    shown: str
    signs: str = ""
    of: str = ""
    beside: str = ""
    change: str = ""
    direction: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A rank on a part of the index, in a list."""

    label: str
    rank: Rank


@dataclass(frozen=True, slots=True)
class Standing:
    """One's rank and change at the left; at the right its ranks over the years, or else those on the parts."""

    rank: Rank
    history: HistoryInfo | None = None
    title: str = ""
    parts: Sequence[Part] = ()

    def draw(self, room: Room) -> str:
        """The rank as large as it goes, and what is beside it."""
        half = Room(room.left, room.top, room.left + 430, room.bottom)
        beside = Room(room.left + 480, room.top, room.right, room.bottom)
        if self.history:
            return _large(self.rank, half) + draw_history(self.history, self.title, beside)
        return _large(self.rank, half) + _parts(self.parts, beside)


def _large(rank: Rank, room: Room) -> str:
    """The rank as large as what is said below it leaves room for: its change, and what limits either."""
    said = [line for words in (rank.since, rank.beside) if words for line in wrap_evenly(words, room.width, _BELOW)]
    below = (60.0 if rank.change else 0.0) + len(said) * _BELOW * 1.3 + 8
    written = text_width(rank.shown, 1) + text_width(rank.signs + rank.of, _BEHIND)
    size = min(200.0 if rank.of else 110.0, (room.height - below) / 0.86, room.width / (written or 1))
    y = room.top + size * 0.86
    drawn = _figure(room.left, y, rank, size)
    if rank.change:
        y += 60
        drawn += say(room.left, y, rank.change, 48, f"name {_ROLES.get(rank.direction, 'muted')}")
    lines = (say(room.left, y + 8 + _BELOW * 1.3 * at, line, _BELOW, "muted") for at, line in enumerate(said, 1))
    return drawn + "".join(lines)


def _figure(x: float, y: float, rank: Rank, size: float, anchor: str = "", behind: float = _BEHIND) -> str:
    """The rank with its signs and the field smaller behind it (`behind` of its size), on one line."""
    number, small = tag("tspan", rank.shown, cls="name", font_size=size), rank.signs + rank.of
    number += tag("tspan", small, cls="muted", font_size=size * behind) if small else ""
    return tag("text", number, x=x, y=y, text_anchor=anchor)


def _parts(parts: Sequence[Part], room: Room) -> str:
    """A line for each part, hairlines between."""
    step, drawn = min(90.0, room.height / max(1, len(parts))), ""
    size = min(36.0, step * 0.48)
    for place, part in enumerate(parts):
        y = room.top + step * place
        if place:
            drawn += tag("line", x1=room.left, x2=room.right, y1=y, y2=y, cls="grid", stroke_width=2)
        baseline = y + step / 2 + size * 0.36
        drawn += say(room.left, baseline, part.label, fit(part.label, room.width - 190, size))
        drawn += _figure(room.right, baseline, part.rank, size * 1.3, "end", 0.6)
    return drawn


@dataclass(frozen=True, slots=True)
class Side:
    """One of the compared: name, rank, score as printed."""

    name: str
    rank: Rank
    score: str


@dataclass(frozen=True, slots=True)
class Facing:
    """Two face to face, what lies between them in the middle, and the sentence that says it."""

    first: Side
    second: Side
    label: str
    gap: str
    sentence: str

    def draw(self, room: Room) -> str:
        """Names, ranks and scores at either side."""
        lines, size = fit_lines(self.sentence, room.width, 110, (30, 28, 26, 24))
        below = room.bottom - len(lines) * size * 1.35
        told = "".join(
            say(room.left, below + size * (0.9 + 1.35 * place), line, size) for place, line in enumerate(lines)
        )
        upper = Room(room.left, room.top, room.right, below - 12)
        sides = (self.first, self.second)
        names = min(fit(side.name, room.width / 2 - 84, 58) for side in sides)
        ranks = min(150.0, (upper.height - 122) * 0.96, *(_width_of(side.rank) for side in sides))
        line = upper.top + 58 + ranks * 0.98
        drawn = say(room.middle, line - 56, self.label, 26, "muted", "middle")
        drawn += say(room.middle, line - 6, self.gap, fit(self.gap, _BETWEEN, 46), "name", "middle")
        facing = "".join(_side(side, place, upper, names, ranks) for place, side in enumerate(sides))
        return facing + drawn + told


def _width_of(rank: Rank) -> float:
    """The size at which a rank with what is behind it leaves the gap of two its room."""
    written = text_width(rank.shown, 1) + text_width(rank.signs + rank.of, _BEHIND)
    return (WIDTH / 2 - EDGE - _BETWEEN / 2 - 20) / (written or 1)


def _side(side: Side, place: int, room: Room, size: float, high: float) -> str:
    """Name with its shape, rank, score; the second stands at the right."""
    role, baseline = SIDES[place], room.top + 58
    across = text_width(side.name, size)
    x, anchor = (room.right, "end") if place else (room.left, "")
    mark = symbol(place, room.right - across - 26 if place else room.left + 14, baseline - size * 0.36, 26)
    name = tag("g", mark, cls=role) + say(x if place else x + 40, baseline, side.name, size, f"name {role}", anchor)
    rank = _figure(x, baseline + high * 0.98, side.rank, high, anchor)
    return name + rank + say(x, baseline + high * 0.98 + 50, side.score, 34, "", anchor)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: rank, name, a bar of so much of its room, and the figure at its end.

    `length` is None where the figure is not known. `place` is the place among the compared, for colour and shape;
    `role` the colour of the figure itself; of one that is `rebuilt` the bar is hollow and hatched.
    """

    rank: str
    name: str
    length: float | None
    shown: str
    place: int | None = None
    role: str = ""
    rebuilt: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """The first of a ranking, or three and four compared: bars from zero, and a sentence below.

    `label` says what stands at the end of each line, where that is no score.
    """

    lines: Sequence[Line]
    sentence: str = ""
    label: str = ""

    def draw(self, room: Room) -> str:
        """The list as high as its room, the names as wide as they are."""
        said, size = fit_lines(self.sentence, room.width, 112, (28, 26, 24)) if self.sentence else ([], 0.0)
        below = room.bottom - len(said) * size * 1.35
        told = "".join(say(room.left, below + size * (0.9 + 1.35 * i), each, size) for i, each in enumerate(said))
        if self.label:
            told += say(room.right, room.top + _LEGEND, self.label, _LEGEND, "muted", "end")
            room = replace(room, top=room.top + _LEGEND + 4)
        step = min(84.0, (below - 12 - room.top) / max(1, len(self.lines)))
        letters = min(42.0, step * 0.62)
        columns = self._columns(room, letters)
        return told + "".join(
            _line(each, room.top + step * (place + 0.5), letters, columns, room)
            for place, each in enumerate(self.lines)
        )

    def _columns(self, room: Room, size: float) -> tuple[float, float, float, float]:
        """Where ranks end, names begin, bars begin and end."""
        ranks = max((text_width(each.rank, size) for each in self.lines), default=0)
        names = max((text_width(each.name, size) for each in self.lines), default=0)
        shown = max((text_width(each.shown, size) for each in self.lines), default=0)
        marks = 44 if any(each.place is not None for each in self.lines) else 0
        begin = room.left + ranks + 28 + marks
        return room.left + ranks, begin, begin + min(names, 470) + 28, room.right - shown - 24


def _line(line: Line, y: float, size: float, columns: tuple[float, float, float, float], room: Room) -> str:
    ranked, named, begin, end = columns
    baseline, role = y + size * 0.36, "muted" if line.place is None else SIDES[line.place]
    drawn = say(ranked, baseline, line.rank, size, "name", "end")
    drawn += say(named, baseline, line.name, fit(line.name, 470, size), "" if line.place is None else f"name {role}")
    drawn += say(room.right, baseline, line.shown, size, line.role, "end")
    if line.place is not None:
        drawn += tag("g", symbol(line.place, named - 26, y, 24), cls=role)
    if line.length:
        drawn += tag("g", _bar(begin, y, line.length * (end - begin), rebuilt=line.rebuilt), cls=role)
    return drawn


def _bar(left: float, middle: float, width: float, *, rebuilt: bool) -> str:
    """A bar; of a reconstructed figure it is hollow and hatched, as in the charts of pages."""
    top = middle - _BAR / 2
    drawn = tag("rect", x=left, y=top, width=width, height=_BAR, cls="hollow" if rebuilt else "")
    return drawn + (grey_path(bar_strokes(left, top, left + width, _BAR), "hatching") if rebuilt else "")


@dataclass(frozen=True, slots=True)
class Move:
    """Who moved: the change with its direction, the name, from where to where."""

    change: str
    direction: str
    name: str
    way: str


@dataclass(frozen=True, slots=True)
class Column:
    """Those that went one way, and how they are called."""

    title: str
    moves: Sequence[Move]


@dataclass(frozen=True, slots=True)
class Moves:
    """Who moved furthest, up at the left and down at the right."""

    columns: Sequence[Column]

    def draw(self, room: Room) -> str:
        """Two lists beside one another."""
        wide = (room.width - 56) / 2
        return "".join(
            _column(each, Room(left, room.top, left + wide, room.bottom))
            for each, left in zip(self.columns, (room.left, room.left + wide + 56), strict=False)
        )


def _column(column: Column, room: Room) -> str:
    drawn = say(room.left, room.top + 26, column.title, 26, "muted")
    step = min(72.0, (room.height - 40) / max(1, len(column.moves)))
    size = min(38.0, step * 0.58)
    changes = max((text_width(each.change, size) for each in column.moves), default=0)
    for place, move in enumerate(column.moves):
        top = room.top + 40 + step * place
        drawn += tag("line", x1=room.left, x2=room.right, y1=top, y2=top, cls="grid", stroke_width=2)
        baseline, named = top + step / 2 + size * 0.36, room.left + changes + 24
        ways = text_width(move.way, size * 0.75) + 20
        drawn += say(room.left, baseline, move.change, size, f"name {_ROLES.get(move.direction, 'muted')}")
        drawn += say(named, baseline, move.name, fit(move.name, room.right - named - ways, size))
        drawn += say(room.right, baseline, move.way, size * 0.75, "muted", "end")
    return drawn


@dataclass(frozen=True, slots=True)
class Words:
    """Words alone, as large as they go."""

    sentence: str

    def draw(self, room: Room) -> str:
        """From the top."""
        lines, size = fit_lines(self.sentence, room.width, room.height, (40, 36, 32, 29, 26, 24, 22))
        return "".join(say(room.left, room.top + size * (1 + 1.4 * i), each, size) for i, each in enumerate(lines))


@dataclass(frozen=True, slots=True)
class Picture:
    """A map at the right, as it stands on its page; at the left what it shows, and its classes in larger words."""

    heading: str
    sentence: str
    info: MapInfo

    def draw(self, room: Room) -> str:
        """The map as large as its room lets it be."""
        drawing, left = draw_map(self.info, room)
        column = Room(room.left, room.top, left - 32, room.bottom)
        classes, below = _classes(self.info, column)
        words, size = fit_lines(self.heading, column.width, 112, (52, 46, 42, 40, 36))
        said = "".join(
            say(room.left, room.top + size * (1 + 1.2 * i), each, size, "name") for i, each in enumerate(words)
        )
        top = room.top + size * 1.2 * len(words) + 16
        said += Words(self.sentence).draw(Room(room.left, top, column.right, below - 8))
        return drawing + said + classes


def _classes(info: MapInfo, room: Room) -> tuple[str, float]:
    """The classes of a map from the strongest, in rows at the foot of the room, and where they begin."""
    texts = [f"{each.label} ({each.count})" for each in info.classes]
    wide = max((text_width(each, _LEGEND) for each in texts), default=0) + 62
    across = max(1, int((room.width + 26) / wide))
    top = room.bottom - 30 * (1 + -(-len(texts) // across))
    drawn = say(room.left, top + 16, info.legend, _LEGEND, "name") if info.legend else ""
    for at, (each, words) in enumerate(zip(info.classes, texts, strict=True)):
        x, y = room.left + wide * (at % across), top + 30 * (1 + at // across)
        drawn += _swatch(each.tone, x, y, rebuilt=info.rebuilt) + say(x + 36, y + 15, words, _LEGEND)
    return drawn, top


def _swatch(tone: int, x: float, y: float, *, rebuilt: bool) -> str:
    """The colour of a class, hatched like what it stands for."""
    fill = "" if tone else "url(#map-hatch)"
    drawn = tag("rect", x=x, y=y, width=28, height=17, cls=f"swatch k{tone}", fill=fill)
    if rebuilt and tone:
        strokes = "".join(f"M{x + at:.1f} {y + 17:.1f}l10 -17" for at in (3, 10, 17))
        drawn += tag("path", d=strokes, cls=f"over{tone}", fill="none")
    return drawn
