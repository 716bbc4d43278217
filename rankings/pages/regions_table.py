"""The table of the regions side by side, with the country as its last row."""

from collections.abc import Sequence

from rankings.compute.regions import Country, Figures, Region
from rankings.pages.draft import Draft
from rankings.pages.parts import BROKEN, Fig, Known, Link, name_of
from rankings.pages.region_choice import RegionChoice, label_of, region_link
from rankings.pages.region_figures import (
    Kept,
    basis_of,
    country_change,
    extreme,
    extreme_cell,
    known_cell,
    mean_change,
    measure,
    place,
    said_once,
    sources_of,
    why_no_measure,
)
from rankings.pages.section import Cell, PrintedRow, PrintedTable
from rankings.words import regions as words
from rankings.words.bases import beside_units
from rankings.words.numbers import MISSING


def regions_table(draft: Draft, choice: RegionChoice, now: Kept) -> PrintedTable | None:
    """All that is kept of the regions; None in a release from before they were, and where no score is known."""
    if now.country is None or not now.country.figures.known:
        return None
    keys, labels = _columns(choice, now.country), words.LABELS[draft.lang]
    rows = [_row(draft, choice, now, slug, keys) for slug, _ in ordered(now)]
    rows.append(_national(draft, choice, now.country.figures, keys))
    title = title_of(choice, draft.lang)
    return PrintedTable(
        words.figures_caption(title, draft.lang) if len(keys) > 1 else title,
        [labels[key] for key in ["region", *keys]],
        rows,
        texts=frozenset({0, *(keys.index(key) + 1 for key in ("highest", "lowest") if key in keys)}),
    )


def _columns(choice: RegionChoice, country: Country) -> list[str]:
    """How many scores are known has a column where that is not all of them, and is the only one where no region has a
    mean; changes have theirs where any may be told."""
    if not any(each.figures.known == each.figures.n for each in country.regions.values()):
        return ["known"]
    told = choice.edition.comparability.comparable
    missing = country.figures.known < country.figures.n
    change, known, moves = (["mean_change"] * told, ["known"] * missing, ["moves_head"] * told)
    return ["place", "mean", *change, "median", "highest", "lowest", "spread", *known, *moves]


def _national(draft: Draft, choice: RegionChoice, figures: Figures, keys: list[str]) -> PrintedRow:
    """The country, which has no place; what is missing of it is so because not all scores of it are known."""
    edition, code = choice.edition, choice.indicator.code
    sources = sources_of(draft, edition, code)
    cells: dict[str, Cell] = _cells(draft, choice, figures, sources, why_no_measure(figures, draft.lang)) | {
        "place": "",
        "mean": draft.mean(edition, code),
        "mean_change": country_change(draft, edition, code),
    }
    return PrintedRow(words.LABELS[draft.lang]["national"], said_once([cells[key] for key in keys]), main=True)


def ordered(now: Kept) -> list[tuple[str, Region]]:
    """The regions, the highest mean first; those without one last, as they come."""
    regions = now.country.regions if now.country else {}
    return sorted(regions.items(), key=lambda item: -(item[1].figures.mean or 0))


def _row(draft: Draft, choice: RegionChoice, now: Kept, slug: str, keys: list[str]) -> PrintedRow:
    edition, region = choice.edition, now.region(slug)
    assert region is not None  # noqa: S101 - one of those that are kept
    own = draft.catalogue.regions[edition.units, slug]
    url = region_link(draft.catalogue, draft.lang, own, edition, choice.version, choice.indicator.code)
    sources = sources_of(draft, edition, choice.indicator.code, slug)
    cells: dict[str, Cell] = _cells(draft, choice, region.figures, sources) | {
        "place": place(draft, edition, region, sources),
        "mean_change": mean_change(draft, edition, region, sources),
    }
    return PrintedRow(Link(region_name(draft, now, slug), url), said_once([cells[key] for key in keys]))


def _cells(
    draft: Draft, choice: RegionChoice, figures: Figures, sources: Sequence[int], why: str = ""
) -> dict[str, Cell]:
    """What a region and the country have alike, by column; `why` it is missing, if not of a region."""
    edition, code = choice.edition, choice.indicator
    return {
        "mean": measure(draft, edition, figures.mean_shown, figures.secondary, why, sources),
        "median": measure(draft, edition, figures.median_shown, figures.secondary, why, sources),
        "highest": extreme_cell(draft, edition, extreme(draft, edition, code, figures.best, figures.highest), why),
        "lowest": extreme_cell(draft, edition, extreme(draft, edition, code, figures.worst, figures.lowest), why),
        "spread": measure(draft, edition, figures.spread, figures.secondary, why, sources),
        "known": known_cell(figures, draft.lang),
        "moves_head": _moves(draft, choice, figures, sources),
    }


def _moves(draft: Draft, choice: RegionChoice, figures: Figures, sources: Sequence[int]) -> Fig:
    """How many of the provinces went up, stayed and went down, where that is known of all."""
    moves, signs = figures.moves, BROKEN if choice.edition.comparability.marked else ""
    if moves.unknown or not choice.edition.comparability.comparable:
        return Fig(MISSING, why=words.LABELS[draft.lang]["no_moves"])
    known = Known(basis_of(choice.edition), sources=tuple(sources))
    return Fig(words.say_moves(moves.up, moves.same, moves.down), draft.printer.marks.use(signs), known=known)


def region_name(draft: Draft, now: Kept, slug: str) -> str:
    """A region's name by its slug."""
    return name_of(draft.catalogue.regions[now.edition.units, slug], draft.lang)


def mean_fig(draft: Draft, now: Kept, figures: Figures) -> Fig:
    """A mean as it is printed."""
    return measure(draft, now.edition, figures.mean_shown, figures.secondary)


def title_of(choice: RegionChoice, lang: str) -> str:
    """What is compared, of which edition and basis."""
    edition, label = choice.edition, label_of(choice, lang)
    return words.heading_of(edition.year, edition.units, label, lang) + beside_units(bool(edition.basis), lang)
