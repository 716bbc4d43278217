"""A page's own view is run, and one of its forms answered in the place of the page: see `rankings.forms`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict

from rankings import forms
from rankings.catalogue import Catalogue
from rankings.links import with_params
from rankings.pages import form_address
from rankings.pages.site import Site
from rankings.saying import language
from rankings.selection import OF_FORM
from rankings.views import card, charts, citation, frames, tables
from rankings.views.asked import Leaving, asked_of

_ANSWERS: dict[str, Callable[[Leaving], HttpResponse]] = {
    forms.CHART: charts.answer_chart,
    forms.TABLE: tables.answer_table,
    forms.CITATION: citation.answer_citation,
    forms.CARD: card.answer_card,
    forms.FRAME: frames.answer_frame,
    forms.FRAMED_CHART: frames.answer_frame,
    forms.FRAMED_TABLE: frames.answer_frame,
    forms.OEMBED: frames.tell_frame,
}


def in_form(view: Callable[..., HttpResponseBase], form: str) -> Callable[..., HttpResponseBase]:
    """The view of a form: same page, same query. `render_page` sees by the address which form is wanted.

    Where the page would lead on, the form does as well.
    """

    @wraps(view)
    def answer(request: HttpRequest, /, key: str = "", kind: str = "", **kwargs: Any) -> HttpResponseBase:
        found = view(request, **kwargs)
        if form != forms.CARD:
            found["X-Robots-Tag"] = "noindex"  # the page is to be found, and its card with it
        if "Location" in found:
            led = _led_on(found["Location"], form, key, kind)
            found["Location"] = _with_own(led, form, request)
        return _let_out(found, form, kind)

    return answer


def _let_out(answer: HttpResponseBase, form: str, kind: str) -> HttpResponseBase:
    """The answer with what browsers may do with it.

    Said of what leaves the cache and of a 304 alike, since its headers replace those that a browser holds (RFC 9111,
    3.2): what only the view of the file says would hold for its first reading alone.
    """
    if form in forms.FRAMES:
        return frames.let_be_framed(answer)
    if form in forms.FILES:  # any site may show them as its own pages do, be they copied there or not
        answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    if form == forms.CHART and kind == charts.DRAWING:
        answer["Content-Security-Policy"] = charts.POLICY_OF_DRAWING
    return answer


def answer_form(request: HttpRequest, catalogue: Catalogue, page: Any, site: Callable[[], Site]) -> HttpResponse | None:
    """The form of a page that the address asks for; None where it asks for the page itself. Raises NotFound.

    `site` makes the frame of the page around it, for forms that are pages themselves.
    """
    asked = asked_of(request)
    return _ANSWERS[asked.form](Leaving(request, catalogue, page, asked, site)) if asked.form else None


def _with_own(address: str, form: str, request: HttpRequest) -> str:
    """An address that a form leads on to, with what the form itself was asked for."""
    path, _, query = address.partition("?")
    own = {name: request.GET.get(name, "") for name in OF_FORM.get(form, ())}
    return with_params(path, dict(QueryDict(query).lists()) | own)


def _led_on(page: str, form: str, key: str, kind: str) -> str:
    """The address of a form of the page that another one leads to."""
    lang = language()
    if form == forms.CHART:
        return form_address.chart_address(lang, page).file(f"{key}.{kind}")
    if form == forms.TABLE:
        return form_address.table_address(lang, page).file(f"{key}.{kind}")
    if form == forms.CITATION:
        return form_address.citation_link(lang, page, kind)
    if form == forms.CARD:
        return form_address.card_link(lang, page)
    chart, table = (key if form == each else "" for each in (forms.FRAMED_CHART, forms.FRAMED_TABLE))
    return form_address.frame_link(lang, page, chart, table)
