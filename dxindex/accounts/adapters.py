"""What django-allauth asks the site about, and the sentences it says, in both languages."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest

from rankings.saying import said, say

WRONG_CODE = said(
    "Mã không đúng hoặc đã dùng. Hãy chờ mã tiếp theo rồi nhập lại.",
    "The code is wrong or has been used. Wait for the next one and try again.",
)
TOO_MANY = said(
    "Đã thử sai quá nhiều lần. Hãy đợi vài phút rồi thử lại.",
    "Too many wrong attempts. Wait a few minutes and try again.",
)


class AccountAdapter(DefaultAccountAdapter):
    """Log-in by user name; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": said("Tài khoản này đã bị khóa.", "This account is closed."),
        "enter_current_password": said("Mật khẩu hiện tại không đúng.", "The current password is wrong."),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": said("Mật khẩu không đúng.", "The password is wrong."),
        "rate_limited": TOO_MANY,
        "too_many_login_attempts": TOO_MANY,
        "username_password_mismatch": said(
            "Tên đăng nhập hoặc mật khẩu không đúng.", "The user name or the password is wrong."
        ),
    }
    _ways_again = {
        "reauthenticate": said("Dùng mật khẩu", "Use the password"),
        "mfa_reauthenticate": said("Dùng mã của ứng dụng xác thực hoặc mã dự phòng", "Use an app’s or a recovery code"),
        "mfa_reauthenticate:webauthn": said("Dùng khóa truy cập", "Use a passkey"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are made by those who manage them."""
        return False

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict[str, Any]]:
        """The ways to show again who one is, in the site's words."""
        ways = super().get_reauthentication_methods(user)
        return [way | {"description": str(self._ways_again[way["id"]])} for way in ways]


class SecondFactorAdapter(DefaultMFAAdapter):
    """Passkeys, authenticator apps, recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": said("Không thể bỏ lớp xác thực này.", "This second factor cannot be removed."),
        "cannot_generate_recovery_codes": said(
            "Hãy thêm khóa truy cập hoặc ứng dụng xác thực trước khi tạo mã dự phòng.",
            "Add a passkey or an authenticator app before making recovery codes.",
        ),
        "incorrect_code": WRONG_CODE,
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's name
        """A name for the next key, which its owner may change."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return say(f"Khóa {number}", f"Key {number}")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The site as browsers show it beside its passkeys."""
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return entity | {"name": "DXIndex"}
