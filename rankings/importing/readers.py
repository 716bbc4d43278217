"""A file's bytes to a raw table: every cell as text, with its address and no meaning."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from rankings.importing import findings_file as say
from rankings.importing.findings import Finding, ReadingError, UsageError, Words, counted, quote
from rankings.importing.gate import Outside, look_at
from rankings.importing.grid import RawTable, SheetInfo
from rankings.importing.limits import Limits
from rankings.importing.sandbox import SandboxError, call

_PARSERS: Final = {
    "text": "rankings.importing.parse_text:answer",
    "html": "rankings.importing.parse_html:answer",
    "xlsx": "rankings.importing.parse_xlsx:answer",
    "xls": "rankings.importing.parse_workbook:answer",
    "ods": "rankings.importing.parse_workbook:answer",
}
_SEPARATOR_NAMES: Final = {
    ",": Words("dấu phẩy", "comma"),
    ";": Words("dấu chấm phẩy", "semicolon"),
    "\t": Words("tab", "tab"),
}


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
            raise ReadingError(say.too_big(path.stat().st_size, limits.size))
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
        raise ReadingError(say.too_big(len(data), limits.size))
    outside = look_at(data, Path(name).suffix, limits)
    bounds = {key: value for key, value in asdict(limits).items() if key != "process"}
    request = {"sheet": sheet, "limits": bounds, "names": sorted(set(names))}
    try:
        answer = call(_PARSERS[outside.format], request, data, limits.process)
    except SandboxError as problem:
        raise ReadingError(say.reader_stopped(problem.reason)) from problem
    sheets = tuple(SheetInfo(**entry) for entry in answer.get("sheets", ()))
    if "refused" in answer:
        raise _refusal(answer, sheets, sheet, limits)
    return RawTable(
        file=name,
        format=outside.format,
        sheet=answer["sheet"],
        texts=answer["texts"],
        kinds=answer["kinds"],
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        places={(row, column): places for row, column, places in answer.get("places", ())},
        merged=tuple((top, left, bottom, right) for top, left, bottom, right in answer["merged"]),
        sheets=sheets,
        blanks_known=answer.get("blanks_known", outside.format in ("text", "html", "xlsx")),
        decisions=tuple(_decisions(answer)),
        findings=tuple(_findings(outside, answer, sheets, sheet)),
    )


def _refusal(
    answer: dict[str, Any], sheets: tuple[SheetInfo, ...], wanted: str | None, limits: Limits
) -> ReadingError | UsageError:
    reason = answer["refused"]
    if reason == "choose":
        candidates = answer.get("candidates") or [entry.name for entry in sheets if entry.visible and entry.rows]
        words = Words(
            "tệp có nhiều bảng, chọn một bằng --sheet:", "the file has several tables, choose one by --sheet:"
        )
        return UsageError(words, tuple(_option(entry) for entry in sheets if entry.name in candidates))
    if reason == "no_such_sheet":
        name = quote(wanted or "")
        words = Words(f"không có trang tính “{name}”; tệp có:", f"there is no sheet “{name}”; the file has:")
        return UsageError(words, tuple(map(_option, sheets)))
    return ReadingError(_refused(answer, limits))


def _refused(answer: dict[str, Any], limits: Limits) -> Finding:
    reason = answer["refused"]
    plain = {"encrypted": say.encrypted, "empty": say.no_sheet_filled, "encoding": say.bad_encoding}
    if reason in plain:
        return plain[reason]()
    if reason == "too_many_sheets":
        return say.too_many_sheets(answer["count"], answer["most"])
    if reason == "too_large":
        return say.too_large("", answer["rows"], answer["columns"], limits.rows, limits.columns)
    return say.bad_csv(answer["detail"]) if reason == "csv" else say.damaged(answer.get("detail", ""))


def _option(entry: SheetInfo) -> Words:
    title = f": {quote(entry.title)}" if entry.title else ""
    size = f"{counted(entry.rows, 'row')} × {counted(entry.columns, 'column')}"
    hidden = Words("", "") if entry.visible else Words(", ẩn", ", hidden")
    return Words(
        f'--sheet "{quote(entry.name)}" ({entry.rows} hàng × {entry.columns} cột{hidden.vi}){title}',
        f'--sheet "{quote(entry.name)}" ({size}{hidden.en}){title}',
    )


def _decisions(answer: dict[str, Any]) -> Iterable[Words]:
    if answer.get("encoding"):
        yield Words(f"bảng mã: {answer['encoding']}", f"encoding: {answer['encoding']}")
    if "separator" in answer:
        name = _SEPARATOR_NAMES.get(answer["separator"], Words(answer["separator"], answer["separator"]))
        yield Words(f"dấu phân cách cột: {name.vi}", f"column separator: {name.en}")
    if answer["sheet"]:
        # Only pages have both an encoding and several tables.
        kind = Words("bảng", "table") if "encoding" in answer else Words("trang tính", "sheet")
        chosen = quote(answer["sheet"])
        yield Words(f"{kind.vi}: {chosen}", f"{kind.en}: {chosen}")


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
    if answer.get("formulas"):
        yield say.formulas(chosen, answer["formulas"])
    if outside.format == "xlsx" and not answer.get("blanks_known", True):
        yield say.one_opinion(chosen, answer.get("detail", ""))
