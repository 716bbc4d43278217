"""The steps of an import, in their order, with where it stands."""

from dataclasses import dataclass
from typing import Final

from rankings.importing.findings import Words
from rankings.links import link
from rankings.models import Import


@dataclass(frozen=True)
class Step:
    """A step's place in the way: `state` is "current", "open" (can be gone to) or "done"."""

    key: str
    number: int
    label: str
    url: str
    state: str


_LABELS: Final = {
    "edition": Words("Kỳ mới", "New edition"),
    "read": Words("Đọc bảng", "Read it"),
    "columns": Words("Các cột", "Columns"),
    "provinces": Words("Các tỉnh", "Provinces"),
    "check": Words("Kiểm tra", "Check"),
    "changes": Words("Thay đổi", "Changes"),
    "publish": Words("Công bố", "Publish"),
}


def steps_of(row: Import, current: str, lang: str) -> list[Step]:
    """The steps of this import; that of a new edition only where there is one."""
    keys = [key for key in _LABELS if key != "edition" or row.definition is not None]
    here = keys.index(current) if current in keys else len(keys)
    return [
        Step(
            key,
            place + 1,
            _LABELS[key].vi if lang == "vi" else _LABELS[key].en,
            link(lang, f"office:{key}", pk=row.pk),
            "current" if key == current else "done" if place < here else "open",
        )
        for place, key in enumerate(keys)
    ]


def next_step(row: Import, current: str) -> str:
    """The key of the step after this one; of the last, itself."""
    keys = [key for key in _LABELS if key != "edition" or row.definition is not None]
    return keys[min(keys.index(current) + 1, len(keys) - 1)]
