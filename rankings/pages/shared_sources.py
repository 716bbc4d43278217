"""The documents that all rows of a long table refer to: named once for all of them."""

from rankings.pages.parts import SourceRef

#: From so many rows on, what all of them refer to is worth naming apart.
_MANY = 3


def shared_refs(rows: list[list[SourceRef]]) -> list[SourceRef]:
    """The references of every row that has any; none where there are few rows.

    >>> a, b = SourceRef(1, "s1"), SourceRef(2, "s2")
    >>> [each.number for each in shared_refs([[a, b], [a], [], [a]])]
    [1]
    """
    known = [refs for refs in rows if refs]
    if len(known) < _MANY:
        return []
    return [each for each in known[0] if all(each in refs for refs in known)]
