"""The page of a region: its mean among the regions and against the country, its provinces, its years."""

from collections import Counter
from dataclasses import dataclass, field

from rankings.catalogue import Catalogue, RegionInfo, ScoreRow
from rankings.charts.record import Chart
from rankings.links import link
from rankings.pages.breaks_choice import hidden_notices
from rankings.pages.draft import Draft
from rankings.pages.edition_choice import table_in_title
from rankings.pages.form_address import chart_address
from rankings.pages.lookup import Lookup
from rankings.pages.movers import furthest, order_by_change
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Choices, Documents, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.ranking import downloads, edition_notices
from rankings.pages.ranking_table import side_indicators
from rankings.pages.region_choice import (
    RegionChoice,
    address_of_region,
    label_of,
    overlapping,
    region_link,
    region_selection,
    ways_from_region,
)
from rankings.pages.region_figures import Kept, load_kept, measure, rows_of_run, run_of
from rankings.pages.region_head import Tile, region_head, tiles_of
from rankings.pages.region_history import history_chart, years_table
from rankings.pages.region_members import Members, members_of
from rankings.pages.section import PrintedTable
from rankings.pages.selecting import Selection, View
from rankings.pages.strips import Field, field_strip
from rankings.words import regions as words
from rankings.words import tables
from rankings.words.numbers import direction_of
from rankings.words.regions_method import SECTION_ID


@dataclass(frozen=True)
class RegionPage:
    """See `templates/rankings/region.html`."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    selection: Selection
    ways: list[Link]
    tiles: list[Tile]
    words: dict[str, str]
    method_url: str
    moves: str
    members: Members
    strip: Chart | None
    history: Chart | None
    years: PrintedTable | None
    others: list[Choices]
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link] = field(default_factory=list)

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [chart for chart in (self.strip, self.history) if chart]


def region_page(catalogue: Catalogue, choice: RegionChoice, lang: str) -> RegionPage:
    """A region in an edition: three queries, and one where there are reconstructed years."""
    region, edition = choice.region, choice.edition
    assert region is not None  # noqa: S101 - the country has a page of its own
    kept = load_kept(catalogue, run_of(catalogue, edition.units), choice.indicator.code)
    draft = draft_of(catalogue, choice, kept, lang)
    now = next(each for each in kept if each.edition == edition)
    rows = draft.rows.table(edition, choice.indicator.code)
    own = [row for row in rows if catalogue.provinces[row.units, row.province].region_slug == region.slug]
    head = region_head(draft, choice, now, own)
    members = members_of(draft, choice, own)
    name = name_of(region, lang)
    return RegionPage(
        title=f"{name}, {label_of(choice, lang)} {edition.year}{table_in_title(catalogue, edition, lang, name)}",
        description=head.lede,
        head=head,
        notices=_notices(draft, choice, now, rows),
        selection=region_selection(catalogue, lang, choice),
        ways=ways_from_region(catalogue, lang, choice),
        tiles=tiles_of(draft, choice, now),
        words=words.LABELS[lang],
        method_url=f"{link(lang, 'methodology', {'v': choice.version})}#{SECTION_ID}",
        moves=_moves(draft, choice, own),
        members=members,
        strip=_strip(draft, choice, rows),
        history=history_chart(draft, choice, kept),
        years=years_table(draft, choice, kept),
        others=_others(draft, choice, now),
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        downloads=downloads("ranking", _view(choice)),
    )


def draft_of(catalogue: Catalogue, choice: RegionChoice, kept: list[Kept], lang: str) -> Draft:
    """The rows of the indicator in all editions of the run, and of the side columns in the one that is shown."""
    edition, code = choice.edition, choice.indicator.code
    others = [each.edition for each in kept if each.edition != edition]
    beside = [each.code for each in side_indicators(catalogue, edition)]
    rows = catalogue.scores([edition], {code, *beside})
    rows += rows_of_run(catalogue, others, code)
    address = chart_address(lang, address_of_region(catalogue, lang, choice)(edition))
    return Draft(catalogue, lang, Lookup(rows), Printer(lang), Documents(catalogue, lang), choice.version, address)


def _view(choice: RegionChoice) -> View:
    """The ranking of the region in the edition."""
    return View("ranking", choice.edition, choice.indicator, choice.region, version=choice.version)


def _notices(draft: Draft, choice: RegionChoice, now: Kept, rows: list[ScoreRow]) -> list[Notice]:
    """What a reader must know of the edition; that a release from before regions were kept has no figures of them."""
    catalogue, lang = draft.catalogue, draft.lang
    newest = address_of_region(catalogue, lang, choice.newest())(choice.edition)
    found = [
        *release_notices(choice.version, newest, lang),
        *edition_notices(catalogue, choice.edition, rows, lang),
        *hidden_notices(catalogue, choice.edition, lang, address_of_region(catalogue, lang, choice)),
    ]
    return found if now.country else [*found, Notice("info", words.say_not_kept(lang))]


def _moves(draft: Draft, choice: RegionChoice, own: list[ScoreRow]) -> str:
    """How many of the region went up and down and who furthest; "" where no change may be told."""
    if not choice.edition.comparability.comparable:
        return ""
    moved = order_by_change(own)
    told = tables.say_movers(furthest(draft.catalogue, _view(choice), moved, draft.printer), draft.lang)
    counts = tables.say_counts(Counter(direction_of(row.rank_change) for row in own), draft.lang)
    return f"{counts} {told}".strip()


def _strip(draft: Draft, choice: RegionChoice, rows: list[ScoreRow]) -> Chart | None:
    assert draft.address is not None  # noqa: S101 - by `draft_of`
    shown = Field(choice.edition, choice.indicator, rows)
    return field_strip(draft.catalogue, shown, draft.documents, draft.lang, draft.address, choice.region)


def _others(draft: Draft, choice: RegionChoice, now: Kept) -> list[Choices]:
    """The other regions of the set with their means, and those of another set on the same ground."""
    catalogue, lang, edition, own = draft.catalogue, draft.lang, choice.edition, choice.region
    same = [each for (units, _), each in catalogue.regions.items() if units == edition.units and each != own]
    links = [
        Link(
            name_of(each, lang),
            region_link(catalogue, lang, each, edition, choice.version, choice.indicator.code),
            note=_mean_of(draft, now, each),
        )
        for each in same
    ]
    return [Choices(words.LABELS[lang]["elsewhere"], links), *_overlaps(draft, choice)]


def _mean_of(draft: Draft, now: Kept, region: RegionInfo) -> str:
    found = now.region(region.slug)
    return measure(draft, now.edition, found.figures.mean_shown, found.figures.secondary).marked if found else ""


def _overlaps(draft: Draft, choice: RegionChoice) -> list[Choices]:
    """On the year that is shown where the other set has it, else on its latest."""
    catalogue, lang, own = draft.catalogue, draft.lang, choice.region
    found: dict[int, list[Link]] = {}
    for each, count in overlapping(catalogue, own) if own else []:
        usual = catalogue.editions_of(each.units)
        edition = next((one for one in usual if one.year == choice.edition.year), usual[-1] if usual else None)
        if edition is not None:
            url = region_link(catalogue, lang, each, edition, choice.version, choice.indicator.code)
            found.setdefault(each.units, []).append(
                Link(name_of(each, lang), url, note=words.shared_provinces(count, lang))
            )
    return [Choices(words.say_overlap(units, lang), links) for units, links in found.items()]
