"""References and sources in little room: a chart's references as ranges, a long list of sources folded."""

from collections.abc import Sequence

from django import template

from rankings.pages.parts import Source
from rankings.pages.shared_sources import runs_of

register = template.Library()
register.filter("in_runs", runs_of)

#: How many sources of a long list are open; a list with fewer than the last number is not worth folding.
_OPEN, _LONG = 12, 16


@register.filter
def first_sources(sources: Sequence[Source]) -> Sequence[Source]:
    """Those that are always seen: all of a short list."""
    return sources if len(sources) < _LONG else sources[:_OPEN]


@register.filter
def other_sources(sources: Sequence[Source]) -> Sequence[Source]:
    """Those that are folded away until one asks for them."""
    return sources[len(first_sources(sources)) :]
