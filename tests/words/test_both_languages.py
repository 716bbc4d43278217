"""Every table of words has both languages, alike in form; scripts have none; found by reading the sources."""

import re
import runpy

import pytest

from tests.spoken import VIETNAMESE
from tests.word_tables import (
    ROOT,
    SOURCES,
    differences,
    english_words,
    lonely,
    tables,
    text_differences,
    texts,
    vocabulary,
)

SCRIPTS = sorted((ROOT / "static" / "js").glob("*.js"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
_SAY = re.compile(r'{% say "([^"]*)" "([^"]*)"')
#: Words of one language inside the other: spellings by which pages are found, and the name of a language.
_MIXED = {"rankings/words/search.py", "rankings/words/site.py"}
_NUMBER = re.compile(r"\S*QĐ-\S*|Điện Biên")


def test_tables_of_words_have_both_languages_alike():
    assert [line for path in SOURCES for line in lonely(path)] == []
    found = [line for path in SOURCES for at, vi, en in tables(path)
             for line in differences(vi, en, f"{path.name}:{at}")]  # fmt: skip
    assert [line for line in found if not line.startswith("labels.py")] == []


def test_every_label_is_translated_with_its_placeholders():
    assert runpy.run_path(str(ROOT / "scripts" / "messages.py"))["problems"]() == []


def test_the_walk_finds_the_tables():
    assert sum(1 for path in SOURCES for _ in tables(path)) > 200


def test_no_english_words_of_a_table_are_vietnamese():
    paths = [path for path in SOURCES if path.relative_to(ROOT).as_posix() not in _MIXED]
    english = [text for path in paths for _, _, en in tables(path) for text in texts(en)]
    assert [text for text in english if VIETNAMESE.search(_NUMBER.sub("", text))] == []


def test_pairs_in_templates_are_whole():
    pairs = [(path.name, *pair) for path in TEMPLATES for pair in _SAY.findall(path.read_text(encoding="utf-8"))]
    assert len(pairs) > 100
    # A day is written out in English and short in Vietnamese: two placeholders for one thing.
    alike = [(name, vi.replace("{short}", "{long}"), en) for name, vi, en in pairs]
    assert [line for name, vi, en in alike for line in text_differences(vi, en, name)] == []
    assert [en for _, _, en in pairs if VIETNAMESE.search(_NUMBER.sub("", en))] == []


def test_the_vocabulary_knows_what_pages_are_made_of():
    assert {"rank", "score", "province", "provinces", "source", "published", "ministry"} <= vocabulary()
    assert english_words("Xếp hạng: rank 9") == ["rank"]
    assert english_words("Bản đồ điểm chuyển đổi số năm 2022, in hoặc lưu") == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_hold_no_words_of_their_own(path):
    """What they say stands in the page: no letters of Vietnamese, no capital sentence, no two words in a string."""
    code = re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not VIETNAMESE.search(code)
    strings = re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`", code)
    plain = [re.sub(r"\$\{[^}]*\}", "", "".join(each)) for each in strings]
    assert [text for text in plain if re.search(r"\b[A-Z][a-z]+ [a-z]{2,}", text)] == []
