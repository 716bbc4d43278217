"""The sentence on a province's page says what is known, in the words of a newspaper, and claims nothing else."""

from dataclasses import replace

import pytest

from rankings.words.headline import Headline, Said, Standing, inside, ordinal, say_caveats, say_headline


def headline(rank=9, tied=None, change=16, parts=(), *, known=63, previous=2020, broken=False, signs=""):
    composite = Standing("DTI", rank, tied, change)
    own = Said(signs, "nguồn thứ cấp") if signs else Said()
    return Headline("Bình Phước", 2021, 63, known, composite, tuple(parts), previous, broken, own)


ARTICLE = (Standing("chính quyền số", 8, None, 16), Standing("kinh tế số", 14, None, 23), Standing("xã hội số"))


def test_the_sentence_of_the_article_comes_out_exactly():
    assert say_headline(headline(parts=ARTICLE), "vi") == (
        "Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc so với năm 2020; "
        "chính quyền số tăng 16 bậc, kinh tế số tăng 23 bậc"
    )


def test_the_same_in_english():
    parts = (Standing("digital government", 8, None, 16), Standing("digital economy", 14, None, 23))
    assert say_headline(headline(parts=parts), "en") == (
        "In 2021, Bình Phước ranked 9th of 63, up 16 places on 2020; "
        "digital government up 16 places, digital economy up 23 places"
    )


def test_a_shared_rank_is_said_to_be_shared():
    assert "xếp đồng hạng 15/63" in say_headline(headline(15, tied=True), "vi")
    assert "ranked joint 15th of 63" in say_headline(headline(15, tied=True), "en")


@pytest.mark.parametrize(
    ("change", "vi", "en"),
    [
        (-3, "giảm 3 bậc so với năm 2020", "down 3 places on 2020"),
        (0, "giữ nguyên so với năm 2020", "unchanged from 2020"),
    ],
)
def test_falls_and_standstills_have_their_words(change, vi, en):
    assert say_headline(headline(change=change), "vi").endswith(vi)
    assert say_headline(headline(change=change), "en").endswith(en)


def test_nothing_is_said_of_a_change_that_is_not_known():
    assert say_headline(headline(change=None), "vi") == "Năm 2021, Bình Phước xếp hạng 9/63"
    assert say_headline(headline(previous=None), "en") == "In 2021, Bình Phước ranked 9th of 63"


def test_each_change_across_a_change_of_method_bears_its_sign_in_the_sentence_itself():
    parts = (*ARTICLE, Standing("hạ tầng số", 28, None, 0), Standing("an toàn", None, None, 0), Standing("x", 3))
    assert say_headline(headline(parts=parts, broken=True), "vi") == (
        "Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc‡ so với năm 2020; chính quyền số tăng 16 bậc‡, "
        "kinh tế số tăng 23 bậc‡, hạ tầng số giữ hạng 28‡, an toàn không đổi hạng‡, x hạng 3"
    )
    assert say_headline(headline(change=0, broken=True), "en").endswith(", unchanged‡ from 2020")
    assert say_headline(headline(None, change=13, broken=True), "en").endswith("went up 13 places‡ on 2020")
    assert "‡" not in say_headline(headline(change=None, broken=True), "vi")


def test_each_rank_bears_its_signs_in_the_sentence_itself():
    parts = (Standing("kinh tế số", 37, signs="°*"), Standing("hạ tầng số", 28, None, 0, "°"))
    facts = replace(headline(parts=parts, broken=True), composite=Standing("DTI", 12, None, 1, "°*"))
    assert say_headline(facts, "vi") == (
        "Năm 2021, Bình Phước xếp hạng 12°*/63, tăng 1 bậc‡ so với năm 2020; "
        "kinh tế số hạng 37°*, hạ tầng số giữ hạng 28°‡"
    )
    assert "ranked 12th°* of 63, up 1 place‡ on 2020; kinh tế số 37th°*" in say_headline(facts, "en")


def test_changes_published_without_ranks_stand_alone():
    parts = (Standing("chính quyền số", None, None, 14), Standing("kinh tế số", None, None, 5))
    assert say_headline(headline(41, change=13, parts=parts), "vi").endswith(
        "; chính quyền số tăng 14 bậc, kinh tế số tăng 5 bậc"
    )


def test_a_part_without_a_change_tells_its_rank():
    parts = (Standing("kinh tế số", 37, True), Standing("xã hội số", 15), Standing("hạ tầng số", 28, None, 0))
    assert say_headline(headline(parts=parts), "vi").endswith(
        "; kinh tế số đồng hạng 37, xã hội số hạng 15, hạ tầng số giữ hạng 28"
    )
    assert say_headline(headline(parts=parts), "en").endswith(
        "; kinh tế số joint 37th, xã hội số 15th, hạ tầng số still 28th"
    )


def test_an_unknown_rank_is_neither_last_nor_zero():
    assert say_headline(headline(None, change=None), "vi") == (
        "Năm 2021, thứ hạng của Bình Phước trong 63 tỉnh, thành phố chưa thấy công bố"
    )
    assert "has not been seen published" in say_headline(headline(None, change=None), "en")


def test_a_change_known_without_the_rank_is_still_told():
    assert say_headline(headline(None, change=13), "vi").endswith("chỉ biết tăng 13 bậc so với năm 2020")
    assert say_headline(headline(None, change=13), "en").endswith("only that it went up 13 places on 2020")


def test_beside_it_stands_how_many_ranks_are_known_and_that_ties_are_then_unknown():
    assert "Mới biết 34/63 thứ hạng năm 2021, nên chưa rõ" in say_caveats(headline(known=34), "vi")
    assert "34 of the 63 ranks of 2021 are known, so ties cannot be ruled out" in say_caveats(headline(known=34), "en")
    assert "ties" not in say_caveats(headline(known=34, tied=True), "en")
    assert say_caveats(headline(), "vi") == ""


def test_a_changed_method_is_said_where_a_change_is_told_and_only_there():
    assert "(‡)" in say_caveats(headline(broken=True), "vi")
    # Nobody knows whether any of it does, and a rank may have stayed as it was.
    assert "nếu có thay đổi thì một phần có thể do" in say_caveats(headline(change=0, broken=True), "vi")
    assert "part of any change may come from" in say_caveats(headline(change=0, broken=True), "en")
    assert say_caveats(headline(change=None, broken=True), "vi") == ""


def test_the_signs_of_the_rank_are_put_in_words():
    assert say_caveats(headline(signs="°"), "vi") == "Thứ hạng này mang dấu °: nguồn thứ cấp."
    only_parts = replace(headline(), of_parts=Said("°*", "nguồn thứ cấp, suy ra"))
    assert say_caveats(only_parts, "vi") == "Thứ hạng các chỉ số mang dấu °*: nguồn thứ cấp, suy ra."
    assert say_caveats(replace(only_parts, pillars=True), "en").startswith("The ranks on the pillars carry °*")


def test_the_rank_that_a_change_counts_from_and_the_parts_are_told_apart_from_the_rank_itself():
    facts = replace(headline(signs="°"), before=Said("*", "suy ra"), of_parts=Said("°*", "nguồn thứ cấp, suy ra"))
    assert say_caveats(facts, "vi") == (
        "Thứ hạng này mang dấu °: nguồn thứ cấp. Thứ hạng năm 2020 mang dấu *: suy ra. "
        "Thứ hạng các chỉ số mang dấu °*: nguồn thứ cấp, suy ra."
    )
    assert "The rank of 2020 carries *" in say_caveats(facts, "en")


def test_ranks_with_the_same_marks_are_named_together():
    one = Said("°", "secondary source")
    facts = replace(headline(), own=one, before=one, of_parts=one)
    said = "This rank, the rank of 2020 and the ranks on the indices carry °: secondary source."
    assert say_caveats(facts, "en") == said


def test_equal_ranks_are_a_tie_even_where_others_are_not_known():
    facts = headline(12, tied=True, known=34, parts=[Standing("kinh tế số", 37, tied=True)])
    for lang, joint in (("vi", "đồng hạng"), ("en", "joint")):
        assert say_headline(facts, lang).count(joint) == 2
    assert say_caveats(facts, "vi") == "Mới biết 34/63 thứ hạng năm 2021."
    assert say_caveats(facts, "en") == "Only 34 of the 63 ranks of 2021 are known."


def test_one_known_rank_is_told_in_the_singular():
    assert "1 is known" in say_caveats(headline(known=1), "en")


def test_names_begin_small_inside_a_sentence():
    assert inside("Hạ tầng số") == "hạ tầng số"


def test_english_ordinals():
    assert [ordinal(n) for n in (1, 2, 3, 11, 12, 13, 21, 63)] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "12th",
        "13th",
        "21st",
        "63rd",
    ]
