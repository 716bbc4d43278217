"""The page of data: what there is, where it comes from, and how to take it along."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from django.utils import timezone

from rankings.catalogue import Catalogue, EditionInfo, SourceInfo
from rankings.evidence import count_by_source
from rankings.links import link, with_params
from rankings.pages.citing import Cited, cite
from rankings.pages.draft import Draft, has_pillars
from rankings.pages.known import Known, known_of
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Fig, Head, Link, Mark, Notice, Printer
from rankings.shape import MOST_UNITS
from rankings.words import data as words
from rankings.words import quality
from rankings.words.licences import LICENCES, Terms
from rankings.words.numbers import show_date


@dataclass(frozen=True)
class EditionRow:
    """An edition: what is known of its total, and its files."""

    year: str
    url: str
    units: str
    scores: str
    ranks: str
    mean: Fig
    method: str
    announced: str
    files: list[Link]


@dataclass(frozen=True)
class Files:
    """Something else to take along; `note` says where it stands if not here."""

    label: str
    files: list[Link] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of documents, and how many figures they hold."""

    label: str
    documents: str
    figures: str


@dataclass(frozen=True, kw_only=True)
class Document(Cited):
    """A document, the number of its figures first in the order of the list."""

    figures: str


@dataclass(frozen=True)
class DataPage:
    """See `templates/rankings/data.html`; `headings` by the id of a section."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    contents: list[Link]
    headings: dict[str, str]
    labels: dict[str, str]
    editions: list[EditionRow]
    missing: str
    more: list[Files]
    known: Known
    known_labels: dict[str, str]
    quality: Link
    secondary: str
    kinds: list[Kind]
    documents: list[Document]
    citation: str
    cite_figure: str
    api: list[str]
    docs: Link
    licences: tuple[Terms, ...]
    legend: list[Mark]


def data_page(catalogue: Catalogue, lang: str, absolute: Callable[[str], str], version: str = "") -> DataPage:
    """The page: two queries, for the scores behind means and for the figures of each document."""
    rows = Lookup(catalogue.scores(catalogue.editions.values(), ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), version)
    headings, labels = words.HEADINGS[lang], words.LABELS[lang]
    counts = count_by_source(catalogue)
    editions = [_edition(draft, edition) for edition in reversed(catalogue.editions.values())]
    draft.printer.marks.use("°")
    return DataPage(
        title=words.TITLE[lang],
        description=words.LEDE[lang],
        head=Head(words.TITLE[lang], words.LEDE[lang]),
        notices=release_notices(version, link(lang, "data"), lang),
        contents=[Link(heading, f"#{name}") for name, heading in headings.items()],
        headings=headings,
        labels=labels,
        editions=editions,
        missing=_missing(draft),
        more=_more(draft),
        known=known_of(draft),
        known_labels=quality.LABELS[lang],
        quality=Link(labels["quality"], link(lang, "quality", {"v": version})),
        secondary=words.SECONDARY[lang],
        kinds=_kinds(catalogue, counts, lang),
        documents=[_document(catalogue.sources[pk], count, lang) for pk, count in counts.most_common()],
        citation=_citation(catalogue, lang, absolute),
        cite_figure=words.cite_figure(lang),
        api=words.API[lang],
        docs=Link(labels["docs"], link("en", "api:docs")),
        licences=LICENCES[lang],
        legend=draft.printer.marks.legend,
    )


def _edition(draft: Draft, edition: EditionInfo) -> EditionRow:
    summary, method = edition.summaries["dti"], draft.catalogue.methods[edition.method]
    params = {"units": edition.units, "v": draft.version}
    return EditionRow(
        year=str(edition.year),
        url=draft.ranking_url(edition, "dti"),
        units=str(edition.units),
        scores=words.say_of(summary.scores_known, summary.n),
        ranks=words.say_of(summary.ranks_known, summary.n),
        mean=draft.mean(edition, "dti"),
        method=method["decision"],
        announced=show_date(edition.published_on, draft.lang),
        files=_files(f"rankings/{edition.year}/", params),
    )


def _files(address: str, params: Mapping[str, object]) -> list[Link]:
    """The same rows as CSV, XLSX and JSON."""
    path = f"/api/v1/{address}"
    files = [Link(kind.upper(), with_params(path, {**params, "format": kind})) for kind in ("csv", "xlsx")]
    return [*files, Link("JSON", with_params(path, {**params}))]


def _more(draft: Draft) -> list[Files]:
    labels, version = words.LABELS[draft.lang], {"v": draft.version}
    sets = [units for units in draft.catalogue.unit_sets if units <= MOST_UNITS]
    return [
        *(Files(f"{labels['provinces']} ({n})", _files("provinces/", version | {"units": n})) for n in sets),
        Files(labels["indicators"], _files("indicators/", version)),
        Files(labels["all_editions"], _files("editions/", version)),
        Files(labels["releases"], _files("releases/", version)),
        Files(labels["history"], note=labels["history_note"]),
    ]


def _missing(draft: Draft) -> str:
    """What the editions lack: scores of the total, and whole pillars."""
    lacks = (_lacks(draft, edition) for edition in draft.catalogue.editions.values())
    found = list(chain.from_iterable(lacks))
    return words.MISSING[draft.lang].format(what="; ".join(found)) if found else ""


def _lacks(draft: Draft, edition: EditionInfo) -> list[str]:
    summary = edition.summaries["dti"]
    known = (edition.year, edition.units)
    scores = words.missing_scores(*known, summary.scores_known, draft.lang) if summary.scores_known < summary.n else ""
    pillars = "" if has_pillars(draft.catalogue, edition) else words.missing_pillars(*known, draft.lang)
    return [each for each in (scores, pillars) if each]


def _kinds(catalogue: Catalogue, counts: Counter[int], lang: str) -> list[Kind]:
    found = []
    for kind, label in words.KINDS[lang].items():
        of_kind = [count for pk, count in counts.items() if catalogue.sources[pk].kind == kind]
        if of_kind:
            found.append(Kind(label, str(len(of_kind)), words.show_figures(sum(of_kind), lang)))
    return found


def _document(source: SourceInfo, count: int, lang: str) -> Document:
    return Document(**vars(cite(source, lang)), figures=words.show_figures(count, lang))


def _citation(catalogue: Catalogue, lang: str, absolute: Callable[[str], str]) -> str:
    release = catalogue.release
    day = show_date(timezone.localtime(release.published_at).date(), lang)
    return words.say_citation(str(release.pk), day, absolute(link(lang, "overview", {"v": release.pk})), lang)
