"""How far a province's rank hangs on the weights: the range of ranks, who is near, and what was varied."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.compute.robustness import KIND, SPREAD
from rankings.compute.weighing import PARTS_UNKNOWN, WEIGHTS_UNKNOWN
from rankings.links import link
from rankings.pages.composition import composition_of
from rankings.pages.contributions import bare_weight
from rankings.pages.draft import Draft
from rankings.pages.parts import Fig, Known, Link
from rankings.pages.section import SURE, PrintedRow, PrintedTable, Section, Summary
from rankings.pages.weights import COMPOSITE, what_if_link
from rankings.pages.why_address import why_link
from rankings.pages.why_computed import see_computed
from rankings.shape import COMPUTED, PUBLISHED
from rankings.words import numbers
from rankings.words import ranges as words
from rankings.words.headline import inside
from rankings.words.known import scores_known
from rankings.words.weights_method import SECTION_ID

KINDS = (KIND,)
_UNKNOWN: tuple[None, ...] = (None, None, None, None)


def sure_section(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Section:
    """The section on the page that answers why."""
    label = words.LABELS[draft.lang]
    parts = _about(draft, indicator.code).get("parts")
    ranged = any(found[0] is not None for found in _own(draft, province).values())
    tables = [_table(draft, province, edition, indicator)] if ranged else []
    tables += [_weights(draft, edition, indicator, parts)] if parts else []
    links = [Link(label["method"], f"{link(draft.lang, 'methodology', {'v': draft.version})}#{SECTION_ID}")]
    if "parts" in _about(draft, COMPOSITE):
        address = what_if_link(draft.catalogue, draft.lang, edition, draft.version)
        links.insert(0, Link(label["try"], address))
    if _reason(draft, indicator)[0] in (PARTS_UNKNOWN, WEIGHTS_UNKNOWN):
        links = [*see_computed(draft, province, edition, indicator, SURE), *links]
    return Section(
        SURE,
        label["title"],
        _sentences(draft, province, edition, indicator),
        tables,
        notes=[words.how_ranged(len(parts), draft.lang)] if parts else [],
        links=links,
    )


def sure_summary(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo
) -> Summary | None:
    """The same in a sentence or two for the province's own page; None where neither range nor neighbours are known."""
    low, *_, near = _own(draft, province).get(indicator.code, _UNKNOWN)
    if low is None and near is None:
        return None
    sentences = _sentences(draft, province, edition, indicator)
    where = why_link(draft.catalogue, draft.lang, province, edition, draft.version, indicator.code, SURE)
    shown = sentences if low is not None else sentences[1:]
    label = words.LABELS[draft.lang]["why_not" if low is None else "link"]
    return Summary(SURE, shown, Link(label, where))


def _about(draft: Draft, code: str) -> Mapping[str, Any]:
    """What the release says of a whole in this edition: its parts, or the reason why there are no ranges."""
    found: Mapping[str, Any] = (draft.finding(KIND) or {}).get(code, {})
    return found


def _own(draft: Draft, province: ProvinceInfo) -> Mapping[str, Any]:
    """Indicator to [low, median, high, near]."""
    return draft.finding(KIND, province) or {}


def _sentences(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> list[str]:
    """The rank with its range or why it has none, then who is near where that is known."""
    lang, name = draft.lang, draft.name(province)
    index = draft.name(indicator) if indicator.code == COMPOSITE else inside(draft.name(indicator))
    low, median, high, near = _own(draft, province).get(indicator.code, _UNKNOWN)
    row = draft.rows.of(edition, province.slug, indicator.code)
    signs = "" if low is None and near is None else _worked_out(draft, edition, indicator.code, "").signs
    if row is None or row.rank is None or low is None:
        reason, known = _reason(draft, indicator)
        said = [words.say_why_no_range(index, edition.year, reason, (known, edition.n), lang)]
    else:
        spread = words.Spread(row.rank, low, median, high, bool(row.tied), draft.printer.rank(row).signs, signs)
        said = [words.say_range(name, index, edition.year, spread, lang)]
    return said if near is None else [*said, words.say_near(name, near, lang, signs)]


def _reason(draft: Draft, indicator: IndicatorInfo) -> tuple[str, int]:
    """Why there is no range, and of how many provinces all parts are known."""
    about = _about(draft, indicator.code)
    if draft.finding(KIND) is None:
        return words.NOT_KEPT, 0
    if "reason" in about:
        return about["reason"], about["known"]
    if "parts" in about:
        return words.RANK_DIFFERS, 0
    # A pillar has no weights where the total has none; what has no parts at all is no sum.
    total = _about(draft, COMPOSITE).get("reason")
    return (WEIGHTS_UNKNOWN if indicator.kind == "pillar" and total == WEIGHTS_UNKNOWN else words.NO_PARTS), 0


def _table(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> PrintedTable:
    """The total and the pillars that have ranges, and the indicator of the page."""
    label, own = words.LABELS[draft.lang], _own(draft, province)
    every = draft.catalogue.indicators.values()
    shown = [each for each in every if "parts" in _about(draft, each.code) or each.code == indicator.code]
    heads = [label[name] for name in ("indicator", "rank", "range", "median", "near")]
    rows = [
        PrintedRow(
            draft.name(each),
            [
                draft.printer.rank(draft.rows.of(edition, province.slug, each.code)),
                *_cells(draft, edition, each, own.get(each.code, _UNKNOWN)),
            ],
            main=each.code == indicator.code and len(shown) > 1,
        )
        for each in shown
    ]
    return PrintedTable(label["caption"], heads, rows)


def _cells(draft: Draft, edition: EditionInfo, indicator: IndicatorInfo, found: Any) -> list[Fig]:
    """The range, the middle rank and how many are near, each with its marks or why it is not there."""
    low, median, high, near = found
    reason, known = _reason(draft, indicator)
    no_range, no_near = words.clause(reason, (known, edition.n), draft.lang), _no_near(draft, edition, indicator)
    shown = [(None if low is None else words.show_range(low, high), no_range), (median, no_range), (near, no_near)]
    return [
        Fig(numbers.MISSING, why=why) if each is None else _worked_out(draft, edition, indicator.code, each)
        for each, why in shown
    ]


def _no_near(draft: Draft, edition: EditionInfo, indicator: IndicatorInfo) -> str:
    """Why nobody can be counted as near: that takes all scores of the table itself, whatever it is made of."""
    summary = edition.summaries.get(indicator.code)
    return scores_known([(edition.year, summary.scores_known if summary else 0)], edition.n, draft.lang)


def _worked_out(draft: Draft, edition: EditionInfo, code: str, found: str | int) -> Fig:
    """A figure made here from an edition's scores: a number, or a range as a text."""
    value = None if isinstance(found, str) else found
    return draft.printer.worked_out(str(found), draft.rows.table(edition, code), value)


def _weights(draft: Draft, edition: EditionInfo, indicator: IndicatorInfo, parts: Mapping[str, str]) -> PrintedTable:
    """Each part's weight and the bounds between which it was drawn."""
    label, composition = words.LABELS[draft.lang], composition_of(draft.catalogue, edition)
    signs = draft.printer.marks.use("*" if composition.worked_out else "")
    rows = [
        PrintedRow(
            draft.name(draft.catalogue.indicators[part]),
            [_weight(draft, edition, Decimal(weight), signs), _bounds(Decimal(weight), draft.lang)],
        )
        for part, weight in parts.items()
    ]
    notes = [words.whose_weights(composition.worked_out, edition.year, draft.lang)]
    together = [member for part in parts for member in composition.groups.get(part, ())]
    if together:
        names = [draft.name(draft.catalogue.indicators[member]) for member in together]
        notes.append(words.say_together(names, draft.lang))
    caption = f"{label['weights']} – {draft.name(indicator)} {edition.year}"
    return PrintedTable(caption, [label["part"], label["weight"], label["from_to"]], rows, notes)


def _weight(draft: Draft, edition: EditionInfo, weight: Decimal, signs: str) -> Fig:
    sources = draft.weights_sources(edition, worked_out=bool(signs))
    known = Known(COMPUTED if signs else PUBLISHED, (), sources, bare_weight(weight))
    return Fig(_points(weight, draft.lang), signs, known=known)


def _bounds(weight: Decimal, lang: str) -> str:
    least, most = (_points(weight * (100 + sign * SPREAD) / 100, lang) for sign in (-1, 1))
    return f"{least}–{most}"


def _points(weight: Decimal, lang: str) -> str:
    return numbers.show_decimal(bare_weight(weight), lang)
