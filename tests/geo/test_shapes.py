"""The shapes are those of the provinces: each has one, they fit together, and the 34 are made of the 63."""

import csv
import re

import pytest

from rankings.geo import ARCHIPELAGOS, FRAMES, MAINLAND, SHEET, archipelago_dots, shapes
from tests.geo.outlines import area, neighbours, outlines, ring_area

SETS = [(63, False), (34, False), (34, True)]


def rows(root, name):
    with (root / "fixtures" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def successors(root):
    """Former province to the one that holds it now."""
    return {row["predecessor"]: row["successor"] for row in rows(root, "successions")}


@pytest.mark.parametrize(("units", "small"), SETS)
def test_every_province_has_a_shape_and_none_is_left_over(root, units, small):
    slugs = {row["slug"] for row in rows(root, "provinces") if row["units"] == str(units)}
    assert set(shapes(units, small=small)) == slugs


def test_a_unit_set_without_shapes_is_refused():
    with pytest.raises(KeyError):
        shapes(705)


@pytest.mark.parametrize(("units", "small"), SETS)
def test_areas_are_those_of_the_provinces(root, units, small):
    """Within a fifth, but for Đà Nẵng and Khánh Hòa, whose areas in the statistics hold the archipelagos."""
    known = {row["slug"]: float(row["area_km2_2024"]) for row in rows(root, "provinces") if row["units"] == str(units)}
    drawn = {slug: area(shape.path) for slug, shape in shapes(units, small=small).items()}
    scale = sum(known.values()) / sum(drawn.values())
    wrong = {
        slug: drawn[slug] * scale / known[slug] for slug in known if abs(drawn[slug] * scale / known[slug] - 1) > 0.2
    }
    assert set(wrong) <= {"da-nang"}


@pytest.mark.parametrize(("units", "small"), SETS)
def test_a_border_is_the_same_line_in_both_provinces_and_no_line_has_three(units, small):
    drawn = {slug: outlines(shape.path) for slug, shape in shapes(units, small=small).items()}
    assert len(neighbours(drawn)) > units
    assert all(neighbours(drawn, slug) for slug in drawn)


@pytest.mark.parametrize(("units", "small"), SETS)
def test_provinces_neither_overlap_nor_leave_a_gap(units, small):
    """What only one province borders on is the outline of the country; it encloses what the provinces fill."""
    drawn = {slug: outlines(shape.path) for slug, shape in shapes(units, small=small).items()}
    own = {}
    for rings in drawn.values():
        for ring in rings:
            for start, end in zip(ring, [*ring[1:], ring[0]], strict=True):
                if own.pop((end, start), None) is None:
                    own[start, end] = True
    enclosed = abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in own)) / 2
    filled = sum(ring_area(ring) for rings in drawn.values() for ring in rings)
    assert enclosed == pytest.approx(filled, abs=1)


@pytest.mark.parametrize("small", [False, True])
def test_who_borders_on_whom_after_the_mergers_is_who_bordered_on_whom_before(successors, small):
    before = neighbours({slug: outlines(shape.path) for slug, shape in shapes(63).items()})
    after = neighbours({slug: outlines(shape.path) for slug, shape in shapes(34, small=small).items()})
    merged = {frozenset(successors[slug] for slug in pair) for pair in before}
    assert after == {pair for pair in merged if len(pair) == 2}


@pytest.mark.parametrize(("units", "small"), SETS)
def test_everything_lies_on_the_sheet_and_a_centre_within_reach_of_its_province(units, small):
    for shape in shapes(units, small=small).values():
        places = [place for ring in outlines(shape.path) for place in ring]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        assert min(xs) >= 0
        assert min(ys) >= 0
        assert max(xs) <= MAINLAND[0]
        assert max(ys) <= MAINLAND[1]
        assert min(xs) <= shape.middle[0] <= max(xs)
        assert min(ys) <= shape.middle[1] <= max(ys)
        assert all(0 <= x <= MAINLAND[0] and 0 <= y <= MAINLAND[1] for x, y in shape.islands)


def test_the_island_districts_are_there(successors):
    """Phú Quốc and Cát Bà as shapes of their own, others as dots."""
    dotted = {"quang-ngai", "hai-phong", "quang-tri", "kien-giang", "binh-thuan", "ba-ria-vung-tau", "quang-ninh"}
    assert dotted <= {slug for slug, shape in shapes(63).items() if shape.islands}
    assert {successors[slug] for slug in dotted} <= {slug for slug, shape in shapes(34).items() if shape.islands}
    assert len(outlines(shapes(63)["kien-giang"].path)) >= 2
    assert len(outlines(shapes(63)["hai-phong"].path)) >= 2


def test_both_archipelagos_lie_in_their_frames_hoang_sa_off_da_nang_and_truong_sa_south_of_it():
    dots = archipelago_dots()
    assert set(dots) == set(ARCHIPELAGOS) == set(FRAMES)
    for name, (left, top, width, height) in FRAMES.items():
        assert all(left < x < left + width and top < y < top + height for x, y in dots[name])
        assert left + width <= SHEET[0]
        assert top + height <= SHEET[1]
    middle = {name: [sum(axis) / len(places) for axis in zip(*places, strict=True)] for name, places in dots.items()}
    # 16.5 degrees north, 8 to 11.5 degrees north; Da Nang is at 16.
    assert abs(middle["hoang-sa"][1] - shapes(63)["da-nang"].middle[1]) < 200
    assert middle["truong-sa"][1] > shapes(63)["khanh-hoa"].middle[1]
    assert min(x for places in dots.values() for x, _ in places) > MAINLAND[0]


def test_the_places_of_the_style_sheet_are_those_of_the_frames(root):
    css = (root / "static/css/map.css").read_text(encoding="utf-8")
    for name, (left, top, width, _) in FRAMES.items():
        rule = re.search(rf"\.{name} {{\s*inset: ([\d.]+)% auto auto ([\d.]+)%;\s*inline-size: ([\d.]+)%", css)
        expected = [100 * top / SHEET[1], 100 * left / SHEET[0], 100 * width / SHEET[0]]
        assert [float(each) for each in rule.groups()] == pytest.approx(expected, abs=0.02)


def test_licence_and_attribution_stand_beside_the_shapes(root):
    readme = (root / "rankings/geo/README.md").read_text(encoding="utf-8")
    assert "@svg-maps/vietnam" in readme
    assert "CC BY 4.0" in readme
    assert "Attribution 4.0 International" in (root / "rankings/geo/LICENSE").read_text(encoding="utf-8")
