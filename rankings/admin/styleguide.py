"""The living style guide: tokens with their contrast, then every component as the live release shows it."""

from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from rankings import colours
from rankings.admin.guide_plan import GROUPS
from rankings.admin.shared import lang, office, page
from rankings.admin.specimens import Cutter, names_in
from rankings.importing.findings import Words
from rankings.pages.parts import Change, Link, Printer, change_of
from rankings.saying import say

_CSS: Final = settings.BASE_DIR / "static" / "css"
#: Roles of colour in the order of tokens.css, each with what it is for.
_ROLES: Final = {
    "ink": Words("chữ, chỉ số tổng", "text, the composite"),
    "muted": Words("chữ phụ, các tỉnh khác", "secondary text, other provinces"),
    "line": Words("đường mảnh, lưới", "hairlines, grid"),
    "brand": Words("tên trang, tỉnh đang xem", "the name, the province one looks at"),
    "link": Words("liên kết, tiêu điểm", "links, focus"),
    "gov": Words("chính quyền số", "digital government"),
    "economy": Words("kinh tế số", "digital economy"),
    "society": Words("xã hội số", "digital society"),
    "up": Words("tăng, luôn kèm ▲ và chữ", "up, always with ▲ and words"),
    "down": Words("giảm, luôn kèm ▼ và chữ", "down, always with ▼ and words"),
    **{f"class-{step}": Words(f"bậc {step} trên bản đồ", f"class {step} of the map") for step in range(1, 6)},
}
_EYES: Final = {
    "": Words("mọi người", "all cones"),
    "protanopia": Words("mù màu đỏ", "protanopia"),
    "deuteranopia": Words("mù màu lục", "deuteranopia"),
    "tritanopia": Words("mù màu lam", "tritanopia"),
}
_SCHEMES: Final = (Words("sáng", "light"), Words("tối", "dark"))
_TOLD_APART: Final = ("gov", "economy", "society", "brand", "link", "up", "down")
_SIZES: Final = ("small", "normal", "large", "x-large", "xx-large", "huge", "giant")
_SPACES: Final = (4, 8, 12, 16, 24, 32, 48, 72)


@dataclass(frozen=True)
class Swatch:
    """A colour and its contrast with the paper of its scheme, as printed: "5,5" or "5.5"."""

    colour: str
    contrast: str


@office()
def styleguide(request: HttpRequest) -> HttpResponseBase:
    """`/admin/styleguide/`: what the pages are built of."""
    cutter = Cutter(request, lang())
    groups = [(words.by(lang()), [cutter.cut(plan) for plan in plans]) for words, plans in GROUPS]
    context = {
        "sizes": _SIZES,
        "spaces": _SPACES,
        "roles": _roles(),
        "eyes": [f"{words.by(lang())}, {scheme.by(lang())}" for scheme in _SCHEMES for words in _EYES.values()],
        "seen": _seen(),
        "changes": _changes(),
        "pager": _pager(),
        "groups": groups,
        "missing": [one for _, specimens in groups for one in specimens if not one.markup],
        "styles": cutter.styles(),
        "names": names_in((_CSS / "components.css").read_text(encoding="utf-8")),
    }
    return page(request, "styleguide.html", context)


def _schemes() -> dict[str, dict[str, str]]:
    return colours.schemes((_CSS / "tokens.css").read_text(encoding="utf-8"))


def _roles() -> list[dict[str, Any]]:
    """Each role with a swatch per scheme."""
    schemes = _schemes()
    return [
        {"name": name, "use": words.by(lang()), "swatches": [_swatch(roles, name) for roles in schemes.values()]}
        for name, words in _ROLES.items()
    ]


def _swatch(roles: dict[str, str], name: str) -> Swatch:
    ratio = f"{colours.contrast(roles[name], roles['paper']):.1f}"
    return Swatch(roles[name], ratio.replace(".", ",") if lang() == "vi" else ratio)


def _seen() -> list[tuple[str, list[str]]]:
    """Role -> what each kind of eyes sees of it, in light, then in dark."""
    schemes = [_schemes()[name] for name in ("light", "dark")]
    return [
        (name, [colours.as_seen(roles[name], eyes) if eyes else roles[name] for roles in schemes for eyes in _EYES])
        for name in _TOLD_APART
    ]


def _changes() -> list[Change]:
    """A change of each direction."""
    return [*(change_of(places, lang()) for places in (16, -4, 0, None)), Printer(lang()).first()]


def _pager() -> dict[str, Any]:
    """A long list in the middle of itself; no page of the first release is long enough."""
    links = [Link(say("Trước", "Before"), "#forms"), Link(say("Sau", "After"), "#forms")]
    return {"about": say("Các trang của danh sách", "Pages of the list"), "label": "101–200 / 325", "links": links}
