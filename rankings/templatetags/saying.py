"""`{% say "tiếng Việt" "English" %}`: a ready string in the language of the page, for pages of the office."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rankings import saying

register = template.Library()


@register.simple_tag
def say(vi: str, en: str, **values: Any) -> SafeString:
    """The string for the page's language; `{count}` in it takes `count=…`, escaped. The strings may hold markup."""
    return format_html(saying.say(vi, en), **values)


@register.filter
def said(words: Any) -> str:
    """A `Words` in the page's language, as in {{ finding.found|said }}."""
    return str(saying.say(words.vi, words.en))
