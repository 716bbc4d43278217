"""What all steps do with what has been said of a table: look it up, add to it, save it under the page's revision."""

from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest, HttpResponseBase

from rankings import roles
from rankings.admin.left import left_of
from rankings.admin.shared import actor_of, go, revision_of, tell
from rankings.admin.steps import next_step
from rankings.importing.answers import Answers
from rankings.importing.findings import Words
from rankings.models import Import
from rankings.releasing.checking import check_import
from rankings.releasing.proposing import Refused, change

#: More than any table needs, so that a forged form cannot grow a row without end.
_LONGEST_REASON: Final = 500


def answers_of(row: Import) -> Answers:
    """What has been said of the import's file so far."""
    return Answers.from_json(row.answers)


def save_answers(request: HttpRequest, row: Import, step: str, **said: Any) -> HttpResponseBase:
    """Save what a step's form said and go on. Raises Refused without the role, Overtaken for a page that is old."""
    if not roles.may_import(request.user):
        raise Refused(
            Words("Chỉ người nhập số liệu sửa được lần nhập này.", "Only an importer can change this import.")
        )
    answers = replace(answers_of(row), **said).to_json()
    if answers != row.answers or revision_of(request) != row.revision:
        change(row.pk, revision_of(request), actor_of(request), f"import_{step}", {"answers": answers})
    if "stay" in request.POST:
        return go(step, pk=row.pk)
    row.refresh_from_db()
    _remind(request, row, step)
    return go(next_step(row, step), pk=row.pk)


def _remind(request: HttpRequest, row: Import, step: str) -> None:
    """Say on the next page what the step still needs; of the check, which nothing can follow, all that is left."""
    left = [one.words for one in left_of(row, check_import(row)) if step in ("check", one.step)]
    if left:
        vi, en = (". ".join(words[place] for words in left) for place in (0, 1))
        tell(request, Words(f"Đã lưu. {vi}.", f"Saved. {en}."), error=True)


def text_of(request: HttpRequest, name: str) -> str:
    """A typed text, on one line and no longer than a reason needs."""
    return " ".join(request.POST.get(name, "").split())[:_LONGEST_REASON]
