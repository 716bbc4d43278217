"""How to cite a page, and how to embed it: `…/trich-dan/` and its files."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render

from rankings.files.references import Reference
from rankings.pages.citation import COLOURS, KINDS, LIGHT, Viewed, citation_page, reference_of, write_reference
from rankings.pages.page_tables import tables_of
from rankings.selection import NotFound, read_choice
from rankings.views.asked import Leaving

_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json",
}


def answer_citation(leaving: Leaving) -> HttpResponse:
    """The page, or the reference as a file. Raises NotFound for a kind of file that there is none of."""
    kind, viewed = leaving.asked.kind, _viewed(leaving)
    if kind and kind not in KINDS:
        raise NotFound("citation", kind, [(viewed.page.head.heading, viewed.path)])
    reference = reference_of(viewed, leaving.request.build_absolute_uri)
    answer = _file(reference, kind) if kind else _page(leaving, viewed)
    answer["Link"] = f'<{reference.url}>; rel="cite-as"'
    return answer


def _page(leaving: Leaving, viewed: Viewed) -> HttpResponse:
    page = citation_page(viewed, leaving.request.build_absolute_uri)
    # What programs are told of a page is told on the page itself.
    context = {"site": replace(leaving.site(), about=None), "page": page}
    return render(leaving.request, "rankings/citation.html", context)


def _file(reference: Reference, kind: str) -> HttpResponse:
    answer = HttpResponse(write_reference(reference, kind), content_type=_TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{reference.key}.{kind}"'
    return answer


def _viewed(leaving: Leaving) -> Viewed:
    return Viewed(
        name=leaving.asked.page,
        page=leaving.page,
        path=leaving.path,
        lang=leaving.lang,
        catalogue=leaving.catalogue,
        version=leaving.request.GET.get("v", ""),
        tables=tables_of(leaving.page, leaving.lang, leaving.path),
        theme=read_choice(leaving.request.GET, "theme", COLOURS) or LIGHT,
    )
