"""The fields of the published editions, as published and as reconstructed, for analyses that are tested alone."""

from rankings.compute import analysis
from rankings.compute.field import Field, Finding


def real_fields(results, published, places) -> list[Field]:
    """Those that a release hands to its analyses."""
    fields: list[Field] = []

    def keep(field: Field) -> list[Finding]:
        fields.append(field)
        return []

    kept, analysis.ANALYSES = analysis.ANALYSES, (keep,)
    try:
        analysis.analyse(results.scores, published.composition, places)
    finally:
        analysis.ANALYSES = kept
    return fields
