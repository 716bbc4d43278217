"""The few words that stand inside charts and around them, in both languages side by side."""

from collections.abc import Iterable

from rankings.charts.record import Basis, Cell, Lang, Shown
from rankings.words.marks import MARKS, mark_text

WORDS: dict[Lang, dict[str, str]] = {
    "vi": {
        "year": "Năm",
        "province": "Tỉnh, thành phố",
        "indicator": "Chỉ số",
        "region": "Vùng",
        "score": "Điểm",
        "score_axis": "Điểm, thang 0–1",
        "rank": "Hạng",
        "rank_axis": "Hạng, 1 là cao nhất",
        "mean": "Trung bình",
        "hollow": "Rỗng: suy ra (*)",
        "hatched": "Gạch chéo: dựng lại (~)",
        "best": "Cao nhất",
        "gap": "Chênh lệch",
        "change": "Thay đổi",
        "table": "Xem dạng bảng",
        "interactive": "Biểu đồ tương tác",
        "full": "Toàn màn hình",
        "download": "Tải",
        "about": "ghi chú",
        "whose": "tỉnh",
        "of": "trong tổng số",
        "basis": "căn cứ",
        "sources": "nguồn",
        "tied": "đồng hạng",
        "hint": "Phím mũi tên: đi qua từng điểm; + và −: phóng to, thu nhỏ; Esc: thôi",
        "zoom_in": "Phóng to",
        "zoom_out": "Thu nhỏ",
        "whole": "Đặt lại",
        "from_year": "Từ năm",
    },
    "en": {
        "year": "Year",
        "province": "Province",
        "indicator": "Indicator",
        "region": "Region",
        "score": "Score",
        "score_axis": "Score, from 0 to 1",
        "rank": "Rank",
        "rank_axis": "Rank, 1 is best",
        "mean": "Mean",
        "hollow": "Hollow: worked out (*)",
        "hatched": "Hatched: reconstructed (~)",
        "best": "Highest",
        "gap": "Gap",
        "change": "Change",
        "table": "Show as table",
        "interactive": "Interactive chart",
        "full": "Full screen",
        "download": "Download",
        "about": "note",
        "whose": "province",
        "of": "out of",
        "basis": "basis",
        "sources": "sources",
        "tied": "tied",
        "hint": "Arrow keys: go from point to point; + and −: zoom; Esc: leave",
        "zoom_in": "Zoom in",
        "zoom_out": "Zoom out",
        "whole": "Reset",
        "from_year": "From",
    },
}

#: What Plotly itself could say over a figure of ours. Its buttons and tips are turned off (`theme.config`), so this is
#: for whoever opens a figure elsewhere and turns them on; the English words are built in.
PLOTLY_WORDS: dict[Lang, dict[str, str]] = {
    "vi": {
        "Zoom in": "Phóng to",
        "Zoom out": "Thu nhỏ",
        "Reset axes": "Đặt lại",
        "Double-click to zoom back out": "Nhấp đúp để xem lại toàn bộ",
    },
    "en": {},
}

SECONDARY = "°"
#: The sign of a figure that nobody published as it stands, as all over the site (`rankings.words.marks`).
SIGNS: dict[Basis, str] = {"published": "", "derived": "*", "computed": "*", "reconstructed": "~"}


def word(lang: Lang, key: str) -> str:
    """The word of a chart in a language; a KeyError for one that is not in the table.

    >>> word("vi", "rank")
    'Hạng'
    """
    return WORDS[lang][key]


def say_difference(what: str, first: str, second: str) -> str:
    """The head of a column of differences, which says what is taken from what, and so what plus and minus mean.

    >>> say_difference("Gap", "Bình Phước", "Đắk Nông")
    'Gap (Bình Phước − Đắk Nông)'
    """
    return f"{what} ({first} − {second})"


def signs(figure: Shown) -> str:
    """The signs of a figure: "" where it is published, and always "" where it is missing.

    >>> from rankings.charts.record import Reading
    >>> signs(Reading(9, "9", basis="derived", secondary=True))
    '°*'
    """
    if figure.value is None:
        return ""
    return (SECONDARY if figure.secondary else "") + SIGNS[figure.basis]


def marked(figure: Shown) -> str:
    """The figure's text with its signs behind it: "0,7157°"."""
    return figure.shown + signs(figure)


def cell(figure: Shown | None) -> str:
    """A table cell: the figure, its signs and, in brackets, what is noted about it."""
    if figure is None:
        return "—"
    return Cell(marked(figure) + (f" ({figure.note})" if figure.note else ""), figure)


def beside_score(rank: Shown | None, lang: Lang) -> str:
    """A rank behind the score that a point is drawn for: " · hạng 9/34°*"; nothing without one."""
    return f" · {word(lang, 'rank').lower()} {marked(rank)}" if rank and rank.value is not None else ""


def sign_words(figure: Shown, lang: Lang) -> str:
    """What the signs of a figure say, in a few words."""
    return all_sign_words([figure], lang)


def all_sign_words(figures: Iterable[Shown | None], lang: Lang) -> str:
    """What the signs of several figures say, each once."""
    used = dict.fromkeys(sign for figure in figures if figure for sign in signs(figure))
    return ", ".join(MARKS[sign].short[lang] for sign in used)


def sign_notes(lang: Lang, figures: Iterable[Shown | None]) -> tuple[str, ...]:
    """A line for each sign that occurs among the figures, in the order of the site's legend."""
    used = {sign for figure in figures if figure for sign in signs(figure)}
    return tuple(f"{sign} {mark_text(sign, lang)}" for sign in MARKS if sign in used)
