"""How to cite a page, and how to embed it: `…/trich-dan/` and its files."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from rankings.links import link
from rankings.pages.citation import KINDS, Viewed, citation_page, reference_of, write_reference
from rankings.pages.page_tables import tables_of
from rankings.selection import NotFound
from rankings.views.asked import Leaving
from rankings.views.released import read_query

_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json",
}


def answer_citation(leaving: Leaving) -> HttpResponse:
    """The page, or the reference as a file. Raises NotFound for a kind of file that there is none of."""
    kind, viewed, absolute = leaving.asked.kind, _viewed(leaving), leaving.request.build_absolute_uri
    if not kind:
        # What programs are told of a page is told on the page itself.
        page = {"site": replace(leaving.site(), about=None), "page": citation_page(viewed, absolute)}
        return render(leaving.request, "rankings/citation.html", page)
    if kind not in KINDS:
        raise NotFound("citation", kind, [(viewed.page.head.heading, viewed.path)])
    reference = reference_of(viewed, absolute)
    answer = HttpResponse(write_reference(reference, kind), content_type=_TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{reference.key}.{kind}"'
    return answer


def _viewed(leaving: Leaving) -> Viewed:
    """The page that hangs the form, by its own address: where it stands, and what it reads of the query."""
    asked, query = leaving.asked, read_query(leaving.request)
    lang = "en" if get_language() == "en" else "vi"
    return Viewed(
        name=asked.page,
        page=leaving.page,
        path=link(lang, asked.page, query, **asked.place),
        lang=lang,
        catalogue=leaving.catalogue,
        version=leaving.request.GET.get("v", ""),
        tables=tables_of(leaving.page, leaving.lang, leaving.path),
    )
