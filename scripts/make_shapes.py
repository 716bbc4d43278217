"""Make the shapes of the map from `@svg-maps/vietnam`. Maintainers only; needs npm and Node.js.

The package draws 63 provinces and the two archipelagos on one sheet of 812 × 873 units, each outline with steps of
its own: a border that two provinces share lies up to a quarter of a unit apart in the two of them. mapshaper snaps
and cleans them to one border, simplifies with shared borders kept, and joins the 63 into the 34 by
fixtures/successions.csv. What comes out stands in rankings/geo/ as whole quarters of a unit and is committed, so
running and testing need neither npm nor Node.js. Run it by `.venv/bin/python scripts/make_shapes.py`.

What is put right on the way: the package draws Hoàng Sa about 120 km east of its place, and leaves out four island
districts. Both are set by their coordinates; islands too small for a shape become dots.
"""

import csv
import json
import re
import subprocess
import tempfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from vendor import Archive, fetched

ROOT = Path(__file__).resolve().parent.parent
GEO = ROOT / "rankings" / "geo"
SHAPES = Archive(
    "@svg-maps/vietnam",
    "2.0.0",
    "aLgrlx5xI+fPrkxiQk40rC+Hp3bbrg+zfc9RnJzdExa51M8udP81KjiA9iJKNq6m79Dwt+kEsnUSKUhBMvTfCA==",
)
MAPSHAPER = "mapshaper@0.6.121"
#: Whole numbers in the data are quarters of a unit of the package's sheet.
SCALE = 4
#: How much of the outlines is kept: for the map of each unit set, and for the small one beside other things.
KEPT = {"provinces_63": "28%", "provinces_34": "24%", "provinces_34_small": "6%"}
#: An island under this many square quarters is too small to be seen as a shape.
LEAST_ISLAND = 60
#: The package's names that are not the slug without its hyphens.
NAMES = {"baria": "ba-ria-vung-tau", "hcm": "ho-chi-minh", "tthue": "thua-thien-hue"}
#: Islands drawn as dots, being too small as shapes or not in the package: the former province, longitude, latitude.
ISLANDS = {
    "Côn Đảo": ("ba-ria-vung-tau", 106.610, 8.690),
    "Phú Quý": ("binh-thuan", 108.945, 10.525),
    "Cô Tô": ("quang-ninh", 107.760, 20.980),
    "Cù Lao Chàm": ("quang-nam", 108.520, 15.950),
    "Lý Sơn": ("quang-ngai", 109.117, 15.383),
    "Bạch Long Vĩ": ("hai-phong", 107.733, 20.133),
    "Cồn Cỏ": ("quang-tri", 107.340, 17.160),
    "Thổ Chu": ("kien-giang", 103.475, 9.305),
}
#: Longitude and latitude to the package's sheet, from its northern, western, southern and eastern ends.
WEST, EAST_SCALE, NORTH, NORTH_SCALE = 102.1436, 52.05, 23.3925, 53.95
#: From where the package draws Hoàng Sa to where it lies, from Tri Tôn (111.20 E, 15.78 N) and Linh Côn.
HOANG_SA_SHIFT = (-62.0, -32.0)

Place = tuple[float, float]
Ring = list[Place]
STEP = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")


def rings_of(data: str) -> list[Ring]:
    """The outlines of path data made of m, l, c and z; of a curve only its end is kept."""
    tokens, index, command = STEP.findall(data), 0, ""
    x = y = 0.0
    rings: list[Ring] = []
    while index < len(tokens):
        if tokens[index].isalpha():
            command, index = tokens[index], index + 1
            if command in "zZ":
                x, y = rings[-1][0]
                continue
        count = 6 if command in "cC" else 2
        dx, dy = map(float, tokens[index : index + count][-2:])
        index += count
        x, y = (x + dx, y + dy) if command.islower() else (dx, dy)
        if command in "mM":
            rings.append([])
            command = "l" if command == "m" else "L"
        rings[-1].append((round(x, 3), round(y, 3)))
    return rings


def at(longitude: float, latitude: float) -> Place:
    """A place on the earth as one on the sheet."""
    return (longitude - WEST) * EAST_SCALE, (NORTH - latitude) * NORTH_SCALE


def read_package() -> dict[str, list[Ring]]:
    """The outlines of the package by their id in it."""
    with tempfile.TemporaryDirectory() as folder:
        files = fetched(SHAPES, Path(folder))
    (GEO / "LICENSE").write_bytes(files["LICENSE.md"])
    content = files["index.js"].decode("utf-8")
    sheet = json.loads(content[content.index("{") :].rstrip().rstrip(";"))
    return {each["id"]: rings_of(each["path"]) for each in sheet["locations"]}


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a fixture."""
    with (ROOT / "fixtures" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def feature(slug: str, successor: str, rings: Iterable[Ring]) -> dict[str, Any]:
    """A province as GeoJSON; each outline is an area of its own, for none in the package is a hole."""
    closed = [[[*ring, ring[0]]] for ring in rings if len(ring) > 2]
    return {
        "type": "Feature",
        "properties": {"slug": slug, "successor": successor},
        "geometry": {"type": "MultiPolygon", "coordinates": closed},
    }


def provinces_of(outlines: dict[str, list[Ring]]) -> dict[str, Any]:
    """The 63 as GeoJSON. Raises KeyError where a province of the fixtures has no outline."""
    by_slug = {NAMES.get(key, ""): key for key in NAMES}
    features = []
    for row in rows_of("successions"):
        slug = row["predecessor"]
        rings = outlines[by_slug.get(slug, slug.replace("-", ""))]
        features.append(feature(slug, row["successor"], rings))
    return {"type": "FeatureCollection", "features": features}


def shaped(provinces: dict[str, Any], name: str) -> dict[str, list[Ring]]:
    """Snapped, cleaned, simplified, and for the 34 joined: outlines by slug, in quarters of a unit."""
    field = "slug" if "63" in name else "successor"
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "in.json", Path(folder) / "out.json"
        before.write_text(json.dumps(provinces), encoding="utf-8")
        steps = ["-i", str(before), "snap", "snap-interval=0.26", "-clean", "gap-fill-area=4", "sliver-control=1"]
        steps += ["-simplify", "weighted", KEPT[name], "keep-shapes"]
        steps += ["-dissolve", field, "-clean", "-o", str(after), "format=geojson", "precision=0.001"]
        subprocess.run(["npm", "exec", "--yes", f"--package={MAPSHAPER}", "--", "mapshaper", *steps], check=True)
        found = json.loads(after.read_text(encoding="utf-8"))
    return {each["properties"][field]: list(whole_rings(each["geometry"])) for each in found["features"]}


def whole_rings(geometry: dict[str, Any]) -> Iterable[Ring]:
    """The outlines of a geometry in whole quarters, without steps that became none, the largest first.

    Islands that are too small to be seen fall out; those of `ISLANDS` come back as dots.
    """
    areas = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = []
    for ring in (ring for area in areas for ring in area):
        whole: Ring = []
        for x, y in ring[:-1]:
            place = (round(x * SCALE), round(y * SCALE))
            if not whole or place != whole[-1]:
                whole.append(place)
        if len(whole) > 2 and area_of(whole):
            rings.append(whole)
    largest, *rest = sorted(rings, key=area_of, reverse=True)
    return [largest, *(ring for ring in rest if area_of(ring) >= LEAST_ISLAND)]


def area_of(ring: Ring) -> float:
    """The area inside an outline."""
    following = [*ring[1:], ring[0]]
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, following, strict=True))) / 2


def path_of(rings: Iterable[Ring]) -> str:
    """Outlines as path data of relative steps."""
    return "".join(f"M{x:.0f} {y:.0f}l{steps_of([(x, y), *rest])}z" for (x, y), *rest in rings)


def steps_of(ring: Ring) -> str:
    """Steps from place to place; a minus needs no space before it."""
    steps = " ".join(f"{bx - ax:.0f} {by - ay:.0f}" for (ax, ay), (bx, by) in pairwise(ring))
    return steps.replace(" -", "-")


def middle_of(rings: list[Ring]) -> Place:
    """The centre of gravity of the largest outline."""
    ring = rings[0]
    following, area = [*ring[1:], ring[0]], 0.0
    x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, following, strict=True):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return x / (3 * area), y / (3 * area)


def dots_of(rings: Iterable[Ring], shift: Place = (0.0, 0.0), apart: float = 2.5) -> list[tuple[int, int]]:
    """An archipelago as dots, in whole quarters: of islands nearer than `apart` one stands for all."""
    places: list[Place] = []
    for ring in rings:
        x = sum(place[0] for place in ring) / len(ring) + shift[0]
        y = sum(place[1] for place in ring) / len(ring) + shift[1]
        if all(abs(x - ox) + abs(y - oy) > apart for ox, oy in places):
            places.append((x, y))
    return sorted((round(x * SCALE), round(y * SCALE)) for x, y in places)


def island_dots(successors: dict[str, str], field: str) -> dict[str, list[tuple[int, int]]]:
    """The islands that are drawn as dots, by the slug of their province."""
    dots: dict[str, list[tuple[int, int]]] = {}
    for slug, longitude, latitude in ISLANDS.values():
        x, y = at(longitude, latitude)
        dots.setdefault(slug if field == "slug" else successors[slug], []).append((round(x * SCALE), round(y * SCALE)))
    return dots


def write(name: str, content: object) -> None:
    """A file of rankings/geo, one entry a line so that a change can be read."""
    text = json.dumps(content, ensure_ascii=False, indent=0, separators=(",", ":"))
    (GEO / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    print(f"{name}.json: {len(text) / 1000:.1f} kB")


def main() -> None:
    """Write the shapes of both unit sets, the small one, and the archipelagos."""
    outlines = read_package()
    provinces = provinces_of(outlines)
    successors = {row["predecessor"]: row["successor"] for row in rows_of("successions")}
    for name in KEPT:
        shapes = shaped(provinces, name)
        dots = island_dots(successors, "slug" if "63" in name else "successor")
        content = {
            slug: {
                "path": path_of(rings),
                "middle": [round(value) for value in middle_of(rings)],
                "islands": dots.get(slug, []),
            }
            for slug, rings in sorted(shapes.items())
        }
        write(name, content)
    hoang_sa = dots_of(outlines["hoangsa"], HOANG_SA_SHIFT)
    write("archipelagos", {"hoang-sa": hoang_sa, "truong-sa": dots_of(outlines["truongsa"])})


if __name__ == "__main__":
    main()
