"""allauth's forms of passkeys: what a device sends is read by decoders that were not made for nonsense."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.db import DatabaseError

from dxindex.accounts.forms import Worded
from rankings.saying import said

log = logging.getLogger("dxindex.accounts")
NAME_OF_KEY = said("Tên của khóa", "Name of the key")
REFUSED = said(
    "Không dùng được khóa truy cập này. Hãy thử lại, hoặc dùng khóa khác.",
    "This passkey could not be used. Try again, or use another.",
)


@contextmanager
def _refusing_nonsense() -> Iterator[None]:
    """A refusal in words for what allauth calls an incorrect code, and for whatever its decoders stumble over."""
    try:
        yield
    except DatabaseError:
        raise
    except forms.ValidationError as problem:
        if problem.code != "incorrect_code":
            raise
        raise forms.ValidationError(REFUSED, "refused") from problem
    except Exception as problem:
        # They raise what they like: KeyError, struct.error, RecursionError; anybody may send them anything.
        log.warning("a passkey that is none: %r", problem)
        raise forms.ValidationError(REFUSED, "refused") from problem


class CredentialField(forms.JSONField):
    """What a device sends, as JSON."""

    widget = forms.HiddenInput
    default_error_messages = {"invalid": REFUSED, "required": REFUSED}

    def to_python(self, value: Any) -> Any:
        """As a device sends it, nested a few times; a thousand times is an attempt."""
        with _refusing_nonsense():
            return super().to_python(value)

    def bound_data(self, data: Any, initial: Any) -> None:
        """Never sent back: a refused one is of no use to anybody."""

    def prepare_value(self, value: Any) -> str:  # noqa: ARG002 - Django's own signature
        """Empty until the device fills it."""
        return ""


class Credential(forms.Form):
    """A form with a credential that is refused in words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"] = CredentialField()


class _Shown(Credential):
    """A credential that is to open something."""

    def clean_credential(self) -> Any:
        """The key that it belongs to."""
        with _refusing_nonsense():
            return super().clean_credential()  # type: ignore[misc]  # of the form that this is mixed into


class LogInByKey(_Shown, LoginWebAuthnForm):
    """A passkey in the place of user name and password."""


class SecondStepByKey(_Shown, AuthenticateWebAuthnForm):
    """A passkey after the password."""


class KeyAgain(_Shown, ReauthenticateWebAuthnForm):
    """A passkey once more, before security settings."""


class AddKey(Credential, Worded, AddWebAuthnForm):
    """A new passkey. It replaces the password unless one wants it as a second factor only."""

    words = {
        "name": (NAME_OF_KEY, said("Để bạn nhận ra nó, ví dụ “Điện thoại”.", "So that you know it again, as “Phone”.")),
        "passwordless": (
            said("Đăng nhập bằng khóa này, không cần mật khẩu", "Log in by this key, without a password"),
            said(
                "Thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN. Bỏ chọn nếu khóa chỉ dùng thêm sau mật khẩu.",
                "The device asks for a fingerprint, a face or a PIN. Untick this to use it only after the password.",
            ),
        ),
    }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True

    def clean(self) -> dict[str, Any]:
        """The key as the device made it, or a refusal in words."""
        with _refusing_nonsense():
            return super().clean() or {}


class RenameKey(Worded, EditWebAuthnForm):
    """Another name for a passkey."""

    words = {"name": (NAME_OF_KEY, "")}
    first = "name"
