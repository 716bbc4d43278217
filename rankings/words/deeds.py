"""The deeds that are recorded, in words of both languages: what, about what, by whom, with which details."""

import json
from collections.abc import Iterator
from typing import Any, Final

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


_SUBJECTS: Final = {"import": "lần nhập", "release": "bản", "account": "tài khoản"}
_SYSTEM: Final = "system: "


def say_subject(subject: str, lang: str) -> str:
    """What an event is about.

    >>> say_subject("import 38", "vi"), say_subject("import 38", "en")
    ('lần nhập 38', 'import 38')
    """
    kind, _, which = subject.partition(" ")
    return f"{_SUBJECTS[kind]} {which}" if lang == "vi" and kind in _SUBJECTS else subject


def subject_of(text: str) -> str:
    """The subject as it is recorded, from how either language says it.

    >>> subject_of("Lần nhập 38"), subject_of("release 2"), subject_of("an")
    ('import 38', 'release 2', 'an')
    """
    for kind, word in _SUBJECTS.items():
        if text.casefold().startswith(f"{word} "):
            return f"{kind}{text[len(word) :]}"
    return text


def say_actor(actor: str, lang: str) -> str:
    """Who did it; the system's own jobs by their name.

    >>> say_actor("system: publish_due", "vi"), say_actor("an", "vi")
    ('hệ thống: publish_due', 'an')
    """
    own = lang == "vi" and actor.startswith(_SYSTEM)
    return f"hệ thống: {actor.removeprefix(_SYSTEM)}" if own else actor


_DETAILS: Final = {
    "alone": ("một người làm cả hai", "one person did both"),
    "answers": ("đã trả lời", "answers"),
    "approved_by": ("duyệt bởi", "approved by"),
    "base": ("xem trên bản", "reviewed on release"),
    "columns": ("các cột", "columns"),
    "content": ("mã nội dung", "content hash"),
    "content_hash": ("mã nội dung", "content hash"),
    "decision": ("quyết định", "decision"),
    "definition": ("khai báo kỳ", "definition"),
    "document": ("văn bản", "document"),
    "edition": ("kỳ", "edition"),
    "en": ("tiếng Anh", "in English"),
    "file": ("tệp", "file"),
    "from": ("từ bản", "from release"),
    "gaps": ("tỉnh để trống", "provinces left out"),
    "ignore_title": ("tiêu đề ghi sai", "the title is wrong"),
    "imported_by": ("đề nghị bởi", "proposed by"),
    "kind": ("loại", "kind"),
    "names": ("tên tỉnh", "names"),
    "operator": ("người vận hành", "operator"),
    "proposed_by": ("đề nghị bởi", "proposed by"),
    "publish_at": ("giờ công bố", "to be published at"),
    "published": ("ngày công bố", "published on"),
    "publisher": ("cơ quan công bố", "publisher"),
    "reason": ("lý do", "reason"),
    "reasons": ("lý do cho cảnh báo", "reasons for warnings"),
    "release": ("bản", "release"),
    "revision": ("lần sửa", "revision"),
    "scale": ("thang điểm", "scale"),
    "sha256": ("SHA-256", "SHA-256"),
    "sheet": ("bảng", "sheet"),
    "source": ("nguồn", "source"),
    "splits": ("cột tách đôi", "columns parted in two"),
    "to": ("về bản", "to release"),
    "url": ("địa chỉ", "address"),
    "vi": ("tiếng Việt", "in Vietnamese"),
}


def say_details(detail: str, lang: str) -> list[str]:
    """A recorded detail, canonical JSON, as lines; what is empty says nothing.

    >>> say_details('{"answers":{"columns":{"E":"gov:score"},"sheet":""},"revision":2}', "vi")
    ['đã trả lời, các cột: E = gov:score', 'lần sửa: 2']
    """
    return list(_lines(json.loads(detail), "", lang))


def _lines(told: dict[str, Any], head: str, lang: str) -> Iterator[str]:
    for key, value in told.items():
        if value in ("", None, False, [], {}):
            continue
        vi, en = _DETAILS.get(key, (key, key))
        label = head + (vi if lang == "vi" else en)
        if isinstance(value, dict) and set(value) & _DETAILS.keys():
            yield from _lines(value, f"{label}, ", lang)
        else:
            yield label if value is True else f"{label}: {_shown(value)}"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key} = {_shown(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value)
