"""How a page names a document: a Vietnamese page as it names itself, an English one in English where we have words."""

from typing import NamedTuple

from rankings.words.document_titles import IN_ENGLISH, PUBLISHERS, TITLES
from rankings.words.languages import language_of

#: What stands behind the English title of a Vietnamese document, so that nobody follows its link unwarned.
IN_VIETNAMESE = "in Vietnamese"


class Named(NamedTuple):
    """A document's names on one page.

    `language` is "vi" where an English page leads to a Vietnamese document, else "". `original` is that document's
    own title where `title` is our rendering of it, else "".
    """

    title: str
    publisher: str
    language: str = ""
    original: str = ""


def name_document(title: str, publisher: str, url: str, lang: str) -> Named:
    """The names of a document on a page in a language; one we have no words for keeps its own.

    >>> name_document("Thái Nguyên tăng tốc trên bản đồ số", "Báo Mới", "https://lite.baomoi.com/", "en")[:3]
    ('Thai Nguyen speeds up on the digital map', 'Bao Moi', 'vi')
    >>> name_document("Bảng DTI 2025", "Sở Khoa học và Công nghệ", "", "en")
    Named(title='Bảng DTI 2025', publisher='Sở Khoa học và Công nghệ', language='vi', original='')
    >>> name_document("Driving DTI progress (Khánh Hòa)", "news.baokhanhhoa.vn", "", "en").title
    'Driving DTI progress (Khanh Hoa)'
    """
    if lang == "vi":
        return Named(title, publisher)
    own, named = language_of(title), TITLES.get(title, title)
    return Named(
        named,
        PUBLISHERS.get(publisher, publisher),
        "vi" if own == "vi" and not url.startswith(IN_ENGLISH) else "",
        title if own == "vi" and named != title else "",
    )
