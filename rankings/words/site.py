"""Words that stand around every page."""

#: The name of the site, the same in both languages.
SITE = "DXIndex"
LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}

NAVIGATION = {
    "vi": {
        "overview": "Tổng quan",
        "ranking": "Xếp hạng",
        "movers": "Tăng giảm",
        "map": "Bản đồ",
        "provinces": "Tỉnh thành",
        "compare": "So sánh",
        "methodology": "Phương pháp",
        "data": "Dữ liệu",
    },
    "en": {
        "overview": "Overview",
        "ranking": "Ranking",
        "movers": "Movers",
        "map": "Map",
        "provinces": "Provinces",
        "compare": "Compare",
        "methodology": "Methodology",
        "data": "Data",
    },
}

#: What stands at the foot of every page, by the name of its address.
FOOTER = {
    "vi": {
        "regions": "Cả nước và các vùng",
        "quality": "Chất lượng số liệu",
        "releases": "Các bản phát hành",
        "methodology": "Phương pháp",
        "data": "Dữ liệu",
        "api:docs": "API",
    },
    "en": {
        "regions": "The country and its regions",
        "quality": "Data quality",
        "releases": "Releases",
        "methodology": "Methodology",
        "data": "Data",
        "api:docs": "API",
    },
}

DESCRIPTIONS = {
    "vi": "Điểm và thứ hạng chuyển đổi số (DTI) của các tỉnh, thành phố Việt Nam, kèm nguồn từng con số.",
    "en": "Scores and ranks of Vietnam’s provinces in the Digital Transformation Index (DTI), each with its source.",
}


def say_release(number: str, lang: str) -> str:
    """That a page shows the release asked for in its address."""
    if lang == "vi":
        return f"Đang xem bản phát hành {number}; bản mới nhất có thể đã khác."
    return f"This is data release {number}; the newest may differ."
