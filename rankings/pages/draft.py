"""What is at hand while a page is built: the release, the language, the page's rows, its marks and its documents."""

from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.links import link
from rankings.pages.edition_choice import edition_params
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Fig, Printer, name_of


@dataclass(frozen=True)
class Draft:
    """The makings of one page in one language; `version` is the release asked for in the address, or ""."""

    catalogue: Catalogue
    lang: str
    rows: Lookup
    printer: Printer
    documents: Documents
    version: str = ""

    def name(self, thing: ProvinceInfo | IndicatorInfo) -> str:
        """A name in the page's language; the composite is called DTI."""
        if isinstance(thing, IndicatorInfo) and thing.kind == "composite":
            return thing.short_vi if self.lang == "vi" else thing.short_en
        return name_of(thing, self.lang)

    def mean(self, edition: EditionInfo, indicator: str) -> Fig:
        """The mean of an indicator, worked out from secondary scores where those are."""
        summary = edition.summaries.get(indicator)
        if summary is None:
            return self.printer.missing("score")
        worked_out = summary.mean_basis != "published"
        secondary = worked_out and any(
            "secondary_score" in row.flags for row in self.rows.table(edition, indicator)
        )
        return self.printer.value(summary.mean_shown, summary.mean_basis, secondary)

    def best(self, edition: EditionInfo, indicator: str) -> ScoreRow | None:
        """The row of the best province on an indicator, where all are known."""
        summary = edition.summaries.get(indicator)
        return self.rows.of(edition, summary.best_slug, indicator) if summary and summary.best_slug else None

    def ranking_url(self, edition: EditionInfo, indicator: str) -> str:
        """The address of the ranking on an indicator."""
        code = None if indicator == "dti" else indicator
        units = edition.units if self.catalogue.edition(edition.year) != edition else None
        params = {"indicator": code, "units": units, "v": self.version}
        return link(self.lang, "ranking", params, year=edition.year)


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
