"""What happened, why, and the next step, in that order."""


def bad_parameter_heading(lang: str) -> str:
    """Heading of a 400."""
    return {
        "vi": "Địa chỉ có một lựa chọn không tồn tại",
        "en": "The address holds a choice that does not exist",
    }[lang]


def say_bad_parameter(name: str, found: str, lang: str) -> str:
    """Which parameter and what was found."""
    if lang == "vi":
        return f"“{name}={found}” không có ở trang này. Chọn một trong các giá trị dưới đây."
    return f"“{name}={found}” does not stand on this page. Choose one of the values below."


def newest_release(lang: str) -> str:
    """Link to the same view without `v`."""
    return {"vi": "Xem số liệu mới nhất", "en": "See the newest data"}[lang]


def not_found_heading(lang: str) -> str:
    """Heading of a 404."""
    return {"vi": "Không có trang này", "en": "There is no such page"}[lang]


def say_not_found(what: str, searched: str, lang: str) -> str:
    """What was asked for and is not there; `what` is "year", "movers", "province", "figure", "release" or ""."""
    texts = {
        "vi": {
            "year": f"Chưa có bảng xếp hạng DTI của năm {searched}. Các năm đã có:",
            "movers": f"Năm {searched} không có kỳ trước để so, nên không có tăng giảm thứ hạng.",
            "province": f"Không có tỉnh, thành phố nào ở địa chỉ “{searched}”.",
            "figure": f"Chưa thấy con số nào về “{searched}” của tỉnh, thành phố này trong năm ấy.",
            "release": f"Không có bản phát hành {searched}, hoặc bản đang xem có trước nó.",
            "chart": f"Trang này không có tệp biểu đồ “{searched}”. Biểu đồ có các tệp .png, .svg và .csv.",
            "": "Địa chỉ này không dẫn tới đâu. Có thể nó đã bị gõ thiếu hoặc thừa một chữ.",
        },
        "en": {
            "year": f"There is no DTI ranking of {searched}. The years there are:",
            "movers": f"{searched} has no edition before it to compare with, so there are no rank changes.",
            "province": f"No province or city stands at “{searched}”.",
            "figure": f"Nothing of “{searched}” has been seen for this province and year.",
            "release": f"There is no release {searched}, or the one you are looking at came before it.",
            "chart": f"This page has no chart file “{searched}”. Charts have .png, .svg and .csv files.",
            "": "This address leads nowhere. A letter may be missing or too many.",
        },
    }
    return texts[lang].get(what, texts[lang][""])


def all_releases(lang: str) -> str:
    """Link to the list of releases."""
    return {"vi": "Các bản phát hành", "en": "List of releases"}[lang]


def all_provinces(lang: str) -> str:
    """Link to the list of provinces."""
    return {"vi": "Danh sách tỉnh, thành phố", "en": "List of provinces"}[lang]
