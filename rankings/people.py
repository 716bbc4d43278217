"""People of the office: what user names are like, how passwords are made, what is recorded of accounts."""

import re
import secrets
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User

from rankings.importing.findings import Words
from rankings.releasing.auditing import record
from rankings.roles import ROLES, given_roles

#: Nobody may look like another by a capital letter: releases and the log name people by this name alone.
USER_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,49}")
#: Names by which releases and the log mean no person.
RESERVED = frozenset({"operator", "system"})
# Without those that are taken for one another when read aloud or from paper: 16 of 31 letters are 79 bits.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def problem_with(name: str) -> Words | None:
    """What is wrong with a user name; None where nothing is."""
    if not USER_NAME.fullmatch(name):
        return Words(
            f"Tên đăng nhập “{name}” không dùng được: cần 1–50 ký tự, chỉ gồm chữ thường không dấu, chữ số và . - _, "
            "bắt đầu bằng chữ hoặc số, ví dụ nguyen.van.an.",
            f"The user name “{name}” will not do: 1-50 lower-case letters without marks, digits and . - _, "
            "beginning with a letter or digit, such as nguyen.van.an.",
        )
    if name in RESERVED:
        return Words(f"Tên đăng nhập “{name}” dành riêng cho hệ thống.", f"The user name “{name}” is the system’s own.")
    return None


def make_password() -> str:
    """A password nobody has used, in four groups of four, for handing over once."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


def roles_said(user: User) -> Words:
    """A person's roles as people call them; "–" for none."""
    labels = [role.label for role in given_roles(user)]
    if user.is_superuser:
        labels.append(Words("Quản trị khẩn cấp", "Superuser"))
    return Words(", ".join(label.vi for label in labels) or "–", ", ".join(label.en for label in labels) or "–")


def give_roles(user: User, names: Iterable[str]) -> None:
    """Exactly these roles; groups of other kinds stay. A group that has gone missing is made again."""
    wanted = [Group.objects.get_or_create(name=name)[0] for name in names]
    others = user.groups.exclude(name__in=ROLES)
    user.groups.set([*others, *wanted])


def powers_of(user: User) -> dict[str, Any]:
    """What an account may do, for the record."""
    names = [role.name for role in given_roles(user)]
    return {"roles": names, "superuser": user.is_superuser, "active": user.is_active}


def record_account(actor: str, user: User, before: dict[str, Any] | None, *resets: str) -> None:
    """Record a new account (`before` is None) or what changed of one, in the transaction that changes it.

    `resets`: "password", "second_factor", whose values stay unrecorded.
    """
    after = powers_of(user)
    if before is None:
        record(actor, "account_made", f"account {user.username}", after)
    elif before != after or resets:
        detail = {"before": before, "after": after, "reset": sorted(resets)}
        record(actor, "account_changed", f"account {user.username}", detail)
