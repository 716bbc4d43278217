"""What documents print on one cell, where an imported figure stood in its file, and since which release it is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.utils import timezone

from rankings import shape as s
from rankings.catalogue import EditionInfo, ScoreRow
from rankings.charts.record import dated
from rankings.compute.choosing import agree
from rankings.compute.tracing import Cell
from rankings.lineage import FileInfo, Lineage, Printed, Step, load_files
from rankings.links import link
from rankings.loaded import Stated, load_rows
from rankings.pages.citing import Cited, cite
from rankings.pages.crossing import sign_of
from rankings.pages.draft import Draft
from rankings.pages.parts import Link, SourceRef
from rankings.words import evidence as words
from rankings.words.conflicts import say_cells, say_figure
from rankings.words.numbers import show_date
from rankings.words.releases import short_hash, short_name

Use = Literal["used", "agrees", "differs", "cited"]


@dataclass(frozen=True)
class DocumentRow:
    """A figure of one document. `hash` is the SHA-256 of its file, `short` its beginning."""

    figure: str
    use: str
    note: str
    document: Cited
    place: str
    hash: str
    short: str
    release: Link | None
    since: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class FileRow:
    """A file that figures of the page were read from: never its bytes."""

    name: str
    size: str
    hash: str
    release: Link


@dataclass(frozen=True)
class Documents:
    """The table of printed figures and the files behind them; `note` says what figures were loaded from, if any."""

    caption: str
    empty: str
    rows: list[DocumentRow]
    files: list[FileRow]
    note: str = ""


def documents_of(draft: Draft, cell: Cell, row: ScoreRow | None, lineage: Lineage) -> Documents:
    """All figures that documents print on the cell; at most one query, for the names of files."""
    edition = draft.catalogue.editions[cell[:2]]
    printed = printed_on(draft, edition, row, lineage)
    firsts = [lineage.first(figure) for figure in printed]
    files = load_files(draft.catalogue, (figure.file for figure in printed))
    loaded = [first.file for figure, first in zip(printed, firsts, strict=True) if first and not figure.file]
    places = _Places(draft, files, load_rows(filter(None, loaded), cell))
    rows = [_row(draft, edition, row, figure, first, places) for figure, first in zip(printed, firsts, strict=True)]
    labels = words.LABELS[draft.lang]
    shown = row is not None and bool(row.score_basis or row.rank_basis)
    empty = labels["rebuilt" if edition.basis else "nothing" if shown else "unknown"]
    return Documents(
        caption=words.say_documents(len(rows), draft.lang),
        empty="" if rows else empty,
        rows=rows,
        note=words.LABELS[draft.lang]["loaded"] if places.rows else "",
        files=_files(draft, zip(printed, firsts, strict=True), files),
    )


def printed_on(draft: Draft, edition: EditionInfo, row: ScoreRow | None, lineage: Lineage) -> list[Printed]:
    """The cell's printed figures by measure: the ministry's first, and of those the one that is shown."""

    def order(figure: Printed) -> tuple:
        other = draft.catalogue.sources[figure.source].kind != "ministry"
        unlike = use_of(figure, edition, row) != "used"
        measure = s.MEASURES.index(figure.measure)
        return measure, figure.base_year, bool(figure.set_aside_en), other, unlike, figure.source

    return sorted(lineage.printed.get(edition.version, []), key=order)


def _row(
    draft: Draft, edition: EditionInfo, row: ScoreRow | None, figure: Printed, first: Step | None, places: "_Places"
) -> DocumentRow:  # fmt: skip
    digest = figure.file or (first.file if first else "")
    day = timezone.localtime(first.published_at).date() if first else None
    return DocumentRow(
        figure=_figure(draft, figure, edition),
        use=_use(figure, edition, row, draft.lang),
        note=figure.note if draft.lang == "vi" else "",
        document=cite(draft.catalogue.sources[figure.source], draft.lang),
        place=places.of(figure, first),
        hash=digest,
        short=short_hash(digest),
        release=_release(draft, first) if first else None,
        since=dated(day, show_date(day, draft.lang)) if day else "",
        sources=draft.documents.refs([figure.source]),
    )


def _figure(draft: Draft, figure: Printed, edition: EditionInfo) -> str:
    """The figure as printed; a change that compares with another year than the one before names it."""
    sign = sign_of(draft.catalogue, edition, figure.measure, figure.base_year)
    lang, said = draft.lang, say_figure(figure.measure, figure.value, draft.lang, draft.printer.marks.use(sign))
    if figure.base_year and figure.base_year != edition.previous_year:
        said += f" {'so với năm' if lang == 'vi' else 'on'} {figure.base_year}"
    return said


def _use(figure: Printed, edition: EditionInfo, row: ScoreRow | None, lang: str) -> str:
    """Whether the figure is the one shown, agrees with it, or is not used and why."""
    if figure.set_aside_en:
        return words.say_aside(figure.set_aside_vi if lang == "vi" else figure.set_aside_en, lang)
    return words.LABELS[lang][use_of(figure, edition, row)]


def use_of(figure: Printed, edition: EditionInfo, row: ScoreRow | None) -> Use:
    """What a figure that is not set aside is to the number on view; `cited` where it only led to others."""
    shown = _shown(figure, edition, row)
    if shown is None:
        return "cited"
    if figure.value == shown[0]:
        return "used"
    return "agrees" if agree(figure.value, figure.places, *shown) else "differs"


def _shown(figure: Printed, edition: EditionInfo, row: ScoreRow | None) -> tuple[Decimal, int] | None:
    """The number that stands on the cell for this measure, with its places; None where a figure only led to others."""
    if row is None or (figure.base_year and figure.base_year != edition.previous_year):
        return None
    if figure.measure == s.SCORE and row.score is not None:
        return row.score, -int(row.score.as_tuple().exponent)
    whole = {s.RANK: row.rank, s.RANK_CHANGE: row.rank_change}.get(figure.measure)
    return None if whole is None else (Decimal(whole), 0)


@dataclass(frozen=True)
class _Places:
    """Where figures stand in their files: `rows` are those of the tables that were loaded with the program."""

    draft: Draft
    files: dict[str, FileInfo]
    rows: dict[tuple[str, Stated], int]

    def of(self, figure: Printed, first: Step | None) -> str:
        """File, sheet and cell, or table and row, as far as known."""
        lang = self.draft.lang
        if figure.file:
            name = self.files[figure.file].name if figure.file in self.files else ""
            return say_cells(name, figure.sheet, [figure.cell], lang)
        if first is None or not first.file_name:
            return ""
        key = self.draft.catalogue.sources[figure.source].key
        row = self.rows.get((first.file, (figure.measure, figure.base_year, key, figure.value)))
        return words.say_archive(first.file_name, row, lang)


def _release(draft: Draft, step: Step) -> Link:
    url = link(draft.lang, "release", {"v": draft.version}, number=step.number)
    return Link(short_name(step.number, draft.lang), url)


def _files(draft: Draft, printed: Iterable[tuple[Printed, Step | None]], files: dict[str, FileInfo]) -> list[FileRow]:
    """Each file once, with its whole hash and the release that first brought figures of this page from it."""
    found: dict[str, FileRow] = {}
    for figure, first in printed:
        digest = figure.file or (first.file if first else "")
        if first is None or not digest or digest in found:
            continue
        info = files.get(digest)
        name, size = (info.name, words.say_size(info.size, draft.lang)) if info else (first.file_name, "")
        found[digest] = FileRow(name, size, digest, _release(draft, first))
    return list(found.values())
