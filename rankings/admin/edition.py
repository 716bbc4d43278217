"""Define an edition that nobody has published yet: itself, its method, its indicators and their weights."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.http import HttpRequest, HttpResponseBase

from rankings import roles
from rankings.admin.shared import about_import, actor_of, go, import_page, office, revision_of
from rankings.catalogue import Catalogue, live_key, load_catalogue
from rankings.importing.findings import Words
from rankings.models import Import
from rankings.releasing.defining import Definition, NewIndicator, Problem, Weight, problems_of
from rankings.releasing.known import known_of
from rankings.releasing.proposing import Refused, change
from rankings.saying import say

_NEW_ROWS: Final = 4
_LONGEST: Final = 2_000
_WHOLE: Final = "dti"
_TEXTS: Final = (
    "publisher_vi", "publisher_en", "published_on", "method", "decision", "decided_on", "summary_vi", "summary_en",
    "note_vi", "note_en",
)  # fmt: skip


@dataclass(frozen=True)
class IndexRow:
    """A known index or pillar in the form: its place in it, name, weight, and the wholes that hold it."""

    key: str
    name: str
    weight: str
    held_by: frozenset[str]
    wholes: tuple[str, ...]
    problems: tuple[Words, ...] = ()


@dataclass(frozen=True)
class NewRow:
    """A row of the form for an index that no edition had before."""

    key: str
    indicator: NewIndicator
    weight: str
    held_by: frozenset[str]
    problems: tuple[Words, ...] = ()


@office()
@about_import
def edition(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The form, filled like the last edition on the same provinces; sent, everything wrong is said at once."""
    if row.definition is None:
        return go("read", pk=row.pk)
    catalogue = load_catalogue(live_key())
    known = known_of(catalogue)
    if request.method == "POST":
        if not roles.may_import(request.user):
            raise Refused(
                Words("Chỉ người nhập số liệu sửa được lần nhập này.", "Only an importer can change this import.")
            )
        definition = _definition(request, row, catalogue)
        problems = problems_of(definition, known)
        if not problems:
            values = {"definition": definition.to_json()}
            change(row.pk, revision_of(request), actor_of(request), "import_edition", values)
            return go("read", pk=row.pk)
        return _form(request, row, definition, problems, catalogue, 422)
    definition = Definition.from_json(row.definition) if row.definition else _to_begin_from(row, catalogue)
    return _form(request, row, definition, [], catalogue)


def _to_begin_from(row: Import, catalogue: Catalogue) -> Definition:
    """What an earlier import of this edition defined; else the last edition on the same provinces."""
    earlier = Import.objects.filter(year=row.year, units=row.units, definition__has_key="method").exclude(pk=row.pk)
    last = earlier.order_by("-pk").values_list("definition", flat=True).first()
    return Definition.from_json(last) if last else _like_the_last(row, catalogue)


def _like_the_last(row: Import, catalogue: Catalogue) -> Definition:
    """The last edition on the same provinces with an earlier year."""
    before = [each for each in catalogue.editions.values() if each.units == row.units and each.year < row.year]
    if not before:
        return Definition(row.year, row.units, "", "", "", "")
    last = max(before, key=lambda each: each.year)
    weights = [
        Weight(part["whole_code"], part["part_code"], _plain(part["weight"]), part["basis"])
        for part in catalogue.compositions
        if (part["year"], part["units"]) == last.key
    ]
    return Definition(
        row.year, row.units, last.method, last.publisher_vi, last.publisher_en, "", weights=tuple(weights),
        max_points=last.max_points,
    )  # fmt: skip


def _plain(weight: str | None) -> str:
    """A stored weight without the zeros of its column: 100.000000 is 100."""
    text = weight or ""
    return text.rstrip("0").rstrip(".") if "." in text else text


def _definition(request: HttpRequest, row: Import, catalogue: Catalogue) -> Definition:
    """What the form says, well formed or not."""
    said = {name: request.POST.get(name, "").strip()[:_LONGEST] for name in _TEXTS}
    is_new = said["method"] == "+"
    if is_new:
        said["method"] = request.POST.get("new_method", "").strip()[:40]
    else:
        said |= dict.fromkeys(("decision", "decided_on", "summary_vi", "summary_en"), "")
    basis = request.POST.get("basis", "published")
    new = [each for place in range(_NEW_ROWS) if (each := _new_row(request, place)).indicator.code]
    keys = [(code, f"old-{code}") for code in _codes(catalogue)]
    parts = [(code, _weight_of(request, key), _wholes_of(request, key)) for code, key in keys]
    parts += [(each.indicator.code, each.weight, each.held_by) for each in new]
    points = request.POST.get("max_points", "").strip()
    return Definition(
        row.year, row.units, method_is_new=is_new, indicators=tuple(each.indicator for each in new),
        weights=tuple(_weights(parts, basis)),
        max_points=int(points) if points.isdecimal() and len(points) < 7 else None, **said,
    )  # fmt: skip


def _codes(catalogue: Catalogue) -> list[str]:
    """What may be a part: pillars (in 2020 the total was made of them) and main indices."""
    return [code for code, indicator in catalogue.indicators.items() if indicator.kind in ("pillar", "main_index")]


def _wholes(catalogue: Catalogue) -> list[str]:
    """What may hold parts: the composite, then the pillars."""
    pillars = [code for code, indicator in catalogue.indicators.items() if indicator.kind == "pillar"]
    return [_WHOLE, *pillars]


def _weight_of(request: HttpRequest, key: str) -> str:
    return request.POST.get(f"weight-{key}", "").strip().replace(",", ".")[:20]


def _wholes_of(request: HttpRequest, key: str) -> frozenset[str]:
    return frozenset(request.POST.getlist(f"in-{key}"))


def _new_row(request: HttpRequest, place: int) -> NewRow:
    key = f"new-{place}"
    texts = {name: request.POST.get(f"{name}-{key}", "").strip()[:100] for name in ("code", "name_vi", "name_en")}
    short = {name: request.POST.get(f"{name}-{key}", "").strip()[:30] for name in ("short_vi", "short_en")}
    indicator = NewIndicator(kind="main_index", **texts, **short)
    return NewRow(key, indicator, _weight_of(request, key), _wholes_of(request, key))


def _weights(parts: Iterable[tuple[str, str, frozenset[str]]], basis: str) -> Iterable[Weight]:
    """A part weighs the same in every whole that holds it; one that none holds is not in the edition."""
    for code, weight, wholes in parts:
        for whole in sorted(wholes):
            yield Weight(whole, code, weight, basis if weight else "unknown")


def _form(
    request: HttpRequest, row: Import, definition: Definition, problems: list[Problem], catalogue: Catalogue,
    status: int = 200,
) -> HttpResponseBase:  # fmt: skip
    bases = {weight.basis for weight in definition.weights} - {"unknown"}
    context = {
        "definition": definition,
        "problems": problems,
        "errors": {problem.field: problem.words for problem in problems},
        "sum": _sum_of(definition),
        "methods": list(catalogue.methods.values()),
        "new_code": definition.method if definition.method_is_new else "",
        "old_rows": [_old_row(code, definition, catalogue, problems) for code in _codes(catalogue)],
        "wholes": [(code, catalogue.indicators[code]) for code in _wholes(catalogue)],
        "new_rows": _new_rows(definition, problems),
        "basis": next(iter(bases), "published"),
    }
    return import_page(request, row, "edition.html", "edition", context, status)


def _sum_of(definition: Definition) -> Decimal | None:
    """What the known weights of the total come to; None where none is known or one is no number."""
    try:
        weights = [weight.value for weight in definition.weights if weight.whole == _WHOLE]
    except ValueError:
        return None
    known = [weight for weight in weights if weight is not None]
    return sum(known, Decimal(0)) if known else None


def _problems_with(code: str, problems: list[Problem]) -> tuple[Words, ...]:
    """What is wrong with an index or one of its weights, each thing once."""
    own = [each.words for each in problems if each.field == f"indicator {code}" or each.field.endswith(f" < {code}")]
    return tuple(dict.fromkeys(own))


def _old_row(code: str, definition: Definition, catalogue: Catalogue, problems: list[Problem]) -> IndexRow:
    indicator = catalogue.indicators[code]
    held = {weight.whole: weight.weight for weight in definition.weights if weight.part == code}
    wholes = [_WHOLE] if indicator.kind == "pillar" else _wholes(catalogue)
    name = say(indicator.name_vi, indicator.name_en)
    weight = next(iter(held.values()), "")
    return IndexRow(f"old-{code}", name, weight, frozenset(held), tuple(wholes), _problems_with(code, problems))


def _new_rows(definition: Definition, problems: list[Problem]) -> list[NewRow]:
    rows = []
    for place in range(_NEW_ROWS):
        has = place < len(definition.indicators)
        indicator = definition.indicators[place] if has else NewIndicator("", "main_index", "", "", "", "")
        weights = {
            weight.whole: weight.weight for weight in definition.weights if has and weight.part == indicator.code
        }
        found = _problems_with(indicator.code, problems) if has else ()
        weight = next(iter(weights.values()), "")
        rows.append(NewRow(f"new-{place}", indicator, weight, frozenset(weights), found))
    return rows
