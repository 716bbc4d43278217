"""Words of the page of data and downloads, in both languages."""

from rankings.words.numbers import show_count

TITLE = {"vi": "Dữ liệu", "en": "Data"}
LEDE = {
    "vi": "Mọi con số của chỉ số chuyển đổi số cấp tỉnh (DTI) đều tải về được, kèm nguồn.",
    "en": "Every figure of the provincial Digital Transformation Index (DTI) can be downloaded with its source.",
}
#: By the id of a section, in the order of the page.
HEADINGS = {
    "vi": {
        "whole": "Toàn bộ số liệu",
        "editions": "Từng kỳ",
        "province": "Từng tỉnh, thành phố",
        "api": "Cho chương trình máy tính",
        "known": "Đã biết đến đâu",
        "documents": "Số liệu lấy từ đâu",
        "cite": "Trích dẫn",
        "licence": "Giấy phép",
        "follow": "Theo dõi, nhúng, sao lưu",
    },
    "en": {
        "whole": "The whole set",
        "editions": "One edition",
        "province": "One province",
        "api": "For programs",
        "known": "How much is known",
        "documents": "Where the figures come from",
        "cite": "How to cite",
        "licence": "Licences",
        "follow": "Follow, embed, mirror",
    },
}
LABELS = {
    "vi": {
        "package": "Tải cả gói (ZIP)",
        "package_note": "mọi bảng bên dưới và mô tả của chúng",
        "parquet": "Parquet",
        "parquet_note": "điểm và hạng, đọc nhanh bằng DuckDB, pandas, R",
        "csv": "CSV",
        "csv_note": "điểm và hạng, mỗi dòng là một tỉnh, thành phố ở một chỉ số của một kỳ",
        "excel": "CSV cho Excel",
        "excel_note": "như trên, thêm dấu BOM để Excel hiện đúng chữ Việt",
        "descriptor": "Mô tả gói",
        "descriptor_note": "datapackage.json: kiểu của từng cột, khóa, số dòng, mã băm, theo chuẩn Frictionless",
        "tables": "Các bảng trong gói",
        "columns_of": "Các cột của bảng điểm và hạng (scores.csv)",
        "frozen": "Địa chỉ cố định",
        "live": "Địa chỉ luôn mới",
        "edition": "Kỳ",
        "units": "Bảng",
        "scores": "Điểm đã biết",
        "ranks": "Hạng đã biết",
        "mean": "Trung bình",
        "method": "Phương pháp",
        "announced": "Công bố",
        "files": "Tải về",
        "editions_caption": "Điểm và hạng DTI từng kỳ",
        "provinces": "Danh sách tỉnh, thành phố",
        "indicators": "Danh sách chỉ số",
        "all_editions": "Danh sách các kỳ",
        "releases": "Các bản phát hành",
        "kind": "Loại",
        "documents": "Tài liệu",
        "document": "Tài liệu",
        "figures": "Con số",
        "documents_caption": "Mỗi loại có bao nhiêu tài liệu, bao nhiêu con số",
        "all_documents": "Từng tài liệu",
        "docs": "Mô tả API",
        "openapi": "Mô tả cho máy (OpenAPI 3.1)",
        "quality": "Chất lượng số liệu",
        "methodology": "Điểm và hạng tính thế nào",
        "cite_more": "Mọi dạng, để sao chép",
        "embed_newest": "Mã nhúng bảng xếp hạng {year}",
    },
    "en": {
        "package": "Download the package (ZIP)",
        "package_note": "all tables below and their descriptions",
        "parquet": "Parquet",
        "parquet_note": "scores and ranks, quick to read with DuckDB, pandas or R",
        "csv": "CSV",
        "csv_note": "scores and ranks, one line for a province, an indicator and an edition",
        "excel": "CSV for Excel",
        "excel_note": "the same with a byte order mark, so that Excel shows Vietnamese letters",
        "descriptor": "Description",
        "descriptor_note": "datapackage.json: types of columns, keys, counts, hashes, by the Frictionless standard",
        "tables": "Tables of the package",
        "columns_of": "Columns of the table of scores and ranks (scores.csv)",
        "frozen": "Frozen address",
        "live": "Live address",
        "edition": "Edition",
        "units": "Provinces",
        "scores": "Scores known",
        "ranks": "Ranks known",
        "mean": "Mean",
        "method": "Method",
        "announced": "Announced",
        "files": "Download",
        "editions_caption": "DTI scores and ranks of each edition",
        "provinces": "List of provinces",
        "indicators": "List of indicators",
        "all_editions": "List of editions",
        "releases": "Releases",
        "kind": "Kind",
        "documents": "Documents",
        "document": "Document",
        "figures": "Figures",
        "documents_caption": "Documents, and how many figures come from each kind",
        "all_documents": "Each document",
        "docs": "Description of the API",
        "openapi": "Description for machines (OpenAPI 3.1)",
        "quality": "Data quality",
        "methodology": "How scores and ranks are worked out",
        "cite_more": "All forms, to copy",
        "embed_newest": "Code to embed the ranking of {year}",
    },
}
#: Kinds of documents, the most trusted first.
KINDS = {
    "vi": {
        "ministry": "Bộ",
        "government": "Cơ quan địa phương",
        "press": "Báo chí",
        "transcription": "Bản chép (thứ cấp °)",
    },
    "en": {
        "ministry": "The ministry",
        "government": "Provincial authorities",
        "press": "Press",
        "transcription": "Transcription (secondary °)",
    },
}
SECONDARY = {
    "vi": (
        "Dấu ° đứng cạnh con số chỉ thấy trong bản chép bảng của dti.gov.vn do người khác đưa lên mạng: chưa đối chiếu "
        "được với bảng gốc. Có bảng gốc thì số gốc thay vào và dấu mất đi."
    ),
    "en": (
        "The sign ° stands beside a figure seen only in somebody’s transcription of dti.gov.vn’s table, which could "
        "not be checked against the original. Once the original is at hand it replaces the figure, and the sign goes."
    ),
}
#: Said where figures rest on a transcription: what is known of its terms.
TRANSCRIPTION = {
    "vi": "Không thấy giấy phép kèm bản chép ấy; ở đây chỉ lấy con số trong bảng của bộ, không lấy cách trình bày.",
    "en": "No licence was seen with that transcription; only the ministry’s figures were taken from it, not its form.",
}
MISSING = {
    "vi": "Chưa có: {what}. Những chỗ ấy để trống, không ước đoán.",
    "en": "Missing: {what}. Those places stay empty; nothing is guessed.",
}


def say_other_documents(others: int, every: int, lang: str) -> str:
    """That of `every` document of a release some have no figure of a province.

    >>> say_other_documents(6, 100, "vi")
    'Ngoài ra có 6 tài liệu làm căn cứ cho cách tính, cho kỳ hoặc cho số liệu cả nước; sources.csv ghi đủ 100 tài liệu.'
    >>> say_other_documents(1, 95, "en")
    '1 more document backs a method, an edition or a figure of the whole country; sources.csv lists all 95.'
    """
    if lang == "vi":
        return (
            f"Ngoài ra có {others} tài liệu làm căn cứ cho cách tính, cho kỳ hoặc cho số liệu cả nước; sources.csv ghi "
            f"đủ {every} tài liệu."
        )
    back = "document backs" if others == 1 else "documents back"
    return f"{others} more {back} a method, an edition or a figure of the whole country; sources.csv lists all {every}."


def say_of(known: int, n: int) -> str:
    """How many of a table are known.

    >>> say_of(34, 63)
    '34/63'
    """
    return f"{known}/{n}"


def missing_scores(year: int, units: int, known: int, lang: str) -> str:
    """Scores of provinces that are not known."""
    if lang == "vi":
        return f"điểm của {units - known}/{units} tỉnh, thành phố năm {year}"
    return f"the scores of {units - known} of {units} for {year}"


def missing_pillars(year: int, units: int, lang: str) -> str:
    """An edition without pillars."""
    if lang == "vi":
        return f"điểm trụ cột năm {year} ({units} tỉnh, thành phố)"
    return f"pillar scores for {year} (on {units})"


def show_figures(count: int, lang: str) -> str:
    """A count of figures."""
    return show_count(count, lang)
