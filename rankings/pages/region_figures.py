"""The kept figures of regions over the years, and how they are printed with their signs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import Basis, counted
from rankings.compute.constant import CONSTANT
from rankings.compute.regions import REGIONS, Country, Figures, Region, read_country
from rankings.pages.draft import Draft, province_url
from rankings.pages.parts import BROKEN, SECONDARY, SECONDARY_SCORE, Change, Fig, Known, Link, SourceRef, most_used
from rankings.pages.section import Cell
from rankings.words import regions as words
from rankings.words.numbers import MISSING, direction_of, say_change, show_change, show_decimal, show_rank


@dataclass(frozen=True)
class Kept:
    """An edition of a run with what was kept of its regions; None in a release from before they were."""

    edition: EditionInfo
    country: Country | None

    def region(self, slug: str) -> Region | None:
        """One region."""
        return self.country.regions.get(slug) if self.country else None


def run_of(catalogue: Catalogue, units: int) -> list[EditionInfo]:
    """The editions on a unit set, one a year, oldest first; years that only a reconstruction has come from that."""
    own = {edition.year: edition for edition in catalogue.editions_of(units)}
    again: dict[int, EditionInfo] = {}
    if units == catalogue.present_units:
        again = {edition.year: edition for edition in constant_run(catalogue, units)}
    return [edition for _, edition in sorted((again | own).items())]


def constant_run(catalogue: Catalogue, units: int) -> list[EditionInfo]:
    """The reconstructed editions on today's units, seen as this catalogue is."""
    return [each for each in catalogue.seen(CONSTANT, catalogue.breaks).editions_of(units) if each.basis == CONSTANT]


def load_kept(catalogue: Catalogue, run: Sequence[EditionInfo], indicator: str) -> list[Kept]:
    """What was kept of the regions in several editions on an indicator: one query."""
    contents = catalogue.findings_over(run, REGIONS, indicator)
    return [
        Kept(edition, read_country(content) if content else None)
        for edition, content in zip(run, contents, strict=True)
    ]


def rows_of_run(catalogue: Catalogue, run: Sequence[EditionInfo], indicator: str) -> list[ScoreRow]:
    """All rows of an indicator in several editions, published or reconstructed: one query."""
    seen = catalogue.seen(CONSTANT, catalogue.breaks) if any(each.basis for each in run) else catalogue
    return seen.scores(run, [indicator]) if run else []


def measure(
    draft: Draft,
    edition: EditionInfo,
    value: Decimal | None,
    secondary: bool,
    why: str = "",
    sources: Iterable[int] = (),
) -> Fig:
    """A figure worked out from scores of an edition; "—" where those are not all known, `why` if not of a region."""
    if value is None:
        return Fig(MISSING, why=why or words.LABELS[draft.lang]["no_mean"])
    return draft.printer.value(value, basis_of(edition), secondary, sources)


def sources_of(draft: Draft, edition: EditionInfo, code: str, region: str = "") -> tuple[int, ...]:
    """The documents (row ids) of all scores on an indicator that the page has at hand, or of those of a region."""
    places = draft.catalogue.provinces
    rows = [row for row in draft.rows.table(edition, code) if row.score is not None]
    inside = [row for row in rows if not region or places[row.units, row.province].region_slug == region]
    return tuple(sorted({pk for row in inside for pk in row.sources}))


def _known(edition: EditionInfo, secondary: bool, value: Decimal | int, sources: Iterable[int]) -> Known:
    """How a figure is known that is worked out from means; one between two editions crosses what its signs say."""
    return Known(basis_of(edition), SECONDARY_SCORE if secondary else (), tuple(sources), value)


def basis_of(edition: EditionInfo) -> Basis:
    """How a figure that is worked out from the scores of an edition is known."""
    return s.RECONSTRUCTED if edition.basis else s.COMPUTED


def place(draft: Draft, edition: EditionInfo, region: Region, sources: Iterable[int] = ()) -> Fig:
    """The place of a region's mean among the regions: a figure worked out here as well."""
    if region.rank is None:
        return Fig(MISSING, why=words.LABELS[draft.lang]["no_rank"])
    signs = measure(draft, edition, region.figures.mean, region.figures.secondary).signs
    known = _known(edition, region.figures.secondary, region.rank, sources)
    return Fig(show_rank(region.rank, region.tied), signs, draft.printer.marks.words(signs), known=known)


def signs_of_change(draft: Draft, edition: EditionInfo, secondary: bool) -> str:
    """The signs of a difference between the edition and the one before it."""
    broken = BROKEN if edition.comparability.marked else ""
    worked_out = measure(draft, edition, Decimal(0), secondary).signs
    return draft.printer.marks.use("".join(sorted(worked_out + broken, key="°*‡~".index)))


def mean_change(draft: Draft, edition: EditionInfo, region: Region, sources: Iterable[int] = ()) -> Change:
    """What a region's mean moved by since the edition before, if that may be told."""
    return _moved_by(draft, edition, region.mean_change, region.figures.secondary, sources)


def country_change(draft: Draft, edition: EditionInfo, indicator: str) -> Change:
    """What the mean of the country moved by likewise: the difference of the two means as they are shown."""
    seen = draft.catalogue.seen(edition.basis, edition.breaks)
    before = seen.editions.get((edition.previous_year or 0, edition.units))
    means = [each.summaries[indicator].mean_shown for each in (edition, before) if each and indicator in each.summaries]
    if before is None or len(means) < 2 or None in means:
        return _moved_by(draft, edition, None, secondary=False)
    secondary = any(SECONDARY in draft.mean(each, indicator).signs for each in (edition, before))
    sources = [pk for each in (edition, before) for pk in draft.mean_sources(each, indicator)]
    return _moved_by(draft, edition, Decimal(means[0] or 0) - Decimal(means[1] or 0), secondary, sources)


def _moved_by(
    draft: Draft, edition: EditionInfo, change: Decimal | None, secondary: bool, sources: Iterable[int] = ()
) -> Change:
    if change is None or not edition.comparability.comparable:
        return Change("unknown", MISSING, words.LABELS[draft.lang]["no_change"])
    size, way = show_decimal(abs(change), draft.lang), direction_of(int(change.compare(Decimal(0))))
    shown = {"up": f"▲ {size}", "down": f"▼ {size}"}.get(way, "=")
    said, signs = words.say_changed(change, size, draft.lang), signs_of_change(draft, edition, secondary)
    return Change(way, shown, said, signs, _known(edition, secondary, change, sources))


def rank_change(draft: Draft, edition: EditionInfo, region: Region, sources: Iterable[int] = ()) -> Change:
    """How many places a region moved among the regions, if that may be told."""
    change = region.rank_change if edition.comparability.comparable else None
    if change is None:
        return Change("unknown", MISSING, words.LABELS[draft.lang]["no_change"])
    signs = signs_of_change(draft, edition, region.figures.secondary)
    known = _known(edition, region.figures.secondary, change, sources)
    return Change(direction_of(change), show_change(change, draft.lang), say_change(change, draft.lang), signs, known)


def extreme(
    draft: Draft, edition: EditionInfo, indicator: IndicatorInfo, slugs: Iterable[str], score: Decimal | None
) -> list[tuple[ProvinceInfo, Fig, Fig]]:
    """Who has the highest (or the lowest) score: the province, its score and its rank in the country.

    Where the page has no row of it at hand, the score alone, as it was kept.
    """
    found = []
    for slug in slugs:
        province, row = draft.catalogue.provinces[edition.units, slug], draft.rows.of(edition, slug, indicator.code)
        shown = draft.printer.score(row) if row else draft.printer.value(score, basis_of(edition))
        found.append((province, shown, draft.printer.rank(row)))
    return found


def extreme_cell(
    draft: Draft, edition: EditionInfo, found: Sequence[tuple[ProvinceInfo, Fig, Fig]], why: str = ""
) -> Link | Fig:
    """The same as a cell: the first of them leads to its page, the others are counted; `why` as of `measure`."""
    if not found:
        return Fig(MISSING, why=why or words.LABELS[draft.lang]["no_mean"])
    (province, score, _), others = found[0], len(found) - 1
    url = province_url(
        draft.catalogue.seen(edition.basis, edition.breaks), draft.lang, province, edition.year, draft.version
    )
    return Link(draft.name(province), url, note=f"{score.marked}{f' +{others}' if others else ''}", score=score)


def refs_of_ends(draft: Draft, edition: EditionInfo, indicator: IndicatorInfo, slugs: Iterable[str]) -> list[SourceRef]:
    """The documents of some provinces' scores, of the mean, and the one that most of the other scores are in."""
    most = most_used(draft.rows.table(edition, indicator.code))[:1]
    rows = [draft.rows.of(edition, slug, indicator.code) for slug in slugs]
    return draft.refs_of(rows, [*draft.mean_sources(edition, indicator.code), *most])


def said_once(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a row, of which those that are missing for one reason give it once."""
    given: set[str] = set()
    found: list[Cell] = []
    for cell in cells:
        why = cell.why if isinstance(cell, Fig) else ""
        found.append(Fig(MISSING) if why in given else cell)
        given |= {why} - {""}
    return found


def why_no_measure(figures: Figures, lang: str) -> str:
    """Why nothing is worked out of the scores of the country: how many of them are known."""
    return words.say_why_of_country(figures.known, figures.n, lang)


def known_cell(figures: Figures, lang: str) -> str:
    """How many of the scores are known."""
    return counted(figures.known, words.say_scores_known(figures.known, figures.n, lang), figures.n)
