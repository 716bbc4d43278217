"""`manage.py publish_due`: publish the imports whose time has come; run by a timer, or staying with `--every 15`.

Exit 0: whatever was due is live; 1: something due was held, and its importer sees why.
"""

import contextlib
import os
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections

from rankings.releasing.checking import draft_of
from rankings.releasing.proposing import publish_due


class Command(BaseCommand):
    help = "Publish scheduled imports whose time has come."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="Stay, and look again after so many seconds.")
        parser.add_argument(
            "--with-pid", type=int, metavar="PID", help="With --every: end when that process has ended."
        )

    def handle(self, *_args: Any, every: int | None, with_pid: int | None, **_options: Any) -> None:
        held = self._publish()
        # Ctrl-C in a terminal ends the server and this together.
        with contextlib.suppress(KeyboardInterrupt):
            while every and _runs(with_pid):
                time.sleep(max(1, every))
                close_old_connections()
                held = self._publish()
        if held:
            raise CommandError(f"held: {', '.join(held)}", returncode=1)

    def _publish(self) -> list[str]:
        held = []
        for row, release in publish_due(draft_of):
            if release is None:
                held.append(f"import {row.pk}")
            else:
                self.stdout.write(f"import {row.pk} is live as release {release.pk}")
        return held


def _runs(pid: int | None) -> bool:
    """Whether the process is there; without one, for ever."""
    if pid is None:
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
