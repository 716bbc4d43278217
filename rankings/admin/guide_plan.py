"""What the style guide shows, in its order: groups of specimens, each with the names of its components.

Every name in the head of static/css/components.css occurs on the guide (tests/admin/test_styleguide.py); a component
that no page of the plan has yet needs a line here.
"""

from typing import Final

from rankings.admin.specimens import Address, Plan
from rankings.importing.findings import Words

_OVERVIEW: Final = Address("overview")
_RANKING: Final = Address("ranking", (("year", 2022),), (("region", "south-east"),))
_GAPS: Final = Address("ranking", (("year", 2021),))
_MOVERS: Final = Address("movers", (("year", 2021),))
_PROVINCE: Final = Address("province", (("slug", "binh-phuoc"),), (("year", "2021"),))
_PAIR: Final = Address("comparison", (("first", "binh-phuoc"), ("second", "dak-nong")), (("year", "2022"),))
_PROVINCES: Final = Address("provinces")
_SEARCH: Final = Address("provinces", (), (("q", "dak nong"),))
_METHOD: Final = Address("methodology")
_QUALITY: Final = Address("quality")
_FIGURE: Final = Address("figure", (("year", 2022), ("slug", "binh-phuoc"), ("indicator", "gov")))
_RELEASE: Final = Address("release", (("number", 1),))
_MAP: Final = Address("map", (("year", 2022),))
_REBUILT: Final = Address("province", (("slug", "da-nang"),), (("basis", "constant"),))
_REBUILT_MAP: Final = Address("map", (("year", 2023),), (("basis", "constant"), ("view", "tiles")))
_WHY: Final = Address("why", (("slug", "vinh-phuc"),), (("year", "2023"),))
_MOVED: Final = Address("province", (("slug", "vinh-phuc"),), (("year", "2023"),))
_NOWHERE: Final = Address("ranking", (("year", 1999),))
_UNKNOWN: Final = Address("provinces", (), (("q", "qwxyz"),))

FRAME: Final = (
    Plan(Words("Đầu trang", "Masthead"), "masthead name menu nav search languages", _OVERVIEW, "header.masthead", 8),
    Plan(Words("Chân trang", "Colophon"), "colophon", _OVERVIEW, "footer.colophon", 9),
    Plan(Words("Mở đầu một trang", "Top of a page"), "page-head eyebrow lede", _RANKING, "div.page-head"),
    Plan(Words("Mở đầu trang chủ", "Top of the front page"), "hero page-head", _OVERVIEW, ".hero"),
    Plan(Words("Hai tỉnh đối diện", "Two provinces, face to face"), "page-head faces a b", _PAIR, "div.page-head"),
    Plan(Words("Trong trang này", "On this page"), "contents", _METHOD, "nav.contents", 5),
)
CHOICES: Final = (
    Plan(Words("Một trong vài", "One of a few"), "choices", _PROVINCE, "nav.choices"),
    Plan(Words("Đang xem gì", "What one is looking at"), "selection choices field", _RANKING, "div.selection"),
    Plan(Words("Chọn hai", "Choosing two"), "picker field primary", _OVERVIEW, "form.picker"),
    Plan(Words("Tìm tỉnh", "Finding a province"), "search", _PROVINCES, "main form.search"),
)
FIGURES: Final = (
    Plan(Words("Bốn con số", "Four figures"), "figures big note", _PROVINCE, "ul.figures"),
    Plan(Words("Đối mặt", "Faced"), "figures faced", _PAIR, "ul.faced"),
    Plan(Words("Danh sách ngắn", "A short ordered list"), "panel rows place who value more", _OVERVIEW, ".panel"),
    Plan(Words("Hàng đang xem", "The row one looks at"), "panel rows me", _PROVINCE, ".panel", 4),
    Plan(Words("Mốc và mục tiêu", "Milestones and targets"), "timeline", _PROVINCE, ".timeline"),
)
TABLES: Final = (
    Plan(Words("Xếp hạng", "Ranking"), "data ranking drawn bar text", _RANKING, "table.ranking", 4),
    Plan(Words("Hạng chưa biết", "Ranks not known"), "data ranking divider", _GAPS, "table.ranking", 4),
    Plan(Words("Tăng giảm", "Movers"), "data movers refs", _MOVERS, "table.movers", 3),
    Plan(Words("Đối chiếu", "Spine"), "data spine leads", _PAIR, "table.spine"),
    Plan(Words("Từng năm", "Year by year"), "data history break me", _PROVINCE, "table.history"),
    Plan(Words("Từng chỉ số", "Indicators"), "data indicators traced", _PROVINCE, "table.indicators"),
    Plan(Words("Cây chỉ số", "Tree of indicators"), "data tree wide", _METHOD, "table.tree"),
    Plan(Words("Danh sách tỉnh", "Register of provinces"), "data register", _PROVINCES, "table.register", 4),
)
TEXTS: Final = (
    Plan(Words("Dấu", "Marks"), "legend", _RANKING, ".legend"),
    Plan(Words("Điều cần biết", "Notices"), "notice", _PROVINCE, ".notice"),
    Plan(Words("Nguồn", "Sources"), "sources mark downloads", _RANKING, ".sources"),
    Plan(Words("Từ A đến Y", "From A to Y"), "index leader", _PROVINCES, ".index", 3),
    Plan(Words("Điều phát hiện", "Findings"), "findings", _QUALITY, ".findings", 3),
    Plan(Words("Sự việc", "Facts"), "facts", _RELEASE, ".facts"),
    Plan(Words("Đường đi tiếp", "Ways on"), "ways", _FIGURE, ".ways"),
    Plan(Words("Câu hỏi và trả lời", "A question and its answer"), "answer data me named", _WHY, ".answer"),
    Plan(Words("Trả lời ngắn", "Answers in short"), "in-short", _MOVED, ".in-short"),
)
EMPTY: Final = (
    Plan(Words("Không có năm này", "No such year"), "page-head eyebrow lede", _NOWHERE, "main div.page-head"),
    Plan(Words("Không tìm thấy", "Nothing found"), "notice", _UNKNOWN, "main .notice"),
    Plan(Words("Đường đi tiếp", "Ways on"), "results", _NOWHERE, "main .results", 4),
    Plan(Words("Tìm thấy", "Found"), "results", _SEARCH, "main .results", 4),
)
CHARTS: Final = (
    Plan(Words("Hạng qua các năm", "Rank history"), "chart", _PROVINCE, "figure#rank-history"),
    Plan(Words("Điểm qua các năm", "Score history"), "chart", _PROVINCE, "figure#score-history"),
    Plan(Words("Hạng dựng lại", "Reconstructed ranks"), "chart", _REBUILT, "figure#rank-history-34"),
    Plan(Words("Hai tỉnh qua các năm", "Two provinces over the years"), "chart", _PAIR, "figure#rank-history"),
    Plan(Words("Phần của một khoảng cách", "Parts of a gap"), "chart", _PAIR, "figure#gap"),
    Plan(Words("Mọi điểm số", "Strip of all scores"), "chart", _OVERVIEW, "figure#strip"),
    Plan(Words("Bản đồ", "Map"), "map map-drawing map-key map-list", _MAP, ".map"),
    Plan(Words("Bản đồ dựng lại", "Reconstructed map"), "map rebuilt map-swatch", _REBUILT_MAP, ".map"),
    Plan(Words("Hai năm", "Slope"), "chart", _MOVERS, "figure#slope"),
)
GROUPS: Final = (
    (Words("Khung trang", "Frame"), FRAME),
    (Words("Lựa chọn", "Choices"), CHOICES),
    (Words("Con số", "Figures"), FIGURES),
    (Words("Bảng", "Tables"), TABLES),
    (Words("Dấu, nguồn, ghi chú", "Marks, sources, notes"), TEXTS),
    (Words("Trống và lỗi", "Empty and in error"), EMPTY),
    (Words("Biểu đồ", "Charts"), CHARTS),
)
