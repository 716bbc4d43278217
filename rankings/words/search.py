"""Words of the search, and spellings by which pages are found."""

#: What the script says: name of the list, one found, many, none, the option that leads to advice, that to all.
SUGGESTIONS = {
    "vi": ("Kết quả", "1 kết quả", "{n} kết quả", "Không có kết quả", "Không có kết quả. Xem gợi ý", "Xem mọi kết quả"),
    "en": ("Results", "1 result", "{n} results", "No results", "No results. See what to try", "See all results"),
}

#: That the key "/" leads to the field, and the words of the button that turns this off: some speak to their computer,
#: and a single key must not act where they do not want it (WCAG 2.1.4).
SHORTCUT = {
    "vi": {
        "on": "Phím / đưa tới ô tìm ở đầu mọi trang.",
        "off": "Phím / đang tắt.",
        "turn_off": "Tắt phím /",
        "turn_on": "Bật phím /",
    },
    "en": {
        "on": "The key / leads to the search at the top of every page.",
        "off": "The key / is off.",
        "turn_off": "Turn off the key /",
        "turn_on": "Turn on the key /",
    },
}

#: Other words by which readers look for a page, by the name of its address; its labels count too.
PAGES = {
    "overview": ("trang chủ", "home"),
    "ranking": ("bảng xếp hạng", "thứ hạng", "rankings", "rank table"),
    "movers": ("thay đổi thứ hạng", "tăng hạng", "giảm hạng", "changes"),
    "map": ("bản đồ", "map", "choropleth"),
    "provinces": ("danh sách tỉnh", "tỉnh thành phố", "thành phố", "cities"),
    "regions": ("vùng", "các vùng", "cả nước", "thu hẹp khoảng cách", "hội tụ", "regions", "country", "convergence"),
    "compare": ("comparison", "đối chiếu"),
    "what_if": (
        "trọng số",
        "thử trọng số",
        "đặt trọng số",
        "đổi trọng số",
        "nếu trọng số khác đi",
        "what if",
        "weights",
        "other weights",
        "set the weights",
        "what if the weights were different",
    ),
    "methodology": ("phương pháp", "cách tính", "trọng số", "methods", "weights"),
    "data": ("dữ liệu", "tải về", "tải số liệu", "download", "csv", "excel", "xlsx", "api", "open data"),
    "quality": ("chất lượng", "đính chính", "sai sót", "errata", "corrections"),
    "releases": ("bản phát hành", "phiên bản", "versions"),
}

KINDS = {
    "vi": {
        "why": "Phân tích",
        "comparison": "So sánh",
        "region": "Vùng",
        "indicator": "Chỉ số",
        "year": "Bảng xếp hạng",
        "page": "Trang",
    },
    "en": {
        "why": "Analysis",
        "comparison": "Comparison",
        "region": "Region",
        "indicator": "Indicator",
        "year": "Ranking",
        "page": "Page",
    },
}
