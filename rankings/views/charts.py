"""The files of a page's charts."""

from collections.abc import Callable

from django.http import HttpResponse

from rankings.charts.chart import figure_of
from rankings.charts.record import Chart
from rankings.files.json_file import write_json
from rankings.imaging.png import draw_png
from rankings.imaging.sheet import Caption, stand_alone
from rankings.pages.chart_files import caption_of, file_name
from rankings.pages.page_tables import table_of_chart
from rankings.selection import NotFound
from rankings.views.asked import Leaving
from rankings.views.tables import file_of, rows_alone

#: The kind of file that browsers run as a page, and for one looked at by itself: its own rules of style, nothing else.
DRAWING = "svg"
POLICY_OF_DRAWING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


def answer_chart(leaving: Leaving) -> HttpResponse:
    """The file of a chart. Raises NotFound for a chart that the page has not, or a kind that none has."""
    asked, page = leaving.asked, leaving.page
    rows_alone(leaving)  # a choice that is none is refused by images, too, so that their cache holds no such address
    chart = next((each for each in getattr(page, "charts", ()) if each.id == asked.key), None)
    if chart is None or asked.kind not in _KINDS:
        raise NotFound("chart", f"{asked.key}.{asked.kind}", [(page.head.heading, leaving.path)])
    make = _KINDS[asked.kind]
    if make is None:
        return file_of(table_of_chart(chart, leaving.lang, leaving.path), leaving)
    absolute = leaving.request.build_absolute_uri
    answer = make(chart, caption_of(chart, page.sources, leaving.catalogue.release.pk, absolute))
    if asked.kind != "json":
        name = file_name(chart.id, leaving.path, asked.kind, asked.place, leaving.catalogue.release.pk)
        answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer


def _figure(chart: Chart, _: Caption) -> HttpResponse:
    figure = figure_of(chart)
    if figure is None:
        raise NotFound("chart", f"{chart.id}.json")
    return HttpResponse(write_json(figure), content_type="application/json")


def _svg(chart: Chart, caption: Caption) -> HttpResponse:
    return HttpResponse(stand_alone(chart, caption), content_type="image/svg+xml; charset=utf-8")


def _png(chart: Chart, caption: Caption) -> HttpResponse:
    return HttpResponse(draw_png(stand_alone(chart, caption)), content_type="image/png")


#: None for those of the chart's table.
_KINDS: dict[str, Callable[[Chart, Caption], HttpResponse] | None] = {
    "json": _figure,
    DRAWING: _svg,
    "png": _png,
    "csv": None,
    "xlsx": None,
}
