"""What every page of the office shares: who may see it, its frame, the import it is about, a refused step."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from rankings import roles
from rankings.admin.left import Left, left_of
from rankings.admin.steps import Step, label_of, steps_of
from rankings.importing.findings import Language, Words
from rankings.links import link
from rankings.models import Import
from rankings.pages.parts import Link
from rankings.releasing.checking import is_shown
from rankings.releasing.proposing import OPEN, Refused, others_on
from rankings.saying import language
from rankings.storable import storable

View = Callable[..., HttpResponseBase]


def office(check: Callable[[Any], bool] = roles.is_viewer) -> Callable[[View], View]:
    """A private page: asks for a log-in, then for a role; never kept by a cache.

    What is sent to it loses what may not be stored, of which nobody means a sign (`rankings.storable`).
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def plain(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            request.GET = _storable(request.GET)  # type: ignore[assignment]
            request.POST = _storable(request.POST)  # type: ignore[assignment]
            return view(request, *args, **kwargs)

        return never_cache(roles.role_required(check)(plain))

    return decorate


def _storable(said: QueryDict) -> QueryDict:
    plain = said.copy()
    for name, texts in said.lists():
        plain.setlist(name, [storable(text) for text in texts])
    return said if plain == said else plain


def about_import(view: Callable[[HttpRequest, Import], HttpResponseBase]) -> View:
    """Give a view the import of its address; a step that is refused becomes a message.

    It stands on the page the step came from, or on the import's own page where it is the page that cannot be shown.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, pk: int) -> HttpResponseBase:
        row = Import.objects.select_related("file", "base", "release").filter(pk=pk).first()
        if row is None:
            raise Http404(f"import {pk}")
        if row.state == Import.State.DRAFT and row.definition is None and not is_shown(row):
            # Going back to an older release took its edition away; the next change defines it.
            row.definition = {}
        try:
            return view(request, row)
        except Refused as problem:
            tell(request, problem.words, error=True)
            if request.method == "POST":
                return HttpResponseRedirect(request.get_full_path())
            return go("edition" if row.definition == {} else "import", pk=row.pk)

    return wrapper


def lang() -> Language:
    """The language of the page."""
    return language()


def tell(request: HttpRequest, words: Words, *, error: bool = False) -> None:
    """A message for the next page, in the language of this one."""
    messages.add_message(request, messages.ERROR if error else messages.SUCCESS, words.by(lang()))


def actor_of(request: HttpRequest) -> str:
    """The name under which the person's deeds are recorded."""
    return request.user.get_username()


def revision_of(request: HttpRequest) -> int:
    """The revision of the import that the posted page showed; 0, which no import has, for nonsense."""
    text = request.POST.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def go(name: str, **kwargs: Any) -> HttpResponseRedirect:
    """A redirect to a page of the office in the same language."""
    return HttpResponseRedirect(link(lang(), f"office:{name}", **kwargs))


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of the office in its frame, with what everybody there has to know."""
    frame = {"lone_operator": settings.LONE_OPERATOR, "overdue": _overdue()}
    return render(request, f"office/{template}", frame | context, status=status)


def import_page(
    request: HttpRequest, row: Import, template: str, step: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page about one import, with its steps and who else works on the edition.

    Steps that need something are marked where the context has the checked `table`.
    """
    table = context.get("table")
    todo = {one.step for one in left_of(row, table)} if table and row.state == Import.State.DRAFT else set()
    steps: list[Step] = steps_of(row, step, lang(), todo)
    number = next((place for place, one in enumerate(steps) if one.key == step), 0)
    around = {
        "row": row,
        "steps": steps,
        "step": steps[number],
        "before": steps[number - 1] if number else None,
        "at_hand": steps[0] if row.definition == {} else next((one for one in steps if one.todo), steps[-2]),
        "after": steps[number + 1] if number + 1 < len(steps) else None,
        "others": others_on(row) if row.state in OPEN else [],
        "may_change": row.state == Import.State.DRAFT and roles.may_import(request.user),
    }
    return page(request, template, around | context, status)


def linked(row: Import, left: list[Left]) -> list[Link]:
    """What is left, each with the address and, as its note, the name of the step that mends it; "" for the file."""
    return [
        Link(
            one.words.by(lang()),
            link(lang(), f"office:{one.step}", pk=row.pk) if one.step else "",
            note=label_of(one.step, lang()) if one.step else "",
            key=one.step,
        )
        for one in left
    ]


def _overdue() -> list[Import]:
    """Scheduled imports whose time has passed: the job that publishes them is not running."""
    late = timezone.now() - timedelta(minutes=2)
    return list(Import.objects.filter(state=Import.State.SCHEDULED, publish_at__lt=late).order_by("publish_at"))
