"""What a table is read for: the edition, its provinces and indicators, and what is already known of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from rankings.importing.names import Gazetteer

#: (slug of the province, code of the indicator).
Series = tuple[str, str]


class InTable(NamedTuple):
    """A figure as a ministry's imported table gives it, and the number of the release that brought that table."""

    value: Decimal
    release: int


@dataclass(frozen=True)
class Reference:
    """What the figures of a table are held against; what is not known is left out and not checked.

    `weights`: whole to part to weight, of wholes whose parts' weights are all known. `means`: indicator to the national
    mean that the ministry published, with its decimals. `previous_…`: figures of the last edition on the same
    provinces, of `previous_year`; 0 for none. `method_changed`: that edition was made by another method.
    `shown_scores`: what readers see of this edition. `tables`: (province, indicator, measure) to what they see
    of it from a table of the ministry that was imported, but of the document that is read now.
    """

    weights: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    means: Mapping[str, tuple[Decimal, int]] = field(default_factory=dict)
    previous_scores: Mapping[Series, Decimal] = field(default_factory=dict)
    previous_ranks: Mapping[Series, int] = field(default_factory=dict)
    previous_year: int = 0
    method_changed: bool = False
    shown_scores: Mapping[Series, Decimal] = field(default_factory=dict)
    tables: Mapping[tuple[str, str, str], InTable] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """What a table is read for.

    `indicators`: the codes the edition has, where that is known; an ambiguous heading of which only one
    meaning exists is then certain. `indicator_names`: code to its headings, the Vietnamese name first and the English
    one second. `learned`: `vi.squeeze` of a heading, its parts joined by " / ", to what a person confirmed it to mean
    in an earlier import ("gov_activity:score"); proposed and never taken unasked.
    """

    year: int
    units: int
    source_key: str
    gazetteer: Gazetteer
    indicators: frozenset[str] | None = None
    indicator_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    reference: Reference = field(default_factory=Reference)
    learned: Mapping[str, str] = field(default_factory=dict)
