"""The tables of a page as they leave it: as files (`rankings.views.tables`), and in the frames of other sites.

Made of the page's own record, and only when one of them is asked for: a page itself needs none.
"""

from collections.abc import Sequence
from typing import Any, cast

from rankings.charts.record import Chart, Lang
from rankings.pages.form_address import table_address
from rankings.pages.parts import SourceRef
from rankings.pages.table_files import PageTable
from rankings.pages.table_making import Maker, Making
from rankings.pages.tables_method import (
    of_data,
    of_methodology,
    of_quality,
    of_release,
    of_releases,
    of_what_if,
)
from rankings.pages.tables_province import of_comparison, of_figure, of_province, of_region, of_regions, of_why
from rankings.pages.tables_ranking import of_movers, of_provinces, of_ranking

#: What makes the tables of a page, by the name of its record: some of their modules tell of this one, and so cannot
#: be imported here. A map's only table is that of its chart.
_MAKERS: dict[str, Maker] = {
    "OverviewPage": of_ranking,
    "RankingPage": of_ranking,
    "MoversPage": of_movers,
    "ProvincesPage": of_provinces,
    "ProvincePage": of_province,
    "WhyPage": of_why,
    "RegionsPage": of_regions,
    "RegionPage": of_region,
    "ComparisonPage": of_comparison,
    "WhatIfPage": of_what_if,
    "FigurePage": of_figure,
    "MethodologyPage": of_methodology,
    "DataPage": of_data,
    "QualityPage": of_quality,
    "ReleasesPage": of_releases,
    "ReleasePage": of_release,
}


def tables_of(page: Any, lang: str, path: str) -> list[PageTable]:
    """The page's own tables; `path` is its address with its query. None for a page that has none."""
    make = _MAKERS.get(type(page).__name__)
    if make is None:
        return []
    sources = [SourceRef(each.number, each.id) for each in getattr(page, "sources", ())]
    making = Making(cast(Lang, lang), page.title, page.head.lede, table_address(lang, path), sources)
    return list(make(page, making))


def table_of_chart(chart: Chart, lang: str, path: str) -> PageTable:
    """The table of a chart, which says what the chart's image says."""
    return PageTable(
        id=chart.id,
        title=chart.alone,
        sentence=chart.sentence,
        table=chart.table,
        lang=chart.lang,
        sources=chart.sources,
        address=table_address(lang, path),
        notes=[chart.note],
        credit=chart.credit,
        anchor=chart.id,
    )


def tables_that_leave(page: Any, lang: str, path: str) -> list[PageTable]:
    """The page's own tables, then those of its charts."""
    charts: Sequence[Chart] = getattr(page, "charts", ())
    return [*tables_of(page, lang, path), *(table_of_chart(chart, lang, path) for chart in charts)]
