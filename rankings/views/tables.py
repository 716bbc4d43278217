"""The files of a page's tables."""

from django.http import HttpResponse

from rankings.pages.chart_files import file_name
from rankings.pages.page_tables import tables_that_leave
from rankings.pages.provenance import provenance_of
from rankings.pages.table_files import PageTable
from rankings.pages.table_writing import WRITERS, rows_of
from rankings.selection import NotFound, read_choice
from rankings.views.asked import Leaving


def answer_table(leaving: Leaving) -> HttpResponse:
    """The file of a table, or of that of a chart. Raises NotFound for one that the page has not, or a kind that none
    has.
    """
    asked, page = leaving.asked, leaving.page
    tables = tables_that_leave(page, leaving.lang, leaving.path)
    table = next((each for each in tables if each.id == asked.key), None)
    if table is None or asked.kind not in WRITERS:
        raise NotFound("table", f"{asked.key}.{asked.kind}", [(page.head.heading, leaving.path)])
    return file_of(table, leaving)


def rows_alone(leaving: Leaving) -> bool:
    """Whether CSV is to be rows alone. Raises BadParameter."""
    return bool(read_choice(leaving.request.GET, "plain", ["1"]))


def file_of(table: PageTable, leaving: Leaving) -> HttpResponse:
    """A table as the kind of file that is asked for."""
    asked = leaving.asked
    write, media_type = WRITERS[asked.kind]
    if rows_alone(leaving) and asked.kind == "csv":
        write = rows_of
    sources = getattr(leaving.page, "sources", ())
    page = leaving.request.build_absolute_uri(leaving.path)
    whole = provenance_of(table, sources, leaving.catalogue, page)
    answer = HttpResponse(write(whole), content_type=media_type)
    way = "inline" if asked.kind == "json" else "attachment"
    name = file_name(table.id, leaving.path, asked.kind, asked.place, leaving.catalogue.release.pk)
    answer["Content-Disposition"] = f'{way}; filename="{name}"'
    return answer
