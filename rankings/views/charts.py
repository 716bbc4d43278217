"""The files of a page's charts."""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rankings.charts.chart import figure_of
from rankings.charts.record import Chart
from rankings.files.csv_file import CSV
from rankings.imaging.png import draw_png
from rankings.imaging.sheet import Caption, stand_alone
from rankings.pages.chart_files import caption_of, csv_of, file_name
from rankings.selection import NotFound
from rankings.views.asked import Leaving

#: For an SVG looked at by itself: its own rules of style and nothing else.
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


def answer_chart(leaving: Leaving) -> HttpResponse:
    """The file of a chart. Raises NotFound for a chart that the page has not, or a kind that none has."""
    asked, page, request = leaving.asked, leaving.page, leaving.request
    chart = next((each for each in getattr(page, "charts", ()) if each.id == asked.key), None)
    make = _KINDS.get(asked.kind)
    if chart is None or make is None:
        raise NotFound("chart", f"{asked.key}.{asked.kind}", [(page.head.heading, _page_of(request))])
    answer = make(chart, caption_of(chart, page.sources, leaving.catalogue.release.pk, request.build_absolute_uri))
    if asked.kind != "json":
        way = "attachment" if asked.kind == "csv" else "inline"
        answer["Content-Disposition"] = f'{way}; filename="{file_name(chart, asked.kind, asked.place)}"'
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
