"""What one release shows otherwise than another: the numbers that readers see, and the figures of documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rankings.catalogue import Catalogue, ReleaseKey, SourceInfo, load_catalogue
from rankings.compute.reviews import CellChange, Move, Review
from rankings.compute.tracing import Cell
from rankings.pages.crossing import sign_of
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import Change, Link, SourceRef, change_of, name_of
from rankings.releasing.reviewing import compare_releases
from rankings.words import releases as words
from rankings.words.changes import CHANGES
from rankings.words.conflicts import say_figure
from rankings.words.consequences import Names, say_cause
from rankings.words.numbers import MISSING, show_decimal, show_rank

#: What happened to a figure, the gravest first.
_ORDER = ("changed", "removed", "aside", "restored", "added", "address")


@dataclass(frozen=True)
class MoveRow:
    """A cell of which readers see another number, and why."""

    place: Link
    edition: str
    indicator: str
    rank: str
    places: Change
    score: str
    why: str


@dataclass(frozen=True)
class FigureRow:
    """A figure of a document that came, changed or went."""

    place: Link
    edition: str
    measure: str
    change: str
    old: str
    new: str
    cell: str
    sources: list[SourceRef]


@lru_cache(maxsize=4)
def review_of(old: ReleaseKey, new: ReleaseKey) -> Review:
    """Everything that differs between two releases, kept in the process: neither ever changes."""
    return compare_releases(old.number, new.number)


@dataclass(frozen=True)
class Compared:
    """Two releases side by side, `old` and `new` by the order of the question, and the page that tells of them."""

    draft: Draft
    old: ReleaseKey
    new: ReleaseKey

    @property
    def review(self) -> Review:
        """What differs."""
        return review_of(self.old, self.new)

    @property
    def catalogues(self) -> list[tuple[ReleaseKey, Catalogue]]:
        """What each release calls things, the new one first: editions and names may stand in one of them only."""
        return [(key, load_catalogue(key)) for key in (self.new, self.old)]

    def names(self) -> Names:
        """Names of provinces and indicators of both, those of the new one where they differ."""
        lang = self.draft.lang
        provinces: dict[tuple[int, str], str] = {}
        indicators: dict[str, str] = {}
        for _, catalogue in reversed(self.catalogues):
            provinces |= {key: name_of(each, lang) for key, each in catalogue.provinces.items()}
            indicators |= {code: self.draft.name(each) for code, each in catalogue.indicators.items()}
        return Names(provinces, indicators)

    def sources(self) -> dict[str, SourceInfo]:
        """Documents of both by their key."""
        return {key: each for _, catalogue in self.catalogues for key, each in catalogue.sources_by_key.items()}

    def sign(self, change: CellChange) -> str:
        """The sign of a printed change across a change of method, by the newer of the two that has its edition."""
        for _, catalogue in self.catalogues:
            edition = catalogue.editions.get((change.year, change.units))
            if edition is not None:
                return sign_of(catalogue, edition, change.measure, change.base_year)
        return ""

    def url(self, cell: Cell) -> str:
        """The address of a cell in the newer of the two that has it: as it was in that release."""
        for key, catalogue in self.catalogues:
            edition = catalogue.editions.get(cell[:2])
            if edition is not None and cell[3] in edition.summaries:
                live = key.number == self.draft.catalogue.release.pk
                return figure_url(catalogue, self.draft.lang, cell, self.draft.version if live else str(key.number))
        return ""


def moves_in_order(review: Review) -> list[Move]:
    """Cells of which a number changed: the largest moves of rank first, then ranks that came or went, then scores."""
    return sorted(review.moves_in_numbers, key=_weight)


def _weight(move: Move) -> tuple[int, bool, int, int, str, int]:
    rank = move.new.rank or move.old.rank or 0
    came = move.places is None and move.old.rank != move.new.rank
    return -abs(move.places or 0), not came, move.year, -move.units, move.indicator, rank


def figures_in_order(review: Review) -> list[CellChange]:
    """Figures that changed first, then those that went, then those that came; each kind by edition and indicator."""
    return sorted(review.changes, key=lambda each: (_ORDER.index(each.change), each.year, -each.units, each.indicator))


def move_rows(compared: Compared, moves: Sequence[Move]) -> list[MoveRow]:
    """Rows of the table of what readers see."""
    names = compared.names()
    return [_move_row(compared, names, move) for move in moves]


def _move_row(compared: Compared, names: Names, move: Move) -> MoveRow:
    lang, old, new = compared.draft.lang, move.old, move.new
    cell = (move.year, move.units, move.province, move.indicator)
    why = say_cause(move, names, lang)
    return MoveRow(
        place=Link(names.province(move.units, move.province), compared.url(cell)),
        edition=words.edition_name(move.year, move.units),
        indicator=names.indicator(move.indicator),
        rank=_step(show_rank(old.rank, old.tied), show_rank(new.rank, new.tied)),
        places=change_of(move.places, lang),
        score=_step(show_decimal(old.score, lang), show_decimal(new.score, lang)),
        why=why[:1].upper() + why[1:],
    )


def _step(old: str, new: str) -> str:
    """Both values, or the one where it stays."""
    return new if old == new else f"{old} → {new}"


def figure_rows(compared: Compared, changes: Sequence[CellChange]) -> list[FigureRow]:
    """Rows of the table of figures of documents."""
    names, sources = compared.names(), compared.sources()
    compared.draft.documents.add({each.pk: each for each in sources.values()})
    return [_figure_row(compared, names, sources, each) for each in changes]


def _figure_row(compared: Compared, names: Names, sources: dict[str, SourceInfo], each: CellChange) -> FigureRow:
    lang = compared.draft.lang
    cell = (each.year, each.units, each.province, each.indicator)
    sign = compared.draft.printer.marks.use(compared.sign(each))
    old, new = (
        MISSING if value is None else say_figure(each.measure, value, lang, sign) for value in (each.old, each.new)
    )
    return FigureRow(
        place=Link(names.province(each.units, each.province), compared.url(cell)),
        edition=words.edition_name(each.year, each.units),
        measure=names.indicator(each.indicator),
        change=CHANGES[lang][each.change],
        old=old,
        new=new,
        cell=f"{each.sheet}!{each.cell}" if each.sheet and each.cell else each.cell,
        sources=compared.draft.documents.refs([sources[each.source].pk]),
    )
