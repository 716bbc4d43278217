"""The strip plot of all scores of an edition on one indicator: how crowded the field is, and where some stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, RegionInfo, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.record import Address, Chart, Dot, Role
from rankings.charts.strip import strip_info
from rankings.pages.chart_slots import chart_head, mean_reading, rank_among, score_reading
from rankings.pages.parts import Documents, Printer, name_of, rests_on_secondary
from rankings.words import tables
from rankings.words.regions import say_coloured

#: Gaps under this are called small (product.md's own measure of a crowded field).
SMALL_GAP = Decimal("0.005")
#: As many of those that stand out have names as have room above one another; of more the best and the last.
_BEST, _LAST = 5, 4


@dataclass(frozen=True)
class Field:
    """All rows of an edition on an indicator, whatever the table under the strip shows of them."""

    edition: EditionInfo
    indicator: IndicatorInfo
    rows: Sequence[ScoreRow]

    @property
    def scored(self) -> list[ScoreRow]:
        """Those with a score, the highest first."""
        return sorted((row for row in self.rows if row.exact is not None), key=lambda row: -(row.exact or 0))

    @property
    def gaps(self) -> list[Decimal]:
        """From each score to the next below it."""
        return [(a.exact or Decimal(0)) - (b.exact or Decimal(0)) for a, b in pairwise(self.scored)]

    @property
    def close(self) -> int:
        """How many of the gaps are small."""
        return sum(gap < SMALL_GAP for gap in self.gaps)


def field_strip(
    catalogue: Catalogue,
    field: Field,
    documents: Documents,
    lang: str,
    address: Address,
    region: RegionInfo | None = None,
) -> Chart | None:
    """The strip, the provinces of `region` standing out, or without one the first and the last.

    None where fewer than half of the scores are known: a handful of dots is not a field.
    """
    scored, edition = field.scored, field.edition
    if len(scored) < 2 or len(scored) * 2 < edition.n:
        return None
    inside = {each.slug for each in catalogue.provinces_of(edition.units) if region and each.region_slug == region.slug}
    lit = [row.province for row in scored if row.province in inside] or [scored[0].province, scored[-1].province]
    dots = [_dot(catalogue, row, edition.n, lang, lit) for row in scored]
    mean = mean_reading(edition.summaries[field.indicator.code], lang, rests_on_secondary(scored))
    name = "" if field.indicator.code == "dti" else name_of(field.indicator, lang)
    title = tables.strip_title(name, edition.year, edition.units, lang, reconstructed=bool(edition.basis))
    info = strip_info(chart_head("strip", title, _sentence(field, lang), lang), dots, mean)
    refs = documents.refs_of(scored)
    note = say_coloured(name_of(region, lang), len(inside), lang) if region else ""
    return make_chart(info, note, tables.LABELS[lang]["source"], refs, address)


def _dot(catalogue: Catalogue, row: ScoreRow, n: int, lang: str, lit: Sequence[str]) -> Dot:
    """A dot; of many that stand out, best first, the first and the last few have names."""
    name = name_of(catalogue.provinces[row.units, row.province], lang)
    role: Role | None = "brand" if row.province in lit else None
    quiet = row.province not in _named(lit)
    return Dot(row.province, name, score_reading(row, lang), rank_among(row, n, lang), role, quiet)


def _named(lit: Sequence[str]) -> Sequence[str]:
    return lit if len(lit) <= _BEST + _LAST else (*lit[:_BEST], *lit[-_LAST:])


def _sentence(field: Field, lang: str) -> str:
    """How crowded the field is, and how many scores that is known from where some are missing."""
    signs = Printer(lang).worked_out("", field.scored).signs
    crowded = tables.say_crowded(field.close, len(field.gaps), lang, signs)
    known, n = len(field.scored), field.edition.n
    return crowded if known == n else f"{tables.say_scores_known(known, n, lang)} {crowded}"
