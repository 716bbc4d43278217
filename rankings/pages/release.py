"""The page of one release: what it is, and what it shows otherwise than the one before or than any other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count
from django.utils import timezone

from rankings.catalogue import Catalogue, ReleaseKey, load_catalogue, numbered_key
from rankings.compute.agreement import count_agreement, total_agreement
from rankings.compute.reviews import Review
from rankings.links import link
from rankings.models import Figure, Release
from rankings.pages.api_links import files_of
from rankings.pages.citing import cite
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.paging import Page, page_of
from rankings.pages.parts import (
    Choices,
    Documents,
    Head,
    Link,
    Mark,
    Notice,
    Option,
    OptionGroup,
    Printer,
    Select,
    Source,
    SourceRef,
)
from rankings.pages.release_changes import (
    Compared,
    FigureRow,
    MoveRow,
    figure_rows,
    figures_in_order,
    move_rows,
    moves_in_order,
)
from rankings.pages.releases import Released, load_releases
from rankings.pages.selecting import Form, Hidden
from rankings.selection import BadParameter, read_choice, read_number
from rankings.words import releases as words
from rankings.words.agreement import say_agreement
from rankings.words.changes import say_edition, say_tie, say_totals
from rankings.words.evidence import say_size
from rankings.words.numbers import show_count

SHOW = ("ranks", "figures")
_ROWS = 50
#: Ties told one by one.
_TIES = 40


@dataclass(frozen=True)
class Asked:
    """What the address asks for: a release, another to hold it against, which table ("" for the fuller), its page."""

    number: int
    against: int | None
    show: str
    page: str
    version: str


@dataclass(frozen=True)
class Fact:
    """A line about the release; `hash` is printed as code, `titles` are those of documents, each in its language."""

    label: str
    text: str
    hash: str = ""
    titles: list[str] = field(default_factory=list)
    sources: list[SourceRef] = field(default_factory=list)


@dataclass(frozen=True)
class Changes:
    """What differs: sentences, then one table at a time."""

    heading: str
    sentences: list[str]
    ties_title: str = ""
    ties: list[str] = field(default_factory=list)
    shown: str = ""
    choices: Choices | None = None
    caption: str = ""
    moves: list[MoveRow] = field(default_factory=list)
    figures: list[FigureRow] = field(default_factory=list)
    pager: Page | None = None


@dataclass(frozen=True)
class ReleasePage:
    """See `templates/rankings/release.html`."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    labels: dict[str, str]
    facts: list[Fact]
    changes: Changes
    form: Form | None
    all: Link
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]


def read_comparison(catalogue: Catalogue, number: int, params: Mapping[str, str]) -> Asked:
    """Which comparison an address means: with the release before, unless it says another.

    Raises BadParameter for a release that is not there, or is later than the one to show.
    """
    found, last = params.get("against", ""), catalogue.release.pk
    against = read_number(found)
    if found and (against is None or against > last or numbered_key(against) is None):
        raise BadParameter("against", found, range(1, min(last, 40) + 1))
    before = number - 1 if number > 1 else None
    show = read_choice(params, "show", SHOW) or ""
    return Asked(number, against or before, show, params.get("page", ""), params.get("v", ""))


def release_page(catalogue: Catalogue, asked: Asked, lang: str) -> ReleasePage:
    """The page. Raises BadParameter for a page of a table that is not there."""
    releases = load_releases(catalogue)
    place = [each.number for each in releases].index(asked.number)
    draft = Draft(catalogue, lang, Lookup([]), Printer(lang), Documents(catalogue, lang), asked.version)
    own, before = releases[place], releases[place - 1] if place else None
    name = words.release_name(asked.number, lang)
    note = own.note_vi if lang == "vi" else own.note_en
    facts = _facts(draft, own, before)
    changes = _changes(draft, releases, asked)
    if not changes.shown:
        # Without a table there is no second page of one.
        page_of(0, _ROWS, asked.page, _address(asked, lang), lang)
    return ReleasePage(
        title=name,
        description=note,
        head=Head(name, note, words.LABELS[lang]["eyebrow"], _twins(releases, place, lang)),
        notices=release_notices(asked.version, _address(asked, lang, v=None), lang),
        labels=words.LABELS[lang],
        facts=facts,
        changes=changes,
        form=_form(releases, asked, lang),
        all=Link(words.LABELS[lang]["all"], link(lang, "releases", {"v": asked.version})),
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        downloads=_downloads(asked, changes.shown),
    )


def _address(asked: Asked, lang: str, **changes: Any) -> str:
    """The address of this page with some parts changed; defaults fall out."""
    params = {
        "against": asked.against if asked.against != asked.number - 1 else None,
        "show": asked.show,
        "v": asked.version,
    }
    return link(lang, "release", params | changes, number=asked.number)


def _twins(releases: list[Released], place: int, lang: str) -> str:
    """Which earlier releases showed exactly the same."""
    own = releases[place]
    same = [each.number for each in releases[:place] if each.content_hash == own.content_hash]
    return words.say_twins(same, lang, revert=own.kind == "revert") if same else ""


def _facts(draft: Draft, own: Released, before: Released | None) -> list[Fact]:
    lang, labels = draft.lang, words.LABELS[draft.lang]
    names = [words.edition_name(*key) for key in own.touched(before)]
    facts = [
        Fact(labels["time"], words.say_time(timezone.localtime(own.published_at), lang)),
        Fact(labels["kind"], words.KINDS[lang][own.kind]),
        Fact(labels["editions"], words.say_editions(names, len(own.versions), lang)),
        Fact(labels["hash"], "", own.content_hash),
    ]
    return [*facts, *_file(draft, own)]


#: What the public may know of a release's file: kept with the release, as imports are the office's alone.
_PUBLIC = ("file_name", "decision", "source_file__size", "source_file__sha256")


def _file(draft: Draft, own: Released) -> list[Fact]:
    """The imported file by name, size and hash, with its documents; its bytes are not public."""
    name, decision, size, digest = Release.objects.values_list(*_PUBLIC).get(pk=own.number)
    labels = words.LABELS[draft.lang]
    if not digest:
        return []
    facts = [Fact(labels["file"], words.say_file(name, say_size(size, draft.lang)), digest)]
    if decision:
        facts.append(Fact(labels["decision"], decision))
    known = _catalogue_of(draft, own).sources
    draft.documents.add(known)
    figures = Figure.objects.filter(version_id__in=list(own.versions.values()), file=digest)
    named = [pk for pk in sorted(set(figures.values_list("source_id", flat=True))) if pk in known]
    if named:
        titles = [cite(known[pk], draft.lang).title for pk in named]
        facts.append(Fact(labels["documents"], "", titles=titles, sources=draft.documents.refs(named)))
    return facts


def _catalogue_of(draft: Draft, own: Released) -> Catalogue:
    """What the release itself cites: a document may stand in it alone."""
    if own.number == draft.catalogue.release.pk:
        return draft.catalogue
    return load_catalogue(ReleaseKey(own.number, own.content_hash))


def _changes(draft: Draft, releases: list[Released], asked: Asked) -> Changes:
    lang = draft.lang
    if asked.against is None:
        return Changes(words.LABELS[lang]["changes"], [_first(releases[0], lang)])
    heading = words.changes_heading(asked.against, lang)
    hashes = {each.number: each.content_hash for each in releases}
    keys = [ReleaseKey(number, hashes[number]) for number in (asked.against, asked.number)]
    if hashes[asked.against] == hashes[asked.number]:
        return Changes(heading, [words.say_same(asked.number, asked.against, lang)])
    compared = Compared(draft, *keys)
    if compared.review.is_empty:
        return Changes(heading, [words.say_names_only(lang)])
    return _tables(compared, asked, heading, imported=releases[asked.number - 1].kind == Release.Kind.IMPORT)


def _first(release: Released, lang: str) -> str:
    counted = Figure.objects.filter(version_id__in=list(release.versions.values())).aggregate(
        figures=Count("*"), documents=Count("source_id", distinct=True)
    )
    return words.say_first(counted["figures"], counted["documents"], len(release.versions), lang)


def _tables(compared: Compared, asked: Asked, heading: str, *, imported: bool) -> Changes:
    """The sentences and the table that the address asks for."""
    lang, review = compared.draft.lang, compared.review
    moves, figures = moves_in_order(review), figures_in_order(review)
    usual = SHOW[0] if moves else SHOW[1]
    shown = asked.show or usual
    ranks = shown == SHOW[0]
    pager = page_of(len(moves) if ranks else len(figures), _ROWS, asked.page, _address(asked, lang), lang)
    rows = slice(pager.first, pager.last)
    caption = words.moves_caption if ranks else words.figures_caption
    ties = _ties(compared)
    return Changes(
        heading=heading,
        sentences=_sentences(review, lang, imported=imported),
        ties_title=words.say_ties(len(review.ties), len(ties), lang) if ties else "",
        ties=ties,
        shown=shown,
        choices=_choices(asked, shown, usual, (len(moves), len(figures)), lang),
        caption=caption(asked.number, asked.against or 0, lang),
        moves=move_rows(compared, moves[rows]) if ranks else [],
        figures=[] if ranks else figure_rows(compared, figures[rows]),
        pager=pager,
    )


def _choices(asked: Asked, shown: str, usual: str, counts: tuple[int, int], lang: str) -> Choices:
    """The two tables with how many rows they have; the usual one needs no parameter."""
    links = [
        Link(
            words.LABELS[lang][name],
            _address(asked, lang, show=None if name == usual else name),
            name == shown,
            show_count(count, lang),
        )
        for name, count in zip(SHOW, counts, strict=True)
    ]
    return Choices(words.LABELS[lang]["show"], links)


def _sentences(review: Review, lang: str, *, imported: bool) -> list[str]:
    """Counts, editions that come, go or change, and how an imported table agrees with what it replaces."""
    said = [say_totals(review, lang), *(say_edition(each, lang) for each in review.editions)]
    if imported and review.agreement:
        said.append(say_agreement(total_agreement(count_agreement(review.agreement)), lang))
    return [f"{each}." for each in said]


def _ties(compared: Compared) -> list[str]:
    lang, names = compared.draft.lang, compared.names()
    return [
        f"{words.edition_name(tie.year, tie.units)}, {names.indicator(tie.indicator)}: {say_tie(tie, names, lang)}"
        for tie in compared.review.ties[:_TIES]
    ]


def _form(releases: list[Released], asked: Asked, lang: str) -> Form | None:
    """Another release to hold this one against; nothing to choose where there is only one."""
    options = [
        Option(str(each.number), words.release_name(each.number, lang), each.number == asked.against)
        for each in reversed(releases)
        if each.number != asked.number
    ]
    if not options:
        return None
    hidden = [Hidden("v", asked.version)] if asked.version else []
    select = Select("against", words.LABELS[lang]["against"], [OptionGroup("", options)])
    return Form(link(lang, "release", number=asked.number), hidden, [select])


def _downloads(asked: Asked, shown: str) -> list[Link]:
    """The table that is shown, from the API; nothing where there is none."""
    if not shown or asked.against is None:
        return []
    name = "release_moves" if shown == SHOW[0] else "release_figures"
    params = {"against": asked.against if asked.against != asked.number - 1 else None, "v": asked.version}
    return files_of(name, params, number=asked.number)
