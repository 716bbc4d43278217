"""What a published import teaches about the next ones."""

from rankings import vi
from rankings.models import Alias, Edition, Import, LearnedHeading, Province, Release


def learn(row: Import, made: Release) -> None:
    """Keep confirmed headings and spellings for next time: headings propose, spellings are aliases from now on."""
    method = Edition.objects.get(year=row.year, unit_set_id=row.units).method.code
    for key, meaning in row.confirmed.get("headings", {}).items():
        LearnedHeading.objects.update_or_create(
            method=method, key=key[:200], defaults={"meaning": meaning, "release": made}
        )
    slugs = dict(Province.objects.filter(unit_set_id=row.units).values_list("slug", "pk"))
    for spelling, slug in row.confirmed.get("spellings", {}).items():
        values = {"province_id": slugs[slug], "spelling": spelling, "release": made}
        Alias.objects.get_or_create(unit_set_id=row.units, key=vi.squeeze(spelling), defaults=values)
