"""The small pieces that pages are made of: figures with their marks, changes, links, documents."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings import shape as s
from rankings import vi
from rankings.catalogue import Catalogue, IndicatorInfo, ProvinceInfo, RegionInfo, ScoreRow, SourceInfo, SummaryInfo
from rankings.compute.changes import Comparability
from rankings.pages.citing import Cited, cite
from rankings.words import numbers
from rankings.words.breaks import reason_hidden
from rankings.words.marks import MARKS, mark_text, reason_missing

SECONDARY, WORKED_OUT, BROKEN, RECONSTRUCTED = "°", "*", "‡", "~"
#: The flags of a figure that rests on scores from secondary sources.
SECONDARY_SCORE = ("secondary_score",)


@dataclass(frozen=True)
class Link:
    """`score` is the figure that a note begins with, for where it goes without its page."""

    label: str
    url: str
    current: bool = False
    note: str = ""
    key: str = ""
    score: "Fig | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Choices:
    label: str
    items: list[Link]


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    selected: bool = False


@dataclass(frozen=True)
class OptionGroup:
    label: str
    options: list[Option]


@dataclass(frozen=True)
class Select:
    name: str
    label: str
    groups: list[OptionGroup]


@dataclass(frozen=True, slots=True)
class Known:
    """How a figure is known, for where it goes without its page: basis, flags of its own, documents by row id.

    `value` is its number, None where it is none or is missing; `of` of how many it counts, `unit` what ("%").
    """

    basis: str = ""
    flags: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    value: Decimal | int | None = None
    of: int | None = None
    unit: str = ""


@dataclass(frozen=True)
class Fig:
    """One printed figure; `why` says the reason where it is "—". No page prints `known`: files do."""

    shown: str
    signs: str = ""
    words: str = ""
    why: str = ""
    known: Known = field(default=Known(), compare=False, repr=False)

    @property
    def marked(self) -> str:
        """The figure with its signs, for a sentence; "" where it is missing."""
        return "" if self.why else self.shown + self.signs


@dataclass(frozen=True)
class Change:
    direction: str
    shown: str
    words: str
    signs: str = ""
    known: Known = field(default=Known(), compare=False, repr=False)

    @property
    def spoken(self) -> tuple[str, str]:
        """The words before the number of places, and the number: a table draws an arrow, and its head says of what.

        >>> Change("up", "▲ 16", "tăng 16 bậc").spoken, Change("same", "=", "không đổi").spoken
        (('tăng ', '16'), ('không đổi', ''))
        """
        return self.words.partition(self.shown.rpartition(" ")[2])[:2]


@dataclass(frozen=True)
class Mark:
    sign: str
    text: str


@dataclass(frozen=True)
class SourceRef:
    number: int
    id: str

    @property
    def shown(self) -> str:
        """What its link says."""
        return str(self.number)


@dataclass(frozen=True, kw_only=True)
class Source(Cited):
    """A document in a page's list; `note` says where in an imported file its figures stood, `pk` is its row id."""

    id: str
    number: int
    note: str = ""
    pk: int = 0


@dataclass(frozen=True)
class Notice:
    kind: str
    text: str
    title: str = ""
    links: list[Link] = field(default_factory=list)


@dataclass(frozen=True)
class Head:
    heading: str
    lede: str = ""
    eyebrow: str = ""
    sub: str = ""
    within: Link | None = None

    @property
    def led(self) -> tuple[str, str]:
        """The eyebrow before and behind the name of what the page's thing lies within, which is a link.

        >>> Head("Hà Nội", eyebrow="Thành phố · Đồng bằng sông Hồng", within=Link("Đồng bằng sông Hồng", "/")).led
        ('Thành phố · ', '')
        """
        before, _, after = self.eyebrow.partition(self.within.label) if self.within else (self.eyebrow, "", "")
        return before, after


def name_of(thing: ProvinceInfo | RegionInfo | IndicatorInfo, lang: str) -> str:
    """A name in the page's language."""
    return thing.name_vi if lang == "vi" else thing.name_en


def name_key(province: ProvinceInfo, lang: str) -> str:
    """What sorts provinces by name: Vietnamese order in Vietnamese, that of the bare letters in English."""
    return province.name_sort if lang == "vi" else vi.fold(province.name_en)


def most_used(rows: Iterable[ScoreRow]) -> list[int]:
    """The documents (row ids) of rows, the most used first; of those used alike the one stored first.

    So it does not matter in what order a database gave the rows.
    """
    counts = Counter(pk for row in rows for pk in row.sources)
    return sorted(counts, key=lambda pk: (-counts[pk], pk))


class Documents:
    """Numbers the documents of a page, the most used first, and lists them at its foot."""

    def __init__(self, catalogue: Catalogue, lang: str, rows: Iterable[ScoreRow] = ()) -> None:
        self._known, self._lang = dict(catalogue.sources), lang
        self._keys = catalogue.sources_by_key
        self._numbers = {pk: number for number, pk in enumerate(most_used(rows), 1)}

    def add(self, known: Mapping[int, SourceInfo]) -> None:
        """Documents by row id that the release to show does not cite, such as those of one that was taken back."""
        self._known |= known

    @property
    def titles(self) -> set[str]:
        """The titles of all documents that could be referred to."""
        return {source.document for source in self._known.values()}

    def main_refs(self, sources: Iterable[int]) -> list[SourceRef]:
        """At most three references for a row of a long table: the two most trusted and the least.

        The least trusted one is what a mark on the row speaks of; the province's page names them all.
        """
        trust = ("ministry", "government", "press", "transcription")
        ranked = sorted(set(sources), key=lambda pk: (trust.index(self._known[pk].kind), pk))
        return self.refs(ranked if len(ranked) <= 3 else [*ranked[:2], ranked[-1]])

    def refs(self, sources: Iterable[int]) -> list[SourceRef]:
        """References to documents by row id, numbering new ones."""
        for pk in sources:
            self._numbers.setdefault(pk, len(self._numbers) + 1)
        return [SourceRef(number, f"s{number}") for number in sorted({self._numbers[pk] for pk in sources})]

    def refs_of(self, rows: Iterable[ScoreRow]) -> list[SourceRef]:
        """References to all documents of many rows, the most used first: for a whole chart."""
        return self.refs(most_used(rows))

    def keyed(self, key: str) -> list[SourceRef]:
        """References to a document by its key."""
        return self.refs([self._keys[key].pk])

    @property
    def sources(self) -> list[Source]:
        """All documents referred to so far, in the order of their numbers."""
        ordered = sorted(self._numbers.items(), key=lambda item: item[1])
        return [self._source(number, self._known[pk]) for pk, number in ordered]

    def _source(self, number: int, source: SourceInfo) -> Source:
        return Source(**vars(cite(source, self._lang)), id=f"s{number}", number=number, pk=source.pk)


class Marks:
    """Collects the signs that a page uses, for its legend."""

    def __init__(self, lang: str) -> None:
        self._lang, self._seen = lang, set[str]()

    def use(self, signs: str) -> str:
        """Remember signs and give them back."""
        self._seen.update(signs)
        return signs

    def used(self, sign: str | None) -> str | None:
        """As `use`, of a sign that there may be no place for."""
        return None if sign is None else self.use(sign)

    @property
    def legend(self) -> list[Mark]:
        """A line for each sign in use, in a fixed order."""
        return [Mark(sign, mark_text(sign, self._lang)) for sign in MARKS if sign in self._seen]

    def words(self, signs: str) -> str:
        """The signs for a screen reader."""
        return ", ".join(MARKS[sign].short[self._lang] for sign in signs)


class Printer:
    """Stored results to printed figures, in one language, collecting marks on the way."""

    def __init__(self, lang: str) -> None:
        self.lang, self.marks = lang, Marks(lang)

    def _fig(self, shown: str, signs: str, known: Known) -> Fig:
        return Fig(shown, self.marks.use(signs), self.marks.words(signs), known=known)

    def missing(self, what: str = "score") -> Fig:
        """A figure that is not known, with the reason."""
        return Fig(numbers.MISSING, why=reason_missing(what, self.lang))

    def score(self, row: ScoreRow | None) -> Fig:
        """The score of a row."""
        if row is None or row.score is None:
            return self.missing("score")
        signs = (SECONDARY if "secondary_score" in row.flags else "") + basis_sign(row.score_basis)
        known = known_by(row, s.SCORE, row.score_basis, row.score)
        return self._fig(numbers.show_decimal(row.score, self.lang), signs, known)

    def rank(self, row: ScoreRow | None) -> Fig:
        """The rank of a row, "=15" where shared."""
        if row is None or row.rank is None:
            return self.missing("rank")
        signs = (SECONDARY if "secondary_rank" in row.flags else "") + basis_sign(row.rank_basis)
        known = known_by(row, s.RANK, row.rank_basis, row.rank)
        return self._fig(numbers.show_rank(row.rank, row.tied), signs, known)

    def value(
        self,
        value: Decimal | None,
        basis: str = s.PUBLISHED,
        secondary: bool = False,
        sources: Iterable[int] = (),
    ) -> Fig:
        """A figure of the country: a mean, a best; `secondary` where it rests on secondary figures alone."""
        if value is None:
            return self.missing("score")
        signs = (SECONDARY if secondary else "") + basis_sign(basis)
        known = Known(basis, SECONDARY_SCORE if secondary else (), tuple(sources), value)
        return self._fig(numbers.show_decimal(value, self.lang), signs, known)

    def mean(self, summary: SummaryInfo | None, rows: Iterable[ScoreRow]) -> Fig:
        """The mean of an indicator over all `rows` of a table; worked out from secondary scores where those are."""
        if summary is None:
            return self.missing("score")
        secondary = summary.mean_basis != s.PUBLISHED and rests_on_secondary(rows)
        return self.value(summary.mean_shown, summary.mean_basis, secondary)

    def worked_out(self, shown: str, rows: Iterable[ScoreRow], value: Decimal | int | None = None) -> Fig:
        """A figure made here from the scores of `rows`; from reconstructed ones it is as little published as they."""
        known = known_from(rows, value)
        return self._fig(shown, (SECONDARY if known.flags else "") + basis_sign(known.basis), known)

    def first(self) -> Change:
        """In the place of a change, on the first edition of a unit set."""
        shown = numbers.show_change(None, self.lang, is_first=True)
        return Change(numbers.direction_of(None, is_first=True), shown, reason_missing("first", self.lang))

    def change(self, row: ScoreRow | None, compared: Comparability | None = None) -> Change:
        """The rank change of a row as the decision on its edition lets it be shown: marked, left out, or as it is.

        One between reconstructed ranks bears their sign as well. Without the decision, by the mark that it left on the
        row when the release was made.
        """
        change = row.rank_change if row and (compared is None or compared.comparable) else None
        marked = "method_break" in (row.flags if row else ()) if compared is None else compared.marked
        signs = BROKEN if marked and change is not None else ""
        if row and change is not None and row.change_basis == s.RECONSTRUCTED:
            signs += RECONSTRUCTED
        shown = numbers.show_change(change, self.lang)
        words = numbers.say_change(change, self.lang)
        if compared is not None and not compared.comparable:
            words = reason_hidden(self.lang) if compared.hidden else reason_missing("previous", self.lang)
        known = known_by(row, s.RANK_CHANGE, row.change_basis, change) if row and change is not None else Known()
        return Change(numbers.direction_of(change), shown, words, self.marks.use(signs), known)


_MADE_HERE = Known(s.COMPUTED)


def change_of(places: int | None, lang: str, known: Known = _MADE_HERE) -> Change:
    """Places gained or lost, without marks; `known` says how, if not worked out here from nothing but ranks."""
    shown, words = numbers.show_change(places, lang), numbers.say_change(places, lang)
    return Change(numbers.direction_of(places), shown, words, known=replace(known, value=places))


#: The flags of a row (see `rankings.compute.results`) by the figure that they are about.
_FLAGS_OF = {
    s.SCORE: ("conflict", "secondary_score"),
    s.RANK: ("conflict", "rank_disagrees", "secondary_rank"),
    s.RANK_CHANGE: ("change_disagrees", "method_break"),
}


def flags_of(row: ScoreRow, measure: str) -> tuple[str, ...]:
    """Those of a row's flags that are about its score, its rank or its rank change."""
    return tuple(flag for flag in _FLAGS_OF[measure] if flag in row.flags)


def known_by(row: ScoreRow, measure: str, basis: str, value: Decimal | int | None) -> Known:
    """How a figure of a row is known."""
    return Known(basis, flags_of(row, measure), tuple(row.sources), value)


def known_from(rows: Iterable[ScoreRow], value: Decimal | int | None = None) -> Known:
    """How a figure is known that is made here from the scores of `rows`."""
    scored = list(rows)
    basis = s.RECONSTRUCTED if any(row.score_basis == s.RECONSTRUCTED for row in scored) else s.COMPUTED
    flags = SECONDARY_SCORE if rests_on_secondary(scored) else ()
    return Known(basis, flags, tuple(sorted({pk for row in scored for pk in row.sources})), value)


def rests_on_secondary(rows: Iterable[ScoreRow]) -> bool:
    """Whether a score among the rows is known only from a secondary source."""
    return any("secondary_score" in row.flags for row in rows)


def basis_sign(basis: str) -> str:
    """The sign of a figure's basis: none for a published one."""
    return {s.DERIVED: WORKED_OUT, s.COMPUTED: WORKED_OUT, s.RECONSTRUCTED: RECONSTRUCTED}.get(basis, "")
