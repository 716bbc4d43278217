"""The page of the country: its regions side by side, and whether the gap between first and last narrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings.catalogue import Catalogue
from rankings.charts.chart import make_chart
from rankings.charts.dots import DotsRow, dots_info
from rankings.charts.record import Chart, Reading
from rankings.compute.regions import MEAN_PLACES, Figures
from rankings.compute.scaling import to_places
from rankings.links import link
from rankings.pages import chart_slots as slots
from rankings.pages.breaks_choice import hidden_notices
from rankings.pages.draft import Draft
from rankings.pages.edition_choice import table_in_title
from rankings.pages.form_address import chart_address
from rankings.pages.gaps import gap_section, runs_that_tell
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Head, Link, Mark, Notice, Printer, Source
from rankings.pages.ranking import downloads, edition_notices, eyebrow_of
from rankings.pages.region_choice import (
    RegionChoice,
    address_of_region,
    label_of,
    region_selection,
    ways_from_region,
)
from rankings.pages.region_figures import (
    Kept,
    basis_of,
    load_kept,
    measure,
    refs_of_ends,
    rows_of_run,
    sources_of,
)
from rankings.pages.regions_table import mean_fig, ordered, region_name, regions_table, title_of
from rankings.pages.section import PrintedTable, Section
from rankings.pages.selecting import Selection, View
from rankings.words import region_sentences as sentences
from rankings.words import regions as words
from rankings.words.headline import inside
from rankings.words.numbers import show_decimal
from rankings.words.regions_method import SECTION_ID


@dataclass(frozen=True)
class RegionsPage:
    """See `templates/rankings/regions.html`."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    selection: Selection
    ways: list[Link]
    words: dict[str, str]
    method_url: str
    chart: Chart | None
    table: PrintedTable | None
    gaps: list[Section]
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link] = field(default_factory=list)

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [*([self.chart] if self.chart else []), *(chart for gap in self.gaps for chart in gap.charts)]


def regions_page(catalogue: Catalogue, choice: RegionChoice, lang: str) -> RegionsPage:
    """The country in an edition: two queries, and one where there are reconstructed years."""
    edition, code = choice.edition, choice.indicator.code
    runs = [[each for each in run if code in each.summaries] for run in runs_that_tell(catalogue)]
    wanted = list({(each.key, each.basis): each for run in [[edition], *runs] for each in run}.values())
    kept = {(each.edition.key, each.edition.basis): each for each in load_kept(catalogue, wanted, code)}
    # Editions of one year on the same units may stand in both, so each basis has rows of its own.
    rows = {
        basis: Lookup(rows_of_run(catalogue, [each for each in wanted if each.basis == basis], code))
        for basis in {each.basis for each in wanted}
    }
    draft = _draft(catalogue, choice, rows[edition.basis], lang)
    now = kept[edition.key, edition.basis]
    head, chart, table = _head(draft, choice, now), _chart(draft, choice, now), regions_table(draft, choice, now)
    gaps = _gaps(draft, choice, [[kept[each.key, each.basis] for each in run] for run in runs], rows)
    return RegionsPage(
        title=f"{head.heading}, {label_of(choice, lang)} {edition.year}{table_in_title(catalogue, edition, lang)}",
        description=head.lede,
        head=head,
        notices=_notices(draft, choice, now),
        selection=region_selection(catalogue, lang, choice),
        ways=ways_from_region(catalogue, lang, choice),
        words=words.LABELS[lang],
        method_url=f"{link(lang, 'methodology', {'v': choice.version})}#{SECTION_ID}",
        chart=chart,
        table=table,
        gaps=gaps,
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        downloads=downloads("ranking", View("ranking", edition, choice.indicator, version=choice.version)),
    )


def _gaps(
    draft: Draft, choice: RegionChoice, runs: Sequence[Sequence[Kept]], rows: Mapping[str, Lookup]
) -> list[Section]:
    """A section for each run of two editions and more; the first explains the measures."""
    found: list[Section] = []
    for run in runs:
        own = replace(draft, rows=rows[run[0].edition.basis]) if len(run) > 1 else None
        section = gap_section(own, choice, run, explained=bool(found)) if own else None
        found += [section] if section else []
    return found


def _draft(catalogue: Catalogue, choice: RegionChoice, rows: Lookup, lang: str) -> Draft:
    address = chart_address(lang, address_of_region(catalogue, lang, choice)(choice.edition))
    return Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), choice.version, address)


def _head(draft: Draft, choice: RegionChoice, now: Kept) -> Head:
    """The mean of the country and the regions at either end."""
    edition, lang, country = choice.edition, draft.lang, now.country
    summary = edition.summaries[choice.indicator.code]
    best, worst = (_at_end(draft, now, last=last) for last in (False, True))
    facts = sentences.CountryFacts(
        year=edition.year,
        units=edition.units,
        mean=draft.mean(edition, choice.indicator.code).marked,
        known=summary.scores_known,
        n=summary.n,
        best=best,
        worst=worst,
        regions=len(country.regions) if country else 0,
        indicator="" if choice.indicator.code == "dti" else inside(draft.name(choice.indicator)),
    )
    lede, index = sentences.say_country(facts, lang), _say_national_index(draft, choice)
    return Head(words.LABELS[lang]["heading"], lede, eyebrow_of(edition, lang), index)


def _at_end(draft: Draft, now: Kept, *, last: bool) -> list[str]:
    """The regions with the highest mean (or the lowest), each with it; none unless all are known."""
    regions = now.country.regions if now.country else {}
    ranks = [each.rank for each in regions.values() if each.rank is not None]
    end = (max if last else min)(ranks, default=0)
    return [
        sentences.with_mean(region_name(draft, now, slug), mean_fig(draft, now, each.figures).marked, draft.lang)
        for slug, each in regions.items()
        if each.rank == end
    ]


def _say_national_index(draft: Draft, choice: RegionChoice) -> str:
    """What the ministry prints as the DTI of the country, which is no mean of provinces."""
    year, code = choice.edition.year, choice.indicator.code
    for row in draft.catalogue.national:
        key = row["year"], row["level"], row["indicator_code"], row["measure"]
        if key == (year, "national_index", code, "score") and not row["set_aside_en"]:
            draft.documents.keyed(row["source_key"])
            return sentences.say_national_index(
                year, show_decimal(to_places(Decimal(row["value"]), MEAN_PLACES), draft.lang), draft.lang
            )
    return ""


def _notices(draft: Draft, choice: RegionChoice, now: Kept) -> list[Notice]:
    """What a reader must know of the edition; that a release from before regions were kept has no figures of them."""
    catalogue, lang, edition = draft.catalogue, draft.lang, choice.edition
    newest = address_of_region(catalogue, lang, choice.newest())(edition)
    rows = draft.rows.table(edition, choice.indicator.code)
    found = [
        *release_notices(choice.version, newest, lang),
        *edition_notices(catalogue, edition, rows, lang),
        *hidden_notices(catalogue, edition, lang, address_of_region(catalogue, lang, choice)),
    ]
    return found if now.country else [*found, Notice("info", words.say_not_kept(lang))]


def _chart(draft: Draft, choice: RegionChoice, now: Kept) -> Chart | None:
    """From the lowest to the highest province of each region, with its mean and the country's; None without means."""
    edition, lang, labels = choice.edition, draft.lang, words.LABELS[draft.lang]
    rows = [_dots(draft, choice, now, slug, each.figures) for slug, each in ordered(now)]
    if not any(reading.value is not None for row in rows for reading in row.readings):
        return None
    title = title_of(choice, lang)
    head = slots.chart_head("regions", title, _sentence(draft, choice, now), lang)
    info = dots_info(head, [labels[key] for key in ("highest", "mean_of", "lowest")], rows, "region")
    ends = [slug for _, each in ordered(now) for slug in (*each.figures.best, *each.figures.worst)]
    refs = refs_of_ends(draft, edition, choice.indicator, ends)
    return make_chart(info, labels["marks"], labels["source"], refs, draft.address)


def _sentence(draft: Draft, choice: RegionChoice, now: Kept) -> str:
    """How far the means lie apart, where all are known; else of how many regions there is one."""
    country = now.country
    if country is None or country.between is None:
        means = sum(each.figures.mean is not None for each in country.regions.values()) if country else 0
        return sentences.say_means_known(means, len(country.regions) if country else 0, draft.lang)
    apart = measure(draft, choice.edition, country.between, country.figures.secondary).marked
    return sentences.say_between(apart, draft.lang)


def _dots(draft: Draft, choice: RegionChoice, now: Kept, slug: str, figures: Figures) -> DotsRow:
    edition, code = choice.edition, choice.indicator.code
    ends = (draft.rows.of(edition, names[0], code) if names else None for names in (figures.best, figures.worst))
    highest, lowest = (slots.score_reading(row, draft.lang) for row in ends)
    fig, value = mean_fig(draft, now, figures), figures.mean_shown
    sources, secondary = sources_of(draft, edition, code, slug), figures.secondary and value is not None
    mean = Reading(value, fig.shown, fig.why, basis_of(edition), secondary, sources=sources)
    national = slots.mean_of(draft, edition, code)
    leaders = () if value is None else (1,)
    return DotsRow(slug, region_name(draft, now, slug), (highest, mean, lowest), national, leaders)
