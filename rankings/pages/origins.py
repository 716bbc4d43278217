"""The list of documents of a page, with the cells of imported files that its figures were read from."""

from collections.abc import Iterable
from dataclasses import replace

from rankings.catalogue import ProvinceInfo
from rankings.evidence import load_places
from rankings.pages.draft import Draft
from rankings.pages.parts import Source
from rankings.words.conflicts import say_cells


def sources_of(draft: Draft, provinces: Iterable[ProvinceInfo]) -> list[Source]:
    """All documents referred to so far; one query for the cells of these provinces' figures."""
    notes: dict[int, list[str]] = {}
    shown = {pk for row in draft.rows.rows for pk in row.sources}
    for place in load_places(draft.catalogue, provinces):
        if place.source in shown:
            (ref,) = draft.documents.refs([place.source])
            notes.setdefault(ref.number, []).append(say_cells(place.file, place.sheet, place.cells, draft.lang))
    return [replace(source, note="; ".join(notes.get(source.number, []))) for source in draft.documents.sources]
