"""Whether the gap between the first and the last narrows, in sentences of both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.compute.convergence import Verdict
from rankings.words.bases import beside_units
from rankings.words.headline import inside, listed
from rankings.words.tables import units_words

LABELS = {
    "vi": {
        "year": "Năm",
        "highest": "Cao nhất",
        "mean": "Trung bình",
        "lowest": "Thấp nhất",
        "spread": "Khoảng cách",
        "ratio": "Cuối so với đầu",
        "deviation": "Độ lệch chuẩn",
        "between": "Giữa các vùng",
        "known": "Đã biết điểm",
        "source": "Nguồn",
        "none": "Chưa có hai năm nào đủ điểm và so được với nhau, nên chưa biết khoảng cách có thu hẹp hay không.",
        "how": (
            "Khoảng cách là điểm cao nhất trừ điểm thấp nhất. Cuối so với đầu là điểm thấp nhất tính bằng phần trăm "
            "điểm cao nhất. Độ lệch chuẩn tính trên điểm của tất cả: càng nhỏ, các tỉnh càng sát nhau. Giữa các vùng "
            "là trung bình vùng cao nhất trừ trung bình vùng thấp nhất."
        ),
    },
    "en": {
        "year": "Year",
        "highest": "Highest",
        "mean": "Mean",
        "lowest": "Lowest",
        "spread": "Gap",
        "ratio": "Last to first",
        "deviation": "Standard deviation",
        "between": "Between regions",
        "known": "Scores known",
        "source": "Source",
        "none": "No two years have all scores and can be compared, so it is not known whether the gap narrows.",
        "how": (
            "The gap is the highest score less the lowest. Last to first is the lowest score in percent of the "
            "highest. The standard deviation is that of all scores: the smaller, the closer the provinces. Between "
            "regions is the highest mean of a region less the lowest."
        ),
    },
}


def title_of(units: int, reconstructed: bool, lang: str) -> str:
    """The question, and of which provinces it is asked."""
    if lang == "vi":
        return f"Khoảng cách có thu hẹp không? {units_words(units, lang)}{', dựng lại' if reconstructed else ''}"
    return f"Does the gap narrow? {units_words(units, lang)}{', reconstructed' if reconstructed else ''}"


def chart_title(indicator: str, units: int, reconstructed: bool, lang: str) -> str:
    """Title of the chart of the highest, the mean and the lowest over the years; `indicator` is its name, or "DTI"."""
    of = units_words(units, lang) + beside_units(reconstructed, lang)
    if lang == "vi":
        return f"{indicator}: điểm cao nhất, trung bình và thấp nhất của {of}"
    return f"{indicator}: highest, mean and lowest score of the {of}"


def table_caption(units: int, reconstructed: bool, lang: str) -> str:
    """Caption of the table of the measures."""
    of = units_words(units, lang) + beside_units(reconstructed, lang)
    if lang == "vi":
        return f"Khoảng cách điểm trong {of} qua các năm"
    return f"How far the {of} lie apart, year by year"


@dataclass(frozen=True)
class GapFacts:
    """What is told of a stretch of years. `mark` is the sign of a change of method in between, "" without one.

    `narrower` and `wider` are the measures (keys of `LABELS`) by which the provinces have come closer or drawn apart.
    """

    first: int
    last: int
    verdict: Verdict
    narrower: Sequence[str] = ()
    wider: Sequence[str] = ()
    mark: str = ""


def say_gap(facts: GapFacts, lang: str) -> str:
    """The answer in a word; the figures stand in the table beside it."""
    across = f" ({facts.mark})" if facts.mark else ""
    if lang == "vi":
        said = {
            "narrowed": "khoảng cách đã thu hẹp",
            "widened": "khoảng cách đã rộng ra",
            "unchanged": "khoảng cách không đổi",
            "mixed": "chưa thể nói khoảng cách đã thu hẹp, vì các thước đo không cùng chiều",
        }
        return f"Từ {facts.first} đến {facts.last}{across}, {said[facts.verdict]}."
    said = {
        "narrowed": "the gap has narrowed",
        "widened": "the gap has widened",
        "unchanged": "the gap has stayed as it was",
        "mixed": "it cannot be said that the gap has narrowed, as the measures disagree",
    }
    return f"From {facts.first} to {facts.last}{across}, {said[facts.verdict]}."


def say_measures(facts: GapFacts, lang: str) -> str:
    """Which measures say what, where they disagree; "" where they do not."""
    if facts.verdict != "mixed":
        return ""
    closer, apart = (
        listed([inside(LABELS[lang][key]) for key in keys], lang) for keys in (facts.narrower, facts.wider)
    )
    return f"Hẹp lại: {closer}; rộng ra: {apart}." if lang == "vi" else f"Narrower: {closer}; wider: {apart}."


def say_break(first: int, last: int, breaks: list[int], lang: str) -> str:
    """What a change of method between two years means for the answer; `breaks` are the years that brought one."""
    years = ", ".join(map(str, breaks))
    if lang == "vi":
        return (
            f"Giữa {first} và {last} cách chấm đã đổi (‡, từ năm {years}): không năm nào được chấm theo cả hai cách, "
            "nên không tách được phần do cách chấm mới và phần do các tỉnh."
        )
    return (
        f"Between {first} and {last} the scoring changed (‡, from {years}): no year was scored both ways, so what the "
        "new method did and what the provinces did cannot be told apart."
    )


def say_within(said: str, lang: str) -> str:
    """Puts before the answer of a stretch that it is one of a single method.

    >>> say_within("From 2022 to 2023, the gap has narrowed.", "en")
    'Within one method: from 2022 to 2023, the gap has narrowed.'
    """
    lead = "Trong cùng một cách chấm" if lang == "vi" else "Within one method"
    return f"{lead}: {said[:1].lower()}{said[1:]}"


def say_chart(first: tuple[int, str, str], last: tuple[int, str, str] | None, lang: str) -> str:
    """The sentence over the chart; (year, highest, lowest) of the first complete year and of the last."""
    (year, high, low) = first
    if last is None:
        return f"Năm {year}: từ {low} đến {high}." if lang == "vi" else f"In {year}: from {low} to {high}."
    (end, highest, lowest) = last
    if lang == "vi":
        return f"Năm {year}: từ {low} đến {high}; năm {end}: từ {lowest} đến {highest}."
    return f"In {year}: from {low} to {high}; in {end}: from {lowest} to {highest}."
