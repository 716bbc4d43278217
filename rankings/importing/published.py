"""The published data kept as CSV files in `fixtures/`, read into frames."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pandas as pd

from rankings import shape as s
from rankings.storable import storable

REFERENCE_FILES = (
    "unit_sets", "regions", "provinces", "province_types", "successions", "sources", "indicators", "methods",
    "editions", "milestones", "targets",
)  # fmt: skip


@dataclass(frozen=True)
class Published:
    """`sha256` of the files' contents; `archive`: the files in a zip; `reference`: file name to rows as written.

    `figures`: `shape.FIGURE_COLUMNS`; `composition`: year, units, whole, part, weight, basis; `national`: year, units,
    level, indicator, measure, value, places, source, set_aside_vi, set_aside_en.
    """

    sha256: str
    archive: bytes
    reference: dict[str, list[dict[str, str]]]
    figures: pd.DataFrame
    composition: pd.DataFrame
    national: pd.DataFrame


def read_published(folder: Path) -> Published:
    """Read all files of the folder. A missing file raises FileNotFoundError, a wrong number ValueError."""
    files = _files(folder)
    return Published(
        _digest(files),
        _archive(files),
        {name: read_rows(folder / f"{name}.csv") for name in REFERENCE_FILES},
        _figures(folder / "figures.csv"),
        _composition(folder / "composition.csv"),
        _national(folder / "national.csv"),
    )


def published_hash(folder: Path) -> str:
    """The SHA-256 of the contents of a folder, by which a release names them."""
    return _digest(_files(folder))


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}


def _digest(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _archive(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a UTF-8 CSV as text."""
    rows: list[dict[str, str]] = _text(path).to_dict("records")
    return rows


def _text(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8").astype(object).map(storable)


def _figures(path: Path) -> pd.DataFrame:
    frame = _numbers(_text(path))
    frame[s.BASE_YEAR] = pd.Series([int(year) if year else 0 for year in frame[s.BASE_YEAR]], dtype="int64")
    return frame.assign(**dict.fromkeys((s.FILE, s.SHEET, s.CELL), ""))[list(s.FIGURE_COLUMNS)]


def _national(path: Path) -> pd.DataFrame:
    return _numbers(_text(path))


def _composition(path: Path) -> pd.DataFrame:
    frame = _keys(_text(path))
    weights = [Decimal(weight) if weight else None for weight in frame[s.WEIGHT]]
    return frame.assign(**{s.WEIGHT: pd.Series(weights, dtype=object)})


def _keys(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(**{key: frame[key].astype(int) for key in (s.YEAR, s.UNITS)})


def _numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """Values as Decimals, and the number of places they are written with."""
    places = [len(value.partition(".")[2]) for value in frame[s.VALUE]]
    values = pd.Series([Decimal(value) for value in frame[s.VALUE]], dtype=object)
    return _keys(frame).assign(**{s.VALUE: values, s.PLACES: places})
