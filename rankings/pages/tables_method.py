"""The tables of methodology, other weights, quality, releases and data."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rankings.charts.record import Cell, Plain
from rankings.pages.known import Known, KnownCell
from rankings.pages.method_tables import Tree
from rankings.pages.methodology import MethodologyPage
from rankings.pages.parts import RECONSTRUCTED, SECONDARY, Fig
from rankings.pages.quality import QualityPage
from rankings.pages.recompute import Recompute
from rankings.pages.release import ReleasePage
from rankings.pages.releases import ReleasesPage, ReleaseTable
from rankings.pages.table_cells import refs_cell
from rankings.pages.table_files import PageTable
from rankings.pages.table_making import Making, Row, breaks_among
from rankings.pages.what_if import WhatIfPage
from rankings.pages.what_if_trial import TrialRow
from rankings.words.bases import beside_units
from rankings.words.files import HEADS, LABELS
from rankings.words.numbers import MISSING
from rankings.words.releases import releases_lede

if TYPE_CHECKING:  # the page of data tells how pages are cited and embedded, which asks for their tables
    from rankings.pages.data import DataPage


def of_methodology(page: MethodologyPage, making: Making) -> Iterable[PageTable]:
    """The editions, and what the total of each is made of."""
    heads = making.heads("year", "units", "known", "mean", "decision", "announced", "source")
    rows: list[Row] = [
        (row.year, [row.units, row.known, row.mean, row.decision, row.announced, refs_cell(row.sources)])
        for row in page.editions.rows
    ]
    notes = breaks_among(page.editions.rows)
    refs = [ref for row in page.editions.rows for ref in row.sources]
    yield making.table("editions", page.editions.caption, heads, rows, notes, refs)
    for tree in page.trees:
        if tree.rows:
            yield _tree(tree, making)


def _tree(tree: Tree, making: Making) -> PageTable:
    """A whole stands before its parts; `level` tells them apart."""
    heads = making.heads("index", "code", "points", "share", "basis")
    rows: list[Row] = [(row.name, [row.code, row.weight, row.share, row.basis]) for row in tree.rows]
    notes = [tree.note, *(row.before for row in tree.rows if row.before)]
    return making.table(tree.id, f"{making.heads('points')[0]}, {tree.heading}", heads, rows, notes)


def of_what_if(page: WhatIfPage, making: Making) -> Iterable[PageTable]:
    """The ranking that the weights make; which they are, and what the edition's own are, goes along as notes."""
    if page.form is None or page.trial is None or not page.trial.ranked:
        return
    labels, trial = page.labels, page.trial
    weights = [
        f"{labels['weights']}: {each.label} {each.value} ({labels['own']} {each.own}{each.signs})"
        for each in page.form.fields
    ]
    heads = [labels[key] for key in ("province", "rank", "score", "change", "official", "range")]
    # What is worked out has its signs in the heads of the page.
    rows: list[Row] = [
        (row.name, [*_tried(row, trial.signs), row.change, row.official, row.range]) for row in trial.rows
    ]
    notes = [labels["unofficial"], *weights, *trial.notes]
    caption = trial.caption + beside_units(RECONSTRUCTED in page.title, making.lang)
    yield making.table("trial", caption, heads, rows, notes, sentence=trial.outcome, alone=True)


def _tried(row: TrialRow, signs: str) -> tuple[Fig, Fig]:
    return Fig(row.rank, signs, known=row.rank_known), Fig(row.score, signs, known=row.score_known)


def of_quality(page: QualityPage, making: Making) -> Iterable[PageTable]:
    """Releases, corrections, conflicts, checks of ranks and totals, and what is known."""
    yield _releases(page.releases, making)
    labels = page.labels
    if page.corrections.rows:
        heads = [labels[key] for key in ("place", "edition", "measure", "old", "new", "release", "reason", "source")]
        corrected: list[Row] = [
            (
                row.place.label,
                [row.edition, row.measure, row.old, row.new, row.release.label, row.why, refs_cell(row.sources)],
            )
            for row in page.corrections.rows
        ]
        refs = [ref for row in page.corrections.rows for ref in row.sources]
        yield making.table("corrections", page.corrections.caption, heads, corrected, [page.corrections.note], refs)
    yield from _conflicts(page, making)
    heads = [labels[key] for key in ("edition", "published_ranks", "comparable", "agree")]
    ranks: list[Row] = [(row.edition, [row.published, row.checked, row.agree]) for row in page.ranks.rows]
    yield making.table("ranks", page.ranks.caption, heads, ranks, sentence=page.ranks.sentence)
    yield from _recompute(page.recompute, labels, making)
    yield _known(page.known, labels, making)


def _conflicts(page: QualityPage, making: Making) -> Iterable[PageTable]:
    found = [(each.place, each.text, each.sources) for each in page.conflicts]
    found += [(each.place, each.text, each.sources) for each in page.ranks.conflicts]
    if found:
        heads = [page.labels["place"], *making.heads("text"), page.labels["source"]]
        rows: list[Row] = [(place.label if place else "", [text, refs_cell(sources)]) for place, text, sources in found]
        refs = [ref for _, _, sources in found for ref in sources]
        yield making.table("conflicts", LABELS[making.lang]["conflicts"], heads, rows, (), refs)


def _recompute(recompute: Recompute, labels: Mapping[str, str], making: Making) -> Iterable[PageTable]:
    heads = [labels[key] for key in ("edition", "published_totals", "checked", "agree", "largest", "why")]
    editions: list[Row] = [
        (row.edition, [row.published, row.checked, row.agree, row.largest, row.why]) for row in recompute.editions
    ]
    yield making.table("recompute-editions", recompute.summary_caption, heads, editions)
    if recompute.rows:
        heads = [labels[key] for key in ("name", "edition", "published", "computed", "difference", "source")]
        rows: list[Row] = [
            (row.name, [row.year, row.published, row.computed, row.difference, refs_cell(row.sources)])
            for row in recompute.rows
        ]
        refs = [ref for row in recompute.rows for ref in row.sources]
        yield making.table("recompute", recompute.caption, heads, rows, (), refs)


def _known(known: Known, labels: Mapping[str, str], making: Making) -> PageTable:
    """Scores and ranks in columns of their own, which the page puts into one."""
    score, rank = (HEADS[making.lang][key].lower() for key in ("score", "rank"))
    heads = [labels["indicator"]]
    for edition, size in known.heads:
        heads += [f"{edition}, {size}, {score}", f"{edition}, {size}, {rank}"]
    rows: list[Row] = [(row.name, [text for cell in row.cells for text in _counts(cell)]) for row in known.rows]
    counts = [f"{edition}: {count}" for (edition, _), count in zip(known.heads, known.secondary, strict=True)]
    apart = f"{labels['secondary']}: {'; '.join(counts)}."
    return making.table("known", known.caption, heads, rows, [known.note, apart], ())


def _counts(cell: KnownCell) -> tuple[str, str]:
    """Of scores and of ranks; the reason where nothing is known goes along with the first."""
    if cell.why:
        return Cell(MISSING, Plain("", cell.why, shown=MISSING)), MISSING
    return cell.scores, cell.ranks


def _releases(table: ReleaseTable, making: Making) -> PageTable:
    heads = [table.labels[key] for key in ("number", "time", "kind", "note", "editions", "hash")]
    rows: list[Row] = [(row.number.label, [row.time, row.kind, row.note, row.editions, row.hash]) for row in table.rows]
    return making.table("releases", table.caption, heads, rows, (), (), releases_lede(making.lang))


def of_releases(page: ReleasesPage, making: Making) -> Iterable[PageTable]:
    """The releases on this page of the list."""
    yield _releases(page.table, making)


def of_release(page: ReleasePage, making: Making) -> Iterable[PageTable]:
    """The table that is shown of what a release changed."""
    labels, changes = page.labels, page.changes
    if changes.moves:
        heads = [labels[key] for key in ("place", "edition", "indicator", "rank", "places", "score", "why")]
        moves: list[Row] = [
            (row.place.label, [row.edition, row.indicator, row.rank, row.places, row.score, row.why])
            for row in changes.moves
        ]
        yield making.table("moves", changes.caption, heads, moves, (), ())
    if changes.figures:
        heads = [labels[key] for key in ("place", "edition", "indicator", "change", "old", "new", "cell", "source")]
        figures: list[Row] = [
            (
                row.place.label,
                [row.edition, row.measure, row.change, row.old, row.new, row.cell, refs_cell(row.sources)],
            )
            for row in changes.figures
        ]
        refs = [ref for row in changes.figures for ref in row.sources]
        yield making.table("figures", changes.caption, heads, figures, (), refs)


def of_data(page: "DataPage", making: Making) -> Iterable[PageTable]:
    """The editions, what is known of each, and all documents."""
    labels = page.labels
    heads = [labels[key] for key in ("edition", "units", "scores", "ranks", "mean", "method", "announced")]
    editions: list[Row] = [
        (row.year, [row.units, row.scores, row.ranks, row.mean, row.method, row.announced]) for row in page.editions
    ]
    yield making.table("editions", labels["editions_caption"], heads, editions, [page.missing], ())
    yield _known(page.known, page.known_labels, making)
    kinds: list[Row] = [(row.label, [row.documents, row.figures]) for row in page.kinds]
    heads = [labels[key] for key in ("kind", "documents", "figures")]
    yield making.table("kinds", labels["documents_caption"], heads, kinds, (), ())
    heads = [*making.heads("document", "publisher", "date"), "URL", labels["figures"]]
    documents: list[Row] = [
        (f"{row.title}{SECONDARY * row.secondary}", [row.publisher, row.date, row.url, row.figures])
        for row in page.documents
    ]
    yield making.table("documents", labels["all_documents"], heads, documents, (), ())
