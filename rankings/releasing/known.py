"""What readers see already, as far as the definition of a new edition must fit it."""

from rankings.catalogue import Catalogue
from rankings.releasing.defining import Known


def known_of(catalogue: Catalogue) -> Known:
    """Indicators, methods, editions and unit sets of a release."""
    return Known(
        {code: indicator.kind for code, indicator in catalogue.indicators.items()},
        frozenset(catalogue.methods),
        frozenset(catalogue.editions),
        "dti",
        frozenset(catalogue.unit_sets),
    )
