"""The words of the front page that are its own."""

from rankings.words.tables import units_words


def overview_heading(leader: str, year: int, units: int, lang: str) -> str:
    """The one big sentence of the front page."""
    if lang == "vi":
        return f"{leader} đứng đầu {units_words(units, lang)} về chuyển đổi số năm {year}"
    return f"{leader} leads Vietnam’s {units_words(units, lang)} in digital transformation in {year}"


def what_is_dti(lang: str) -> str:
    """What the index is, in one sentence."""
    if lang == "vi":
        return (
            "Chỉ số chuyển đổi số (DTI) là điểm từ 0 đến 1 mà bộ phụ trách chuyển đổi số chấm cho từng tỉnh, thành phố "
            "mỗi năm, theo ba mặt gọi là trụ cột: chính quyền số, kinh tế số, xã hội số."
        )
    return (
        "The Digital Transformation Index (DTI) is the score from 0 to 1 that the ministry in charge gives every "
        "province each year, on three sides called pillars: digital government, digital economy, digital society."
    )


def fact_words(first: str, last: str, units: int, lang: str) -> list[tuple[str, str]]:
    """(label, note) of the four figures of the front page: highest, mean, spread, small gaps."""
    if lang == "vi":
        return [
            ("Điểm cao nhất", first),
            ("Trung bình", units_words(units, lang)),
            ("Cách nhau", f"giữa {first} và {last}"),
            ("Sát nhau", "khoảng cách giữa hai tỉnh liền hạng dưới 0,005 điểm"),
        ]
    return [
        ("Highest score", first),
        ("Mean", units_words(units, lang)),
        ("Spread", f"between {first} and {last}"),
        ("Close calls", "gaps between adjacent ranks under 0.005"),
    ]
