"""What people have said about one file: what a table leaves open and no program may guess."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rankings import vi


@dataclass(frozen=True, slots=True)
class Answers:
    """What has been said about one file so far; an empty one says nothing.

    `sheet`: the sheet's name. `columns`: column letter to "gov_activity:score", "gov:rank", "ignore" or "province".
    `scale`: 1, 100 or 1000. `splits`: letters of columns confirmed to hold two values, as "01 (0,727)".
    `names`: spelling as in the file to slug; "" for a row that is no province and is left out.
    `gaps`: slug of a province without a row to the reason why. `reasons`: `Finding.key` of a warning to the reason
    for accepting it. `ignore_title`: a title of another year or number of provinces only warns.
    """

    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    scale: int | None = None
    splits: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    ignore_title: bool = False

    def name_of(self, spelling: str) -> str | None:
        """The slug that a spelling was confirmed to stand for, "" for no province, None where nothing was said.

        >>> Answers(names={"Bắc  Cạn": "bac-kan"}).name_of("Bắc Cạn ")
        'bac-kan'
        """
        key = vi.clean(spelling)
        return next((slug for said, slug in self.names.items() if vi.clean(said) == key), None)

    def to_json(self) -> dict[str, Any]:
        """As plain values that JSON can carry, in one order."""
        return {
            "sheet": self.sheet,
            "columns": dict(self.columns),
            "scale": self.scale,
            "splits": sorted(self.splits),
            "names": dict(self.names),
            "gaps": dict(self.gaps),
            "reasons": dict(self.reasons),
            "ignore_title": self.ignore_title,
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Answers":
        """What `to_json` made; what is missing has not been said, and what is unknown is passed over.

        >>> Answers.from_json({"scale": 100, "splits": ["E"]}) == Answers(scale=100, splits=frozenset("E"))
        True
        """
        return cls(
            sheet=str(said.get("sheet") or ""),
            columns=_texts(said.get("columns")),
            scale=int(said["scale"]) if said.get("scale") else None,
            splits=frozenset(map(str, said.get("splits") or ())),
            names=_texts(said.get("names")),
            gaps=_texts(said.get("gaps")),
            reasons=_texts(said.get("reasons")),
            ignore_title=bool(said.get("ignore_title")),
        )


def _texts(said: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in (said or {}).items()}
