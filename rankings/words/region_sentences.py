"""Sentences on a region and on the country as a whole, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.words.headline import listed, ordinal
from rankings.words.numbers import direction_of
from rankings.words.tables import units_words

#: The sign of a change across a change of method.
_BROKEN = "‡"


@dataclass(frozen=True)
class RegionFacts:
    """What the sentence on a region says; figures as shown with their signs.

    `rank` is the place of its mean among `of` regions (None unless all are known); `mean_change` gives the direction,
    `changed_by` the figure; `above` is the mean less the country's, `apart` that figure;
    `indicator` is a name as inside a sentence, "" for the composite; `moved_signs` are those of the rank's change.
    """

    region: str
    year: int
    mean: str
    rank: int | None
    of: int
    tied: bool = False
    previous_year: int | None = None
    mean_change: Decimal | None = None
    changed_by: str = ""
    rank_change: int | None = None
    above: Decimal | None = None
    apart: str = ""
    indicator: str = ""
    moved_signs: str = ""


def say_region_mean(facts: RegionFacts, lang: str) -> str:
    """Mean, place and change of a region whose scores are all known, and how it stands to the country.

    >>> say_region_mean(RegionFacts("Tây Nguyên", 2023, "0,6142*", 6, 6, above=Decimal(-1), apart="0,0641*"), "vi")
    'Năm 2023, điểm trung bình của Tây Nguyên là 0,6142*, thấp nhất trong 6 vùng, thấp hơn trung bình cả nước 0,0641*.'
    """
    since, beside = _since(facts, lang), _beside_country(facts, lang)
    joined = {"vi": " và ", "en": " and "}[lang] if since and beside else ", "
    told = ", ".join(filter(None, [_mean(facts, lang), _place(facts, lang), since]))
    return f"{joined.join(filter(None, [told, beside]))}."


def _mean(facts: RegionFacts, lang: str) -> str:
    what = mean_score(facts.indicator, lang)
    if lang == "vi":
        return f"Năm {facts.year}, {what} của {facts.region} là {facts.mean}"
    return f"In {facts.year}, the {what} of {in_text(facts.region, lang)} was {facts.mean}"


def in_text(region: str, lang: str) -> str:
    """The name of a region in the middle of a sentence.

    >>> in_text("Đồng bằng sông Hồng", "vi"), in_text("Red River Delta", "en"), in_text("North Central", "en")
    ('Đồng bằng sông Hồng', 'the Red River Delta', 'the North Central region')
    """
    if lang == "vi":
        return region
    # A mere direction is no noun.
    return f"the {region} region" if region.endswith("Central") else f"the {region}"


def mean_score(indicator: str, lang: str) -> str:
    """What is told of, inside a sentence.

    >>> mean_score("", "vi"), mean_score("kinh tế số", "vi"), mean_score("digital economy", "en")
    ('điểm trung bình', 'điểm kinh tế số trung bình', 'mean score in digital economy')
    """
    if lang == "vi":
        return f"điểm {indicator} trung bình" if indicator else "điểm trung bình"
    return f"mean score in {indicator}" if indicator else "mean score"


def _place(facts: RegionFacts, lang: str) -> str:
    """First and last in words, the others by their number; then what became of the place since the year before."""
    if facts.rank is None or facts.of < 2:
        return ""
    kept = facts.rank_change == 0 and not facts.tied
    across = f" ({_BROKEN})" if kept and _BROKEN in facts.moved_signs else ""
    since = "" if kept else _rank_since(facts, lang)
    if lang == "vi":
        end = {1: "cao nhất", facts.of: "thấp nhất"}.get(facts.rank, f"thứ {facts.rank}")
        still = "vẫn " if kept else "đồng " if facts.tied else ""
        return f"{still}{end}{across} trong {facts.of} vùng{since}"
    joint = "joint " if facts.tied else ""
    end = {1: "highest", facts.of: "lowest"}.get(facts.rank, f"{joint}{ordinal(facts.rank)} highest")
    still, joint = ("still " if kept else ""), (joint if facts.rank in (1, facts.of) else "")
    return f"{still}the {joint}{end}{across} of {facts.of} regions{since}"


def _rank_since(facts: RegionFacts, lang: str) -> str:
    """What became of a place that is not simply kept, in brackets: one that is shared may not have been before."""
    way, places, signs = direction_of(facts.rank_change), abs(facts.rank_change or 0), facts.moved_signs
    if lang == "vi":
        said = {"up": f"lên {places} bậc", "down": f"xuống {places} bậc", "same": "thứ bậc như năm trước"}
    else:
        noun = "place" if places == 1 else "places"
        said = {"up": f"up {places} {noun}", "down": f"down {places} {noun}", "same": "the same place as before"}
    return f" ({said[way]}{signs})" if way in said else ""


def _since(facts: RegionFacts, lang: str) -> str:
    """What the mean moved by."""
    if facts.mean_change is None or facts.previous_year is None:
        return ""
    way = direction_of(int(facts.mean_change.compare(Decimal(0))))
    if lang == "vi":
        moved = {"up": f"tăng {facts.changed_by}", "down": f"giảm {facts.changed_by}", "same": "không đổi"}[way]
        return f"{moved} so với năm {facts.previous_year}"
    moved = {"up": f"up {facts.changed_by} on", "down": f"down {facts.changed_by} on", "same": "unchanged from"}[way]
    return f"{moved} {facts.previous_year}"


def _beside_country(facts: RegionFacts, lang: str) -> str:
    """How the mean stands to that of the country, which is printed beside it."""
    if facts.above is None:
        return ""
    way = direction_of(int(facts.above.compare(Decimal(0))))
    if lang == "vi":
        stands = {
            "up": f"cao hơn trung bình cả nước {facts.apart}",
            "down": f"thấp hơn trung bình cả nước {facts.apart}",
            "same": "bằng trung bình cả nước",
        }
    else:
        stands = {
            "up": f"{facts.apart} above the mean of the country",
            "down": f"{facts.apart} below the mean of the country",
            "same": "equal to the mean of the country",
        }
    return stands[way]


def say_incomplete(year: int, region: str, known: int, n: int, lang: str) -> str:
    """Why no mean is worked out: the scores of `known` of `n` members are known.

    >>> say_incomplete(2021, "Tây Nguyên", 1, 5, "vi")
    'Năm 2021, mới biết điểm của 1/5 tỉnh, thành phố thuộc Tây Nguyên, nên không tính trung bình của vùng.'
    """
    if lang == "vi":
        some = f"mới biết điểm của {known}/{n} tỉnh, thành phố thuộc {region}"
        none = f"chưa thấy công bố điểm của nơi nào trong {n} tỉnh, thành phố thuộc {region}"
        return f"Năm {year}, {some if known else none}, nên không tính trung bình của vùng."
    some = f"the scores of {known} of the {n} provinces of {in_text(region, lang)} are known"
    some = some.replace("scores of 1 of", "score of 1 of").replace(" are ", " is ") if known == 1 else some
    none = f"no score of the {n} provinces of {in_text(region, lang)} has been seen published"
    return f"In {year}, {some if known else none}, so no mean of the region is worked out."


@dataclass(frozen=True)
class CountryFacts:
    """What the sentence on the country says: its mean, and the regions with the highest and the lowest mean.

    `known` of `n` scores are known; names stand with their figures in brackets.
    """

    year: int
    units: int
    mean: str
    known: int
    n: int
    best: Sequence[str] = ()
    worst: Sequence[str] = ()
    regions: int = 0
    indicator: str = ""


def say_country(facts: CountryFacts, lang: str) -> str:
    """The mean of the country and the regions at either end; where not all is known, what is and what is not."""
    return " ".join(filter(None, [_country_mean(facts, lang), _country_ends(facts, lang)]))


def _country_mean(facts: CountryFacts, lang: str) -> str:
    if not facts.mean:
        return ""
    what = mean_score(facts.indicator, lang)
    if lang == "vi":
        return f"Năm {facts.year}, {what} của {units_words(facts.units, lang)} là {facts.mean}."
    return f"In {facts.year}, the {what} of the {units_words(facts.units, lang)} was {facts.mean}."


def _country_ends(facts: CountryFacts, lang: str) -> str:
    best, worst = listed(facts.best, lang), listed(facts.worst, lang)
    if facts.best and facts.best != facts.worst:
        if lang == "vi":
            return f"Trong {facts.regions} vùng, trung bình cao nhất là {best}, thấp nhất là {worst}."
        ends = f"{best} {_have(facts.best)} the highest mean, {worst} the lowest"
        return f"Of the {facts.regions} regions, {ends}."
    if facts.known == facts.n:
        return ""
    if lang == "vi":
        none = f"Năm {facts.year}, chưa thấy công bố điểm nào" if not facts.known else ""
        some = f"Mới biết điểm của {facts.known}/{facts.n} tỉnh, thành phố năm {facts.year}"
        return f"{none or some}, nên chưa so được các vùng."
    some = f"{facts.known} of {facts.n} scores of {facts.year} {'is' if facts.known == 1 else 'are'} known"
    none = f"No score of {facts.year} has been seen published"
    return f"{some if facts.known else none}, so the regions cannot be compared."


def _have(names: Sequence[str]) -> str:
    return "has" if len(names) == 1 else "have"


def with_mean(name: str, mean: str, lang: str) -> str:
    """A region with its mean, inside a sentence."""
    return f"{in_text(name, lang)} ({mean})"


def say_between(apart: str, lang: str) -> str:
    """How far the highest mean of a region lies above the lowest."""
    if lang == "vi":
        return f"Trung bình của vùng cao nhất và vùng thấp nhất cách nhau {apart} điểm."
    return f"The highest and the lowest mean of a region lie {apart} apart."


def say_means_known(known: int, n: int, lang: str) -> str:
    """Of how many regions there is a mean."""
    if lang == "vi":
        return f"Mới tính được trung bình của {known}/{n} vùng."
    return f"There is a mean of {known} of the {n} regions."


def say_history(points: Sequence[tuple[int, str]], unknown: Sequence[int], lang: str, between: str = "") -> str:
    """The sentence over a region's history; `points` are (year, mean as shown), oldest first."""
    missing = ", ".join(map(str, unknown))
    if not points:
        return (
            "Chưa năm nào đủ điểm để tính trung bình." if lang == "vi" else "No year has all scores that a mean needs."
        )
    (first, start), (last, end) = points[0], points[-1]
    across = f" ({between})" if between else ""
    if lang == "vi":
        said = f"Trung bình vùng từ {start} năm {first} đến {end} năm {last}{across}"
        said = said if len(points) > 1 else f"Trung bình vùng năm {last} là {end}"
        return f"{said}. Chưa đủ điểm: {missing}." if missing else f"{said}."
    said = f"The mean of the region went from {start} in {first} to {end} in {last}{across}"
    said = said if len(points) > 1 else f"The mean of the region in {last} is {end}"
    return f"{said}. Not all scores known: {missing}." if missing else f"{said}."


def say_national_index(year: int, value: str, lang: str) -> str:
    """That the national DTI is another index than a mean of provinces."""
    if lang == "vi":
        return f"DTI quốc gia {year} là {value}: một chỉ số khác, không phải trung bình của các tỉnh."
    return f"The national DTI of {year} is {value}: another index, not a mean of the provinces."
