"""Numbers, ranks and changes as a reader of each language writes them."""

from datetime import date
from decimal import Decimal

MISSING = "—"
MINUS = "\u2212"
MONTHS_EN = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip


def show_decimal(value: Decimal | None, lang: str) -> str:
    """The digits as they are, with the language's decimal sign and a true minus.

    >>> show_decimal(Decimal("0.8002"), "vi"), show_decimal(Decimal("-0.10"), "en")
    ('0,8002', '−0.10')
    """
    if value is None:
        return MISSING
    text = f"{value:f}".replace("-", MINUS)
    return text.replace(".", ",") if lang == "vi" else text


def show_signed(difference: Decimal, lang: str) -> str:
    """A difference with its sign; none of nothing.

    >>> show_signed(Decimal("0.0257"), "vi"), show_signed(Decimal("-0.01"), "en"), show_signed(Decimal("0.00"), "en")
    ('+0,0257', '−0.01', '0.00')
    """
    return f"{'+' if difference > 0 else ''}{show_decimal(difference, lang)}"


def unbroken(span: str) -> str:
    """A span of numbers that a narrow line does not break behind its dash.

    >>> unbroken("7–11") == "7–\\u206011"
    True
    """
    return span.replace("–", "–\u2060")


def show_count(value: int, lang: str) -> str:
    """A count with the language's thousands sign.

    >>> show_count(9412000, "vi"), show_count(9412000, "en")
    ('9.412.000', '9,412,000')
    """
    text = f"{value:,}"
    return text.replace(",", ".") if lang == "vi" else text


def show_rank(rank: int | None, tied: bool | None) -> str:
    """A rank, "=15" where it is shared.

    >>> show_rank(15, True), show_rank(9, False), show_rank(None, None)
    ('=15', '9', '—')
    """
    if rank is None:
        return MISSING
    return f"={rank}" if tied else str(rank)


def direction_of(change: int | None, is_first: bool = False) -> str:
    """up, down, same, first (no edition before) or unknown."""
    if change is None:
        return "first" if is_first else "unknown"
    return "up" if change > 0 else "down" if change < 0 else "same"


def show_change(change: int | None, lang: str, is_first: bool = False) -> str:
    """A change with its arrow: ▲ 16, ▼ 3, =, "kỳ đầu", —.

    >>> show_change(16, "vi"), show_change(-3, "vi"), show_change(0, "en"), show_change(None, "vi", is_first=True)
    ('▲ 16', '▼ 3', '=', 'kỳ đầu')
    """
    direction = direction_of(change, is_first)
    words = {"same": "=", "first": {"vi": "kỳ đầu", "en": "first year"}[lang], "unknown": MISSING}
    return words.get(direction) or f"{'▲' if direction == 'up' else '▼'} {abs(change or 0)}"


def say_change(change: int | None, lang: str) -> str:
    """A change in words.

    >>> say_change(16, "vi"), say_change(-1, "en"), say_change(0, "vi")
    ('tăng 16 bậc', 'down 1 place', 'không đổi')
    """
    direction = direction_of(change)
    count = abs(change or 0)
    if lang == "vi":
        said = {"up": f"tăng {count} bậc", "down": f"giảm {count} bậc", "same": "không đổi"}
        return said.get(direction, "không rõ thay đổi")
    places = "place" if count == 1 else "places"
    said = {"up": f"up {count} {places}", "down": f"down {count} {places}", "same": "no change"}
    return said.get(direction, "change not known")


def show_date(day: date, lang: str) -> str:
    """8/8/2022 or 8 August 2022."""
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def show_partial_date(text: str, lang: str) -> str:
    """A date known to the year, the month or the day.

    >>> show_partial_date("2022-09", "vi"), show_partial_date("2022-09", "en"), show_partial_date("2022", "vi")
    ('9/2022', 'September 2022', '2022')
    """
    year, *rest = text.split("-")
    if len(rest) == 2:
        return show_date(date(int(year), int(rest[0]), int(rest[1])), lang)
    if len(rest) == 1:
        return f"{int(rest[0])}/{year}" if lang == "vi" else f"{MONTHS_EN[int(rest[0]) - 1]} {year}"
    return year
