"""The rows of an answer as the rows of a file."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, get_args

from pydantic import BaseModel

from rankings.api.answers import Listing, SourceRef
from rankings.files.texts import text_of
from rankings.files.xlsx_file import Sheet
from rankings.words.charts import say_from
from rankings.words.licences import DATA, say_licence

Row = list[Any]


def table_of(answer: Listing) -> tuple[list[str], Iterator[Row]]:
    """Heads and rows of a listing: what all rows share first, the release and the licence last.

    A list within a row becomes one cell, its parts set apart by " | " (documents) or a space (slugs, flags).
    """
    context = answer.context()
    head = [*context, *_columns(answer.record), "release", "licence"]
    rows = ([*context.values(), *_cells(record), answer.release, DATA.name] for record in answer.records())
    return head, rows


def notes_on(answer: Listing, published: datetime, addresses: tuple[str, str, str]) -> Sheet:
    """What a workbook says beside its rows; `addresses` are the frozen and the live one, and that of the description.

    Fields of the API have one language, so the notes on them do as well; the terms are in both.
    """
    frozen, live, docs = addresses
    count = len(answer.records())
    rows = [
        ("Table", answer.file_name),
        *((name, text_of(value)) for name, value in answer.context().items() if value is not None),
        *([("Times", "UTC")] if _has_times(answer) else []),
        ("Rows", f"{count}" if count == answer.total else f"{count} of {answer.total}"),
        *_documents(answer),
        ("Release", f"{say_from(answer.release, 'en')}, {published.date().isoformat()}"),
        ("Frozen address", frozen),
        ("Live address", live),
        ("Columns", docs),
        ("Licence", say_licence("en")),
        ("Giấy phép", say_licence("vi")),
    ]
    return Sheet("Notes", (), rows)


def _has_times(answer: Listing) -> bool:
    return any(isinstance(value, datetime) for record in answer.records() for _, value in record)


def _documents(answer: Listing) -> Iterator[tuple[str, ...]]:
    """Each document that rows rest on, once, in the order in which they name it."""
    told = (each for record in answer.records() for each in _sources_of(record))
    for number, source in enumerate(dict.fromkeys(tuple(each.model_dump().values()) for each in told), 1):
        yield (f"Source {number}", *map(text_of, source))


def _sources_of(record: BaseModel) -> list[SourceRef]:
    found = getattr(record, "sources", None) or getattr(record, "source", None) or []
    return [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, SourceRef)]


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
