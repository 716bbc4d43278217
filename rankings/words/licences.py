"""On what terms each part of the site may be used again, in both languages: the one place of these words.

What stands here is said on the page of data, in the notes of every file, under every frame and in the
descriptions that programs read. The grounds: `docs/decisions.md`; the texts themselves: `LICENSE`,
`rankings/geo/LICENSE`, `static/fonts/LICENSE`, `static/vendor/plotly/LICENSE`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """A licence by its name in the list of SPDX, what people call it, and where its text stands."""

    name: str
    title: str
    url: str

    @property
    def short(self) -> str:
        """The name as people write it.

        >>> DATA.short
        'CC BY 4.0'
        """
        return self.name.replace("CC-BY-", "CC BY ")


@dataclass(frozen=True)
class Terms:
    """On what terms `what` may be used; `key` is the same in both languages, `url` leads to where it comes from.

    `made` says how it came here and what was changed, as the licences ask; "" where the page says so elsewhere.
    """

    key: str
    what: str
    terms: str
    url: str
    licence: Licence
    made: str = ""

    @property
    def links(self) -> list[tuple[str, str]]:
        """(label, address) of the licence's text, then of what it is about, if that stands elsewhere."""
        licence = (self.licence.title, self.licence.url)
        source = (self.url.removeprefix("https://").removeprefix("www.").strip("/"), self.url)
        return [licence] if self.url == self.licence.url else [licence, source]


#: For what is made here: the compilation, ranks and changes worked out, reconstructions, sentences, charts.
DATA = Licence(
    name="CC-BY-4.0",
    title="Creative Commons Attribution 4.0 International",
    url="https://creativecommons.org/licenses/by/4.0/",
)
CODE = Licence(name="MIT", title="MIT License", url="https://opensource.org/license/mit")
TYPEFACE = Licence(name="OFL-1.1", title="SIL Open Font License 1.1", url="https://openfontlicense.org/")

#: The shapes of provinces: the package's licence, and what the package says of the map it was drawn after.
BOUNDARIES = {
    "vi": f"{DATA.short}; gói ghi bản đồ gốc theo CC BY-NC 4.0",
    "en": f"{DATA.short}; the package names CC BY-NC 4.0 for its original map",
}
BOUNDARIES_URL = "https://www.npmjs.com/package/@svg-maps/vietnam"

LICENCES = {
    "vi": (
        Terms(
            "data",
            "Số liệu",
            f"{DATA.short} cho phần DXIndex làm ra: bảng tổng hợp, hạng và mức thay đổi tự tính, số dựng lại, câu chữ, "
            "biểu đồ. Điểm và hạng gốc là dữ kiện do cơ quan nhà nước công bố; khi dùng lại, xin ghi cả tài liệu gốc.",
            DATA.url,
            DATA,
        ),
        Terms(
            "boundaries",
            "Ranh giới tỉnh",
            f"@svg-maps/vietnam 2.0.0 (Victor Cazanave), đã đơn giản hóa, {BOUNDARIES['vi']}",
            BOUNDARIES_URL,
            DATA,
            "Vẽ theo bản đồ của Stephen Truong. Đã nối khít và lược bớt đường ranh, gộp 63 tỉnh thành 34, "
            "bỏ đảo quá nhỏ, đặt Hoàng Sa đúng tọa độ, chấm thêm tám đảo và các đảo của Hoàng Sa, Trường Sa. "
            "Ranh giới chỉ để đọc số liệu, không dùng vào việc pháp lý.",
        ),
        Terms(
            "typeface",
            "Phông chữ",
            f"Be Vietnam Pro, {TYPEFACE.title}",
            "https://fonts.google.com/specimen/Be+Vietnam+Pro",
            TYPEFACE,
            "Từ gói @fontsource/be-vietnam-pro 5.3.0, chỉ giữ chữ dùng đến; chữ số rộng bằng nhau tách "
            "thành phông riêng, tên DXIndex Figures.",
        ),
        Terms("code", "Mã nguồn", CODE.name, CODE.url, CODE),
        Terms("charts", "Biểu đồ tương tác", "Plotly.js, MIT", "https://plotly.com/javascript/", CODE),
    ),
    "en": (
        Terms(
            "data",
            "Figures",
            f"{DATA.short} for what DXIndex made: the compilation, ranks and changes worked out, reconstructions, "
            "sentences, charts. The scores and ranks themselves are facts published by public bodies; "
            "when you use them, please name their documents too.",
            DATA.url,
            DATA,
        ),
        Terms(
            "boundaries",
            "Shapes of provinces",
            f"@svg-maps/vietnam 2.0.0 (Victor Cazanave), simplified, {BOUNDARIES['en']}",
            BOUNDARIES_URL,
            DATA,
            "Drawn after a map by Stephen Truong. Borders snapped together and simplified, 63 provinces joined into "
            "34, the smallest islands left out, Hoang Sa moved to its coordinates, eight islands and those of Hoang Sa "
            "and Truong Sa added as dots. Borders are for reading the figures, and not for legal use.",
        ),
        Terms(
            "typeface",
            "Typeface",
            f"Be Vietnam Pro, {TYPEFACE.title}",
            "https://fonts.google.com/specimen/Be+Vietnam+Pro",
            TYPEFACE,
            "From the package @fontsource/be-vietnam-pro 5.3.0, cut to the letters used; digits of one width stand by "
            "themselves under the name DXIndex Figures.",
        ),
        Terms("code", "Code", CODE.name, CODE.url, CODE),
        Terms("charts", "Interactive charts", "Plotly.js, MIT", "https://plotly.com/javascript/", CODE),
    ),
}


def say_licence(lang: str) -> str:
    """One line for files and frames: what of it is licensed, and what is nobody's to license.

    >>> say_licence("en").startswith("What DXIndex made: CC BY 4.0")
    True
    """
    if lang == "vi":
        facts = "Điểm và hạng gốc là dữ kiện do cơ quan nhà nước công bố."
        return f"Phần DXIndex làm ra: {DATA.short} ({DATA.url}). {facts}"
    facts = "Scores and ranks themselves are facts published by public bodies."
    return f"What DXIndex made: {DATA.short} ({DATA.url}). {facts}"


def say_boundaries(lang: str) -> str:
    """One line for whatever draws the shapes of provinces.

    >>> say_boundaries("vi")
    'Ranh giới tỉnh: @svg-maps/vietnam, đã đơn giản hóa, CC BY 4.0; gói ghi bản đồ gốc theo CC BY-NC 4.0.'
    """
    if lang == "vi":
        return f"Ranh giới tỉnh: @svg-maps/vietnam, đã đơn giản hóa, {BOUNDARIES['vi']}."
    return f"Shapes of provinces: @svg-maps/vietnam, simplified, {BOUNDARIES['en']}."
