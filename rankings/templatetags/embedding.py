"""A chart's image in the frame of another site."""

import re

from django import template

from rankings.charts.svg import Svg

register = template.Library()

#: What the scripts of a page read of an image, and no frame has.
_READ = re.compile(r' data-[\w-]+="[^"]*"')
_SHAPE = re.compile(r'<path d="[^"]*" id="([^"]+)"/>')
_NAME = re.compile(r'(?<=id=")(?=[\w-])|(?<=url\(#)')


@register.filter
def as_image(svg: Svg) -> Svg:
    """The image without what only a page's scripts read.

    >>> as_image('<svg data-stops="1 2" class="c-svg">')
    '<svg class="c-svg">'
    """
    return Svg(_READ.sub("", _told_apart(svg)))


def _told_apart(svg: str) -> str:
    """Both images of a chart with names of their own; what both draw alike, as a map's shapes, is drawn once.

    >>> _told_apart('<svg><path d="M0 0" id="m"/></svg><svg><g fill="url(#h)"/><path d="M0 0" id="m"/></svg>')
    '<svg><path d="M0 0" id="m"/></svg><svg><g fill="url(#n-h)"/><use href="#m"/></svg>'
    """
    first, end, second = svg.partition("</svg>")
    drawn = set(_SHAPE.findall(first))
    second = _SHAPE.sub(lambda shape: f'<use href="#{shape[1]}"/>' if shape[1] in drawn else shape[0], second)
    return first + end + _NAME.sub("n-", second)
