"""Where the provinces lie: their shapes, the two archipelagos, one tile for each (no Django).

The shapes come from `scripts/make_shapes.py`; source, licence and changes stand in README.md beside this file.
Coordinates are quarters of a unit of the source's sheet: the mainland fills 1540 × 3220, the whole sheet 3250 × 3492.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

#: Width and height of the whole sheet, the archipelagos at their places, and of the mainland alone.
SHEET, MAINLAND = (3264, 3500), (1540, 3230)
#: Where each archipelago lies on the sheet: left, top, width, height; map.css has the same places in per cent.
FRAMES = {"hoang-sa": (1830, 1330, 440, 370), "truong-sa": (1540, 2540, 1724, 960)}
#: The archipelagos and the province, of both unit sets, that administers each.
ARCHIPELAGOS = {"hoang-sa": "da-nang", "truong-sa": "khanh-hoa"}
#: The unit sets that have shapes and tiles.
UNIT_SETS = (63, 34)

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shape:
    """A province: its outline as path data, its centre of gravity, and small islands as dots."""

    path: str
    middle: Place
    islands: tuple[Place, ...]


@lru_cache(maxsize=4)
def shapes(units: int, *, small: bool = False) -> dict[str, Shape]:
    """The shapes of a unit set by slug; `small` for a coarser set, of the 34 only. KeyError without one."""
    if units not in UNIT_SETS:
        raise KeyError(units)
    rows = _read(f"provinces_{units}{'_small' if small else ''}")
    return {slug: Shape(row["path"], _place(row["middle"]), _places(row["islands"])) for slug, row in rows.items()}


@lru_cache(maxsize=1)
def archipelago_dots() -> dict[str, tuple[Place, ...]]:
    """The islands of Hoàng Sa and Trường Sa as dots on the sheet."""
    return {name: _places(dots) for name, dots in _read("archipelagos").items()}


def _read(name: str) -> dict:
    found: dict = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    return found


def _place(found: list[int]) -> Place:
    return found[0], found[1]


def _places(found: list[list[int]]) -> tuple[Place, ...]:
    return tuple(_place(each) for each in found)
