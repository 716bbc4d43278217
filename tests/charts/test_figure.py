"""The template of a chart: a figure with everything in it, and nothing inline."""

import re

import pytest
from django.template.loader import render_to_string

from rankings.charts.chart import make_chart
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Address, Head
from rankings.pages.parts import SourceRef
from tests.charts.samples import every_info, rank_info, ranks, series

PAGE = Address("/tinh/binh-phuoc/?year=2021&v=1", "bieu-do/")


def rendered(info, address=PAGE, **context):
    sources = [SourceRef(3, "s3")]
    chart = make_chart(info, note="63 tỉnh", source="Nguồn: Bộ TT&TT", sources=sources, address=address)
    return render_to_string("rankings/_figure.html", {"chart": chart} | context)


@pytest.mark.parametrize("info", every_info(), ids=lambda info: info.head.key)
def test_a_figure_has_title_sentence_images_table_and_source(info):
    html = rendered(info)

    assert html.count("<figure") == html.count("<figcaption") == html.count("<table") == 1
    assert html.count("<svg") == 2
    assert f">{info.head.title}</h3>" in html
    assert f"<p>{info.head.sentence}</p>" in html
    assert "Nguồn: Bộ TT&amp;TT" in html
    assert 'href="#s3"' in html


def test_nothing_is_inline():
    html = rendered(rank_info())

    assert not re.search(r"\sstyle=|\son\w+=|<style", html)
    assert "<script" not in html


def test_the_files_stand_below_the_page_with_its_query():
    html = rendered(rank_info())

    assert 'data-figure="bieu-do/rank-history.json?year=2021&amp;v=1"' in html
    for kind in ("png", "svg", "csv"):
        assert f'href="bieu-do/rank-history.{kind}?year=2021&amp;v=1"' in html


def test_a_chart_that_stands_nowhere_has_no_files_and_nothing_to_open():
    html = rendered(rank_info(), address=None)

    assert not re.search("data-figure|chart-open|download", html)


def test_all_ids_differ_and_every_reference_finds_one():
    html = rendered(rank_info())
    ids = re.findall(r'\sid="([^"]+)"', html)
    named = re.findall(r'(?:aria-labelledby|aria-describedby)="([^"]+)"', html)

    assert len(set(ids)) == len(ids)
    assert set(named) <= set(ids)


def test_a_hostile_name_stays_a_text():
    name = '</script><img src=x onerror="alert(1)">'
    html = rendered(rank_history_info(Head("k", name, name), [series(name, ranks(1, 2))], 63))

    assert "<img" not in html
    assert "</script>" not in html


def test_the_heading_has_the_level_the_page_asks_for():
    assert "<h2 " in rendered(rank_info(), level=2)
