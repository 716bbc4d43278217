"""The recompute check: published totals against those that follow from their published parts, edition by edition."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.record import counted
from rankings.compute.recomputing import Recomputed, Weights, recompute_merged, recompute_totals
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import Fig, SourceRef
from rankings.pages.table_cells import cell_of
from rankings.words import quality as words
from rankings.words.numbers import MISSING, show_decimal, show_signed
from rankings.words.releases import edition_name

#: Within this a total agrees: the parts are rounded to four places.
TOLERANCE = Decimal("0.0001")


@dataclass(frozen=True)
class RecomputeRow:
    """A published and a recomputed total."""

    name: str
    url: str
    year: str
    published: Fig
    computed: Fig
    difference: str
    sources: list[SourceRef] = field(default_factory=list)


@dataclass(frozen=True)
class CheckedEdition:
    """An edition's totals: how many are published, recomputed, and agree; `why` the others cannot be."""

    edition: str
    published: str
    checked: str
    agree: str
    largest: str
    why: str


@dataclass(frozen=True)
class Recompute:
    """See `templates/_recompute.html`."""

    summary_caption: str
    editions: list[CheckedEdition]
    caption: str
    rows: list[RecomputeRow]


def recompute_of(draft: Draft) -> Recompute:
    """The check on all editions, from the scores of the total and of its parts that the draft holds."""
    catalogue, present = draft.catalogue, draft.catalogue.present_units
    members = {
        province.slug: (before[0].units, [each.slug for each in before])
        for province in catalogue.provinces_of(present)
        if (before := catalogue.predecessors(province))
    }
    rows, weights = draft.rows.rows, weights_of_total(catalogue)
    found = [*recompute_totals(rows, weights), *recompute_merged(rows, present, members)]
    found.sort(key=lambda each: (each.year, -each.units, catalogue.provinces[each.units, each.province].name_sort))
    captions = words.LABELS[draft.lang]
    return Recompute(
        captions["recompute_summary"],
        [_edition(draft, edition, found, weights) for edition in catalogue.editions.values()],
        captions["recompute_caption"],
        [_row(draft, each) for each in found],
    )


def weights_of_total(catalogue: Catalogue) -> Weights:
    """(year, units) to part to weight of the total."""
    weights: dict[tuple[int, int], dict[str, Decimal]] = {}
    for row in catalogue.compositions:
        if row["whole_code"] == "dti" and row["weight"]:
            weights.setdefault((row["year"], row["units"]), {})[row["part_code"]] = Decimal(row["weight"])
    return weights


def _edition(draft: Draft, edition: EditionInfo, found: Sequence[Recomputed], weights: Weights) -> CheckedEdition:
    published = sum(row.score_basis == s.PUBLISHED for row in draft.rows.table(edition))
    checked = [each for each in found if (each.year, each.units) == edition.key]
    agree = sum(abs(each.difference) <= TOLERANCE for each in checked)
    largest = max((abs(each.difference) for each in checked), default=None)
    return CheckedEdition(
        edition=edition_name(*edition.key),
        published=counted(published, f"{published}/{edition.n}", edition.n),
        checked=counted(len(checked)),
        agree=counted(agree, f"{agree}/{len(checked)}", len(checked)) if checked else MISSING,
        largest=MISSING if largest is None else counted(largest, show_decimal(largest, draft.lang)),
        why=words.say_unchecked(_reason(draft, edition, weights), draft.lang) if len(checked) < published else "",
    )


def _reason(draft: Draft, edition: EditionInfo, weights: Weights) -> str:
    """Why a published total cannot be recomputed without a circle."""
    if any(draft.catalogue.predecessors(province) for province in draft.catalogue.provinces_of(edition.units)):
        return "not_merged"
    return "no_parts" if edition.key in weights else "no_weights"


def _row(draft: Draft, found: Recomputed) -> RecomputeRow:
    province = draft.catalogue.provinces[found.units, found.province]
    edition = draft.catalogue.editions[found.year, found.units]
    row = draft.rows.of(edition, found.province)
    parts = [
        draft.rows.of(draft.catalogue.editions[year, units], slug, code) for year, units, slug, code in found.parts
    ]
    secondary = any(part is not None and "secondary_score" in part.flags for part in parts)
    computed = draft.printer.value(found.computed, s.COMPUTED, secondary, _documents([row, *parts]))
    cell = (*edition.key, found.province, "dti")
    return RecomputeRow(
        name=draft.name(province),
        url=figure_url(draft.catalogue, draft.lang, cell, draft.version),
        year=edition_name(*edition.key),
        published=draft.printer.score(row),
        computed=computed,
        difference=_difference(found.difference, computed, draft.lang),
        sources=draft.refs_of([row, *parts]),
    )


def _documents(rows: Sequence[ScoreRow | None]) -> list[int]:
    return list(dict.fromkeys(pk for row in rows if row for pk in row.sources))


def _difference(value: Decimal, computed: Fig, lang: str) -> str:
    """Published less recomputed, with plus or minus; it is known as the recomputed total is."""
    fig = Fig(show_signed(value, lang), known=replace(computed.known, value=value))
    return cell_of(fig, "en" if lang == "en" else "vi")
