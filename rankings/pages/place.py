"""Where a page stands: what is asked of the address itself, whatever the page holds."""

from dataclasses import dataclass
from typing import Any

from rankings.charts.record import Lang


@dataclass(frozen=True)
class Place:
    """The name of a page's address, the parts of it, and the path with the query that it reads."""

    name: str
    parts: dict[str, Any]
    path: str
    lang: Lang
