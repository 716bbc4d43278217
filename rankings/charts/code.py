"""An address as a QR code, drawn as one path."""

import segno

from rankings.charts.svg import Svg

#: Modules of empty ground on each side; the paper around gives the rest of the four that a reader needs.
_BORDER = 2


def code_svg(address: str) -> Svg:
    """The QR code of an absolute address, with about 15 % of it to spare for creases and poor print.

    Dark on the ground's own colour, without a size: the sheet gives it one.
    """
    code = segno.make(address, error="m", micro=False)
    return Svg(code.svg_inline(border=_BORDER, omitsize=True, svgclass="code", lineclass=None))
