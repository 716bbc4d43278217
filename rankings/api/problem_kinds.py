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
    "The address has a parameter that the operation does not read. Nothing is ignored silently, since a misspelt "
    "filter would answer with too much. `accepted` lists the parameters that are read.",
)  # fmt: skip
REPEATED_PARAMETER = Kind(
    "repeated-parameter", 400, "Parameter given more than once",
    "Every parameter is accepted once: of two values, neither can be the one that was meant.",
)  # fmt: skip
MISSING_PARAMETER = Kind(
    "missing-parameter", 400, "Parameter missing",
    "A parameter is required and was not given. `detail` says what it accepts.",
)  # fmt: skip
MALFORMED_PARAMETER = Kind(
    "malformed-parameter", 400, "Parameter malformed",
    "A value has not the form of its parameter, whatever the release holds: letters where a number stands, an empty "
    "value, a format that does not exist. `detail` says what is accepted.",
)  # fmt: skip
NOT_COMPARABLE = Kind(
    "not-comparable", 404, "Not comparable",
    "The provinces exist, but no set of units has all of them, and what cannot be compared is not. `detail` says which "
    "of them stand on which set.",
)  # fmt: skip
BAD_REQUEST = Kind(
    "bad-request", 400, "Request not understood",
    "The request is larger or stranger than any that has an answer, such as one with over a thousand parameters.",
)  # fmt: skip
NOT_IN_RELEASE = Kind(
    "not-in-release", 404, "Not in this release",
    "A well-formed value that the release does not have: a year without an edition, an indicator that the edition has "
    "nothing of, a province that is not in the set of units. `accepted` lists what there is, where that is a list; for "
    "a province `detail` names the nearest slugs.",
)  # fmt: skip
NOT_RECONSTRUCTED = Kind(
    "not-reconstructed", 404, "Not reconstructed",
    "basis=constant was asked of a year or a province that is not reconstructed on today's provinces. `detail` says "
    "why.",
)  # fmt: skip
NO_SUCH_FORM = Kind(
    "no-such-form", 404, "Not in this form",
    "What was asked for exists, but not in that form: only a CSV file can begin with a byte order mark, so `bom=1` "
    "applies to CSV alone.",
)  # fmt: skip
NO_SUCH_ADDRESS = Kind(
    "no-such-address", 404, "Nothing at this address",
    "The path is not one of this API.",
)  # fmt: skip
NO_SUCH_PART = Kind(
    "no-such-part", 416, "No such part of the file",
    "`Range` asks for bytes beyond the end of the file. `Content-Range` says how many it has.",
)  # fmt: skip
NOT_READING = Kind(
    "method-not-accepted", 405, "Method not accepted",
    "The API is read-only. `Allow` lists the methods that are accepted.",
)  # fmt: skip
SITE_ERROR = Kind(
    "site-error", 500, "Error of the site",
    "The fault is the site's and not the request's. It has been recorded; asking again may or may not help.",
)  # fmt: skip
NOT_IMPLEMENTED = Kind(
    "not-implemented", 501, "Not implemented",
    "What was asked for is known and well-formed, but not offered here. `detail` says what is.",
)  # fmt: skip
NOTHING_PUBLISHED = Kind(
    "nothing-published", 503, "Nothing published yet",
    "The site has no release to show. `Retry-After` says when to ask again.",
)  # fmt: skip
BEING_MADE = Kind(
    "being-made", 503, "Being made",
    "Large files are made a few at a time, and as many are being made now. `Retry-After` says when to ask again.",
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
