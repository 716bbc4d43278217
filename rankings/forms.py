"""The forms in which a page leaves the site: files of its charts and tables, a citation, a card to share, a frame.

Each has an address of its own beside the page's, with the page's own query, and is made from the page's own record: a
form cannot say otherwise than its page. `rankings.urls.page` has the addresses, `rankings.views.forms` answers them.
"""

#: A form is the end of the name of its address: "province_chart" is that of a province's charts.
CHART, TABLE, CITATION, CARD = "chart", "table", "citation", "card"
FRAME, FRAMED_CHART, FRAMED_TABLE = "frame", "framed_chart", "framed_table"
#: Files always; a citation is one where its address says of which kind.
FILES = (CHART, TABLE, CARD)
#: Files that follow what is released: names of addresses, since they hang on no page's view.
FEEDS = ("releases_feed", "province_feed")
#: Those that other sites may show inside their own pages.
FRAMES = (FRAME, FRAMED_CHART, FRAMED_TABLE)
#: What kind of part of its page a frame is.
PARTS = {FRAMED_CHART: "chart", FRAMED_TABLE: "table"}
#: What programs are told of a frame: it has no address of its own, `rankings.views.embedding` asks for it.
OEMBED = "oembed"
FORMS = (FRAMED_CHART, FRAMED_TABLE, CHART, TABLE, CITATION, CARD, FRAME, OEMBED)
#: What an address of a form says beyond its page: which chart or table, and what kind of file.
KEYS = ("key", "kind")


def split_name(name: str) -> tuple[str, str]:
    """The page and the form of an address by its name; a page itself has the form "".

    >>> split_name("province_framed_chart"), split_name("province_chart"), split_name("what_if")
    (('province', 'framed_chart'), ('province', 'chart'), ('what_if', ''))
    """
    for form in FORMS:
        if name.endswith(f"_{form}"):
            return name.removesuffix(f"_{form}"), form
    return name, ""
