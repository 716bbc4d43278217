"""Words of the feeds: what a release brought, and what it changed of one province."""

RELEASES = {"vi": "Các bản phát hành của DXIndex", "en": "Releases of DXIndex"}


def province_feed(name: str, lang: str) -> str:
    """Title of the feed of a province.

    >>> province_feed("Bình Phước", "vi")
    'Bình Phước: số liệu thay đổi'
    """
    return f"{name}: số liệu thay đổi" if lang == "vi" else f"{name}: changes of its figures"
