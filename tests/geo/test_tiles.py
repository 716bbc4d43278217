"""One tile for each province: none on another, north above south, west left of east, neighbours near."""

import pytest

from rankings.geo import ARCHIPELAGOS, shapes
from rankings.geo.tiles import size_of, tiles
from tests.geo.outlines import neighbours, outlines


def provinces(units):
    return [tile for tile in tiles(units) if tile.code]


@pytest.mark.parametrize("units", [63, 34])
def test_every_province_has_a_tile_of_its_own_with_letters_of_its_own(units):
    assert sorted(tile.slug for tile in provinces(units)) == sorted(shapes(units))
    for lang in ("vi", "en"):
        assert len({tile.letters(lang) for tile in provinces(units)}) == units
    assert all(tile.letters("en").isascii() for tile in provinces(units))
    assert all(len(tile.code) <= 3 for tile in provinces(units))


@pytest.mark.parametrize("units", [63, 34])
def test_no_two_stand_on_one_square(units):
    squares = [(tile.column + more, tile.row) for tile in tiles(units) for more in range(tile.width)]
    assert len(squares) == len(set(squares))
    columns, rows = size_of(units)
    assert all(column < columns and row < rows for column, row in squares)


@pytest.mark.parametrize("units", [63, 34])
def test_both_archipelagos_stand_in_the_sea_beside_the_coast(units):
    isles = {tile.slug: tile for tile in tiles(units) if not tile.code}
    by_slug = {tile.slug: tile for tile in provinces(units)}
    assert set(isles) == set(ARCHIPELAGOS)
    for name, tile in isles.items():
        coast = by_slug[ARCHIPELAGOS[name]]
        assert tile.column > coast.column - 1
        assert all(each.column < tile.column for each in provinces(units) if each.row == tile.row)
    assert isles["hoang-sa"].row < isles["truong-sa"].row


def correlation(one, other):
    """Of the order of two rows of numbers, from -1 to 1."""
    first, second = ([sorted(row).index(value) for value in row] for row in (one, other))
    mean = [sum(row) / len(row) for row in (first, second)]
    moved = [[value - mean[i] for value in row] for i, row in enumerate((first, second))]
    product = sum(a * b for a, b in zip(*moved, strict=True))
    return product / (sum(a * a for a in moved[0]) * sum(b * b for b in moved[1])) ** 0.5


@pytest.mark.parametrize("units", [63, 34])
def test_the_order_of_tiles_is_that_of_the_country(units):
    drawn, placed = shapes(units), provinces(units)
    assert correlation([drawn[t.slug].middle[1] for t in placed], [t.row for t in placed]) > 0.98
    assert correlation([drawn[t.slug].middle[0] for t in placed], [t.column for t in placed]) > 0.8


@pytest.mark.parametrize("units", [63, 34])
def test_provinces_that_border_on_each_other_are_near(units):
    """Of a province's neighbours at least one stands at its side or corner, and few stand three squares off."""
    drawn = {slug: outlines(shape.path) for slug, shape in shapes(units).items()}
    place = {tile.slug: (tile.column, tile.row) for tile in provinces(units)}

    def apart(pair):
        (ax, ay), (bx, by) = (place[slug] for slug in pair)
        return max(abs(ax - bx), abs(ay - by))

    distances = {pair: apart(pair) for pair in neighbours(drawn)}
    for slug in drawn:
        assert min(distance for pair, distance in distances.items() if slug in pair) == 1
    assert sum(distance > 2 for distance in distances.values()) <= len(distances) * 0.06
