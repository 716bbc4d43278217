"""Words of the two bases: what is reconstructed is never called published, nor the other way about."""

import re

import pytest

from rankings.words import bases
from rankings.words.bases import NotMade, Reconstruction
from rankings.words.map import map_title
from rankings.words.province import rank_title, say_history
from rankings.words.tables import (
    eyebrow,
    movers_chart_title,
    ranking_caption,
    say_method_break,
    strip_title,
    units_words,
)

LANGS = ("vi", "en")
WORDS = {"vi": ("công bố", "dựng lại"), "en": ("published", "reconstructed")}
TITLES = [
    lambda lang, rebuilt: units_words(34, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: eyebrow(2023, 34, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: ranking_caption("DTI", 2023, 34, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: ranking_caption("DTI", 2023, 34, lang, "Bắc Trung Bộ", reconstructed=rebuilt),
    lambda lang, rebuilt: movers_chart_title(2022, 2023, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: strip_title("", 2023, 34, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: map_title("DTI", 2023, 34, True, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: rank_title(34, lang, reconstructed=rebuilt),
    lambda lang, rebuilt: say_history("Đà Nẵng", 34, lang, reconstructed=rebuilt),
]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_says_that_its_figures_are_reconstructed_and_bears_their_sign(title, lang):
    published, rebuilt = WORDS[lang]
    assert rebuilt in title(lang, True)
    assert "~" in title(lang, True)
    assert published not in title(lang, True)
    assert rebuilt not in title(lang, False)
    assert "~" not in title(lang, False)


@pytest.mark.parametrize("lang", LANGS)
def test_the_choice_among_tables_calls_each_by_its_basis(lang):
    published, rebuilt = WORDS[lang]
    assert [published in bases.table_label(34, each, lang) for each in (False, True)] == [True, False]
    assert [rebuilt in bases.table_label(34, each, lang) for each in (False, True)] == [False, True]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("official", [True, False])
def test_the_notice_says_what_the_table_is_made_of_and_what_was_published(lang, official):
    title, text = bases.say_reconstruction(Reconstruction(2024, 34, 63, official), lang)
    published, rebuilt = WORDS[lang]
    assert rebuilt in title.lower()
    assert {"vi": "không phải số công bố", "en": "not published"}[lang] in title
    assert "~" in text
    assert "2024" in text
    table = next(each for each in re.split(r"(?<=\.) ", text) if published in each)
    assert ("34" in table, "63" in table) == (official, not official)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", ["year", "direct", "units", "place", "release"])
def test_a_refusal_names_its_reason_and_the_years_there_are(kind, lang):
    facts = NotMade(kind, 34, () if kind == "release" else (2022, 2023, 2024), 2021, 10, 63)
    said = bases.say_not_made(facts, lang)
    assert re.fullmatch(r"[^ ].*\.", said)
    assert "  " not in said
    assert "{" not in said
    assert all(str(year) in said for year in facts.years)
    assert ("10" in said and "63" in said) == (kind == "year")
    assert bases.not_made_heading(facts, lang)


def test_reasons_are_whole_sentences():
    facts = NotMade("year", 34, (2022, 2023, 2024), 2021, 10, 63)
    assert bases.say_not_made(facts, "vi") == (
        "Năm 2021 mới thấy công bố điểm của 10/63 tỉnh, thành phố trước sáp nhập, mà điểm của một tỉnh ngày nay phải "
        "tính từ điểm của mọi tỉnh cũ hợp thành nó. Dựng lại được: 2022, 2023 và 2024."
    )
    assert bases.say_not_made(NotMade("direct", 34, (2022,), 2025), "en") == (
        "2025 was published on the 34 provinces themselves, so there is nothing to reconstruct. Reconstructed: 2022."
    )


@pytest.mark.parametrize("lang", LANGS)
def test_a_change_between_reconstructed_ranks_is_not_said_to_be_published(lang):
    published = {"vi": "công bố", "en": "published"}[lang]
    assert published in say_method_break(2024, 2023, lang)
    assert published not in say_method_break(2024, 2023, lang, reconstructed=True)
    assert "‡" in say_method_break(2024, 2023, lang, reconstructed=True)


@pytest.mark.parametrize(("lang", "may"), [("vi", "có thể do cách chấm mới"), ("en", "may come from the new")])
def test_what_a_new_method_did_to_a_change_is_not_stated_as_known(lang, may):
    for reconstructed in (True, False):
        assert may in say_method_break(2024, 2023, lang, reconstructed=reconstructed)


def test_a_span_of_years_is_one_year_or_its_ends():
    assert (bases.span_of_years([2024]), bases.span_of_years([2022, 2024])) == ("2024", "2022–2024")
