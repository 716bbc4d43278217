"""Logging in as a browser does, and second factors that a test can use."""

import base64
import hmac
import struct

import pytest
from allauth.mfa.totp.internal import auth

from tests.conftest import PASSWORD

COUNTER = 59_000_000
SECRET = base64.b32encode(b"twenty bytes exactly").decode()


@pytest.fixture
def log_in(client):
    """Send the form of the log-in: `log_in("an")`; the answer is not followed."""

    def send(name, password=PASSWORD, path="/admin/account/login/", **extra):
        return client.post(path, {"login": name, "password": password}, **extra)

    return send


@pytest.fixture
def with_app():
    """Give somebody an authenticator app whose secret is SECRET."""
    return lambda user: auth.TOTP.activate(user, SECRET).instance


@pytest.fixture
def code(monkeypatch):
    """What that app shows, as RFC 6238 has it, in a half-minute that does not pass while a test runs."""
    monkeypatch.setattr(auth, "yield_hotp_counters_from_time", lambda: iter([COUNTER]))

    def show(secret=SECRET):
        digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", COUNTER), "sha1").digest()
        start = digest[-1] & 15
        number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
        return f"{number % 1_000_000:06d}"

    return show
