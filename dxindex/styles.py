"""The style sheets that every page has, as one file: `css/site.css`.

They are written in parts, each of one matter; but on a slow line eight small files cost a page a third of a second more
than one (`benchmarks/phone.py`). So a finder puts them together wherever Django looks for static files: `collectstatic`
collects the one file, a development server serves it, and nothing has to be built by hand. What only some pages need
(charts, map, ranking …) stays a sheet that those pages ask for.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseStorageFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
#: In the order of the cascade's layers; tokens.css names them.
PARTS = (
    "tokens",
    "base",
    "layout",
    "masthead",
    "components",
    "lists",
    "tables",
    "search",
    "chart-marks",
)
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
INDENT = re.compile(r"\n\s*")


class SiteStyles(BaseStorageFinder):
    """Finds `css/site.css`, made anew whenever one of its parts is younger."""

    def __init__(self, _app_names: Any = None, folder: Path | None = None) -> None:
        self.folder = folder or settings.VAR_DIR / "styles"
        super().__init__(storage=FileSystemStorage(location=self.folder))

    def find(self, path: str, *args: Any, **options: Any) -> Any:
        """The file's path if it is the one asked for."""
        if path == NAME:
            self._refresh()
        return super().find(path, *args, **options)

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, Any]]:
        """The one file, for `collectstatic`."""
        self._refresh()
        if not matches_patterns(NAME, ignore_patterns):
            yield NAME, self.storage

    def _refresh(self) -> None:
        made, parts = self.folder / NAME, part_paths()
        # This module counts too: it says which parts there are.
        newest = max(part.stat().st_mtime for part in [*parts, Path(__file__)])
        if made.exists() and made.stat().st_mtime >= newest:
            return
        made.parent.mkdir(parents=True, exist_ok=True)
        # Several processes may make it at once: each its own file, put in place whole.
        fresh = made.with_suffix(f".{os.getpid()}.new")
        fresh.write_text(put_together(part.read_text(encoding="utf-8") for part in parts), encoding="utf-8")
        fresh.replace(made)


def part_paths() -> list[Path]:
    """The parts in their order."""
    return [settings.BASE_DIR / "static" / "css" / f"{name}.css" for name in PARTS]


def put_together(texts: Iterable[str]) -> str:
    """The sheets as one, without comments and indentation: what readers' browsers do not read need not travel.

    >>> put_together(["/* a */\\nb {\\n  c: d;\\n}\\n", "e {}\\n"])
    'b {\\nc: d;\\n}\\ne {}\\n'
    """
    return "".join(INDENT.sub("\n", COMMENT.sub("", text)).lstrip() for text in texts)
