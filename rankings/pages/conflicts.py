"""The sentences on cells where sources disagree, each with its documents."""

from collections.abc import Iterable
from dataclasses import dataclass

from rankings import shape as s
from rankings.catalogue import Catalogue, ScoreRow
from rankings.compute.choosing import agree
from rankings.evidence import FigureRow, cell_of, load_evidence
from rankings.pages.crossing import sign_of
from rankings.pages.parts import BROKEN, name_of
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

    @property
    def signs(self) -> str:
        """The signs that it holds, for the legend of its page."""
        return BROKEN if BROKEN in self.text else ""


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
    shown = [figure for figure in figures if not _is_hidden(catalogue, row, figure)]
    found = _found(_Signed(catalogue, row), shown, lang)
    return [Finding(row, place, kind, *each) for kind, several in found for each in several]


def _is_hidden(catalogue: Catalogue, row: ScoreRow, figure: FigureRow) -> bool:
    """Whether a figure is a change of which readers asked to see none."""
    return bool(catalogue.breaks and _Signed(catalogue, row).sign(figure))


@dataclass(frozen=True)
class _Signed:
    """A row, and the signs of changes that documents print on it."""

    catalogue: Catalogue
    row: ScoreRow

    def sign(self, figure: FigureRow) -> str:
        """The sign of a printed change across a change of method."""
        edition = self.catalogue.editions[self.row.year, self.row.units]
        return sign_of(self.catalogue, edition, figure.measure, figure.base_year)

    def ranks(self, figure: FigureRow) -> list[tuple[int, int]]:
        """The two ranks that make the change which a figure says otherwise, with their years; none of other figures."""
        row, before = self.row, self.catalogue.editions[self.row.year, self.row.units].previous_year
        if figure.measure != s.RANK_CHANGE or before is None or row.previous_rank is None or row.rank is None:
            return []
        return [(before, row.previous_rank), (row.year, row.rank)]

    def say(self, figure: FigureRow, lang: str) -> str:
        """The figure in words."""
        return words.say_figure(figure.measure, figure.value, lang, self.sign(figure))


def _indicator(catalogue: Catalogue, row: ScoreRow, lang: str) -> str:
    return "DTI" if row.indicator == "dti" else name_of(catalogue.indicators[row.indicator], lang)


def _found(of: _Signed, figures: list[FigureRow], lang: str) -> list[tuple[str, list[tuple[str, tuple[int, ...]]]]]:
    return [
        ("aside", _set_aside(of, figures, lang)),
        ("change", _change_disagrees(of, figures, lang)),
        ("rank", _rank_disagrees(of.row, figures, lang)),
        ("values", _values_differ(of, figures, lang)),
    ]


def _set_aside(of: _Signed, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    aside = [(figure, figure.set_aside_vi if lang == "vi" else figure.set_aside_en) for figure in figures]
    return [
        (
            words.say_set_aside(of.say(figure, lang), reason, lang, of.ranks(figure)),
            (figure.source,),
        )
        for figure, reason in aside
        if reason
    ]


def _change_disagrees(of: _Signed, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    row = of.row
    if "change_disagrees" not in row.flags or row.previous_rank is None or row.rank is None:
        return []
    stated = [f for f in figures if f.measure == s.RANK_CHANGE and not f.set_aside_en and f.value != row.rank_change]
    return [
        (
            words.say_change_disagrees(int(figure.value), row.previous_rank, row.rank, lang, of.sign(figure)),
            (figure.source,),
        )
        for figure in stated
    ]


def _rank_disagrees(row: ScoreRow, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    if "rank_disagrees" not in row.flags or row.rank is None or row.computed_rank is None:
        return []
    sources = tuple(figure.source for figure in figures if figure.measure == s.RANK and figure.value == row.rank)
    return [(words.say_rank_disagrees(row.rank, row.computed_rank, lang), sources)]


def _values_differ(of: _Signed, figures: list[FigureRow], lang: str) -> list[tuple[str, tuple[int, ...]]]:
    row = of.row
    shown = {s.SCORE: row.exact, s.RANK: row.rank, s.RANK_CHANGE: row.rank_change}
    found = []
    for measure in dict.fromkeys((figure.measure, figure.base_year) for figure in figures):
        used = [f for f in figures if (f.measure, f.base_year) == measure and not f.set_aside_en]
        used.sort(key=lambda figure: figure.value != shown.get(figure.measure))
        if used and not all(agree(used[0].value, used[0].places, f.value, f.places) for f in used):
            distinct = dict.fromkeys(of.say(f, lang) for f in used)
            found.append((words.say_values_differ(list(distinct), lang), tuple(f.source for f in used)))
    return found
