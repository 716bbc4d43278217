"""The part of the page that answers why which tells a change of rank: own score, the others, who passed whom."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.compute.explaining import KIND, Explanation, read_explanation
from rankings.links import link
from rankings.pages.compared_choice import address_of_others
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.lookup import is_known
from rankings.pages.parts import BROKEN, RECONSTRUCTED, Choices, Fig, Link, change_of, known_from
from rankings.pages.section import CHANGE, Cell, PrintedRow, PrintedTable, Section, Summary
from rankings.pages.why_address import why_link
from rankings.pages.why_computed import see_computed
from rankings.pages.why_elsewhere import elsewhere
from rankings.words import answer, tables, untold
from rankings.words import explaining as words
from rankings.words.numbers import MISSING, show_signed
from rankings.words.why import LABELS as AROUND

#: What both pages fetch for this part.
KINDS = (KIND,)


@dataclass(frozen=True)
class _Told:
    """A province's change on an indicator: its rows in both editions and what is stored of why."""

    draft: Draft
    province: ProvinceInfo
    edition: EditionInfo
    indicator: IndicatorInfo
    before: ScoreRow | None
    now: ScoreRow | None
    found: Explanation

    @property
    def name(self) -> str:
        """The province's name."""
        return self.draft.name(self.province)

    @property
    def previous_year(self) -> int:
        """The year that it is compared with."""
        return self.edition.previous_year or 0

    @property
    def n(self) -> int:
        """How many provinces there are."""
        return self.edition.summaries[self.indicator.code].n

    @property
    def broken(self) -> str:
        """What stands at everything that crosses a change of method."""
        return BROKEN if self.edition.comparability.marked else ""

    @property
    def rebuilt(self) -> str:
        """What stands at everything that rests on reconstructed ranks."""
        return RECONSTRUCTED if self.edition.basis else ""

    @property
    def signs(self) -> str:
        """The marks of the change and of whoever crossed the province, as `Printer.change` has them."""
        return self.draft.printer.marks.use(self.broken + self.rebuilt)

    @property
    def level(self) -> bool:
        """Whether some of those passed share the rank now."""
        rank = self.now.rank if self.now else None
        return any(row.rank == rank for row in self.rows_of(self.found.passed or ()))

    def rows_of(self, slugs: Iterable[str]) -> list[ScoreRow]:
        """The rows of others in this edition."""
        rows = (self.draft.rows.of(self.edition, slug, self.indicator.code) for slug in slugs)
        return [row for row in rows if row is not None]


def change_section(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Section:
    """The whole answer: sentences, the way from rank to rank in a table, the names."""
    title = words.title(draft.name(province), draft.lang)
    told = _read(draft, province, edition, indicator)
    if told is None:
        return Section(
            CHANGE, title, [_why_nothing(draft, edition)], links=_other_tables(draft, province, edition, indicator)
        )
    names = _names(told)
    notes = [] if told.found.reasons else [words.say_rule(draft.lang)]
    return Section(
        CHANGE,
        title,
        _sentences(told),
        tables=_tables(told),
        names=names,
        notes=[*notes, *([words.say_names(draft.lang)] if names else [])],
        links=[
            *(see_computed(draft, province, edition, indicator, CHANGE) if told.found.reasons else []),
            Link(tables.see_movers(edition.year, draft.lang), _movers_url(told)),
            *_origins(told),
        ],
        hint=words.say_names_lead(draft.lang) if names else "",
    )


def change_summary(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo
) -> Summary | None:
    """The parts where they are known, and how many passed whom; None where no table of the year has a change."""
    told = _read(draft, province, edition, indicator)
    if told is None:
        return _begins(draft, province, edition, indicator)
    said = [_say_crossed(told)]
    if not told.found.reasons:
        said = [_say_parts(told), *said]
    elif told.found.passed is None:
        said = [_say_untold(told)]
    address = why_link(draft.catalogue, draft.lang, province, edition, draft.version, indicator.code, section=CHANGE)
    return Summary(CHANGE, said, Link(_label(told), address))


def _begins(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Summary | None:
    """That the table begins with this edition, and another one that does not."""
    if edition.previous_year is not None:
        return None
    links = _other_tables(draft, province, edition, indicator)
    said = untold.say_begins(edition.year, edition.units, draft.lang)
    return Summary(CHANGE, [said], links[0]) if links else None


def _other_tables(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> list[Link]:
    """To the nearest year with a change whose parts are known; where the table begins, to other tables of the year."""
    others = elsewhere(draft, province, edition, indicator) if edition.previous_year is None else []
    return [*see_computed(draft, province, edition, indicator, CHANGE), *others]


def _label(told: _Told) -> str:
    """What is found on the page: names, else parts, else why there are none."""
    if told.found.passed or told.found.passed_by:
        return words.see_who(told.name, len(told.found.passed_by or ()), told.draft.lang)
    return words.see_why(told.draft.lang) if told.found.reasons else words.see_parts(told.draft.lang)


def _read(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> _Told | None:
    """What is stored of a change that may be told; None without one."""
    before = draft.catalogue.editions.get((edition.previous_year or 0, edition.units))
    content = (draft.finding(KIND, province) or {}).get(indicator.code)
    if before is None or not edition.comparability.comparable or content is None:
        return None
    old, now = (draft.rows.of(each, province.slug, indicator.code) for each in (before, edition))
    return _Told(draft, province, edition, indicator, old, now, read_explanation(content))


def _why_nothing(draft: Draft, edition: EditionInfo) -> str:
    """Why there is nothing to explain."""
    lang = draft.lang
    if edition.previous_year is not None:
        if edition.comparability.hidden:
            return untold.say_hidden(edition.previous_year, edition.year, lang)
        return f"{AROUND[lang]['old']}."
    if edition.basis:
        return untold.say_none_before(edition.year, edition.units, lang)
    if edition.units != draft.catalogue.present_units:
        return tables.say_first_edition(edition.year, lang)
    return tables.say_no_changes(edition.year, edition.units, lang)


def answer_of(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo
) -> answer.Answer | None:
    """What the head of the page tells of a change: the two ranks, the score, and who passed whom; None without both."""
    told = _read(draft, province, edition, indicator)
    old, now = (_place(told, told.before), _place(told, told.now)) if told else (None, None)
    if told is None or old is None or now is None:
        return None
    crossed, (gain, figure) = told.found, _gain(told)
    of_all = crossed.passed is not None and crossed.ranked == told.n
    counts = [len(slugs) for slugs in (crossed.passed or (), crossed.passed_by or ())] if of_all else [None, None]
    return answer.Answer(
        old, now, told.n, gain, counts[0], counts[1], told.level, bool(told.broken), figure.signs, told.signs
    )


def _sentences(told: _Told) -> list[str]:
    """Why the rank moved; that it did the head of the page tells."""
    said = [_say_untold(told) if told.found.reasons else _say_parts(told)]
    return [*said, *([] if told.found.passed is None else [_say_crossed(told)]), *_say_sum(told)]


def _place(told: _Told, row: ScoreRow | None) -> words.Place | None:
    """A known rank for a sentence, called shared where its cell says so."""
    if row is None or row.rank is None:
        return None
    return words.Place(row.rank, bool(row.tied), told.draft.printer.rank(row).signs)


def _parts(told: _Told) -> words.Parts:
    """The two parts of a change of which they are known."""
    between = _between(told)
    place = words.Place(int(between.shown), signs=between.signs)
    return words.Parts(told.name, told.found.own or 0, told.found.others or 0, place, told.rebuilt)


def _say_parts(told: _Told) -> str:
    return words.say_parts(_parts(told), told.draft.lang)


def _say_sum(told: _Told) -> list[str]:
    """Of what the others' part consists, where a province that its own score would have lifted passed nobody."""
    found = told.found
    if found.reasons or found.passed or not found.passed_by or found.ranked < told.n or (found.own or 0) <= 0:
        return []
    return [words.say_sum(_parts(told), len(found.passed_by), told.draft.lang)]


def _between(told: _Told) -> Fig:
    """The rank that the new score would have had among the others' old ones."""
    if told.before is None or told.before.rank is None or told.found.own is None:
        return Fig(MISSING, why=words.LABELS[told.draft.lang]["untold"])
    years = (told.previous_year, told.edition.year)
    rows = [row for row in told.draft.rows.rows if row.year in years and row.units == told.edition.units]
    scores = [row for row in rows if row.indicator == told.indicator.code]
    rank = told.before.rank - told.found.own
    return told.draft.printer.worked_out(str(rank), scores, rank)


def _say_untold(told: _Told) -> str:
    rows = ((told.previous_year, told.before), (told.edition.year, told.now))
    unranked = [year for year, row in rows if row is None or row.rank is None]
    facts = untold.Untold(
        told.found.reasons, told.previous_year, told.edition.year, told.n, told.found.scores, unranked
    )
    return untold.say_untold(facts, told.draft.lang)


def _say_crossed(told: _Told) -> str:
    passed, passed_by, others = told.found.passed or (), told.found.passed_by or (), max(0, told.found.ranked - 1)
    rest = told.n - 1 - others
    facts = words.Crossed(told.name, len(passed), len(passed_by), others, rest, told.level, told.signs)
    return words.say_crossed(facts, told.draft.lang)


def _gain(told: _Told) -> tuple[Decimal | None, Fig]:
    """By how much the score changed as shown, and the figure of it."""
    before, now = told.before, told.now
    if before is None or now is None or before.score is None or now.score is None:
        return None, told.draft.printer.missing("score")
    gain = now.score - before.score
    figure = told.draft.printer.worked_out(show_signed(gain, told.draft.lang), [before, now], gain)
    signs = figure.signs + told.broken
    return gain, replace(figure, signs=signs, words=told.draft.printer.marks.words(signs))


def _tables(told: _Told) -> list[PrintedTable]:
    """The one table, unless neither year has a figure to put in it."""
    return [_table(told)] if is_known(told.before) or is_known(told.now) else []


def _table(told: _Told) -> PrintedTable:
    """From one rank to the other: each year's own figures, and between them the parts of the change.

    Where the parts are not known the sentence says so, and what stands between is the change of score alone; of a year
    without figures there is no row.
    """
    lang, printer, labels = told.draft.lang, told.draft.printer, words.LABELS[told.draft.lang]
    years = (told.previous_year, told.edition.year)
    last: list[Cell] = [
        printer.change(told.now, told.edition.comparability),
        printer.rank(told.now),
        printer.score(told.now),
    ]
    rows = _rows_between(told)
    if is_known(told.before):
        first: list[Cell] = ["", printer.rank(told.before), printer.score(told.before)]
        rows.insert(0, PrintedRow(words.row_of_year(years[0], lang), first))
    if is_known(told.now):
        rows.append(PrintedRow(words.row_of_year(years[1], lang), last, main=True))
    heads = [labels[name] for name in ("step", "change", "rank", "score")]
    return PrintedTable(words.caption(*years, lang), heads, rows)


def _rows_between(told: _Told) -> list[PrintedRow]:
    labels, (gain, figure) = words.LABELS[told.draft.lang], _gain(told)
    own, others = told.found.own, told.found.others
    if own is None or others is None:
        return [] if gain is None else [PrintedRow(labels["gain"], ["", "", figure])]
    return [
        PrintedRow(words.row_of_own(told.name, told.draft.lang), [_part(told, own), _between(told), figure]),
        PrintedRow(labels["others"], [_part(told, others), "", ""]),
    ]


def _part(told: _Told, places: int) -> Cell:
    """A part of the change."""
    scores = [row for row in (told.before, told.now) if row]
    return replace(change_of(places, told.draft.lang, known_from(scores)), signs=told.rebuilt)


def _names(told: _Told) -> list[Choices]:
    """Who passed the province and whom it passed, those with the best rank now first."""
    lang, passed_by, passed = told.draft.lang, told.found.passed_by or (), told.found.passed or ()
    lists = []
    if passed_by:
        label = words.passed_by_label(told.name, len(passed_by), lang, told.signs)
        lists.append(Choices(label, _links(told, passed_by)))
    if passed:
        label = words.passed_label(told.name, len(passed), told.level, lang, told.signs)
        lists.append(Choices(label, _links(told, passed)))
    return lists


def _links(told: _Told, slugs: Iterable[str]) -> list[Link]:
    """Each name with its two ranks, leading to a comparison with the province."""
    draft, edition = told.draft, told.edition
    before = draft.catalogue.editions[told.previous_year, edition.units]
    links = []
    for slug in slugs:
        ranks = [
            draft.printer.rank(draft.rows.of(each, slug, told.indicator.code)).marked for each in (before, edition)
        ]
        address = address_of_others(draft.catalogue, draft.lang, [told.province.slug, slug], edition, draft.version)
        name = draft.name(draft.catalogue.provinces[edition.units, slug])
        links.append(Link(name, address, note=" → ".join(ranks) + told.broken))
    return links


def _origins(told: _Told) -> list[Link]:
    """To where the figures of each of the two years come from."""
    draft = told.draft
    return [
        Link(words.see_origin(row.year, draft.lang), figure_url(draft.catalogue, draft.lang, row[:4], draft.version))
        for row in (told.before, told.now)
        if row is not None and is_known(row)
    ]


def _movers_url(told: _Told) -> str:
    """Everybody's change on the same indicator."""
    edition, code = told.edition, told.indicator.code
    default = told.draft.catalogue.edition(edition.year)
    params = {
        "indicator": None if code == "dti" else code,
        "units": edition.units if default != edition else None,
        "v": told.draft.version,
        **edition.seen_params,
    }
    return link(told.draft.lang, "movers", params, year=edition.year)
