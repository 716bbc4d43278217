"""Every sentence of the pages that explain, over all provinces and years: in form, and never the wrong way about."""

import re
from itertools import pairwise

import pytest

from rankings.compute.explaining import KIND, read_explanation
from rankings.pages.answers import PARTS, in_short, sections_of
from rankings.pages.compared_crossing import say_crossing
from rankings.pages.compared_parts import parts_of_gap
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Printer
from rankings.pages.province import head_of
from rankings.pages.region import region_page
from rankings.pages.region_choice import read_region_choice
from rankings.pages.regions import regions_page
from rankings.pages.selecting import View
from rankings.pages.what_if import what_if_page
from rankings.pages.why_change import answer_of, change_section, change_summary
from rankings.words.answer import say_answer
from rankings.words.numbers import show_decimal
from tests.sentences import faults_of, moves_in, texts_of

pytestmark = pytest.mark.django_db

EDITIONS = [
    *((year, 63, "") for year in range(2020, 2025)),
    (2024, 34, ""),
    *((year, 34, "constant") for year in (2022, 2023, 2024)),
]
LANGUAGES = ("vi", "en")
#: Short names of editions in the output of tests.
NAMES = ["-".join(map(str, key)).rstrip("-") for key in EDITIONS]


def all_faults(told, lang):
    """The first text of each kind of fault, among records told about something; and how many texts there are."""
    faults, count = {}, 0
    for about, record in told:
        for text in texts_of(record):
            count += 1
            for fault in faults_of(text, lang):
                faults.setdefault((fault, text[:40]), (about, text))
    return list(faults.items()), count


@pytest.fixture
def drafts(catalogue):
    """A function from an edition and a language to a draft with all its rows and findings, and the rows before."""

    def make(key, lang):
        year, units, basis = key
        view = catalogue.seen(basis)
        edition = view.editions[year, units]
        before = view.editions.get((edition.previous_year or 0, units))
        rows = Lookup(view.scores([edition, *([before] if before else [])]))
        findings = view.findings(edition, sorted({kind for part in PARTS for kind in part.kinds}))
        return Draft(view, lang, rows, Printer(lang), Documents(view, lang), findings=findings), edition

    return make


@pytest.mark.parametrize(
    ("text", "lang", "fault"),
    [
        ("A  B tăng 3 bậc.", "vi", "spaces"),
        ("Điểm None.", "vi", "a missing value"),
        ("Hạng 33°~~, giữ nguyên.", "vi", "stops"),
        ("Kém -3 bậc.", "vi", "a hyphen for a minus"),
        ("Điểm tăng 0.0257.", "vi", "an English decimal"),
        ("A tăng 16‡ so với năm 2020.", "vi", "no unit"),
        ("The score rose by 0,0257.", "en", "a Vietnamese decimal"),
        ("A went up 16‡ on 2020.", "en", "no unit"),
        ("A went up 1 places.", "en", "a plural of one"),
        ("A passed 2 province.", "en", "a singular of many"),
        ("a passed it.", "en", "a small letter at the start"),
    ],
)
def test_a_fault_is_found(text, lang, fault):
    assert faults_of(text, lang) == [fault]


def test_a_move_is_read_with_its_direction():
    assert moves_in("A tăng 10 bậc‡, điểm giảm 0,0257°*; kéo xuống 36 bậc", "vi") == [
        (1, "10"),
        (-1, "0,0257"),
        (-1, "36"),
    ]
    assert moves_in("up 1 place, although its score fell by 0.1", "en") == [(1, "1"), (-1, "0.1")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", EDITIONS, ids=NAMES)
def test_no_text_about_a_province_has_a_fault(drafts, key, lang):
    draft, edition = drafts(key, lang)
    composite = draft.catalogue.indicators["dti"]
    told = [
        (province.slug, record)
        for province in draft.catalogue.provinces_of(edition.units)
        for record in (
            head_of(draft, province, edition, draft.name(province)),
            in_short(draft, province, edition),
            *sections_of(draft, province, edition, composite),
        )
    ]
    faults, count = all_faults(told, lang)
    assert not faults, f"{len(faults)} of {count}: {faults[:6]}"
    assert count > 1000


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_about_a_target_or_a_milestone_has_a_fault(show, catalogue, lang):
    slugs = {row["slug"] for row in (*catalogue.targets, *catalogue.milestones)}
    told = [(slug, show(slug, lang, **year).timeline) for slug in slugs for year in ({}, {"year": "2022"})]
    faults, count = all_faults(told, lang)
    assert not faults, f"{len(faults)} of {count}: {faults[:6]}"
    assert count > 20


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", EDITIONS, ids=NAMES)
def test_no_text_about_a_pair_has_a_fault(drafts, key, lang):
    """Each province beside the next by name: who is ahead, by what, and since when."""
    draft, edition = drafts(key, lang)
    places = draft.catalogue.provinces_of(edition.units)
    told = [
        (pair[0].slug, record)
        for pair in pairwise(places)
        for record in (parts_of_gap(draft, pair, edition), say_crossing(draft, pair, edition))
    ]
    faults, count = all_faults(told, lang)
    assert not faults, f"{len(faults)} of {count}: {faults[:6]}"
    assert count > 60


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", EDITIONS, ids=NAMES)
def test_no_text_about_a_region_the_country_or_other_weights_has_a_fault(catalogue, key, lang):
    year, units, basis = key
    told = []
    for breaks in ("", "hide") if key == (2024, 63, "") else ("",):
        view = catalogue.seen(basis, breaks)
        params = {"year": str(year), "units": "" if basis else str(units)}
        told.append(("country", regions_page(view, read_region_choice(view, "", params), lang)))
        for of, slug in view.regions:
            if of == units:
                told.append((slug, region_page(view, read_region_choice(view, slug, params), lang)))
    edition = catalogue.seen(basis).editions[year, units]
    seen = View("what_if", edition, catalogue.indicators["dti"])
    told.append(("weights", what_if_page(catalogue.seen(basis), seen, {"infrastructure": "300"}, lang)))
    faults, count = all_faults(told, lang)
    assert not faults, f"{len(faults)} of {count}: {faults[:6]}"
    assert count > 100


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", EDITIONS, ids=NAMES)
def test_a_move_is_told_the_way_it_went(drafts, key, lang):
    """Up and down, in places and in points, as the figures have it; the change itself is always told."""
    draft, edition = drafts(key, lang)
    composite = draft.catalogue.indicators["dti"]
    before = draft.catalogue.editions.get((edition.previous_year or 0, edition.units))
    for province in draft.catalogue.provinces_of(edition.units):
        row = draft.rows.of(edition, province.slug)
        earlier = draft.rows.of(before, province.slug) if before else None
        content = (draft.finding(KIND, province) or {}).get("dti")
        found = read_explanation(content) if content else None
        places = [row.rank_change, *((found.own, found.others) if found else ())]
        moves = {(1 if each > 0 else -1, str(abs(each))) for each in places if each}
        if earlier and None not in (row.score, earlier.score) and row.score != earlier.score:
            gain = row.score - earlier.score
            moves.add((1 if gain > 0 else -1, show_decimal(abs(gain), lang)))
        sentence = head_of(draft, province, edition, "").lede.partition(";")[0]
        section = change_section(draft, province, edition, composite)
        short = change_summary(draft, province, edition, composite)
        for text in (sentence, *section.sentences, *(short.sentences if short else ())):
            assert set(moves_in(text, lang)) <= moves, text
        if row.rank_change:
            change = (1 if row.rank_change > 0 else -1, str(abs(row.rank_change)))
            assert moves_in(sentence, lang) == [change], sentence
            answer = answer_of(draft, province, edition, composite)
            # The page that asks why tells the two ranks at its head; where one is not known, the sentence above.
            assert (answer is None) == (row.previous_rank is None)
            if answer:
                assert re.search(
                    rf"(?<!\d){row.previous_rank}(?!\d).*(?<!\d){row.rank}(?!\d)", say_answer(answer, lang)
                )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", EDITIONS, ids=NAMES)
def test_who_is_ahead_of_whom_is_told_the_right_way_about(drafts, key, lang):
    draft, edition = drafts(key, lang)
    told = 0
    for pair in pairwise(draft.catalogue.provinces_of(edition.units)):
        rows = [draft.rows.of(edition, each.slug) for each in pair]
        chart = parts_of_gap(draft, pair, edition).chart
        if chart is not None and rows[0].score != rows[1].score:
            told += 1
            ahead, behind = sorted(pair, key=lambda each: -draft.rows.of(edition, each.slug).score)
            names = [draft.name(ahead), draft.name(behind)]
            places = [re.search(rf"{re.escape(name)}(?! -)", chart.sentence) for name in names]
            assert all(places), chart.sentence
            assert places[0].start() < places[1].start(), chart.sentence
            gap = show_decimal(abs(rows[0].score - rows[1].score), lang)
            assert gap in chart.sentence
    assert told or edition.year not in (2022, 2023)
