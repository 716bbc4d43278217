"""The map on a card: the mainland as high as its room, the archipelagos in insets whose names can be read."""

from dataclasses import replace

from rankings.charts.map import MapInfo
from rankings.charts.map_svg import map_parts, map_svg
from rankings.charts.svg import tag
from rankings.geo import FRAMES, MAINLAND
from rankings.imaging.card import Room, fit, say
from rankings.imaging.sheet import opened

#: The size of the names of archipelagos, their leading, and the room that an inset keeps around what is in it.
_NAMES, _LINE, _EDGE = 20.0, 25.0, 10.0
#: How wide insets are, and what lies between them and the mainland.
_INSET, _GAP = 208.0, 18.0


def draw_map(info: MapInfo, room: Room) -> tuple[str, float]:
    """The map at the right of its room, and where it begins: tiles as they stand in files, shapes with insets."""
    if info.drawing == "tiles":
        return _tiles(info, room)
    land, isles = map_parts(info)
    scale = room.height / MAINLAND[1]
    left = room.right - _INSET - _GAP - MAINLAND[0] * scale
    drawn = tag("g", land, cls="land", transform=f"translate({left:.1f} {room.top:.1f}) scale({scale:.4f})")
    high = (room.height - _GAP) / len(isles)
    for place, (name, dots) in enumerate(isles.items()):
        top = room.top + (high + _GAP) * place
        drawn += _inset(info.isles[name], dots, FRAMES[name], Room(room.right - _INSET, top, room.right, top + high))
    return tag("g", drawn, cls="svg wide"), left


def _inset(lines: tuple[str, str], dots: str, frame: tuple[int, int, int, int], room: Room) -> str:
    """An archipelago in a box, under its name and that of the province that administers it."""
    x, y, width, height = frame
    drawn = tag("rect", x=room.left, y=room.top, width=room.width, height=room.height, cls="inset")
    for place, line in enumerate(lines, 1):
        size = fit(line, room.width - _EDGE, _NAMES)
        drawn += say(room.middle, room.top + _LINE * place, line, size, "quiet", "middle")
    top = room.top + _LINE * len(lines) + _EDGE
    scale = min((room.width - 2 * _EDGE) / width, (room.bottom - _EDGE - top) / height)
    placed = f"translate({room.middle:.1f} {(top + room.bottom - _EDGE) / 2:.1f}) scale({scale:.4f})"
    return drawn + tag("g", dots, cls="land", transform=f"{placed} translate({-x - width / 2:g} {-y - height / 2:g})")


def _tiles(info: MapInfo, room: Room) -> tuple[str, float]:
    drawing, (width, height) = opened(map_svg(replace(info, legend="", classes=())))
    scale = min(room.height / height, room.width * 0.62 / width)
    left = room.right - width * scale
    return tag("g", drawing, cls="svg wide", transform=f"translate({left:.1f} {room.top:.1f}) scale({scale:.4f})"), left
