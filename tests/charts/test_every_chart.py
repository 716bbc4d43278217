"""What holds for all charts: images, figures and tables made from one record."""

import json
import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts import theme
from rankings.charts.chart import figure_of, make_chart
from rankings.charts.dumbbell import dumbbell_info
from rankings.charts.labels import marked
from rankings.charts.pillars import pillars_info
from rankings.charts.record import Address, Chart, Dot, Move, Pair, PillarRow, Point, Role, Series
from rankings.charts.score_history import score_history_info
from rankings.charts.slope import slope_info
from rankings.charts.strip import strip_info
from tests.charts.samples import (
    any_figures,
    every_info,
    head,
    pair_info,
    parsed,
    parts_info,
    some,
    three_info,
    with_figures,
)


@pytest.fixture(params=every_info(), ids=lambda info: info.head.key)
def chart(request) -> Chart:
    return make_chart(request.param, source="Nguồn: Bộ Thông tin và Truyền thông")


@pytest.fixture(params=with_figures(), ids=lambda info: info.head.key)
def figure(request) -> dict:
    """The Plotly figure of a chart that has one."""
    return figure_of(make_chart(request.param))


def images(chart: Chart) -> list[str]:
    return [f"{image}</svg>" for image in chart.svg.split("</svg>")[:-1]]


def merged(base, change):
    """What static/js/charts.js makes of a figure in a narrow column."""
    if not isinstance(change, dict) or not base:
        return change
    if isinstance(base, list | tuple):
        return [merged(each, change[str(i)]) if str(i) in change else each for i, each in enumerate(base)]
    return base | {key: merged(base.get(key), value) for key, value in change.items()}


def test_a_chart_has_a_wide_and_a_narrow_image(chart):
    classes = [parsed(image).get("class", "").removesuffix(" c-broad") for image in images(chart)]

    assert classes == ["c-svg c-wide", "c-svg c-narrow"]


def test_images_are_styled_by_classes_alone(chart):
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|href", chart.svg)


def test_an_image_scales_with_its_column(chart):
    for image in images(chart):
        assert parsed(image).get("viewBox")
        assert parsed(image).get("width") is None


def test_an_image_takes_less_than_six_kilobytes(chart):
    assert all(len(image.encode()) < 6000 for image in images(chart))


def test_a_figure_carries_no_template_and_stays_small(figure):
    assert len(json.dumps(figure["layout"]["template"])) < 60
    assert len(json.dumps(figure, ensure_ascii=False).encode()) < 12_000


def test_a_figure_is_plain_data(figure):
    assert json.loads(json.dumps(figure)) is not None
    assert "bdata" not in json.dumps(figure), "arrays are written out, not as base64"


def test_colours_in_figures_are_roles_of_the_page(figure):
    written = json.dumps(figure)
    known = {*get_args(Role), "paper", "surface", "line"}

    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb\(", written)
    assert set(re.findall(r"var\(--([a-z-]+)\)", written)) <= known


def test_labels_of_figures_need_no_inline_styles(figure):
    """Plotly writes <b>, <i> and <span> as style attributes, which the policy of the pages refuses."""
    assert set(re.findall(r"<(\w+)", json.dumps(figure))) <= {"br"}


def test_nothing_is_sent_anywhere_and_a_finger_scrolls_the_page(figure):
    config, layout = figure["config"], figure["layout"]

    assert (config["displaylogo"], config["showSendToCloud"], config["plotlyServerURL"]) == (False, False, "")
    assert config["responsive"] is True
    assert layout["dragmode"] is False


def test_numbers_in_figures_follow_the_language():
    vietnamese, english = (theme.figure(lang, [], theme.margin(0, 0, 0, 0)) for lang in ("vi", "en"))

    assert (vietnamese.layout.separators, english.layout.separators) == (",.", ".,")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_plotly_shows_no_button_and_no_tip_of_its_own(lang):
    config = theme.config(lang)

    assert (config["displayModeBar"], config["showTips"]) == (False, False)
    assert "toImage" not in json.dumps(config)


def test_what_plotly_could_say_is_said_in_vietnamese(root):
    """Its words are looked for in the very bundle that pages load: the buttons to zoom by, and the tip of zooming."""
    bundle = (root / "static/vendor/plotly/plotly-basic-4.1.1.min.js").read_text("utf-8")
    titles = re.findall(r'\.(?:zoomIn|zoomOut|resetScale)2d=\{[^}]*?return \w+\(\w+,"([^"]+)"\)', bundle)
    tips = re.findall(r'notifier\([^;]*?"(Double-click to[^"]+)"', bundle)
    words = theme.config("vi")["locales"]["vi"]["dictionary"]

    assert set(titles) | set(tips) == set(words)
    assert len(titles) == 3
    assert "locale" not in theme.config("en")


@pytest.mark.parametrize("info", with_figures(), ids=lambda info: info.head.key)
def test_the_changes_for_a_narrow_column_make_the_narrow_figure(info):
    from rankings.charts.chart import _DRAWERS

    narrow = _DRAWERS[type(info)][1](info, True).to_plotly_json()
    packed = figure_of(make_chart(info))
    made = merged({"data": packed["data"], "layout": packed["layout"]}, packed["narrow"])

    assert json.loads(json.dumps(made)) == json.loads(json.dumps({"data": narrow["data"], "layout": narrow["layout"]}))


def test_a_difference_names_what_changed_and_what_is_gone():
    assert theme.difference({"a": 1, "b": 2}, {"a": 1}) == {"b": None}
    assert theme.difference({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 1}, {"b": 3}]}) == {"a": {"1": {"b": 3}}}
    assert theme.difference({"a": [1, 2]}, {"a": [1, 3]}) == {"a": [1, 3]}


def values_are_told(info, figures) -> None:
    """Every known figure is in the table; where there is a Plotly figure, in that or in the image's text."""
    chart = make_chart(info)
    cells = [cell for row in chart.table.rows for cell in row.cells] + list(chart.table.notes)
    plotted = figure_of(chart)
    drawn = "".join(parsed(images(chart)[0]).itertext()) + json.dumps(plotted, ensure_ascii=False)
    for figure in figures:
        if figure is not None and figure.value is not None:
            assert any(marked(figure) in cell for cell in cells)
            assert plotted is None or marked(figure) in drawn


@some
@given(any_figures(5), any_figures(5))
def test_every_known_score_of_a_history_is_told(own, mean):
    lines = [
        Series(name, name, tuple(Point(2020 + i, r.value, r.shown, r.note) for i, r in enumerate(readings)), role)
        for name, readings, role in (("A", own, "brand"), ("B", mean, "muted"))
    ]
    values_are_told(score_history_info(head(), lines), own + mean)


@some
@given(any_figures(6), st.text(max_size=20))
def test_every_known_score_of_the_pillars_is_told(figures, name):
    rows = [PillarRow(str(i), name, figures[i], None, figures[i + 1], figures[i + 2]) for i in (0, 3)]
    values_are_told(pillars_info(head(), rows), figures)


@some
@given(any_figures(6), st.text(max_size=20))
def test_every_known_score_of_a_comparison_is_told(figures, name):
    pairs = [Pair(str(i), name, figures[i], figures[i + 1], figures[i + 2]) for i in (0, 3)]
    values_are_told(dumbbell_info(head(), (name, name), pairs), figures)


@some
@given(any_figures(6), st.text(max_size=20))
def test_every_known_score_of_a_strip_is_told(figures, name):
    roles = ("brand", None, "link", None, None)
    dots = [Dot(str(i), name, figures[i], None, role) for i, role in enumerate(roles)]
    values_are_told(strip_info(head(), dots, figures[5]), figures)


@some
@given(any_figures(4), st.text(max_size=20))
def test_every_known_score_of_a_slope_is_told_where_both_years_are_known(figures, name):
    moves = [Move("a", name, figures[0], figures[1], "", "up"), Move("b", name, figures[2], figures[3])]
    known = [f for m in moves for f in (m.before, m.after) if m.before.value is not None and m.after.value is not None]
    values_are_told(slope_info(head(), (2020, 2021), moves), known)


@pytest.mark.parametrize("info", [parts_info(), pair_info(), three_info()], ids=lambda info: info.head.key)
def test_the_image_of_a_table_that_the_page_draws_itself_has_no_figure(info):
    chart = make_chart(info, address=Address("/", "charts/"))

    assert figure_of(chart) is None
    assert chart.files.json == ""


@some
@given(st.text(max_size=30))
def test_any_name_is_text_in_a_figure_and_no_markup(name):
    assert "<" not in theme.label(name)
    assert theme.lines(name, name).count("<") == (1 if name else 0)
