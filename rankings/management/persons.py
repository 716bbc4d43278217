"""People at the command line: whose account acts, shown by its password, and which user of the machine typed it."""

import getpass
import os
import pwd
import sys

from django.contrib.auth.models import User

from rankings.importing.findings import Language, UsageError, Words, quote
from rankings.roles import Role, roles_of


def operator() -> str:
    """The machine's user who runs the command, as in "dxindex" or "an as dxindex" (through sudo)."""
    user = os.getuid()
    try:
        name = pwd.getpwuid(user).pw_name
    except KeyError:
        # In a container a user may have a number only.
        name = str(user)
    behind = os.environ.get("SUDO_USER", "")
    return f"{quote(behind)} as {name}" if behind else name


def account_of(name: str, role: Role, flag: str) -> User:
    """The open account with this name and role. Raises UsageError where there is none, or it lacks the role."""
    user = User.objects.filter(username=name).first()
    if user is not None and role in roles_of(user):
        return user
    shown = quote(name)
    raise UsageError(
        Words(
            f"{flag} {shown}: không có tài khoản nào đang mở với tên này và vai trò {role.label.vi} ({role.name}).",
            f"{flag} {shown}: no open account has this name and the role {role.label.en} ({role.name}).",
        ),
        (Words(way := f"manage.py add_person {shown} --role {role.name}", way),),
    )


def prove(user: User, lang: Language, *, from_stdin: bool) -> None:
    """Take the person's own password, at the terminal or as a line of standard input; UsageError for another.

    A shell on this machine reaches the database anyway: this keeps people from signing for one another.
    """
    name = user.get_username()
    asked = Words(f"Mật khẩu của {name}: ", f"Password of {name}: ").by(lang)
    password = sys.stdin.readline().rstrip("\r\n") if from_stdin else getpass.getpass(asked)
    if not user.check_password(password):
        raise UsageError(Words(f"Mật khẩu của {name} không đúng.", f"The password of {name} is wrong."))
