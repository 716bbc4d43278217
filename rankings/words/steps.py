"""What it takes to stand higher, in both languages: points to a rank, in total and in one index alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.headline import inside, listed, ordinal
from rankings.words.known import begun, scores_known

LABELS = {
    "vi": {
        "reach": "Để đạt hạng",
        "places": "Cao hơn",
        "there": "Điểm cần có",
        "total": "Cần thêm tổng điểm",
        "points": "Cần thêm điểm",
        "alone": "hoặc chỉ trong một chỉ số:",
        "old": "Bản phát hành này có trước phép tính số điểm cần thêm.",
        "group": "Đây là điểm gộp của nhiều chỉ số, không phải một chỉ số riêng, nên không tính số điểm cần thêm.",
    },
    "en": {
        "reach": "To reach rank",
        "places": "Higher by",
        "there": "Score needed",
        "total": "More points in all",
        "points": "More points",
        "alone": "or in one index alone:",
        "old": "This release is from before the points it would take were worked out.",
        "group": "This is the score of several indices together, not an index of its own, so no points are worked out "
        "for it.",
    },
}


def title(province: str, lang: str) -> str:
    """Heading of the section."""
    return f"{province} cần gì để lên hạng?" if lang == "vi" else f"What would lift {province}?"


def see_steps(lang: str) -> str:
    """The way from a province's page to the section."""
    return "Cần thêm bao nhiêu điểm, ở chỉ số nào" if lang == "vi" else "How many points, and where"


def caption(year: int, on: str, lang: str) -> str:
    """Caption of the table; `on` is the name of the indicator, "" for the composite."""
    if lang == "vi":
        return f"Cần gì để lên hạng, năm {year}" + (f": {inside(on)}" if on else "")
    return f"What it would take, {year}" + (f": {inside(on)}" if on else "")


def show_places(places: int, lang: str) -> str:
    """How many places up a rank is, in its column.

    >>> show_places(3, "vi"), show_places(1, "en")
    ('3 bậc', '1 place')
    """
    return f"{places} bậc" if lang == "vi" else f"{places} {'place' if places == 1 else 'places'}"


def say_rank(rank: int, lang: str) -> str:
    """The head of a column of steps.

    >>> say_rank(11, "vi"), say_rank(11, "en")
    ('11', '11th')
    """
    return str(rank) if lang == "vi" else ordinal(rank)


def alone(part: str, lang: str) -> str:
    """The head of a row on one index while all others stand still.

    >>> alone("Hạ tầng số", "vi"), alone("Digital infrastructure", "en")
    ('Chỉ riêng hạ tầng số', 'Digital infrastructure alone')
    """
    return f"Chỉ riêng {inside(part)}" if lang == "vi" else f"{part} alone"


def part_name(name: str, together: bool, lang: str) -> str:
    """The name of a part in a sentence; English says "the" of those that are told together.

    >>> part_name("Other four indices (together)", True, "en"), part_name("Hạ tầng số", False, "vi")
    ('The other four indices (together)', 'Hạ tầng số')
    """
    return f"The {inside(name)}" if together and lang == "en" else name


def out_of_reach(lang: str) -> str:
    """The cell of an index that alone does not suffice even at its maximum."""
    return "không đủ" if lang == "vi" else "too far"


@dataclass(frozen=True)
class Next:
    """The nearest step: who, to which rank, by how much (as shown, with its marks).

    `on` is the name of the indicator, "" for the composite; `quarter` is the rank that ends the best quarter where this
    very step leads into it, else 0.
    """

    province: str
    rank: int
    gain: str
    on: str = ""
    quarter: int = 0


def say_next(facts: Next, lang: str) -> str:
    """What the next rank takes.

    >>> say_next(Next("Bình Phước", 11, "0,0001*"), "vi")
    'Muốn lên hạng 11, Bình Phước cần thêm 0,0001* điểm, nếu các tỉnh khác giữ nguyên.'
    >>> say_next(Next("Bình Phước", 15, "0.0055*", "Digital society", 15), "en")
    'To rank 15th on digital society, Bình Phước needs 0.0055* more points if all others stand still; that is the top \
quarter, ranks 1–15.'
    """
    name = inside(facts.on)
    if lang == "vi":
        where = f"hạng {facts.rank}{f' về {name}' if name else ''}"
        said = f"Muốn lên {where}, {facts.province} cần thêm {facts.gain} điểm, nếu các tỉnh khác giữ nguyên"
        return said + (f"; đó cũng là vào một phần tư đầu, hạng 1–{facts.quarter}." if facts.quarter else ".")
    where = f"{ordinal(facts.rank)}{f' on {name}' if name else ''}"
    said = f"To rank {where}, {facts.province} needs {facts.gain} more points if all others stand still"
    return said + (f"; that is the top quarter, ranks 1–{facts.quarter}." if facts.quarter else ".")


def say_quarter(quarter: int, rank: int, gain: str, lang: str) -> str:
    """What the top quarter takes: `rank` is the one that the step leads to, `gain` as shown.

    >>> say_quarter(15, 15, "0,0792*", "vi")
    'Vào một phần tư đầu (hạng 1–15) thì cần thêm 0,0792*.'
    >>> say_quarter(8, 7, "0.0100*", "en")
    'The top quarter (ranks 1–8) takes 0.0100* more, to rank 7th.'
    """
    if lang == "vi":
        to = f", tới hạng {rank}" if rank < quarter else ""
        return f"Vào một phần tư đầu (hạng 1–{quarter}) thì cần thêm {gain}{to}."
    to = f", to rank {ordinal(rank)}" if rank < quarter else ""
    return f"The top quarter (ranks 1–{quarter}) takes {gain} more{to}."


def say_inside(province: str, quarter: int, lang: str) -> str:
    """That a province is in the top quarter.

    >>> say_inside("Huế", 15, "vi"), say_inside("Huế", 8, "en")
    ('Huế đã ở trong một phần tư đầu (hạng 1–15).', 'Huế is already in the top quarter (ranks 1–8).')
    """
    if lang == "vi":
        return f"{province} đã ở trong một phần tư đầu (hạng 1–{quarter})."
    return f"{province} is already in the top quarter (ranks 1–{quarter})."


@dataclass(frozen=True)
class Alone:
    """What each index alone takes to the next `rank`: (name, gain as shown) by gain, and those that do not suffice."""

    rank: int
    gains: Sequence[tuple[str, str]]
    never: Sequence[str]

    def taking(self, gain: str) -> list[str]:
        """The names of those that take so much as it is shown, whatever its marks."""
        return [inside(name) for name, each in self.gains if _bare(each) == _bare(gain)]


def _bare(gain: str) -> str:
    return gain.rstrip("°*~")


def say_alone(facts: Alone, lang: str) -> str:
    """In which one index the next rank takes least and most, and which cannot do it even at their maximum.

    >>> say_alone(Alone(11, [("Nền tảng", "0,0003*"), ("Hạ tầng số", "0,0010*")], []), "vi")
    'Nếu chỉ một chỉ số tăng, hạng 11 cần ít nhất 0,0003* ở nền tảng, nhiều nhất 0,0010* ở hạ tầng số.'
    >>> say_alone(Alone(49, [("Foundations", "0.0001*"), ("Digital infrastructure", "0.0001*")], []), "en")
    'If one index alone rose, 49th place would take 0.0001* on any of them.'
    >>> say_alone(Alone(2, [("Foundations", "0.1945*")], ["Digital infrastructure"]), "en")
    'Foundations alone would do for 2nd place with 0.1945* more; digital infrastructure would not even at its maximum.'
    >>> say_alone(Alone(2, [], ["Hạ tầng số", "An toàn"]), "vi")
    'Không chỉ số đã biết nào một mình đưa lên được hạng 2, dù đạt tối đa.'
    """
    if not facts.gains:
        return _nobody_alone(facts, lang)
    never, (least, few) = _never(facts.never, lang), facts.gains[0]
    if len(facts.gains) == 1:
        if lang == "vi":
            return f"Chỉ riêng {inside(least)} đủ đưa lên hạng {facts.rank}, nếu thêm {few}{never}."
        return f"{least} alone would do for {ordinal(facts.rank)} place with {few} more{never}."
    if lang == "vi":
        return f"Nếu chỉ một chỉ số tăng, hạng {facts.rank} cần {_least_and_most(facts, lang)}{never}."
    said = _least_and_most(facts, lang)
    return f"If one index alone rose, {ordinal(facts.rank)} place would take {said}{never}."


def _least_and_most(facts: Alone, lang: str) -> str:
    """How much on which, those together that take the same as it is shown."""
    few, many = facts.gains[0][1], facts.gains[-1][1]
    if _bare(few) == _bare(many):
        if facts.never:
            return f"{few} {'ở' if lang == 'vi' else 'on'} {_either(facts.taking(few), lang)}"
        return f"{few} ở bất kỳ chỉ số nào" if lang == "vi" else f"{few} on any of them"
    least, most = (_either(facts.taking(gain), lang) for gain in (few, many))
    if lang == "vi":
        return f"ít nhất {few} ở {least}, nhiều nhất {many} ở {most}"
    return f"{few} at least, on {least}, and {many} at most, on {most}"


def _either(names: Sequence[str], lang: str) -> str:
    """Names of which one is enough.

    >>> _either(["a", "b", "c"], "vi"), _either(["a"], "en")
    ('a, b hoặc c', 'a')
    """
    joint = " hoặc " if lang == "vi" else " or "
    return joint.join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _never(names: Sequence[str], lang: str) -> str:
    if not names:
        return ""
    listing = listed([inside(name) for name in names], lang)
    if lang == "vi":
        return f"; {listing} thì một mình không đủ, dù đạt tối đa"
    return f"; {listing} would not even at {'its' if len(names) == 1 else 'their'} maximum"


def _nobody_alone(facts: Alone, lang: str) -> str:
    if lang == "vi":
        return f"Không chỉ số đã biết nào một mình đưa lên được hạng {facts.rank}, dù đạt tối đa."
    return f"No known index alone would do for {ordinal(facts.rank)} place, even at its maximum."


def say_still(lang: str, alone: bool) -> str:
    """What the table of steps takes for granted, and why its gains are not differences of the scores shown."""
    if lang == "vi":
        text = "Tính khi các tỉnh, thành phố khác giữ nguyên điểm; đủ điểm là ngang hạng. "
        text += "Điểm cần thêm tính từ điểm chưa làm tròn, rồi làm tròn lên."
        return text + (" “Không đủ”: chỉ số đó đạt tối đa cũng chưa tới." if alone else "")
    text = "Assuming all others keep their scores; an equal score shares the rank. "
    text += "Points are worked out from unrounded scores, then rounded up."
    return text + (" “Too far”: that index would not do it even at its maximum." if alone else "")


def say_weights(published: bool, lang: str) -> str:
    """By which weights one index counts in the total.

    >>> say_weights(False, "vi")
    'Mỗi chỉ số góp vào tổng theo trọng số suy ra từ các điểm đã công bố (xem cách tính).'
    """
    if lang == "vi":
        how = "đã công bố" if published else "suy ra từ các điểm đã công bố"
        return f"Mỗi chỉ số góp vào tổng theo trọng số {how} (xem cách tính)."
    how = "as published" if published else "worked out from published scores"
    return f"Each index counts in the total by its weight, {how} (see the methodology)."


def say_no_weights(lang: str) -> str:
    """Why the steps are in total only."""
    if lang == "vi":
        return "Trọng số của năm này chưa công bố nên không tính được cho từng chỉ số."
    return "The weights of this year have not been published, so no single index can be worked out."


def say_first(province: str, lang: str) -> str:
    """In the place of steps, for whoever leads."""
    return f"{province} đang đứng đầu." if lang == "vi" else f"{province} is in the lead."


def say_no_steps(known: int, n: int, year: int, lang: str) -> str:
    """Why there are no steps: not all scores are known."""
    told = begun(scores_known([(year, known)], n, lang))
    if lang == "vi":
        return f"{told} nên chưa tính được số điểm cần thêm."
    return f"{told}, so the points it would take cannot be worked out."


def say_not_by_scores(lang: str) -> str:
    """Why there are no steps: the rank does not follow from the scores."""
    if lang == "vi":
        return "Hạng đã công bố không theo thứ tự điểm, nên không tính số điểm cần thêm."
    return "The published rank does not follow the order of scores, so no points are worked out."
