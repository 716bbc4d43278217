"""A message to the operator, prepared: which figure, where it stands, in which release."""

from urllib.parse import quote

from django.conf import settings

from rankings.pages.parts import Link
from rankings.words import reporting as words

#: A longer address is cut off by some mail programs; Vietnamese letters take up to nine characters of it each.
_MOST_OF_WHAT = 160


def report_link(lang: str, address: str, what: str, release: str) -> Link | None:
    """A `mailto:` to the operator on the figure `what` at the absolute `address`; None where no one receives mail.

    `release` is the number of the release that the reader sees. The label's `note` tells such links apart.
    """
    if not settings.CONTACT_EMAIL:
        return None
    told = what if len(what) <= _MOST_OF_WHAT else f"{what[:_MOST_OF_WHAT]}…"
    headers = {"subject": words.subject(told, lang), "body": words.body(address, release, lang)}
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in headers.items())
    return Link(words.LABEL[lang], f"mailto:{quote(settings.CONTACT_EMAIL, safe='@')}?{query}", note=told)
