"""What a session knows: when it ends, whatever happens, and whether its owner has shown a second factor in it."""

import logging
from datetime import timedelta
from typing import Any

from allauth.mfa.signals import authenticator_added, authenticator_used
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.http import HttpRequest
from django.utils import timezone

log = logging.getLogger("dxindex.accounts")
#: Holds the key of the person who did.
_SECOND_FACTOR = "second_factor_of"


def listen() -> None:
    """Hear of log-ins and of second factors."""
    user_logged_in.connect(_logged_in, dispatch_uid="dxindex")
    user_login_failed.connect(_failed, dispatch_uid="dxindex")
    for signal in (authenticator_added, authenticator_used):
        signal.connect(_second_factor, dispatch_uid="dxindex")


def end_in_time(request: HttpRequest) -> None:
    """Let the session end a working day from now: a date, which later requests do not move on as they would an age."""
    request.session.set_expiry(timezone.now() + timedelta(hours=settings.SESSION_HOURS))


def has_shown_second_factor(request: HttpRequest, user: User) -> bool:
    """Whether this person used or set up a second factor in this session; a password alone is not enough."""
    return bool(request.session.get(_SECOND_FACTOR) == user.pk)


def _logged_in(request: HttpRequest, user: User, **_kwargs: Any) -> None:
    end_in_time(request)
    log.info("log-in of %s", user.get_username())


def _failed(credentials: dict[str, Any], **_kwargs: Any) -> None:
    log.warning("log-in failed for %.150r", credentials.get("username", ""))


def _second_factor(request: HttpRequest, user: User, **_kwargs: Any) -> None:
    request.session[_SECOND_FACTOR] = user.pk
