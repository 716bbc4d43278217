"""What is at hand while a page is built: the release, the language, the page's rows, its marks and its documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import Address
from rankings.links import link
from rankings.pages.edition_choice import edition_params
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Fig, Printer, SourceRef, most_used, name_of, rests_on_secondary


@dataclass(frozen=True)
class Draft:
    """The makings of one page in one language.

    `version` is the release asked for in the address, or ""; the files of the page's charts hang on `address`.
    `findings` are the stored analyses at hand by (kind, subject); none in a release from before there were any.
    """

    catalogue: Catalogue
    lang: str
    rows: Lookup
    printer: Printer
    documents: Documents
    version: str = ""
    address: Address | None = None
    findings: Mapping[tuple[str, str], Any] = field(default_factory=dict)

    def finding(self, kind: str, province: ProvinceInfo | None = None) -> Any:
        """What was found of a kind about a province, or about the whole edition; None where nothing is stored."""
        return self.findings.get((kind, province.slug if province else ""))

    def name(self, thing: ProvinceInfo | IndicatorInfo) -> str:
        """A name in the page's language; the composite is called DTI."""
        if isinstance(thing, IndicatorInfo) and thing.kind == "composite":
            return thing.short_vi if self.lang == "vi" else thing.short_en
        return name_of(thing, self.lang)

    def kinds(self, province: ProvinceInfo) -> list[tuple[str, date | None]]:
        """Province or city, and since when, the earliest first; None where that is not told."""
        place = (province.units, province.slug)
        rows = [row for row in self.catalogue.types if (row["units"], row["slug"]) == place]
        days = [(row["kind"], date.fromisoformat(row["valid_from"]) if row["valid_from"] else None) for row in rows]
        return sorted(days, key=lambda each: each[1] or date.min)

    def kind(self, province: ProvinceInfo, year: int | None = None) -> str:
        """Province or city at the end of the year that is ranked, or as it began if that was later; else as it is last.

        Later editions rank later units: one of 2024 is about the province, whatever became of it in 2025.
        """
        kinds = self.kinds(province)
        known = [kind for kind, since in kinds if year is None or since is None or since.year <= year]
        return known[-1] if known else kinds[0][0] if kinds else "province"

    def mean(self, edition: EditionInfo, indicator: str) -> Fig:
        """The mean of an indicator, worked out from secondary scores where those are."""
        fig = self.printer.mean(edition.summaries.get(indicator), self.rows.table(edition, indicator))
        return replace(fig, known=replace(fig.known, sources=tuple(self.mean_sources(edition, indicator))))

    def has_secondary(self, edition: EditionInfo, indicator: str) -> bool:
        """Whether a score of the table at hand is known only from a secondary source."""
        return rests_on_secondary(self.rows.table(edition, indicator))

    def may_be_secondary(self, edition: EditionInfo) -> bool:
        """Whether composite scores of an edition are known from secondary sources alone, as far as the page can tell.

        Of an edition whose whole table is not at hand, whether any score at hand is.
        """
        whole = len(self.rows.table(edition, "dti")) >= edition.n
        return self.has_secondary(edition, "dti") if whole else rests_on_secondary(self.rows.rows)

    def mean_sources(self, edition: EditionInfo, indicator: str) -> list[int]:
        """The documents (row ids) that print a mean, or that which most of the scores it is worked out from are in."""
        summary, key = edition.summaries.get(indicator), (*edition.key, "provincial_mean", indicator, "score")
        if summary is None or summary.mean is None:
            return []
        if summary.mean_basis == s.PUBLISHED:
            printed = [row for row in self.catalogue.national if _national_key(row) == key and not row["set_aside_en"]]
            return [self.catalogue.sources_by_key[row["source_key"]].pk for row in printed]
        return most_used(self.rows.table(edition, indicator))[:1]

    def weights_sources(self, edition: EditionInfo, *, worked_out: bool) -> tuple[int, ...]:
        """The document (row id) of an edition's weights: the decision, or where most scores behind them are."""
        if not worked_out:
            return (self.catalogue.sources_by_key[self.catalogue.methods[edition.method]["source_key"]].pk,)
        return tuple(most_used(row for row in self.rows.rows if (row.year, row.units) == edition.key)[:1])

    def means_of(self, edition: EditionInfo) -> list[int]:
        """The documents of the composite's mean in an edition."""
        return self.mean_sources(edition, "dti")

    def means_sources(self, editions: Iterable[EditionInfo]) -> list[int]:
        """The documents of the composite's mean over several editions."""
        return [source for edition in editions for source in self.means_of(edition)]

    def refs_of(self, rows: Iterable[ScoreRow | None], also: Iterable[int] = ()) -> list[SourceRef]:
        """References to the documents of rows, and to others by row id."""
        return self.documents.refs([*(source for row in rows if row for source in row.sources), *also])

    def history_editions(self, province: ProvinceInfo) -> list[EditionInfo]:
        """The editions that a unit's score history runs over, one a year, oldest first.

        Those of its own set, and in the years before them those of its former members' set. Reconstructed ones stand
        alone: the two bases do not mix.
        """
        own = self.catalogue.editions_of(province.units)
        members = [] if any(each.basis for each in own) else self.catalogue.predecessors(province)
        former = self.catalogue.editions_of(members[0].units) if members else []
        years = {each.year for each in own}
        return sorted([*own, *(each for each in former if each.year not in years)], key=lambda each: each.year)

    def history_sets(self, province: ProvinceInfo) -> dict[int, list[EditionInfo]]:
        """The stretches of a unit's score history: each unit set that it runs through, with its editions there."""
        history = self.history_editions(province)
        return {units: [each for each in history if each.units == units] for units in (e.units for e in history)}

    def best(self, edition: EditionInfo, indicator: str) -> ScoreRow | None:
        """The row of the best province on an indicator, where all are known."""
        summary = edition.summaries.get(indicator)
        return self.rows.of(edition, summary.best_slug, indicator) if summary and summary.best_slug else None

    def ranking_url(self, edition: EditionInfo, indicator: str) -> str:
        """The address of the ranking on an indicator."""
        code = None if indicator == "dti" else indicator
        seen = self.catalogue.seen(edition.basis, edition.breaks)
        units = edition.units if seen.edition(edition.year) != edition else None
        params = {"indicator": code, "units": units, **edition.seen_params, "v": self.version}
        return link(self.lang, "ranking", params, year=edition.year)


def _national_key(row: dict[str, Any]) -> tuple[int, int, str, str, str]:
    return row["year"], row["units"], row["level"], row["indicator_code"], row["measure"]


def has_pillars(catalogue: Catalogue, edition: EditionInfo) -> bool:
    """Whether an edition has figures on each of the pillars."""
    return all(
        code in edition.summaries for code, indicator in catalogue.indicators.items() if indicator.kind == "pillar"
    )


def leading_parts(catalogue: Catalogue, edition: EditionInfo) -> list[IndicatorInfo]:
    """What stands beside the composite: the pillars, or where an edition lacks them its activity indices."""
    kind = "pillar" if has_pillars(catalogue, edition) else "main_index"
    return [i for i in catalogue.indicators_with_data(edition) if i.kind == kind and i.pillar]


def province_url(
    catalogue: Catalogue, lang: str, province: ProvinceInfo, year: int | None = None, version: str = ""
) -> str:
    """The address of a unit's page: on its latest edition, or on that of a year."""
    sets = [each.units for each in catalogue.selves(province.slug)]
    latest = catalogue.editions_of(province.units)[-1]
    edition = catalogue.editions[year, province.units] if year else latest
    params = edition_params(catalogue, sets, edition)
    return link(lang, "province", params | {"v": version}, slug=province.slug)


def decisions(catalogue: Catalogue, edition: EditionInfo) -> tuple[str, str]:
    """The decision that an edition follows, and that of the edition before it on its unit set."""
    before = catalogue.editions[edition.previous_year or edition.year, edition.units]
    return catalogue.methods[edition.method]["decision"], catalogue.methods[before.method]["decision"]
