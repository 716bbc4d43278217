"""A file's bytes to a raw table: every cell as text, with its address and no meaning."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from rankings.importing import findings_file as say
from rankings.importing import findings_reading, legacy_fonts
from rankings.importing.findings import At, Finding, ReadingError, UsageError, Words, counted, quote
from rankings.importing.gate import WORKBOOKS, Outside, look_at
from rankings.importing.grid import ADDED_COLUMN, BLANK, RawTable, SheetInfo, address
from rankings.importing.limits import Limits
from rankings.importing.sandbox import SandboxError, call
from rankings.storable import all_storable, storable

_PARSERS: Final = {
    "text": "rankings.importing.parse_text:answer",
    "html": "rankings.importing.parse_html:answer",
    "xlsx": "rankings.importing.parse_xlsx:answer",
    "xls": "rankings.importing.parse_workbook:answer",
    "ods": "rankings.importing.parse_workbook:answer",
    "pdf": "rankings.importing.parse_pdf:answer",
}
_SEPARATOR_NAMES: Final = {
    ",": Words("dấu phẩy", "comma"),
    ";": Words("dấu chấm phẩy", "semicolon"),
    "\t": Words("tab", "tab"),
}


class SheetToChoose(UsageError):
    """Several sheets or tables could be meant, or the one named does not exist; `sheets` are those to choose from."""

    def __init__(self, words: Words, sheets: tuple[SheetInfo, ...]) -> None:
        super().__init__(words, tuple(map(_option, sheets)))
        self.sheets = sheets


def read_bytes(path: Path, limits: Limits) -> bytes:
    """The file's bytes. Raises UsageError for a path that is no readable file, ReadingError for too many."""
    try:
        if not path.is_file():
            if path.exists():
                raise UsageError(Words(f"{path} không phải là tệp", f"{path} is not a file"))
            raise UsageError(Words(f"không có tệp {path}", f"no such file: {path}"))
        with path.open("rb") as stream:
            data = stream.read(limits.size + 1)
        if len(data) > limits.size:
            raise ReadingError(say.too_big(path.stat().st_size, limits.size, workbook=data.startswith(WORKBOOKS)))
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise UsageError(Words(f"không đọc được {path}: {reason}", f"cannot read {path}: {reason}")) from problem
    return data


def read_table(
    path: Path, *, sheet: str | None = None, limits: Limits | None = None, names: Iterable[str] = ()
) -> RawTable:
    """Read one sheet of the file at `path`.

    `sheet` is a sheet's name or number; without it the file must have one visible sheet that holds
    anything. Of a saved page, the table is taken that names the most provinces: `names` are their matching
    keys (`vi.squeeze`). Raises ReadingError with the finding that says why a file cannot be read,
    UsageError for a wrong path or where a sheet has to be chosen.
    """
    limits = limits or Limits()
    return read_table_of(path.name, read_bytes(path, limits), sheet=sheet, limits=limits, names=names)


def read_table_of(
    name: str,
    data: bytes,
    *,
    sheet: str | None = None,
    limits: Limits | None = None,
    names: Iterable[str] = (),
) -> RawTable:
    """`read_table` on bytes that came another way; `name` is what the file is called."""
    limits = limits or Limits()
    if len(data) > limits.size:
        raise ReadingError(say.too_big(len(data), limits.size, workbook=data.startswith(WORKBOOKS)))
    outside = look_at(data, Path(name).suffix, limits)
    request = {"sheet": sheet, "limits": limits.bounds(), "names": sorted(set(names))}
    try:
        answer = call(_PARSERS[outside.format], request, data, limits.process)
    except SandboxError as problem:
        raise ReadingError(say.reader_stopped(problem.reason, outside.format)) from problem
    _make_storable(answer)
    sheets = tuple(SheetInfo(**entry) for entry in answer.get("sheets", ()))
    if "refused" in answer:
        raise _refusal(answer, sheets, sheet, limits, outside.format)
    if outside.format == "text" and all(len(row) < 2 for row in answer["texts"]):
        raise ReadingError(findings_reading.no_columns())
    _without_added_column(answer)
    converted = legacy_fonts.convert(answer["texts"])
    findings = (*_findings(outside, answer, sheets, sheet), *_old_font(answer, converted))
    if converted:
        answer["texts"] = converted.texts
    return _raw_table(name, data, outside.format, answer, sheets, findings)


def _raw_table(
    name: str,
    data: bytes,
    kind: str,
    answer: dict[str, Any],
    sheets: tuple[SheetInfo, ...],
    findings: tuple[Finding, ...],
) -> RawTable:
    return RawTable(
        file=name,
        format=kind,
        sheet=answer["sheet"],
        texts=answer["texts"],
        kinds=answer["kinds"],
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        places={(row, column): places for row, column, places in answer.get("places", ())},
        merged=tuple((top, left, bottom, right) for top, left, bottom, right in answer["merged"]),
        sheets=sheets,
        blanks_known=answer.get("blanks_known", kind not in ("xls", "ods")),
        decisions=tuple(_decisions(answer, kind)),
        findings=findings,
    )


def _make_storable(answer: dict[str, Any]) -> None:
    """A workbook can spell letters that may not be stored (`_x0000_`), in cells and names of sheets."""
    texts = answer.get("texts", ())
    for number, row in enumerate(texts):
        texts[number] = [storable(text) for text in row]
    if "sheets" in answer:
        answer["sheets"] = all_storable(answer["sheets"])


def _without_added_column(answer: dict[str, Any]) -> None:
    """A workbook that comes back corrected still has the column that `annotating` added; it is not the table's."""
    texts, kinds = answer["texts"], answer["kinds"]
    columns = {row.index(ADDED_COLUMN) for row in texts if ADDED_COLUMN in row}
    for number, row in enumerate(texts if columns else ()):
        kept = [column not in columns for column in range(len(row))]
        texts[number] = [text if keep else "" for text, keep in zip(row, kept, strict=True)]
        kinds[number] = "".join(kind if keep else BLANK for kind, keep in zip(kinds[number], kept, strict=True))
        length = len(kinds[number].rstrip(BLANK))
        texts[number], kinds[number] = texts[number][:length], kinds[number][:length]


def _refusal(
    answer: dict[str, Any], sheets: tuple[SheetInfo, ...], wanted: str | None, limits: Limits, kind: str
) -> ReadingError | UsageError:
    reason = answer["refused"]
    if reason == "choose":
        candidates = answer.get("candidates") or [entry.name for entry in sheets if entry.visible and entry.rows]
        words = Words(
            "tệp có nhiều bảng, chọn một bằng --sheet:", "the file has several tables, choose one by --sheet:"
        )
        return SheetToChoose(words, tuple(entry for entry in sheets if entry.name in candidates))
    if reason == "no_such_sheet":
        name = quote(wanted or "")
        words = Words(f"không có trang tính “{name}”; tệp có:", f"there is no sheet “{name}”; the file has:")
        return SheetToChoose(words, sheets)
    return ReadingError(_refused(answer, limits, kind))


def _refused(answer: dict[str, Any], limits: Limits, kind: str) -> Finding:
    makers: dict[str, Callable[[], Finding]] = {
        "encrypted": say.encrypted,
        "empty": lambda: say.no_sheet_filled(kind),
        "encoding": say.bad_encoding,
        "too_many_sheets": lambda: say.too_many_sheets(answer["count"], answer["most"]),
        "too_large": lambda: say.too_large("", answer["rows"], answer["columns"], limits.rows, limits.columns),
        "csv": lambda: say.bad_csv(answer["detail"]),
        "too_many_pages": lambda: findings_reading.too_many_pages(answer["count"], answer["most"]),
        "scan": lambda: findings_reading.scan(answer["count"]),
        "no_table_in_pdf": lambda: findings_reading.no_table_in_pdf(answer["count"]),
        "no_letters": findings_reading.no_letters,
        "too_slow": lambda: say.reader_stopped("time", kind),
    }
    make = makers.get(answer["refused"])
    return make() if make else say.damaged(answer.get("detail", ""))


def _option(entry: SheetInfo) -> Words:
    title = f": {quote(entry.title)}" if entry.title else ""
    size = f"{counted(entry.rows, 'row')} × {counted(entry.columns, 'column')}"
    hidden = Words("", "") if entry.visible else Words(", ẩn", ", hidden")
    return Words(
        f'--sheet "{quote(entry.name)}" ({entry.rows} hàng × {entry.columns} cột{hidden.vi}){title}',
        f'--sheet "{quote(entry.name)}" ({size}{hidden.en}){title}',
    )


def _decisions(answer: dict[str, Any], kind: str) -> Iterable[Words]:
    if answer.get("encoding"):
        yield Words(f"bảng mã: {answer['encoding']}", f"encoding: {answer['encoding']}")
    if "separator" in answer:
        name = _SEPARATOR_NAMES.get(answer["separator"], Words(answer["separator"], answer["separator"]))
        yield Words(f"dấu phân cách cột: {name.vi}", f"column separator: {name.en}")
    if answer["sheet"]:
        of_workbook = kind in ("xlsx", "xls", "ods")
        called = Words("trang tính", "sheet") if of_workbook else Words("bảng", "table")
        pages = _pages(answer)
        chosen = quote(answer["sheet"])
        yield Words(f"{called.vi}: {chosen}{pages.vi}", f"{called.en}: {chosen}{pages.en}")


def _pages(answer: dict[str, Any]) -> Words:
    """Where in a PDF the table stands, and where its repeated headings were left out."""
    if "pages" not in answer:
        return Words("", "")
    pages = findings_reading.pages_of(*answer["pages"])
    if not answer["repeated"]:
        return Words(f" ({pages.vi})", f" ({pages.en})")
    listed = ", ".join(map(str, answer["repeated"]))
    return Words(
        f" ({pages.vi}; bỏ hàng tiêu đề lặp lại ở trang {listed})",
        f" ({pages.en}; without the header rows repeated on page {listed})",
    )


def _old_font(answer: dict[str, Any], converted: legacy_fonts.Converted | None) -> Iterable[Finding]:
    """What is said of a table typed for a font of before Unicode."""
    if converted is None:
        return
    cells = converted.unclear or converted.cells
    row, column = cells[0]
    at, text = At(answer["sheet"], address(row, column)), converted.texts[row][column]
    if converted.unclear:
        yield findings_reading.old_font_unclear(at, converted.font, text, len(cells))
    else:
        yield findings_reading.old_font(at, converted.font, answer["texts"][row][column], text, len(cells))


def _findings(
    outside: Outside, answer: dict[str, Any], sheets: tuple[SheetInfo, ...], wanted: str | None
) -> Iterable[Finding]:
    yield from outside.findings
    chosen = answer["sheet"]
    hidden = [entry.name for entry in sheets if not entry.visible and entry.rows]
    if chosen in hidden:
        yield say.hidden_sheet(chosen)
    elif hidden and wanted is None:
        yield say.hidden_sheets_left(hidden)
    if not answer.get("ruled", True):
        yield findings_reading.not_ruled(chosen)
    if answer.get("unread"):
        yield findings_reading.pages_unread(answer["unread"][0], answer["unread"][-1])
    if answer.get("formulas"):
        yield say.formulas(chosen, answer["formulas"])
    if outside.format == "xlsx" and not answer.get("blanks_known", True):
        yield say.one_opinion(chosen, answer.get("detail", ""))
