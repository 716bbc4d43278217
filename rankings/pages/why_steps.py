"""The part of the page of answers on what would lift a province: points in all, or in one index alone."""

from decimal import Decimal

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.compute.next_ranks import best_quarter
from rankings.compute.steps import NO_WEIGHTS, SCORES_MISSING, StoredStep
from rankings.compute.steps import STEPS as STEPS_KIND
from rankings.links import link
from rankings.pages.composition import composition_of
from rankings.pages.draft import Draft
from rankings.pages.parts import Fig, Link, known_from
from rankings.pages.section import STEPS, PrintedRow, PrintedTable, Section, Summary
from rankings.pages.steps import KINDS, StepRow, Told, holders_row, part_rows, told_steps, total_row
from rankings.pages.why_address import why_link
from rankings.pages.why_computed import see_computed
from rankings.shape import PUBLISHED
from rankings.words import province as province_words
from rankings.words import steps as words
from rankings.words.bases import beside_units
from rankings.words.higher_method import STEPS_ID
from rankings.words.numbers import show_decimal

__all__ = ["KINDS", "steps_section", "steps_summary"]


def steps_section(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Section:
    """The whole answer: what the next rank takes, what the top quarter does, and a table of all steps."""
    title = words.title(draft.name(province), draft.lang)
    told = told_steps(draft, province, edition, indicator.code)
    if told is None:
        why = "group" if indicator.kind == "group" and draft.finding(STEPS_KIND, province) is not None else "old"
        return Section(STEPS, title, [words.LABELS[draft.lang][why]])
    if told.why_none:
        missing = told.found.why == SCORES_MISSING
        links = see_computed(draft, province, edition, indicator, STEPS) if missing else []
        return Section(STEPS, title, [told.why_none], links=links)
    unweighed = told.has_parts and told.found.why_alone == NO_WEIGHTS
    return Section(
        STEPS,
        title,
        [*_of_total(told), *_of_parts(told)],
        tables=[_table(told)],
        notes=_notes(told),
        links=[*(see_computed(draft, province, edition, indicator, STEPS) if unweighed else []), _method(told)],
    )


def steps_summary(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo
) -> Summary | None:
    """The next rank and the top quarter; None where nothing can be told of steps."""
    told = told_steps(draft, province, edition, indicator.code)
    if told is None or told.found.why:
        return None
    said = [told.why_none] if told.why_none else _of_total(told)
    address = why_link(draft.catalogue, draft.lang, province, edition, draft.version, indicator.code, section=STEPS)
    return Summary(STEPS, said, Link(words.see_steps(draft.lang), address))


def _of_total(told: Told) -> list[str]:
    """The next rank, and the top quarter where another step leads there."""
    lang, quarter = told.draft.lang, best_quarter(told.found.n)
    first, into = told.found.steps[0], told.found.to(quarter)
    inside = told.found.rank <= quarter
    on = "" if told.indicator.kind == "composite" else told.draft.name(told.indicator)
    both = quarter if into == first and not inside else 0
    name = told.draft.name(told.province)
    said = [words.say_next(words.Next(name, first.rank, _shown(told, first), on, both), lang)]
    if inside:
        said.append(words.say_inside(name, quarter, lang))
    elif into is not None and not both:
        said.append(words.say_quarter(quarter, into.rank, _shown(told, into), lang))
    return said


def _shown(told: Told, step: StoredStep) -> str:
    """A gain in total as a sentence tells it, with the signs of its row."""
    return told.draft.printer.worked_out(show_decimal(step.gain, told.draft.lang), told.rows).marked


def _of_parts(told: Told) -> list[str]:
    """What one index alone would have to do for the next rank; why none can be told."""
    lang = told.draft.lang
    if not told.found.parts:
        return [words.say_no_weights(lang)] if told.has_parts and told.found.why_alone == NO_WEIGHTS else []
    gains = [(gain, part) for part in told.parts if (gain := told.found.parts[part.code][0]) is not None]
    # By what they take before it is rounded up, of which the heavier takes less; equals stay in the order of the table.
    gains.sort(key=lambda item: (item[0], -_weight(told, item[1])))
    never = [part for part in told.parts if told.found.parts[part.code][0] is None]
    return [
        words.say_alone(
            words.Alone(
                told.found.steps[0].rank,
                [(told.part_name(part), _shown_alone(told, part, gain)) for gain, part in gains],
                [told.part_name(part) for part in never],
            ),
            lang,
        )
    ]


def _weight(told: Told, part: IndicatorInfo) -> Decimal:
    """By how much a part counts in the whole; one of indices that are known together by the sum of theirs."""
    composition = composition_of(told.draft.catalogue, told.edition)
    weights = composition.weights.get(told.indicator.code, {})
    members = (part.code,) if part.code in weights else composition.groups.get(part.code, ())
    return sum((weights.get(member) or Decimal(0) for member in members), Decimal(0))


def _shown_alone(told: Told, part: IndicatorInfo, gain: Decimal) -> str:
    own = told.part_row(part)
    rows = [*told.rows, *([own] if own else [])]
    return told.draft.printer.worked_out(show_decimal(gain, told.draft.lang), rows).marked


def _table(told: Told) -> PrintedTable:
    lang = told.draft.lang
    labels = words.LABELS[lang]
    places = [
        Fig(words.show_places(count, lang), known=known_from(told.rows, count))
        for count in map(told.places, told.found.steps)
    ]
    rows = [
        StepRow(Fig(labels["places"]), places),
        holders_row(told),
        total_row(told),
        *part_rows(told, alone=True),
    ]
    on = "" if told.indicator.kind == "composite" else told.draft.name(told.indicator)
    return PrintedTable(
        words.caption(told.edition.year, on, lang) + beside_units(bool(told.edition.basis), lang),
        [labels["reach"], *(words.say_rank(step.rank, lang) for step in told.found.steps)],
        [PrintedRow(row.label, row.cells, row.main) for row in rows],
    )


def _notes(told: Told) -> list[str]:
    lang, parts = told.draft.lang, bool(told.found.parts)
    notes = [words.say_still(lang, any(None in gains for gains in told.found.parts.values()))]
    if parts:
        notes.append(words.say_weights(told.found.weights == PUBLISHED, lang))
    return notes


def _method(told: Told) -> Link:
    address = link(told.draft.lang, "methodology", {"v": told.draft.version})
    return Link(province_words.LABELS[told.draft.lang]["method"], f"{address}#{STEPS_ID}")
