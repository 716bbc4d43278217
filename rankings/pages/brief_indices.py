"""Where a province is strong and where it is weak: its indices by the third of the field they stand in."""

from dataclasses import dataclass

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.thirds import ends_of_thirds, third_of
from rankings.pages.draft import Draft
from rankings.pages.parts import Fig
from rankings.words import brief as words
from rankings.words.numbers import show_decimal

#: With more indices than this, those of which the rank alone is known stand in one line.
_MOST_ROWS = 5


@dataclass(frozen=True)
class IndexRow:
    """An index: its rank and its distance to the mean."""

    name: str
    rank: Fig
    against: Fig


@dataclass(frozen=True)
class Third:
    """The indices of a third of the field, the best first; `run_in` are those without a row of their own."""

    label: str
    rows: list[IndexRow]
    run_in: str = ""


@dataclass(frozen=True)
class Indices:
    """The thirds that hold any index, and the rule; or `why` there are none."""

    thirds: list[Third]
    rule: str
    why: str = ""


def indices_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Indices:
    """Every index of an edition on which the province's rank is known, the best third first."""
    ranked = [(part, row) for part, row in _known(draft, province, edition) if row.rank is not None]
    if not ranked:
        return Indices([], "", words.say_no_indices(edition.year, draft.lang))
    ranked.sort(key=lambda each: each[1].rank or 0)
    labels, thirds = words.LABELS[draft.lang], []
    for key in ("first", "middle", "last"):
        inside = [(part, row) for part, row in ranked if row.rank and third_of(row.rank, edition.n) == key]
        if inside:
            rows = [_row(draft, edition, part, row) for part, row in inside]
            thirds.append(_third(labels[key], rows, crowded=len(ranked) > _MOST_ROWS))
    return Indices(thirds, words.say_thirds(*ends_of_thirds(edition.n), edition.n, draft.lang))


def _third(label: str, rows: list[IndexRow], crowded: bool) -> Third:
    aside = [row for row in rows if crowded and row.against.why]
    run_in = ", ".join(f"{row.name} {row.rank.marked}" for row in aside)
    return Third(label, [row for row in rows if row not in aside], run_in)


def _known(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> list[tuple[IndicatorInfo, ScoreRow]]:
    """The main indices; where none is known the pillars, which are sums of them."""
    indicators = draft.catalogue.indicators_with_data(edition)
    for kind in ("main_index", "pillar"):
        rows = [(each, draft.rows.of(edition, province.slug, each.code)) for each in indicators if each.kind == kind]
        found = [(each, row) for each, row in rows if row is not None and row.rank is not None]
        if found:
            return found
    return []


def _row(draft: Draft, edition: EditionInfo, part: IndicatorInfo, row: ScoreRow) -> IndexRow:
    return IndexRow(
        name=draft.name(part),
        rank=draft.printer.rank(row),
        against=_against(draft, edition, part, row),
    )


def furthest_below(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> str:
    """The index that lies furthest below the mean, and how far; "" where none does."""
    gaps = []
    for part, row in _known(draft, province, edition):
        mean = edition.summaries[part.code].mean_shown
        if row.score is not None and mean is not None:
            gaps.append((row.score - mean, part, row))
    if not gaps or min(gaps, key=lambda each: each[0])[0] >= 0:
        return ""
    _, part, row = min(gaps, key=lambda each: each[0])
    return words.say_furthest(draft.name(part), _against(draft, edition, part, row).marked, draft.lang)


def _against(draft: Draft, edition: EditionInfo, part: IndicatorInfo, row: ScoreRow) -> Fig:
    """The score less the mean, as both are shown."""
    mean = edition.summaries[part.code].mean_shown
    if row.score is None or mean is None:
        return draft.printer.missing("score")
    gap = row.score - mean
    shown = show_decimal(gap, draft.lang)
    table = draft.rows.table(edition, part.code)
    return draft.printer.worked_out(f"+{shown}" if gap > 0 else shown, [row, *table])
