"""What the methodology page says of higher ranks, peers and targets is what the program does."""

import pytest

from rankings.compute.next_ranks import PLACES, best_quarter
from rankings.compute.peers import MOST
from rankings.compute.targets import Target, read_target
from rankings.words.higher_method import PEERS, STEPS, TARGETS


@pytest.mark.parametrize(("lang", "joint", "four"), [("vi", ", ", "bốn"), ("en", " and ", "four")])
def test_the_numbers_of_the_rules_are_those_of_the_program(lang, joint, four):
    *most, last = map(str, PLACES)
    steps, peers, targets = (" ".join(section[lang].paragraphs) for section in (STEPS, PEERS, TARGETS))

    assert ", ".join(most) + joint + last in steps
    assert f"1–{best_quarter(63)} " in steps
    assert f"1–{best_quarter(34)} " in steps
    assert MOST == 4
    assert peers.count(f"{four} ") == 4
    reading = read_target(Target(2030, "standing", "upper-middle", "qualitative"), 63)
    assert f"1–{reading.last} " in targets
