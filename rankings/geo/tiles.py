"""One square per province, placed by geography, so that the smallest is as easy to hit as the largest.

The layouts are drawn here as they look: north above, the sea to the right, one row of text a row of tiles. Neighbours
stand side by side as far as a grid allows it; the archipelagos take two squares of the sea each.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rankings.geo import ARCHIPELAGOS

_LAYOUTS = {
    63: """
        .   .   .   HàG CB  .   .   .
        LCh LCa YB  TQ  BK  LS  .   .
        ĐB  SL  PT  VP  TNg BG  QNi .
        .   .   HB  HN  BN  HD  HP  .
        .   .   .   HNa HY  TB  .   .
        .   .   TH  NB  NĐ  .   .   .
        .   .   NA  HT  .   .   .   .
        .   .   .   QB  QT  .   .   .
        .   .   .   .   TTH ĐN  hoang-sa
        .   .   .   .   .   QNa QNg .
        .   .   .   .   .   KT  BĐ  .
        .   .   .   .   .   GL  PY  .
        .   .   .   .   .   ĐL  KH  .
        .   .   .   BP  ĐNo LĐ  NT  .
        .   .   TNi BD  ĐNa BTh .   .
        AG  ĐT  LA  HCM VT  .   truong-sa
        KG  CT  VL  TG  .   .   .   .
        .   HậG TV  BTr .   .   .   .
        CM  BL  ST  .   .   .   .   .
        """,
    34: """
        LCh LCa TQ  CB  .   .   .
        ĐB  SL  PT  TNg LS  .   .
        .   .   HN  BN  QNi .   .
        .   .   NB  HY  HP  .   .
        .   .   TH  .   .   .   .
        .   .   NA  HT  .   .   .
        .   .   .   QT  Huế .   .
        .   .   .   .   ĐN  hoang-sa
        .   .   .   .   QNg .   .
        .   .   .   .   GL  .   .
        .   .   .   .   ĐL  .   .
        .   .   .   LĐ  KH  .   .
        .   TNi HCM ĐNa .   truong-sa
        AG  ĐT  VL  .   .   .   .
        CM  CT  .   .   .   .   .
        """,
}

#: First letters of the syllables, with one letter more where two provinces would share them.
CODES = {
    "an-giang": "AG", "ba-ria-vung-tau": "VT", "bac-giang": "BG", "bac-kan": "BK", "bac-lieu": "BL", "bac-ninh": "BN",
    "ben-tre": "BTr", "binh-dinh": "BĐ", "binh-duong": "BD", "binh-phuoc": "BP", "binh-thuan": "BTh", "ca-mau": "CM",
    "can-tho": "CT", "cao-bang": "CB", "da-nang": "ĐN", "dak-lak": "ĐL", "dak-nong": "ĐNo", "dien-bien": "ĐB",
    "dong-nai": "ĐNa", "dong-thap": "ĐT", "gia-lai": "GL", "ha-giang": "HàG", "ha-nam": "HNa", "ha-noi": "HN",
    "ha-tinh": "HT", "hai-duong": "HD", "hai-phong": "HP", "hau-giang": "HậG", "ho-chi-minh": "HCM", "hoa-binh": "HB",
    "hue": "Huế", "hung-yen": "HY", "khanh-hoa": "KH", "kien-giang": "KG", "kon-tum": "KT", "lai-chau": "LCh",
    "lam-dong": "LĐ", "lang-son": "LS", "lao-cai": "LCa", "long-an": "LA", "nam-dinh": "NĐ", "nghe-an": "NA",
    "ninh-binh": "NB", "ninh-thuan": "NT", "phu-tho": "PT", "phu-yen": "PY", "quang-binh": "QB", "quang-nam": "QNa",
    "quang-ngai": "QNg", "quang-ninh": "QNi", "quang-tri": "QT", "soc-trang": "ST", "son-la": "SL", "tay-ninh": "TNi",
    "thai-binh": "TB", "thai-nguyen": "TNg", "thanh-hoa": "TH", "thua-thien-hue": "TTH", "tien-giang": "TG",
    "tra-vinh": "TV", "tuyen-quang": "TQ", "vinh-long": "VL", "vinh-phuc": "VP", "yen-bai": "YB",
}  # fmt: skip

#: Without their marks these two would be the letters of Bình Dương and Hà Giang.
_ENGLISH = {"BĐ": "BDi", "HậG": "HuG"}


@dataclass(frozen=True, slots=True)
class Tile:
    """A square: `slug` of its province, or of the archipelago, which is two squares wide."""

    slug: str
    code: str
    column: int
    row: int
    width: int = 1

    def letters(self, lang: str) -> str:
        """The letters on the square, in English without marks.

        >>> Tile("dak-lak", "ĐL", 0, 0).letters("en")
        'DL'
        """
        if lang == "vi":
            return self.code
        bare = unicodedata.normalize("NFD", _ENGLISH.get(self.code, self.code).replace("Đ", "D"))
        return "".join(letter for letter in bare if not unicodedata.combining(letter))


@lru_cache(maxsize=4)
def tiles(units: int) -> tuple[Tile, ...]:
    """The tiles of a unit set from north to south, the archipelagos among them. KeyError without a layout."""
    slugs = {code: slug for slug, code in CODES.items()}
    found = []
    for row, line in enumerate(_LAYOUTS[units].strip().splitlines()):
        for column, code in enumerate(line.split()):
            if code in ARCHIPELAGOS:
                found.append(Tile(code, "", column, row, width=2))
            elif code != ".":
                found.append(Tile(slugs[code], code, column, row))
    return tuple(found)


def size_of(units: int) -> tuple[int, int]:
    """How many columns and rows a layout has."""
    placed = tiles(units)
    return max(tile.column + tile.width for tile in placed), max(tile.row for tile in placed) + 1
