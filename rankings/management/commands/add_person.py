"""`manage.py add_person an --role importer --name "Nguyễn Văn An"`: a person who may log in, with roles.

Run again, it gives other roles. Exit 0: done; 2: wrong usage, nothing changed.
"""

import sys
from typing import Any, cast

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser
from django.db import transaction
from django.utils import translation

from rankings.importing.findings import Language, UsageError, Words
from rankings.management.texts import StoringCommand
from rankings.people import give_roles, make_password, powers_of, problem_with, record_account, roles_said
from rankings.roles import ROLES

MISUSED = 2
ACTOR = "operator"
_CHANGES = ("roles", "name", "reset", "reset_second_factor", "superuser")


class Command(StoringCommand):
    help = "Make a person who may log in, or change their roles; a password is made and shown once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user_name", metavar="USER", help="Lower-case letters, digits, . - _; it never changes.")
        parser.add_argument(
            "--role", action="append", choices=tuple(ROLES), default=[], dest="roles",
            help="May be repeated. Of somebody known, these replace the roles they had.",
        )  # fmt: skip
        parser.add_argument("--name", default="", help="The name in full, as colleagues write it.")
        parser.add_argument(
            "--password-stdin", action="store_true", help="Take the password from standard input; none is made."
        )
        parser.add_argument(
            "--reset", action="store_true", help="A new password for somebody known; ends all sessions."
        )
        parser.add_argument(
            "--reset-second-factor", action="store_true",
            help="Forget passkeys, app and recovery codes of somebody who lost them, and --reset.",
        )  # fmt: skip
        parser.add_argument(
            "--superuser", action="store_true", help="May look and manage people; importing still needs its role."
        )
        parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="The language of what is said.")

    def handle(self, *_args: Any, **options: Any) -> None:
        lang = cast(Language, options["lang"])
        try:
            with translation.override(lang), transaction.atomic():
                person = User.objects.filter(username=options["user_name"]).first()
                _check(person, options)
                lines = _change(person, options) if person else _make(options)
        except UsageError as problem:
            raise CommandError("\n".join(problem.lines(lang)), returncode=MISUSED) from problem
        for line in lines:
            self.stdout.write(line.by(lang))


def _check(person: User | None, options: dict[str, Any]) -> None:
    """Raise UsageError for a call that means nothing."""
    name = options["user_name"]
    if person is None:
        problem = _problem_with_new(name, options)
        if problem:
            raise UsageError(problem)
    elif not any(options[key] for key in _CHANGES):
        had = roles_said(person)
        raise UsageError(
            Words(f"Đã có {name} ({had.vi}); cần nói rõ đổi gì:", f"{name} exists ({had.en}); say what to change:"),
            (Words(flags := "--role, --name, --reset, --reset-second-factor, --superuser", flags),),
        )
    elif options["password_stdin"] and not _new_password_asked(options):
        raise UsageError(
            Words(f"Đã có {name}; thêm --reset để đổi mật khẩu.", f"{name} exists; add --reset to change the password.")
        )


def _problem_with_new(name: str, options: dict[str, Any]) -> Words | None:
    problem = problem_with(name)
    if problem:
        return problem
    if _new_password_asked(options):
        return Words(f"Chưa có ai tên {name}; bỏ --reset để tạo mới.", f"There is no {name} yet; leave out --reset.")
    if not (options["roles"] or options["superuser"]):
        known = ", ".join(ROLES)
        return Words(f"Thiếu --role; các vai trò: {known}.", f"--role is missing; the roles: {known}.")
    return None


def _new_password_asked(options: dict[str, Any]) -> bool:
    return bool(options["reset"] or options["reset_second_factor"])


def _make(options: dict[str, Any]) -> list[Words]:
    name = options["user_name"]
    person = User(username=name, first_name=options["name"].strip(), is_staff=True, is_superuser=options["superuser"])
    password = _set_password(person, options)
    _save(person)
    give_roles(person, options["roles"])
    record_account(ACTOR, person, None)
    roles = roles_said(person)
    return [Words(f"Đã tạo {name}: {roles.vi}.", f"{name} is made: {roles.en}."), *password]


def _change(person: User, options: dict[str, Any]) -> list[Words]:
    name, before, powers = person.username, roles_said(person), powers_of(person)
    person.first_name = options["name"].strip() or person.first_name
    person.is_staff, person.is_superuser = True, person.is_superuser or options["superuser"]
    lines, resets = [], []
    if _new_password_asked(options):
        lines, resets = _set_password(person, options), ["password"]
    _save(person)
    if options["roles"]:
        give_roles(person, options["roles"])
    if options["reset_second_factor"]:
        Authenticator.objects.filter(user=person).delete()
        lines.insert(0, Words(f"Đã bỏ xác thực hai lớp của {name}.", f"The second factor of {name} is forgotten."))
        resets.append("second_factor")
    record_account(ACTOR, person, powers, *resets)
    after = roles_said(person)
    vi, en = (after.vi, after.en) if before == after else (f"{before.vi} → {after.vi}", f"{before.en} → {after.en}")
    return [Words(f"Vai trò của {name}: {vi}.", f"Roles of {name}: {en}."), *lines]


def _set_password(person: User, options: dict[str, Any]) -> list[Words]:
    """The password of standard input, or a new one and the line that shows it."""
    if not options["password_stdin"]:
        password = make_password()
        person.set_password(password)
        return [Words(f"Mật khẩu, chỉ hiện một lần: {password}", f"The password, shown only now: {password}")]
    password = sys.stdin.readline().rstrip("\r\n")
    try:
        validate_password(password, person)
    except ValidationError as problem:
        text = " ".join(problem.messages)
        raise UsageError(Words(text, text)) from problem
    person.set_password(password)
    return []


def _save(person: User) -> None:
    """Store; UsageError for what the columns would not take."""
    try:
        person.clean_fields(exclude=["username", "password"])
    except ValidationError as problem:
        text = " ".join(problem.messages)
        raise UsageError(Words(text, text)) from problem
    person.save()
