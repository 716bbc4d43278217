"""Bring a table in: a file or pasted text, which edition it is of, and the document it stands in."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from rankings import roles
from rankings.admin.shared import about_import, actor_of, go, lang, office, page, tell
from rankings.admin.sourcing import SourceForm, source_said
from rankings.importing.findings import UsageError, Words
from rankings.importing.limits import Limits
from rankings.importing.paste import read_pasted
from rankings.models import Import, UnitSet
from rankings.releasing.proposing import Brought, Refused, bring_in
from rankings.releasing.publishing import live_release
from rankings.saying import say
from rankings.storable import storable

_LONGEST_PASTE: Final = 2_000_000
_ACCEPTED: Final = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.html,.htm,.pdf"
_OTHER: Final = "other"


class BringForm(SourceForm):
    """What a person says when bringing a table in; labels and errors in the page's language."""

    edition = forms.ChoiceField()
    year = forms.IntegerField(required=False, min_value=2000, max_value=2100)
    units = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    file = forms.FileField(required=False, widget=forms.FileInput(attrs={"accept": _ACCEPTED}))
    pasted = forms.CharField(required=False, max_length=_LONGEST_PASTE, widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("edition").choices = [
            ("", say("– chọn –", "– choose –")),
            *shown_editions(),
            (_OTHER, say("Kỳ chưa có…", "An edition not here yet…")),
        ]
        self.field("units").choices = [("", ""), *((str(units), str(units)) for units in _unit_sets())]

    def labels(self) -> dict[str, str]:
        """Field names to labels."""
        return super().labels() | {
            "edition": say("Bảng của kỳ nào", "Which edition the table is of"),
            "year": say("Năm của kỳ mới", "Year of the new edition"),
            "units": say("Số tỉnh của kỳ mới", "Provinces of the new edition"),
            "file": say("Tệp", "File"),
            "pasted": say("Hoặc dán bảng", "Or paste the table"),
        }

    def clean(self) -> dict[str, Any]:
        """One of file and paste, and an edition."""
        data = super().clean() or {}
        file, pasted = bool(data.get("file")), bool((data.get("pasted") or "").strip())
        if file and pasted:
            self.add_error(
                "file",
                say("Chỉ một trong hai: bỏ tệp hoặc xóa bảng dán.", "One of the two: drop the file or clear the text."),
            )
        elif not file and not pasted and "file" not in self.errors:
            self.add_error("file", say("Chọn một tệp, hoặc dán một bảng.", "Choose a file, or paste a table."))
        if data.get("edition") == _OTHER and not (data.get("year") and data.get("units")):
            self.add_error("year", say("Ghi năm và số tỉnh của kỳ mới.", "Give the new edition’s year and provinces."))
        return data


def shown_editions() -> list[tuple[str, str]]:
    """The editions that readers see, as "2022/63" with a label, the newest first."""
    live = live_release()
    shown = live.editions.select_related("edition").order_by("-edition__year", "edition__unit_set_id") if live else []
    rows = [(row.edition.year, row.edition.unit_set_id) for row in shown]
    return [(f"{year}/{units}", say(f"{year}, {units} tỉnh", f"{year}, {units} provinces")) for year, units in rows]


def _unit_sets() -> list[int]:
    return list(UnitSet.objects.order_by("-units").values_list("units", flat=True))


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
    source = source_said(said, year, units, file.name)
    known = known or f"{year}/{units}" in dict(shown_editions())
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
        raise Refused(_too_large(upload.name, upload.size / (1 << 20), most >> 20))
    return _File(storable(upload.name)[:255], upload.read(), pasted=False)


def _too_large(name: str, size: float, most: int) -> Words:
    """In megabytes. Pictures and sheets are what makes a workbook large; a text file has neither."""
    workbook = name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods"))
    vi = "Hãy xóa ảnh và các trang tính không cần." if workbook else "Hãy chỉ giữ bảng cần nhập."
    en = "Remove pictures and sheets not needed." if workbook else "Keep the table only."
    shown = f"{size:.1f}"
    return Words(
        f"Tệp có {shown.replace('.', ',')} MB; nhiều nhất {most} MB. {vi}",
        f"The file has {shown} MB; at most {most} MB, please. {en}",
    )


@office()
@about_import
def original(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The bytes as they came, always as a download and never shown by a browser."""
    response = HttpResponse(bytes(row.file.content), content_type="application/octet-stream")
    name = re.sub(r"[^\w.-]+", "_", row.file_name, flags=re.ASCII)[-100:] or "file"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
