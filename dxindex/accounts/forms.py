"""allauth's forms with labels in both languages of the site, and without placeholders, which vanish when one types."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, SetPasswordForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.http import HttpRequest, HttpResponse

from dxindex.accounts import sessions
from rankings.saying import said

CURRENT_PASSWORD = said("Mật khẩu", "Password")
RULES = said(
    "Ít nhất 12 ký tự; không phải mật khẩu phổ biến, không chỉ gồm chữ số, không giống tên của bạn.",
    "12 characters or more; not a common password, not of digits alone, not like your name.",
)
MISMATCH = said("Hai lần nhập mật khẩu mới không khớp.", "The two new passwords differ.")
CODE = said("Mã xác thực", "Code")
SIX_DIGITS = said("6 chữ số trong ứng dụng xác thực.", "Six digits from the authenticator app.")
EITHER_CODE = said(
    "6 chữ số trong ứng dụng xác thực, hoặc một mã dự phòng.",
    "Six digits from the authenticator app, or a recovery code.",
)


class Worded(forms.Form):
    """A form whose fields take their label and help from `words`: field to label and help."""

    words: dict[str, tuple[Any, Any]] = {}
    #: The field where one begins to type.
    first = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in self.words.items():
            field = self.fields[name]
            field.label, field.help_text = label, help_text
            field.widget.attrs.pop("placeholder", None)
        if self.first:
            self.fields[self.first].widget.attrs["autofocus"] = True


class LogIn(Worded, LoginForm):
    """User name and password."""

    words = {"login": (said("Tên đăng nhập", "User name"), ""), "password": (CURRENT_PASSWORD, "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Log in; allauth then gives the session an age, which every request would renew."""
        response: HttpResponse = super().login(request, redirect_url)
        sessions.end_in_time(request)
        return response


class PasswordAgain(Worded, ReauthenticateForm):
    """The password once more, before security settings."""

    words = {"password": (CURRENT_PASSWORD, "")}
    first = "password"


class SetPassword(Worded, SetPasswordForm):
    """A first password, for somebody who has none."""

    words = {
        "password1": (said("Mật khẩu mới", "New password"), RULES),
        "password2": (said("Nhập lại mật khẩu mới", "New password again"), ""),
    }

    def clean(self) -> dict[str, Any]:
        """Both new ones alike, said in the site's words."""
        cleaned: dict[str, Any] = forms.Form.clean(self) or {}
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", MISMATCH)
        return cleaned


class ChangePassword(SetPassword, ChangePasswordForm):
    """The current password, and twice the new one."""

    words = {"oldpassword": (said("Mật khẩu hiện tại", "Current password"), ""), **SetPassword.words}
    first = "oldpassword"


class Code(Worded, AuthenticateForm):
    """The second step of a log-in."""

    words = {"code": (CODE, EITHER_CODE)}
    first = "code"


class CodeAgain(Worded, CodeAgainForm):
    """A code once more, before security settings."""

    words = {"code": (CODE, EITHER_CODE)}
    first = "code"


class ActivateApp(Worded, ActivateTOTPForm):
    """The first code of an authenticator app."""

    words = {"code": (CODE, SIX_DIGITS)}
