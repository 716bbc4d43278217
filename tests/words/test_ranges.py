"""Words on ranges of ranks and on other weights: right for one, many and none, and never of confidence."""

import json
import re

import pytest

from rankings.compute.weighing import PARTS_UNKNOWN, WEIGHTS_UNKNOWN
from rankings.words import ranges, weights_method, what_if
from rankings.words.ranges import NO_PARTS, NOT_KEPT, RANK_DIFFERS, Spread
from rankings.words.what_if import Outcome

LANGS = ("vi", "en")
REASONS = (PARTS_UNKNOWN, WEIGHTS_UNKNOWN, NO_PARTS, RANK_DIFFERS, NOT_KEPT)


def everything(lang):
    """All that the two modules can say."""
    yield json.dumps([ranges.LABELS[lang], what_if.labels("", lang), what_if.labels("constant", lang)])
    yield json.dumps([what_if.spoken("", lang), weights_method.SECTION[lang]])
    for spread in (Spread(9, 7, 9, 11, False, "°", "°*"), Spread(1, 1, 1, 1)):
        yield ranges.say_range("Huế", "DTI", 2022, spread, lang)
    yield from (ranges.say_near("Huế", near, lang) for near in range(3))
    for reason in REASONS:
        for known in (0, 5):
            yield ranges.say_why_no_range("DTI", 2020, reason, (known, 63), lang)
            yield ranges.say_why_not_tried(2020, reason, (known, 63), lang)
    yield from (ranges.how_ranged(5, lang), ranges.say_together(["Nhận thức số", "Thể chế số"], lang))
    yield from (ranges.whose_weights(worked_out, 2022, lang) for worked_out in (True, False))
    yield from (what_if.say_lede(2022, 63, lang), what_if.say_unofficial(lang), what_if.say_range_column(lang))


@pytest.mark.parametrize("lang", LANGS)
def test_a_range_is_never_called_a_matter_of_confidence_or_error(lang):
    forbidden = re.compile(r"confiden|tin cậy|significan|ý nghĩa thống kê|margin|sai số|error", re.IGNORECASE)
    said = list(everything(lang))
    assert len(said) > 30
    assert [text for text in said if forbidden.search(text)] == []


@pytest.mark.parametrize("lang", LANGS)
def test_sentences_are_whole(lang):
    for text in everything(lang):
        if not text.startswith("["):
            assert re.fullmatch(r"[A-ZĐ0-9Ạ-ỹ][^{}]*[^ .]\.", text), text
            assert "  " not in text


@pytest.mark.parametrize(
    ("near", "vi", "en"),
    [
        (0, "Không tỉnh, thành phố nào khác cách Huế", "No other province is within 0.005 of Huế’s score."),
        (1, "Có 1 tỉnh, thành phố khác cách Huế", "1 other province is within 0.005 of Huế’s score."),
        (2, "Có 2 tỉnh, thành phố khác cách Huế", "2 other provinces are within 0.005 of Huế’s score."),
    ],
)
def test_none_one_and_many_are_near(near, vi, en):
    assert ranges.say_near("Huế", near, "vi").startswith(vi)
    assert ranges.say_near("Huế", near, "en") == en


@pytest.mark.parametrize(
    ("spread", "vi", "en"),
    [
        (
            Spread(9, 7, 9, 11),
            "Huế xếp hạng 9 (7–\u206011) về DTI 2022: ",
            "Huế ranks 9th (7–\u206011) on the DTI in 2022: ",
        ),
        (
            Spread(1, 1, 1, 1, False, "", "°*"),
            "Huế xếp hạng 1 về DTI 2022, và vẫn là hạng 1°* ở ít nhất 9 trên 10 lần tính khi",
            "Huế ranks 1st on the DTI in 2022, and still does in at least 9 of 10 runs when",
        ),
        (
            Spread(15, 14, 15, 17, True, "°"),
            "Huế xếp đồng hạng 15° (14–\u206017)",
            "Huế ranks joint 15th° (14–\u206017)",
        ),
    ],
)
def test_a_rank_is_told_with_its_range_behind_it(spread, vi, en):
    assert ranges.say_range("Huế", "DTI", 2022, spread, "vi").startswith(vi)
    assert ranges.say_range("Huế", "DTI", 2022, spread, "en").startswith(en)


@pytest.mark.parametrize(
    ("outcome", "vi", "en"),
    [
        (
            Outcome([], 0, 63),
            "Mọi trọng số đều bằng 0 nên không xếp hạng được.",
            "All weights are 0, so nothing can be ranked.",
        ),
        (
            Outcome(["A", "B", "C", "D"], 0, 63),
            "Không tỉnh, thành phố nào đổi hạng so với bảng chính thức. 4 tỉnh, thành phố cùng đứng đầu.",
            "No province changes rank against the official table. 4 provinces lead together.",
        ),
        (
            Outcome(["A"], 1, 34, ["A"], 1),
            "1/34 tỉnh, thành phố đổi hạng so với bảng chính thức. A đứng đầu. Lên nhiều nhất: A, 1 bậc.",
            "1 of 34 provinces changes rank against the official table. A leads. Biggest climb: A, 1 place.",
        ),
        (
            Outcome(["A"], 3, 34, ["B", "C"], 2, ["D"], 4),
            (
                "3/34 tỉnh, thành phố đổi hạng so với bảng chính thức. A đứng đầu. Lên nhiều nhất: B và C, 2 bậc. "
                "Xuống nhiều nhất: D, 4 bậc."
            ),
            (
                "3 of 34 provinces change rank against the official table. A leads. Biggest climb: B and C, 2 places. "
                "Biggest fall: D, 4 places."
            ),
        ),
    ],
)
def test_an_outcome_is_told(outcome, vi, en):
    assert what_if.say_outcome(outcome, "vi") == vi
    assert what_if.say_outcome(outcome, "en") == en


def test_nothing_of_a_reconstructed_table_is_called_official():
    for lang, word in (("vi", "chính thức"), ("en", "official")):
        said = what_if.say_outcome(Outcome(["A"], 2, 34, ["A"], 1, ["B"], 1), lang, "constant")
        labels = what_if.labels("constant", lang)
        assert word not in said
        # What the page itself is not: that may be said.
        assert [text for name, text in labels.items() if word in text.lower() and name != "unofficial"] == []


def test_the_script_takes_the_words_by_the_same_names_in_the_same_order(root):
    code = (root / "static" / "js" / "what-if.js").read_text(encoding="utf-8")
    names = re.search(r"const NAMES = \[(.*?)\];", code, re.DOTALL)[1]
    assert re.findall(r'"(\w+)"', names) == list(what_if.SPOKEN["vi"]) == list(what_if.spoken("constant", "en"))
    assert not any("|" in text for lang in LANGS for text in what_if.SPOKEN[lang].values())
