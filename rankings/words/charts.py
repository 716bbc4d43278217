"""Words that charts and tables over several years share, and those of a chart that has left its page."""

from collections.abc import Sequence

from rankings.words.headline import inside


def say_method_change(decision: str, before: str, lang: str) -> tuple[str, str]:
    """The word at a break, and its reason.

    >>> say_method_change("922/QĐ-BTTTT", "1726/QĐ-BTTTT", "vi")
    ('đổi phương pháp', 'Quyết định 922/QĐ-BTTTT thay Quyết định 1726/QĐ-BTTTT')
    """
    if lang == "vi":
        return "đổi phương pháp", f"Quyết định {decision} thay Quyết định {before}"
    return "method changed", f"Decision {decision} replaces Decision {before}"


def title_alone(whose: str, title: str, years: Sequence[int] = ()) -> str:
    """The title of a chart that has left its page: of whom it is and, if its title does not say it, over which years.

    >>> title_alone("Bình Phước", "Thứ hạng trong 63 tỉnh, thành phố", [2020, 2021, 2024])
    'Bình Phước: thứ hạng trong 63 tỉnh, thành phố, 2020–2024'
    >>> title_alone("Tây Nguyên", "Trung bình của Tây Nguyên và của cả nước", [2022, 2023])
    'Trung bình của Tây Nguyên và của cả nước, 2022–2023'
    """
    span = f", {years[0]}" if years else ""
    span += f"–{years[-1]}" if len(years) > 1 else ""
    return f"{title if whose in title else f'{whose}: {inside(title)}'}{span}"


#: So many documents are named below an image; the page at its address names them all.
_MOST_NAMED = 3


def say_sources(documents: Sequence[str], lang: str) -> str:
    """The line of documents below an image, the first few by name; "" for none.

    >>> say_sources(["DTI 2021 (8/8/2022)", "DTI 2022"], "vi")
    'Nguồn: DTI 2021 (8/8/2022); DTI 2022.'
    >>> say_sources(["A", "B", "C", "D", "E"], "en")
    'Sources: A; B; C; and 2 more, listed at the address below.'
    """
    if not documents:
        return ""
    named, others = list(documents[:_MOST_NAMED]), len(documents) - _MOST_NAMED
    if others > 0:
        more = {
            "vi": f"và {others} tài liệu khác, nêu ở trang dưới đây",
            "en": f"and {others} more, listed at the address below",
        }
        named.append(more[lang])
    label = "Nguồn" if lang == "vi" else "Sources" if len(documents) > 1 else "Source"
    return f"{label}: {'; '.join(named)}."


def say_from(release: int, lang: str) -> str:
    """Whose image or file it is, and of which release.

    >>> say_from(3, "vi"), say_from(3, "en")
    ('DXIndex, bản phát hành 3', 'DXIndex, release 3')
    """
    return f"DXIndex, bản phát hành {release}" if lang == "vi" else f"DXIndex, release {release}"
