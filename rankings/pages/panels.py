"""Short ordered lists of provinces: leaders, climbers, neighbours. See `templates/_panel.html`."""

from dataclasses import dataclass, field

from rankings.pages.parts import Change, Link


@dataclass(frozen=True)
class PanelRow:
    """A row; `signs` are those of the value, `place_signs` those of the rank."""

    place: str
    name: str
    url: str
    note: str = ""
    value: str = ""
    change: Change | None = None
    signs: str = ""
    current: bool = False
    place_signs: str = ""


@dataclass(frozen=True)
class Panel:
    """A list with its heading."""

    id: str
    title: str
    note: str = ""
    rows: list[PanelRow] = field(default_factory=list)
    more: Link | None = None
