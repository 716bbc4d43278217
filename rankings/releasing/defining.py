"""An edition that is not stored yet: itself, its method, its new indicators and its weights, as a person defined them.

A draft reads it beside what is stored, and publishing stores it; before that nothing of it stands in a readers' table.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from rankings.importing.findings import Words

KINDS = ("composite", "pillar", "main_index", "group")
BASES = ("published", "worked_out", "unknown")
#: What a column of weights keeps without rounding.
_LEAST_WEIGHT = Decimal("0.000001")
_MOST_WEIGHT = 1_000_000


@dataclass(frozen=True)
class NewIndicator:
    """An indicator that no edition had before; `pillar` is gov, economy, society or ""."""

    code: str
    kind: str
    name_vi: str
    name_en: str
    short_vi: str
    short_en: str
    pillar: str = ""


@dataclass(frozen=True)
class Weight:
    """How much a part weighs in a whole: digits as written, "" where it is not known, and on what basis."""

    whole: str
    part: str
    weight: str
    basis: str

    @property
    def value(self) -> Decimal | None:
        """The weight as a number. Raises ValueError for a text that is none."""
        if not self.weight:
            return None
        try:
            value = Decimal(self.weight)
        except InvalidOperation as problem:
            raise ValueError(self.weight) from problem
        if not value.is_finite():
            raise ValueError(self.weight)
        return value


@dataclass(frozen=True)
class Definition:
    """A new edition. The method's other fields are empty unless it is new."""

    year: int
    units: int
    method: str
    publisher_vi: str
    publisher_en: str
    published_on: str
    method_is_new: bool = False
    decision: str = ""
    decided_on: str = ""
    summary_vi: str = ""
    summary_en: str = ""
    note_vi: str = ""
    note_en: str = ""
    max_points: int | None = None
    indicators: tuple[NewIndicator, ...] = ()
    weights: tuple[Weight, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """The indicators that the edition has: every whole and every part."""
        return frozenset(code for weight in self.weights for code in (weight.whole, weight.part))

    @property
    def main_indices(self) -> int | None:
        """How many parts the composite has."""
        wholes = {weight.whole for weight in self.weights}
        tops = wholes - {weight.part for weight in self.weights}
        return sum(weight.whole == next(iter(tops)) for weight in self.weights) if len(tops) == 1 else None

    def to_json(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Definition":
        """From plain data. Raises TypeError for a field that is unknown or missing."""
        indicators = tuple(NewIndicator(**row) for row in data.get("indicators", ()))
        weights = tuple(Weight(**row) for row in data.get("weights", ()))
        return cls(**{**data, "indicators": indicators, "weights": weights})


@dataclass(frozen=True)
class Known:
    """What is stored already: codes of indicators with their kinds, codes of methods, editions."""

    indicators: Mapping[str, str]
    methods: frozenset[str]
    editions: frozenset[tuple[int, int]]
    composite: str = "dti"
    sizes: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field of a definition."""

    field: str
    words: Words


def problems_of(definition: Definition, known: Known) -> list[Problem]:
    """Everything that is wrong with a definition, field by field."""
    return [
        *_edition_problems(definition, known),
        *_indicator_problems(definition, known),
        *_weight_problems(definition, known),
    ]


def _edition_problems(definition: Definition, known: Known) -> Iterator[Problem]:
    key = (definition.year, definition.units)
    if not 2000 <= definition.year <= 2100:
        yield Problem("year", Words("năm từ 2000 đến 2100", "a year from 2000 to 2100"))
    if known.sizes and definition.units not in known.sizes:
        listed = ", ".join(map(str, sorted(known.sizes)))
        yield Problem("units", Words(f"một trong {listed} tỉnh", f"one of {listed} provinces"))
    if key in known.editions:
        yield Problem("year", Words("kỳ này đã có", "this edition is known already"))
    for name in ("publisher_vi", "publisher_en"):
        yield from _text_problems(name, getattr(definition, name), 120)
    if not _is_date(definition.published_on):
        yield Problem("published_on", Words("ngày, như 2026-03-31", "a date, such as 2026-03-31"))
    yield from _method_problems(definition, known)


def _text_problems(place: str, text: str, longest: int) -> Iterator[Problem]:
    """A text that is needed, and no longer than the store keeps."""
    if not text.strip():
        yield Problem(place, Words("cần điền", "needed"))
    if len(text) > longest:
        yield Problem(place, Words(f"nhiều nhất {longest} chữ", f"at most {longest} letters"))


def _method_problems(definition: Definition, known: Known) -> Iterator[Problem]:
    if not _is_code(definition.method):
        yield Problem("method", Words("mã gồm chữ thường, số, _ hoặc -", "a code of small letters, digits, _ or -"))
    elif definition.method_is_new == (definition.method in known.methods):
        taken = Words("mã đã có: chọn nó trong danh sách", "the code is taken: choose it from the list")
        yield Problem("method", taken if definition.method_is_new else Words("không có mã này", "no such code"))
    if definition.method_is_new:
        yield from _text_problems("decision", definition.decision, 60)
        for name in ("summary_vi", "summary_en"):
            yield from _text_problems(name, getattr(definition, name), 2_000)
        if not _is_date(definition.decided_on):
            yield Problem(
                "decided_on", Words("ngày của quyết định, như 2025-04-03", "the decision's date, such as 2025-04-03")
            )


def _indicator_problems(definition: Definition, known: Known) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in definition.indicators:
        place = f"indicator {row.code}"
        if not _is_code(row.code):
            yield Problem(place, Words("mã gồm chữ thường, số hoặc _", "a code of small letters, digits or _"))
        if row.code in known.indicators or row.code in seen:
            yield Problem(place, Words("mã đã có", "the code is taken"))
        if row.kind not in KINDS:
            yield Problem(place, Words("loại không có", "no such kind"))
        for text, longest in ((row.name_vi, 100), (row.name_en, 100), (row.short_vi, 30), (row.short_en, 30)):
            yield from _text_problems(place, text, longest)
        seen.add(row.code)


def _weight_problems(definition: Definition, known: Known) -> Iterator[Problem]:
    kinds = dict(known.indicators) | {row.code: row.kind for row in definition.indicators}
    seen: set[tuple[str, str]] = set()
    if not any(weight.whole == known.composite for weight in definition.weights):
        yield Problem(
            "weights",
            Words(f"{known.composite} cần ít nhất một thành phần", f"{known.composite} needs a part at least"),
        )
    for weight in definition.weights:
        place = f"{weight.whole} < {weight.part}"
        unknown = [code for code in (weight.whole, weight.part) if code not in kinds]
        if unknown or weight.whole == weight.part or (weight.whole, weight.part) in seen:
            yield Problem(
                place,
                Words("thành phần không có, lặp lại hoặc chứa chính nó", "unknown, repeated or a part of itself"),
            )
        seen.add((weight.whole, weight.part))
        yield from _value_problems(place, weight)


def _value_problems(place: str, weight: Weight) -> Iterator[Problem]:
    try:
        value = weight.value
    except ValueError:
        yield Problem(place, Words(f"“{weight.weight}” không phải là số", f"“{weight.weight}” is no number"))
        return
    if weight.basis not in BASES or (value is None) != (weight.basis == "unknown"):
        yield Problem(
            place,
            Words("trọng số cần căn cứ; chưa rõ thì để trống", "a weight has its basis; an unknown one stays empty"),
        )
    if value is not None and not _LEAST_WEIGHT <= value < _MOST_WEIGHT:
        yield Problem(place, Words("trọng số lớn hơn 0, dưới 1.000.000", "a weight above 0 and below 1,000,000"))
    elif value is not None and value != value.quantize(_LEAST_WEIGHT):
        yield Problem(place, Words("nhiều nhất sáu chữ số thập phân", "at most six decimals"))


def _is_code(text: str) -> bool:
    return (
        bool(text)
        and len(text) <= 20
        and text.isascii()
        and all(letter.islower() or letter.isdigit() or letter in "_-" for letter in text)
    )


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10
