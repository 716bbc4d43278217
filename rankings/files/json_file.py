"""JSON in UTF-8: decimals as strings with exactly their digits, the same bytes every time."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

JSON = "application/json; charset=utf-8"


def write_json(value: Any, indent: int | None = None) -> bytes:
    """A value made of dicts, lists, texts, numbers, decimals and dates. Raises TypeError for anything else.

    Without `indent` in one line, without a space that nobody needs; with it a line for each value, for people.

    >>> write_json({"điểm": Decimal("0.8000")}).decode()
    '{"điểm":"0.8000"}'
    """
    signs = (",", ":" if indent is None else ": ")
    return json.dumps(value, ensure_ascii=False, separators=signs, default=_plain, indent=indent).encode()


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
