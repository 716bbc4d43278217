"""Sentences on the whole set: one and many, one year and several, in both languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.words.licences import LICENCES, say_boundaries, say_licence
from rankings.words.programs import LINES, TITLES, samples
from rankings.words.whole_set import Extent, say_extent

COUNTS = st.integers(0, 6_600_000)


@given(scores=COUNTS, ranks=COUNTS, editions=st.integers(1, 40), years=st.tuples(st.integers(2020, 2030), COUNTS))
def test_every_number_of_the_set_stands_in_its_sentence_and_agrees_with_its_noun(scores, ranks, editions, years):
    first, more = years[0], years[1] % 20
    extent = Extent("7", "1/7/2026", scores, ranks, (63, 34), editions, (first, first + more), 13)
    vi, en = say_extent(extent, "vi"), say_extent(extent, "en")

    numbers = [7, scores, ranks, 13, editions, first, *([first + more] if more else []), 63, 34]
    for sentence in (vi, en):
        told = re.findall(r"\d+", sentence.replace("1/7/2026", "").replace(",", "").replace(".", ""))
        assert sorted(map(int, told)) == sorted(numbers)
    assert f"{scores:,} score" in en
    assert (f"{scores:,} scores" in en) == (scores != 1)
    assert (f"{editions} edition " in en) == (editions == 1)
    assert (" to " in en, " đến " in vi) == (more > 0, more > 0)


def test_a_large_table_is_named_by_its_size():
    extent = Extent("2", "1/7/2026", 5, 5, (3321, 34), 2, (2025, 2025), 1)

    assert say_extent(extent, "vi") == (
        "Bản phát hành 2, ngày 1/7/2026: 5 điểm và 5 hạng ở 1 chỉ số, 2 kỳ năm 2025, 3.321 và 34 tỉnh, thành phố."
    )
    assert say_extent(extent, "en") == (
        "Release 2 of 1/7/2026: 5 scores and 5 ranks on 1 indicator, in 2 editions of 2025, 3,321 and 34 provinces."
    )


def test_lines_for_programs_lose_nothing_where_a_page_leaves_out_space():
    assert LINES.keys() == TITLES["vi"].keys() == TITLES["en"].keys()
    for sample in samples("https://a.example/api/v1", "https://a.example/api/v1/data", "vi"):
        assert all(line and line == line.strip() for line in sample.lines.split("\n"))
        assert "https://a.example/api/v1/" in sample.lines
        assert not re.search(r"\{\{|\}\}|\{(api|data)\}", sample.lines)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_licences_name_the_same_things_in_both_languages_and_link_to_their_texts(lang):
    rows = LICENCES[lang]

    assert [row.key for row in rows] == ["data", "boundaries", "typeface", "code", "charts"]
    assert [[url for _, url in row.links] for row in rows] == [[url for _, url in row.links] for row in LICENCES["en"]]
    assert all(url.startswith("https://") for row in rows for _, url in row.links)
    assert "CC BY 4.0" in say_licence(lang)
    assert "CC BY-NC 4.0" in say_boundaries(lang)


@pytest.mark.parametrize(
    ("key", "file", "title"),
    [
        ("boundaries", "rankings/geo/LICENSE", "Attribution 4.0 International"),
        ("typeface", "static/fonts/LICENSE", "SIL OPEN FONT LICENSE Version 1.1"),
        ("code", "LICENSE", "MIT License"),
        ("charts", "static/vendor/plotly/LICENSE", "MIT License"),
    ],
)
def test_the_licence_of_a_part_is_the_one_whose_text_stands_beside_it(root, key, file, title):
    row = next(row for row in LICENCES["en"] if row.key == key)
    text = " ".join((root / file).read_text(encoding="utf-8").split())

    assert title.lower().replace("the mit", "mit") in text.lower()
    assert row.licence.title.lower().split()[0] in f"creative commons {text.lower()}"
