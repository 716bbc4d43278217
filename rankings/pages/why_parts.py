"""Which parts changed a province's score since the year before."""

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.charts.record import Chart
from rankings.compute.comparing import known_parts
from rankings.compute.contributions import Split, Unsplit, split_change
from rankings.pages import chart_slots as slots
from rankings.pages.composition import composition_of
from rankings.pages.contributions import (
    Stand,
    Told,
    account_of,
    scores_of,
    told_of,
    waterfall_of,
    whole_name,
)
from rankings.pages.draft import Draft
from rankings.pages.parts import Link
from rankings.pages.section import PARTS, Section, Summary
from rankings.pages.why_address import why_link
from rankings.pages.why_computed import see_computed
from rankings.words import contributions as words
from rankings.words.bases import beside_units
from rankings.words.charts import title_alone
from rankings.words.unsplit import Why, say_why_not

#: Nothing stored is read: the parts of a change are ten scores at hand, subtracted.
KINDS: tuple[str, ...] = ()


def parts_section(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Section:
    """From which score to which, on how many parts it rose, and the waterfall; or why it cannot be split."""
    title = words.LABELS[draft.lang]["years"]
    found = _split(draft, province, edition, indicator)
    if isinstance(found, Unsplit):
        links = [] if found.cause == "no_parts" else see_computed(draft, province, edition, indicator, PARTS)
        return Section(PARTS, title, [_why_not(draft, province, edition, found)], links=links)
    told = _told(draft, province, edition, found)
    return Section(PARTS, title, [_say_course(told, province)], charts=[_chart(told, province)])


def parts_summary(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo
) -> Summary | None:
    """Which parts raised and lowered the score; None where that cannot be said."""
    found = _split(draft, province, edition, indicator)
    if isinstance(found, Unsplit):
        return None
    said = words.say_change_parts(account_of(_told(draft, province, edition, found)), draft.lang)
    address = why_link(draft.catalogue, draft.lang, province, edition, draft.version, indicator.code, section=PARTS)
    return Summary(PARTS, [said], Link(words.LABELS[draft.lang]["see"], address))


def _before(draft: Draft, edition: EditionInfo) -> EditionInfo | None:
    return draft.catalogue.editions.get((edition.previous_year or 0, edition.units))


def _split(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Split | Unsplit:
    """This edition's score minus that of the one before."""
    before = _before(draft, edition)
    if before is None:
        return Unsplit(indicator.code, "first")
    now, then = (composition_of(draft.catalogue, each) for each in (edition, before))
    scores = tuple(scores_of(draft, Stand(each, province.slug, "")) for each in (edition, before))
    weights = now.weights, then.weights
    return split_change(indicator.code, weights, now.groups, (scores[0], scores[1]), edition.comparability)


def _told(draft: Draft, province: ProvinceInfo, edition: EditionInfo, split: Split) -> Told:
    before = _before(draft, edition) or edition
    then, now = (Stand(each, province.slug, str(each.year)) for each in (before, edition))
    return told_of(draft, split, (then, now), composition_of(draft.catalogue, edition))


def _say_course(told: Told, province: ProvinceInfo) -> str:
    """From which score to which, and on how many parts it rose and fell."""
    draft, split = told.draft, told.split
    then, now = told.stands
    scores = [draft.printer.score(draft.rows.of(each.edition, each.slug, split.whole)).marked for each in told.stands]
    rose, fell = (sum(part.points * sign > 0 for part in split.parts) for sign in (1, -1))
    facts = words.Course(
        draft.name(province),
        (then.edition.year, now.edition.year),
        whole_name(draft, split.whole),
        (scores[0], scores[1]),
        (split.gap > 0) - (split.gap < 0),
        rose,
        fell,
        len(split.parts),
    )
    return words.say_course(facts, draft.lang)


def _chart(told: Told, province: ProvinceInfo) -> Chart:
    draft, lang = told.draft, told.draft.lang
    then, now = (each.edition.year for each in told.stands)
    rebuilt = beside_units(bool(told.stands[1].edition.basis), lang)
    title = words.title_of_change(whole_name(draft, told.split.whole), (then, now), lang) + rebuilt
    sentence = words.say_change_parts(account_of(told), lang)
    head = slots.chart_head("score-parts", title, sentence, lang, title_alone(draft.name(province), title))
    return waterfall_of(told, head, words.LABELS[lang]["of_change"], words.keys_of_change(lang), ("up", "down"))


def _why_not(draft: Draft, province: ProvinceInfo, edition: EditionInfo, found: Unsplit) -> str:
    missing = tuple(draft.name(draft.catalogue.indicators[code]) for code in found.missing)
    facts = Why(
        found.cause,
        whole_name(draft, found.whole),
        edition.year,
        edition.previous_year,
        missing,
        (draft.name(province),),
        _unseen(draft, province, edition, found),
        _lacks(draft, province, edition, found.whole),
    )
    return say_why_not(facts, draft.lang)


def _lacks(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, whole: str
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Each of the two years of which not all parts are known, with those that are missing; without any if all are."""
    composition = composition_of(draft.catalogue, edition)
    parts = list(composition.weights.get(whole, {}))
    groups = {group: members for group, members in composition.groups.items() if set(members) <= set(parts)}
    lacks = []
    for each in (_before(draft, edition), edition):
        if each is None:
            continue
        known = {
            code for code, side in scores_of(draft, Stand(each, province.slug, "")).items() if side.score is not None
        }
        found, complete = known_parts(parts, groups, known)
        missing = [code for code in parts if code not in known] if found else []
        if not complete:
            lacks.append((each.year, tuple(draft.name(draft.catalogue.indicators[code]) for code in missing)))
    return tuple(lacks)


def _unseen(draft: Draft, province: ProvinceInfo, edition: EditionInfo, found: Unsplit) -> tuple[int, ...]:
    """The years in which something of what is missing is not known."""
    editions = [each for each in (_before(draft, edition), edition) if each is not None]
    rows = [(each.year, draft.rows.of(each, province.slug, code)) for each in editions for code in found.missing]
    return tuple(dict.fromkeys(year for year, row in rows if row is None or row.score is None))
