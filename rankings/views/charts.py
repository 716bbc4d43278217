"""The files of a page's charts: the page's own view is run, and one of its charts answered in the place of the page."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language

from rankings.api.files import CSV
from rankings.catalogue import Catalogue
from rankings.charts.chart import figure_of
from rankings.charts.record import Chart
from rankings.imaging.png import draw_png
from rankings.imaging.sheet import Caption, stand_alone
from rankings.pages.chart_address import chart_address
from rankings.pages.chart_files import caption_of, csv_of, file_name
from rankings.selection import NotFound

#: For an SVG looked at by itself: its own rules of style and nothing else.
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


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


def asks_for_file(request: HttpRequest) -> bool:
    """Whether an address is that of a chart's file, and not of a page."""
    return request.resolver_match is not None and "chart" in request.resolver_match.kwargs


def answer_file(request: HttpRequest, catalogue: Catalogue, page: Any) -> HttpResponse:
    """The file that an address means. Raises NotFound for a chart that the page has not, or a kind that none has."""
    asked = dict(request.resolver_match.kwargs) if request.resolver_match else {}
    key, kind = asked.pop("chart"), asked.pop("kind")
    chart = next((each for each in getattr(page, "charts", ()) if each.id == key), None)
    make = _KINDS.get(kind)
    if chart is None or make is None:
        raise NotFound("chart", f"{key}.{kind}", [(page.head.heading, _page_of(request))])
    answer = make(chart, caption_of(chart, page.sources, catalogue.release.pk, request.build_absolute_uri))
    if kind != "json":
        way = "attachment" if kind == "csv" else "inline"
        answer["Content-Disposition"] = f'{way}; filename="{file_name(chart, kind, asked)}"'
    return answer


def _page_of(request: HttpRequest) -> str:
    """The address of the page that a file's address stands below."""
    path, query = request.path.rsplit("/", 2)[0], request.GET.urlencode()
    return f"{path}/?{query}" if query else f"{path}/"


def _figure(chart: Chart, _: Caption) -> HttpResponse:
    figure = figure_of(chart)
    if figure is None:
        raise NotFound("chart", f"{chart.id}.json")
    written = json.dumps(figure, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(written, content_type="application/json")


def _svg(chart: Chart, caption: Caption) -> HttpResponse:
    answer = HttpResponse(stand_alone(chart, caption), content_type="image/svg+xml; charset=utf-8")
    answer["Content-Security-Policy"] = _SVG_POLICY
    return answer


def _png(chart: Chart, caption: Caption) -> HttpResponse:
    return HttpResponse(draw_png(stand_alone(chart, caption)), content_type="image/png")


def _csv(chart: Chart, caption: Caption) -> HttpResponse:
    return HttpResponse(csv_of(chart, caption), content_type=CSV)


_KINDS: dict[str, Callable[[Chart, Caption], HttpResponse]] = {
    "json": _figure,
    "svg": _svg,
    "png": _png,
    "csv": _csv,
}
