"""Codes inside sentences: names of columns and values that programs read, alike in both languages."""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_CODE = re.compile("`([^`]+)`")


@register.filter
def coded(text: str) -> SafeString:
    """A sentence whose `codes` stand between backticks, as HTML that no translator and no reader takes for words."""
    return mark_safe(_CODE.sub(r'<code translate="no">\1</code>', conditional_escape(text)))  # noqa: S308 - escaped
