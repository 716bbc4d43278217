"""The document a table stands in: what is said of it when the table is brought in, and mended while it is a draft."""

import re
from datetime import date
from typing import Any, Final

from django import forms
from django.http import HttpRequest, HttpResponseBase

from rankings import roles
from rankings.admin.shared import about_import, actor_of, go, import_page, lang, office, revision_of, tell
from rankings.catalogue import live_key, load_catalogue
from rankings.importing.findings import UsageError, Words
from rankings.models import Import, Source
from rankings.releasing import questions
from rankings.releasing.checking import source_of
from rankings.releasing.proposing import OPEN, Refused, change
from rankings.saying import say

_DATE: Final = re.compile(r"(20\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$", re.ASCII)
#: As people write it: 12/7/2023, 7/2023.
_SLASHED: Final = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](20\d\d)$", re.ASCII)
#: What readers read of a document; another address is another document.
_SHOWN: Final = ("document", "publisher", "kind", "published")


class SourceForm(forms.Form):
    """What is said of the document; labels and errors in the page's language."""

    url = forms.URLField(max_length=500, assume_scheme="https")
    document = forms.CharField(max_length=300, required=False)
    publisher = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField(required=False)
    published = forms.CharField(max_length=10, required=False)
    decision = forms.CharField(max_length=100, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in self.labels().items():
            field = self.fields[name]
            field.label = label
            field.error_messages |= _errors()
        self.fields["url"].error_messages["invalid"] = say(
            "Cần địa chỉ bắt đầu bằng https://.", "An address that begins with https://, please."
        )
        self.field("kind").choices = list(source_kinds().items())

    def labels(self) -> dict[str, str]:
        """Field names to labels."""
        return {
            "url": say("Địa chỉ nơi bảng được công bố", "Where the table is published"),
            "document": say("Tên văn bản", "Title of the document"),
            "publisher": say("Cơ quan công bố", "Publisher"),
            "kind": say("Loại nguồn", "Kind of source"),
            "published": say("Ngày công bố", "Published on"),
            "decision": say("Số quyết định", "Number of the decision"),
        }

    def field(self, name: str) -> forms.ChoiceField:
        """A field with choices."""
        found = self.fields[name]
        assert isinstance(found, forms.ChoiceField)  # noqa: S101 (the callers name such fields only)
        return found

    def clean_published(self) -> str:
        """A date known to the year, the month or the day, as 2023-07-12 however it was written."""
        text = str(self.cleaned_data["published"]).strip()
        found = partial_date(text)
        if found is None:
            raise forms.ValidationError(say("Ghi như 2023, 7/2023 hoặc 12/7/2023.", "As 2023, 2023-07 or 2023-07-12."))
        return found


def partial_date(text: str) -> str | None:
    """A date as it is stored, from how people write it; "" for none, None for what is no date.

    >>> partial_date("12/7/2023"), partial_date("7/2023"), partial_date("2023"), partial_date("31/2/2023")
    ('2023-07-12', '2023-07', '2023', None)
    """
    slashed = _SLASHED.match(text)
    if slashed:
        day, month, year = slashed.groups()
        text = "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    found = _DATE.match(text)
    if not text or (found and not found[3]):
        return text
    try:
        return date.fromisoformat(text).isoformat() if found else None
    except ValueError:
        return None


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


def about_document(row: Import) -> dict[str, Any]:
    """For pages that show the document: its kind in words, and what readers would read otherwise than they do now.

    "retitled": label, old and new text of each thing that the live release says of this document in other words. It
    stands beside every figure of the document, so the second person has to see it.
    """
    kinds, labels = source_kinds(), SourceForm().labels()
    said = source_of(row)
    known = load_catalogue(live_key()).sources_by_key.get(said["key"]) if row.state in OPEN else None
    pairs = [(name, getattr(known, name), said[name]) for name in _SHOWN] if known else []
    retitled = [
        (labels[name], *(kinds[text] if name == "kind" else text or "–" for text in (old, new)))
        for name, old, new in pairs
        if old != new
    ]
    return {"kind": kinds[row.source["kind"]], "retitled": retitled}


def source_said(said: dict[str, Any], year: int, units: int, file: str) -> dict[str, str]:
    """The document that the form's cleaned data name. Raises UsageError for what the store would not take."""
    options = {name: said[name] for name in ("document", "publisher", "kind", "published")}
    return questions.source_of(said["url"], year, units, file, **options)


@office(roles.may_import)
@about_import
def source(request: HttpRequest, row: Import) -> HttpResponseBase:
    """Mend the document of a draft: a wrong address would stand beside every figure."""
    if row.state != Import.State.DRAFT:
        raise Refused(Words("Chỉ sửa được nguồn khi bảng còn đang soạn.", "The source can be mended in a draft only."))
    said = {**row.source, "decision": row.decision}
    form = SourceForm(request.POST or None, initial=said)
    if request.method == "POST" and form.is_valid():
        try:
            found = source_said(form.cleaned_data, row.year, row.units, row.file_name)
        except UsageError as problem:
            form.add_error("url", " ".join(problem.lines(lang())))
        else:
            values = {"source": found, "decision": form.cleaned_data["decision"].strip()}
            change(row.pk, revision_of(request), actor_of(request), "import_source", values)
            tell(request, Words("Đã sửa nguồn.", "The source is mended."))
            return go("import", pk=row.pk)
    return import_page(request, row, "source.html", "", {"form": form}, 422 if form.errors else 200)
