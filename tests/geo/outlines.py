"""Path data read back: outlines, areas, who borders on whom."""

import re
from collections import defaultdict


def outlines(path):
    """The places of each outline of path data made of M, l and z."""
    found = []
    for written in re.findall(r"M([^z]*)z", path):
        numbers = [int(each) for each in re.findall(r"-?\d+", written)]
        x, y = numbers[:2]
        ring = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        found.append(ring)
    return found


def ring_area(ring):
    """The area inside an outline, signed by its turn."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def area(path):
    """The area inside all outlines of path data."""
    return sum(ring_area(ring) for ring in outlines(path))


def neighbours(drawn, of=None):
    """Pairs that share a piece of their outlines; `of`: those with this one. Fails where three share one."""
    owners = defaultdict(set)
    for slug, rings in drawn.items():
        for ring in rings:
            for start, end in zip(ring, [*ring[1:], ring[0]], strict=True):
                owners[frozenset((start, end))].add(slug)
    assert all(len(slugs) < 3 for slugs in owners.values())
    pairs = {frozenset(slugs) for slugs in owners.values() if len(slugs) == 2}
    return pairs if of is None else {pair for pair in pairs if of in pair}
