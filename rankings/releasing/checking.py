"""From an import's kept bytes and answers to a checked table and a draft: the same for every step, every time."""

import hashlib
from typing import Any

from django.core.cache import cache

from rankings.importing.answers import Answers
from rankings.importing.findings import Words
from rankings.importing.proposing import headings_to_learn
from rankings.importing.tables import CheckedTable, Reading, check_reading, read_content
from rankings.models import Import, Source
from rankings.releasing import questions
from rankings.releasing.defining import Definition
from rankings.releasing.drafting import Draft, draft_table
from rankings.releasing.proposing import Refused, check_whole
from rankings.releasing.publishing import live_release

#: A parsed table is kept this long, so that walking through the steps parses a file once.
_KEPT_SECONDS = 900


def definition_of(row: Import) -> Definition | None:
    """The edition that the import defines; None where the live release shows it. Raises Refused while it is empty."""
    if row.definition is None:
        return None
    if not row.definition:
        raise Refused(Words("Trước hết hãy khai báo kỳ mới.", "Define the new edition first."))
    return Definition.from_json(row.definition)


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
    wanted = f"{row.file.sha256} {row.file_name} {sheet} {row.units}"
    key = "reading-" + hashlib.sha256(wanted.encode()).hexdigest()
    kept = cache.get(key)
    if kept is None:
        kept = read_content(row.file_name, bytes(row.file.content), sheet, gazetteer)
        cache.set(key, kept, _KEPT_SECONDS)
    return kept  # type: ignore[no-any-return]


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
    """What the release would hold. Raises Refused for errors, open choices and warnings without a reason."""
    table = table or check_import(row)
    live = live_release()
    if table.figures is None or not table.ready or live is None:
        raise Refused(
            Words(
                "Bảng còn lỗi, còn cột phải chọn hoặc còn cảnh báo chưa có lý do.",
                "The table still has errors, columns to be chosen, or warnings without a reason.",
            )
        )
    file = {"name": row.file_name, "sha256": table.sha256, "size": table.size, "content": bytes(row.file.content)}
    draft = draft_table(live.pk, table.figures, source_of(row), file, definition_of(row))
    check_whole(draft)
    return draft
