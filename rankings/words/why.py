"""The question at the head of the page that answers why, and what stands around its sections."""

from dataclasses import dataclass

from rankings.words.bases import beside_years
from rankings.words.headline import Standing, ordinal

#: The sections in the list at the top, by their ids.
CONTENTS = {
    "vi": {
        "change": "Ai vượt ai",
        "parts": "Từng phần điểm",
        "sure": "Trọng số",
        "steps": "Để lên hạng",
        "peers": "Nơi giống nhất",
    },
    "en": {
        "change": "Who passed whom",
        "parts": "Parts of the score",
        "sure": "Weights",
        "steps": "To rank higher",
        "peers": "Who is alike",
    },
}

LABELS = {
    "vi": {
        "old": "Bản phát hành này có trước các phép phân tích",
        "short": "Vì sao, và cần gì để lên hạng",
        "all": "Vì sao lên, xuống hạng",
    },
    "en": {
        "old": "This release is from before the analyses",
        "short": "Why, and what it would take",
        "all": "Why the rank moved",
    },
}


@dataclass(frozen=True)
class Question:
    """What a page asks: `standing` is on the indicator whose name it bears, `composite` says that it is the DTI.

    `signs` are those of its change (‡ across a change of method, ~ reconstructed), or of its rank where that is asked.
    `was_tied` says whether it shared its rank before; a rank that stayed is joint if it was and is.
    """

    province: str
    year: int
    standing: Standing
    composite: bool = True
    signs: str = ""
    was_tied: bool = False


def ask(facts: Question, lang: str) -> str:
    """The heading, as a journalist would ask.

    >>> ask(Question("Vĩnh Phúc", 2023, Standing("DTI", 38, None, -26)), "vi")
    'Vì sao Vĩnh Phúc xuống 26 bậc năm 2023?'
    >>> ask(Question("Vĩnh Phúc", 2023, Standing("DTI", 38, None, -26)), "en")
    'Why did Vĩnh Phúc fall 26 places in 2023?'
    >>> ask(Question("Huế", 2024, Standing("DTI", 1, None, 0), signs="‡"), "vi")
    'Vì sao Huế vẫn ở hạng 1‡ năm 2024?'
    >>> ask(Question("Huế", 2022, Standing("digital economy", 4), composite=False), "en")
    'Why did Huế rank 4th on digital economy in 2022?'
    """
    on = "" if facts.composite else f" {'về' if lang == 'vi' else 'on'} {facts.standing.name}"
    if facts.standing.change:
        return _moved(facts, on, lang)
    if facts.standing.rank is None:
        return _unknown(facts, on, lang)
    return _stands(facts, on, lang)


def _moved(facts: Question, on: str, lang: str) -> str:
    change = facts.standing.change or 0
    places = abs(change)
    if lang == "vi":
        moved = f"{'lên' if change > 0 else 'xuống'} {places} bậc{facts.signs}"
        return f"Vì sao {facts.province} {moved}{on} năm {facts.year}?"
    moved = f"{'rise' if change > 0 else 'fall'} {places} {'place' if places == 1 else 'places'}{facts.signs}"
    return f"Why did {facts.province} {moved}{on} in {facts.year}?"


def _stands(facts: Question, on: str, lang: str) -> str:
    """Of a province that kept its rank, or of whose change nothing is known."""
    standing, stays = facts.standing, facts.standing.change == 0
    tied = standing.tied and (facts.was_tied or not stays)
    rank = standing.rank or 0
    if lang == "vi":
        stood = f"{'vẫn ở' if stays else 'xếp'} {'đồng ' if tied else ''}hạng {rank}{facts.signs}"
        return f"Vì sao {facts.province} {stood}{on} năm {facts.year}?"
    stood = f"{'stay' if stays else 'rank'} {'joint ' if tied else ''}{ordinal(rank)}{facts.signs}"
    return f"Why did {facts.province} {stood}{on} in {facts.year}?"


def _unknown(facts: Question, on: str, lang: str) -> str:
    if lang == "vi":
        return f"Biết gì về thứ hạng{on} của {facts.province} năm {facts.year}?"
    return f"What is known of {facts.province}’s rank{on} in {facts.year}?"


def say_on(indicator: str, sentence: str) -> str:
    """The sentence on a rank, said of a part: `indicator` is its name as it begins a line."""
    return f"{indicator}: {sentence[:1].lower()}{sentence[1:]}"


def say_old_release(lang: str) -> str:
    """Why a release has no analyses to show."""
    if lang == "vi":
        return (
            "Bản mới nhất có đủ các phân tích; điểm và thứ hạng của bản này vẫn xem được ở trang của tỉnh, thành phố."
        )
    return "The newest release has them; the scores and ranks of this one are on the page of the province."


def say_description(province: str, year: int, lang: str) -> str:
    """What the page is about, for those who find it elsewhere."""
    if lang == "vi":
        return (
            f"Vì sao thứ hạng DTI của {province} năm {year} thay đổi: điểm của chính mình, các tỉnh khác, ai vượt ai, "
            "và cần thêm bao nhiêu điểm để lên hạng."
        )
    return (
        f"Why {province}’s DTI rank of {year} moved: its own score, the others, who passed whom, and how many points "
        "the next rank would take."
    )


def back_to(province: str, lang: str) -> str:
    """The way to the province's own page."""
    return f"Trang của {province}" if lang == "vi" else f"{province}’s page"


def targets_of(province: str, lang: str) -> str:
    """The way to what a province set itself."""
    return f"Mục tiêu của {province}" if lang == "vi" else f"{province}’s targets"


def see_year(year: int, reconstructed: bool, lang: str) -> str:
    """The way to a year whose answer can be computed.

    >>> see_year(2023, False, "vi"), see_year(2023, True, "en")
    ('Xem năm 2023, tính được', 'See 2023, reconstructed ~, where it can be computed')
    """
    rebuilt = beside_years(reconstructed, lang)
    return f"Xem năm {year}{rebuilt}, tính được" if lang == "vi" else f"See {year}{rebuilt}, where it can be computed"


def page_on(province: str, lang: str) -> str:
    """The name of the page in a list, which does not know yet how the rank moved."""
    return f"Vì sao {province} lên, xuống hạng" if lang == "vi" else f"Why {province}’s rank moved"
