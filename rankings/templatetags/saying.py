"""`{% say "tiếng Việt" "English" %}`: a ready string in the language of the page, for pages of the office."""

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from rankings import saying

register = template.Library()


@register.simple_tag
def say(vi: str, en: str, **values: Any) -> SafeString:
    """The string for the page's language; `{count}` in it takes `count=…`, escaped.

    Strings written in the template may hold markup; what stands in a variable, such as a typed note, is escaped.
    """
    text = conditional_escape(saying.say(vi, en))
    return format_html(text, **values) if values else text


@register.filter
def worded(words: tuple[str, str]) -> str:
    """A pair of Words in the language of the page."""
    return saying.say(*words)


@register.filter
def grouped(text: str) -> str:
    """Fours, as in "ABCD EFGH": a long secret is typed without losing one's place."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
