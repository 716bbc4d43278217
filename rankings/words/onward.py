"""Words of the links from a comparison to the reasons behind its ranks, and of its form."""

LABELS = {
    "vi": {"compared": "Đang so", "add": "Thêm, hoặc thay vào chỗ bỏ dấu", "weights": "Thử đổi trọng số"},
    "en": {"compared": "Compared", "add": "Add, or put in place of one unticked", "weights": "Try other weights"},
}


def see_why_there(name: str, lang: str) -> str:
    """Link to why a province stands where it does."""
    return f"Vì sao {name} đứng ở đó" if lang == "vi" else f"Why {name} stands there"
