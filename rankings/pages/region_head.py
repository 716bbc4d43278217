"""The top of a region's page: the sentence on its mean, and the plain figures below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.catalogue import EditionInfo, ScoreRow
from rankings.compute.regions import Region
from rankings.pages.draft import Draft
from rankings.pages.parts import Change, Fig, Head, Link, name_of
from rankings.pages.ranking import eyebrow_of
from rankings.pages.region_choice import RegionChoice
from rankings.pages.region_figures import Kept, extreme, extreme_cell, mean_change, measure, place, signs_of_change
from rankings.words import region_sentences as sentences
from rankings.words import regions as words
from rankings.words import tables
from rankings.words.headline import inside
from rankings.words.numbers import show_date, show_decimal


@dataclass(frozen=True)
class Tile:
    """A plain figure: `of` stands small behind it, `change`, `who` and `note` below."""

    label: str
    fig: Fig
    of: str = ""
    change: Change | None = None
    who: Link | Fig | None = None
    note: str = ""


def region_head(draft: Draft, choice: RegionChoice, now: Kept, own: Sequence[ScoreRow]) -> Head:
    """The name, the sentence that a journalist would write, and which edition it is of."""
    region, edition, lang = choice.region, choice.edition, draft.lang
    assert region is not None  # noqa: S101 - of a region's page
    found = now.region(region.slug)
    lede = ""
    if found is not None and found.figures.mean is not None:
        lede = _say_mean(draft, choice, found)
    elif found is not None:
        figures = found.figures
        said = sentences.say_incomplete(edition.year, name_of(region, lang), figures.known, figures.n, lang)
        lede = f"{said} {_say_best(draft, choice, own)}".strip()
    return Head(name_of(region, lang), lede, _eyebrow(draft, edition))


def _eyebrow(draft: Draft, edition: EditionInfo) -> str:
    ended = draft.catalogue.unit_sets[edition.units].valid_to
    kind = words.LABELS[draft.lang]["region"]
    kind = words.eyebrow_until(show_date(ended, draft.lang), draft.lang) if ended else kind
    return f"{kind} · {eyebrow_of(edition, draft.lang)}"


def _say_mean(draft: Draft, choice: RegionChoice, found: Region) -> str:
    edition, lang, figures = choice.edition, draft.lang, found.figures
    national = edition.summaries[choice.indicator.code].mean_shown
    above = figures.mean_shown - national if figures.mean_shown is not None and national is not None else None
    told = edition.comparability.comparable
    change, signs = found.mean_change if told else None, signs_of_change(draft, edition, figures.secondary)
    facts = sentences.RegionFacts(
        region=name_of(choice.region, lang) if choice.region else "",
        year=edition.year,
        mean=measure(draft, edition, figures.mean_shown, figures.secondary).marked,
        rank=found.rank,
        of=_regions(draft, edition),
        tied=bool(found.tied),
        previous_year=edition.previous_year,
        mean_change=change,
        changed_by=_size(draft, change, signs) if change else "",
        rank_change=found.rank_change if told else None,
        moved_signs=signs,
        above=above,
        apart=_size(draft, above, measure(draft, edition, above, figures.secondary).signs),
        indicator="" if choice.indicator.code == "dti" else inside(draft.name(choice.indicator)),
    )
    return sentences.say_region_mean(facts, lang)


def _size(draft: Draft, value: Decimal | None, signs: str) -> str:
    return "" if value is None else f"{show_decimal(abs(value), draft.lang)}{signs}"


def _regions(draft: Draft, edition: EditionInfo) -> int:
    return sum(units == edition.units for units, _ in draft.catalogue.regions)


def _say_best(draft: Draft, choice: RegionChoice, own: Sequence[ScoreRow]) -> str:
    """Where scores are missing: the highest rank that is known."""
    known = [row for row in own if row.rank is not None]
    if not known:
        return ""
    best = min(row.rank or 0 for row in known)
    first = [row for row in known if row.rank == best]
    names = [draft.name(draft.catalogue.provinces[row.units, row.province]) for row in first]
    rank = draft.printer.rank(first[0]).marked.lstrip("=")
    return tables.say_region_leader(names, rank, choice.edition.n, len(known) == len(own), draft.lang)


def tiles_of(draft: Draft, choice: RegionChoice, now: Kept) -> list[Tile]:
    """Mean with its place, the country, highest, lowest, spread; nothing where the scores are not all known."""
    region, edition, labels = choice.region, choice.edition, words.LABELS[draft.lang]
    found = now.region(region.slug) if region else None
    if found is None or found.figures.mean is None:
        return []
    figures, code = found.figures, choice.indicator
    ranked, of = place(draft, edition, found), words.say_place(_regions(draft, edition), draft.lang)
    change = mean_change(draft, edition, found)
    best, worst = (
        extreme(draft, edition, code, slugs, value)
        for slugs, value in ((figures.best, figures.highest), (figures.worst, figures.lowest))
    )
    return [
        Tile(
            labels["mean"],
            measure(draft, edition, figures.mean_shown, figures.secondary),
            change=change if change.direction != "unknown" else None,
            note=f"{labels['place_short']} {ranked.marked} {of}" if ranked.marked else ranked.why,
        ),
        Tile(labels["national"], draft.mean(edition, code.code)),
        Tile(labels["highest"], best[0][1], who=_who(draft, edition, best)),
        Tile(labels["lowest"], worst[0][1], who=_who(draft, edition, worst)),
        Tile(
            labels["spread"],
            measure(draft, edition, figures.spread, figures.secondary),
            note=f"{labels['median']} {measure(draft, edition, figures.median_shown, figures.secondary).marked}",
        ),
    ]


def _who(draft: Draft, edition: EditionInfo, found: list) -> Link | Fig:
    """The province, and its rank in the country."""
    cell = extreme_cell(draft, edition, found)
    rank = found[0][2]
    if isinstance(cell, Link):
        return Link(cell.label, cell.url, note=words.rank_of(rank.marked, edition.n, draft.lang))
    return cell
