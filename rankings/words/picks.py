"""Words around a table whose rows can be picked and compared, and around its filters."""

#: `{n}` is how many are picked, `{name}` a province that cannot be; the script fills them in.
LABELS = {
    "vi": {
        "hint": "Đánh dấu 2 đến 4 tỉnh, thành phố để so sánh.",
        "compare": "So sánh các tỉnh đã chọn",
        "one": "chọn thêm 1 để so sánh",
        "many": "So sánh {n} tỉnh",
        "full": "Chỉ so sánh được 4 tỉnh một lần. Bỏ bớt một tỉnh thì mới thêm được {name}.",
        "clear": "Bỏ chọn",
        "filters": "Đang lọc",
        "remove": "Bỏ",
        "all_sources": "Nguồn của mọi dòng:",
        "own_sources": "Nguồn riêng",
        "sources": "Nguồn",
        "places": "Số bậc",
        "why": "vì sao",
        "before_now": "Hạng kỳ trước → kỳ này; — là chưa thấy công bố.",
        "find": "Tỉnh của bạn đứng thứ mấy?",
        "rows_below": "Số liệu của từng tỉnh: bảng bên dưới",
    },
    "en": {
        "hint": "Tick 2 to 4 provinces to compare them.",
        "compare": "Compare the ticked provinces",
        "one": "pick 1 more to compare",
        "many": "Compare {n} provinces",
        "full": "At most 4 provinces can be compared at once. Remove one to add {name}.",
        "clear": "Clear",
        "filters": "Filtered by",
        "remove": "Remove",
        "all_sources": "Sources of every row:",
        "own_sources": "More sources",
        "sources": "Source",
        "places": "Places",
        "why": "why",
        "before_now": "Rank before → now; — means not seen published.",
        "find": "Where does your province stand?",
        "rows_below": "The figures of each province: the table below",
    },
}


def say_ranks(known: int, lang: str) -> str:
    """How many ranks are known, behind the name of an indicator in a list.

    >>> say_ranks(1, "vi"), say_ranks(1, "en")
    (' (1 hạng)', ' (1 rank)')
    """
    word = "hạng" if lang == "vi" else "rank" if known == 1 else "ranks"
    return f" ({known} {word})"


def say_side_ranks(terms: list[tuple[str, str]], are_pillars: bool, lang: str) -> str:
    """What the short heads of the rank columns stand for: (short, full name) of each.

    >>> say_side_ranks([("CQS", "Chính quyền số"), ("KTS", "Kinh tế số")], True, "vi")
    'CQS, KTS: hạng theo trụ cột, tức từng mặt của DTI: chính quyền số, kinh tế số.'
    """
    if not terms:
        return ""
    short, full = (", ".join(part) for part in zip(*terms, strict=True))
    if lang == "vi":
        kind = "trụ cột, tức từng mặt của DTI" if are_pillars else "chỉ số chính, tức từng phần của điểm"
        return f"{short}: hạng theo {kind}: {full.lower()}."
    kind = "each pillar (a side of the DTI)" if are_pillars else "each main index (a part of the score)"
    return f"{short}: rank on {kind}: {full.lower()}."
