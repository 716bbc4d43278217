"""Django's rules of passwords, worded in both languages of the site; its own texts follow another catalogue."""

from django.contrib.auth import password_validation as django_rules

from rankings.saying import say


class LongEnough(django_rules.MinimumLengthValidator):
    """Twelve characters or more."""

    def __init__(self, min_length: int = 12) -> None:
        super().__init__(min_length)

    def get_error_message(self) -> str:
        """What is wrong."""
        return say(
            f"Mật khẩu quá ngắn: cần ít nhất {self.min_length} ký tự.",
            f"The password is too short: it needs {self.min_length} characters or more.",
        )

    def get_help_text(self) -> str:
        """What is asked for."""
        return say(f"Ít nhất {self.min_length} ký tự.", f"{self.min_length} characters or more.")


class NotCommon(django_rules.CommonPasswordValidator):
    """Not in the list of those that are guessed first."""

    def get_error_message(self) -> str:
        """What is wrong."""
        return say("Mật khẩu này quá phổ biến, dễ bị đoán.", "This password is common and easily guessed.")

    def get_help_text(self) -> str:
        """What is asked for."""
        return say("Không phải mật khẩu phổ biến.", "Not a common password.")


class NotNumeric(django_rules.NumericPasswordValidator):
    """Not of digits alone."""

    def get_error_message(self) -> str:
        """What is wrong."""
        return say("Mật khẩu không được chỉ gồm chữ số.", "The password must not be of digits alone.")

    def get_help_text(self) -> str:
        """What is asked for."""
        return say("Không chỉ gồm chữ số.", "Not of digits alone.")


class NotOnesName(django_rules.UserAttributeSimilarityValidator):
    """Not the person's own name or user name."""

    def get_error_message(self) -> str:
        """What is wrong."""
        return say("Mật khẩu quá giống tên của bạn.", "The password is too much like your name.")

    def get_help_text(self) -> str:
        """What is asked for."""
        return say("Không giống tên hoặc tên đăng nhập.", "Not like your name or user name.")
