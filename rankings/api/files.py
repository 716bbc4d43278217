"""The rows of an answer as the rows of a file."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from rankings.api.answers import Listing
from rankings.files.texts import text_of

Row = list[Any]


def table_of(answer: Listing) -> tuple[list[str], Iterator[Row]]:
    """Heads and rows of a listing: what all rows share first, the release last.

    A list within a row becomes one cell, its parts set apart by " | " (documents) or a space (slugs, flags).
    """
    context = answer.context()
    head = [*context, *_columns(answer.record), "release"]
    rows = ([*context.values(), *_cells(record), answer.release] for record in answer.records())
    return head, rows


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, alone or in a list."""
    inner = get_args(annotation)[0] if get_args(annotation) else annotation
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def _columns(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = _model_in(field.annotation)
        if inner is None:
            yield name
        else:
            yield from (f"{name}_{part}" for part in inner.model_fields)


def _cells(record: BaseModel) -> Iterator[Any]:
    for name, field in type(record).model_fields.items():
        value, inner = getattr(record, name), _model_in(field.annotation)
        if inner is not None:
            items = value if isinstance(value, list) else [value]
            yield from (" | ".join(text_of(getattr(item, part)) for item in items) for part in inner.model_fields)
        elif isinstance(value, list):
            yield " ".join(map(text_of, value))
        else:
            yield value
