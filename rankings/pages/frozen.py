"""The two addresses of a view: the live one is always of the newest release, the frozen one names its release."""

from urllib.parse import parse_qsl, urlencode


def frozen(path: str, release: int | str) -> str:
    """The address of a view (with a host or without) that answers the same figures after later releases.

    Its parameters come in the order of their names, as pages write them, so that a view has one such address.

    >>> frozen("/tinh/da-nang/?year=2021&units=63", 3)
    '/tinh/da-nang/?units=63&v=3&year=2021'
    >>> frozen("https://dxindex.example/?v=1#bang", "2")
    'https://dxindex.example/?v=2#bang'
    """
    return _of_release(path, str(release))


def live(path: str) -> str:
    """The address of the same view in whatever release is newest.

    >>> live("/tinh/da-nang/?v=3&year=2021")
    '/tinh/da-nang/?year=2021'
    """
    return _of_release(path, "")


def _of_release(path: str, release: str) -> str:
    page, sharp, anchor = path.partition("#")
    page, _, query = page.partition("?")
    kept = [(name, value) for name, value in parse_qsl(query) if name != "v"]
    kept += [("v", release)] if release else []
    # By name alone: what stands several times keeps its own order, which may mean something.
    written = urlencode(sorted(kept, key=lambda each: each[0]), safe=",")
    return f"{page}{'?' if written else ''}{written}{sharp}{anchor}"
