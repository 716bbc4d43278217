"""What every answer of the API says of where it is described: links that programs follow (RFC 8288, RFC 8631)."""

from django.http import HttpResponseBase
from django.urls import reverse

#: Their answers hold no description of anything: an unchanged answer has the links that it had.
_WITHOUT = (204, 304)


def tell_descriptions(response: HttpResponseBase) -> None:
    """Add to the links of an answer, or of a problem, the description for programs and the page for people."""
    if response.status_code in _WITHOUT:
        return
    links = (
        response.headers.get("Link", ""),
        f'<{reverse("api:openapi")}>; rel="service-desc"; type="application/json"',
        f'<{reverse("api:docs")}>; rel="service-doc"; type="text/html"',
    )
    response.headers["Link"] = ", ".join(filter(None, links))
