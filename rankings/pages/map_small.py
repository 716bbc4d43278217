"""A small map of an edition, to stand beside other things: shapes that are links, and the archipelagos by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo
from rankings.charts.map import MapClass
from rankings.charts.map_svg import MapDrawing, map_drawing
from rankings.links import link
from rankings.pages.map_info import map_data, map_info, map_places
from rankings.pages.parts import Link
from rankings.words import map as words


@dataclass(frozen=True)
class SmallMap:
    """See `templates/_small_map.html`; `more` leads to the map's own page."""

    title: str
    drawing: MapDrawing
    legend: str
    classes: Sequence[MapClass]
    more: Link


def small_map(catalogue: Catalogue, edition: EditionInfo, lang: str, version: str = "") -> SmallMap | None:
    """The composite of an edition on the 34 in the classes of its own map; one query. None for another unit set."""
    if edition.units != 34 or "dti" not in edition.summaries:
        return None
    data = map_data(catalogue, edition, "dti")
    title = words.map_title("DTI", edition.year, edition.units, data.by_scores, lang)
    info = map_info(data, map_places(catalogue, data, lang, version), (title, ""), lang)
    return SmallMap(
        title,
        map_drawing(info, small=True),
        info.legend,
        info.classes,
        Link(words.LABELS[lang]["more"], link(lang, "map", {"v": version}, year=edition.year)),
    )
