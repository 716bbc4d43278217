"""What the comparison's page prints beside its record."""

import re

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("others", [("dak-nong",), ("dak-nong", "dong-nai", "lam-dong")])
def test_each_rank_of_a_tile_stands_behind_the_mark_of_its_province(client, catalogue, others):
    html = client.get(f"/so-sanh/{'/'.join(('binh-phuoc', *others))}/").content.decode()
    (tiles,) = re.findall(r'<ul class="figures faced.*?</ul>', html, re.DOTALL)
    tile = tiles.split("</li>")[0]

    marks = re.findall(r'<a class="who"[^>]*>(<svg.*?</svg>)', html)
    assert re.findall(r"</i>(<svg.*?</svg>)\d", tile) == marks
    assert len(set(marks)) == len(others) + 1
    assert "<small>/63</small></h2>" in tile
