"""A message to the operator about a figure that seems wrong, in both languages."""

LABEL = {"vi": "Báo lỗi", "en": "Report an error"}
QUESTION = {"vi": "Thấy số sai?", "en": "Is a figure wrong?"}

_SUBJECT = {"vi": "Báo lỗi số liệu: {what}", "en": "Error in a figure: {what}"}
_BODY = {
    "vi": (
        "Địa chỉ: {address}",
        "Bản phát hành: {release}",
        "",
        "Con số đúng theo tôi: ",
        "Tài liệu (tên, trang hoặc đường dẫn): ",
        "",
    ),
    "en": (
        "Address: {address}",
        "Data release: {release}",
        "",
        "What I believe is right: ",
        "Document (title, page or link): ",
        "",
    ),
}


def subject(what: str, lang: str) -> str:
    """The subject line.

    >>> subject("Bình Phước, DTI 2022", "vi")
    'Báo lỗi số liệu: Bình Phước, DTI 2022'
    """
    return _SUBJECT[lang].format(what=what)


def body(address: str, release: str, lang: str) -> str:
    r"""The message with lines to fill in, which end as those of mail do; which figure it is of says the subject.

    >>> body("https://dxindex.example/", "3", "en").split("\r\n")[:2]
    ['Address: https://dxindex.example/', 'Data release: 3']
    """
    return "\r\n".join(_BODY[lang]).format(address=address, release=release)
