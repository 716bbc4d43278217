"""The map drawn: the mainland and the archipelagos of the page, each part a link, and whole images for files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rankings.charts.frame import document
from rankings.charts.map import MapClass, MapInfo, MapPlace
from rankings.charts.scales import wrap
from rankings.charts.svg import Svg, group, number, plain, tag, text
from rankings.geo import ARCHIPELAGOS, FRAMES, MAINLAND, SHEET, Place, Shape, archipelago_dots, shapes
from rankings.geo.tiles import Tile, size_of, tiles

#: A tile's pitch and its side, in units of the tiles' drawing.
PITCH, SIDE = 46, 44
_HATCH, _REBUILT = "map-hatch", "map-rebuilt"
#: From stroke to stroke of a hatch, in units of the shapes and of the tiles.
_SHAPES_STEP, _TILES_STEP = 40, 8


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """The map of the page: the mainland or the tiles, and the archipelagos, with their two lines, to place by CSS."""

    land: Svg
    isles: tuple[tuple[str, Svg, str, str], ...] = ()


def map_drawing(info: MapInfo, *, small: bool = False) -> MapDrawing:
    """The drawing of the page; `small` has coarser shapes, of the 34 alone, that no script points at."""
    if info.drawing == "tiles":
        width, height = size_of(info.units)
        body = _grounds(info, _TILES_STEP) + _tiles(info)
        return MapDrawing(_svg(info, "tiles", (0, 0, width * PITCH, height * PITCH), body))
    ring = "" if small else tag("use", "", cls="ring")  # the outline of the province pointed at, above all others
    land = _svg(info, "land", (0, 0, *MAINLAND), _grounds(info, _SHAPES_STEP) + _land(info, small) + ring)
    isles = (
        (name, _svg(info, "isles", FRAMES[name], _isles(info, name, small=small)), *info.isles[name]) for name in FRAMES
    )
    return MapDrawing(land, tuple(isles))


def _svg(info: MapInfo, cls: str, box: tuple[int, int, int, int], body: str) -> Svg:
    return Svg(tag("svg", body, cls=cls, viewBox=" ".join(map(str, box)), role="group", aria_label=info.head.title))


def _hatch(step: int) -> str:
    """The ground of what is not known: strokes in a slant."""
    stroke = tag("path", d=f"M0 0V{step}", cls="hatch", stroke_width=step / 5)
    return tag(
        "pattern", stroke, id=_HATCH, width=step, height=step,
        patternUnits="userSpaceOnUse", patternTransform="rotate(45)",
    )  # fmt: skip


def _grounds(info: MapInfo, step: int) -> str:
    """What parts are filled with that have no plain colour.

    The hatch of what is not known, and of each class the strokes over its colour that say it is reconstructed.
    """
    tones = sorted({place.tone for place in info.places if place.rebuilt})
    return _hatch(step) + "".join(_rebuilt(tone, step) for tone in tones)


def _rebuilt(tone: int, step: int) -> str:
    ground = tag("rect", width=step, height=step, cls=f"ground{tone}")
    stroke = tag("path", d=f"M{step / 2:g} 0V{step}", cls=f"over{tone}", stroke_width=step / 8)
    return tag(
        "pattern", ground + stroke, id=f"{_REBUILT}-{tone}", width=step, height=step,
        patternUnits="userSpaceOnUse", patternTransform="rotate(45)",
    )  # fmt: skip


def _fill(place: MapPlace) -> tuple[str, str]:
    """Class and fill of a part: the colour of a class is its style's, a pattern its own."""
    if place.rebuilt:
        return f"r{place.tone}", f"url(#{_REBUILT}-{place.tone})"
    return f"k{place.tone}", "" if place.tone else f"url(#{_HATCH})"


def _part(info: MapInfo, place: MapPlace, body: str, small: bool = False) -> str:
    """A part of the drawing in the colour of its class, a link where there is one."""
    cls, fill = _fill(place)
    look = {"cls": cls + (" off" if info.only not in (None, place.tone) else ""), "fill": fill}
    if not place.url:
        return tag("g", body, **look)
    named = tag("title", plain(info.said(place)))
    return tag("a", named + body, href=place.url, tabindex="-1", data_p="" if small else place.key, **look)


def _dots(places: Iterable[Place], radius: float) -> str:
    return "".join(tag("circle", cx=x, cy=y, r=radius) for x, y in places)


def _land(info: MapInfo, small: bool = False) -> str:
    """The mainland and its islands; the paths have ids for the outline of the one pointed at."""
    drawn = shapes(info.units, small=small)
    return "".join(_part(info, place, _shape(place, drawn[place.key], small), small) for place in info.places)


def _shape(place: MapPlace, shape: Shape, small: bool) -> str:
    return tag("path", d=shape.path, id="" if small else f"m-{place.key}") + _dots(shape.islands, 9)


def _isles(info: MapInfo, name: str, radius: float = 14, small: bool = False) -> str:
    """An archipelago in the colour of the province that administers it."""
    place = next((place for place in info.places if place.key == ARCHIPELAGOS[name]), None)
    return _part(info, place, _dots(archipelago_dots()[name], radius), small) if place else ""


def _tiles(info: MapInfo) -> str:
    by_key = {place.key: place for place in info.places}
    placed = ((tile, by_key.get(ARCHIPELAGOS.get(tile.slug, tile.slug))) for tile in tiles(info.units))
    return "".join(_part(info, place, _tile(info, place, tile)) for tile, place in placed if place)


def _tile(info: MapInfo, place: MapPlace, tile: Tile) -> str:
    """A square with the province's letters and its rank, or an archipelago's name."""
    x, y, width = tile.column * PITCH + 1, tile.row * PITCH + 1, (tile.width - 1) * PITCH + SIDE
    square = tag("rect", x=x, y=y, width=width, height=SIDE)
    middle, look = x + width / 2, f"on{place.tone}" + (f" rim{place.tone}" if place.rebuilt else "")
    if not tile.code:
        first, second = info.isles[tile.slug]
        return square + _small(middle, y + 19, first, look) + _small(middle, y + 34, second, look)
    rank = place.rank.shown if place.rank.value is not None else ""
    return (
        square
        + text(middle, y + 21, tile.letters(info.head.lang), f"code {look}", "middle")
        + _small(middle, y + 37, rank, look)
    )


def _small(x: float, y: float, words: str, look: str) -> str:
    return text(x, y, words, f"tile-note {look}", "middle") if words else ""


def map_parts(info: MapInfo) -> tuple[str, dict[str, str]]:
    """The mainland with the grounds of all parts, and each archipelago in larger dots; in units of the sheet."""
    info = replace(info, places=tuple(replace(place, url="") for place in info.places))
    return _grounds(info, _SHAPES_STEP) + _land(info), {name: _isles(info, name, _INSETS[name][3]) for name in FRAMES}


def map_svg(info: MapInfo, narrow: bool = False) -> Svg:
    """The whole map as one image, with its legend and without links: wide (640 units) or narrow (312)."""
    info = replace(info, places=tuple(replace(place, url="") for place in info.places))
    width = 312.0 if narrow else 640.0
    if info.drawing == "tiles":
        return _whole_tiles(info, width, narrow)
    scale = width / (1600 if narrow else SHEET[0])
    height = (3480 if narrow else SHEET[1]) * scale
    land = tag("g", _grounds(info, _SHAPES_STEP) + _land(info), cls="land", transform=f"scale({scale:.4f})")
    isles = "".join(_whole_isles(info, name, scale, narrow) for name in FRAMES)
    if narrow:
        body = group_at(0, _legend_height(info), land + isles) + _legend(info, 0, 0)
        return document(info.head, (width, height + _legend_height(info)), body, narrow)
    return document(info.head, (width, height), land + isles + _legend(info, 290, 0), narrow)


#: Insets of the narrow image, on the sheet of the mainland: left, top, width, and the radius of a dot.
_INSETS = {"hoang-sa": (1105, 725, 490, 18.0), "truong-sa": (1010, 2840, 580, 26.0)}
_LEADING = 15


def _whole_isles(info: MapInfo, name: str, scale: float, narrow: bool) -> str:
    """An archipelago with its words above it: at its place, or in an inset."""
    left, top, width, height = FRAMES[name]
    x, y, across, radius = _INSETS[name] if narrow else (left, top, width, 12.0)
    lines = [*wrap(info.isles[name][0], across * scale - 4 if narrow else SHEET[0], 13), info.isles[name][1]]
    above = _LEADING * len(lines) + 6
    place = (x * scale, y * scale + (above if narrow else 0))
    factor = scale * across / width
    moved = f"translate({place[0]:.1f} {place[1]:.1f}) scale({factor:.4f}) translate({-left} {-top})"
    drawn = tag("g", _isles(info, name, radius), cls="land", transform=moved)
    middle, first = place[0] + across * scale / 2, place[1] - above + _LEADING - 1
    words = "".join(text(middle, first + _LEADING * i, each, "quiet", "middle") for i, each in enumerate(lines))
    if not narrow:
        return drawn + words
    size = (across * scale, above + height * factor)
    return tag("rect", x=place[0], y=place[1] - above, width=size[0], height=size[1], cls="inset") + drawn + words


def group_at(x: float, y: float, body: str) -> str:
    """Elements moved to a place."""
    return tag("g", body, transform=f"translate({x:.1f} {y:.1f})")


def _whole_tiles(info: MapInfo, width: float, narrow: bool) -> Svg:
    columns, rows = size_of(info.units)
    side = width if narrow else width * 0.62
    scale = side / (columns * PITCH)
    drawn = tag("g", _grounds(info, _TILES_STEP) + _tiles(info), cls="tiles", transform=f"scale({scale:.4f})")
    if narrow:
        height = _legend_height(info)
        body = _legend(info, 0, 0) + group_at(0, height, drawn)
        return document(info.head, (width, height + rows * PITCH * scale), body, narrow)
    body = drawn + _legend(info, side + 16, 0)
    return document(info.head, (width, rows * PITCH * scale), body, narrow)


def _legend_height(info: MapInfo) -> float:
    return 24.0 + 24 * len(info.classes) + 12


def _legend(info: MapInfo, x: float, y: float) -> str:
    """The classes from the strongest, each with its limits and how many are in it."""
    heading = text(x, y + 14, info.legend, "name")
    return heading + "".join(_entry(each, x, y + 24 + 24 * row, info.rebuilt) for row, each in enumerate(info.classes))


def _entry(each: MapClass, x: float, y: float, rebuilt: bool) -> str:
    """An entry; over its colour as many strokes as its swatch has room for, where figures are reconstructed."""
    fill = "" if each.tone else f"url(#{_HATCH})"
    mark = tag("rect", x=x, y=y, width=26, height=16, cls=f"swatch k{each.tone}", fill=fill)
    if rebuilt and each.tone:
        strokes = "".join(f"M{number(x + at)} {number(y + 16)}l10 -16" for at in (2, 8, 14))
        mark += tag("path", d=strokes, cls=f"over{each.tone}", fill="none")
    return group(mark + text(x + 34, y + 13, f"{each.label} ({each.count})"))
