"""Content hashes: SHA-256 over a canonical text, the same on every database and machine."""

import hashlib
from collections.abc import Iterable
from decimal import Decimal

import pandas as pd


def canonical(value: object) -> str:
    """One text per value: decimals without trailing zeros, nothing for None.

    >>> canonical(Decimal("0.8000")), canonical(None), canonical(("a", "b"))
    ('0.8', '', 'a b')
    """
    if value is None or value is pd.NA:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, tuple | list):
        return " ".join(map(canonical, value))
    return str(value)


def hash_rows(rows: Iterable[Iterable[object]]) -> str:
    """SHA-256 of rows, whatever their order. Fields are set apart by a byte that no text holds."""
    lines = sorted("\x1f".join(map(canonical, row)) for row in rows)
    return hashlib.sha256("\x1e".join(lines).encode()).hexdigest()


def hash_frames(*frames: pd.DataFrame) -> str:
    """SHA-256 of several frames, each by its rows in any order and its columns in the order given."""
    return hash_texts([hash_rows(frame.itertuples(index=False, name=None)) for frame in frames])


def hash_texts(texts: Iterable[str]) -> str:
    """SHA-256 of texts in their order."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()
