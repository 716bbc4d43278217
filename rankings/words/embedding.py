"""Words of the frames in which other sites show a chart or a table, and of how to put one there."""

from rankings.words.licences import DATA, say_licence

LABELS = {
    "vi": {"page": "Xem trên DXIndex", "error": "Mở trang này trên DXIndex", "home": "Về DXIndex"},
    "en": {"page": "See it on DXIndex", "error": "Open this page on DXIndex", "home": "Go to DXIndex"},
}


def label_sources(documents: int, lang: str) -> str:
    """What stands before the documents of a frame.

    >>> label_sources(1, "en"), label_sources(3, "en"), label_sources(3, "vi")
    ('Source: ', 'Sources: ', 'Nguồn: ')
    """
    return "Nguồn: " if lang == "vi" else "Source: " if documents == 1 else "Sources: "


def other_documents(count: int, lang: str) -> str:
    """The link to those documents that a frame does not name; "" for none.

    >>> other_documents(2, "vi"), other_documents(1, "en"), other_documents(0, "en")
    ('và 2 tài liệu khác', 'and 1 more', '')
    """
    if not count:
        return ""
    return f"và {count} tài liệu khác" if lang == "vi" else f"and {count} more"


def say_rows(count: int, lang: str) -> str:
    """That a table goes on below what a frame shows of it.

    >>> say_rows(34, "vi"), say_rows(34, "en")
    ('34 dòng, cuộn trong bảng để xem hết.', '34 rows: scroll in the table to see all.')
    """
    return (
        f"{count} dòng, cuộn trong bảng để xem hết."
        if lang == "vi"
        else f"{count} rows: scroll in the table to see all."
    )


def licence_around_link(lang: str) -> tuple[str, str, str]:
    """The line on the licence as what stands before its link, the link's words, and what stands after.

    >>> licence_around_link("en")
    ('What DXIndex made: ', 'CC BY 4.0', '. Scores and ranks themselves are facts published by public bodies.')
    """
    before, _, after = say_licence(lang).partition(f"{DATA.short} ({DATA.url})")
    return before, DATA.short, after
