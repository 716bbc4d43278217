"""What `manage.py check --deploy` says of the index, beside Django's own checks."""

from typing import Any

from django.conf import settings
from django.core import checks


def errors_can_be_reported(**options: Any) -> list[checks.CheckMessage]:  # noqa: ARG001 - Django's own signature
    """Readers find "Report an error" only where somebody receives their mail."""
    if settings.CONTACT_EMAIL:
        return []
    return [
        checks.Warning(
            "CONTACT_EMAIL is not set, so readers cannot report a wrong figure.",
            hint="Set it to an address that somebody reads.",
            id="rankings.W001",
        )
    ]
