"""The deeds that are recorded, in words of both languages."""

from typing import Final

_DEEDS: Final = {
    "account_made": ("tạo tài khoản", "account made"),
    "account_changed": ("sửa tài khoản", "account changed"),
    "import_opened": ("mở lần nhập", "import opened"),
    "import_by_command": ("nhập bằng lệnh trên máy chủ", "brought in by a command on the server"),
    "import_source": ("sửa nguồn", "source mended"),
    "import_edition": ("khai báo kỳ mới", "edition defined"),
    "import_read": ("chọn bảng", "sheet chosen"),
    "import_columns": ("xác nhận các cột", "columns confirmed"),
    "import_provinces": ("xác nhận các tỉnh", "provinces confirmed"),
    "import_check": ("ghi lý do cho cảnh báo", "reasons given for warnings"),
    "import_proposed": ("đề nghị công bố", "proposed for publication"),
    "import_scheduled": ("duyệt, hẹn giờ", "approved for a set time"),
    "import_sent_back": ("trả lại", "sent back"),
    "import_held": ("giữ lại đến khi xem lại", "held until reviewed again"),
    "import_withdrawn": ("rút", "withdrawn"),
    "import_published": ("duyệt và công bố", "approved and published"),
    "release_published": ("bản phát hành lên trang", "release went live"),
    "release_reverted": ("quay lại một bản", "went back to a release"),
}


def say_deed(action: str, lang: str) -> str:
    """A recorded action in words; one that has none yet as it is.

    >>> say_deed("import_proposed", "vi"), say_deed("something_new", "en")
    ('đề nghị công bố', 'something_new')
    """
    vi, en = _DEEDS.get(action, (action, action))
    return vi if lang == "vi" else en
