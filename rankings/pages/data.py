"""The page of data: what there is, where it comes from, and how to take it along."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo, SourceInfo
from rankings.charts.record import counted, dated
from rankings.evidence import count_by_source
from rankings.links import link
from rankings.pages.api_links import api_link, files_of
from rankings.pages.citation import Taken, Viewed, reference_of
from rankings.pages.citing import Cited, cite
from rankings.pages.draft import Draft, has_pillars
from rankings.pages.feed_address import releases_feed
from rankings.pages.form_address import citation_link
from rankings.pages.frozen import frozen
from rankings.pages.known import Known, known_of
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import SECONDARY, Documents, Fig, Head, Link, Mark, Notice, Printer, name_of
from rankings.pages.whole_set import WholeSet, data_folder, whole_set
from rankings.shape import MOST_UNITS
from rankings.words import data as words
from rankings.words import quality
from rankings.words import whole_set as said
from rankings.words.citation import LABELS, name_documents, say_citation
from rankings.words.licences import LICENCES, Terms
from rankings.words.numbers import show_date
from rankings.words.programs import samples

#: What describes the API: its label, the name of its address.
_DESCRIPTIONS = (("docs", "docs"), ("openapi", "openapi"))


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
    """A list to take along."""

    label: str
    files: list[Link]


@dataclass(frozen=True)
class Names:
    """The provinces of a table, each a link to its file; `open` for those of today."""

    heading: str
    links: list[Link]
    open: bool


@dataclass(frozen=True)
class Way:
    """What to do next with the figures, and where."""

    label: str
    text: str
    links: list[Link]


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
    whole: WholeSet
    methodology: Link
    editions: list[EditionRow]
    missing: str
    names: list[Names]
    about_names: str
    more: list[Files]
    known: Known
    known_labels: dict[str, str]
    quality: Link
    about_documents: list[str]
    kinds: list[Kind]
    documents: list[Document]
    citation: str
    about_citation: str
    citations: list[Link]
    api: tuple[str, ...]
    samples: list[Taken]
    copying: dict[str, str]
    docs: list[Link]
    follow: list[Way]
    licences: tuple[Terms, ...]
    legend: list[Mark]


def data_page(catalogue: Catalogue, lang: str, absolute: Callable[[str], str], version: str = "") -> DataPage:
    """The page: two queries, for the scores behind means and for the figures of each document."""
    rows = Lookup(catalogue.scores(catalogue.editions.values(), ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), version)
    headings, labels = words.HEADINGS[lang], words.LABELS[lang]
    counts = count_by_source(catalogue)
    editions = [_edition(draft, edition) for edition in reversed(catalogue.editions.values())]
    draft.printer.marks.use(SECONDARY)
    return DataPage(
        title=words.TITLE[lang],
        description=words.LEDE[lang],
        head=Head(words.TITLE[lang], words.LEDE[lang]),
        notices=release_notices(version, link(lang, "data"), lang),
        contents=[Link(heading, f"#{name}") for name, heading in headings.items()],
        headings=headings,
        labels=labels,
        whole=whole_set(catalogue, lang, absolute),
        methodology=Link(labels["methodology"], link(lang, "methodology", {"v": version})),
        editions=editions,
        missing=_missing(draft),
        names=_names(draft),
        about_names=said.say_more_of_a_province(lang),
        more=_more(draft),
        known=known_of(draft),
        known_labels=quality.LABELS[lang],
        quality=Link(labels["quality"], link(lang, "quality", {"v": version})),
        about_documents=[*_others(catalogue, counts, lang), *_secondary(catalogue, counts, lang)],
        kinds=_kinds(catalogue, counts, lang),
        documents=[_document(catalogue.sources[pk], count, lang) for pk, count in counts.most_common()],
        citation=say_citation(reference_of(_viewed(draft), absolute)),
        about_citation=name_documents(lang),
        citations=_citations(draft),
        api=said.API[lang],
        samples=_samples(draft, absolute),
        copying=LABELS[lang],
        docs=[Link(labels[name], link("en", f"api:{address}")) for name, address in _DESCRIPTIONS],
        follow=_follow(draft),
        licences=LICENCES[lang],
        legend=draft.printer.marks.legend,
    )


def _edition(draft: Draft, edition: EditionInfo) -> EditionRow:
    summary, method = edition.summaries["dti"], draft.catalogue.methods[edition.method]
    params = {"units": edition.units, "v": draft.version}
    return EditionRow(
        year=counted(edition.year),
        url=draft.ranking_url(edition, "dti"),
        units=counted(edition.units),
        scores=counted(summary.scores_known, words.say_of(summary.scores_known, summary.n), summary.n),
        ranks=counted(summary.ranks_known, words.say_of(summary.ranks_known, summary.n), summary.n),
        mean=draft.mean(edition, "dti"),
        method=method["decision"],
        announced=dated(edition.published_on, show_date(edition.published_on, draft.lang)),
        files=files_of("ranking", params, year=edition.year),
    )


def _more(draft: Draft) -> list[Files]:
    labels, version = words.LABELS[draft.lang], {"v": draft.version}
    sets = [units for units in draft.catalogue.unit_sets if units <= MOST_UNITS]
    return [
        *(Files(f"{labels['provinces']} ({n})", files_of("provinces", version | {"units": n})) for n in sets),
        Files(labels["indicators"], files_of("indicators", version)),
        Files(labels["all_editions"], files_of("editions", version)),
        Files(labels["releases"], files_of("releases", version)),
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
            total = sum(of_kind)
            found.append(Kind(label, counted(len(of_kind)), counted(total, words.show_figures(total, lang))))
    return found


def _others(catalogue: Catalogue, counts: Counter[int], lang: str) -> list[str]:
    """How many documents have none of the figures that are counted."""
    others = len(catalogue.sources) - len(counts)
    return [words.say_other_documents(others, len(catalogue.sources), lang)] if others else []


def _secondary(catalogue: Catalogue, counts: Counter[int], lang: str) -> list[str]:
    """What the sign ° means, and on what terms the transcription was used if figures rest on one."""
    copied = any(catalogue.sources[pk].kind == "transcription" for pk in counts)
    return [words.SECONDARY[lang], words.TRANSCRIPTION[lang]] if copied else [words.SECONDARY[lang]]


def _document(source: SourceInfo, count: int, lang: str) -> Document:
    return Document(**vars(cite(source, lang)), figures=counted(count, words.show_figures(count, lang)))


def _names(draft: Draft) -> list[Names]:
    """Today's provinces first; a former one that bears the name of one of today has a file of its own."""
    catalogue, lang = draft.catalogue, draft.lang
    present = catalogue.present_units
    sets = sorted((units for units in catalogue.unit_sets if units <= MOST_UNITS), key=lambda units: units != present)
    return [
        Names(
            said.say_set(units, present, lang),
            [_history(draft, province) for province in catalogue.provinces_of(units)],
            units == present,
        )
        for units in sets
    ]


def _history(draft: Draft, province: ProvinceInfo) -> Link:
    params = {"units": province.units, "v": draft.version, "format": "csv"}
    return Link(name_of(province, draft.lang), api_link("province", params, slug=province.slug))


def _samples(draft: Draft, absolute: Callable[[str], str]) -> list[Taken]:
    """Lines that run as they stand, against this site."""
    data = absolute(data_folder(draft.catalogue, draft.version))
    shown = samples(absolute(api_link("root")).rstrip("/"), data, draft.lang)
    return [Taken(f"in-{sample.key}", sample.title, sample.lines) for sample in shown]


def _viewed(draft: Draft) -> Viewed:
    """The page as the one that is cited: it stands for all that there is."""
    return Viewed("data", None, link(draft.lang, "data"), draft.lang, draft.catalogue, draft.version)


def _citations(draft: Draft) -> list[Link]:
    """The citation as files for programs, and the page that explains it."""
    lang, path = draft.lang, frozen(link(draft.lang, "data"), draft.catalogue.release.pk)
    files = [Link(LABELS[lang][kind], citation_link(lang, path, kind)) for kind in ("bib", "json")]
    return [
        *files,
        Link(words.LABELS[lang]["cite_more"], citation_link(lang, link(lang, "data", {"v": draft.version}))),
    ]


def _follow(draft: Draft) -> list[Way]:
    lang, version = draft.lang, {"v": draft.version}
    newest = draft.catalogue.newest
    ranking = link(lang, "ranking", version, year=newest.year)
    links = {
        "feed": [releases_feed(lang)],
        "embed": [Link(words.LABELS[lang]["embed_newest"].format(year=newest.year), citation_link(lang, ranking))],
        "releases": [Link(words.LABELS[lang]["releases"], link(lang, "releases", version))],
    }
    return [Way(label, text, links.get(key, [])) for key, (label, text) in said.FOLLOW[lang].items()]
