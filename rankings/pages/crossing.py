"""What pages ask the one decision on comparability: of an edition, of any two years, and as the breaks of a chart."""

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.record import Break
from rankings.compute import deriving_ranks, deriving_scores
from rankings.compute.changes import Comparability, compare_editions
from rankings.pages.draft import decisions
from rankings.pages.parts import BROKEN
from rankings.words.breaks import say_not_joined
from rankings.words.charts import say_method_change

#: Rules that count with a published change on another year, named first.
_BY_CHANGE = (deriving_ranks.BY_CHANGE, deriving_scores.BY_CHANGE)


def compared(catalogue: Catalogue, units: int, first: int, second: int) -> Comparability:
    """Whether two years on a unit set compare, whichever is the earlier, and as the catalogue is seen."""
    earlier, later = (catalogue.editions.get((year, units)) for year in sorted((first, second)))
    if later is None:
        return compare_editions(units, "", None, None)
    found = compare_editions(units, later.method, *((units, earlier.method) if earlier else (None, None)))
    return found.without_breaks() if catalogue.breaks else found


def sign_between(catalogue: Catalogue, units: int, first: int, second: int) -> str:
    """The sign that a printed change between two years bears: ‡ across a change of method, else none."""
    return BROKEN if compared(catalogue, units, first, second).broken else ""


def sign_of(catalogue: Catalogue, edition: EditionInfo, measure: str, base_year: int = 0) -> str:
    """The sign of a printed figure: that of a change on `base_year`, or without one on the year before."""
    base = base_year or edition.previous_year
    if measure not in (s.RANK_CHANGE, s.SCORE_CHANGE) or not base:
        return ""
    return sign_between(catalogue, edition.units, base, edition.year)


def mark_of_rule(catalogue: Catalogue, row: ScoreRow, rule: str) -> str | None:
    """The sign of the change that a rule counts with, "" for none; None where readers asked to see no such change."""
    code, *values = rule.split() or [""]
    if code not in _BY_CHANGE:
        return ""
    found = compared(catalogue, row.units, row.year, int(values[0]))
    return None if found.hidden else BROKEN if found.marked else ""


def break_at(catalogue: Catalogue, edition: EditionInfo, lang: str) -> Break | None:
    """The break of a line that runs into an edition; one that nobody wants to see crossed cuts the line."""
    found = edition.comparability
    if not found.broken:
        return None
    word, reason = say_method_change(*decisions(catalogue, edition), lang)
    return Break(edition.year, word, f"{reason}; {say_not_joined(lang)}" if found.hidden else reason, found.hidden)
