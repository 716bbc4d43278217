"""What the page of movers says of those whose score rose and whose rank fell all the same."""

from collections.abc import Mapping, Sequence

from rankings.catalogue import Catalogue, ScoreRow
from rankings.compute.explaining import KIND, Crowd, read_crowd
from rankings.pages.parts import Link, Notice, Printer, name_of
from rankings.pages.section import CHANGE
from rankings.pages.selecting import View
from rankings.pages.why_address import why_link
from rankings.words import against as words
from rankings.words.numbers import show_decimal


def against_notices(
    catalogue: Catalogue,
    view: View,
    rows: Sequence[ScoreRow],
    earlier: Mapping[str, ScoreRow],
    printer: Printer,
) -> list[Notice]:
    """How many gained and fell in the whole country, and why the furthest did; nothing where nobody did, or where the
    method changed or a score is not known. One query. `rows`, `earlier`: all of the edition and of the one before."""
    if view.region is not None or view.edition.comparability.broken:
        return []
    content = catalogue.findings(view.edition, [KIND], []).get((KIND, ""), {}).get(view.indicator.code)
    crowd = read_crowd(content) if content else None
    if crowd is None or not crowd.rose_and_fell:
        return []
    now = {row.province: row for row in rows}
    first = catalogue.provinces[view.edition.units, crowd.furthest[0]]
    text = words.say_against(_facts(catalogue, view, crowd, now, earlier, printer), printer.lang)
    label = words.see_fall(name_of(first, printer.lang), printer.lang)
    address = why_link(catalogue, printer.lang, first, view.edition, view.version, view.indicator.code, section=CHANGE)
    return [Notice("info", text, links=[Link(label, address)])]


def _facts(
    catalogue: Catalogue,
    view: View,
    crowd: Crowd,
    now: Mapping[str, ScoreRow],
    earlier: Mapping[str, ScoreRow],
    printer: Printer,
) -> words.Against:
    change = printer.change(now[crowd.furthest[0]], view.edition.comparability)
    count = printer.worked_out(str(crowd.rose_and_fell), [*now.values(), *earlier.values()])
    return words.Against(
        crowd.rose_and_fell,
        crowd.n,
        [name_of(catalogue.provinces[view.edition.units, slug], printer.lang) for slug in crowd.furthest],
        -(now[crowd.furthest[0]].rank_change or 0),
        _gain([rows[crowd.furthest[0]] for rows in (earlier, now)], printer) if len(crowd.furthest) == 1 else "",
        count.signs,
        change.signs,
    )


def _gain(pair: Sequence[ScoreRow], printer: Printer) -> str:
    """What a score gained, as shown, with its marks."""
    old, new = (row.score for row in pair)
    return "" if old is None or new is None else printer.worked_out(show_decimal(new - old, printer.lang), pair).marked
