"""A value of a table as text: exact, and safe to open in a spreadsheet program."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

_LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def text_of(value: Any) -> str:
    """Digits as they are, a date as ISO 8601, "true" and "false"; "" for what is missing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def guard(text: str) -> str:
    """A text that a spreadsheet program would run as a formula gets an apostrophe before it; numbers stay.

    >>> guard("=1+1"), guard("-0.0120"), guard("-x")
    ("'=1+1", '-0.0120', "'-x")
    """
    if text.startswith(_LOOKS_LIKE_A_FORMULA) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
