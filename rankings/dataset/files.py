"""Every file of a release's whole set: what it is called, of which media type, and its bytes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils import timezone

from rankings import shape
from rankings.catalogue import Catalogue
from rankings.dataset.keeping import kept
from rankings.dataset.rows import count_rows, rows_of
from rankings.files.csv_file import CSV, PIECE, write_pieces
from rankings.files.json_file import JSON, write_json
from rankings.open_data import csvw
from rankings.open_data import tables as t
from rankings.open_data.about import About, Document
from rankings.open_data.csv_lines import Facts, Measured
from rankings.open_data.descriptor import describe_package
from rankings.open_data.packing import Entry, pack
from rankings.open_data.parquet import MEDIA_TYPE as PARQUET
from rankings.open_data.parquet import write_parquet
from rankings.open_data.readme import write_readme
from rankings.words.licences import DATA, say_licence

MARKDOWN = "text/markdown; charset=utf-8"
ZIP = "application/zip"
#: A descriptor by itself measures long tables of so many rows at most; the one in the package measures all of them,
#: since they pass by.
MOST_MEASURED = 200_000


@dataclass(frozen=True)
class File:
    """A file of the set: `body` is its path on disk, or its pieces, made as they are asked for.

    `name` is what it is called on a reader's disk; "" for what programs read from its address. Pieces that are `dear`
    take a core for up to minutes: readers get them in turn (`keeping.Turn`).
    """

    media_type: str
    body: Path | Iterable[bytes]
    name: str = ""
    dear: bool = False

    def pieces(self) -> Iterator[bytes]:
        """The bytes, piece by piece; once, where they are made as they are asked for."""
        if isinstance(self.body, Path):
            return read_part(self.body, 0, self.body.stat().st_size - 1)
        return iter(self.body)


def read_part(path: Path, first: int, last: int) -> Iterator[bytes]:
    """The bytes of a file from the first to the last, counted from 0."""
    with path.open("rb") as file:
        file.seek(first)
        left = last - first + 1
        while left and (piece := file.read(min(left, PIECE))):
            left -= len(piece)
            yield piece


def make_file(catalogue: Catalogue, about: About, name: str, *, bom: bool = False) -> File:
    """A file by its name in `open_data.tables.file_names`; `bom` is heard by CSV. Raises KeyError for another name."""
    ending = f"-r{about.release}."
    if name == t.PARQUET:
        path = kept(catalogue.key, t.PARQUET, lambda path: _write_parquet(catalogue, about, path))
        return File(PARQUET, path, f"dxindex-scores{ending}parquet")
    if name == t.PACKAGE:
        return File(ZIP, pack(_entries(catalogue, about)), f"dxindex{ending}zip", _is_large(catalogue))
    if name in _TEXTS:
        media_type, write = _TEXTS[name]
        return File(media_type, _once(lambda: write(catalogue, about)))
    if described := t.table_described_by(name):
        return File(csvw.MEDIA_TYPE, [_json(csvw.describe_alone(about, described))])
    table = t.TABLES[name.removesuffix(".csv")]
    pieces = write_pieces(table.head, rows_of(catalogue, table), bom=bom)
    return File(CSV, pieces, f"dxindex-{table.name}{ending}csv", table.long and _is_large(catalogue))


def about_release(catalogue: Catalogue, **where: str) -> About:
    """What descriptors say of a release; `where`: site, data_page and files of `About`."""
    release = catalogue.release
    cited = (source for _, source in sorted(catalogue.sources_by_key.items()))
    documents = tuple(Document(source.document, source.url) for source in cited)
    return About(release.pk, timezone.localtime(release.published_at), documents, **where)


def _is_large(catalogue: Catalogue) -> bool:
    """Whether the release has an edition of communes, hence up to millions of rows."""
    return any(edition.units > shape.MOST_UNITS for edition in catalogue.editions.values())


def _json(content: dict[str, Any]) -> bytes:
    return write_json(content, indent=1) + b"\n"


def _once(make: Callable[[], bytes]) -> Iterator[bytes]:
    yield make()


def _write_descriptor(catalogue: Catalogue, about: About) -> bytes:
    counts = {table.name: count_rows(catalogue, table) for table in t.TABLES.values() if table.long}
    measured = [table for table in t.TABLES.values() if counts.get(table.name, 0) <= MOST_MEASURED]
    return _json(describe_package(about, {table.file: _measure(catalogue, table) for table in measured}))


def _measure(catalogue: Catalogue, table: t.Table) -> Facts:
    lines = Measured(table, rows_of(catalogue, table))
    for _ in lines:
        pass
    return lines.facts


def _write_group(_: Catalogue, about: About) -> bytes:
    return _json(csvw.describe_group(about))


def _write_readme(_: Catalogue, about: About) -> bytes:
    return write_readme(about).encode()


_TEXTS: dict[str, tuple[str, Callable[[Catalogue, About], bytes]]] = {
    t.DESCRIPTOR: (JSON, _write_descriptor),
    t.GROUP: (csvw.MEDIA_TYPE, _write_group),
    t.README: (MARKDOWN, _write_readme),
}


def _entries(catalogue: Catalogue, about: About) -> Iterator[Entry]:
    """The package: what it is, the tables, what describes them, and last what has been measured on the way."""
    facts: dict[str, Facts] = {}
    yield Entry(t.README, [_write_readme(catalogue, about)])
    for table in t.TABLES.values():
        lines = Measured(table, rows_of(catalogue, table))
        yield Entry(table.file, lines)
        facts[table.file] = lines.facts
    yield Entry(t.GROUP, [_write_group(catalogue, about)])
    yield Entry(t.DESCRIPTOR, [_json(describe_package(about, facts))])


def _write_parquet(catalogue: Catalogue, about: About, target: Path) -> None:
    lines = target.with_suffix(".csv")
    with lines.open("wb") as file:
        for piece in write_pieces(t.SCORES.head, rows_of(catalogue, t.SCORES)):
            file.write(piece)
    # Nothing of the site's address: the file is kept for readers who came by another one.
    told = {"release": str(about.release), "license": DATA.url, "licence": say_licence("en")}
    write_parquet(t.SCORES, lines, target, told)
