"""`manage.py publish_due`: publish the imports whose time has come; run by a timer, or staying with `--every 15`.

Exit 0: whatever was due is live, or was not ready to be read and is tried again next time; 1: something due was held,
and its importer sees why.
"""

import contextlib
import logging
import os
import time
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, InterfaceError, close_old_connections

from rankings import roles
from rankings.releasing.checking import draft_of
from rankings.releasing.due import publish_due

_logger = logging.getLogger(__name__)


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
                held = self._publish_again(held)
        if held:
            raise CommandError(f"held: {', '.join(held)}", returncode=1)

    def _publish_again(self, held: list[str]) -> list[str]:
        """What was held this time; the same as before where the database cannot be reached: it may come back."""
        try:
            # A connection that has failed is one of the old ones.
            close_old_connections()
            return self._publish()
        except (DatabaseError, InterfaceError):
            _logger.exception("the database failed; what is due is tried again")
            return held

    def _publish(self) -> list[str]:
        held = []
        for row, release in publish_due(draft_of, _may_publish):
            if release is None:
                held.append(f"import {row.pk}")
            else:
                self.stdout.write(f"import {row.pk} is live as release {release.pk}")
        return held


def _may_publish(name: str) -> bool:
    account = User.objects.filter(username=name).first()
    return account is not None and roles.may_publish(account)


def _runs(pid: int | None) -> bool:
    """Whether the process is there; without one, for ever."""
    if pid is None:
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
