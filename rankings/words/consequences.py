"""What a draft or a release changes, in sentences of both languages, without their full stops."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from rankings.compute.changes import METHOD_BREAK
from rankings.compute.reviews import Crossing, Effect, How, Move, Shown
from rankings.importing.findings import At, counted
from rankings.words.headline import listed
from rankings.words.marks import MARKS
from rankings.words.numbers import say_change, show_decimal, show_rank, show_signed

MEASURES = {
    "vi": {"score": "điểm", "rank": "hạng", "rank_change": "thay đổi thứ hạng", "score_change": "thay đổi điểm"},
    "en": {"score": "score", "rank": "rank", "rank_change": "rank change", "score_change": "score change"},
}
_FLAGS = {
    "vi": {
        "secondary": MARKS["°"].short["vi"],
        "secondary_score": "điểm từ nguồn thứ cấp",
        "secondary_rank": "hạng từ nguồn thứ cấp",
        "conflict": "các nguồn không khớp",
        "rank_disagrees": "hạng công bố khác thứ tự điểm",
        "change_disagrees": "thay đổi công bố khác hai thứ hạng",
        METHOD_BREAK: MARKS["‡"].short["vi"],
    },
    "en": {
        "secondary": MARKS["°"].short["en"],
        "secondary_score": "score from a secondary source",
        "secondary_rank": "rank from a secondary source",
        "conflict": "sources disagree",
        "rank_disagrees": "published rank against the order of scores",
        "change_disagrees": "published change against the two ranks",
        METHOD_BREAK: MARKS["‡"].short["en"],
    },
}
_BASES = {
    "vi": {"published": "công bố", "computed": "tính theo điểm", "derived": "suy ra", "": "chưa biết"},
    "en": {"published": "published", "computed": "by the scores", "derived": "worked out", "": "not known"},
}
_COME = {"vi": ("thêm dấu",) * 2, "en": ("mark added", "marks added")}
_GONE = {"vi": ("bỏ dấu",) * 2, "en": ("mark gone", "marks gone")}


@dataclass(frozen=True)
class Names:
    """Names in one language: (units, slug) to province, code to indicator; where one is not there, slug or code."""

    provinces: Mapping[tuple[int, str], str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)

    def province(self, units: int, slug: str) -> str:
        """A province's name."""
        return self.provinces.get((units, slug), slug)

    def indicator(self, code: str) -> str:
        """An indicator's name."""
        return self.indicators.get(code, code)


def some(names: Sequence[str], total: int, lang: str) -> str:
    """The first of `total` provinces by name, and how many others there are.

    >>> some(["A", "B", "C"], 5, "vi"), some(["A"], 2, "en"), some(["A", "B"], 2, "en")
    ('A, B, C và 2 tỉnh khác', 'A and 1 other', 'A and B')
    """
    others = total - len(names)
    if not others:
        return listed(names, lang)
    return listed([*names, f"{others} tỉnh khác" if lang == "vi" else counted(others, "other")], lang)


def say_move(move: Move, names: Names, lang: str) -> str:
    """Who is seen otherwise, how, and why.

    >>> from rankings.compute.reviews import Cause
    >>> passed = Cause("others", others=(Crossing("passed", ("bac-kan",), 1),))
    >>> move = Move(2022, 63, "dti", "yen-bai", Shown(rank=15), Shown(rank=16), passed)
    >>> say_move(move, Names({(63, "bac-kan"): "Bắc Kạn", (63, "yen-bai"): "Yên Bái"}), "en")
    'Yên Bái: rank 15 → 16, down 1 place, because Bắc Kạn moved ahead of it'
    """
    if move.in_numbers:
        said = say_numbers(move, lang)
    else:
        said = [{"vi": "các con số giữ nguyên", "en": "the numbers stay"}[lang], *say_marks(move, lang)]
    why = say_cause(move, names, lang)
    because = {"vi": "vì", "en": "because"}[lang]
    parts = [*said, f"{because} {why}"] if why else said
    return f"{names.province(move.units, move.province)}: {', '.join(parts)}"


def say_numbers(move: Move, lang: str) -> list[str]:
    """Rank, score and, where these stay, the change: each as it was and as it will be, where they differ.

    >>> from rankings.compute.reviews import Cause
    >>> say_numbers(Move(2022, 63, "dti", "a", Shown(rank=62), Shown(rank=58), Cause("own")), "vi")
    ['hạng 62 → 58', 'tăng 4 bậc']
    """
    old, new, nouns = move.old, move.new, MEASURES[lang]
    said = []
    if (old.rank, old.tied) != (new.rank, new.tied):
        said.append(_step(nouns["rank"], _rank(old), _rank(new), lang))
        if move.places:
            said.append(say_change(move.places, lang))
    if old.score != new.score:
        said.append(_step(nouns["score"], _score(old, lang), _score(new, lang), lang))
    if not said:
        said.append(_step(f"{nouns['rank_change']}:", _change(old, lang), _change(new, lang), lang))
    return said


def _rank(shown: Shown) -> str | None:
    return None if shown.rank is None else show_rank(shown.rank, shown.tied)


def _score(shown: Shown, lang: str) -> str | None:
    return None if shown.score is None else show_decimal(shown.score, lang)


def _change(shown: Shown, lang: str) -> str | None:
    """A change with the sign of a changed method, which the cell bears."""
    return None if shown.change is None else f"{say_change(shown.change, lang)}{_sign(shown)}"


def _sign(shown: Shown) -> str:
    return "‡" if METHOD_BREAK in shown.flags else ""


def _step(noun: str, old: str | None, new: str | None, lang: str) -> str:
    if old is None:
        return f"{noun} {new} ({'trước chưa có' if lang == 'vi' else 'not known before'})"
    return f"{noun} {old} → {new or ('không còn' if lang == 'vi' else 'not known any more')}"


def say_marks(move: Move, lang: str) -> list[str]:
    """Marks, bases and documents that come or go.

    >>> from rankings.compute.reviews import Cause
    >>> old, new = Shown(flags=("secondary", "secondary_score")), Shown(sources=("a",))
    >>> say_marks(Move(2022, 63, "dti", "a", old, new, Cause("marks")), "en")
    ['mark gone: secondary source', '1 document added']
    """
    old, new, nouns = move.old, move.new, MEASURES[lang]
    bases = [(nouns["score"], old.score_basis, new.score_basis), (nouns["rank"], old.rank_basis, new.rank_basis)]
    said = [f"{noun}: {_BASES[lang][was]} → {_BASES[lang][now]}" for noun, was, now in bases if was != now]
    for flags, one, many in (
        (_flags(new.flags, old.flags, lang), *_COME[lang]),
        (_flags(old.flags, new.flags, lang), *_GONE[lang]),
    ):
        said += [f"{one if len(flags) == 1 else many}: {', '.join(flags)}"] if flags else []
    return said + _say_documents(set(old.sources), set(new.sources), lang)


def _say_documents(old: set[str], new: set[str], lang: str) -> list[str]:
    added, gone = len(new - old), len(old - new)
    if lang == "vi":
        said = [(f"thêm {added} tài liệu", added), (f"bớt {gone} tài liệu", gone)]
    else:
        said = [(f"{counted(added, 'document')} added", added), (f"{counted(gone, 'document')} gone", gone)]
    return [text for text, number in said if number]


def _flags(there: tuple[str, ...], not_there: tuple[str, ...], lang: str) -> list[str]:
    """Words of the flags that one side has alone; what "secondary" says of score and rank is said once."""
    alone = [flag for flag in there if flag not in not_there]
    covered = {"secondary_score", "secondary_rank"} if "secondary" in alone else set()
    return [_FLAGS[lang][flag] for flag in alone if flag not in covered]


def say_cause(move: Move, names: Names, lang: str) -> str:
    """Why, as it stands after "vì" or "because"; "" where marks change by themselves."""
    cause = move.cause
    figures = _say_figures(move, names, lang)
    if cause.why == "previous":
        return _say_previous(move, figures, lang)
    if cause.why == "linked":
        return _say_linked(cause.linked_year, lang)
    if cause.why == "method":
        vi, en = (
            "trọng số, phương pháp hoặc nguồn được chọn đã đổi",
            "weights, method or the choice among documents changed",
        )
        return vi if lang == "vi" else en
    others = _say_others(move, names, lang)
    if figures and others:
        return f"{others}, {'tuy' if lang == 'vi' else 'although'} {figures}"
    return figures or others


def _say_previous(move: Move, figures: str, lang: str) -> str:
    year, old, new = move.cause.linked_year, move.old.previous, move.new.previous
    if old is None:
        said = f"nay có hạng {new} của năm {year}" if lang == "vi" else f"its rank of {year} is known now, {new}"
    elif new is None:
        said = f"hạng {old} của năm {year} không còn" if lang == "vi" else f"its rank of {year}, {old}, is gone"
    else:
        said = f"hạng năm {year} đổi" if lang == "vi" else f"its rank of {year} changed"
        said = f"{said} {old} → {new}"
    return f"{said} ({figures})" if figures else said


def _say_linked(year: int | None, lang: str) -> str:
    if lang == "vi":
        return f"hạng này suy ra từ hạng năm {year}, nay đã đổi"
    return f"it is worked out from the rank of {year}, which moved"


def _say_others(move: Move, names: Names, lang: str) -> str:
    return listed([say_crossing(each, move.units, names, lang) for each in move.cause.others], lang)


_CROSSED: dict[str, dict[How, tuple[str, str]]] = {
    "vi": {
        "passed": ("{} vượt lên trên",) * 2,
        "fell": ("{} không còn đứng trên",) * 2,
        "level": ("{} nay cùng hạng",) * 2,
        "parted": ("{} không còn cùng hạng",) * 2,
        "completed": ("đã có điểm của {} nên xếp hạng được",) * 2,
        "opened": ("thiếu điểm của {} nên không xếp hạng được",) * 2,
    },
    "en": {
        "passed": ("{} moved ahead of it",) * 2,
        "fell": ("{} is no longer ahead of it", "{} are no longer ahead of it"),
        "level": ("{} now shares its rank", "{} now share its rank"),
        "parted": ("{} no longer shares its rank", "{} no longer share its rank"),
        "completed": (
            "the score of {} is known now, so all can be ranked",
            "the scores of {} are known now, so all can be ranked",
        ),
        "opened": (
            "the score of {} is missing, so not all can be ranked",
            "the scores of {} are missing, so not all can be ranked",
        ),
    },
}


def say_crossing(crossing: Crossing, units: int, names: Names, lang: str) -> str:
    """What other provinces did.

    >>> say_crossing(Crossing("fell", ("a", "b"), 2), 63, Names(), "en")
    'a and b are no longer ahead of it'
    """
    one, many = _CROSSED[lang][crossing.how]
    who = some([names.province(units, slug) for slug in crossing.names], crossing.total, lang)
    return (one if crossing.total == 1 else many).format(who)


def _say_figures(move: Move, names: Names, lang: str) -> str:
    figures = move.cause.figures
    said = [say_effect(each, move, names, lang) for each in figures]
    others = move.cause.total - len(figures)
    if others:
        said.append(f"{others} số liệu khác" if lang == "vi" else counted(others, "other figure"))
    return listed(said, lang)


def say_effect(effect: Effect, move: Move, names: Names, lang: str) -> str:
    """A figure with its cell, how it changed, and of what it is where that is not the place that moved.

    >>> from rankings.compute.reviews import Cause
    >>> move = Move(2022, 63, "dti", "a", Shown(), Shown(), Cause("own"))
    >>> values = Decimal("0.41"), Decimal("0.45")
    >>> say_effect(Effect(2022, 63, "a", "gov", "score", "x", "added", *values, "", "Bảng", "C14"), move, Names(), "vi")
    'ô Bảng!C14 (gov) đổi 0,41 → 0,45'
    """
    here = (effect.year, effect.units) == (move.year, move.units)
    sign = (_sign(move.new) or _sign(move.old)) if here else ""
    old, new = (
        None if value is None else _value(effect.measure, value, sign, lang) for value in (effect.old, effect.new)
    )
    subject = _subject(effect, move, names, lang)
    if effect.change in ("removed", "aside"):
        return _say_gone(effect, subject, old, new, lang)
    words = {
        "vi": ("cũng ghi", "nay là", "đổi") if effect.cell else ("vẫn là", "nay là", "đổi"),
        "en": ("says the same,", "is now", "changed") if effect.cell else ("stays", "is now", "changed"),
    }
    same, now, changed = words[lang]
    if old == new:
        return f"{subject} {same} {new}"
    return f"{subject} {now} {new}" if old is None else f"{subject} {changed} {old} → {new}"


def _say_gone(effect: Effect, subject: str, old: str | None, new: str | None, lang: str) -> str:
    removed = effect.change == "removed"
    if lang == "vi":
        figure = f"số {old} ở {subject}" if effect.cell else f"{subject} {old}"
        said, instead = f"{figure} {'bị bỏ' if removed else 'không được dùng nữa'}", f"nay dùng {new}"
    else:
        figure = f"{old} in {subject}" if effect.cell else f"{subject} {old}"
        said, instead = f"{figure} {'was dropped' if removed else 'is no longer used'}", f"{new} is used now"
    return said if new is None else f"{said} ({instead})"


def _subject(effect: Effect, move: Move, names: Names, lang: str) -> str:
    """The cell, or what the figure is; in brackets of which indicator, province and year if not those of the move."""
    where, noun = str(At(effect.sheet, effect.cell)), MEASURES[lang][effect.measure]
    if lang == "vi":
        subject, year = f"ô {where}" if effect.cell else noun, f"năm {effect.year}"
    else:
        subject, year = f"cell {where}" if effect.cell else f"the {noun}", str(effect.year)
    told = [
        (effect.indicator != move.indicator, names.indicator(effect.indicator)),
        ((effect.units, effect.province) != (move.units, move.province), names.province(effect.units, effect.province)),
        (effect.year != move.year, year),
    ]
    context = ", ".join(text for differs, text in told if differs)
    return f"{subject} ({context})" if context else subject


def _value(measure: str, value: Decimal, sign: str, lang: str) -> str:
    """A figure as written; `sign` is that of a change."""
    if measure == "rank":
        return str(int(value))
    if measure == "rank_change":
        return f"{say_change(int(value), lang)}{sign}"
    return f"{show_signed(value, lang)}{sign}" if measure == "score_change" else show_decimal(value, lang)
