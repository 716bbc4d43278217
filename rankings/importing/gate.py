"""What a file is, by its bytes, and whether its outside is sound. Nothing is parsed here.

The first of two guards; the second is the child process that parses. All of it is cheap and bounded, so
that most bad files get their answer at once and none makes this process grow.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final, Literal

from rankings.importing import findings_file as say
from rankings.importing.findings import Finding, ReadingError
from rankings.importing.limits import Limits

Format = Literal["text", "html", "xlsx", "xls", "ods", "pdf"]

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: What every workbook that is read begins with; nothing else that is read does.
WORKBOOKS: Final = (b"PK", _OLE)
_ZIP_ENTRY: Final = b"PK\x01\x02"
_CHUNK: Final = 1 << 16
#: What begins so is refused by name; the names are shown as they stand.
_REFUSED: Final = (
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"MIME-Version:", "MHTML"),
)
_CONTENT_TYPES: Final = (
    (b"spreadsheetml.sheet.main+xml", "xlsx"),
    (b"spreadsheetml.template.main+xml", "xlsx"),
    (b"sheet.macroEnabled.main+xml", "xlsx"),
    (b"template.macroEnabled.main+xml", "xlsx"),
    (b"sheet.binary.macroEnabled.main", "XLSB"),
    (b"wordprocessingml", "Word"),
    (b"presentationml", "PowerPoint"),
)
_EXTENSIONS: Final = {
    "text": {".csv", ".tsv", ".txt"},
    "html": {".html", ".htm"},
    "xlsx": {".xlsx", ".xlsm"},
    "xls": {".xls"},
    "ods": {".ods"},
    "pdf": {".pdf"},
}
#: Readers look for it in the first kilobyte; some programs write a mark or blank lines before it.
_PDF: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,1000}%PDF-\d")
#: The root of what Excel 2003 called "XML Spreadsheet"; a page saved by Excel names its own schema only.
_XML_SPREADSHEET: Final = re.compile(rb"<(?:\w{1,20}:)?Workbook\b[^>]{0,2000}office:spreadsheet")
_HTML: Final = re.compile(rb"<\s*(!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outside:
    """What the gate saw: the format the content has, and what is worth saying of it."""

    format: Format
    findings: tuple[Finding, ...] = ()


def look_at(data: bytes, extension: str, limits: Limits) -> Outside:
    """The file's format by content, after the checks of its container.

    `extension` is the file name's, as ".xlsx"; it decides nothing, and a wrong one is said. Raises
    ReadingError for what is refused.
    """
    if not data.strip():
        raise ReadingError(say.empty_file())
    refused = next((name for start, name in _REFUSED if data.startswith(start)), None)
    if refused:
        raise ReadingError(say.unsupported(refused))
    if data.startswith(b"PK"):
        seen = _look_into_zip(data, limits)
    elif data.startswith(_OLE):
        seen = _look_into_ole(data)
    elif _PDF.match(data):
        seen = Outside("pdf")
    else:
        seen = Outside(_text_format(data))
    expected = _EXTENSIONS[seen.format]
    if extension.lower() in expected:
        return seen
    return Outside(seen.format, (*seen.findings, say.other_extension(extension, seen.format, sorted(expected))))


def _text_format(data: bytes) -> Format:
    start = data[: 1 << 16]
    if 8 * start.count(b"\x00") > len(start):
        # UTF-16: every other byte of a tag is 0.
        start = start.replace(b"\x00", b"")
    if _XML_SPREADSHEET.search(start):
        raise ReadingError(say.unsupported("XML Spreadsheet 2003"))
    return "html" if _HTML.search(start) else "text"


def _look_into_zip(data: bytes, limits: Limits) -> Outside:
    # Counted before the directory is read: each entry read costs memory, and a 10 MB file can name 200,000.
    if data.count(_ZIP_ENTRY) > limits.entries:
        raise ReadingError(say.too_many_entries(limits.entries))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_entries(archive.infolist(), limits)
            _check_unpacking(archive, limits)
            return _office_format(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as problem:
        raise ReadingError(say.damaged(str(problem))) from problem


def _check_entries(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise ReadingError(say.encrypted())
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        # Office writes no other; LZMA would take memory as the file commands.
        raise ReadingError(say.damaged("compression method"))
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise ReadingError(say.unpacks_too_large(limits.unpacked))


def _check_unpacking(archive: zipfile.ZipFile, limits: Limits) -> None:
    """The directory may lie about sizes, so everything is unpacked once, chunk by chunk, and forgotten."""
    left = limits.unpacked
    for entry in archive.infolist():
        with archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise ReadingError(say.unpacks_too_large(limits.unpacked))


def _office_format(archive: zipfile.ZipFile) -> Outside:
    names = set(archive.namelist())
    if "mimetype" in names and _start(archive, "mimetype").startswith(
        b"application/vnd.oasis.opendocument.spreadsheet"
    ):
        if b"encryption-data" in _start(archive, "META-INF/manifest.xml"):
            raise ReadingError(say.encrypted())
        return Outside("ods")
    types = _start(archive, "[Content_Types].xml")
    found = next((name for mark, name in _CONTENT_TYPES if mark in types), "ZIP")
    if found != "xlsx":
        raise ReadingError(say.unsupported(found))
    notes = []
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        notes.append(say.macros())
    if any(name.startswith("xl/externalLinks/") for name in names):
        notes.append(say.external_links())
    return Outside("xlsx", tuple(notes))


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as stream:
            return stream.read(1 << 20)
    except KeyError:
        return b""


def _look_into_ole(data: bytes) -> Outside:
    """OLE2 holds .xls, Word and encrypted .xlsx alike; the names of its streams, in UTF-16, tell which."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise ReadingError(say.encrypted())
    if holds("WordDocument"):
        raise ReadingError(say.unsupported("Word"))
    if not (holds("Workbook") or holds("Book") or holds("BOOK")):
        raise ReadingError(say.damaged("OLE2"))
    if _has_password(data):
        raise ReadingError(say.encrypted())
    return Outside("xls")


def _has_password(data: bytes) -> bool:
    """Whether a FILEPASS record (0x2F) stands among the first records of the .xls workbook stream."""
    place = data.find(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    for _ in range(10):
        if place < 0 or place + 4 > len(data):
            return False
        record, length = (int.from_bytes(data[place + step : place + step + 2], "little") for step in (0, 2))
        if record == 0x2F:
            return True
        place += 4 + length
    return False
