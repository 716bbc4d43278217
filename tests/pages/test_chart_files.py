"""What the files of charts are called and say."""

import pytest

from rankings.charts.chart import make_chart
from rankings.charts.record import Address
from rankings.pages.chart_files import caption_of, file_name
from rankings.pages.parts import Source, SourceRef
from tests.charts.samples import rank_info

SOURCES = [
    Source("Báo cáo DTI 2021", "Bộ TT&TT", "https://x.example/", "8/8/2022", secondary=False, id="s1", number=1),
    Source("Bảng điểm", "GitHub", "https://y.example/", "", secondary=True, id="s2", number=2),
    Source("Không dẫn ở biểu đồ này", "", "", "", secondary=False, id="s3", number=3),
]


def chart_at(page):
    refs = [SourceRef(1, "s1"), SourceRef(2, "s2")]
    return make_chart(rank_info(), source="Nguồn", sources=refs, address=Address(page, "bieu-do/"))


def absolute(path):
    return f"https://dxindex.example{path}"


@pytest.mark.parametrize(
    ("page", "place", "name"),
    [
        ("/tinh/binh-phuoc/?year=2021", {"slug": "binh-phuoc"}, "dxindex-binh-phuoc-rank-history-2021-r2.png"),
        ("/tinh/binh-phuoc/", {"slug": "binh-phuoc"}, "dxindex-binh-phuoc-rank-history-r2.png"),
        ("/", {}, "dxindex-rank-history-r2.png"),
        ("/tang-giam/2021/?indicator=gov&v=2", {"year": 2021}, "dxindex-rank-history-2021-gov-r2.png"),
        ("/so-sanh/a/b/", {"first": "a", "second": "b"}, "dxindex-a-b-rank-history-r2.png"),
    ],
)
def test_a_file_is_called_by_what_is_in_it(page, place, name):
    assert file_name("rank-history", page, "png", place, 2) == name


def test_the_caption_names_the_documents_of_this_chart_and_where_it_stands():
    caption = caption_of(chart_at("/tinh/binh-phuoc/?year=2021"), SOURCES, 3, absolute)

    assert caption.sources == ("Báo cáo DTI 2021, Bộ TT&TT, 8/8/2022", "Bảng điểm°, GitHub")
    assert caption.release == "DXIndex, bản phát hành 3 · CC BY 4.0"
    assert caption.address == "https://dxindex.example/tinh/binh-phuoc/?v=3&year=2021#rank-history"
