"""`<a{{ source.title|lang_attr }}>`: says which language a title is in, where it is another than the page's."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rankings.words.languages import language_of

register = template.Library()


@register.filter
def lang_attr(text: str) -> SafeString:
    """` lang="vi"` for a Vietnamese title on an English page, and the reverse; else nothing."""
    lang = language_of(text)
    return format_html(' lang="{}"', lang) if lang not in {"", get_language()} else SafeString("")


@register.filter
def in_its_language(text: str) -> SafeString:
    """The text, escaped, in a `<span>` that says its language where that is another than the page's."""
    attribute = lang_attr(text)
    return format_html("<span{}>{}</span>", attribute, text) if attribute else format_html("{}", text)
