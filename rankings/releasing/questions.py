"""What a table of an edition is read for, from the database: one for the command and for the pages of an import."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

from rankings import shape, vi
from rankings.compute.scaling import to_places
from rankings.frames import imported_by
from rankings.importing.findings import UsageError, Words
from rankings.importing.names import Gazetteer, Place
from rankings.importing.question import InTable, Question, Reference
from rankings.models import (
    Composition,
    Edition,
    EditionVersion,
    Figure,
    Indicator,
    LearnedHeading,
    NationalFigure,
    Province,
    Score,
    Source,
)
from rankings.releasing.defining import Definition

_MINISTRY_HOSTS = ("dti.gov.vn", "mic.gov.vn", "mst.gov.vn")
#: Whole, part, weight.
_Parts = list[tuple[str, str, Decimal | None]]


def question_of(
    year: int, units: int, source_key: str, release: int | None, definition: Definition | None = None
) -> Question:
    """What a table of that edition is read for, beside what release `release` shows.

    `definition`: the edition where it is not stored yet.
    """
    parts = _parts(year, units, release, definition)
    method = definition.method if definition else _method_of(year, units)
    names = {item.code: (item.name_vi, item.name_en) for item in Indicator.objects.exclude(kind=Indicator.Kind.GROUP)}
    names |= (
        {new.code: (new.name_vi, new.name_en) for new in definition.indicators if new.kind != "group"}
        if definition
        else {}
    )
    return Question(
        year,
        units,
        source_key,
        gazetteer_of(units),
        frozenset(code for whole, part, _ in parts for code in (whole, part)) or None,
        names,
        replace(
            _reference(year, units, method, release, parts),
            shown_scores=_previous(year, units, release)[0],
            tables=_tables(year, units, release, source_key),
        ),
        dict(LearnedHeading.objects.filter(method=method).values_list("key", "meaning")),
    )


def _parts(year: int, units: int, release: int | None, definition: Definition | None) -> _Parts:
    """The edition's wholes, parts and weights."""
    if definition:
        return [(row.whole, row.part, row.value) for row in definition.weights]
    rows = Composition.objects.filter(version__in=_versions(year, units, release))
    return list(rows.values_list("whole__code", "part__code", "weight"))


def _versions(year: int, units: int, release: int | None) -> list[int]:
    """The edition's version in a release, by its id; none where the release does not show it."""
    shown = EditionVersion.objects.filter(releases=release, edition__year=year, edition__unit_set_id=units)
    return list(shown.values_list("pk", flat=True)) if release is not None else []


def _method_of(year: int, units: int) -> str:
    found = Edition.objects.filter(year=year, unit_set_id=units).values_list("method__code", flat=True)
    return found.first() or ""


def _reference(year: int, units: int, method: str, release: int | None, parts: _Parts) -> Reference:
    """What is known already of the edition and of the one before it on the same provinces."""
    before = Edition.objects.filter(unit_set_id=units, year__lt=year).select_related("method").order_by("-year").first()
    scores, ranks = _previous(before.year, units, release) if before else ({}, {})
    return Reference(
        _weights(parts),
        _means(year, units, release),
        scores,
        ranks,
        before.year if before and (scores or ranks) else 0,
        method_changed=bool(before and before.method.code != method),
    )


def _weights(parts: _Parts) -> dict[str, dict[str, Decimal]]:
    """Whole to part to weight, but for wholes of which a weight is not known."""
    unknown = {whole for whole, _, weight in parts if weight is None}
    weights: dict[str, dict[str, Decimal]] = {}
    for whole, part, weight in parts:
        if weight is not None and whole not in unknown:
            weights.setdefault(whole, {})[part] = weight
    return weights


def _means(year: int, units: int, release: int | None) -> dict[str, tuple[Decimal, int]]:
    """The published means of provinces that are believed; of several the one with the most decimals."""
    rows = NationalFigure.objects.filter(
        version__in=_versions(year, units, release), level="provincial_mean", measure=shape.SCORE, set_aside_en=""
    ).order_by("places", "source__key")
    return {
        code: (to_places(value, places), places)
        for code, value, places in rows.values_list("indicator__code", "value", "places")
    }


def _previous(
    year: int, units: int, release: int | None
) -> tuple[dict[tuple[str, str], Decimal], dict[tuple[str, str], int]]:
    """Scores and ranks of an edition by province and indicator, as readers see them."""
    rows = Score.objects.of_versions(_versions(year, units, release)).exclude(score_basis=shape.RECONSTRUCTED)
    scores: dict[tuple[str, str], Decimal] = {}
    ranks: dict[tuple[str, str], int] = {}
    for slug, code, score, rank in rows.values_list("province__slug", "indicator__code", "score", "rank"):
        if score is not None:
            scores[slug, code] = score
        if rank is not None:
            ranks[slug, code] = rank
    return scores, ranks


def _tables(year: int, units: int, release: int | None, source_key: str) -> dict[tuple[str, str, str], InTable]:
    """What readers see from imported tables of the ministry, but from the document whose figures are replaced."""
    brought = imported_by(release)
    rows = Figure.objects.filter(
        version__in=_versions(year, units, release), source__kind=Source.Kind.MINISTRY, set_aside_en="",
        measure__in=(shape.SCORE, shape.RANK),
    ).exclude(file="").exclude(source__key=source_key)  # fmt: skip
    scores, ranks = _previous(year, units, release)
    shown: dict[str, Mapping[tuple[str, str], Decimal | int]] = {shape.SCORE: scores, shape.RANK: ranks}
    fields = ("province__slug", "indicator__code", "measure", "value", "places", "file")
    # Of several tables that give what is shown, the latest stays.
    found = sorted(rows.values_list(*fields), key=lambda row: brought.get(row[-1], 0))
    return {
        (slug, code, measure): InTable(to_places(value, places), brought[file])
        for slug, code, measure, value, places, file in found
        if file in brought and shown[measure].get((slug, code)) == value
    }


def gazetteer_of(units: int) -> Gazetteer:
    """The provinces of a unit set with all their spellings, and those of the other set."""
    sets: dict[int, list[Place]] = {}
    for province in Province.objects.prefetch_related("aliases").order_by("unit_set_id", "code"):
        spellings = tuple(alias.spelling for alias in province.aliases.all())
        place = Place(province.slug, province.name_vi, spellings, province.code)
        sets.setdefault(province.unit_set_id, []).append(place)
    other = next((known for known in sets if known != units), 0)
    return Gazetteer(units, tuple(sets.get(units, ())), other, tuple(sets.get(other, ())))


def title_of(year: int, units: int, file: str) -> str:
    """What a document is called of which nobody has said it."""
    return f"DTI {year} ({units}): {file}"


def source_of(
    url: str, year: int, units: int, file: str, *, kind: str = "", document: str = "", publisher: str = "",
    published: str = "",
) -> dict[str, str]:  # fmt: skip
    """The document that a table of an edition stands in: the one known by its address, with what is said anew.

    `file`: the file's name, for the title of a document that is not known. Raises UsageError for what the store would
    not take.
    """
    title = title_of(year, units, file)
    said = {"kind": kind, "document": document, "publisher": publisher, "published": published}
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = Source.objects.filter(url=url).first()
    if known:
        names = ("key", "kind", "document", "publisher", "published")
        found = {name: getattr(known, name) for name in names}
    else:
        found = {"key": _key_of(url), "kind": kind_of(host), "document": title, "publisher": host, "published": ""}
    source = found | {name: value for name, value in said.items() if value} | {"url": url}
    try:
        Source(**source).clean_fields()
    except ValidationError as problem:
        reasons = "; ".join(f"{name}: {' '.join(texts)}" for name, texts in problem.message_dict.items())
        raise UsageError(Words(f"Nguồn không hợp lệ: {reasons}", f"The source is not valid: {reasons}")) from problem
    return source


def _key_of(url: str) -> str:
    """A key from the address, as "dti-gov-vn-xep-hang-2022"; numbered where another address has it."""
    parts = urlsplit(url)
    stem = vi.slugify(f"{(parts.hostname or '').removeprefix('www.')} {parts.path}")[:100]
    keys = (stem, *(f"{stem}-{number}" for number in range(2, 10_000)))
    return next(key for key in keys if not Source.objects.filter(key=key).exists())


def kind_of(host: str) -> str:
    """A trust that cannot be too high: other kinds are for a person to say."""
    if host in _MINISTRY_HOSTS:
        return Source.Kind.MINISTRY
    return Source.Kind.GOVERNMENT if host.endswith(".gov.vn") else Source.Kind.PRESS
