"""The SVG around a chart: its size, its name, its description."""

from rankings.charts.record import Head
from rankings.charts.svg import Svg, plain, tag


def document(head: Head, size: tuple[float, float], body: str, narrow: bool) -> Svg:
    """The whole image, named by the chart's title and described by its sentence.

    It scales with its column (viewBox, no fixed width); the style sheet shows the wide or the narrow one.
    """
    key = f"{head.key}-{'n' if narrow else 'w'}"
    named = tag("title", plain(head.title) or " ", id=f"{key}-t") + tag(
        "desc", plain(head.sentence) or " ", id=f"{key}-d"
    )
    return Svg(
        tag(
            "svg",
            named + body,
            cls=f"svg {'narrow' if narrow else 'wide'}",
            viewBox=f"0 0 {size[0]:.0f} {size[1]:.0f}",
            role="img",
            aria_labelledby=f"{key}-t",
            aria_describedby=f"{key}-d",
        )
    )
