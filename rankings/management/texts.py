"""What is typed at the command line is stored as what is sent to the office is: without what may not be stored."""

from typing import Any

from django.core.management.base import BaseCommand

from rankings.storable import all_storable


class StoringCommand(BaseCommand):
    """A command whose texts are stored: notes, reasons, names and documents lose signs that nobody means."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run with options that may be stored."""
        return super().execute(*args, **all_storable(options))
