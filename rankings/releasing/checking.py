"""From an import's kept bytes and answers to a checked table and a draft: the same for every step, every time."""

import hashlib
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.core.cache import cache

from rankings.catalogue import ReleaseKey, load_catalogue
from rankings.importing.answers import Answers
from rankings.importing.findings import Finding, Words
from rankings.importing.proposing import headings_to_learn
from rankings.importing.tables import CheckedTable, Reading, check_reading, read_content
from rankings.models import Import, Release, Source
from rankings.releasing import questions
from rankings.releasing.defining import Definition, problems_of
from rankings.releasing.drafting import Draft, draft_table
from rankings.releasing.known import known_of
from rankings.releasing.proposing import NotNow, Refused, check_whole
from rankings.releasing.publishing import live_release

#: A parsed table is kept this long, so that walking through the steps parses a file once.
_KEPT_SECONDS = 900
_MOST_LETTERS = 2_000_000


def definition_of(row: Import) -> Definition | None:
    """The edition that the import defines; None where the live release shows it. Raises Refused where it has to."""
    if row.definition is None and is_shown(row):
        return None
    if not row.definition:
        raise Refused(Words("Trước hết hãy khai báo kỳ mới.", "Define the new edition first."))
    return Definition.from_json(row.definition)


def is_shown(row: Import) -> bool:
    """Whether readers see the import's edition; going back to an older release may have taken it away."""
    live = live_release()
    editions = live.editions.filter(edition__year=row.year, edition__unit_set_id=row.units) if live else None
    return editions is not None and editions.exists()


def check_import(row: Import) -> CheckedTable:
    """The import's table, checked with everything that has been said of it so far."""
    live = live_release()
    question = questions.question_of(
        row.year, row.units, source_of(row)["key"], live.pk if live else None, definition_of(row)
    )
    answers = Answers.from_json(row.answers)
    reading = _read(row, answers.sheet, question.gazetteer)
    return check_reading(reading, question, answers)


def _read(row: Import, sheet: str, gazetteer: Any) -> Reading:
    # Another build may read otherwise.
    wanted = f"{settings.BUILD_ID} {row.file.sha256} {row.file_name} {sheet} {row.units}"
    key = "reading-" + hashlib.sha256(wanted.encode()).hexdigest()
    content = bytes(row.file.content)
    kept: Reading | None = cache.get(key)
    if kept is not None:
        return replace(kept, content=content)
    reading = read_content(row.file_name, content, sheet, gazetteer)
    if _is_worth_keeping(reading):
        cache.set(key, replace(reading, content=b""), _KEPT_SECONDS)
    return reading


def _is_worth_keeping(reading: Reading) -> bool:
    """Not what was stopped for want of time or memory, which the next time may be read; nor what fills the cache."""
    texts = reading.raw.texts if reading.raw else []
    return not _was_stopped(reading.finding) and sum(len(text) for line in texts for text in line) <= _MOST_LETTERS


def _was_stopped(finding: Finding | None) -> bool:
    return finding is not None and finding.code == "reader_stopped"


def source_of(row: Import) -> dict[str, str]:
    """The import's document; under another key where a document of another address has taken its own meanwhile."""
    taken = Source.objects.filter(key=row.source["key"]).exclude(url=row.source["url"]).exists()
    if not taken:
        return dict(row.source)
    said = {name: row.source[name] for name in ("kind", "document", "publisher", "published")}
    return questions.source_of(row.source["url"], row.year, row.units, row.file_name, **said)


def confirmed_by(table: CheckedTable) -> dict[str, dict[str, str]]:
    """What people said of this table that is worth remembering: what headings mean, which province a spelling is."""
    return {
        "headings": headings_to_learn(table.columns),
        "spellings": {name.spelling: name.said for name in table.unmatched if name.said},
    }


def draft_of(row: Import, table: CheckedTable | None = None) -> Draft:
    """What the release would hold. Raises Refused for errors, open choices and warnings without a reason.

    Raises NotNow where reading was broken off: what was read before can be read again when the machine is less busy.
    """
    table = table or check_import(row)
    if any(map(_was_stopped, table.findings)):
        raise NotNow(
            Words(
                "Máy đang bận nên chưa đọc xong bảng; chưa có gì thay đổi. Hãy thử lại sau một phút.",
                "The server is too busy to finish reading the table; nothing has changed. Try again in a minute.",
            )
        )
    live = live_release()
    if table.figures is None or not table.ready or live is None:
        raise Refused(
            Words(
                "Bảng còn lỗi, còn cột phải chọn hoặc còn cảnh báo chưa có lý do.",
                "The table still has errors, columns to be chosen, or warnings without a reason.",
            )
        )
    definition = definition_of(row)
    if definition:
        _check_definition(definition, live)
    file = {
        "name": row.file_name, "sha256": table.sha256, "size": table.size, "content": bytes(row.file.content),
        "decision": row.decision,
    }  # fmt: skip
    draft = draft_table(live.pk, table.figures, source_of(row), file, definition)
    check_whole(draft)
    return draft


def _check_definition(definition: Definition, live: Release) -> None:
    """Raises Refused where what readers see by now leaves no room for the definition: the edition may be there."""
    catalogue = load_catalogue(ReleaseKey(live.pk, live.content_hash))
    problems = problems_of(definition, known_of(catalogue))
    if problems:
        vi = "; ".join(f"{each.field}: {each.words.vi}" for each in problems)
        en = "; ".join(f"{each.field}: {each.words.en}" for each in problems)
        raise Refused(
            Words(
                f"Khai báo kỳ mới không còn hợp với số liệu đang hiển thị ({vi}). Hãy sửa lại khai báo.",
                f"The definition no longer fits what readers see ({en}). Mend it.",
            )
        )
