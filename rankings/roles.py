"""Who may do what in the office: groups that a migration made, and the checks of views.

A superuser, for the day when nobody can get in, may look and manage people; importing and publishing still need
the role, so that no account passes by the second pair of eyes because of its powers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from rankings.importing.findings import Words

Person = User | AnonymousUser
Check = Callable[[Person], bool]
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Role:
    """A group: its name in the database and on the command line, what people call it, what it lets them do."""

    name: str
    label: Words
    lets: Words


VIEWER = Role(
    "viewer",
    Words("Người xem", "Viewer"),
    Words("xem các lần nhập, bản phát hành và nhật ký", "see imports, releases and the log"),
)
IMPORTER = Role(
    "importer",
    Words("Người nhập số liệu", "Importer"),
    Words("đưa bảng số liệu vào và đề nghị công bố", "bring in tables and propose them"),
)
PUBLISHER = Role(
    "publisher",
    Words("Người công bố", "Publisher"),
    Words("công bố hoặc trả lại đề nghị của người khác", "publish or return what somebody else proposed"),
)
PEOPLE_ADMIN = Role(
    "people-admin",
    Words("Người quản lý tài khoản", "People admin"),
    Words("mở tài khoản và giao vai trò", "make accounts and give roles"),
)
ROLES = {role.name: role for role in (VIEWER, IMPORTER, PUBLISHER, PEOPLE_ADMIN)}


def given_roles(user: User) -> list[Role]:
    """The roles of an account, open or closed, in the order of ROLES. One query."""
    names = set(user.groups.values_list("name", flat=True))
    return [role for name, role in ROLES.items() if name in names]


def roles_of(user: Person) -> list[Role]:
    """The roles that a person may use: none of somebody who is not logged in, or whose account is closed."""
    return given_roles(user) if user.is_authenticated and user.is_active else []


def is_viewer(user: Person) -> bool:
    """Whether a person may look at what the office holds: any role lets them."""
    return _is_superuser(user) or bool(roles_of(user))


def may_import(user: Person) -> bool:
    """Whether a person may bring in tables and propose them."""
    return IMPORTER in roles_of(user)


def may_publish(user: Person) -> bool:
    """Whether a person may publish what somebody else proposed."""
    return PUBLISHER in roles_of(user)


def may_manage_people(user: Person) -> bool:
    """Whether a person may make accounts and give roles."""
    return _is_superuser(user) or PEOPLE_ADMIN in roles_of(user)


def _is_superuser(user: Person) -> bool:
    return user.is_active and user.is_superuser


_LETTING: dict[Check, Role] = {
    is_viewer: VIEWER, may_import: IMPORTER, may_publish: PUBLISHER, may_manage_people: PEOPLE_ADMIN,
}  # fmt: skip


def role_required(check: Check) -> Callable[[View], View]:
    """A view only for those whom `check`, one of the four above, lets in; others learn which role it takes.

    Who is not logged in is sent to log in, and comes back.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not check(request.user):
                return refuse(request, _LETTING.get(check))
            return view(request, *args, **kwargs)

        return wrapper

    return decorate


def refuse(request: HttpRequest, needed: Role | None = None) -> HttpResponse:
    """403: which role this takes, which one has, and who can help."""
    return render(request, "403.html", {"needed": needed, "roles": roles_of(request.user)}, status=403)
