"""Pages for the frames of other sites, and the headers that let them stand there."""

import re
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render

from rankings import forms
from rankings.links import link
from rankings.pages.cards import card_about
from rankings.pages.embedding import WIDTHS, in_colours
from rankings.pages.form_address import frame_link
from rankings.pages.framed import Framed, chief_of, frames_of
from rankings.pages.page_tables import tables_that_leave
from rankings.pages.place import Place
from rankings.saying import language
from rankings.selection import THEMES, NotFound, meaningful, read_choice
from rankings.views.asked import Leaving, asked_of
from rankings.words.charts import say_from
from rankings.words.embedding import LABELS, licence_around_link
from rankings.words.errors import Said
from rankings.words.licences import DATA

#: What a frame is allowed beside what every page is: to stand in any site. It has no form and asks for nothing more.
_POLICY = {"frame-ancestors": ["*"], "form-action": ["'none'"], "connect-src": ["'none'"]}
_INDENT = re.compile(rb"\n\s+")
Answer = TypeVar("Answer", bound=HttpResponseBase)


def answer_frame(leaving: Leaving) -> HttpResponse:
    """The frame of a page, or of one of its charts or tables. Raises NotFound for one that the page has not."""
    framed, theme = _framed(leaving), read_choice(leaving.request.GET, "theme", THEMES) or ""
    canonical = leaving.request.build_absolute_uri(framed.page)
    context = {"framed": framed, "canonical": canonical, "release": leaving.catalogue.release.pk}
    return _render(leaving.request, "framed.html", context, theme)


def tell_frame(leaving: Leaving) -> HttpResponse:
    """What a program has to know to show any frame of a page: title, path, and height at a few widths.

    Of all at once, the chief one first: a page is kept once, whatever text stands behind the # of its address.
    """
    chief, frames = _frames(leaving)
    read_choice(leaving.request.GET, "theme", THEMES)
    place = Place(leaving.asked.page, leaving.asked.place, leaving.path, leaving.lang)
    release = leaving.catalogue.release.pk
    told = {
        "frames": [_tell(each, leaving.request) for each in (chief, *frames)],
        "card": card_about(place, leaving.page, release)[0],
        "release": release,
    }
    return JsonResponse(told)


def _tell(framed: Framed, request: HttpRequest) -> dict[str, Any]:
    return {
        "kind": framed.kind,
        "key": framed.key,
        "title": framed.title,
        "path": keep_theme(framed.address, request),
        "heights": [(width, framed.height(width)) for width in WIDTHS],
    }


def _frames(leaving: Leaving) -> tuple[Framed, list[Framed]]:
    """The frame that stands for the page, and all of its charts and tables."""
    page, lang, path = leaving.page, leaving.lang, leaving.path
    frames = frames_of(page, tables_that_leave(page, lang, path), lang, path)
    return chief_of(leaving.asked.page, page, frames, lang, path), frames


def _framed(leaving: Leaving) -> Framed:
    kind, key = forms.PARTS.get(leaving.asked.form, "page"), leaving.asked.key
    chief, frames = _frames(leaving)
    found = next((each for each in (chief, *frames) if (each.kind, each.key) == (kind, key)), None)
    if found is None:
        raise NotFound("chart", key)
    return found


def is_frame(request: HttpRequest) -> bool:
    """Whether an address is meant for a frame, be there a page at it or not."""
    lang = language()
    return request.path.startswith(frame_link(lang, link(lang, "overview")))


def keep_theme(address: str, request: HttpRequest) -> str:
    """An address that a frame leads on to, in the colours that were asked for."""
    return in_colours(address, request.GET.get("theme", ""))


def answer_error(request: HttpRequest, said: Said, status: int) -> HttpResponse:
    """What happened, small enough for a frame, with the way to the site."""
    lang = language()
    asked = asked_of(request)
    query: dict[str, Any] = dict(meaningful(asked.page, request.GET))
    url = link(lang, asked.page or "overview", query, **asked.place)
    context = {"lang": lang, "said": said, "url": url, "label": LABELS[lang]["error" if asked.page else "home"]}
    theme = request.GET.get("theme", "")
    return let_be_framed(_render(request, "framed_error.html", context, theme if theme in THEMES else "", status))


def _render(
    request: HttpRequest, template: str, context: dict[str, Any], theme: str, status: int = 200
) -> HttpResponse:
    lang = language()
    release = context.get("release")
    around = {
        "theme": theme,
        "labels": LABELS[lang],
        "from_release": say_from(release, lang) if release else "",
        "licence": licence_around_link(lang),
        "licence_url": DATA.url,
    }
    response = render(request, template, {**context, **around}, status=status)
    response.content = _INDENT.sub(b"\n", response.content)
    return response


def let_be_framed(answer: Answer) -> Answer:
    """The answer with the headers that let any site show it in a frame.

    They are set on what leaves the cache, which keeps what a page says and not how a browser may use it. Sites that
    isolate themselves (COEP) show only frames that do so too, and that say that they may be had from elsewhere.
    """
    answer.xframe_options_exempt = True  # type: ignore[attr-defined] # Django's own mark
    answer._csp_replace = _POLICY  # type: ignore[attr-defined] # noqa: SLF001 - django-csp's own mark
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    answer["Cross-Origin-Embedder-Policy"] = "require-corp"
    return answer
