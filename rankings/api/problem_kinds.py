"""The kinds of problems. Each has an address for ever, which leads to its paragraph on the page of the API."""

from dataclasses import dataclass

#: A path, not a whole address: the API says the same wherever it is served (RFC 9457, 3.1.1, asks for the full path).
_PAGE = "/api/v1/docs#problem-"


@dataclass(frozen=True)
class Kind:
    """`title` is the same of every problem of a kind; `text` says what happened and what to do about it."""

    slug: str
    status: int
    title: str
    text: str

    @property
    def type(self) -> str:
        """The address that a problem document names as its type."""
        return f"{_PAGE}{self.slug}"


UNKNOWN_PARAMETER = Kind(
    "unknown-parameter", 400, "Unknown parameter",
    "The address has a parameter that this operation does not take. It is refused rather than ignored, because a "
    "misspelt filter would otherwise return too much. `accepted` lists the parameters of the operation.",
)  # fmt: skip
REPEATED_PARAMETER = Kind(
    "repeated-parameter", 400, "Parameter given more than once",
    "A parameter may be given only once: of two values, it would be unclear which one is meant.",
)  # fmt: skip
MISSING_PARAMETER = Kind(
    "missing-parameter", 400, "Parameter missing",
    "A required parameter was not given. `detail` says what it accepts.",
)  # fmt: skip
MALFORMED_PARAMETER = Kind(
    "malformed-parameter", 400, "Parameter malformed",
    "A value does not have the form that its parameter requires: letters in place of a number, an empty value, a "
    "format that does not exist. For a file that belongs to a page, it is any value that the page does not accept. "
    "`detail` says what is accepted.",
)  # fmt: skip
NOT_COMPARABLE = Kind(
    "not-comparable", 404, "Not comparable",
    "The provinces exist, but no set of units contains all of them, so they cannot be compared. `detail` says which "
    "set each of them belongs to.",
)  # fmt: skip
BAD_REQUEST = Kind(
    "bad-request", 400, "Request not understood",
    "The request is too large or malformed, for instance because it has more than a thousand parameters.",
)  # fmt: skip
NOT_IN_RELEASE = Kind(
    "not-in-release", 404, "Not in this release",
    "The value is well formed, but the release has nothing for it: a year without an edition, an indicator without "
    "figures in the edition, a province outside the set of units. `accepted` lists what there is, if there is a list; "
    "for a province, `detail` names the most similar slugs.",
)  # fmt: skip
NOT_RECONSTRUCTED = Kind(
    "not-reconstructed", 404, "Not reconstructed",
    "`basis=constant` was requested for a year or a province that cannot be reconstructed on today's provinces. "
    "`detail` says why.",
)  # fmt: skip
NO_SUCH_FORM = Kind(
    "no-such-form", 404, "Not in this form",
    "The answer exists, but not in the form requested: `bom=1` applies only to CSV, since no other file begins with a "
    "byte order mark.",
)  # fmt: skip
NO_SUCH_ADDRESS = Kind(
    "no-such-address", 404, "Nothing at this address",
    "This path does not exist in the API.",
)  # fmt: skip
NO_SUCH_PART = Kind(
    "no-such-part", 416, "No such part of the file",
    "`Range` asks for bytes beyond the end of the file. `Content-Range` gives the size of the file.",
)  # fmt: skip
NOT_READING = Kind(
    "method-not-accepted", 405, "Method not accepted",
    "The API is read-only. `Allow` lists the methods that are accepted.",
)  # fmt: skip
SITE_ERROR = Kind(
    "site-error", 500, "Server error",
    "The fault lies with the site, not with the request. It has been recorded; trying again may or may not help.",
)  # fmt: skip
NOT_IMPLEMENTED = Kind(
    "not-implemented", 501, "Not implemented",
    "The request is understood, but what it asks for is not offered here. `detail` says what is.",
)  # fmt: skip
NOTHING_PUBLISHED = Kind(
    "nothing-published", 503, "Nothing published yet",
    "The site has no release yet. `Retry-After` says when to try again.",
)  # fmt: skip
BEING_MADE = Kind(
    "being-made", 503, "File in preparation",
    "Only a few large files are prepared at a time, and that number has been reached. `Retry-After` says when to try "
    "again.",
)  # fmt: skip

KINDS = (
    UNKNOWN_PARAMETER, REPEATED_PARAMETER, MISSING_PARAMETER, MALFORMED_PARAMETER, NOT_COMPARABLE, BAD_REQUEST,
    NOT_IN_RELEASE, NOT_RECONSTRUCTED, NO_SUCH_FORM, NO_SUCH_ADDRESS, NOT_READING, NO_SUCH_PART, SITE_ERROR,
    NOT_IMPLEMENTED, NOTHING_PUBLISHED, BEING_MADE,
)  # fmt: skip
#: What a status means where nobody said more.
OF_STATUS = {
    400: MALFORMED_PARAMETER,
    404: NOT_IN_RELEASE,
    405: NOT_READING,
    500: SITE_ERROR,
    501: NOT_IMPLEMENTED,
    503: NOTHING_PUBLISHED,
}
