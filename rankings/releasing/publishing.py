"""Releases, and the one pointer that readers follow."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from rankings.importing.published import Published
from rankings.models import (
    Alias,
    ContextVersion,
    Edition,
    EditionVersion,
    LearnedHeading,
    Live,
    Release,
    ReleaseEdition,
    Snapshot,
    SourceFile,
)
from rankings.releasing.analysing import store_analyses
from rankings.releasing.auditing import record
from rankings.releasing.defining import Definition
from rankings.releasing.drafting import Draft, draft_again, draft_published, draft_table
from rankings.releasing.hashing import hash_texts
from rankings.releasing.reference import (
    restore_reference,
    store_context,
    store_definition,
    store_reference,
    store_sources,
)
from rankings.releasing.snapshots import store_snapshot
from rankings.releasing.storing import store_version


class StaleDraft(RuntimeError):
    """Another release went live after this draft was made; draft again."""


class NothingPublished(RuntimeError):
    """There is no release to add to or to go back to."""


@dataclass(frozen=True)
class People:
    """Who makes a release live, who proposed it where it is an import, and whether that was one person.

    `doer`: what carries it out at its time, where that is not the actor.
    """

    actor: str
    imported_by: str = ""
    alone: bool = False
    doer: str = ""


def live_release() -> Release | None:
    """The release that readers see."""
    pointer = Live.objects.select_related("release").first()
    return pointer.release if pointer else None


def draft_import(
    figures: Any, source: dict[str, str], file: dict[str, Any], definition: Definition | None = None
) -> Draft:
    """A draft in which one table's figures join those of its edition; see `drafting.draft_table`.

    Raises NothingPublished where no release is live.
    """
    base = live_release()
    if base is None:
        raise NothingPublished("load the published data first: manage.py load_published")
    return draft_table(base.pk, figures, source, file, definition)


def load_published(published: Published, actor: str, notes: dict[str, str]) -> Release | None:
    """Store the published data and make it live, in one transaction. None where nothing would change.

    Files that were loaded before are not loaded again: what was imported or taken back since then stays, and only a
    program that computes otherwise makes a new release of it. New files keep the tables imported meanwhile.
    """
    with transaction.atomic():
        base = lock_live()
        if base is not None and _last_loaded() == published.sha256:
            return _publish(draft_again(base.pk), base, People(actor), notes, base.context)
        store_reference(published.reference)
        context = store_context(published.reference["milestones"], published.reference["targets"])
        draft = draft_published(base.pk if base else None, published)
        return _publish(draft, base, People(actor), notes, context)


def _last_loaded() -> str | None:
    """The SHA-256 of the published files that were loaded last."""
    loads = Release.objects.filter(kind=Release.Kind.LOAD, source_file__isnull=False).order_by("-number")
    return loads.values_list("source_file__sha256", flat=True).first()


def publish(
    draft: Draft, actor: str, notes: dict[str, str], *, imported_by: str = "", alone: bool = False, doer: str = ""
) -> Release | None:
    """Make a draft live in one transaction; None where nothing would change.

    `notes`: vi, en. `imported_by` proposed the table; the database refuses the same person as `actor` unless `alone`
    says that one did both. Raises StaleDraft where another release went live meanwhile: the old release stays as it is.
    """
    with transaction.atomic():
        live = lock_live()
        if (live.pk if live else None) != draft.base:
            raise StaleDraft(f"release {live.pk if live else 0} went live after this draft was made")
        if live is None:
            raise NothingPublished("load the published data first: manage.py load_published")
        store_sources(draft.sources)
        if draft.definition:
            store_definition(draft.definition, draft.sources[0]["key"])
        return _publish(draft, live, People(actor, imported_by, alone, doer), notes, live.context)


def revert(to: Release, actor: str, notes: dict[str, str], *, base: int | None = None) -> Release | None:
    """A new release that shows exactly what an earlier one showed: the same versions, the same content hash.

    The stored names, documents, editions and indicators become those of that release again, and what imports since
    have taught is forgotten, so that the next draft begins from what readers see. `base`: the release that the person
    saw as live; raises StaleDraft where it is another one by now.
    """
    with transaction.atomic():
        live = lock_live()
        if live is None:
            raise NothingPublished("there is no release to go back from")
        if base is not None and live.pk != base:
            raise StaleDraft(f"release {live.pk} went live meanwhile")
        if live.content_hash == to.content_hash:
            return None
        restore_reference(to.snapshot.content)
        for learned in (Alias, LearnedHeading):
            learned._default_manager.filter(release_id__gt=to.pk).delete()
        versions = list(EditionVersion.objects.filter(releases=to))
        analyses = dict(to.editions.values_list("edition_id", "analysis_id"))
        context, kind = to.context, Release.Kind.REVERT
        made = _switch(kind, People(actor), notes, context, to.snapshot, versions, analyses, to.content_hash, None)
        record(actor, "release_reverted", f"release {made.pk}", {"to": to.pk, "from": live.pk} | notes)
        return made


def lock_live() -> Release | None:
    """The live release, held until the transaction ends so that two publications cannot cross."""
    pointer = Live.objects.select_for_update().first()
    return pointer.release if pointer else None


def _publish(
    draft: Draft, base: Release | None, people: People, notes: dict[str, str], context: ContextVersion
) -> Release | None:
    known = Edition.objects.order_by("year", "-unit_set_id")
    versions = [_store(draft, edition) for edition in known if (edition.year, edition.unit_set_id) in draft.hashes]
    return _show(draft.kind, base, versions, people, notes, context, draft.file, {})


def publish_version(
    version: EditionVersion, base: Release, people: People, notes: dict[str, str], file: SourceFile,
    detail: dict[str, Any],
) -> Release | None:  # fmt: skip
    """A release that shows this version in place of its edition's, and all else as `base`, which the caller holds.

    None where nothing would change. `detail`: what the event is to tell beside the usual.
    """
    return _show(Release.Kind.IMPORT, base, [version], people, notes, base.context, file, detail)


def _show(
    kind: str, base: Release | None, versions: list[EditionVersion], people: People, notes: dict[str, str],
    context: ContextVersion, file: SourceFile | dict[str, Any] | None, detail: dict[str, Any],
) -> Release | None:  # fmt: skip
    """A release of these versions, and of the base's versions of all other editions."""
    shown = {version.edition_id: version for version in base.versions.all()} if base else {}
    shown |= {version.edition_id: version for version in versions}
    order = Edition.objects.filter(pk__in=shown).order_by("year", "-unit_set_id").values_list("pk", flat=True)
    ordered = [shown[pk] for pk in order]
    snapshot = store_snapshot(ordered, context)
    analyses = store_analyses(ordered)
    content = hash_texts(
        [
            *(version.content_hash for version in ordered),
            snapshot.content_hash,
            *(analyses[version.edition_id].content_hash for version in ordered if version.edition_id in analyses),
        ]
    )
    if base is not None and base.content_hash == content:
        return None
    stored = store_file(file) if isinstance(file, dict) else file
    own = {"file_name": file["name"], "decision": file.get("decision", "")} if isinstance(file, dict) else {}
    if isinstance(file, SourceFile):
        own = {"file_name": file.name}
    shown_with = {pk: analysis.pk for pk, analysis in analyses.items()}
    made = _switch(kind, people, notes, context, snapshot, ordered, shown_with, content, stored, **own)
    told = {"kind": kind, "base": base.pk if base else None, "content_hash": content, "alone": people.alone}
    told |= {"imported_by": people.imported_by} | ({"approved_by": people.actor} if people.doer else {})
    record(people.doer or people.actor, "release_published", f"release {made.pk}", told | detail)
    return made


def _store(draft: Draft, edition: Edition) -> EditionVersion:
    year, units = edition.year, edition.unit_set_id
    return store_version(edition, draft.hashes[year, units], *draft.parts_of(year, units))


def store_file(file: dict[str, Any]) -> SourceFile:
    """The original bytes, kept once. `file`: name, sha256, size, content."""
    values = {"name": file["name"], "size": file["size"], "content": file["content"]}
    return SourceFile.objects.get_or_create(sha256=file["sha256"], defaults=values)[0]


def _switch(
    kind: str, people: People, notes: dict[str, str], context: ContextVersion, snapshot: Snapshot,
    versions: list[EditionVersion], analyses: dict[int, int], content_hash: str, file: SourceFile | None, **own: str,
) -> Release:  # fmt: skip
    number = (Release.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    release = Release.objects.create(
        number=number, kind=kind, actor=people.actor, imported_by=people.imported_by, alone=people.alone,
        published_at=timezone.now(), note_vi=notes["vi"], note_en=notes["en"], source_file=file, context=context,
        snapshot=snapshot, content_hash=content_hash, **own,
    )  # fmt: skip
    ReleaseEdition.objects.bulk_create(
        ReleaseEdition(
            release=release,
            edition_id=version.edition_id,
            version=version,
            analysis_id=analyses.get(version.edition_id),
        )
        for version in versions
    )
    Live.objects.update_or_create(only=1, defaults={"release": release})
    return release
