"""The frame around the pages behind the log-in: their languages, their navigation, what they say to caches."""

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from rankings.links import LANGUAGES, in_language, link
from rankings.pages.parts import Link
from rankings.pages.site import Site
from rankings.roles import may_manage_people, refuse
from rankings.saying import language, said
from rankings.words.site import DESCRIPTIONS, LANGUAGE_NAMES

_PRIVATE = re.compile(r"/(en/)?admin(/|$)")
NAVIGATION = {
    "office:imports": said("Nhập số liệu", "Imports"),
    "office:releases": said("Bản phát hành", "Releases"),
    "office:audit": said("Nhật ký", "Audit log"),
    "admin:auth_user_changelist": said("Người dùng", "People"),
    "mfa_index": said("Bảo mật", "Security"),
    "account_change_password": said("Mật khẩu", "Password"),
    "account_logout": said("Đăng xuất", "Sign out"),
}


def is_private(path: str) -> bool:
    """Whether an address belongs to the office, whether or not there is such a page."""
    return bool(_PRIVATE.match(path))


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `site` of templates/base.html for pages of the office, made only where it is printed."""
    return {"site": SimpleLazyObject(lambda: office_site(request))} if is_private(request.path_info) else {}


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's own signature
    """Django's handler for what somebody may not see."""
    return refuse(request)


def office_site(request: HttpRequest) -> Site:
    """What stands around a page of the office; without search, without addresses for search engines."""
    lang = language()
    here = {other: _address_in(request, other) for other in LANGUAGES}
    return Site(
        lang=lang,
        home_url=link(lang, "overview"),
        languages=[Link(LANGUAGE_NAMES[other], url, other == lang, key=other) for other, url in here.items()],
        alternates=[],
        canonical="",
        nav=_navigation(request) if request.user.is_authenticated else [],
        description=DESCRIPTIONS[lang],
    )


def _navigation(request: HttpRequest) -> list[Link]:
    hidden = set() if may_manage_people(request.user) else {"admin:auth_user_changelist"}
    urls = {name: reverse(name) for name in NAVIGATION if name not in hidden}
    return [Link(str(NAVIGATION[name]), url, request.path.startswith(url), key=name) for name, url in urls.items()]


def _address_in(request: HttpRequest, lang: str) -> str:
    """This page in a language, and where it leads back to in the same."""
    query = [
        (name, in_language(value, lang) if name == "next" else value)
        for name, value in parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
    ]
    path = in_language(request.path, lang)
    return f"{path}?{urlencode(query)}" if query else path
