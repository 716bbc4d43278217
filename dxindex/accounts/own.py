"""What people change of their own account, recorded: password, passkeys, authenticator app, recovery codes.

allauth tells of it as soon as it has stored it. What a key, a code or a password is stays unrecorded.
"""

from typing import Any

from allauth.account.signals import password_changed, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.models import User
from django.db import transaction

from rankings.releasing.auditing import record

_HOW = {
    password_changed: "changed", password_set: "changed", authenticator_added: "added",
    authenticator_removed: "removed", authenticator_reset: "made anew",
}  # fmt: skip
_WHAT = {
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.TOTP: "authenticator app",
    Authenticator.Type.RECOVERY_CODES: "recovery codes",
}


def listen() -> None:
    """Hear of every such change."""
    for signal in _HOW:
        signal.connect(_changed, dispatch_uid="dxindex.own")


def _changed(signal: Any, user: User, authenticator: Authenticator | None = None, **_kwargs: Any) -> None:
    name = user.get_username()
    what = _WHAT[Authenticator.Type(authenticator.type)] if authenticator else "password"
    with transaction.atomic():
        record(name, "account_changed", f"account {name}", {"own": what, "how": _HOW[signal]})
