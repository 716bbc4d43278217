"""How far a rank hangs on the weights, for every province: the sentences tell the numbers of the table."""

import re

import pytest

from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Printer
from rankings.pages.why_sure import KINDS, sure_section, sure_summary
from rankings.words.explaining import Place

#: Everything that an edition can be, and whether its composite has ranges.
EDITIONS = [
    (2020, 63, "", False), (2021, 63, "", False), (2022, 63, "", True), (2023, 63, "", True), (2024, 63, "", False),
    (2024, 34, "", False), (2022, 34, "constant", True), (2023, 34, "constant", True), (2024, 34, "constant", False),
]  # fmt: skip


@pytest.fixture
def drafts(catalogue):
    """A function: an edition and a language to a draft with all its rows and findings, and its provinces."""

    def make(year, units, basis, lang):
        seen = catalogue.seen(basis)
        edition = seen.editions[year, units]
        rows, found = Lookup(seen.scores([edition])), seen.findings(edition, KINDS)
        draft = Draft(seen, lang, rows, Printer(lang), Documents(seen, lang), findings=found)
        return draft, edition, seen.provinces_of(units)

    return make


def numbers_in(text):
    """The numbers that a text tells beside those that are its form: 9 of 10 runs, 25%, 0.005, years, 63 of."""
    plain = re.sub(r"0[.,]005|±?25%|9 (?:trên|of) 10|\b20\d\d\b", " ", text)
    return [int(each) for each in re.findall(r"\d+", plain)]


def told(cell):
    """The numbers of a cell, none where it is missing."""
    return [int(each) for each in re.findall(r"\d+", cell.shown)]


@pytest.mark.django_db
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("year", "units", "basis", "ranged"), EDITIONS)
def test_the_sentences_of_every_province_tell_the_numbers_of_its_table(drafts, year, units, basis, ranged, lang):
    draft, edition, provinces = drafts(year, units, basis, lang)
    indicator = draft.catalogue.indicators["dti"]
    for province in provinces:
        section = sure_section(draft, province, edition, indicator)
        if not section.tables:
            assert not ranged
            continue
        (row,) = [row for row in section.tables[0].rows if row.head == "DTI"]
        rank, spread, median, near = row.cells
        ends = told(spread)
        said = [numbers_in(sentence.replace(draft.name(province), "")) for sentence in section.sentences]
        assert said[1] == [each for each in told(near) if each], province.slug
        assert bool(ranged) == bool(told(spread))
        if ranged:
            # Of a rank that does not move English says that it "still does".
            fixed = told(rank) * (2 if lang == "vi" else 1)
            assert said[0] == ([*told(rank), *ends, *told(median)] if len(ends) > 1 else fixed), province.slug
            first = section.sentences[0].replace("\u2060", "")
            place = Place(told(rank)[0], rank.shown.startswith("="), rank.signs).said(lang)
            within = f" ({spread.shown}{spread.signs})" if len(ends) > 1 else ""
            assert f"{'xếp' if lang == 'vi' else 'ranks'} {place}{within} " in first
            assert ends[0] <= told(rank)[0] <= ends[-1]
            assert draft.printer.rank(draft.rows.of(edition, province.slug)).shown == rank.shown
        else:
            assert spread.why
            assert said[0] == []


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["gov", "economy", "society", "infrastructure", "gov_activity"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_indicator_of_a_year_has_its_answer(drafts, code, lang):
    draft, edition, provinces = drafts(2022, 63, "", lang)
    indicator = draft.catalogue.indicators[code]
    for province in provinces:
        section = sure_section(draft, province, edition, indicator)
        (row,) = [row for row in section.tables[0].rows if row.main]
        pillar = indicator.kind == "pillar"
        assert bool(told(row.cells[1])) == pillar
        said = numbers_in(section.sentences[-1].replace(draft.name(province), ""))
        assert said == [near for near in told(row.cells[3]) if near]
        assert len(section.tables) == (2 if pillar else 1)


@pytest.mark.django_db
def test_the_weights_that_are_varied_stand_with_their_bounds(drafts):
    draft, edition, provinces = drafts(2022, 63, "", "vi")
    section = sure_section(draft, provinces[0], edition, draft.catalogue.indicators["dti"])
    rows = [(row.cells[0].shown + row.cells[0].signs, row.cells[1]) for row in section.tables[1].rows]
    assert rows == [
        ("100*", "75–125"), ("200*", "150–250"), ("150*", "112,5–187,5"), ("150*", "112,5–187,5"), ("400*", "300–500")
    ]  # fmt: skip
    assert "suy ra" in section.tables[1].notes[0]
    assert "10.000 lần" in section.notes[0]


@pytest.mark.django_db
@pytest.mark.parametrize(("year", "units", "basis", "ranged"), EDITIONS)
def test_a_province_page_says_it_in_short_where_there_is_anything_to_say(drafts, year, units, basis, ranged):
    draft, edition, provinces = drafts(year, units, basis, "en")
    indicator = draft.catalogue.indicators["dti"]
    known = edition.summaries["dti"].scores_known == edition.n
    for province in provinces:
        summary = sure_summary(draft, province, edition, indicator)
        assert (summary is not None) == known
        if summary:
            assert len(summary.sentences) == (2 if ranged else 1)
            assert summary.link.url.endswith("#sure")


@pytest.mark.django_db
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("year", "units", "basis"), [each[:3] for each in EDITIONS])
def test_who_is_near_is_not_told_only_where_scores_are_not_known_and_it_says_how_many_are(
    drafts, year, units, basis, lang
):
    draft, edition, provinces = drafts(year, units, basis, lang)
    seen = set()
    for indicator in draft.catalogue.indicators_with_data(edition):
        known = sum(row.exact is not None for row in draft.rows.table(edition, indicator.code))
        for province in provinces:
            for table in sure_section(draft, province, edition, indicator).tables[:1]:
                near = next(row for row in table.rows if row.head == draft.name(indicator)).cells[3]
                assert (near.shown == "—") == (known < edition.n), (indicator.code, province.slug)
                if known < edition.n:
                    some = f"{known}/{edition.n} " if lang == "vi" else f"only {known} of the {edition.n} "
                    none = "chưa biết điểm" if lang == "vi" else f"none of the {edition.n} "
                    assert near.why.startswith(some if known and lang == "en" else none if not known else "mới biết")
                    assert not known or some in near.why
                    seen.add(indicator.code)
    # Of the awareness of 2022 five scores are known; where no table has a near one the others say why above it.
    assert (year, units) != (2022, 63) or basis or "awareness" in seen


@pytest.mark.django_db
def test_a_release_from_before_ranges_says_so(drafts):
    draft, edition, provinces = drafts(2022, 63, "", "en")
    older = Draft(draft.catalogue, "en", draft.rows, Printer("en"), Documents(draft.catalogue, "en"))
    section = sure_section(older, provinces[0], edition, draft.catalogue.indicators["dti"])
    assert "from before such results were kept" in section.sentences[0]
    assert not section.tables
    assert sure_summary(older, provinces[0], edition, draft.catalogue.indicators["dti"]) is None
