"""The brief on a province: one sheet of paper that a leader can lay on the table."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.charts.code import code_svg
from rankings.charts.history import NO_MARKS, HistoryInfo
from rankings.charts.history_svg import history_svg
from rankings.charts.record import Chart
from rankings.charts.svg import Svg
from rankings.links import link
from rankings.pages.brief_address import address_of_brief
from rankings.pages.brief_indices import Indices, indices_of
from rankings.pages.brief_steps import Steps, steps_of
from rankings.pages.draft import Draft
from rankings.pages.edition_choice import unit_choices, year_choices
from rankings.pages.history import History, history_of
from rankings.pages.neighbours import neighbours_of
from rankings.pages.old_release import release_notices
from rankings.pages.panels import Panel
from rankings.pages.parts import Choices, Head, Link, Mark, Notice, Source
from rankings.pages.province import draft_of, head_of
from rankings.pages.province_charts import rank_charts, score_chart
from rankings.pages.province_choice import Choice, address_of
from rankings.pages.province_notices import notices_of
from rankings.pages.province_tables import Figure, figures_of
from rankings.pages.timeline import Moment, timeline_of
from rankings.pages.why_address import why_link
from rankings.words import brief as words
from rankings.words import why as why_words
from rankings.words.marks import MARKS
from rankings.words.numbers import MISSING

#: Documents named on the sheet; the page of the province names all.
_MOST_SOURCES = 4
#: Neighbours beside the province itself.
_MOST_NEAR = 6
#: Width and height of a history: on half a sheet its letters are then as large as the text around it.
_SHEET = (352.0, 206.0)


@dataclass(frozen=True)
class Picture:
    """A history as an image for half a sheet."""

    title: str
    sentence: str
    svg: Svg


@dataclass(frozen=True)
class Code:
    """The QR code of an address, and the address as one types it, in parts between which a line may end."""

    svg: Svg
    address: str
    parts: list[str]


@dataclass(frozen=True)
class BriefPage:
    """See `templates/rankings/brief.html`; `labels` are its headings in the page's language."""

    title: str
    description: str
    labels: dict[str, str]
    head: Head
    became: str
    release_notices: list[Notice]
    years: Choices
    units: Choices | None
    back: Link
    why: Link
    figures: list[Figure]
    figures_note: str
    pictures: list[Picture]
    indices: Indices
    steps: Steps
    history: History | None
    near: Panel | None
    targets: list[Moment]
    conflict: str
    legend: list[Mark]
    sources: list[Source]
    others: str
    code: Code


def brief_page(catalogue: Catalogue, choice: Choice, lang: str, absolute: Callable[[str], str]) -> BriefPage:
    """The brief on a unit in an edition; `absolute` makes a path an address with its host."""
    province, edition = choice.province, choice.edition
    draft = draft_of(catalogue, choice, lang)
    name = draft.name(province)
    head = head_of(draft, province, edition, words.heading(name, edition.year))
    notices = notices_of(draft, province, edition)
    indices, steps = indices_of(draft, province, edition), steps_of(draft, province, edition)
    figures, note = figures_of(draft, province, edition)
    pictures = pictures_of(draft, province)
    sources, others = _sources(draft, province, edition)
    newest = address_of_brief(catalogue, lang, replace(choice, version=""))(edition)
    address = address_of_brief(catalogue, lang, choice)
    return BriefPage(
        title=words.brief_title(name, edition.year, lang),
        description=head.lede,
        labels=words.LABELS[lang],
        head=head,
        became=" ".join(notice.text for notice in notices if notice.kind == "former"),
        release_notices=release_notices(choice.version, newest, lang),
        years=year_choices(catalogue, lang, choice.sets, edition, address),
        units=unit_choices(catalogue, lang, choice.sets, edition, address, reconstructed=False),
        why=Link(why_words.LABELS[lang]["all"], why_link(catalogue, lang, province, edition, choice.version)),
        back=Link(words.LABELS[lang]["back"], address_of(catalogue, lang, choice)(edition)),
        figures=figures,
        figures_note=note,
        pictures=pictures,
        indices=indices,
        steps=steps,
        history=None if indices.thirds else history_of(draft, province, edition),
        near=None if steps.rows else _near(draft, province, edition),
        targets=[moment for moment in timeline_of(draft, province) if moment.kind == "target" and not moment.member],
        conflict=words.LABELS[lang]["conflict"] if any(notice.kind == "info" for notice in notices) else "",
        legend=[Mark(mark.sign, words.SIGNS[mark.sign][lang]) for mark in draft.printer.marks.legend],
        sources=sources,
        others=others,
        code=_code(lang, choice, absolute),
    )


def pictures_of(draft: Draft, province: ProvinceInfo) -> list[Picture]:
    """The history of ranks and that of scores; ranks are the former members' where the unit has one edition alone."""
    ranks = [chart for chart in rank_charts(draft, province) if chart is not None][:1]
    pictures = [_picture(chart) for chart in (*ranks, score_chart(draft, province)) if chart is not None]
    # Points of a chart carry their signs without the printer, which explains them below.
    drawn = "".join(picture.sentence + picture.svg for picture in pictures)
    draft.printer.marks.use("".join(sign for sign in MARKS if sign in drawn))
    return pictures


def _picture(chart: Chart) -> Picture:
    """Without its marks: the sheet has its targets in words, and no room for the years up to theirs."""
    info: HistoryInfo = replace(chart.info, marks=NO_MARKS)
    return Picture(chart.title, chart.sentence, history_svg(info, narrow=True, sheet=_SHEET))


def _near(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Panel:
    """Those next in rank, or where its own rank is not known the first of its region."""
    panel = neighbours_of(draft, province, edition)[0]
    known = [row for row in panel.rows if row.place != MISSING and not row.current][:_MOST_NEAR]
    return replace(panel, rows=[row for row in panel.rows if row in known or row.current])


def _sources(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> tuple[list[Source], str]:
    """The documents of most figures, this edition's before others, and how many are left."""
    own = [row for row in draft.rows.rows if row.province == province.slug and (row.year, row.units) == edition.key]
    numbers = {ref.number for ref in draft.refs_of(own)}
    known = sorted(draft.documents.sources, key=lambda source: source.number not in numbers)
    left = len(known) - _MOST_SOURCES
    return known[:_MOST_SOURCES], words.say_others(left, draft.lang) if left > 0 else ""


def _code(lang: str, choice: Choice, absolute: Callable[[str], str]) -> Code:
    """The province's page in the year of the sheet, as it stands when somebody looks: the year is always said."""
    edition = choice.edition
    units = edition.units if len(choice.sets) > 1 else None
    address = absolute(link(lang, "province", {"year": edition.year, "units": units}, slug=choice.province.slug))
    return Code(code_svg(address), address, re.findall(r"[^/?&]*[/?&]?", address.split("://", 1)[-1]))
