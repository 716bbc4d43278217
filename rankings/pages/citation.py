"""The page that says how to cite another page and how to show its charts and tables elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.files.references import Reference, key_of, write_bibtex, write_csl
from rankings.pages.embedding import Embed, embeds_of, in_colours
from rankings.pages.form_address import citation_link
from rankings.pages.frozen import frozen, live
from rankings.pages.parts import Choices, Head, Link
from rankings.pages.table_files import PageTable
from rankings.selection import THEMES
from rankings.words import citation as words
from rankings.words.numbers import show_date

Absolute = Callable[[str], str]
#: Pages that stand for all that there is: whoever cites them cites the whole.
WHOLE = ("overview", "data")
KINDS = ("txt", "bib", "json")
#: Colours of frames: those of most sites unless others are asked for; a site that follows its reader asks for that.
LIGHT, READERS = "light", "auto"
COLOURS = (*THEMES, READERS)


@dataclass(frozen=True)
class Viewed:
    """The page to cite: its name among addresses, its record, its address with its query, what it was made from.

    `version` is the release in the address, "" on the live one; `tables` are those that can be embedded, in the
    colours of `theme`.
    """

    name: str
    page: Any
    path: str
    lang: str
    catalogue: Catalogue
    version: str = ""
    tables: Sequence[PageTable] = ()
    theme: str = LIGHT

    @property
    def number(self) -> int:
        """Of the release that is shown."""
        return self.catalogue.release.pk


@dataclass(frozen=True)
class Taken:
    """Something to copy: `text` in full, `note` what it is for, `file` the same as a file, `look` where to see it.

    `kind` stands small before the heading.
    """

    id: str
    heading: str
    text: str
    note: str = ""
    file: Link | None = None
    look: Link | None = None
    kind: str = ""


@dataclass(frozen=True)
class CitationPage:
    """See `templates/rankings/citation.html`; `headings` by the id of a section."""

    title: str
    description: str
    head: Head
    contents: list[Link]
    headings: dict[str, str]
    labels: dict[str, str]
    addresses: list[Taken]
    references: list[Taken]
    documents: str
    every_document: Link | None
    follows: Choices
    colours: Choices
    embedding: str
    frames: list[Taken]


def reference_of(viewed: Viewed, absolute: Absolute) -> Reference:
    """How to cite a view; `absolute` gives a path its host."""
    lang, number = viewed.lang, viewed.number
    whole = viewed.name in WHOLE
    return Reference(
        key=key_of(live(viewed.path), number),
        title=words.WORK[lang] if whole else _plain(viewed.page.title),
        within="" if whole else words.WORK[lang],
        version=str(number),
        release=words.name_release(number, lang),
        day=timezone.localtime(viewed.catalogue.release.published_at).date(),
        url=absolute(frozen(viewed.path, number)),
        lang=lang,
    )


def _plain(text: str) -> str:
    """A title without what only a line's breaking needs."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


def write_reference(reference: Reference, kind: str) -> str:
    """The reference as one of `KINDS`."""
    if kind == "bib":
        return write_bibtex(reference)
    return write_csl(reference) if kind == "json" else f"{words.say_citation(reference)}\n"


def citation_page(viewed: Viewed, absolute: Absolute) -> CitationPage:
    """The page about `viewed`; its codes to embed follow the release in its address, or the newest without one."""
    lang, number = viewed.lang, viewed.number
    reference = reference_of(viewed, absolute)
    headings = words.HEADINGS[lang]
    name = _plain(viewed.page.title or viewed.page.head.heading)
    lede = words.lede(number, show_date(reference.day, lang), lang)
    theme = "" if viewed.theme == READERS else viewed.theme
    frames = embeds_of(viewed.page, lang, viewed.path, absolute, viewed.tables, theme)
    return CitationPage(
        title=words.title(name, lang),
        description=lede,
        head=Head(words.HEADING[lang], lede, name, within=Link(name, viewed.path)),
        contents=[Link(label, f"#{name}") for name, label in headings.items() if frames or name != "embed"],
        headings=headings,
        labels=words.LABELS[lang],
        addresses=_addresses(viewed, reference, absolute),
        references=[_reference(viewed, reference, kind) for kind in KINDS],
        documents=words.name_documents(lang),
        every_document=_documents(viewed),
        follows=_follows(viewed),
        colours=_colours(viewed),
        embedding=words.about_embedding(bool(viewed.version), number, lang),
        frames=[_frame(each, lang) for each in frames],
    )


def _addresses(viewed: Viewed, reference: Reference, absolute: Absolute) -> list[Taken]:
    texts = {"frozen": reference.url, "live": absolute(live(viewed.path))}
    labels, number = words.LABELS[viewed.lang], viewed.number
    return [
        Taken(f"{kind}-address", labels[kind], text, words.about_address(kind, number, viewed.lang))
        for kind, text in texts.items()
    ]


def _reference(viewed: Viewed, reference: Reference, kind: str) -> Taken:
    labels = words.LABELS[viewed.lang]
    address = citation_link(viewed.lang, frozen(viewed.path, viewed.number), kind)
    heading = labels["text" if kind == "txt" else kind]
    return Taken(
        id=f"as-{kind}",
        heading=heading,
        text=write_reference(reference, kind).rstrip("\n"),
        note=words.PROGRAMS[viewed.lang].get(kind, ""),
        file=Link(f"{labels['download']} .{kind}", address),
    )


def _documents(viewed: Viewed) -> Link | None:
    """Where the page lists its documents, if it has any."""
    sources = getattr(viewed.page, "sources", ())
    label = words.LABELS[viewed.lang]["documents"]
    return Link(f"{label} ({len(sources)})", f"{viewed.path}#sources") if sources else None


def _follows(viewed: Viewed) -> Choices:
    """Which figures the frames show: the newest, or those of this release for ever."""
    lang, number = viewed.lang, viewed.number
    labels = words.LABELS[lang]
    pages = {
        "live_code": (live(viewed.path), not viewed.version),
        "frozen_code": (frozen(viewed.path, number), bool(viewed.version)),
    }
    return Choices(
        labels["follows"],
        [
            Link(labels[name].format(number=number), _embedding(viewed, path, viewed.theme), current)
            for name, (path, current) in pages.items()
        ],
    )


def _colours(viewed: Viewed) -> Choices:
    """The colours that the frames have: those of the site they are meant for, or their reader's."""
    labels = words.LABELS[viewed.lang]
    links = [Link(labels[each], _embedding(viewed, viewed.path, each), each == viewed.theme) for each in COLOURS]
    return Choices(labels["colours"], links)


def _embedding(viewed: Viewed, path: str, theme: str) -> str:
    """The codes for frames of a page at an address, in a choice of colours."""
    address = citation_link(viewed.lang, path)
    return f"{in_colours(address, '' if theme == LIGHT else theme)}#embed"


def _frame(embed: Embed, lang: str) -> Taken:
    return Taken(
        id=f"embed-{embed.kind}-{embed.key}".rstrip("-"),
        heading=embed.title,
        text=embed.code,
        look=Link(words.LABELS[lang]["look"], embed.url),
        kind=words.FRAMES[lang][embed.kind],
    )
