"""What each part adds to the gap between two provinces of an edition."""

from dataclasses import dataclass

from rankings.catalogue import EditionInfo
from rankings.charts.dots import ROLES
from rankings.charts.record import Chart
from rankings.compute.contributions import Unsplit, split_gap
from rankings.pages import chart_slots as slots
from rankings.pages.compared_choice import Compared
from rankings.pages.composition import composition_of
from rankings.pages.contributions import Stand, Told, account_of, scores_of, told_of, waterfall_of, whole_name
from rankings.pages.draft import Draft
from rankings.words import contributions as words
from rankings.words.charts import title_alone
from rankings.words.headline import listed

#: Under which name the chart stands in the page.
_KEY = "gap"


@dataclass(frozen=True)
class GapParts:
    """The parts of a gap as a chart, or why there are none."""

    title: str
    why: str = ""
    chart: Chart | None = None


def parts_of_gap(draft: Draft, compared: Compared, edition: EditionInfo) -> GapParts:
    """The gap on the composite between two."""
    composition = composition_of(draft.catalogue, edition)
    first, second = (Stand(edition, each.slug, draft.name(each)) for each in compared)
    scores = scores_of(draft, first), scores_of(draft, second)
    found = split_gap("dti", composition.weights, composition.groups, *scores)
    title = words.LABELS[draft.lang]["pair"]
    if isinstance(found, Unsplit):
        return GapParts(title, _why_not(draft, compared, edition, found))
    if found.gap < 0:
        return GapParts(title, chart=_chart(told_of(draft, found.turned(), (second, first), composition), (1, 0)))
    return GapParts(title, chart=_chart(told_of(draft, found, (first, second), composition), (0, 1)))


def _chart(told: Told, places: tuple[int, int]) -> Chart:
    """From the side of the one ahead; `places` are those of the two in the page's order, which give their colours."""
    lang, (ahead, behind) = told.draft.lang, told.stands
    labels, year = words.LABELS[lang], ahead.edition.year
    sentence = words.say_gap_parts(ahead.name, behind.name, account_of(told), lang)
    names = [each.name for _, each in sorted(zip(places, told.stands, strict=True), key=lambda each: each[0])]
    head = slots.chart_head(
        _KEY, labels["pair"], sentence, lang, title_alone(listed(names, lang), words.title_of_gap(year, lang))
    )
    keys = words.key_of(ahead.name, lang), words.key_of(behind.name, lang)
    return waterfall_of(told, head, labels["of_gap"], keys, (ROLES[places[0]], ROLES[places[1]]))


def _why_not(draft: Draft, compared: Compared, edition: EditionInfo, found: Unsplit) -> str:
    """Why the gap is not split; whose score is not known is named."""
    rows = {each: draft.rows.of(edition, each.slug, found.whole) for each in compared}
    unscored = [draft.name(each) for each, row in rows.items() if row is None or row.score is None]
    missing = [draft.name(draft.catalogue.indicators[code]) for code in found.missing]
    whole = whole_name(draft, found.whole)
    facts = words.Why(found.cause, whole, edition.year, missing=tuple(missing), provinces=tuple(unscored))
    return words.say_why_not(facts, draft.lang)
