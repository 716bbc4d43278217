"""The feed of a province: what each release showed of it otherwise than the one before."""

from functools import partial

from django.utils.html import format_html

from rankings.catalogue import Catalogue, ScoreRow
from rankings.links import link
from rankings.pages.feed_address import province_feed
from rankings.pages.feeds import NEWEST, Entry, FeedRecord, bullets, paragraphs
from rankings.pages.frozen import frozen
from rankings.pages.parts import Change, Fig, Printer, name_of
from rankings.pages.province_changes import CellStep, ProvinceStep, steps_of
from rankings.pages.releases import load_releases
from rankings.selection import NotFound
from rankings.words import feeds as words
from rankings.words import releases as said

#: Rows told one by one; the page of the release has all of them.
_ROWS = 15


def feed_of_province(catalogue: Catalogue, slug: str, lang: str) -> FeedRecord:
    """Releases that changed something of the units of a name; up to five queries. Raises NotFound."""
    units = catalogue.selves(slug)
    if not units:
        raise NotFound("province", slug)
    steps = steps_of(catalogue, slug, load_releases(catalogue))
    feed = province_feed(catalogue, slug, lang)
    subtitle = [words.say_followed(name_of(units[0], lang), lang)]
    successor = catalogue.successor(units[0])
    if successor:
        subtitle.append(words.say_goes_on_in(name_of(successor, lang), lang))
    entries = [_entry(catalogue, step, slug, lang) for step in steps[::-1][:NEWEST]]
    return FeedRecord(feed.label, " ".join(subtitle), feed.url, link(lang, "province", slug=slug), lang, entries)


def _entry(catalogue: Catalogue, step: ProvinceStep, slug: str, lang: str) -> Entry:
    release = step.release
    numbers = [each for each in step.cells if each.in_numbers]
    marks = len(step.cells) - len(numbers)
    printer, name = Printer(lang), said.release_name(release.number, lang)
    lines = [_line(catalogue, printer, each) for each in sorted(numbers, key=partial(_weight, catalogue))[:_ROWS]]
    lines += [words.say_more(len(numbers) - len(lines), lang)] if len(numbers) > len(lines) else []
    lines += [words.say_marks(marks, lang)] if marks else []
    lines += [words.say_context(lang)] if step.context else []
    legend = [f"{mark.sign} {mark.text}" for mark in printer.marks.legend]
    note = release.note_vi if lang == "vi" else release.note_en
    return Entry(
        title=words.say_first(name, lang) if step.first else words.say_rows(name, len(numbers), marks, lang),
        url=frozen(link(lang, "province", slug=slug), release.number),
        updated=release.published_at,
        summary=format_html("{}{}{}", paragraphs([note]), bullets(lines), paragraphs(legend)),
    )


def _weight(catalogue: Catalogue, step: CellStep) -> tuple[int, int, int]:
    """The composite of all editions first, the newest first; then indicator by indicator."""
    row = step.row
    return list(catalogue.indicators).index(row.indicator), -row.year, row.units


def _line(catalogue: Catalogue, printer: Printer, step: CellStep) -> str:
    row, lang = step.row, printer.lang
    indicator = "DTI" if row.indicator == "dti" else name_of(catalogue.indicators[row.indicator], lang)
    where = f"{indicator} {said.edition_name(row.year, row.units)}"
    if step.new is None:
        return words.say_gone(where, lang)
    old, new = _told(printer, step.old), _told(printer, step.new)
    steps = [
        words.say_step(words.LABELS[lang][what], was.shown + was.signs if step.old else "", now.shown + now.signs)
        for what, was, now in zip(_TOLD, old, new, strict=True)
        if was.shown != now.shown
    ]
    return words.say_cell(where, steps)


#: What is told of a cell, by the names of its labels.
_TOLD = ("rank", "score", "change")


def _told(printer: Printer, row: ScoreRow | None) -> list[Fig | Change]:
    """The figures of a cell in that order; all missing of one that is not there."""
    return [printer.rank(row), printer.score(row), printer.change(row)]
