"""Addresses of pages in either language, with the rest of a view kept."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse, translate_url
from django.utils import translation

LANGUAGES = ("vi", "en")
_ENGLISH = "/en/"


def link(lang: str, name: str, params: dict[str, Any] | None = None, **kwargs: Any) -> str:
    """The address of a page by its URL name; parameters that are None fall out.

    `link("en", "province", slug="binh-phuoc")` is /en/provinces/binh-phuoc/.
    """
    with translation.override(lang):
        return with_params(reverse(name, kwargs=kwargs), params or {})


def with_params(path: str, params: dict[str, Any]) -> str:
    """The path with its parameters in one order, so that one view has one address; a list is repeated."""
    kept = sorted((key, value) for key, value in params.items() if value not in (None, "", []))
    return f"{path}?{urlencode(kept, doseq=True, safe=',')}" if kept else path


def in_language(url: str, lang: str) -> str:
    """The same view in another language; of an address of no page, the one that says so in that language."""
    translated = translate_url(url, lang)
    if translated != url or (url.startswith(_ENGLISH) == (lang == "en")):
        return translated
    return url.removeprefix("/en") if lang == "vi" else f"/en{url}"
