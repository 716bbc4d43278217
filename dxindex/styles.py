"""The readers' style sheets as few files: one that every page has, one for each kind of page that needs more.

They are written in parts, each of one matter; but on a slow line eight small files cost a page a third of a second more
than one (`benchmarks/phone.py`). So a finder puts them together wherever Django looks for static files: `collectstatic`
collects the files, a development server serves them, and nothing has to be built by hand.
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

#: The files and their parts, in the order of the cascade's layers, which tokens.css names.
BUNDLES = {
    "css/site.css": (
        "tokens",
        "base",
        "layout",
        "masthead",
        "components",
        "lists",
        "tables",
        "rebuilt",
        "search",
        "chart-marks",
    ),
    "css/pages/overview.css": (
        "ranking",
        "picking",
        "overview",
        "map-marks",
        "map-dark",
        "map",
        "chart-images",
        "charts",
    ),
    "css/pages/ranking.css": ("chart-images", "charts", "ranking", "picking"),
    "css/pages/movers.css": ("movers", "chart-images", "charts"),
    "css/pages/map.css": ("map-marks", "map-dark", "map", "map-page"),
    "css/pages/province.css": ("chart-images", "charts", "peers", "province"),
    "css/pages/why.css": ("chart-images", "charts", "peers", "section", "why"),
    "css/pages/regions.css": ("chart-images", "charts", "peers", "section", "regions"),
    "css/pages/comparison.css": ("chart-images", "charts", "peers", "compare", "spine"),
    "css/pages/what-if.css": ("what-if",),
    "css/pages/data.css": ("citation", "data"),
    "css/pages/api.css": ("api",),
    "css/frame.css": ("tokens", "base", "chart-marks", "chart-images", "framed"),
    "css/frame-map.css": ("map-marks", "map-dark"),
}
#: Files that are another one in one scheme of colours, whatever the reader's: for frames in the colours of a site.
IN_ONE_SCHEME = {
    f"css/{name}-{scheme}.css": (f"css/{name}.css", scheme)
    for name in ("frame", "frame-map")
    for scheme in ("light", "dark")
}
NAMES = (*BUNDLES, *IN_ONE_SCHEME)
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
INDENT = re.compile(r"\n\s*")
#: Ends of lines that nobody needs: the sign before them says as much.
ENDS = re.compile(r"(?<=[{};,])\n")


class SiteStyles(BaseStorageFinder):
    """Finds the files of `BUNDLES`, each made anew whenever one of its parts is younger."""

    def __init__(self, _app_names: Any = None, folder: Path | None = None) -> None:
        self.folder = folder or settings.VAR_DIR / "styles"
        super().__init__(storage=FileSystemStorage(location=self.folder))

    def find(self, path: str, *args: Any, **options: Any) -> Any:
        """The file's path if it is one of them."""
        if path in NAMES:
            self._refresh(path)
        return super().find(path, *args, **options)

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, Any]]:
        """All files, for `collectstatic`."""
        for name in NAMES:
            if not matches_patterns(name, ignore_patterns):
                self._refresh(name)
                yield name, self.storage

    def _refresh(self, name: str) -> None:
        bundle, scheme = IN_ONE_SCHEME.get(name, (name, ""))
        made, parts = self.folder / name, part_paths(bundle)
        # This module counts too: it says which parts there are.
        newest = max(part.stat().st_mtime for part in [*parts, Path(__file__)])
        if made.exists() and made.stat().st_mtime >= newest:
            return
        made.parent.mkdir(parents=True, exist_ok=True)
        # Several processes may make it at once: each its own file, put in place whole.
        fresh = made.with_suffix(f".{os.getpid()}.new")
        whole = put_together(part.read_text(encoding="utf-8") for part in parts)
        fresh.write_text(in_scheme(whole, scheme) if scheme else whole, encoding="utf-8")
        fresh.replace(made)


def part_paths(bundle: str) -> list[Path]:
    """The parts of a file in their order."""
    return [settings.BASE_DIR / "static" / "css" / f"{part}.css" for part in BUNDLES[bundle]]


def put_together(texts: Iterable[str]) -> str:
    """The sheets as one, without comments, indentation and lines: what readers' browsers do not read need not travel.

    >>> put_together(["/* a */\\nb {\\n  c:\\n    d;\\n}\\n", "e {}\\n"])
    'b {c:\\nd;}e {}'
    """
    return "".join(ENDS.sub("", INDENT.sub("\n", COMMENT.sub("", text))).lstrip() for text in texts)


def in_scheme(sheet: str, scheme: str) -> str:
    """A sheet as it is for a reader of one scheme: what it asks of the other is asked of a window without any width.

    Paper is light, whatever colours a screen has.

    >>> in_scheme(":root { color-scheme: light dark } @media (prefers-color-scheme: dark) { a {} }", "light")
    ':root { color-scheme: light } @media (max-width: 0) { a {} }'
    """
    sheet = sheet.replace("color-scheme: light dark", f"color-scheme: {scheme}")
    for asked in ("light", "dark"):
        sheet = sheet.replace(f"(prefers-color-scheme: {asked})", "screen" if asked == scheme else "(max-width: 0)")
    return sheet
