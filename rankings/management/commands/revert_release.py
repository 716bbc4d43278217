"""`manage.py revert_release 3`: show again exactly what release 3 showed, as a new release."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from rankings.management.texts import StoringCommand
from rankings.models import Release
from rankings.releasing import publishing


class Command(StoringCommand):
    help = "Publish a new release that shows exactly what an earlier one showed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int)
        parser.add_argument("--reason-vi", required=True, help="Why, for the list of releases, in Vietnamese.")
        parser.add_argument("--reason-en", required=True, help="The same in English.")
        parser.add_argument("--actor", default="operator", help="Who does it.")

    def handle(self, *_args: Any, number: int, **options: Any) -> None:
        release = Release.objects.filter(number=number).first()
        if release is None:
            known = ", ".join(map(str, Release.objects.values_list("number", flat=True))) or "none"
            raise CommandError(f"there is no release {number}; releases: {known}")
        notes = {"vi": options["reason_vi"], "en": options["reason_en"]}
        made = publishing.revert(release, options["actor"], notes)
        self.stdout.write(f"release {made.number} is live" if made else f"release {number} is what is live already")
