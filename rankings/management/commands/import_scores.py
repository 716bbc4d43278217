"""`manage.py import_scores table.xlsx --year 2022 --units 63 --source URL`: a table becomes a release.

Exit 0: imported, or nothing to change; 1: findings that block, nothing stored; 2: wrong usage, a choice left.
"""

import re
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from rankings import frames, shape, vi
from rankings.importing.findings import Language, UsageError, Words, counted, quote
from rankings.importing.names import Gazetteer, Place
from rankings.importing.tables import CheckedTable, check_table
from rankings.importing.values import SCALES
from rankings.models import Edition, Indicator, Province, Release, Source
from rankings.releasing import diffing, publishing
from rankings.releasing.drafting import Draft

BLOCKED, MISUSED = 1, 2
_MINISTRY_HOSTS = ("dti.gov.vn", "mic.gov.vn", "mst.gov.vn")


class Command(BaseCommand):
    help = "Check a table of scores and ranks, and publish it as a release; --dry-run shows what would change."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=".xlsx .xlsm .xls .ods .csv .tsv or saved .html")
        parser.add_argument("--year", type=int, required=True, help="The edition's year, such as 2022.")
        parser.add_argument("--units", type=int, required=True, help="Its provinces: 63 or 34.")
        parser.add_argument("--source", type=_url, required=True, metavar="URL", help="Where the table is published.")
        parser.add_argument("--sheet", help="The sheet's name or number; of a page, the table's number.")
        parser.add_argument(
            "--map", action="append", default=[], metavar='"E=gov_activity"', dest="mapping",
            help='What a column is: letter or heading = indicator[:measure], or "E=ignore". May be repeated.',
        )  # fmt: skip
        parser.add_argument("--scale", type=int, choices=SCALES, help="The scale of the scores where it is not 0-1.")
        parser.add_argument(
            "--ignore-title", action="store_true",
            help="Import although the title or the sheet's name is of another year or number of provinces.",
        )  # fmt: skip
        parser.add_argument("--document", default="", help="The document's title.")
        parser.add_argument("--publisher", default="", help="Who published it.")
        parser.add_argument("--kind", choices=Source.Kind.values, help="What the document is; else by its address.")
        parser.add_argument("--date", type=_date, help="When: 2023, 2023-07 or 2023-07-12.")
        parser.add_argument("--note-vi", default="", help="The release note in Vietnamese.")
        parser.add_argument("--note-en", default="", help="The release note in English.")
        parser.add_argument("--actor", type=_name, default="operator", help="Who imports.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Show what would change, in ranks too; store nothing."
        )
        parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="The language of what is said.")

    def handle(self, *_args: Any, **options: Any) -> None:
        lang = cast(Language, options["lang"])
        try:
            release = _release_with(options["year"], options["units"])
            source = source_of(options)
            table = check(options, source, release)
        except UsageError as problem:
            raise CommandError("\n".join(problem.lines(lang)), returncode=MISUSED) from problem
        self._tell(table, lang)
        if table.figures is None:
            raise _refusal(table, lang)
        file = {"name": table.file, "sha256": table.sha256, "size": table.size, "content": table.content}
        draft = publishing.draft_import(table.figures, source, file)
        if options["dry_run"]:
            self._show(draft, lang)
        else:
            self._publish(draft, options["actor"], _notes(table, options), lang)

    def _tell(self, table: CheckedTable, lang: Language) -> None:
        """Everything that was found, and how the table was read."""
        for finding in table.findings:
            self.stdout.write(finding.line(table.file, lang))
        for decision in table.decisions:
            self.stdout.write(f"  {decision.by(lang)}")

    def _show(self, draft: Draft, lang: Language) -> None:
        for line in diffing.describe(draft, lang):
            self.stdout.write(line)
        self.stdout.write(Words("Chạy thử: không lưu gì.", "Dry run: nothing was stored.").by(lang))

    def _publish(self, draft: Draft, actor: str, notes: dict[str, str], lang: Language) -> None:
        try:
            made = publishing.publish(draft, actor, notes)
        except publishing.StaleDraft as problem:
            words = Words(
                "Một bản phát hành khác vừa được công bố: không lưu gì, hãy chạy lại.",
                "Another release has just gone live: nothing was stored, run again.",
            )
            raise CommandError(words.by(lang), returncode=BLOCKED) from problem
        words = Words("Không có gì thay đổi.", "Nothing to change.")
        if made:
            words = Words(f"Bản phát hành {made.number} đã lên trang.", f"Release {made.number} is live.")
        self.stdout.write(words.by(lang))


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArgumentTypeError(f"{text!r} is no http or https address")
    return text


def _name(text: str) -> str:
    longest = Release._meta.get_field("actor").max_length or 0
    if not 0 < len(text.strip()) <= longest:
        raise ArgumentTypeError(f"a name of 1 to {longest} letters, please")
    return text.strip()


def _date(text: str) -> str:
    if not re.fullmatch(r"20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", text):
        raise ArgumentTypeError(f"{text!r} is no date such as 2023, 2023-07 or 2023-07-12")
    return text


def _refusal(table: CheckedTable, lang: Language) -> CommandError:
    """Why nothing is imported: columns to be chosen, else errors."""
    if table.choices:
        lines = [Words("Còn phải chọn nghĩa của cột:", "Columns to be chosen:").by(lang)]
        lines += [f"  {quote(table.file)} · {choice.words().by(lang)}" for choice in table.choices]
        return CommandError("\n".join(lines), returncode=MISUSED)
    count = len(table.errors)
    words = Words(f"{count} lỗi: không lưu gì.", f"{counted(count, 'error')}: nothing was stored.")
    return CommandError(words.by(lang), returncode=BLOCKED)


def _release_with(year: int, units: int) -> int:
    """The number of the live release; UsageError where there is none, or no such edition."""
    release = publishing.live_release()
    if release is None:
        raise UsageError(
            Words(
                "Chưa có số liệu nào: chạy manage.py load_published trước.",
                "Nothing is published yet: run manage.py load_published first.",
            )
        )
    known = list(Edition.objects.order_by("year", "-unit_set_id").values_list("year", "unit_set_id"))
    if (year, units) not in known:
        listed = ", ".join(f"{one}/{other}" for one, other in known)
        raise UsageError(
            Words(
                f"Không có kỳ {year} trên {units} tỉnh; có: {listed}",
                f"No edition {year} on {units} provinces; known: {listed}",
            ),
            _how_to_add(year, units),
        )
    return release.pk


def _how_to_add(year: int, units: int) -> tuple[Words, ...]:
    """How an edition comes to be known."""
    row = f"{year},{units},…"
    return (
        Words(
            f"thêm kỳ: một hàng “{row}” trong fixtures/editions.csv, các hàng “{row}” trong fixtures/composition.csv",
            f"to add it: a row “{row}” in fixtures/editions.csv, rows “{row}” in fixtures/composition.csv",
        ),
        Words(
            "(phương pháp và nguồn lấy từ methods.csv và sources.csv), rồi chạy manage.py load_published",
            "(its method and source are keys of methods.csv and sources.csv), then run manage.py load_published",
        ),
    )


def check(options: dict[str, Any], source: dict[str, str], release: int) -> CheckedTable:
    """The table of the options, checked against the provinces and indicators of the database."""
    composition = frames.load_composition_frame(release)
    edition = composition[(composition[shape.YEAR] == options["year"]) & (composition[shape.UNITS] == options["units"])]
    indicators = Indicator.objects.exclude(kind=Indicator.Kind.GROUP)
    return check_table(
        options["file"],
        year=options["year"],
        units=options["units"],
        source_key=source["key"],
        gazetteer=gazetteer_of(options["units"]),
        sheet=options["sheet"],
        mapping=options["mapping"],
        ignore_title=options["ignore_title"],
        scale=options["scale"],
        indicators=frozenset(edition[shape.WHOLE]) | frozenset(edition[shape.PART]) or None,
        indicator_names={item.code: (item.name_vi, item.name_en) for item in indicators},
    )


def gazetteer_of(units: int) -> Gazetteer:
    """The provinces of a unit set with all their spellings, and those of the other set."""
    sets: dict[int, list[Place]] = {}
    for province in Province.objects.prefetch_related("aliases").order_by("unit_set_id", "code"):
        spellings = tuple(alias.spelling for alias in province.aliases.all())
        place = Place(province.slug, province.name_vi, spellings, province.code)
        sets.setdefault(province.unit_set_id, []).append(place)
    other = next((known for known in sets if known != units), 0)
    return Gazetteer(units, tuple(sets.get(units, ())), other, tuple(sets.get(other, ())))


def source_of(options: dict[str, Any]) -> dict[str, str]:
    """The document that the table stands in: the one known by its address, with what the options say anew.

    Raises UsageError for what the store would not take.
    """
    url = options["source"]
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = Source.objects.filter(url=url).first()
    title = f"DTI {options['year']} ({options['units']}): {options['file'].name}"
    if known:
        found = {
            "key": known.key,
            "kind": known.kind,
            "document": known.document,
            "publisher": known.publisher,
            "published": known.published,
        }
    else:
        found = {
            "key": _key_of(url),
            "kind": _kind_of(host),
            "document": title,
            "publisher": host,
            "published": "",
        }
    said = {
        "kind": options["kind"], "document": options["document"], "publisher": options["publisher"],
        "published": options["date"],
    }  # fmt: skip
    source = found | {name: value for name, value in said.items() if value} | {"url": url}
    try:
        Source(**source).clean_fields()
    except ValidationError as problem:
        reasons = "; ".join(f"{name}: {' '.join(texts)}" for name, texts in problem.message_dict.items())
        raise UsageError(Words(f"Nguồn không hợp lệ: {reasons}", f"The source is not valid: {reasons}")) from problem
    return source


def _key_of(url: str) -> str:
    """A key from the address, as "dti-gov-vn-xep-hang-2022"; numbered where another address has it."""
    parts = urlsplit(url)
    stem = vi.slugify(f"{(parts.hostname or '').removeprefix('www.')} {parts.path}")[:100]
    keys = (stem, *(f"{stem}-{number}" for number in range(2, 10_000)))
    return next(key for key in keys if not Source.objects.filter(key=key).exists())


def _kind_of(host: str) -> str:
    """A trust that cannot be too high: other kinds are for --kind to say."""
    if host in _MINISTRY_HOSTS:
        return Source.Kind.MINISTRY
    return Source.Kind.GOVERNMENT if host.endswith(".gov.vn") else Source.Kind.PRESS


def _notes(table: CheckedTable, options: dict[str, Any]) -> dict[str, str]:
    year, units, name = options["year"], options["units"], quote(table.file)
    return {
        "vi": options["note_vi"] or f"Nhập bảng DTI {year} của {units} tỉnh, thành phố từ tệp {name}.",
        "en": options["note_en"] or f"Table of DTI {year} on {units} provinces imported from the file {name}.",
    }
