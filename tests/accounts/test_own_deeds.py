"""What somebody changes of their own account stands in the log under their name, without any secret."""

import json

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from django.contrib.auth.models import User

from rankings.models import AuditEvent
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
SECURITY = "/admin/account/second-factor/"
CHANGE = "/admin/account/password/change/"
NEW = "một mật khẩu khác hẳn"


@pytest.fixture
def an(client_as, monkeypatch):
    """An importer who has just given their password again."""
    # The test's own transaction never ends; that of a request does, within the request.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda function: function())
    client = client_as("importer", name="an")
    client.post("/admin/account/reauthenticate/", {"password": PASSWORD})
    return client


def recorded():
    """What the log says of this account, in order."""
    events = AuditEvent.objects.filter(subject="account an").order_by("number")
    assert {(event.actor, event.action) for event in events} <= {("an", "account_changed")}
    return [tuple(json.loads(event.detail).values()) for event in events]


def test_a_new_password_is_recorded_and_neither_it_nor_the_old_one_is(an):
    an.post(CHANGE, {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert User.objects.get(username="an").check_password(NEW)
    assert recorded() == [("changed", "password")]


def test_a_refused_password_is_no_deed(an):
    an.post(CHANGE, {"oldpassword": "wrong", "password1": NEW, "password2": NEW})
    assert recorded() == []


def test_a_first_password_of_somebody_who_had_none_is_recorded(an):
    an.person.set_unusable_password()
    an.person.save()
    an.force_login(an.person)
    an.post("/admin/account/password/set/", {"password1": NEW, "password2": NEW})
    assert User.objects.get(username="an").check_password(NEW)
    assert recorded() == [("changed", "password")]


def test_an_authenticator_app_and_its_recovery_codes_are_recorded_when_they_come_and_go(an, code):
    secret = an.get(f"{SECURITY}totp/activate/").context["form"].secret
    an.post(f"{SECURITY}totp/activate/", {"code": code(secret)})
    an.post(f"{SECURITY}recovery-codes/generate/")
    an.post(f"{SECURITY}totp/deactivate/")
    assert not Authenticator.objects.exists()
    assert sorted(recorded()[:2]) == [("added", "authenticator app"), ("added", "recovery codes")]
    assert recorded()[2:] == [
        ("made anew", "recovery codes"), ("removed", "authenticator app"), ("removed", "recovery codes"),
    ]  # fmt: skip
    assert secret not in "".join(AuditEvent.objects.values_list("detail", flat=True))


def test_a_passkey_is_recorded_when_it_comes_and_goes(an, monkeypatch):
    an.get(f"{SECURITY}webauthn/add/")
    # What a device sends is taken for right: tests/accounts/test_in_browser.py shows a real one.
    monkeypatch.setattr(webauthn, "parse_registration_response", lambda response: response)
    monkeypatch.setattr(webauthn, "complete_registration", lambda _credential: True)
    an.post(f"{SECURITY}webauthn/add/", {"name": "Điện thoại", "credential": '{"id": "x"}'})
    key = Authenticator.objects.get(type=Authenticator.Type.WEBAUTHN)
    an.post(f"{SECURITY}webauthn/keys/{key.pk}/remove/")
    assert not Authenticator.objects.exists()
    assert ("added", "passkey") in recorded()
    assert ("removed", "passkey") in recorded()
