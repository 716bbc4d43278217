"""The notice on a page read from a release that its address names."""

from rankings.pages.parts import Link, Notice
from rankings.words.errors import newest_release
from rankings.words.site import say_release


def release_notices(version: str, newest_url: str, lang: str) -> list[Notice]:
    """That the page shows release `version`, with a link to the same page of the newest; nothing without one."""
    if not version:
        return []
    return [Notice("release", say_release(version, lang), links=[Link(newest_release(lang), newest_url)])]
