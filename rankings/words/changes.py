"""What a draft or a release changes in figures, ties, editions and means, and in how many places."""

from rankings.compute.changes import METHOD_BREAK, NO_PREDECESSOR, SAME, UNIT_SETS_DIFFER
from rankings.compute.reviews import Change, EditionChange, Review, SummaryChange, SummaryValues, TieChange
from rankings.importing.findings import counted
from rankings.words.consequences import Names, some
from rankings.words.numbers import show_decimal
from rankings.words.tables import units_words

CHANGES: dict[str, dict[Change, str]] = {
    "vi": {
        "changed": "sửa",
        "added": "thêm",
        "removed": "bỏ",
        "aside": "không dùng nữa",
        "restored": "dùng lại",
        "address": "giữ nguyên nhưng dẫn về tệp mới",
    },
    "en": {
        "changed": "changed",
        "added": "added",
        "removed": "removed",
        "aside": "set aside",
        "restored": "used again",
        "address": "unchanged but from a new file",
    },
}
_REASONS = {
    "vi": {
        SAME: "so được với kỳ liền trước",
        METHOD_BREAK: "so với kỳ liền trước kèm dấu đổi phương pháp",
        NO_PREDECESSOR: "không có kỳ liền trước để so",
        UNIT_SETS_DIFFER: "không so được vì không cùng các tỉnh",
    },
    "en": {
        SAME: "compares with the last edition",
        METHOD_BREAK: "compares with the last edition, marked as of another method",
        NO_PREDECESSOR: "has no earlier edition to compare with",
        UNIT_SETS_DIFFER: "cannot be compared, being on other provinces",
    },
}
#: Provinces of a tie named one by one.
_NAMED = 4


def say_totals(review: Review, lang: str) -> str:
    """How many figures change and in how many places readers see another number, or other marks only.

    >>> say_totals(Review(), "vi"), say_totals(Review(), "en")
    ('Không có gì thay đổi', 'Nothing changes')
    """
    if review.is_empty:
        return "Không có gì thay đổi" if lang == "vi" else "Nothing changes"
    counts = [(word, review.count_changes(change)) for change, word in CHANGES[lang].items()]
    numbers = len(review.moves_in_numbers)
    return f"{_say_figures(counts, lang)}; {_say_places(numbers, len(review.moves) - numbers, lang)}"


def _say_figures(counts: list[tuple[str, int]], lang: str) -> str:
    known = [(word, number) for word, number in counts if number]
    if not known:
        return "Số liệu giữ nguyên" if lang == "vi" else "The figures stay"
    if lang == "vi":
        return "Số liệu: " + ", ".join(f"{word} {number}" for word, number in known)
    return "Figures: " + ", ".join(f"{number} {word}" for word, number in known)


def _say_places(numbers: int, marks: int, lang: str) -> str:
    if lang == "vi":
        said = [
            f"con số đổi ở {numbers} ô trong bảng xếp hạng" if numbers else "không con số nào trong bảng xếp hạng đổi"
        ]
        return ", ".join(said + ([f"chỉ dấu hoặc nguồn đổi ở {marks} ô"] if marks else []))
    said = [
        f"another number in {counted(numbers, 'place')} of the tables" if numbers else "no number of the tables changes"
    ]
    return ", ".join(said + ([f"other marks or documents only in {marks}"] if marks else []))


def say_tie(tie: TieChange, names: Names, lang: str) -> str:
    """A tie that comes, ends, or is joined or left.

    >>> say_tie(TieChange(2022, 63, "dti", "new", None, 15, (), ("a", "b")), Names(), "vi")
    'a và b nay cùng hạng 15'
    >>> say_tie(TieChange(2022, 63, "dti", "changed", 15, 14, ("a", "b"), ("a", "b", "c")), Names(), "en")
    'joint rank 15: a and b → joint rank 14: a, b and c'
    """
    old, new = (_tied(slugs, tie.units, names, lang) for slugs in (tie.old, tie.new))
    if tie.change == "new":
        return f"{new} nay cùng hạng {tie.new_rank}" if lang == "vi" else f"{new} now share rank {tie.new_rank}"
    if tie.change == "ended":
        said = f"không còn cùng hạng {tie.old_rank}" if lang == "vi" else f"no longer share rank {tie.old_rank}"
        return f"{old} {said}"
    joint = "cùng hạng" if lang == "vi" else "joint rank"
    return f"{joint} {tie.old_rank}: {old} → {joint} {tie.new_rank}: {new}"


def _tied(slugs: tuple[str, ...], units: int, names: Names, lang: str) -> str:
    shown = slugs if len(slugs) <= _NAMED else slugs[: _NAMED - 1]
    return some([names.province(units, slug) for slug in shown], len(slugs), lang)


def say_edition(change: EditionChange, lang: str) -> str:
    """An edition that comes or goes, or what changes of it."""
    units = units_words(change.units, lang)
    if lang == "vi":
        name = f"Kỳ {change.year}, {units}"
        said = {
            "added": f"thêm kỳ, phương pháp {change.new}",
            "removed": "bỏ kỳ",
            "method": f"phương pháp {change.old} → {change.new}",
            "n": f"số tỉnh, thành phố {change.old} → {change.new}",
        }
    else:
        name = f"Edition {change.year}, {units}"
        said = {
            "added": f"new, method {change.new}",
            "removed": "gone",
            "method": f"method {change.old} → {change.new}",
            "n": f"number of provinces {change.old} → {change.new}",
        }
    return f"{name}: {said.get(change.change) or _say_reasons(change, lang)}"


def _say_reasons(change: EditionChange, lang: str) -> str:
    old, new = _REASONS[lang][change.old], _REASONS[lang][change.new]
    return f"trước {old}, nay {new}" if lang == "vi" else f"before, it {old}; now it {new}"


_NONE = SummaryValues(0, 0, 0, None, None, "")


def say_summary(change: SummaryChange, names: Names, lang: str) -> str:
    """What changes of an indicator as a whole: mean, best, how many ranks and scores are known.

    >>> from decimal import Decimal
    >>> values = SummaryValues(63, 63, 63, Decimal("0.5787"), Decimal("0.8002"), "a")
    >>> other = values._replace(mean=Decimal("0.5788"))
    >>> say_summary(SummaryChange(2022, 63, "dti", values, other), Names(), "vi")
    'trung bình 0,5787 → 0,5788'
    """
    old, new = change.old or _NONE, change.new or _NONE
    nouns = {
        "vi": ("trung bình", "cao nhất", "số hạng đã biết", "số điểm đã biết"),
        "en": ("mean", "best", "ranks known", "scores known"),
    }[lang]
    pairs = [
        [show_decimal(each.mean, lang) for each in (old, new)],
        [_best(each, change.units, names, lang) for each in (old, new)],
        [str(each.ranks_known) for each in (old, new)],
        [str(each.scores_known) for each in (old, new)],
    ]
    return ", ".join(f"{noun} {was} → {now}" for noun, (was, now) in zip(nouns, pairs, strict=True) if was != now)


def _best(values: SummaryValues, units: int, names: Names, lang: str) -> str:
    shown = show_decimal(values.best, lang)
    return f"{shown} ({names.province(units, values.best_province)})" if values.best_province else shown
