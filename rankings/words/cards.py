"""What cards say beside the figures, and what is said of a card to those who do not see it."""

from collections.abc import Sequence

from rankings.words.headline import listed

LABELS = {
    "vi": {"gap": "cách nhau", "no_change": "không đổi", "change": "thay đổi hạng"},
    "en": {"gap": "apart", "no_change": "no change", "change": "rank change"},
}


def say_since(words: str, year: int, lang: str) -> str:
    """A change and the year that it counts from.

    >>> say_since("tăng 16 bậc", 2020, "vi"), say_since("up 16 places", 2020, "en")
    ('tăng 16 bậc so với năm 2020', 'up 16 places on 2020')
    >>> say_since("no change", 2020, "en")
    'no change from 2020'
    """
    if lang == "vi":
        return f"{words} so với năm {year}"
    return f"{words} {'from' if words == LABELS['en']['no_change'] else 'on'} {year}"


def say_score(score: str, lang: str) -> str:
    """A score by itself; `score` is "" where it is not known.

    >>> say_score("0,7617°", "vi"), say_score("0.7617°", "en"), say_score("", "vi")
    ('0,7617° điểm', 'score 0.7617°', 'chưa rõ điểm')
    """
    if lang == "vi":
        return f"{score} điểm" if score else "chưa rõ điểm"
    return f"score {score}" if score else "score not known"


def say_known(known: int, of: int, lang: str) -> str:
    """How many ranks of a table are known.

    >>> say_known(33, 63, "vi"), say_known(33, 63, "en")
    ('mới biết 33/63 hạng', '33 of 63 ranks known')
    """
    return f"mới biết {known}/{of} hạng" if lang == "vi" else f"{known} of {of} ranks known"


def say_standing(title: str, rank: str, of: str, change: str, lang: str) -> str:
    """Of the card of a province: its rank ("9" of "/63") and change, each "" where it is not known.

    >>> say_standing("Bình Phước, DTI 2021", "9", "/63", "tăng 16 bậc‡", "vi")
    'Bình Phước, DTI 2021: hạng 9/63, tăng 16 bậc‡'
    >>> say_standing("Dak Nong, DTI 2021", "", "/63", "", "en")
    'Dak Nong, DTI 2021: rank not known'
    """
    if lang == "vi":
        told = [f"hạng {rank}{of}" if rank else "chưa rõ hạng", change]
    else:
        told = [f"rank {rank} of {of[1:]}" if rank else "rank not known", change]
    return f"{title}: {', '.join(filter(None, told))}"


def say_compared(title: str, ranks: Sequence[str], of: str, lang: str) -> str:
    """Of the card of a comparison: the ranks in the order of the names in its title, "" for one that is not known.

    >>> say_compared("Bình Phước và Đắk Nông, DTI 2024", ["12°*", "55°*"], "/63", "vi")
    'Bình Phước và Đắk Nông, DTI 2024: hạng 12°* và hạng 55°* trong 63'
    >>> say_compared("Ha Noi and Hue, DTI 2020", ["9", ""], "/63", "en")
    'Ha Noi and Hue, DTI 2020: rank 9 and rank not known of 63'
    """
    if lang == "vi":
        return f"{title}: {listed([f'hạng {rank}' if rank else 'chưa rõ hạng' for rank in ranks], lang)} trong {of[1:]}"
    return f"{title}: {listed([f'rank {rank}' if rank else 'rank not known' for rank in ranks], lang)} of {of[1:]}"


def say_first_ones(title: str, places: Sequence[tuple[str, str]]) -> str:
    """Of the card of a ranking: (rank, name) of the first; the title alone where no rank is known.

    >>> say_first_ones("Xếp hạng chuyển đổi số năm 2022", [("1", "Đà Nẵng"), ("2", "Hồ Chí Minh")])
    'Xếp hạng chuyển đổi số năm 2022: 1 Đà Nẵng, 2 Hồ Chí Minh'
    """
    return f"{title}: {', '.join(f'{rank} {name}' for rank, name in places)}" if places else title


def say_publishers(publishers: Sequence[str], others: int, lang: str) -> str:
    """Who published the documents of a card's figures; `others` more are named on the page.

    >>> say_publishers(["Bộ Thông tin và Truyền thông", "Dân trí"], 0, "vi")
    'Nguồn: Bộ Thông tin và Truyền thông; Dân trí.'
    >>> say_publishers(["Dân trí"], 2, "vi"), say_publishers(["Dân trí"], 2, "en")
    ('Nguồn: Dân trí; và 2 nơi khác, nêu ở trang.', 'Sources: Dân trí; and 2 more, named on the page.')
    """
    told = list(publishers)
    if others:
        told.append(f"và {others} nơi khác, nêu ở trang" if lang == "vi" else f"and {others} more, named on the page")
    label = "Nguồn" if lang == "vi" else "Sources" if len(told) > 1 else "Source"
    return f"{label}: {'; '.join(told)}."


def say_sources_there(lang: str) -> str:
    """Where the documents of the figures in a sentence are named."""
    return "Nguồn của từng con số: nêu ở trang." if lang == "vi" else "The source of each figure is named on the page."
