"""Who stands next to a province: in rank, and in its region."""

from rankings.catalogue import EditionInfo, ProvinceInfo, ScoreRow
from rankings.pages.draft import Draft, province_url
from rankings.pages.panels import Panel, PanelRow
from rankings.pages.parts import Link, name_of
from rankings.pages.region_choice import region_link
from rankings.words import province as words
from rankings.words.regions import see_region

_EACH_SIDE = 2


def neighbours_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> list[Panel]:
    """Two lists; the first is left out where the province's own rank is not known."""
    panels = [_by_rank(draft, province, edition), _in_region(draft, province, edition)]
    return [panel for panel in panels if panel is not None]


def near_in_rank(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, each_side: int = _EACH_SIDE
) -> list[ScoreRow]:
    """The row of a province between those of the nearest known ranks; nothing where its own is not known."""
    ranked = sorted(
        (row for row in draft.rows.table(edition) if row.rank is not None),
        key=lambda row: (row.rank or 0, draft.catalogue.provinces[row.units, row.province].name_sort),
    )
    place = next((index for index, row in enumerate(ranked) if row.province == province.slug), None)
    if place is None:
        return []
    return ranked[max(0, place - each_side) : place + each_side + 1]


def _by_rank(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Panel | None:
    rows = near_in_rank(draft, province, edition)
    if not rows:
        return None
    rank = next(row.rank for row in rows if row.province == province.slug)
    known = edition.summaries["dti"].ranks_known
    note = words.say_neighbours(edition.year, edition.n, known, draft.lang)
    title = words.rank_neighbours(rank or 0, draft.lang)
    shown = [_row(draft, edition, row, province, region=True) for row in rows]
    return Panel("near-rank", title, note, shown)


def _in_region(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Panel:
    provinces = draft.catalogue.provinces
    rows = [
        row
        for row in draft.rows.table(edition)
        if provinces[row.units, row.province].region_slug == province.region_slug
    ]
    rows.sort(key=lambda row: (row.rank is None, row.rank or 0, provinces[row.units, row.province].name_sort))
    own = draft.rows.of(edition, province.slug)
    known = sum(row.rank is not None for row in rows)
    note = words.say_region(own.region_rank if own else None, len(rows), known, draft.lang)
    region = draft.catalogue.regions[province.units, province.region_slug]
    shown = [_row(draft, edition, row, province, region=False) for row in rows]
    page = region_link(draft.catalogue, draft.lang, region, edition, draft.version)
    return Panel("near-region", name_of(region, draft.lang), note, shown, Link(see_region(draft.lang), page))


def _row(draft: Draft, edition: EditionInfo, row: ScoreRow, current: ProvinceInfo, *, region: bool) -> PanelRow:
    other = draft.catalogue.provinces[row.units, row.province]
    place, score = draft.printer.rank(row), draft.printer.score(row)
    return PanelRow(
        place=place.shown,
        place_signs=place.signs,
        name=draft.name(other),
        url=province_url(draft.catalogue, draft.lang, other, edition.year, draft.version),
        note=name_of(draft.catalogue.regions[other.units, other.region_slug], draft.lang) if region else "",
        value=score.shown if row.score is not None else "",
        signs=score.signs,
        current=other == current,
    )
