"""The figures at the top of a province's page, and the table of its indices."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import Chart
from rankings.pages.draft import Draft, has_pillars, leading_parts
from rankings.pages.figure_address import figure_url
from rankings.pages.lookup import is_known
from rankings.pages.parts import Change, Fig, SourceRef
from rankings.pages.province_charts import parts_chart
from rankings.pages.rules import rule_notes
from rankings.words import province as words
from rankings.words.evidence import say_hint

_LEVELS = {"composite": 0, "pillar": 1, "main_index": 2, "group": 2}


@dataclass(frozen=True)
class Figure:
    """A large figure: the rank, its change and the score beneath; `evidence` is where they come from, "" for none."""

    key: str
    label: str
    rank: Fig
    of: str
    change: Change
    score: Fig
    known: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class IndicatorRow:
    """A row of the table of indices. `bar`, `mean_at` and `best_at` are whole percents of the scale.

    `evidence` is where its figures come from; `led` the first of score, rank and change that is known and leads there.
    """

    name: str
    url: str
    key: str
    level: int
    score: Fig
    bar: int | None
    mean_at: int | None
    best_at: int | None
    rank: Fig
    change: Change
    mean: Fig
    best: Fig
    best_name: str
    sources: list[SourceRef]
    evidence: str = ""
    led: str = ""


@dataclass(frozen=True)
class Indicators:
    """The table of indices, with a line for each rule that figures in it came by.

    It is the first view of `chart`, which is the same as one image, for its files.
    """

    title: str
    caption: str
    rows: list[IndicatorRow]
    terms: str
    notes: list[str] = field(default_factory=list)
    hint: str = ""
    chart: Chart | None = None


def figures_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> tuple[list[Figure], str]:
    """The composite and its parts, and a note where activity indices stand in for pillars."""
    parts = [draft.catalogue.indicators["dti"], *leading_parts(draft.catalogue, edition)]
    note = "" if has_pillars(draft.catalogue, edition) else words.say_no_pillars(edition.year, draft.lang)
    return [_figure(draft, province, edition, part) for part in parts], note


def _figure(draft: Draft, province: ProvinceInfo, edition: EditionInfo, part: IndicatorInfo) -> Figure:
    row = draft.rows.of(edition, province.slug, part.code)
    summary = edition.summaries[part.code]
    known = "" if summary.ranks_known == summary.n else words.say_known_ranks(summary.ranks_known, draft.lang)
    return Figure(
        key=part.pillar or part.code,
        label=draft.name(part),
        rank=draft.printer.rank(row),
        of=f"/{summary.n}",
        change=draft.printer.change(row, edition.comparability),
        score=draft.printer.score(row),
        known=known,
        evidence=figure_url(draft.catalogue, draft.lang, row[:4], draft.version) if row and _led(row) else "",
    )


def indicators_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Indicators:
    """The composite and the pillars, and the other indices of which something is known of the province."""
    shown, unseen, rows = [], [], []
    for indicator in draft.catalogue.indicators_with_data(edition):
        row = draft.rows.of(edition, province.slug, indicator.code)
        always = indicator.kind == "composite" or (indicator.kind == "pillar" and has_pillars(draft.catalogue, edition))
        if always or is_known(row):
            cell = (*edition.key, province.slug, indicator.code)
            url = figure_url(draft.catalogue, draft.lang, cell, draft.version)
            shown.append(replace(_row(draft, edition, indicator, row), evidence=url, led=_led(row)))
            rows.append((indicator, row))
        elif indicator.kind == "main_index":
            unseen.append(draft.name(indicator))
    caption = words.say_indicators(edition.year, unseen, draft.lang)
    title = words.indicators_title(edition.year, has_pillars(draft.catalogue, edition), draft.lang)
    terms = words.LABELS[draft.lang]["terms"]
    notes = rule_notes(draft, rows, province)
    return Indicators(title, caption, shown, terms, notes, say_hint(draft.lang), parts_chart(draft, province, edition))


def _row(draft: Draft, edition: EditionInfo, indicator: IndicatorInfo, row: ScoreRow | None) -> IndicatorRow:
    summary = edition.summaries[indicator.code]
    best = draft.best(edition, indicator.code)
    holder = draft.catalogue.provinces[edition.units, best.province] if best else None
    return IndicatorRow(
        name=draft.name(indicator),
        url=draft.ranking_url(edition, indicator.code),
        key=indicator.code,
        level=_LEVELS[indicator.kind],
        score=draft.printer.score(row),
        bar=percent(row.score if row else None),
        mean_at=percent(summary.mean),
        best_at=percent(best.score if best else None),
        rank=draft.printer.rank(row),
        change=draft.printer.change(row, edition.comparability),
        mean=draft.mean(edition, indicator.code),
        best=draft.printer.score(best),
        best_name=draft.name(holder) if holder else "",
        sources=draft.refs_of(
            [row], [*draft.mean_sources(edition, indicator.code), *(best.sources[:1] if best else ())]
        ),
    )


def _led(row: ScoreRow | None) -> str:
    """Which of the figures of a row is the first that is known."""
    known = {"score": row.score, "rank": row.rank, "change": row.rank_change} if row else {}
    return next((name for name, value in known.items() if value is not None), "")


def percent(score: Decimal | None) -> int | None:
    """A score from 0 to 1 as a whole percent of the scale.

    >>> percent(Decimal("0.8002"))
    80
    """
    return None if score is None else round(score * 100)
