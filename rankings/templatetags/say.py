"""Texts of the office's pages in both languages, side by side where they stand.

The office is one person's workbench, with sentences of its own on every page: two languages next to each other are
easier to keep alike than ids in a catalogue.
"""

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def say(vi: str, en: str, **values: Any) -> str:
    """The text in the page's language, with `{name}` filled in: {% say "{n} hàng" "{n} rows" n=5 %}."""
    return (
        format_html(vi if get_language() == "vi" else en, **values)
        if values
        else conditional_escape(vi if get_language() == "vi" else en)
    )


@register.filter
def said(words: Any) -> str:
    """A `Words` in the page's language: {{ finding.found|said }}; other values as they are."""
    if hasattr(words, "by"):
        return str(words.by("vi" if get_language() == "vi" else "en"))
    return str(words)
