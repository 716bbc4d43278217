"""What search engines and catalogues of data are told of the figures, in both languages."""

from collections.abc import Sequence

#: What people call the index beside its full name.
ALSO = {"vi": ["DTI cấp tỉnh", "Xếp hạng chuyển đổi số các tỉnh, thành phố"], "en": ["Provincial DTI", "Vietnam DTI"]}
COUNTRY = {"vi": "Việt Nam", "en": "Vietnam"}
#: The same country elsewhere.
COUNTRY_SAME = "https://www.wikidata.org/wiki/Q881"
KEYWORDS = {
    "vi": [
        "chuyển đổi số", "DTI", "chính quyền số", "kinh tế số", "xã hội số", "xếp hạng tỉnh", "Việt Nam",
    ],
    "en": [
        "digital transformation", "DTI", "digital government", "digital economy", "digital society",
        "provincial ranking", "Vietnam",
    ],
}  # fmt: skip
#: Places of a ranking: a unit by which statistics are told, beside the scores from 0 to 1.
RANK = {"vi": "Thứ hạng", "en": "Rank"}
RANK_CHANGE = {"vi": "Tăng giảm thứ hạng so với kỳ trước", "en": "Change of rank on the last edition"}
#: Files of the whole set by their ending.
FILES = {
    "vi": {
        "package.zip": "Toàn bộ dữ liệu (Data Package)",
        "scores.csv": "Điểm và thứ hạng (CSV)",
        "scores.parquet": "Điểm và thứ hạng (Parquet)",
    },
    "en": {
        "package.zip": "The whole data (Data Package)",
        "scores.csv": "Scores and ranks (CSV)",
        "scores.parquet": "Scores and ranks (Parquet)",
    },
}


def dataset_name(first: int, last: int, lang: str) -> str:
    """The figures as a whole.

    >>> dataset_name(2020, 2024, "en")
    'Provincial Digital Transformation Index (DTI) of Vietnam, 2020–2024'
    """
    if lang == "vi":
        return f"Chỉ số chuyển đổi số cấp tỉnh (DTI) của Việt Nam, {first}–{last}"
    return f"Provincial Digital Transformation Index (DTI) of Vietnam, {first}–{last}"


def dataset_description(units: Sequence[int], documents: int, lang: str) -> str:
    """What the figures are, on which units, and what each of them carries; `units` as people know them, oldest first.

    >>> dataset_description([63, 34], 104, "en")[:62]
    'Scores and ranks of the provinces and cities of Vietnam in the'
    """
    if lang == "vi":
        tables = " và ".join(str(each) for each in units)
        return (
            "Điểm, thứ hạng và mức tăng giảm của các tỉnh, thành phố Việt Nam theo chỉ số chuyển đổi số (DTI), theo ba "
            f"trụ cột và theo từng chỉ số chính, trên bảng {tables} tỉnh, thành phố. Số liệu tập hợp từ {documents} "
            "tài liệu đã công bố. Mỗi con số ghi rõ lấy từ tài liệu nào, là số công bố, tự tính hay dựng lại; con số "
            "chưa thấy công bố thì để trống."
        )
    tables = " and ".join(str(each) for each in units)
    return (
        "Scores and ranks of the provinces and cities of Vietnam in the Digital Transformation Index (DTI), in its "
        f"three pillars and its main indices, with changes of rank, on the tables of {tables} units. The figures come "
        f"from {documents} published documents. Each says which document it is from and whether it was published, "
        "worked out or reconstructed; what was not found published is left empty."
    )


#: Catalogues of data leave out what is described in less.
_LEAST = 50


def describe_part(said: str, lang: str) -> str:
    """A page's own sentence on what it shows; with the name of the whole set where that is too short to describe it.

    >>> describe_part("Năm 2020, Hậu Giang xếp hạng 28/63.", "vi")
    'Năm 2020, Hậu Giang xếp hạng 28/63. Theo chỉ số chuyển đổi số cấp tỉnh (DTI) của Việt Nam.'
    """
    if len(said) >= _LEAST:
        return said
    if lang == "vi":
        return f"{said} Theo chỉ số chuyển đổi số cấp tỉnh (DTI) của Việt Nam.".strip()
    return f"{said} From the provincial Digital Transformation Index (DTI) of Vietnam.".strip()


def measured_how(methods: Sequence[tuple[str, Sequence[int], str]], lang: str) -> str:
    """By which decisions the index is measured: (number, years, what it says), oldest first.

    >>> measured_how([("922/QĐ-BTTTT", [2021, 2022], "A weighted sum.")], "en")
    'Decision 922/QĐ-BTTTT (2021–2022): A weighted sum.'
    """
    word = "Quyết định" if lang == "vi" else "Decision"
    return " ".join(f"{word} {number} ({_span(years)}): {said}" for number, years, said in methods)


def _span(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"
