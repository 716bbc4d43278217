"""`manage.py import_scores table.xlsx --year 2022 --units 63 --source URL`: a table becomes a release.

Exit 0: imported, or nothing to change; 1: findings that block, nothing stored; 2: wrong usage, a choice or a reason
left to give.
"""

import re
from argparse import ArgumentTypeError
from dataclasses import replace
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.db import transaction

from rankings import frames
from rankings.importing.answers import Answers
from rankings.importing.findings import Language, UsageError, Words, counted, quote
from rankings.importing.flags import answers_of
from rankings.importing.tables import CheckedTable, check_table
from rankings.importing.values import SCALES
from rankings.management.persons import account_of, operator, prove
from rankings.management.texts import StoringCommand
from rankings.models import Import, Release, Source
from rankings.releasing import diffing, proposing, publishing
from rankings.releasing.auditing import record
from rankings.releasing.checking import confirmed_by
from rankings.releasing.drafting import Draft
from rankings.releasing.proposing import Brought
from rankings.releasing.questions import question_of, source_of
from rankings.releasing.reviewing import review
from rankings.roles import IMPORTER
from rankings.storable import storable

BLOCKED, MISUSED = 1, 2


class Command(StoringCommand):
    help = "Check a table of scores and ranks, and publish it as a release; --dry-run shows what would change."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=".xlsx .xlsm .xls .ods .csv .tsv .pdf .html")
        parser.add_argument("--year", type=int, required=True, help="The edition's year, such as 2022.")
        parser.add_argument("--units", type=int, required=True, help="Its provinces: 63 or 34.")
        parser.add_argument("--source", type=_url, required=True, metavar="URL", help="Where the table is published.")
        parser.add_argument("--sheet", help="The sheet's name or number; of a page, the table's number.")
        parser.add_argument(
            "--map", action="append", default=[], metavar='"E=gov_activity"', dest="mapping",
            help='What a column is: letter or heading = indicator[:measure], or "E=ignore". May be repeated.',
        )  # fmt: skip
        parser.add_argument(
            "--split", action="append", default=[], metavar="E", dest="splits",
            help="A column whose cells hold a rank and a score, as 01 (0,727). May be repeated.",
        )  # fmt: skip
        parser.add_argument(
            "--name", action="append", default=[], metavar='"Bắc Cạn=bac-kan"', dest="names",
            help='Which province a spelling is; "Cả vùng=" for a row that is none. May be repeated.',
        )  # fmt: skip
        parser.add_argument(
            "--gap", action="append", default=[], metavar='"bac-kan=REASON"', dest="gaps",
            help="A province that the table leaves out, and why. May be repeated.",
        )  # fmt: skip
        parser.add_argument(
            "--reason", action="append", default=[], metavar='"KEY=REASON"', dest="reasons",
            help="Why a warning is accepted, by its key. May be repeated.",
        )  # fmt: skip
        parser.add_argument("--accept-warnings", default="", metavar="REASON", help="Why all warnings are accepted.")
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
        parser.add_argument(
            "--actor",
            type=_name,
            default="operator",
            help="Who imports; an account with the importer role where two people are needed.",
        )
        parser.add_argument(
            "--password-stdin", action="store_true", help="Take that account's password from standard input."
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Show what would change, in ranks too; store nothing."
        )
        parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="The language of what is said.")

    def handle(self, *_args: Any, **options: Any) -> None:
        lang = cast(Language, options["lang"])
        try:
            if not (settings.LONE_OPERATOR or options["dry_run"]):
                prove(account_of(options["actor"], IMPORTER, "--actor"), lang, from_stdin=options["password_stdin"])
            release = _release_with(options["year"], options["units"])
            source = _source(options)
            table, answers = _check(options, source["key"], release)
        except UsageError as problem:
            raise CommandError("\n".join(problem.lines(lang)), returncode=MISUSED) from problem
        self._tell(table, lang)
        if table.figures is None:
            raise _refusal(table, lang)
        file = {"name": table.file, "sha256": table.sha256, "size": table.size, "content": table.content}
        draft = publishing.draft_import(table.figures, source, file)
        if options["dry_run"]:
            self._show(draft, lang)
        elif table.unreasoned:
            raise _unreasoned(table, lang)
        else:
            self._publish(_confirmed(answers, table), table, draft, options, lang)

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

    def _publish(
        self, answers: Answers, table: CheckedTable, draft: Draft, options: dict[str, Any], lang: Language
    ) -> None:
        """Propose the table as the office does; on a site of one operator it is published at once."""
        try:
            row, release = self._propose(answers, table, draft, options)
        except proposing.NothingNew as problem:
            self.stdout.write(problem.words.by(lang))
            return
        except proposing.Refused as problem:
            raise CommandError(problem.words.by(lang), returncode=BLOCKED) from problem
        words = Words(
            f"Đã đề nghị thành lần nhập {row.pk}: một người khác duyệt ở /admin/imports/{row.pk}/publish/.",
            f"Proposed as import {row.pk}: another person approves it at /admin/imports/{row.pk}/publish/.",
        )
        if release:
            words = Words(f"Bản phát hành {release.pk} đã lên trang.", f"Release {release.pk} is live.")
        self.stdout.write(words.by(lang))

    def _propose(
        self, answers: Answers, table: CheckedTable, draft: Draft, options: dict[str, Any]
    ) -> tuple[Import, Release | None]:
        """All of it or nothing: a refusal at the last step leaves no import behind."""
        actor, source = options["actor"], draft.sources[0]
        with transaction.atomic():
            row = proposing.bring_in(
                Brought(options["year"], options["units"], table.file, table.content, table.sha256, source),
                actor,
                answers,
            )
            record(actor, "import_by_command", f"import {row.pk}", {"operator": operator()})
            proposing.keep_review(row, draft, review(draft).to_json(), confirmed_by(table))
            row = proposing.propose(row.pk, row.revision, actor, _notes(table, options))
            if not settings.LONE_OPERATOR:
                return row, None
            return row, proposing.publish_now(row.pk, row.revision, actor, draft, lone=True)


def _confirmed(answers: Answers, table: CheckedTable) -> Answers:
    """The answers as the office keeps them: columns by letter, the sheet by name, a reason for each warning."""
    columns = {column.letter: column.value for column in table.columns if column.said}
    return replace(answers, sheet=table.sheet, columns=columns, reasons=dict(table.reasons))


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArgumentTypeError(f"{text!r} is no http or https address")
    return text


def _name(text: str) -> str:
    longest = Release._meta.get_field("actor").max_length or 0
    name = storable(text).strip()
    if not 0 < len(name) <= longest:
        raise ArgumentTypeError(f"a name of 1 to {longest} letters, please")
    return name


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


def _unreasoned(table: CheckedTable, lang: Language) -> CommandError:
    """The warnings that nobody has accepted, with the flags that do."""
    count = len(table.unreasoned)
    words = Words(
        f"{count} cảnh báo cần lý do: chưa lưu gì.",
        f"{counted(count, 'warning')} to be given a reason: nothing was stored.",
    )
    lines = [words.by(lang), *(f'  --reason "{quote(finding.key)}=…"' for finding in table.unreasoned)]
    every = Words("một lý do cho tất cả", "one reason for all")
    return CommandError("\n".join([*lines, f'  --accept-warnings "…" ({every.by(lang)})']), returncode=MISUSED)


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
    known = sorted(frames.editions_of(release.pk), key=lambda key: (key[0], -key[1]))
    if (year, units) not in known:
        listed, path = ", ".join(f"{one}/{other}" for one, other in known), "/admin/imports/new/"
        raise UsageError(
            Words(
                f"Không có kỳ {year} trên {units} tỉnh; có: {listed}",
                f"No edition {year} on {units} provinces; known: {listed}",
            ),
            (
                Words(
                    f"kỳ mới được khai báo khi nhập bảng tại {path}",
                    f"a new edition is defined with its table at {path}",
                ),
            ),
        )
    return release.pk


def _check(options: dict[str, Any], source_key: str, release: int) -> tuple[CheckedTable, Answers]:
    """The table of the options, checked against what the database knows of its edition, and what they answer."""
    question = question_of(options["year"], options["units"], source_key, release)
    flags = ("sheet", "scale", "splits", "names", "gaps", "reasons", "ignore_title")
    said: dict[str, Any] = {flag: options[flag] for flag in flags}
    answers = answers_of(question.gazetteer, **said)
    table = check_table(options["file"], question, answers, mapping=options["mapping"])
    accepted = dict.fromkeys((finding.key for finding in table.unreasoned), options["accept_warnings"].strip())
    return replace(table, reasons={**table.reasons, **accepted}), answers


def _source(options: dict[str, Any]) -> dict[str, str]:
    """The document of the options."""
    said = {name: options[name] for name in ("kind", "document", "publisher")} | {"published": options["date"]}
    return source_of(
        options["source"], options["year"], options["units"], storable(options["file"].name),
        **{name: value for name, value in said.items() if value},
    )  # fmt: skip


def _notes(table: CheckedTable, options: dict[str, Any]) -> dict[str, str]:
    year, units, name = options["year"], options["units"], quote(table.file)
    return {
        "vi": options["note_vi"] or f"Nhập bảng DTI {year} của {units} tỉnh, thành phố từ tệp {name}.",
        "en": options["note_en"] or f"Table of DTI {year} on {units} provinces imported from the file {name}.",
    }
