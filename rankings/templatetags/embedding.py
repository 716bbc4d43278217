"""A chart's image in the frame of another site."""

import re

from django import template

from rankings.charts.svg import Svg

register = template.Library()

#: What the scripts of a page read of an image, and no frame has.
_READ = re.compile(r' (?:tabindex|data-[\w-]+)="[^"]*"')
_LINK = re.compile(r"<a (?=[^>]*href=)")
_SHAPE = re.compile(r'<path d="[^"]*" id="([^"]+)"/>')
_NAME = re.compile(r'(?<=id=")(?=[\w-])|(?<=url\(#)')


@register.filter
def as_image(svg: Svg) -> Svg:
    """The image without what only a page's scripts read; its links open beside the site around the frame.

    A `<base>` says so for the links of a page, but not in every browser for those of an image.

    >>> as_image('<svg data-stops="1 2"><a href="/" tabindex="-1">')
    '<svg><a target="_blank" href="/">'
    """
    return Svg(_LINK.sub('<a target="_blank" ', _READ.sub("", _told_apart(svg))))


def _told_apart(svg: str) -> str:
    """Both images of a chart with names of their own; what both draw alike, as a map's shapes, is drawn once.

    >>> _told_apart('<svg><path d="M0 0" id="m"/></svg><svg><g fill="url(#h)"/><path d="M0 0" id="m"/></svg>')
    '<svg><path d="M0 0" id="m"/></svg><svg><g fill="url(#n-h)"/><use href="#m"/></svg>'
    """
    first, end, second = svg.partition("</svg>")
    drawn = set(_SHAPE.findall(first))
    second = _SHAPE.sub(lambda shape: f'<use href="#{shape[1]}"/>' if shape[1] in drawn else shape[0], second)
    return first + end + _NAME.sub("n-", second)
