"""`manage.py load_published`: the published data of fixtures/ becomes the live release."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from rankings.importing.published import read_published
from rankings.releasing.publishing import load_published

NOTES = {
    "vi": "Nạp số liệu DTI đã công bố 2020–2024, kèm nguồn từng con số.",
    "en": "Published DTI figures of 2020–2024 loaded, each with its source.",
}


class Command(BaseCommand):
    help = "Load the published figures of fixtures/. Loading twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.BASE_DIR / "fixtures")

    def handle(self, *_args: Any, folder: Path, **_options: Any) -> None:
        release = load_published(read_published(folder), actor="system: load_published", notes=NOTES)
        self.stdout.write(f"release {release.number} is live" if release else "nothing to change")
