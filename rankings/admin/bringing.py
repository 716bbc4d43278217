"""Bring a table in: a file or pasted text, which edition it is of, and the document it stands in."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from rankings import roles
from rankings.admin.shared import about_import, actor_of, go, lang, office, page, tell
from rankings.importing.findings import UsageError, Words
from rankings.importing.limits import Limits
from rankings.importing.paste import read_pasted
from rankings.models import Import, Source, UnitSet
from rankings.releasing import questions
from rankings.releasing.proposing import Brought, Refused, bring_in
from rankings.releasing.publishing import live_release
from rankings.saying import say

_LONGEST_PASTE: Final = 2_000_000
_ACCEPTED: Final = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.html,.htm,.pdf"
_OTHER: Final = "other"
_DATE: Final = re.compile(r"20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")


class BringForm(forms.Form):
    """What a person says when bringing a table in; labels and errors in the page's language."""

    edition = forms.ChoiceField()
    year = forms.IntegerField(required=False, min_value=2000, max_value=2100)
    units = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    file = forms.FileField(required=False, widget=forms.FileInput(attrs={"accept": _ACCEPTED}))
    pasted = forms.CharField(required=False, max_length=_LONGEST_PASTE, widget=forms.Textarea(attrs={"rows": 6}))
    url = forms.URLField(max_length=500, assume_scheme="https")
    document = forms.CharField(max_length=300, required=False)
    publisher = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField(required=False)
    published = forms.CharField(max_length=10, required=False)
    decision = forms.CharField(max_length=100, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in _labels().items():
            field = self.fields[name]
            field.label = label
            field.error_messages |= _errors()
        self.field("edition").choices = [
            ("", say("– chọn –", "– choose –")),
            *_editions(),
            (_OTHER, say("Kỳ chưa có…", "An edition not here yet…")),
        ]
        self.field("units").choices = [("", ""), *((str(units), str(units)) for units in _unit_sets())]
        self.field("kind").choices = list(source_kinds().items())

    def field(self, name: str) -> forms.ChoiceField:
        """A field with choices."""
        found = self.fields[name]
        assert isinstance(found, forms.ChoiceField)  # noqa: S101 (the callers name such fields only)
        return found

    def clean_published(self) -> str:
        """A date known to the year, the month or the day."""
        text = str(self.cleaned_data["published"]).strip()
        if text and not _DATE.match(text):
            raise forms.ValidationError(
                say("Ghi như 2023, 2023-07 hoặc 2023-07-12.", "As 2023, 2023-07 or 2023-07-12.")
            )
        return text

    def clean(self) -> dict[str, Any]:
        """One of file and paste, and an edition."""
        data = super().clean() or {}
        if bool(data.get("file")) == bool((data.get("pasted") or "").strip()) and "file" not in self.errors:
            self.add_error("file", say("Chọn một tệp, hoặc dán một bảng.", "Choose a file, or paste a table."))
        if data.get("edition") == _OTHER and not (data.get("year") and data.get("units")):
            self.add_error("year", say("Ghi năm và số tỉnh của kỳ mới.", "Give the new edition’s year and provinces."))
        return data


def _labels() -> dict[str, str]:
    return {
        "edition": say("Bảng của kỳ nào", "Which edition the table is of"),
        "year": say("Năm của kỳ mới", "Year of the new edition"),
        "units": say("Số tỉnh của kỳ mới", "Provinces of the new edition"),
        "file": say("Tệp", "File"),
        "pasted": say("Hoặc dán bảng", "Or paste the table"),
        "url": say("Địa chỉ nơi bảng được công bố", "Where the table is published"),
        "document": say("Tên văn bản", "Title of the document"),
        "publisher": say("Cơ quan công bố", "Publisher"),
        "kind": say("Loại nguồn", "Kind of source"),
        "published": say("Ngày công bố", "Published on"),
        "decision": say("Số quyết định", "Number of the decision"),
    }


def _errors() -> dict[str, str]:
    return {
        "required": say("Cần điền ô này.", "Please fill this in."),
        "invalid": say("Không đúng dạng.", "This is not well formed."),
        "invalid_choice": say("Chọn một mục trong danh sách.", "Choose one from the list."),
        "max_length": say("Dài quá.", "This is too long."),
        "empty": say("Tệp trống.", "The file is empty."),
        "min_value": say("Năm từ 2000 đến 2100.", "A year from 2000 to 2100."),
        "max_value": say("Năm từ 2000 đến 2100.", "A year from 2000 to 2100."),
    }


def _editions() -> list[tuple[str, str]]:
    live = live_release()
    shown = live.editions.select_related("edition").order_by("-edition__year", "edition__unit_set_id") if live else []
    rows = [(row.edition.year, row.edition.unit_set_id) for row in shown]
    return [(f"{year}/{units}", say(f"{year}, {units} tỉnh", f"{year}, {units} provinces")) for year, units in rows]


def _unit_sets() -> list[int]:
    return list(UnitSet.objects.order_by("-units").values_list("units", flat=True))


def source_kinds() -> dict[str, str]:
    """The kinds of source in words; "" is what the address makes it."""
    names = {
        "": say("Theo địa chỉ", "By its address"),
        Source.Kind.MINISTRY: say("Bảng của bộ", "A table of the ministry"),
        Source.Kind.GOVERNMENT: say("Trang cơ quan nhà nước", "A government page"),
        Source.Kind.PRESS: say("Báo chí", "The press"),
        Source.Kind.TRANSCRIPTION: say("Bản chép lại", "A transcription"),
    }
    return {str(key): name for key, name in names.items()}


@dataclass(frozen=True)
class _File:
    name: str
    content: bytes
    pasted: bool


@office(roles.may_import)
def new(request: HttpRequest) -> HttpResponseBase:
    """The form; sent, it keeps the bytes and opens an import."""
    form = BringForm(request.POST or None, request.FILES or None)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                return _open(request, form.cleaned_data)
            except Refused as problem:
                form.add_error("file", problem.words.by(lang()))
            except UsageError as problem:
                form.add_error("url", " ".join(problem.lines(lang())))
        status = 422
    limit = Limits().size >> 20
    return page(request, "new.html", {"form": form, "limit": limit, "other": _OTHER}, status)


def _open(request: HttpRequest, said: dict[str, Any]) -> HttpResponseBase:
    file = _file_of(said)
    known = said["edition"] != _OTHER
    year, units = map(int, said["edition"].split("/")) if known else (said["year"], said["units"])
    options = {name: said[name] for name in ("document", "publisher", "kind", "published")}
    source = questions.source_of(said["url"], year, units, file.name, **options)
    known = known or f"{year}/{units}" in dict(_editions())
    row = bring_in(
        Brought(
            year, units, file.name, file.content, hashlib.sha256(file.content).hexdigest(), source,
            said["decision"].strip(), file.pasted, None if known else {},
        ),
        actor_of(request),
    )  # fmt: skip
    tell(request, Words("Đã giữ nguyên tệp gốc.", "The original file is kept as it is."))
    return go("read" if known else "edition", pk=row.pk)


def _file_of(said: dict[str, Any]) -> _File:
    """Name and bytes, of a file or of pasted text. Raises Refused for a file over the limit."""
    upload = said.get("file")
    if upload is None:
        name, content = read_pasted(said["pasted"])
        return _File(name, content, pasted=True)
    most = Limits().size
    if upload.size > most:
        size = upload.size / (1 << 20)
        raise Refused(
            Words(
                f"Tệp có {size:.1f} MB; nhiều nhất {most >> 20} MB. Hãy xóa ảnh và các trang tính không cần.".replace(
                    ".", ",", 1
                ),
                f"The file has {size:.1f} MB; at most {most >> 20} MB, please. Remove pictures and sheets not needed.",
            )
        )
    return _File(upload.name[:255], upload.read(), pasted=False)


@office()
@about_import
def original(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The bytes as they came, always as a download and never shown by a browser."""
    response = HttpResponse(bytes(row.file.content), content_type="application/octet-stream")
    name = re.sub(r"[^\w.-]+", "_", row.file_name, flags=re.ASCII)[-100:] or "file"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
