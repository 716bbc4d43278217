"""Releases, as of the release to show: later ones are not in it."""

from collections.abc import Mapping
from datetime import UTC

from django.db.models import Prefetch, QuerySet

from rankings.api.answers import OneRelease, ReleasedEdition, ReleaseRow, Releases
from rankings.api.paging import page_of
from rankings.api.problems import not_here
from rankings.catalogue import Catalogue
from rankings.models import Release, ReleaseEdition


def list_releases(catalogue: Catalogue, params: Mapping[str, str]) -> Releases:
    """Releases up to the one to show, the newest first."""
    number = catalogue.release.pk
    return Releases(release=number, **page_of(params, list(_releases(number)), _row))


def show_release(catalogue: Catalogue, number: int) -> OneRelease:
    """One release. Raises Refused for a number that the release to show does not know."""
    last = catalogue.release.pk
    # Looked for only where it can be: a number may be larger than any column of the database.
    found = _releases(last).filter(number=number).first() if 1 <= number <= last else None
    if found is None:
        raise not_here("number", str(number), [f"1-{last}"])
    return OneRelease(release=last, **dict(_row(found)))


def _releases(last: int) -> QuerySet[Release]:
    editions = ReleaseEdition.objects.select_related("edition", "version")
    ordered = editions.order_by("edition__year", "-edition__unit_set_id")
    fields = ("number", "published_at", "kind", "note_vi", "note_en", "content_hash")
    found = Release.objects.filter(number__lte=last).order_by("-number")
    return found.only(*fields).prefetch_related(Prefetch("editions", ordered))


def _row(release: Release) -> ReleaseRow:
    return ReleaseRow(
        number=release.number,
        published_at=release.published_at.astimezone(UTC),
        kind=release.kind,
        note_vi=release.note_vi,
        note_en=release.note_en,
        content_hash=release.content_hash,
        editions=[
            ReleasedEdition(
                year=shown.edition.year,
                units=shown.edition.unit_set_id,
                content_hash=shown.version.content_hash,
            )
            for shown in release.editions.all()
        ],
    )
