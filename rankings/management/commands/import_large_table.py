"""`manage.py import_large_table communes.csv --year 2025 --units 3321 --source URL`: a long table becomes a release.

The file has a line for each unit and indicator: unit,indicator,score and perhaps rank. Two people run it, each with a
password: one with --proposed-by, then another with --actor and the same file and options. Exit 0: proposed, live, or
nothing to change; 1: errors or a refusal, nothing stored; 2: wrong usage.
"""

import json
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from rankings.catalogue import live_key, load_catalogue
from rankings.importing.findings import Language, ReadingError, UsageError, Words, counted, quote
from rankings.importing.long_table import LongTable, Progress, Tell
from rankings.importing.values import SCALES
from rankings.management.persons import account_of, operator, prove
from rankings.management.texts import StoringCommand
from rankings.models import Source
from rankings.releasing import bulk
from rankings.releasing.defining import Definition, Known, problems_of
from rankings.releasing.large_edition import Order
from rankings.releasing.proposing import Refused
from rankings.releasing.publishing import People
from rankings.releasing.questions import source_of
from rankings.roles import IMPORTER, PUBLISHER
from rankings.storable import all_storable, storable

BLOCKED, MISUSED = 1, 2
_STEPS = {
    "read": Words("đọc tệp", "read"),
    "figures": Words("ghi số liệu", "figures stored"),
    "scores": Words("ghi điểm và hạng", "scores and ranks stored"),
}


class Command(StoringCommand):
    # The site as a whole is checked by `manage.py check`; reading its addresses takes as long as half a million rows.
    requires_system_checks: list[str] = []
    help = "Check a long table of a large unit set, and publish it as a release; --dry-run only checks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=_file, metavar="FILE", help="CSV in UTF-8: unit,indicator,score[,rank]")
        parser.add_argument("--year", type=int, required=True, help="The edition's year.")
        parser.add_argument("--units", type=int, required=True, help="How many units its set has.")
        parser.add_argument("--source", required=True, metavar="URL", help="Where the table is published.")
        parser.add_argument(
            "--definition", type=_definition, metavar="FILE", help="JSON of an edition that no release shows yet."
        )
        parser.add_argument("--scale", type=int, choices=SCALES, default=1, help="The scale of the scores.")
        parser.add_argument("--gaps", default="", metavar="REASON", help="Why figures are missing on purpose.")
        parser.add_argument("--document", default="", help="The document's title.")
        parser.add_argument("--publisher", default="", help="Who published it.")
        parser.add_argument("--kind", choices=Source.Kind.values, default="", help="What the document is.")
        parser.add_argument("--date", default="", help="When: 2023, 2023-07 or 2023-07-12.")
        parser.add_argument("--note-vi", default="", help="The release note in Vietnamese.")
        parser.add_argument("--note-en", default="", help="The release note in English.")
        parser.add_argument("--proposed-by", default="", help="Who checked the table and proposes it.")
        parser.add_argument("--actor", default="", help="Who publishes what another person proposed.")
        parser.add_argument(
            "--password-stdin", action="store_true", help="Take the person's password from standard input."
        )
        parser.add_argument("--every", type=int, default=100_000, metavar="N", help="A line of progress per N rows.")
        parser.add_argument("--dry-run", action="store_true", help="Check only; store nothing.")
        parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="The language of what is said.")

    def handle(self, *_args: Any, **options: Any) -> None:
        lang = cast(Language, options["lang"])
        try:
            order = _order(options)
            table = bulk.check(order, self._progress(options["every"], lang))
        except ReadingError as problem:
            line = problem.finding.line(options["file"].name, lang)
            raise CommandError(line, returncode=BLOCKED) from problem
        except UsageError as problem:
            raise CommandError("\n".join(problem.lines(lang)), returncode=MISUSED) from problem
        except Refused as problem:
            raise CommandError(problem.words.by(lang), returncode=MISUSED) from problem
        try:
            self._finish(order, table, options, lang)
        finally:
            table.cells.close()

    def _finish(self, order: Order, table: LongTable, options: dict[str, Any], lang: Language) -> None:
        for finding in table.findings:
            self.stdout.write(finding.line(table.name, lang))
        if table.errors:
            raise CommandError(_refusal(table).by(lang), returncode=BLOCKED)
        if options["dry_run"]:
            words = Words(
                f"{table.rows} dòng đúng. Chạy thử: không lưu gì.",
                f"{table.rows} rows are right. Dry run: nothing was stored.",
            )
            self.stdout.write(words.by(lang))
            return
        try:
            words = _carry_out(order, table, self._progress(options["every"], lang))
        except Refused as problem:
            raise CommandError(problem.words.by(lang), returncode=BLOCKED) from problem
        self.stdout.write(words.by(lang))

    def _progress(self, every: int, lang: Language) -> Tell:
        """A line for every so many rows of a step, and one at its end."""
        told: dict[str, int] = {}

        def tell(progress: Progress) -> None:
            if progress.rows - told.get(progress.step, 0) >= every or progress.share >= 1:
                told[progress.step] = progress.rows
                rate = progress.rows / max(progress.seconds, 1e-3)
                unit = Words("dòng", "rows").by(lang)
                self.stdout.write(
                    f"{_STEPS[progress.step].by(lang)}: {progress.rows} {unit} · {progress.share:.0%} · "
                    f"{progress.seconds:.1f} s · {rate:.0f} {unit}/s"
                )

        return tell


def _file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise ArgumentTypeError(f"there is no file {text}")
    return path


def _definition(text: str) -> Definition:
    """Raises ArgumentTypeError for a file that holds no definition (`releasing.defining.Definition.to_json`)."""
    try:
        return Definition.from_json(all_storable(json.loads(_file(text).read_bytes())))
    except (ValueError, TypeError) as problem:
        raise ArgumentTypeError(f"{text} is no definition of an edition: {problem}") from problem


def _order(options: dict[str, Any]) -> Order:
    """The order of the options. Raises UsageError, Refused."""
    file, definition = options["file"], options["definition"]
    year, units = options["year"], options["units"]
    if definition:
        _check(definition, year, units)
    said = {name: options[name] for name in ("kind", "document", "publisher")} | {"published": options["date"]}
    source = source_of(
        options["source"], year, units, storable(file.name), **{name: value for name, value in said.items() if value}
    )
    notes = {
        "vi": options["note_vi"] or f"Nhập bảng {year} của {units} đơn vị từ tệp {quote(file.name)}.",
        "en": options["note_en"] or f"Table of {year} on {units} units imported from the file {quote(file.name)}.",
    }
    return Order(
        year, units, file, source, _people(options), notes, options["scale"], options["gaps"], definition, operator()
    )  # fmt: skip


def _people(options: dict[str, Any]) -> People:
    """Who acts. Raises UsageError unless it is one known person; a site of one operator takes any names.

    Nobody needs to be named for a dry run.
    """
    actor, proposer = options["actor"].strip(), options["proposed_by"].strip()
    if options["dry_run"]:
        return People(actor, proposer)
    if settings.LONE_OPERATOR and (actor or proposer):
        actor, proposer = actor or proposer, proposer or actor
        return People(actor, proposer, alone=actor == proposer)
    if bool(actor) == bool(proposer):
        raise UsageError(
            Words(
                "Cần hai người, mỗi người chạy lệnh một lần: người đề nghị với --proposed-by, rồi người công bố với "
                "--actor.",
                "It takes two people who run the command one after the other: one who proposes, with --proposed-by, "
                "then one who publishes, with --actor.",
            )
        )
    role, flag = (PUBLISHER, "--actor") if actor else (IMPORTER, "--proposed-by")
    prove(account_of(actor or proposer, role, flag), options["lang"], from_stdin=options["password_stdin"])
    return People(actor, proposer)


def _carry_out(order: Order, table: LongTable, tell: Tell) -> Words:
    """Propose or publish; what came of it. Raises Refused."""
    if not order.people.actor:
        bulk.propose_large(order, table)
        return Words(
            "Đã đề nghị. Một người khác công bố bằng chính lệnh này, với --actor thay cho --proposed-by.",
            "Proposed. Another person publishes it by this very command, with --actor in place of --proposed-by.",
        )
    made = bulk.publish_large(order, table, tell)
    if made is None:
        return Words("Không có gì thay đổi.", "Nothing to change.")
    return Words(f"Bản phát hành {made.number} đã lên trang.", f"Release {made.number} is live.")


def _check(definition: Definition, year: int, units: int) -> None:
    """Raise Refused for a definition of another edition, or one with a problem."""
    key = live_key()
    catalogue = load_catalogue(key) if key else None
    known = Known({}, frozenset(), frozenset())
    if catalogue:
        kinds = {code: indicator.kind for code, indicator in catalogue.indicators.items()}
        known = Known(kinds, frozenset(catalogue.methods), frozenset(catalogue.editions))
    problems = [f"{each.field}: {each.words.en}" for each in problems_of(definition, known)]
    if (definition.year, definition.units) != (year, units):
        problems.insert(0, f"{definition.year}/{definition.units} ≠ {year}/{units}")
    if problems:
        listed = "; ".join(problems)
        raise Refused(Words(f"Khai báo kỳ chưa đúng: {listed}", f"The definition is not right: {listed}"))


def _refusal(table: LongTable) -> Words:
    more = table.errors - len(table.findings)
    rest = Words(f" (còn {more} lỗi nữa không liệt kê)", f" ({more} more not listed)") if more > 0 else Words("", "")
    return Words(
        f"{table.errors} lỗi: không lưu gì{rest.vi}.", f"{counted(table.errors, 'error')}: nothing was stored{rest.en}."
    )
