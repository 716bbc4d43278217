"""SVG as text: escaped, well-formed, and without anything a strict policy refuses."""

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.frame import document
from rankings.charts.record import Head
from rankings.charts.svg import Svg, group, line, number, path, symbol, symbol_name, tag, text
from tests.charts.samples import SVG, parsed, some


@some
@given(st.text(), st.text(), st.text())
def test_any_words_become_well_formed_text_and_no_markup(words, title, sentence):
    svg = document(Head("k", title, sentence), (640, 300), text(1, 2, words), narrow=False)

    assert [element.tag for element in parsed(svg)] == [f"{SVG}title", f"{SVG}desc", f"{SVG}text"]


@some
@given(st.text())
def test_any_words_become_one_attribute(words):
    assert list(parsed(tag("svg", key=words)).attrib) == (["key"] if words else [])


def test_an_image_is_named_by_its_title_and_described_by_its_sentence():
    svg = parsed(document(Head("k", "Hạng < 9", "Một câu."), (640, 300), "", narrow=True))
    named = {element.get("id"): element.text for element in svg}

    assert svg.get("role") == "img"
    assert named[svg.get("aria-labelledby")] == "Hạng < 9"
    assert named[svg.get("aria-describedby")] == "Một câu."


def test_the_two_images_of_a_chart_have_ids_of_their_own():
    head = Head("k", "Tên", "Câu")
    ids = [e.get("id") for narrow in (False, True) for e in parsed(document(head, (1, 1), "", narrow)).iter()]
    given_ids = [each for each in ids if each]

    assert len(set(given_ids)) == len(given_ids) == 4


def test_classes_are_kept_apart_from_those_of_the_page():
    assert group(line(0, 0, 1, 1, "mean"), "name brand").startswith('<g class="c-name c-brand"><line ')


def test_coordinates_have_one_decimal_at_most():
    assert [number(value) for value in (1.25, 3.0, -0.01, 12.96)] == ["1.2", "3", "0", "13"]


def test_a_lone_place_is_a_dot_and_no_places_are_no_element():
    assert path([[(1, 2)]]) == '<path d="M1 2h0" fill="none"/>'
    assert path([[]]) == path([]) == ""


def test_neighbouring_lines_have_markers_of_different_shapes():
    assert len({symbol_name(index) for index in range(4)}) == 4
    assert len({symbol(index, 5, 5, 9) for index in range(4)}) == 4


def test_djangos_templates_print_finished_markup_and_escape_everything_else():
    template = Template("{{ svg }}{{ words }}")

    assert template.render(Context({"svg": Svg("<g/>"), "words": "<g/>"})) == "<g/>&lt;g/&gt;"
