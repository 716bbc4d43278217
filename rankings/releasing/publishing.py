"""Drafts, releases, and the one pointer that readers follow."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from rankings import frames
from rankings import shape as s
from rankings.compute.results import Results, compute_results
from rankings.importing.published import Published
from rankings.models import (
    ContextVersion,
    Edition,
    EditionVersion,
    Live,
    Release,
    ReleaseEdition,
    Snapshot,
    SourceFile,
)
from rankings.releasing.hashing import hash_frames, hash_texts
from rankings.releasing.reference import store_context, store_reference, store_sources
from rankings.releasing.snapshots import store_snapshot
from rankings.releasing.storing import rows_of, store_version

Key = tuple[int, int]


class StaleDraft(RuntimeError):
    """Another release went live after this draft was made; draft again."""


class NothingPublished(RuntimeError):
    """There is no release to add to or to go back to."""


@dataclass(frozen=True)
class Draft:
    """What a release would hold: all editions' figures and the results that follow; nothing is stored yet."""

    base: Release | None
    kind: str
    figures: pd.DataFrame
    composition: pd.DataFrame
    national: pd.DataFrame
    results: Results
    hashes: dict[Key, str]
    sources: list[dict[str, str]] = field(default_factory=list)
    file: dict[str, Any] | None = None


def live_release() -> Release | None:
    """The release that readers see."""
    pointer = Live.objects.select_related("release").first()
    return pointer.release if pointer else None


def draft_import(figures: pd.DataFrame, source: dict[str, str], file: dict[str, Any]) -> Draft:
    """A draft in which one table's figures join those of its edition.

    `figures`: `shape.FIGURE_COLUMNS` of one edition; `source`: key, kind, document, publisher, url, published;
    `file`: name, sha256, size, content. Figures that the same document gave before are replaced; others stay beside
    them. Raises NothingPublished where no release is live.
    """
    base = live_release()
    if base is None:
        raise NothingPublished("load the published data first: manage.py load_published")
    live = frames.load_figures_frame(base)
    editions = set(zip(figures[s.YEAR], figures[s.UNITS], strict=True))
    same_edition = [key in editions for key in zip(live[s.YEAR], live[s.UNITS], strict=True)]
    kept = live[~(pd.Series(same_edition, index=live.index, dtype=bool) & (live[s.SOURCE] == source["key"]))]
    merged = pd.concat([kept, figures[list(s.FIGURE_COLUMNS)].astype(object)], ignore_index=True)
    composition, national = frames.load_composition_frame(base), frames.load_national_frame(base)
    return _draft(base, Release.Kind.IMPORT, merged, composition, national, [source], file)


def _draft(
    base: Release | None, kind: str, figures: pd.DataFrame, composition: pd.DataFrame, national: pd.DataFrame,
    sources: list[dict[str, str]], file: dict[str, Any] | None,
) -> Draft:  # fmt: skip
    places = frames.load_places()
    places.source_kinds.update({source["key"]: source["kind"] for source in sources})
    results = compute_results(figures, composition, national, places)
    hashes = {
        (year, units): _hash_edition(year, units, figures, composition, national, results)
        for year, units in zip(places.editions[s.YEAR], places.editions[s.UNITS], strict=True)
    }
    return Draft(base, kind, figures, composition, national, results, hashes, sources, file)


def _hash_edition(
    year: int,
    units: int,
    figures: pd.DataFrame,
    composition: pd.DataFrame,
    national: pd.DataFrame,
    results: Results,
) -> str:
    columns = sorted(national.columns)
    parts = (figures, composition, national[columns], results.scores, results.summaries)
    return hash_frames(*(rows_of(part, year, units) for part in parts))


def load_published(published: Published, actor: str, notes: dict[str, str]) -> Release | None:
    """Store the published data and make it live, in one transaction. None where nothing would change."""
    with transaction.atomic():
        base = _lock_live()
        store_reference(published.reference)
        context = store_context(published.reference["milestones"], published.reference["targets"])
        draft = _draft(
            base, Release.Kind.LOAD, published.figures, published.composition, published.national, [], None
        )
        return _publish(draft, actor, notes, context)


def publish(draft: Draft, actor: str, notes: dict[str, str]) -> Release | None:
    """Make a draft live in one transaction; None where nothing would change.

    `notes`: vi, en. Raises StaleDraft where another release went live meanwhile: the old release stays as it is.
    """
    with transaction.atomic():
        live = _lock_live()
        if (live and live.pk) != (draft.base and draft.base.pk):
            raise StaleDraft(f"release {live.pk if live else 0} went live after this draft was made")
        if live is None:
            raise NothingPublished("load the published data first: manage.py load_published")
        store_sources(draft.sources)
        return _publish(draft, actor, notes, live.context)


def revert(to: Release, actor: str, notes: dict[str, str]) -> Release | None:
    """A new release that shows exactly what an earlier one showed: the same versions, the same content hash."""
    with transaction.atomic():
        live = _lock_live()
        if live is None:
            raise NothingPublished("there is no release to go back from")
        if live.content_hash == to.content_hash:
            return None
        versions = list(EditionVersion.objects.filter(releases=to))
        return _switch(
            Release.Kind.REVERT, actor, notes, to.context, to.snapshot, versions, to.content_hash, None
        )


def _lock_live() -> Release | None:
    """The live release, held until the transaction ends so that two publications cannot cross."""
    pointer = Live.objects.select_for_update().first()
    return pointer.release if pointer else None


def _publish(draft: Draft, actor: str, notes: dict[str, str], context: ContextVersion) -> Release | None:
    versions = [_store(draft, edition) for edition in Edition.objects.order_by("year", "-unit_set_id")]
    snapshot = store_snapshot(versions, context)
    content = hash_texts([version.content_hash for version in versions] + [snapshot.content_hash])
    if draft.base is not None and draft.base.content_hash == content:
        return None
    return _switch(draft.kind, actor, notes, context, snapshot, versions, content, _store_file(draft.file))


def _store(draft: Draft, edition: Edition) -> EditionVersion:
    year, units = edition.year, edition.unit_set_id
    parts = (draft.figures, draft.composition, draft.national, draft.results.scores, draft.results.summaries)
    return store_version(edition, draft.hashes[year, units], *(rows_of(part, year, units) for part in parts))


def _store_file(file: dict[str, Any] | None) -> SourceFile | None:
    if file is None:
        return None
    values = {"name": file["name"], "size": file["size"], "content": file["content"]}
    return SourceFile.objects.get_or_create(sha256=file["sha256"], defaults=values)[0]


def _switch(
    kind: str, actor: str, notes: dict[str, str], context: ContextVersion, snapshot: Snapshot,
    versions: list[EditionVersion], content_hash: str, file: SourceFile | None,
) -> Release:  # fmt: skip
    number = (Release.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    release = Release.objects.create(
        number=number, kind=kind, actor=actor, published_at=timezone.now(), note_vi=notes["vi"], note_en=notes["en"],
        source_file=file, context=context, snapshot=snapshot, content_hash=content_hash,
    )  # fmt: skip
    ReleaseEdition.objects.bulk_create(
        ReleaseEdition(release=release, edition_id=version.edition_id, version=version)
        for version in versions
    )
    Live.objects.update_or_create(only=1, defaults={"release": release})
    return release
