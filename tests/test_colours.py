"""The colours of tokens.css: contrast in every scheme, and eyes that lack one kind of cone.

Colour is never alone all the same: pillars stand with their name, or in its column; the two compared with their name
or with a filled and a hollow mark; up and down with arrow, sign and words; classes of the map with their bounds, and
each unit's figure in the list beside it. So the difference asked of colours here is help, not the only sign.
"""

from itertools import combinations, pairwise

import pytest

from rankings.colours import EYES, as_seen, contrast, difference, schemes

GROUNDS = ("paper", "surface", "mine")
TEXT = ("ink", "muted", "brand", "link", "fourth", "gov", "economy", "society", "up", "down")
#: Each pair that is told apart by colour, besides by what the docstring says.
PAIRS = (*combinations(("gov", "economy", "society"), 2), ("brand", "link"), ("up", "down"))
#: The provinces of a comparison, in their order.
COMPARED = ("brand", "link", "ink", "fourth")
CLASSES = [f"class-{step}" for step in range(1, 6)]
SCHEMES = ("light", "dark", "more light", "more dark")


@pytest.fixture(scope="module")
def colours(root):
    return schemes((root / "static/css/tokens.css").read_text())


@pytest.mark.parametrize(("one", "other", "expected"), [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
])  # fmt: skip
def test_the_difference_is_that_of_the_published_test_data(monkeypatch, one, other, expected):
    """From table 1 of Sharma, Wu, Dalal 2005: near blue, across the turn of hue, green and dark violet."""
    monkeypatch.setattr("rankings.colours._linear", lambda colour: colour)
    monkeypatch.setattr("rankings.colours._lab", lambda colour: colour)

    assert difference(one, other) == pytest.approx(expected, abs=5e-5)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777", "#fff") == contrast("#fff", "#777") == pytest.approx(4.48, abs=0.005)


def test_every_scheme_has_every_role(colours):
    assert set(colours) == set(SCHEMES)
    assert all(set(roles) >= {*GROUNDS, *TEXT, *CLASSES, "line", "rule"} for roles in colours.values())
    assert len({tuple(roles.values()) for roles in colours.values()}) == len(SCHEMES)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_and_marks_are_read_on_every_ground(colours, scheme):
    roles = colours[scheme]
    found = {(role, ground): contrast(roles[role], roles[ground]) for role in TEXT for ground in GROUNDS}
    # Rules and edges of fields are seen; a chosen item is paper on ink, which is ink on paper.
    found |= {("rule", ground): contrast(roles["rule"], roles[ground]) + 1.5 for ground in GROUNDS}

    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["more light", "more dark"])
def test_who_asks_for_more_contrast_gets_seven_and_hairlines_that_are_seen(colours, scheme):
    roles = colours[scheme]

    assert min(contrast(roles[role], roles["paper"]) for role in TEXT) >= 7
    assert contrast(roles["line"], roles["paper"]) >= 3


@pytest.mark.parametrize("eyes", [None, *EYES])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_that_mean_something_differ_for_all_eyes(colours, scheme, eyes):
    seen = {role: as_seen(colour, eyes) if eyes else colour for role, colour in colours[scheme].items()}
    found = {pair: difference(seen[pair[0]], seen[pair[1]]) for pair in PAIRS}

    assert {pair: number for pair, number in found.items() if number < 12} == {}


@pytest.mark.parametrize("eyes", [None, *EYES])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_classes_of_the_map_are_steps_of_lightness(colours, scheme, eyes):
    """Told apart in grey: contrast with the paper grows from class to class, by 1.4 or more each time."""
    roles = colours[scheme]
    seen = [as_seen(roles[name], eyes) if eyes else roles[name] for name in CLASSES]
    on_paper = [contrast(colour, roles["paper"]) for colour in seen]

    assert on_paper == sorted(on_paper)
    assert min(contrast(one, other) for one, other in pairwise(seen)) >= 1.4
    assert min(difference(one, other) for one, other in pairwise(seen)) >= 10


@pytest.mark.parametrize("eyes", [None, *EYES])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_up_to_four_compared_differ_for_all_eyes(colours, scheme, eyes):
    """Each has a shape of its own besides; where all must be dark or light enough for 7, there is less room."""
    seen = {role: as_seen(colour, eyes) if eyes else colour for role, colour in colours[scheme].items()}
    found = {pair: difference(seen[pair[0]], seen[pair[1]]) for pair in combinations(COMPARED, 2)}

    assert {pair: number for pair, number in found.items() if number < (10 if "more" in scheme else 12)} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_code_is_read_on_the_tile_of_its_class(colours, scheme):
    """As map-marks.css and map-page.css have it: ink on pale tiles, paper on strong ones, more of these in the dark."""
    roles = colours[scheme]
    pale = CLASSES[:2] if "dark" in scheme else CLASSES[:3]

    ratios = {name: contrast(roles[name], roles["ink" if name in pale else "paper"]) for name in CLASSES}

    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}
