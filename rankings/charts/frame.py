"""The SVG around a chart: its size, its name, its description, its stops."""

from rankings.charts.record import Head
from rankings.charts.stops import Walk
from rankings.charts.svg import Svg, plain, tag


def document(
    head: Head, size: tuple[float, float], body: str, narrow: bool, walk: Walk | None = None, broad: bool = False
) -> Svg:
    """The whole image, named by the chart's title and described by its sentence.

    It scales with its column (viewBox, no fixed width); the style sheet shows the wide or the narrow one. `broad`
    is for a chart drawn for the page's whole width, whose wide image needs a wider column than others.
    """
    key = f"{head.key}-{'n' if narrow else 'w'}"
    named = tag("title", plain(head.title) or " ", id=f"{key}-t") + tag(
        "desc", plain(head.sentence) or " ", id=f"{key}-d"
    )
    return Svg(
        tag(
            "svg",
            named + body,
            cls=f"svg {'narrow' if narrow else 'wide'}" + (" broad" if broad else ""),
            viewBox=f"0 0 {size[0]:.0f} {size[1]:.0f}",
            role="img",
            aria_labelledby=f"{key}-t",
            aria_describedby=f"{key}-d",
            **(walk.attributes() if walk else {}),
        )
    )
