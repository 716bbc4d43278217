"""What was found in documents: disagreements, and the cells of imported files; in both languages."""

from collections.abc import Sequence
from decimal import Decimal

from rankings.words.numbers import say_change, show_decimal, show_signed


def say_figure(measure: str, value: Decimal, lang: str, signs: str = "") -> str:
    """A figure with what it is; `signs` are those of a change.

    >>> say_figure("rank_change", Decimal(17), "vi", "‡"), say_figure("score", Decimal("0.3026"), "en")
    ('tăng 17 bậc‡', 'score 0.3026')
    """
    if measure == "rank_change":
        return f"{say_change(int(value), lang)}{signs}"
    if measure == "rank":
        return f"hạng {int(value)}" if lang == "vi" else f"rank {int(value)}"
    if measure == "score":
        return f"điểm {show_decimal(value, lang)}" if lang == "vi" else f"score {show_decimal(value, lang)}"
    signed = f"{show_signed(value, lang)}{signs}"
    return f"điểm thay đổi {signed}" if lang == "vi" else f"score change {signed}"


def say_set_aside(figure: str, reason: str, lang: str, ranks: Sequence[tuple[int, int]] = ()) -> str:
    """A figure that is kept but not used, and why; `reason` begins with a capital.

    `ranks` are those that make a change, with their years.

    >>> say_set_aside("up 17 places‡", "Contradicts the two ranks", "en", [(2020, 40), (2021, 27)])
    '“up 17 places‡” is not used: contradicts the two ranks (40 in 2020, 27 in 2021)'
    """
    why = reason[:1].lower() + reason[1:]
    if lang == "vi":
        beside = f" ({', '.join(f'hạng {rank} năm {year}' for year, rank in ranks)})" if ranks else ""
        return f"“{figure}” không được dùng: {why}{beside}"
    beside = f" ({', '.join(f'{rank} in {year}' for year, rank in ranks)})" if ranks else ""
    return f"“{figure}” is not used: {why}{beside}"


def say_mean_set_aside(year: int, shown: str, reason: str, lang: str, used: str = "") -> str:
    """A printed mean that is not used; `used` is the one that is, with its signs, as far as there is one.

    >>> say_mean_set_aside(2022, "0.5791", "Differs from the mean of the scores", "en", "0.5787*")
    'Mean of provinces in 2022: “0.5791” is not used: differs from the mean of the scores; here it is 0.5787*.'
    """
    said = say_set_aside(shown, reason, lang)
    if lang == "vi":
        here = f"; ở đây là {used}" if used else ""
        return f"Trung bình các tỉnh năm {year}: {said}{here}."
    here = f"; here it is {used}" if used else ""
    return f"Mean of provinces in {year}: {said}{here}."


def say_change_disagrees(stated: int, previous: int, current: int, lang: str, signs: str = "") -> str:
    """A published change that the two ranks contradict, both with their signs."""
    says, follows = (f"{say_change(change, lang)}{signs}" for change in (stated, previous - current))
    if lang == "vi":
        return f"nguồn ghi {says}, còn hai thứ hạng {previous} và {current} cho {follows}; trang này dùng hai thứ hạng"
    said = f"the source says {says}, the two ranks {previous} and {current} make {follows}"
    return f"{said}; the two ranks are used here"


def say_rank_disagrees(published: int, computed: int, lang: str) -> str:
    """A published rank that differs from the order of the scores."""
    if lang == "vi":
        return f"hạng công bố là {published}, theo điểm là {computed}; trang này dùng hạng công bố"
    return f"the published rank is {published}, the scores make it {computed}; the published rank is shown"


def say_values_differ(figures: Sequence[str], lang: str) -> str:
    """Sources that print different figures of one thing; the first is shown."""
    others = ", ".join(figures[1:])
    if lang == "vi":
        return f"các nguồn ghi khác nhau: {figures[0]} (dùng ở đây), {others}"
    return f"sources differ: {figures[0]} (shown here), {others}"


def say_place(indicator: str, year: int, lang: str, province: str = "") -> str:
    """Which cell: indicator, year and, in a list of many, the province."""
    head = f"{province}, " if province else ""
    return f"{head}{indicator}, {'năm ' if lang == 'vi' else ''}{year}"


def say_cells(file: str, sheet: str, cells: Sequence[str], lang: str) -> str:
    """Where in an imported file the figures of a page stood; "" for what is not known of it.

    >>> say_cells("dti-2022.xlsx", "DTI 2022", ["C5", "D5"], "vi"), say_cells("", "", ["C5"], "en")
    ('dti-2022.xlsx, trang tính “DTI 2022”, ô C5, D5', 'cell C5')
    """
    where = f"{'trang tính' if lang == 'vi' else 'sheet'} “{sheet}”" if sheet else ""
    names = ", ".join(cell for cell in cells if cell)
    noun = "ô" if lang == "vi" else "cell" if len(cells) == 1 else "cells"
    return ", ".join(filter(None, [file, where, f"{noun} {names}" if names else ""]))
