"""Every document of the published list has a name on English pages, and no name is there for nothing."""

import csv
import re
from pathlib import Path

import pytest

from rankings.vi import fold
from rankings.words.document_titles import IN_ENGLISH, PUBLISHERS, TITLES
from rankings.words.documents import name_document
from tests.spoken import VIETNAMESE

with (Path(__file__).parents[2] / "fixtures" / "sources.csv").open(encoding="utf-8") as file:
    SOURCES = list(csv.DictReader(file))
with (Path(__file__).parents[2] / "fixtures" / "provinces.csv").open(encoding="utf-8") as file:
    #: Without that which titles shorten, "TP.HCM".
    PROVINCES = {row["name_vi"]: row["name_en"] for row in csv.DictReader(file) if row["slug"] != "ho-chi-minh"}


def named(row, lang="en"):
    return name_document(row["document"], row["publisher"], row["url"], lang)


@pytest.mark.parametrize("row", SOURCES, ids=[row["key"] for row in SOURCES])
def test_no_letter_of_vietnamese_is_left_in_an_english_name(row):
    found = named(row)
    assert not VIETNAMESE.search(found.title + found.publisher)
    assert found.title
    assert bool(found.publisher) == bool(row["publisher"])


@pytest.mark.parametrize("row", SOURCES, ids=[row["key"] for row in SOURCES])
def test_a_vietnamese_page_names_documents_as_they_do_themselves(row):
    assert named(row, "vi") == (row["document"], row["publisher"], "", "")


def test_nothing_is_named_that_the_list_does_not_have():
    assert TITLES.keys() <= {row["document"] for row in SOURCES}
    assert PUBLISHERS.keys() <= {row["publisher"] for row in SOURCES}
    assert all(any(row["url"].startswith(start) for row in SOURCES) for start in IN_ENGLISH)


@pytest.mark.parametrize("title", TITLES)
def test_a_rendering_names_the_provinces_and_the_figures_of_its_title(title):
    """Small numbers may be in words ("fourth"), those of three digits and more never."""
    ours = TITLES[title]
    for name, english in PROVINCES.items():
        assert (name in title) <= (english in ours)
        assert (english in ours) <= (fold(english) in fold(title))
    assert set(re.findall(r"\d{3,}", title)) <= set(re.findall(r"\d{3,}", ours))


def test_a_document_that_is_in_vietnamese_says_so_and_keeps_its_title():
    found = {row["key"]: named(row) for row in SOURCES}
    vietnamese = [key for key, each in found.items() if each.language]
    # All that are under a Vietnamese title but the decision whose address holds the English text.
    assert len(vietnamese) == 83
    assert "vanbanphapluat-co-1" not in vietnamese
    assert [key for key, each in found.items() if each.original and not each.language] == ["vanbanphapluat-co-1"]
    assert {row["document"] for row in SOURCES if found[row["key"]].original} < TITLES.keys()


def test_a_document_without_english_words_keeps_its_own():
    found = name_document("Kết quả DTI 2025", "Sở Nội vụ", "https://example.vn/", "en")
    assert found == ("Kết quả DTI 2025", "Sở Nội vụ", "vi", "")
