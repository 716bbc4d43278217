"""Every move is told with its numbers and its cause, in the grammar of both languages."""

import doctest
import re
from decimal import Decimal

import pytest

from rankings.compute import agreement as counted
from rankings.compute import consequences as computed
from rankings.compute.reviews import Cause, Crossing, Effect, Move, Shown
from rankings.releasing import publishing, reviewing
from rankings.shape import FIGURE_COLUMNS
from rankings.words import agreement, changes, consequences
from rankings.words.consequences import Names, say_cause, say_crossing, say_marks, say_move, some
from tests.compute.tables import frame
from tests.releasing.conftest import FILE, SOURCE, figure

NAMES = Names(
    {
        (63, "bac-kan"): "Bắc Kạn",
        (63, "yen-bai"): "Yên Bái",
        (63, "lai-chau"): "Lai Châu",
        (63, "quang-nam"): "Quảng Nam",
    },
    {"dti": "DTI", "gov": "Chính quyền số"},
)


UP_VI, UP_EN = "hạng 62 → 58, tăng 4 bậc, vì", "rank 62 → 58, up 4 places, because"
DOWN = {"old": Shown(rank=4), "new": Shown(rank=5)}
DOWN_EN = "rank 4 → 5, down 1 place, because"


def effect(old, new, **more):
    """A figure of Bắc Kạn in C14 that changed, but for what `more` says."""
    values = [None if value is None else Decimal(value) for value in (old, new)]
    plain = Effect(2022, 63, "bac-kan", "dti", "score", "bang", "changed", *values, "", "", "C14")
    return plain._replace(**more)


def move(old, new, cause, province="bac-kan"):
    return Move(2022, 63, "dti", province, old, new, cause)


def own(*effects, total=None, old=Shown(rank=62), new=Shown(rank=58), others=()):  # noqa: B008 (records never change)
    return move(old, new, Cause("own", effects, total or len(effects), others))


@pytest.mark.parametrize(
    ("told", "vi", "en"),
    [
        (
            own(effect("0.41", "0.45")),
            f"{UP_VI} ô C14 đổi 0,41 → 0,45",
            f"{UP_EN} cell C14 changed 0.41 → 0.45",
        ),
        (
            own(effect("0.41", "0.45", sheet="DTI 2022")),
            f"{UP_VI} ô DTI 2022!C14 đổi 0,41 → 0,45",
            f"{UP_EN} cell DTI 2022!C14 changed 0.41 → 0.45",
        ),
        (
            own(effect(None, "0.45", change="added")),
            f"{UP_VI} ô C14 nay là 0,45",
            f"{UP_EN} cell C14 is now 0.45",
        ),
        (
            own(effect("0.41", "0.45", cell="")),
            f"{UP_VI} điểm đổi 0,41 → 0,45",
            f"{UP_EN} the score changed 0.41 → 0.45",
        ),
        (
            own(effect("0.41", None, change="removed"), new=Shown()),
            "hạng 62 → không còn, vì số 0,41 ở ô C14 bị bỏ",
            "rank 62 → not known any more, because 0.41 in cell C14 was dropped",
        ),
        (
            own(effect("0.41", "0.45", change="aside", cell="")),
            f"{UP_VI} điểm 0,41 không được dùng nữa (nay dùng 0,45)",
            f"{UP_EN} the score 0.41 is no longer used (0.45 is used now)",
        ),
        (
            own(effect("62", "58", measure="rank", cell="D14")),
            f"{UP_VI} ô D14 đổi 62 → 58",
            f"{UP_EN} cell D14 changed 62 → 58",
        ),
        (
            own(
                effect("3", "-1", measure="rank_change"),
                old=Shown(change=3, flags=("method_break",)),
                new=Shown(change=-1, flags=("method_break",)),
            ),
            "thay đổi thứ hạng: tăng 3 bậc‡ → giảm 1 bậc‡, vì ô C14 đổi tăng 3 bậc‡ → giảm 1 bậc‡",
            "rank change: up 3 places‡ → down 1 place‡, because cell C14 changed up 3 places‡ → down 1 place‡",
        ),
        (
            own(effect("3", "-1", measure="rank_change"), old=Shown(change=3), new=Shown(change=-1)),
            "thay đổi thứ hạng: tăng 3 bậc → giảm 1 bậc, vì ô C14 đổi tăng 3 bậc → giảm 1 bậc",
            "rank change: up 3 places → down 1 place, because cell C14 changed up 3 places → down 1 place",
        ),
        (
            own(effect("0.41", "0.45", indicator="gov", province="quang-nam", year=2021)),
            f"{UP_VI} ô C14 (Chính quyền số, Quảng Nam, năm 2021) đổi 0,41 → 0,45",
            f"{UP_EN} cell C14 (Chính quyền số, Quảng Nam, 2021) changed 0.41 → 0.45",
        ),
        (
            own(effect("0.41", "0.45"), effect("0.50", "0.60", cell="D14"), total=4, **DOWN),
            "hạng 4 → 5, giảm 1 bậc, vì ô C14 đổi 0,41 → 0,45, ô D14 đổi 0,50 → 0,60 và 2 số liệu khác",
            f"{DOWN_EN} cell C14 changed 0.41 → 0.45, cell D14 changed 0.50 → 0.60 and 2 other figures",
        ),
        (
            own(effect("0.41", "0.42"), **DOWN, others=(Crossing("passed", ("yen-bai",), 1),)),
            "hạng 4 → 5, giảm 1 bậc, vì Yên Bái vượt lên trên, tuy ô C14 đổi 0,41 → 0,42",
            f"{DOWN_EN} Yên Bái moved ahead of it, although cell C14 changed 0.41 → 0.42",
        ),
        (
            own(effect(None, "0.45", change="added"), old=Shown(), new=Shown(Decimal("0.4500"), 58)),
            "hạng 58 (trước chưa có), điểm 0,4500 (trước chưa có), vì ô C14 nay là 0,45",
            "rank 58 (not known before), score 0.4500 (not known before), because cell C14 is now 0.45",
        ),
    ],
)  # fmt: skip
def test_a_move_by_its_own_figures_is_told_with_their_cells(told, vi, en):
    assert say_move(told, NAMES, "vi") == f"Bắc Kạn: {vi}"
    assert say_move(told, NAMES, "en") == f"Bắc Kạn: {en}"


@pytest.mark.parametrize(
    ("crossing", "vi", "en"),
    [
        (("passed", 1), "Bắc Kạn vượt lên trên", "Bắc Kạn moved ahead of it"),
        (("passed", 2), "Bắc Kạn và Lai Châu vượt lên trên", "Bắc Kạn and Lai Châu moved ahead of it"),
        (("fell", 1), "Bắc Kạn không còn đứng trên", "Bắc Kạn is no longer ahead of it"),
        (("fell", 2), "Bắc Kạn và Lai Châu không còn đứng trên", "Bắc Kạn and Lai Châu are no longer ahead of it"),
        (("level", 1), "Bắc Kạn nay cùng hạng", "Bắc Kạn now shares its rank"),
        (("level", 2), "Bắc Kạn và Lai Châu nay cùng hạng", "Bắc Kạn and Lai Châu now share its rank"),
        (("parted", 1), "Bắc Kạn không còn cùng hạng", "Bắc Kạn no longer shares its rank"),
        (("parted", 2), "Bắc Kạn và Lai Châu không còn cùng hạng", "Bắc Kạn and Lai Châu no longer share its rank"),
        (
            ("completed", 1),
            "đã có điểm của Bắc Kạn nên xếp hạng được",
            "the score of Bắc Kạn is known now, so all can be ranked",
        ),
        (
            ("opened", 2),
            "thiếu điểm của Bắc Kạn và Lai Châu nên không xếp hạng được",
            "the scores of Bắc Kạn and Lai Châu are missing, so not all can be ranked",
        ),
    ],
)
def test_others_are_told_in_the_singular_and_the_plural(crossing, vi, en):
    how, total = crossing
    found = Crossing(how, ("bac-kan", "lai-chau")[:total], total)
    assert (say_crossing(found, 63, NAMES, "vi"), say_crossing(found, 63, NAMES, "en")) == (vi, en)


def test_of_many_others_the_first_are_named():
    assert some(["A", "B", "C"], 4, "vi") == "A, B, C và 1 tỉnh khác"
    assert some(["A", "B", "C"], 4, "en") == "A, B, C and 1 other"
    assert some(["A", "B", "C"], 9, "en") == "A, B, C and 6 others"


def test_who_went_ahead_and_who_fell_back_are_both_told():
    crossings = (Crossing("passed", ("bac-kan",), 1), Crossing("fell", ("lai-chau",), 1))
    told = move(Shown(rank=15), Shown(rank=15, tied=True), Cause("others", others=crossings), "yen-bai")
    assert say_move(told, NAMES, "vi") == (
        "Yên Bái: hạng 15 → =15, vì Bắc Kạn vượt lên trên và Lai Châu không còn đứng trên"
    )


BEFORE = Shown(rank=9, change=5, previous=14)
DROPPED = effect("14", None, change="removed", measure="rank", year=2021)
GONE_VI = "thay đổi thứ hạng: tăng 5 bậc → không còn, vì"
GONE_EN = "rank change: up 5 places → not known any more, because"


@pytest.mark.parametrize(
    ("old", "new", "cause", "vi", "en"),
    [
        (
            BEFORE, Shown(rank=9, change=8, previous=17), Cause("previous", linked_year=2021),
            "thay đổi thứ hạng: tăng 5 bậc → tăng 8 bậc, vì hạng năm 2021 đổi 14 → 17",
            "rank change: up 5 places → up 8 places, because its rank of 2021 changed 14 → 17",
        ),
        (
            Shown(rank=9), Shown(rank=9, change=8, previous=17), Cause("previous", linked_year=2021),
            "thay đổi thứ hạng: tăng 8 bậc (trước chưa có), vì nay có hạng 17 của năm 2021",
            "rank change: up 8 places (not known before), because its rank of 2021 is known now, 17",
        ),
        (
            BEFORE, Shown(rank=9), Cause("previous", (DROPPED,), 1, linked_year=2021),
            f"{GONE_VI} hạng 14 của năm 2021 không còn (số 14 ở ô C14 (năm 2021) bị bỏ)",
            f"{GONE_EN} its rank of 2021, 14, is gone (14 in cell C14 (2021) was dropped)",
        ),
        (
            Shown(rank=9), Shown(rank=8), Cause("linked", linked_year=2022),
            "hạng 9 → 8, tăng 1 bậc, vì hạng này suy ra từ hạng năm 2022, nay đã đổi",
            "rank 9 → 8, up 1 place, because it is worked out from the rank of 2022, which moved",
        ),
        (
            Shown(Decimal("0.41")), Shown(Decimal("0.42")), Cause("method"),
            "điểm 0,41 → 0,42, vì trọng số, phương pháp hoặc nguồn được chọn đã đổi",
            "score 0.41 → 0.42, because weights, method or the choice among documents changed",
        ),
    ],
)  # fmt: skip
def test_causes_in_other_editions_and_in_the_method_are_told(old, new, cause, vi, en):
    told = move(old, new, cause)
    assert say_move(told, NAMES, "vi") == f"Bắc Kạn: {vi}"
    assert say_move(told, NAMES, "en") == f"Bắc Kạn: {en}"


SECONDARY = Shown(Decimal("0.41"), 9, flags=("secondary", "secondary_score"), score_basis="published", sources=("x",))


@pytest.mark.parametrize(
    ("new", "vi", "en"),
    [
        (SECONDARY._replace(flags=()), ["bỏ dấu: nguồn thứ cấp"], ["mark gone: secondary source"]),
        (
            SECONDARY._replace(flags=("secondary",)),
            ["bỏ dấu: điểm từ nguồn thứ cấp"],
            ["mark gone: score from a secondary source"],
        ),
        (
            SECONDARY._replace(flags=(*SECONDARY.flags, "conflict", "rank_disagrees")),
            ["thêm dấu: các nguồn không khớp, hạng công bố khác thứ tự điểm"],
            ["marks added: sources disagree, published rank against the order of scores"],
        ),
        (SECONDARY._replace(sources=("x", "y")), ["thêm 1 tài liệu"], ["1 document added"]),
        (
            SECONDARY._replace(sources=("y", "z")),
            ["thêm 2 tài liệu", "bớt 1 tài liệu"],
            ["2 documents added", "1 document gone"],
        ),
        (SECONDARY._replace(score_basis="derived"), ["điểm: công bố → suy ra"], ["score: published → worked out"]),
    ],
)
def test_marks_bases_and_documents_are_told_where_the_numbers_stay(new, vi, en):
    told = move(SECONDARY, new, Cause("marks"))
    assert (say_marks(told, "vi"), say_marks(told, "en")) == (vi, en)
    assert say_move(told, NAMES, "vi") == ", ".join(["Bắc Kạn: các con số giữ nguyên", *vi])


def test_a_confirmed_figure_is_told_as_the_cause_of_its_marks():
    told = move(SECONDARY, SECONDARY._replace(flags=()), Cause("marks", (effect("0.41", "0.41", change="added"),), 1))
    assert say_move(told, NAMES, "vi").endswith("bỏ dấu: nguồn thứ cấp, vì ô C14 cũng ghi 0,41")
    assert say_cause(told, NAMES, "en") == "cell C14 says the same, 0.41"


@pytest.mark.parametrize(
    "module", [consequences, changes, agreement, computed, counted], ids=lambda each: each.__name__
)
def test_the_examples_come_out(module):
    assert doctest.testmod(module).failed == 0


def test_a_sheets_name_cannot_break_the_line():
    told = own(effect("0.41", "0.45", sheet="a\nb\x1b[31m"))
    assert "\n" not in say_move(told, NAMES, "vi")
    assert "\x1b" not in say_move(told, NAMES, "vi")


# On the published figures.


@pytest.fixture
def corrected(db):
    """What a new total of Bắc Kạn and one of Đà Nẵng would change."""
    figures = frame([figure("bac-kan", "0.9000"), figure("da-nang", "0.1000")], FIGURE_COLUMNS)
    return reviewing.review(publishing.draft_import(figures, SOURCE, FILE))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sentences_hold_exactly_the_numbers_of_the_record(corrected, catalogue, lang):
    names = Names({(each.units, each.slug): each.name_vi for each in catalogue.provinces.values()})
    moves = corrected.moves_in_numbers
    assert {move.cause.why for move in moves} >= {"own", "others", "previous"}
    for each in moves:
        said = say_move(each, names, lang).replace("Sheet1!C5", "")
        found = set(re.findall(r"\d+(?:[.,]\d+)?", said))
        assert found <= {text for number in numbers_of(each) for text in written(number, lang)}, said
        for number in (each.old.rank, each.new.rank) if each.places else ():
            assert str(number) in found


def numbers_of(each):
    """Every number of a record."""
    yield from (each.old.rank, each.new.rank, each.places, each.cause.linked_year, each.old.previous, each.new.previous)
    yield from (each.old.score, each.new.score, each.old.change, each.new.change)
    for one in each.cause.figures:
        yield from (one.old, one.new, one.year)
    for crossing in each.cause.others:
        yield from (crossing.total, crossing.total - len(crossing.names))


def written(number, lang):
    if number is None:
        return
    text = str(abs(number))
    yield text.replace(".", ",") if lang == "vi" else text


def test_every_mark_that_results_can_carry_has_words(corrected):
    flags = {flag for each in corrected.moves for flag in (*each.old.flags, *each.new.flags)}
    assert {"conflict", "rank_disagrees", "secondary"} <= flags
    for lang in ("vi", "en"):
        said = say_marks(move(Shown(), Shown(flags=tuple(sorted(flags - {"secondary"}))), Cause("marks")), lang)
        assert said[0].count(",") == len(flags) - 2
