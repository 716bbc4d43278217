"""Who is alike, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.words.headline import inside, listed
from rankings.words.known import begun, scores_known
from rankings.words.numbers import show_decimal

LABELS = {
    "vi": {
        "peer": "So sánh với",
        "because": "Vì",
        "rank": "Hạng",
        "score": "Điểm",
        "gap": "Hơn kém",
        "distance": "Độ khác về cơ cấu",
        "population": "Dân số",
        "unknown": "chưa rõ dân số",
        "old": "Bản phát hành này có trước phép tìm những tỉnh giống nhau.",
    },
    "en": {
        "peer": "Compare with",
        "because": "Because of",
        "rank": "Rank",
        "score": "Score",
        "gap": "Ahead or behind",
        "distance": "Distance of profiles",
        "population": "People",
        "unknown": "population not known",
        "old": "This release is from before provinces were matched.",
    },
}

#: Why a province is named, in the list over a row of names, and in a cell.
KINDS = {
    "vi": {
        "score": ("Sát điểm", "điểm"),
        "profile": ("Cơ cấu điểm giống nhất", "cơ cấu điểm"),
        "region": ("Cùng vùng, sát hạng", "vùng"),
        "population": ("Dân số gần nhất", "dân số"),
        "merged": ("Cùng sáp nhập", "cùng sáp nhập"),
    },
    "en": {
        "score": ("Closest in score", "score"),
        "profile": ("Most alike in profile", "profile"),
        "region": ("Same region, next in rank", "region"),
        "population": ("Closest in population", "population"),
        "merged": ("Merged with it", "merger"),
    },
}


def title(province: str, lang: str) -> str:
    """Heading of the section."""
    return f"{province} giống những nơi nào?" if lang == "vi" else f"Who is like {province}?"


def see_peers(lang: str) -> str:
    """The way from a province's page to the section."""
    return "Những nơi giống nhất, và giống ở đâu" if lang == "vi" else "Who is most alike, and in what"


def caption(province: str, year: int, lang: str) -> str:
    """Caption of the table."""
    return f"Đáng so với {province}, năm {year}" if lang == "vi" else f"Worth comparing with {province}, {year}"


def because(kinds: Sequence[str], lang: str) -> str:
    """Why a row stands in the table.

    >>> because(["score", "region"], "vi"), because(["profile"], "en")
    ('điểm, vùng', 'profile')
    """
    return ", ".join(KINDS[lang][kind][1] for kind in kinds)


def show_gap(gap: Decimal, lang: str) -> str:
    """How far the other is ahead or behind, with its sign; 0 for equals.

    >>> show_gap(Decimal("0.0012"), "vi"), show_gap(Decimal("-0.0012"), "en"), show_gap(Decimal("0.0000"), "en")
    ('+0,0012', '−0.0012', '0.0000')
    """
    return f"{'+' if gap > 0 else ''}{show_decimal(gap, lang)}"


@dataclass(frozen=True)
class Closest:
    """Who is closest in score: names of those with the same score, their gap as the table has it, with its marks.

    `level`: the scores are equal, which a gap of 0 at the places shown does not say.
    """

    province: str
    year: int
    names: Sequence[str]
    gap: Decimal
    signs: str = ""
    level: bool = False


def say_closest(facts: Closest, lang: str) -> str:
    """Who is closest in score, ahead or behind or level.

    >>> say_closest(Closest("Bình Phước", 2024, ["Hà Tĩnh"], Decimal("0.0012"), "°*"), "vi")
    'Năm 2024, điểm sát Bình Phước nhất là Hà Tĩnh, hơn 0,0012°*.'
    >>> say_closest(Closest("Yên Bái", 2022, ["Thanh Hóa"], Decimal("0.0000"), level=True), "en")
    'In 2022, closest to Yên Bái in score is Thanh Hóa, with the same score.'
    """
    who, how = listed(facts.names, lang), _how_close(facts, lang)
    if lang == "vi":
        return f"Năm {facts.year}, điểm sát {facts.province} nhất là {who}, {how}."
    are = "is" if len(facts.names) == 1 else "are"
    return f"In {facts.year}, closest to {facts.province} in score {are} {who}, {how}."


def _how_close(facts: Closest, lang: str) -> str:
    if facts.level:
        return "bằng điểm" if lang == "vi" else "with the same score"
    if not facts.gap:
        return "gần như bằng điểm" if lang == "vi" else "with all but the same score"
    amount = f"{show_decimal(abs(facts.gap), lang)}{facts.signs}"
    if lang == "vi":
        return f"{'hơn' if facts.gap > 0 else 'kém'} {amount}"
    return f"{'ahead' if facts.gap > 0 else 'behind'} by {amount}"


def say_profile(name: str, distance: str, lang: str) -> str:
    """Who is most alike over the main indices; `distance` as the table has it, with its marks.

    >>> say_profile("Hải Dương", "1,56°*", "vi")
    'Cơ cấu điểm giống nhất là Hải Dương, cách 1,56°* (0 là giống hệt).'
    """
    if lang == "vi":
        return f"Cơ cấu điểm giống nhất là {name}, cách {distance} (0 là giống hệt)."
    return f"Most alike in profile is {name}, at a distance of {distance} (0 is the same)."


@dataclass(frozen=True)
class Merged:
    """A former province, those that merged with it, what they became, and when."""

    province: str
    others: Sequence[str]
    successor: str
    day: str


def say_merged(facts: Merged, lang: str) -> str:
    """With whom a former province became one.

    >>> say_merged(Merged("Bình Phước", ["Đồng Nai"], "Đồng Nai", "1/7/2025"), "vi")
    'Từ 1/7/2025, Bình Phước cùng Đồng Nai nhập thành Đồng Nai mới.'
    """
    others, same = listed(facts.others, lang), facts.successor in (facts.province, *facts.others)
    if lang == "vi":
        return f"Từ {facts.day}, {facts.province} cùng {others} nhập thành {facts.successor}{' mới' if same else ''}."
    new = "the new " if same else ""
    together = listed([facts.province, *facts.others], lang)
    return f"On {facts.day}, {together} merged into {new}{facts.successor}."


def say_method(indices: Sequence[str], n: int, year: int, lang: str) -> str:
    """How the distance of two profiles is measured, over which indices.

    >>> say_method(["Hạ tầng số", "Hoạt động xã hội số"], 63, 2024, "vi")
    'Cơ cấu điểm là điểm ở 2 chỉ số chính đã biết của cả 63 tỉnh, thành phố năm 2024: hạ tầng số và hoạt động xã hội \
số. Độ khác: chênh lệch ở từng chỉ số chia cho độ lệch chuẩn của chỉ số ấy trong 63 tỉnh, thành phố, bình phương, cộng \
lại, rồi khai căn; 0 là giống hệt.'
    """
    names, count = listed([inside(name) for name in indices], lang), len(indices)
    if lang == "vi":
        return (
            f"Cơ cấu điểm là điểm ở {count} chỉ số chính đã biết của cả {n} tỉnh, thành phố năm {year}: {names}. "
            f"Độ khác: chênh lệch ở từng chỉ số chia cho độ lệch chuẩn của chỉ số ấy trong {n} tỉnh, thành phố, "
            "bình phương, cộng lại, rồi khai căn; 0 là giống hệt."
        )
    return (
        f"A profile is the scores on the {count} main indices known of all {n} for {year}: {names}. The distance: the "
        f"difference on each, divided by that index’s standard deviation over the {n}, squared, summed, and the root "
        "of that; 0 is the same."
    )


def say_no_scores(known: int, n: int, year: int, lang: str) -> str:
    """Why nobody is named as close in score or profile.

    >>> say_no_scores(10, 63, 2021, "vi")
    'Mới biết điểm của 10/63 tỉnh, thành phố năm 2021 nên chưa xét được ai sát điểm, ai giống cơ cấu điểm.'
    """
    told = begun(scores_known([(year, known)], n, lang))
    if lang == "vi":
        return f"{told} nên chưa xét được ai sát điểm, ai giống cơ cấu điểm."
    return f"{told}, so closeness in score and profile cannot be told."


def say_of_total(indicator: str, lang: str) -> str:
    """That the section is about the composite on a page that asks about another indicator.

    >>> say_of_total("Kinh tế số", "vi")
    'Hạng và điểm ở mục này là của DTI, không phải của kinh tế số.'
    """
    if lang == "vi":
        return f"Hạng và điểm ở mục này là của DTI, không phải của {inside(indicator)}."
    return f"Ranks and scores in this section are those of the DTI, not of {inside(indicator)}."


def say_rules(scores: bool, lang: str) -> str:
    """What the columns of the table hold; `scores` if there are gaps among them."""
    if lang == "vi":
        gap = "Hơn kém: điểm của nơi ấy trừ điểm của tỉnh, thành phố này, theo điểm hiện ra. " if scores else ""
        return f"{gap}Dân số: Cục Thống kê, bảng E02.01, 2024."
    gap = "Ahead or behind: the other’s score minus this one’s, as they are shown. " if scores else ""
    return f"{gap}People: National Statistics Office, table E02.01, 2024."
