"""The words of the quality page, of releases and of a figure's origin."""

import pytest

from rankings.words import evidence, quality, releases


@pytest.mark.parametrize(
    "texts",
    [evidence.LABELS, quality.HEADINGS, quality.NOTES, quality.LABELS, releases.LABELS, releases.KINDS],
)
def test_both_languages_say_the_same_things(texts):
    assert list(texts["vi"]) == list(texts["en"])
    assert all(text.strip() for words in texts.values() for text in words.values())


def test_every_section_of_the_quality_page_has_a_note():
    for lang in ("vi", "en"):
        assert set(quality.NOTES[lang]) == set(quality.HEADINGS[lang])


def test_one_is_not_said_as_many():
    assert quality.say_corrections(1, "en") == "1 number corrected, newest first"
    assert quality.say_corrections(2, "en") == "2 numbers corrected, newest first"
    assert releases.say_releases(1, "en") == "1 release, newest first"
    assert evidence.say_published(1, 0, False, "en") == "Published; seen in 1 document"
    assert evidence.say_history(1, "en") == "What is shown changed once, newest first"
    assert evidence.say_documents(1, "en") == "1 figure seen in documents, one per row"


def test_ranks_that_disagree_are_counted():
    assert quality.say_rank_check(1234, 2, "vi") == ("So được 1.234 hạng công bố với thứ tự điểm: 2 hạng không khớp.")
    assert quality.say_rank_check(1234, 2, "en") == "1,234 published ranks could be checked; 2 disagree."


@pytest.mark.parametrize("reason", ["no_weights", "no_parts", "not_merged"])
def test_every_reason_for_an_unchecked_total_has_its_sentence(reason):
    for lang in ("vi", "en"):
        assert quality.say_unchecked(reason, lang).endswith(".")


def test_a_published_rank_against_the_scores():
    assert evidence.say_by_scores(9, 9, "vi") == "thứ tự điểm cho cùng hạng"
    assert "hạng 10" in evidence.say_by_scores(9, 10, "vi")
    assert "the published rank is shown" in evidence.say_by_scores(9, 10, "en")


def test_a_standing_says_only_what_is_known():
    assert evidence.say_standing("", "9", 63, "", "vi") == "Hạng 9/63."
    assert evidence.say_standing("0.8002", "", 63, "", "en") == "Score 0.8002."
    assert evidence.say_standing("", "", 63, "up 14 places on 2020", "en") == "Up 14 places on 2020."


def test_ways_on_are_named_by_where_they_lead():
    assert evidence.way_to("ranking", "DTI", 2021, "vi") == "Xếp hạng DTI, năm 2021"
    assert evidence.way_to("ranking", "Kinh tế số", 2021, "vi") == "Xếp hạng kinh tế số, năm 2021"
    assert evidence.way_to("province", "Bình Phước", 2021, "en") == "Bình Phước, 2021"


def test_several_releases_of_one_content_are_all_named():
    assert releases.say_twins([1, 3], "vi", revert=True) == (
        "Bản này khôi phục đúng những gì bản 1 và 3 hiển thị: cùng một mã băm nội dung."
    )
    assert releases.say_twins([1, 3], "en", revert=False) == (
        "It shows exactly what releases 1 and 3 showed: the content hash is the same."
    )


def test_a_release_that_touches_everything_says_all():
    assert releases.say_editions(["a", "b"], 2, "vi") == "tất cả 2 kỳ"
    assert releases.say_editions(["a"], 2, "en") == "a"
