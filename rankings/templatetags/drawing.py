"""A chart on its page: its image without the words it has where it stands alone, its files by short addresses."""

import re

from django import template

from rankings.charts.svg import Svg

register = template.Library()

_OWN_WORDS = re.compile(r"<title id=.*?</desc>", re.DOTALL)
_OWN_NAME = re.compile(r'aria-labelledby="[^"]*" aria-describedby="[^"]*"')


@register.filter
def named_by(svg: Svg, heading: str) -> Svg:
    """The image without its title and its sentence, named by the heading (an id) over it, below which that sentence is.

    A page holds each image twice, wide and narrow: its words would stand there five times.
    """
    return Svg(_OWN_NAME.sub(f'aria-labelledby="{heading}"', _OWN_WORDS.sub("", svg)))


@register.filter
def below(address: str) -> str:
    """The address of a file that hangs on the page in hand, as that page may write it.

    >>> below("/tinh/binh-phuoc/bieu-do/ranks.svg?year=2021")
    'bieu-do/ranks.svg?year=2021'
    """
    path, mark, query = address.partition("?")
    return "/".join(path.rsplit("/", 2)[1:]) + mark + query
