"""The rules that charts' files carry are those of the pages, in the light scheme, in plain CSS."""

import re

import pytest

from rankings.charts.chart import make_chart
from rankings.imaging import style
from rankings.imaging.sheet import Caption, stand_alone
from tests.charts.samples import every_info


def rules():
    return dict(line.partition(" { ")[::2] for line in style.chart_style().split("\n"))


def test_nothing_is_left_that_resvg_and_word_processors_do_not_know():
    assert not re.search(r"var\(|@|--|&|light-dark|oklch|calc|/\*|currentcolor", style.chart_style())
    assert len(rules()) == len(style.chart_style().split("\n"))


def test_colours_are_those_of_the_light_scheme():
    assert rules()[".c-brand"] == "color: #8c1d2f; }"
    assert style.token("paper") == "#fcfbf8"


@pytest.mark.parametrize("info", every_info(), ids=lambda info: info.head.key)
def test_every_class_that_is_drawn_has_a_rule(info):
    svg = stand_alone(make_chart(info), Caption((), "DXIndex", "https://dxindex.example/"))
    used = {each for written in re.findall(r'class="([^"]+)"', svg) for each in written.split()}
    ruled = set(re.findall(r"\.(c-[\w-]+)", style.chart_style()))

    assert used - ruled <= {"c-wide", "c-solid", "c-label", "c-number"}, "these look as they do without a rule"


def test_what_other_programs_would_not_understand_is_refused():
    for sheet in ("@layer a { .c-a { .c-b { fill: none } } }", "@media print { .c-a { fill: none } }", ".c-a { x: y }"):
        with pytest.raises(ValueError, match="flat rules"):
            style.read_rules(sheet)


def test_a_property_that_no_token_gives_is_an_error():
    with pytest.raises(KeyError):
        style.plain("color: var(--nonsense);", {"ink": "#111"})


def test_a_token_may_be_made_of_another():
    assert style.plain("color: var(--a);", {"a": "var(--b)", "b": "#123"}) == "color: #123;"
