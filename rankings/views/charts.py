"""The files of a page's charts: the page's own view is run, and one of its charts answered in the place of the page."""

import json
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language

from rankings.charts.chart import figure_of
from rankings.charts.record import Chart
from rankings.pages.chart_address import chart_address
from rankings.selection import NotFound


def chart_file(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view of `<page>bieu-do/<chart>.<kind>`: same page, same query, so that a file cannot say otherwise.

    `render_page` sees by the address that a file is wanted. Where the page would lead on, the file does as well.
    """

    @wraps(view)
    def file(request: HttpRequest, /, *, chart: str, kind: str, **kwargs: Any) -> HttpResponseBase:
        answer = view(request, **kwargs)
        if "Location" in answer:
            answer["Location"] = chart_address(get_language() or "vi", answer["Location"]).file(f"{chart}.{kind}")
        return answer

    return file


def asked_file(request: HttpRequest) -> tuple[str, str] | None:
    """Chart and kind of the file that an address means, None for a page's."""
    match = request.resolver_match
    return (match.kwargs["chart"], match.kwargs["kind"]) if match and "chart" in match.kwargs else None


def answer_file(charts: Sequence[Chart], key: str, kind: str) -> HttpResponse:
    """A file of one of the charts. Raises NotFound for a chart that the page has not, or a kind that it has not."""
    chart = next((each for each in charts if each.id == key), None)
    figure = figure_of(chart) if chart and kind == "json" else None
    if figure is None:
        raise NotFound("chart", f"{key}.{kind}")
    return HttpResponse(json.dumps(figure, ensure_ascii=False, separators=(",", ":")), content_type="application/json")
