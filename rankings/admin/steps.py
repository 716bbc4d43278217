"""The steps of an import, in their order, with where it stands."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from rankings.importing.findings import Language, Words
from rankings.links import link
from rankings.models import Import


@dataclass(frozen=True)
class Step:
    """A step's place in the way: `state` is "current", "open" (can be gone to) or "done"; `todo`: something is left."""

    key: str
    number: int
    label: str
    url: str
    state: str
    todo: bool = False


_LABELS: Final = {
    "edition": Words("Kỳ mới", "New edition"),
    "read": Words("Đọc bảng", "Read it"),
    "columns": Words("Các cột", "Columns"),
    "provinces": Words("Các tỉnh", "Provinces"),
    "check": Words("Kiểm tra", "Check"),
    "changes": Words("Thay đổi", "Changes"),
    "publish": Words("Công bố", "Publish"),
}


def steps_of(row: Import, current: str, lang: Language, todo: Collection[str] = ()) -> list[Step]:
    """The steps of this import; that of a new edition only where there is one. `todo`: those that need something."""
    keys = [key for key in _LABELS if key != "edition" or row.definition is not None]
    here = keys.index(current) if current in keys else len(keys)
    return [
        Step(
            key,
            place + 1,
            label_of(key, lang),
            link(lang, f"office:{key}", pk=row.pk),
            "current" if key == current else "done" if place < here else "open",
            key in todo,
        )
        for place, key in enumerate(keys)
    ]


def label_of(key: str, lang: Language) -> str:
    """What a step is called."""
    return _LABELS[key].by(lang)


def next_step(row: Import, current: str) -> str:
    """The key of the step after this one; of the last, itself."""
    keys = [key for key in _LABELS if key != "edition" or row.definition is not None]
    return keys[min(keys.index(current) + 1, len(keys) - 1)]
