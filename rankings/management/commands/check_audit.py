"""`manage.py check_audit`: whether the chain of events is as it was written. Exit 0: it holds; 1: where it does not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rankings.models import AuditEvent
from rankings.releasing.auditing import check_chain

_WORDS = {"gap": "is missing", "altered": "was altered", "cut": "and later ones were cut off"}


class Command(BaseCommand):
    help = "Check the chain of audit events."

    def handle(self, *_args: Any, **_options: Any) -> None:
        broken = list(check_chain())
        if broken:
            listed = "; ".join(f"event {one.number} {_WORDS[one.what]}" for one in broken)
            raise CommandError(f"the chain does not hold: {listed}", returncode=1)
        self.stdout.write(f"the chain holds: {AuditEvent.objects.count()} events")
