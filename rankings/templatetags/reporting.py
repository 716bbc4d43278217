"""`{% report chart.title chart.id %}`: a link to report an error, beside a chart or below a page's tables."""

from typing import Any

from django import template

from rankings.pages.reporting import report_link
from rankings.words.reporting import QUESTION

register = template.Library()


@register.inclusion_tag("_report.html", takes_context=True)
def report(context: template.Context, part: str = "", anchor: str = "", ask: bool = False) -> dict[str, Any]:
    """The link for a `part` of the page, which stands at `anchor`; all of the page without them.

    `ask` puts a question before the link. Nothing is shown where no release is, or no one receives mail.
    """
    site, page = context.get("site"), context.get("page")
    if site is None or site.release is None:
        return {}
    what = " – ".join(filter(None, [getattr(page, "title", "") or "DXIndex", part.rstrip(".")]))
    address = f"{site.address}#{anchor}" if anchor else site.address
    link = report_link(site.lang, address, what, site.release.number)
    return {"report": link, "question": QUESTION[site.lang] if ask else ""}
