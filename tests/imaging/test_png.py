"""Pixels: of the right size, with every letter that pages write, and no fonts of this machine."""

import struct
import unicodedata

import pytest

from rankings.charts.chart import make_chart
from rankings.imaging import png
from rankings.imaging.sheet import Caption, stand_alone
from rankings.words.marks import MARKS
from tests.charts.samples import rank_info

TONES = "\u0300\u0301\u0303\u0309\u0323"
VIETNAMESE = {
    unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in ["", *TONES]
}
SIGNS = {*MARKS, *"▲▼→−–—=“”’…·×/:;()?&#%+0123456789"}


def size_of(image: bytes) -> tuple[int, ...]:
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", image[16:24])


def letter(sign: str, weight: int = 400, family: str = "DXIndex Figures") -> bytes:
    text = f'<text x="4" y="28" font-size="20" font-family="{family}" font-weight="{weight}">{sign}</text>'
    paper = '<rect width="40" height="40" fill="#fff"/>'
    return png.draw_png(f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{paper}{text}</svg>')


def test_an_image_has_two_pixels_for_each_of_the_page():
    svg = stand_alone(make_chart(rank_info()), Caption((), "DXIndex", "https://dxindex.example/"))
    width, height = size_of(png.draw_png(svg))

    assert width == 2 * 688
    assert f'height="{height // 2}"' in svg


@pytest.mark.parametrize("weight", [400, 600])
def test_every_letter_of_vietnamese_and_every_sign_is_in_the_fonts(weight):
    nothing = letter(" ", weight)

    assert [sign for sign in VIETNAMESE | SIGNS if letter(sign.replace("&", "&amp;"), weight) == nothing] == []


def test_both_weights_are_there():
    assert letter("H", 400) != letter("H", 600)


def test_no_other_font_is_looked_for():
    assert letter("漢") == letter(" ")
    assert letter("H", family="Arial") == letter(" ")


def test_what_is_no_svg_is_an_error():
    with pytest.raises(ValueError, match="unknown token"):
        png.draw_png("nonsense")
