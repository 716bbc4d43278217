"""Changes across a change of method: whether they are shown, why they are marked, and why they are left out."""

LABELS = {
    "vi": {"choice": "Qua mốc đổi phương pháp", "show": "Hiện (‡, nét chấm)", "hide": "Ẩn"},
    "en": {"choice": "Across a change of method", "show": "Shown (‡, dotted lines)", "hide": "Hidden"},
}


def say_hidden(year: int, previous: int, lang: str) -> str:
    """Why an edition shows no changes to a reader who asked for none across a change of method."""
    if lang == "vi":
        return (
            f"Từ {previous} sang {year} bộ chỉ số thay đổi. Theo lựa chọn của bạn, trang không hiện tăng giảm giữa hai "
            "năm này."
        )
    return (
        f"The index was made differently in {year} than in {previous}. As you chose, no changes between these two "
        "years are shown."
    )


def say_movers_hidden(year: int, previous: int, lang: str) -> str:
    """The same as the lead of a page that has nothing but such changes."""
    if lang == "vi":
        return (
            f"Theo lựa chọn của bạn, tăng giảm từ {previous} sang {year} đang ẩn, vì bộ chỉ số thay đổi giữa hai năm "
            "này."
        )
    return (
        f"As you chose, changes from {previous} to {year} are hidden, because the index was made differently in the "
        "two years."
    )


def say_ranks_stay(lang: str) -> str:
    """That the ranks of a year are shown all the same, before the links to them and to the changes."""
    return "Hạng của từng năm vẫn xem được." if lang == "vi" else "The ranks of each year are shown all the same."


def say_hidden_in_lines(lang: str) -> str:
    """That lines over the years are cut where the method changed, for a reader who asked for it."""
    if lang == "vi":
        return "Theo lựa chọn của bạn, không so hai năm tính theo hai phương pháp, và đường không nối qua mốc đổi."
    return "As you chose, years made by different methods are not compared, and lines stop where the method changed."


def say_not_joined(lang: str) -> str:
    """That a line stops at a break, as it stands after the break's reason."""
    return "đường không nối qua mốc này" if lang == "vi" else "the line is not joined across it"


def see_changes(lang: str) -> str:
    """Link to the same view with its changes."""
    return "Hiện tăng giảm, có dấu ‡" if lang == "vi" else "Show changes, with ‡"


def hide_changes(lang: str) -> str:
    """Link to the same view without changes across a change of method."""
    return "Ẩn tăng giảm qua mốc đổi phương pháp" if lang == "vi" else "Hide changes across a change of method"


def reason_hidden(lang: str) -> str:
    """In the place of a change that is left out."""
    return "ẩn vì đổi phương pháp" if lang == "vi" else "hidden, as the method changed"
