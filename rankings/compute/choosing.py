"""Which of several published figures of one thing is shown, and whether they agree.

A ministry's own table comes first, an imported file of it before a page; then the figure written with the edition's
usual number of places (a page that rounds to 0.54 does not displace 0.5438, nor one that turns points into 0.54146
displace 0.5415); then a government page before the press before a transcription. What is equal in all that is settled
by time: the later published document, where the date of each is known, and else the later imported file. The others are
kept as sources. Figures agree when they are equal after rounding to the fewer places of the two.
"""

from collections.abc import Mapping
from decimal import Decimal

import pandas as pd

from rankings import shape as s

from .scaling import to_places

_TRUST = {"ministry": 0, "government": 1, "press": 2, "transcription": 3}
CELL_KEYS = [s.YEAR, s.UNITS, s.PROVINCE, s.INDICATOR, s.MEASURE, s.BASE_YEAR]
#: What makes one figure of a cell trusted before another, whenever they came.
_EQUALS = ["aside", "after_ministry", "off_file", "off_places", "trust"]


def choose_figures(
    figures: pd.DataFrame,
    source_kinds: Mapping[str, str],
    published: Mapping[str, str] | None = None,
    imported: Mapping[str, int] | None = None,
) -> pd.DataFrame:
    """One row per figure that is published, from one row per figure and source.

    `figures`: `shape.FIGURE_COLUMNS`; `source_kinds`: source key to kind; `published`: source key to its date as known
    (2022, 2022-09 or 2022-09-30; "" or left out for unknown); `imported`: a file's name in the frame to the number of
    the release that brought it. Rows set aside are not chosen, but mark their cell. Returns CELL_KEYS, value, places,
    sources (tuple of keys that give it), secondary (all of them transcriptions), conflict (a source disagrees or was
    set aside).

    >>> # 0.5438 (transcription) and 0.54 (press)  ->  0.5438, sources (both), secondary False, conflict False
    """
    frame = figures.assign(
        trust=figures[s.SOURCE].map(source_kinds).map(_TRUST),
        aside=figures[s.SET_ASIDE_EN] != "",
        off_file=figures[s.FILE] == "",
    )
    frame["off_places"] = (frame[s.PLACES] - _usual_places(frame)).abs()
    frame["after_ministry"] = frame["trust"] > 0
    frame["date"] = _dates(frame, published or {})
    frame["release"] = [(imported or {}).get(file, 0) for file in frame[s.FILE]]
    # The key last: the choice must not depend on the order of rows.
    order = [*_EQUALS, "date", "release", s.SOURCE]
    frame = frame.sort_values(order, ascending=[column not in ("date", "release") for column in order])
    rows = [_choose(key, group) for key, group in frame.groupby(CELL_KEYS, sort=False, observed=True)]
    columns = [*CELL_KEYS, s.VALUE, s.PLACES, s.SOURCES, "secondary", "conflict"]
    return pd.DataFrame([row for row in rows if row], columns=columns)


def _dates(frame: pd.DataFrame, published: Mapping[str, str]) -> pd.Series:
    """When each figure's document was published; "" where one that is trusted as much on the cell has no date."""
    dates = pd.Series([published.get(source, "") for source in frame[s.SOURCE]], index=frame.index, dtype=object)
    known = (dates != "").groupby([frame[column] for column in [*CELL_KEYS, *_EQUALS]], observed=True).transform("all")
    return dates.where(known, "")


def _usual_places(frame: pd.DataFrame) -> pd.Series:
    groups = frame.groupby([s.YEAR, s.UNITS, s.MEASURE], sort=False, observed=True)[s.PLACES]
    return groups.transform(lambda places: places.mode().iloc[-1])


def _choose(key: tuple, group: pd.DataFrame) -> tuple | None:
    used = group[~group["aside"]]
    if used.empty:
        return None
    values, places, sources = used[s.VALUE].tolist(), used[s.PLACES].tolist(), used[s.SOURCE].tolist()
    agreeing = [agree(values[0], places[0], value, place) for value, place in zip(values, places, strict=True)]
    giving = [(source, trust) for source, trust, yes in zip(sources, used["trust"], agreeing, strict=True) if yes]
    secondary = all(trust == _TRUST["transcription"] for _, trust in giving)
    conflict = not all(agreeing) or len(used) < len(group)
    return (*key, values[0], places[0], tuple(source for source, _ in giving), secondary, conflict)


def agree(value: Decimal, places: int, other: Decimal, other_places: int) -> bool:
    """Whether two figures are the same to the places that both have.

    >>> agree(Decimal("0.5438"), 4, Decimal("0.54"), 2)
    True
    """
    fewer = min(places, other_places)
    return to_places(value, fewer) == to_places(other, fewer)
