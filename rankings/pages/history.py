"""The table of a unit's years: rank, change, score and the ranks of its parts, newest first."""

from dataclasses import dataclass

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.pages.draft import Draft, decisions, has_pillars, province_url
from rankings.pages.parts import Change, Fig, SourceRef
from rankings.words import province as words
from rankings.words.charts import say_method_change


@dataclass(frozen=True)
class ColumnHead:
    """The head of a column, short and in full."""

    short: str
    full: str


@dataclass(frozen=True)
class HistoryRow:
    """A year. `others` are ranks; `break_before` says that the edition before followed another method."""

    year: int
    url: str
    units: str
    score: Fig
    rank: Fig
    n: int
    change: Change
    others: list[Fig]
    break_before: str
    current: bool
    sources: list[SourceRef]

    @property
    def of(self) -> str:
        """How many there are, behind the rank."""
        return f"/{self.n}"


@dataclass(frozen=True)
class History:
    """A unit's years as a table."""

    caption: str
    heads: list[ColumnHead]
    rows: list[HistoryRow]


def history_of(draft: Draft, province: ProvinceInfo, shown: EditionInfo | None = None) -> History:
    """All editions of a unit; `shown` is the one that the page is on."""
    editions = draft.catalogue.editions_of(province.units)
    parts = _columns(draft, editions)
    heads = [_head(draft, part) for part in parts]
    rows = [_row(draft, province, edition, parts, edition == shown) for edition in reversed(editions)]
    return History(_caption(draft, province), heads, rows)


def _caption(draft: Draft, province: ProvinceInfo) -> str:
    rebuilt = any(edition.basis for edition in draft.catalogue.editions_of(province.units))
    return words.say_history(draft.name(province), province.units, draft.lang, reconstructed=rebuilt)


def _columns(draft: Draft, editions: list[EditionInfo]) -> list[IndicatorInfo]:
    """The pillars if any edition has them, else the activity indices."""
    with_pillars = any(has_pillars(draft.catalogue, edition) for edition in editions)
    kind = "pillar" if with_pillars else "main_index"
    return [i for i in draft.catalogue.indicators.values() if i.kind == kind and i.pillar]


def _head(draft: Draft, part: IndicatorInfo) -> ColumnHead:
    short = part.short_vi if draft.lang == "vi" else part.short_en
    return ColumnHead(short, words.rank_on(draft.name(part), draft.lang))


def _row(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, parts: list[IndicatorInfo], current: bool
) -> HistoryRow:
    row = draft.rows.of(edition, province.slug)
    others = [draft.rows.of(edition, province.slug, part.code) for part in parts]
    sources = [source for each in (row, *others) if each for source in each.sources]
    return HistoryRow(
        year=edition.year,
        url=province_url(draft.catalogue, draft.lang, province, edition.year, draft.version),
        units=str(edition.units),
        score=draft.printer.score(row),
        rank=draft.printer.rank(row),
        n=edition.n,
        change=_change(draft, edition, row),
        others=[_other(draft, edition, part, each) for part, each in zip(parts, others, strict=True)],
        break_before=break_before(draft, edition),
        current=current,
        sources=draft.documents.refs(sources),
    )


def _change(draft: Draft, edition: EditionInfo, row: ScoreRow | None) -> Change:
    if edition.comparability.hidden or edition.comparability.comparable or row is None or row.rank is None:
        return draft.printer.change(row, edition.comparability)
    return draft.printer.first()


def _other(draft: Draft, edition: EditionInfo, part: IndicatorInfo, row: ScoreRow | None) -> Fig:
    if part.code not in edition.summaries:
        return Fig("—", why=words.no_pillars(draft.lang))
    return draft.printer.rank(row)


def break_before(draft: Draft, edition: EditionInfo) -> str:
    """That an edition follows another method than the one before it; "" where it does not."""
    if not edition.comparability.broken:
        return ""
    word, reason = say_method_change(*decisions(draft.catalogue, edition), draft.lang)
    return f"{word[0].upper()}{word[1:]}: {reason}"
