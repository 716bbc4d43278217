"""The page on one figure: what stands there, how it was got, what documents say, and since which release."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.utils import timezone

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import counted, dated
from rankings.compute.deriving_scores import BY_MEMBERS
from rankings.evidence import FigureRow
from rankings.lineage import Lineage, Printed, Step, Stood, load_lineage
from rankings.links import link
from rankings.pages.basis_notice import basis_notices
from rankings.pages.conflicts import findings_of
from rankings.pages.crossing import mark_of_rule
from rankings.pages.draft import Draft, province_url
from rankings.pages.evidence_documents import Documents, documents_of, printed_on, use_of
from rankings.pages.evidence_inputs import Inputs, inputs_of
from rankings.pages.figure_address import figure_url
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import BROKEN, Change, Fig, Head, Link, Mark, Notice, Printer, Source, SourceRef, change_of
from rankings.pages.parts import Documents as Numbered
from rankings.words import evidence as words
from rankings.words.bases import beside_units, see_published
from rankings.words.numbers import show_date, show_decimal, show_rank
from rankings.words.province import own_score
from rankings.words.releases import short_name
from rankings.words.rules import say_rule
from rankings.words.tables import eyebrow


@dataclass(frozen=True)
class Fact:
    """The score, the rank or the change; either `fig` or `change`."""

    label: str
    how: str
    sources: list[SourceRef]
    fig: Fig | None = None
    change: Change | None = None


@dataclass(frozen=True)
class Conflict:
    text: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class HistoryRow:
    """What releases showed from one on."""

    release: Link
    day: str
    score: str
    rank: str
    change: Change
    note: str


@dataclass(frozen=True)
class History:
    caption: str
    rows: list[HistoryRow]


@dataclass(frozen=True)
class FigurePage:
    """See `templates/rankings/figure.html`; `labels` are the headings in the page's language."""

    title: str
    description: str
    head: Head
    labels: dict[str, str]
    notices: list[Notice]
    facts: list[Fact]
    inputs: Inputs
    documents: Documents
    history: History | None
    conflicts: list[Conflict]
    ways: list[Link]
    legend: list[Mark]
    sources: list[Source] = field(default_factory=list)


def figure_page(
    catalogue: Catalogue,
    edition: EditionInfo,
    province: ProvinceInfo,
    indicator: IndicatorInfo,
    lang: str,
    version: str = "",
) -> FigurePage:
    """The page of a cell: four queries, and one more where a figure was read from a file."""
    draft = _draft(catalogue, edition, province, lang, version)
    row = draft.rows.of(edition, province.slug, indicator.code)
    # What is reconstructed stands in no document and in no release's table.
    lineage = Lineage([], {}, {}) if edition.basis else load_lineage(catalogue, edition, province, indicator)
    title = words.figure_title(draft.name(province), draft.name(indicator), edition.year, lang)
    sentence = _sentence(draft, edition, row)
    rebuilt, labels = bool(edition.basis), words.LABELS[lang]
    about = f"{labels['eyebrow']} · {eyebrow(edition.year, edition.units, lang, reconstructed=rebuilt)}"
    newest = figure_url(catalogue, lang, (*edition.key, province.slug, indicator.code))
    # Built in the order of the page, so that documents are numbered as a reader meets them.
    return FigurePage(
        title=title + beside_units(rebuilt, lang),
        description=sentence,
        head=Head(title, sentence, about),
        labels=labels | ({"inputs": labels["rebuilt_inputs"]} if rebuilt else {}),
        notices=[*release_notices(version, newest, lang), *basis_notices(catalogue, edition, lang)],
        facts=_facts(draft, edition, row, lineage),
        inputs=inputs_of(draft, edition, row, lineage) if row else Inputs("", False, []),
        documents=documents_of(draft, (*edition.key, province.slug, indicator.code), row, lineage),
        history=_history(draft, edition, lineage),
        conflicts=_conflicts(draft, edition, indicator, row, lineage),
        ways=_ways(draft, edition, province, indicator),
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
    )


def _draft(catalogue: Catalogue, edition: EditionInfo, province: ProvinceInfo, lang: str, version: str) -> Draft:
    """The province in all editions of its set, and its former members in this one."""
    members = catalogue.predecessors(province)
    of_members = [catalogue.edition(edition.year, each.units) for each in members]
    editions = [*catalogue.editions_of(province.units), *filter(None, of_members)]
    rows = Lookup(catalogue.scores(editions, provinces=[province, *members]))
    return Draft(catalogue, lang, rows, Printer(lang), Numbered(catalogue, lang), version)


def _sentence(draft: Draft, edition: EditionInfo, row: ScoreRow | None) -> str:
    moved, change = "", draft.printer.change(row, edition.comparability)
    if row and row.rank_change is not None and change.direction != "unknown":
        moved = words.say_change_on(row.rank_change, edition.previous_year, draft.lang, change.signs)
    figs = draft.printer.score(row), draft.printer.rank(row)
    return words.say_standing(figs[0].marked, figs[1].marked, edition.n, moved, draft.lang)


def _facts(draft: Draft, edition: EditionInfo, row: ScoreRow | None, lineage: Lineage) -> list[Fact]:
    labels = words.LABELS[draft.lang]
    printed = [each for each in printed_on(draft, edition, row, lineage) if not each.set_aside_en]
    cited = {measure: _cited(edition, row, printed, measure) for measure in s.MEASURES}
    # Those that say otherwise are named below, not beside the number.
    refs = {measure: draft.documents.refs(each.giving or each.differing) for measure, each in cited.items()}
    how = _How(draft, edition, cited)
    # Why one is missing stands beside it, as how it was got.
    score, rank = (replace(fig, why="") for fig in (draft.printer.score(row), draft.printer.rank(row)))
    change = draft.printer.change(row, edition.comparability)
    return [
        Fact(labels["score"], how.score(row), refs[s.SCORE], fig=score),
        Fact(labels["rank"], how.rank(row), refs[s.RANK], fig=rank),
        Fact(
            labels["rank_change"],
            how.change(row),
            refs[s.RANK_CHANGE],
            change=change if change.direction != "unknown" else replace(change, words=""),
        ),
    ]


@dataclass(frozen=True)
class _Cited:
    """Documents that print a measure, by id and each once: those that give what is shown or led to it, and others."""

    giving: list[int]
    differing: list[int]


def _cited(edition: EditionInfo, row: ScoreRow | None, printed: list[Printed], measure: str) -> _Cited:
    uses = [(each.source, use_of(each, edition, row)) for each in printed if each.measure == measure]
    giving = dict.fromkeys(source for source, use in uses if use != "differs")
    differing = dict.fromkeys(source for source, use in uses if use == "differs" and source not in giving)
    return _Cited(list(giving), list(differing))


@dataclass(frozen=True)
class _How:
    """How the figures of a row were got, in words. `cited`: measure to the documents that print it."""

    draft: Draft
    edition: EditionInfo
    cited: dict[str, _Cited]

    def score(self, row: ScoreRow | None) -> str:
        if row is None or row.score is None:
            return self.draft.printer.missing("score").why
        if row.score_basis == s.PUBLISHED:
            return words.joined([self._published(s.SCORE, "secondary_score" in row.flags)])
        return words.joined([self._worked_out(self._rule(row)), self._unrounded(row)])

    def rank(self, row: ScoreRow | None) -> str:
        lang = self.draft.lang
        if row is None or row.rank is None:
            return self.draft.printer.missing("rank").why
        if row.rank_basis != s.PUBLISHED:
            return words.joined([self._worked_out(self._said(row, row.rank_rule))])
        checked = "" if row.computed_rank is None else words.say_by_scores(row.rank, row.computed_rank, lang)
        return words.joined([self._published(s.RANK, "secondary_rank" in row.flags), checked])

    def change(self, row: ScoreRow | None) -> str:
        lang, before = self.draft.lang, self.edition.previous_year
        if row is None or row.rank_change is None or before is None:
            return self.draft.printer.change(row, self.edition.comparability).words
        stated = self._published(s.RANK_CHANGE, secondary=False) if row.change_basis == s.PUBLISHED else ""
        if row.previous_rank is None or row.rank is None:
            return words.joined([stated, words.say_only_stated(lang)])
        ranks = words.say_two_ranks(row.previous_rank, row.rank, before, row.year, lang)
        if stated:
            return words.joined([stated, f"{words.say_same_by_ranks(lang)} ({ranks})"])
        return words.joined([self._worked_out(ranks)])

    def _worked_out(self, rule: str) -> str:
        return words.say_worked_out(rule, self.draft.lang, rebuilt=bool(self.edition.basis))

    def _published(self, measure: str, secondary: bool) -> str:
        cited = self.cited[measure]
        return words.say_published(len(cited.giving), len(cited.differing), secondary, self.draft.lang)

    def _rule(self, row: ScoreRow) -> str:
        """The rule in words; the mean over a single member is that member's own score."""
        members = self.draft.catalogue.predecessors(self.draft.catalogue.provinces[row.units, row.province])
        alone = row.score_rule == BY_MEMBERS and len(members) == 1
        return own_score(self.draft.lang) if alone else self._said(row, row.score_rule)

    def _said(self, row: ScoreRow, rule: str) -> str:
        mark = mark_of_rule(self.draft.catalogue, row, rule)
        return say_rule(rule, self.draft.lang, self.draft.printer.marks.used(mark))

    def _unrounded(self, row: ScoreRow) -> str:
        """The digits beyond those shown, which rank."""
        exact = row.exact.normalize() if row.exact is not None else Decimal(0)
        if exact == row.score:
            return ""
        return words.say_unrounded(show_decimal(exact, self.draft.lang), self.draft.lang)


def _history(draft: Draft, edition: EditionInfo, lineage: Lineage) -> History | None:
    """What stood here in earlier releases, where it was something else."""
    shown = lineage.shown()
    if len(shown) < 2:
        return None
    rows = [_history_row(draft, edition, step, stood) for step, stood in reversed(shown)]
    return History(words.say_history(len(shown) - 1, draft.lang), rows)


def _history_row(draft: Draft, edition: EditionInfo, step: Step, stood: Stood) -> HistoryRow:
    url = link(draft.lang, "release", {"v": draft.version}, number=step.number)
    day = timezone.localtime(step.published_at).date()
    note = step.note_vi if draft.lang == "vi" else step.note_en
    return HistoryRow(
        release=Link(short_name(step.number, draft.lang), url),
        day=dated(day, show_date(day, draft.lang)),
        score=_stood(stood.score, show_decimal(stood.score, draft.lang)),
        rank=_stood(stood.rank, show_rank(stood.rank, stood.tied)),
        change=_marked(change_of(stood.rank_change, draft.lang), edition),
        note=note,
    )


def _stood(value: Decimal | int | None, shown: str) -> str:
    return shown if value is None else counted(value, shown)


def _marked(change: Change, edition: EditionInfo) -> Change:
    """A change that a release told, with the sign of a changed method."""
    told = change.direction != "unknown" and edition.comparability.marked
    return replace(change, signs=BROKEN) if told else change


def _conflicts(
    draft: Draft, edition: EditionInfo, indicator: IndicatorInfo, row: ScoreRow | None, lineage: Lineage
) -> list[Conflict]:
    """What was found on the cell, and on the next year's where a change published for that contradicts this rank."""
    if row is None or "conflict" not in row.flags:
        return []
    following = next((e for e in draft.catalogue.editions_of(edition.units) if e.previous_year == edition.year), None)
    later = draft.rows.of(following, row.province, indicator.code) if following else None
    told = [(edition, row)]
    if following and later and "change_disagrees" in later.flags:
        told.append((following, later))
    found = [
        finding
        for shown, each in told
        for finding in findings_of(draft.catalogue, each, _figures(each, shown, lineage), draft.lang)
        if each is row or finding.kind == "change"
    ]
    draft.printer.marks.use("".join(finding.signs for finding in found))
    return [Conflict(finding.sentence, draft.documents.refs(finding.sources)) for finding in found]


def _figures(row: ScoreRow, edition: EditionInfo, lineage: Lineage) -> list[FigureRow]:
    return [
        FigureRow(
            *row[:4],
            measure=each.measure,
            base_year=each.base_year,
            value=each.value,
            places=each.places,
            source=each.source,
            set_aside_vi=each.set_aside_vi,
            set_aside_en=each.set_aside_en,
        )
        for each in lineage.printed.get(edition.version, [])
    ]


def _ways(draft: Draft, edition: EditionInfo, province: ProvinceInfo, indicator: IndicatorInfo) -> list[Link]:
    lang, version = draft.lang, draft.version
    home = province_url(draft.catalogue, lang, province, edition.year, version)
    published = draft.catalogue.seen()
    official = []
    if edition.basis and edition.key in published.editions:
        url = figure_url(published, lang, (*edition.key, province.slug, indicator.code), version)
        official = [Link(see_published(edition.year, edition.units, lang), url)]
    return [
        *official,
        Link(words.way_to("province", draft.name(province), edition.year, lang), home),
        Link(
            words.way_to("ranking", draft.name(indicator), edition.year, lang),
            draft.ranking_url(edition, indicator.code),
        ),
        Link(words.way_to("quality", "", edition.year, lang), link(lang, "quality", {"v": version})),
    ]
