"""The sentences on cells where sources disagree, each with its documents."""

from collections.abc import Iterable
from dataclasses import dataclass

from rankings import shape as s
from rankings.catalogue import Catalogue, ScoreRow
from rankings.compute.choosing import agree
from rankings.evidence import FigureRow, cell_of, load_evidence
from rankings.pages.parts import name_of
from rankings.words import conflicts as words


@dataclass(frozen=True)
class Finding:
    """A disagreement: its cell, what was found, and the documents (row ids) that say so.

    `kind`: "aside" (a figure that is not used), "change" and "rank" (published against computed), "values".
    """

    row: ScoreRow
    place: str
    kind: str
    text: str
    sources: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """The whole, as one sentence."""
        return f"{self.place}: {self.text}."


def find_conflicts(
    catalogue: Catalogue, rows: Iterable[ScoreRow], lang: str, *, provinces: bool = False
) -> list[Finding]:
    """What was found on each flagged cell among the rows; `provinces` names the province too. At most one query."""
    flagged = [row for row in rows if "conflict" in row.flags]
    evidence = load_evidence(catalogue, flagged)
    findings: list[Finding] = []
    for row in flagged:
        figures = [figure for figure in evidence if figure.cell == cell_of(row)]
        findings += findings_of(catalogue, row, figures, lang, provinces=provinces)
    return findings


def findings_of(
    catalogue: Catalogue, row: ScoreRow, figures: list[FigureRow], lang: str, *, provinces: bool = False
) -> list[Finding]:
    """What was found on one cell, from all figures of it."""
    name = name_of(catalogue.provinces[row.units, row.province], lang) if provinces else ""
    place = words.say_place(_indicator(catalogue, row, lang), row.year, lang, name)
    return [Finding(row, place, kind, *each) for kind, found in _found(row, figures, lang) for each in found]


def _indicator(catalogue: Catalogue, row: ScoreRow, lang: str) -> str:
    return "DTI" if row.indicator == "dti" else name_of(catalogue.indicators[row.indicator], lang)


def _found(row: ScoreRow, figures: list[FigureRow], lang: str) -> list[tuple[str, list[tuple[str, tuple[int, ...]]]]]:
    return [
        ("aside", _set_aside(figures, lang)),
        ("change", _change_disagrees(row, figures, lang)),
        ("rank", _rank_disagrees(row, figures, lang)),
        ("values", _values_differ(row, figures, lang)),
    ]


def _set_aside(figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    aside = [(figure, figure.set_aside_vi if lang == "vi" else figure.set_aside_en) for figure in figures]
    return [
        (
            words.say_set_aside(words.say_figure(figure.measure, figure.value, lang), reason, lang),
            (figure.source,),
        )
        for figure, reason in aside
        if reason
    ]


def _change_disagrees(row: ScoreRow, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    if "change_disagrees" not in row.flags or row.previous_rank is None or row.rank is None:
        return []
    stated = [f for f in figures if f.measure == s.RANK_CHANGE and not f.set_aside_en and f.value != row.rank_change]
    return [
        (words.say_change_disagrees(int(figure.value), row.previous_rank, row.rank, lang), (figure.source,))
        for figure in stated
    ]


def _rank_disagrees(row: ScoreRow, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    if "rank_disagrees" not in row.flags or row.rank is None or row.computed_rank is None:
        return []
    sources = tuple(figure.source for figure in figures if figure.measure == s.RANK and figure.value == row.rank)
    return [(words.say_rank_disagrees(row.rank, row.computed_rank, lang), sources)]


def _values_differ(row: ScoreRow, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    shown = {s.SCORE: row.exact, s.RANK: row.rank, s.RANK_CHANGE: row.rank_change}
    found = []
    for measure in dict.fromkeys((figure.measure, figure.base_year) for figure in figures):
        used = [f for f in figures if (f.measure, f.base_year) == measure and not f.set_aside_en]
        used.sort(key=lambda figure: figure.value != shown.get(figure.measure))
        if used and not all(agree(used[0].value, used[0].places, f.value, f.places) for f in used):
            distinct = dict.fromkeys(words.say_figure(f.measure, f.value, lang) for f in used)
            found.append((words.say_values_differ(list(distinct), lang), tuple(f.source for f in used)))
    return found
