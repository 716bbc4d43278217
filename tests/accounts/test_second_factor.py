"""Where a second factor is required, a password alone opens nothing but the way to set one up."""

import pytest
from allauth.mfa.models import Authenticator

from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
SETUP = "/admin/account/second-factor/"


@pytest.fixture(autouse=True)
def _required(settings):
    settings.MFA_REQUIRED = True


def confirm(client, path):
    """Give the password again where a page asks for it."""
    asked = client.get(path)
    assert "/reauthenticate/" in asked["Location"]
    return client.post(asked["Location"], {"password": PASSWORD})


@pytest.mark.parametrize("path", ["/admin/", "/admin/imports/", "/admin/auth/user/", "/admin/nothing/"])
def test_whoever_has_none_is_led_to_set_one_up_and_sees_nothing_else(client_as, path):
    answer = client_as("publisher", "people-admin").get(path)

    assert (answer.status_code, answer["Location"]) == (302, SETUP)
    assert answer.content == b""


def test_a_superuser_is_no_exception(client_as):
    assert client_as(superuser=True).get("/en/admin/")["Location"] == f"/en{SETUP}"


def test_the_page_that_one_is_led_to_says_why(client_as):
    html = client_as("viewer").get(SETUP).content.decode()

    assert "Phần quản trị mở ra sau bước này" in html


@pytest.mark.parametrize("path", [SETUP, "/admin/account/password/change/", "/admin/account/logout/"])
def test_what_the_setting_up_takes_stays_open(client_as, path):
    assert client_as("viewer").get(path).status_code == 200


def test_an_app_is_set_up_by_its_code_and_opens_the_office(client_as, code, monkeypatch):
    # The test's own transaction never ends; that of a request does, within the request.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda function: function())
    client = client_as("viewer")
    path = f"{SETUP}totp/activate/"
    confirm(client, path)
    secret = client.get(path).context["form"].secret
    answer = client.post(path, {"code": code(secret)})

    assert answer["Location"] == f"{SETUP}recovery-codes/"
    assert len(client.get(answer["Location"]).context["unused_codes"]) == 10
    assert client.get("/admin/account/nothing/").status_code == 404


def test_a_wrong_code_sets_nothing_up(client_as):
    client = client_as("viewer")
    path = f"{SETUP}totp/activate/"
    confirm(client, path)
    client.get(path)

    assert "Mã không đúng" in client.post(path, {"code": "000000"}).content.decode()
    assert not Authenticator.objects.exists()


def test_the_log_in_asks_for_the_code_after_the_password_and_is_none_before(person, log_in, with_app, code, client):
    with_app(person("importer", name="an"))
    answer = log_in("an", path="/admin/account/login/?next=/admin/imports/7/")

    assert answer["Location"] == f"{SETUP}authenticate/"
    assert "login" in client.get("/admin/")["Location"]
    answer = client.post(answer["Location"], {"code": code()})
    assert answer["Location"] == "/admin/imports/7/"


def test_a_session_from_before_the_second_factor_has_to_show_it(client_as, with_app, code):
    client = client_as("importer", name="an")
    with_app(client.person)
    answer = client.get("/admin/imports/?state=published")

    assert answer["Location"] == f"{SETUP}reauthenticate/?next=/admin/imports/%3Fstate%3Dpublished"
    back = client.post(answer["Location"], {"code": code()})
    assert back["Location"] == "/admin/imports/?state=published"
    assert client.get("/admin/account/nothing/").status_code == 404


def test_one_persons_second_factor_opens_nothing_for_the_next_in_the_same_browser(
    person, log_in, with_app, code, client
):
    with_app(person("importer", name="an"))
    person("viewer", name="binh")
    log_in("an")
    client.post(f"{SETUP}authenticate/", {"code": code()})
    client.post("/admin/account/logout/")
    log_in("binh")

    assert client.get("/admin/")["Location"] == SETUP


def test_a_recovery_code_opens_once(client_as, with_app, log_in, client, code):
    owner = client_as("importer", name="an")
    with_app(owner.person)
    path = f"{SETUP}recovery-codes/generate/"
    confirm(owner, path)
    owner.post(path)
    spare = owner.get(f"{SETUP}recovery-codes/").context["unused_codes"][0]

    for expected in ("/admin/", None):
        log_in("an")
        answer = client.post(f"{SETUP}authenticate/", {"code": spare})
        assert answer.headers.get("Location") == expected
        client.post("/admin/account/logout/")


def test_turning_off_the_last_one_closes_the_office_again(client_as, with_app, code):
    client = client_as("importer", name="an")
    with_app(client.person)
    client.post(f"{SETUP}reauthenticate/", {"code": code()})
    assert client.get("/admin/account/nothing/").status_code == 404
    client.post(f"{SETUP}totp/deactivate/")

    assert client.get("/admin/account/nothing/")["Location"] == SETUP


@pytest.mark.parametrize("path", ["totp/activate/", "webauthn/add/"])
def test_security_settings_take_the_password_again(client_as, path):
    client = client_as("viewer")
    answer = confirm(client, f"{SETUP}{path}")

    assert answer["Location"] == f"{SETUP}{path}"
    assert client.get(answer["Location"]).status_code == 200


def test_where_none_is_required_nobody_is_led_anywhere(settings, client_as):
    settings.MFA_REQUIRED = False

    assert client_as("viewer").get("/admin/account/nothing/").status_code == 404


def test_whoever_has_one_is_asked_for_it_even_where_none_is_required(settings, person, log_in, with_app):
    settings.MFA_REQUIRED = False
    with_app(person("importer", name="an"))

    assert log_in("an")["Location"] == f"{SETUP}authenticate/"


NONSENSE = [
    "",
    "null",
    "7",
    "{}",
    "[]",
    "no json",
    '{"id": "x"}',
    '{"id": "eA", "rawId": "eA", "response": {}}',
    "[" * 100_000,
]


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_passkey_that_is_none_is_refused_in_words_at_the_log_in(client, credential):
    challenge = client.get(f"{SETUP}webauthn/login/", headers={"Accept": "application/json"}).json()
    answer = client.post(f"{SETUP}webauthn/login/", {"credential": credential}, follow=True)

    assert challenge["request_options"]["publicKey"]["rpId"] == "testserver"
    assert answer.redirect_chain == [("/admin/account/login/", 302)]
    assert "Không dùng được khóa truy cập này" in answer.content.decode()


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_passkey_that_is_none_is_refused_in_words_after_the_password(person, log_in, with_app, client, credential):
    with_app(person("importer", name="an"))
    answer = client.post(log_in("an")["Location"], {"credential": credential})

    assert answer.status_code == 200
    assert "Không dùng được khóa truy cập này" in answer.content.decode()


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_passkey_that_is_none_is_not_added(client_as, credential):
    client = client_as("viewer")
    path = f"{SETUP}webauthn/add/"
    confirm(client, path)
    client.get(path)
    answer = client.post(path, {"name": "Điện thoại", "credential": credential})

    assert "Không dùng được khóa truy cập này" in answer.content.decode()
    assert not Authenticator.objects.exists()
