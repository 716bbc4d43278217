"""The table of editions, and what each edition's total and pillars are made of."""

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from rankings.catalogue import EditionInfo
from rankings.charts.record import counted, dated
from rankings.compute.scaling import bare
from rankings.pages.draft import Draft
from rankings.pages.history import break_before
from rankings.pages.parts import Fig, SourceRef
from rankings.words import methodology as words
from rankings.words.numbers import MISSING, show_count, show_date, show_decimal

#: Whole to (part, weight, basis).
Wholes = dict[str, list[tuple[str, str | None, str]]]
_COUNTS = ("main_indices", "component_indices", "criteria", "max_points")


@dataclass(frozen=True)
class Edition:
    """A row of the table of editions."""

    year: int
    units: str
    n: int
    decision: str
    announced: str
    mean: Fig
    known: str
    method: str
    break_before: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class Editions:
    """The table of editions."""

    caption: str
    rows: list[Edition]


@dataclass(frozen=True)
class TreeRow:
    """A whole (level 0 or 1) or a part of the whole above it (level 2). `bar` is the share in whole percents.

    `before` is a line above the row, where the same indices are divided up again.
    """

    level: int
    name: str
    code: str
    weight: str
    share: str
    basis: str
    bar: int | None
    before: str = ""


@dataclass(frozen=True)
class Tree:
    """What the totals of one or more editions are made of."""

    id: str
    heading: str
    note: str
    rows: list[TreeRow]


def editions_of(draft: Draft) -> Editions:
    """All editions, oldest first."""
    rows = [_edition(draft, edition) for edition in draft.catalogue.editions.values()]
    return Editions(words.CAPTIONS[draft.lang]["editions"], rows)


def _edition(draft: Draft, edition: EditionInfo) -> Edition:
    summary, method = edition.summaries["dti"], draft.catalogue.methods[edition.method]
    decided = draft.catalogue.sources_by_key[method["source_key"]].pk
    sources = [edition.source.pk, decided, *draft.mean_sources(edition, "dti")]
    return Edition(
        year=edition.year,
        units=counted(edition.units),
        n=summary.n,
        decision=method["decision"],
        announced=dated(edition.published_on, show_date(edition.published_on, draft.lang)),
        mean=draft.mean(edition, "dti"),
        known=counted(summary.ranks_known, f"{summary.ranks_known}/{summary.n}", summary.n),
        method=edition.method,
        break_before=break_before(draft, edition),
        sources=draft.documents.refs(sources),
    )


def trees_of(draft: Draft) -> list[Tree]:
    """One structure for all editions that share it, in the order of years."""
    wholes = {edition.key: _wholes(draft, edition) for edition in draft.catalogue.editions.values()}
    editions = [draft.catalogue.editions[key] for key, whole in wholes.items() if whole]
    return [
        _tree(draft, list(group), wholes)
        for _, group in groupby(editions, key=lambda edition: str(wholes[edition.key]))
    ]


def _wholes(draft: Draft, edition: EditionInfo) -> Wholes:
    """Whole to (part, weight, basis); groups, which only gather parts of a whole, are left out."""
    wholes: Wholes = {}
    for row in draft.catalogue.compositions:
        if (row["year"], row["units"]) == edition.key and draft.catalogue.indicators[row["whole_code"]].kind != "group":
            wholes.setdefault(row["whole_code"], []).append((row["part_code"], row["weight"], row["basis"]))
    order = list(draft.catalogue.indicators)
    return dict(sorted(wholes.items(), key=lambda item: order.index(item[0])))


def _tree(draft: Draft, editions: list[EditionInfo], wholes: dict[tuple[int, int], Wholes]) -> Tree:
    years = sorted({edition.year for edition in editions})
    first = editions[0]
    note = first.note_vi if draft.lang == "vi" else first.note_en
    counts = words.say_counts({name: getattr(first, name) for name in _COUNTS}, draft.lang)
    parts = wholes[first.key]
    unknown = any(weight is None for part in parts.values() for _, weight, _ in part)
    said = [counts, note, words.say_no_weights(draft.lang) if unknown else ""]
    # Without weights, the pillars would only repeat the names of their parts.
    shown = {whole: part for whole, part in parts.items() if whole == "dti" or not unknown}
    rows = [row for whole, part in shown.items() for row in _whole_rows(draft, whole, part)]
    shared = _shared(draft, shown)
    if shared:
        again = next(place for place, row in enumerate(rows) if row.level == 1)
        rows[again] = replace(rows[again], before=words.say_again(shared, draft.lang))
    return Tree(f"weights-{years[0]}", words.say_years(years), " ".join(filter(None, said)), rows)


def _shared(draft: Draft, wholes: Wholes) -> int:
    """How many indices are parts of more than one pillar."""
    pillars = [whole for whole in wholes if draft.catalogue.indicators[whole].kind == "pillar"]
    counts = Counter(code for pillar in pillars for code, _, _ in wholes[pillar])
    return sum(count > 1 for count in counts.values())


def _whole_rows(draft: Draft, whole: str, parts: list[tuple[str, str | None, str]]) -> list[TreeRow]:
    weights = [Decimal(weight) for _, weight, _ in parts if weight is not None]
    total = sum(weights, Decimal(0)) if len(weights) == len(parts) else None
    indicator = draft.catalogue.indicators[whole]
    level = 0 if indicator.kind == "composite" else 1
    head = TreeRow(level, draft.name(indicator), whole, _points(total, draft.lang), "", "", None)
    return [head, *(_part_row(draft, part, total) for part in parts)]


def _part_row(draft: Draft, part: tuple[str, str | None, str], total: Decimal | None) -> TreeRow:
    code, weight, basis = part
    points = Decimal(weight) if weight is not None else None
    share = points / total * 100 if points is not None and total else None
    return TreeRow(
        level=2,
        name=draft.name(draft.catalogue.indicators[code]),
        code=code,
        weight=_points(points, draft.lang),
        share=_share(share, draft.lang),
        basis=words.BASES[draft.lang][basis],
        bar=None if share is None else round(share),
    )


def _points(points: Decimal | None, lang: str) -> str:
    if points is None:
        return MISSING
    shown = show_count(int(points), lang) if points == int(points) else show_decimal(points.normalize(), lang)
    return counted(bare(points), shown)


def _share(share: Decimal | None, lang: str) -> str:
    if share is None:
        return MISSING
    rounded = share.quantize(Decimal("0.1"))
    shown = Decimal(int(rounded)) if rounded == int(rounded) else rounded
    return counted(shown, words.say_share(show_decimal(shown, lang)), unit="%")
