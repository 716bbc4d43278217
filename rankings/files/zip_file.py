"""Entries of a zip that do not say when it was made: the same bytes at any time."""

import zipfile

#: The oldest time that a zip can say; it cannot say none.
_OLDEST = (1980, 1, 1, 0, 0, 0)


def timeless(name: str) -> zipfile.ZipInfo:
    """What a zip says of an entry that it holds deflated."""
    info = zipfile.ZipInfo(name, _OLDEST)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
