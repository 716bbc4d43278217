"""The ranks face to face, the gap on each index, and both histories as tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.dumbbell import spine_svg
from rankings.charts.svg import Svg
from rankings.compute.comparing import Gap, Side, find_dominance, known_parts, sort_by_gap
from rankings.pages.draft import Draft, leading_parts
from rankings.pages.figure_address import figure_url
from rankings.pages.history import break_before
from rankings.pages.parts import Fig, SourceRef
from rankings.words import comparison as words
from rankings.words.evidence import say_hint
from rankings.words.numbers import show_decimal


@dataclass(frozen=True)
class Pair:
    """Two units of one set in the order of their slugs."""

    first: ProvinceInfo
    second: ProvinceInfo

    @property
    def both(self) -> tuple[ProvinceInfo, ProvinceInfo]:
        """First and second."""
        return self.first, self.second


@dataclass(frozen=True)
class FacedFigure:
    """Both ranks on one index."""

    key: str
    label: str
    a: Fig
    b: Fig
    of: str
    a_leads: bool
    b_leads: bool


@dataclass(frozen=True)
class SpineRow:
    """Both scores on one index, and the gap; `a_url` and `b_url` lead to where the scores come from."""

    name: str
    key: str
    a: Fig
    b: Fig
    a_leads: bool
    b_leads: bool
    gap: Fig
    gap_words: str
    mean: Fig
    svg: Svg | str
    sources: list[SourceRef]
    a_url: str = ""
    b_url: str = ""


@dataclass(frozen=True)
class Axis:
    """The ends of the axis that the dots stand on."""

    low: str = "0"
    high: str = "1"


@dataclass(frozen=True)
class Spine:
    """The table of gaps."""

    caption: str
    axis: Axis
    rows: list[SpineRow]
    note: str = ""


@dataclass(frozen=True)
class PairYear:
    """Both ranks in one year."""

    year: int
    a: Fig
    b: Fig
    ahead: str
    break_before: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class PairHistory:
    """Both ranks over the years."""

    caption: str
    rows: list[PairYear]


def rows_of(draft: Draft, pair: Pair, edition: EditionInfo, code: str) -> tuple[ScoreRow | None, ScoreRow | None]:
    """Both rows on an indicator."""
    return draft.rows.of(edition, pair.first.slug, code), draft.rows.of(edition, pair.second.slug, code)


def gap_of(draft: Draft, pair: Pair, edition: EditionInfo, code: str) -> Gap:
    """An indicator of the two."""
    first, second = rows_of(draft, pair, edition, code)
    return Gap(code, _side(first), _side(second))


def _side(row: ScoreRow | None) -> Side:
    return Side(row.score, row.exact, row.rank) if row else Side()


def faced_figures(draft: Draft, pair: Pair, edition: EditionInfo) -> list[FacedFigure]:
    """Ranks on the composite and its parts."""
    parts = [draft.catalogue.indicators["dti"], *leading_parts(draft.catalogue, edition)]
    return [_faced(draft, pair, edition, part) for part in parts]


def _faced(draft: Draft, pair: Pair, edition: EditionInfo, part: IndicatorInfo) -> FacedFigure:
    first, second = rows_of(draft, pair, edition, part.code)
    a, b = (row.rank if row else None for row in (first, second))
    both = a is not None and b is not None
    return FacedFigure(
        key=part.pillar or part.code,
        label=draft.name(part),
        a=draft.printer.rank(first),
        b=draft.printer.rank(second),
        of=f"/{edition.summaries[part.code].n}",
        a_leads=both and (a or 0) < (b or 0),
        b_leads=both and (b or 0) < (a or 0),
    )


def gaps_of(draft: Draft, pair: Pair, edition: EditionInfo) -> list[Gap]:
    """All indicators on which a score of one of the two is known, sorted by gap."""
    indicators = draft.catalogue.indicators_with_data(edition)
    gaps = [gap_of(draft, pair, edition, each.code) for each in indicators]
    return sort_by_gap(each for each in gaps if each.first.score is not None or each.second.score is not None)


def spine_of(draft: Draft, pair: Pair, edition: EditionInfo, gaps: list[Gap]) -> Spine:
    """A row for each indicator: both scores, the line between them, the gap and who leads."""
    rows = [_spine_row(draft, pair, edition, gap) for gap in gaps]
    return Spine(words.say_spine(edition.year, edition.n, draft.lang), Axis(), rows, say_hint(draft.lang))


def _spine_row(draft: Draft, pair: Pair, edition: EditionInfo, gap: Gap) -> SpineRow:
    first, second = rows_of(draft, pair, edition, gap.indicator)
    summary = edition.summaries[gap.indicator]
    return SpineRow(
        name=draft.name(draft.catalogue.indicators[gap.indicator]),
        key=gap.indicator,
        a=draft.printer.score(first),
        b=draft.printer.score(second),
        a_leads=gap.leader == "first",
        b_leads=gap.leader == "second",
        gap=_gap_fig(gap, draft.lang),
        gap_words=_gap_words(draft, pair, gap),
        mean=draft.mean(edition, gap.indicator),
        svg=spine_svg(gap.first.score, gap.second.score, summary.mean),
        sources=draft.refs_of([first, second], draft.mean_sources(edition, gap.indicator)),
        a_url=_evidence(draft, first),
        b_url=_evidence(draft, second),
    )


def _evidence(draft: Draft, row: ScoreRow | None) -> str:
    """Where a score comes from; nothing for one that is not known."""
    known = row is not None and row.score is not None
    return figure_url(draft.catalogue, draft.lang, row[:4], draft.version) if row and known else ""


def _gap_fig(gap: Gap, lang: str) -> Fig:
    if gap.gap is None:
        return Fig("—", why=words.LABELS[lang]["unknown"])
    return Fig(show_decimal(abs(gap.gap), lang))


def _gap_words(draft: Draft, pair: Pair, gap: Gap) -> str:
    if gap.gap is None or gap.leader == "unknown":
        return words.LABELS[draft.lang]["unknown"]
    if gap.leader == "neither":
        return words.LABELS[draft.lang]["same"]
    name = draft.name(pair.first if gap.leader == "first" else pair.second)
    return words.say_lead(name, show_decimal(abs(gap.gap), draft.lang), draft.lang)


def dominance_of(draft: Draft, pair: Pair, edition: EditionInfo) -> str:
    """Whether one leads on every part of the total that is known of both."""
    parts, groups = parts_of(draft.catalogue, edition)
    scored = {
        code
        for code in (*parts, *groups)
        if all(row is not None and row.score is not None for row in rows_of(draft, pair, edition, code))
    }
    known, complete = known_parts(parts, groups, scored)
    found = find_dominance([gap_of(draft, pair, edition, code) for code in known], complete)
    names = draft.name(pair.first), draft.name(pair.second)
    unseen = len(parts) - len(known) if not complete else 0
    return words.say_dominance(words.Leads(names, (found.first, found.second), found.of, complete, unseen), draft.lang)


def parts_of(catalogue: Catalogue, edition: EditionInfo) -> tuple[list[str], Mapping[str, list[str]]]:
    """The parts of an edition's total, and the groups that some of them are known as."""
    wholes: dict[str, list[str]] = {}
    for row in catalogue.compositions:
        if (row["year"], row["units"]) == edition.key:
            wholes.setdefault(row["whole_code"], []).append(row["part_code"])
    groups = {code: parts for code, parts in wholes.items() if catalogue.indicators[code].kind == "group"}
    return wholes.get("dti", []), groups


def pair_history(draft: Draft, pair: Pair) -> PairHistory:
    """The ranks of both in all editions of their set, newest first."""
    rows = []
    for edition in reversed(draft.catalogue.editions_of(pair.first.units)):
        first, second = rows_of(draft, pair, edition, "dti")
        leader = gap_of(draft, pair, edition, "dti").leader
        ahead = {"first": draft.name(pair.first), "second": draft.name(pair.second), "unknown": ""}
        rows.append(
            PairYear(
                edition.year,
                draft.printer.rank(first),
                draft.printer.rank(second),
                ahead.get(leader, words.LABELS[draft.lang]["same"]),
                break_before(draft, edition),
                draft.refs_of([first, second]),
            )
        )
    return PairHistory(words.say_pair_history(pair.first.units, draft.lang), rows)
