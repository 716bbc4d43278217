"""What a release says beyond scores, computed once for what it follows from and kept with the release."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from django.db.models import QuerySet, prefetch_related_objects

from rankings import frames, shape
from rankings.compute.analysis import Kept, analyse
from rankings.models import Analysis, AnalysisRow, EditionVersion
from rankings.releasing.hashing import hash_rows, hash_texts

Key = tuple[int, int]
Versions = dict[Key, EditionVersion]


def store_analyses(versions: Iterable[EditionVersion]) -> dict[int, Analysis]:
    """Edition id to the analysis of what a release of these versions shows; large editions have none.

    Only what no release has shown before is computed: an analysis follows from its edition, the earlier ones on the
    same units, the places with their successions, and the program. What is found again is kept once.
    """
    given = list(versions)
    prefetch_related_objects(given, "edition")
    shown = {key: version for version in given if (key := _key(version))[1] <= shape.MOST_UNITS}
    if not shown:
        return {}
    inputs = _inputs(shown)
    known = _known(inputs.values())
    missing = {key for key, digest in inputs.items() if digest not in known}
    if missing:
        found = _find(shown, inputs, missing)
        known |= {inputs[key]: _store(key, inputs[key], found[inputs[key]]) for key in sorted(missing)}
    return {shown[key].edition_id: known[digest] for key, digest in inputs.items()}


def _key(version: EditionVersion) -> Key:
    return version.edition.year, version.edition.unit_set_id


def _known(digests: Iterable[str]) -> dict[str, Analysis]:
    rows: QuerySet[Analysis] = Analysis.objects.filter(inputs__in=list(digests))
    return {row.inputs: row for row in rows}


def _inputs(shown: Versions) -> dict[Key, str]:
    """A hash of everything that the analysis of each edition follows from."""
    places = frames.load_places(set(shown))
    given = [hash_rows(frame.itertuples(index=False, name=None)) for frame in (places.provinces, places.successions)]
    methods = {(row.year, row.units): row.method for row in places.editions.itertuples()}
    return {
        key: hash_texts([*given, _program(), *(_told(each, shown, methods) for each in _behind(key, shown)), str(key)])
        for key in shown
    }


def _told(key: Key, shown: Versions, methods: Mapping[Key, str]) -> str:
    return f"{key} {methods[key]} {shown[key].content_hash}"


def _behind(key: Key, shown: Iterable[Key]) -> list[Key]:
    """An edition and all before it on the same units: what it is held against may lie several years back.

    The edition before on today's units is the last one that can be reconstructed, whatever was published since.
    """
    return sorted(each for each in shown if each[1] == key[1] and each[0] <= key[0])


@cache
def _program() -> str:
    """A hash of the modules that compute: where they change, so may what they find."""
    package = resources.files("rankings.compute")
    sources = sorted((each.name, each) for each in package.iterdir() if each.name.endswith(".py"))
    return hashlib.sha256(b"".join(each.read_bytes() for _, each in sources)).hexdigest()


def _find(shown: Versions, inputs: Mapping[Key, str], missing: set[Key]) -> dict[str, list[Kept]]:
    """What follows from each of these inputs."""
    needed = {each for key in missing for each in _behind(key, shown)}
    ids = [shown[key].pk for key in needed]
    places = frames.load_places(needed)
    found = analyse(frames.load_scores_of(ids), frames.load_composition_of(ids), places, missing)
    return {inputs[key]: found.get(key, []) for key in missing}


def _store(key: Key, digest: str, found: list[Kept]) -> Analysis:
    """The findings as rows, or the analysis that says the same of this edition already."""
    texts = sorted(
        json.dumps([kept.basis, *vars(kept.finding).values()], sort_keys=True, ensure_ascii=False) for kept in found
    )
    content = hash_texts([str(key), *texts])
    alike = Analysis.objects.filter(content_hash=content).first()
    if alike is not None:
        return alike
    made = Analysis.objects.create(inputs=digest, content_hash=content)
    AnalysisRow.objects.bulk_create(
        AnalysisRow(
            analysis=made,
            basis=basis,
            kind=each.kind,
            subject=each.subject,
            content=json.dumps(each.content, ensure_ascii=False),
        )
        for basis, each in found
    )
    return made
