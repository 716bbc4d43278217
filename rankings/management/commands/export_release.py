"""`manage.py export_release <folder>`: the whole set of a release as files, for mirrors and archives.

The same files as under /api/v1/releases/<number>/data/, byte for byte where `--site` names the same site; without it
README and descriptors name no address. Each stands in its place only when it is whole. Exit 1: there is no such
release, or no database with releases.
"""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from rankings.catalogue import Catalogue, ReleaseKey, live_key, load_catalogue, numbered_key
from rankings.dataset.addresses import about_at
from rankings.dataset.files import File, make_file
from rankings.dataset.keeping import BeingMade
from rankings.open_data.about import About
from rankings.open_data.tables import file_names

_HOW = "`make run` loads the first, or `manage.py migrate` and then `manage.py load_published`"


class Command(BaseCommand):
    help = "Write the whole set of a release into a folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="Made if it is not there; files of these names are replaced.")
        parser.add_argument("--release", type=int, help="Its number; without it the one that readers see.")
        parser.add_argument(
            "--site", default="", help="Address of the site that README and descriptors name, as https://…."
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        key = _release(options["release"])
        folder: Path = options["folder"]
        folder.mkdir(parents=True, exist_ok=True)
        written = _write(load_catalogue(key), folder, options["site"].rstrip("/"))
        self.stdout.write(f"release {key.number}: {written:,} bytes in {folder}")


def _release(number: int | None) -> ReleaseKey:
    """The release with the number, else the one that readers see. Raises CommandError where there is none."""
    try:
        key = live_key() if number is None else numbered_key(number)
    except DatabaseError as error:
        told = str(error).strip().partition("\n")[0]
        raise CommandError(f"the database has no releases to read ({told}): {_HOW}") from error
    if key is None:
        raise CommandError(f"no release has been published: {_HOW}" if number is None else "there is no such release")
    return key


def _write(catalogue: Catalogue, folder: Path, site: str) -> int:
    """Write all files; how many bytes they have."""
    about = about_at(catalogue, site)
    return sum(_write_file(_make(catalogue, about, name), folder / name) for name in file_names())


def _make(catalogue: Catalogue, about: About, name: str) -> File:
    """A file; waits while readers have all places for dear work."""
    while True:
        try:
            return make_file(catalogue, about, name)
        except BeingMade:
            time.sleep(1)


def _write_file(made: File, target: Path) -> int:
    whole = target.with_name(f".{target.name}.part")
    with whole.open("wb") as file:
        for piece in made.pieces():
            file.write(piece)
    whole.replace(target)
    return target.stat().st_size
