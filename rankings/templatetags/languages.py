"""`<a{{ source.title|lang_attr }}>` says which language a title is in, where it is another than the page's.

`{{ source|cited }}` is a document's title as a link to it.

`{{ head.eyebrow|spelt_out }}` says what the letters DTI stand for where a page first writes them.
"""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from rankings.pages.citing import Cited
from rankings.saying import language
from rankings.words.languages import language_of
from rankings.words.terms import DTI

register = template.Library()


@register.filter
def lang_attr(text: str) -> SafeString:
    """` lang="vi"` for a Vietnamese title on an English page, and the reverse; else nothing."""
    lang = language_of(text)
    return format_html(' lang="{}"', lang) if lang not in {"", language()} else SafeString("")


@register.filter
def in_its_language(text: str) -> SafeString:
    """The text, escaped, in a `<span>` that says its language where that is another than the page's."""
    attribute = lang_attr(text)
    return format_html("<span{}>{}</span>", attribute, text) if attribute else format_html("{}", text)


@register.filter
def cited(document: Cited) -> SafeString:
    """A document's title as a link that says which language it leads to; the title alone where it has no address."""
    if not document.url:
        return in_its_language(document.title)
    leads = format_html(' hreflang="{}"', document.language) if document.language else ""
    attributes, title = lang_attr(document.title), document.title
    return format_html('<a href="{}"{}{}>{}</a>', document.url, leads, attributes, title)


@register.filter
def spelt_out(text: str) -> SafeString:
    """The text, escaped, with its first "DTI" as an `<abbr>` that says what the letters stand for."""
    before, letters, after = text.partition("DTI")
    if not letters:
        return conditional_escape(text)
    meaning = DTI[language()]
    return format_html('{}<abbr title="{}">{}</abbr>{}', before, meaning, letters, after)
