"""Every page around the log-in: both languages whole, nothing that the policy of the site would block."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.utils.html import strip_tags

from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
FACTOR = "second-factor/"
ANONYMOUS = ["login/", "inactive/"]
PLAIN = ["logout/", "reauthenticate/", "password/change/", FACTOR, f"{FACTOR}webauthn/"]
CONFIRMED = [f"{FACTOR}totp/activate/", f"{FACTOR}webauthn/add/"]
PROTECTED = [
    FACTOR, f"{FACTOR}reauthenticate/", f"{FACTOR}totp/deactivate/", f"{FACTOR}recovery-codes/generate/",
    f"{FACTOR}recovery-codes/", f"{FACTOR}webauthn/", f"{FACTOR}webauthn/keys/1/edit/",
    f"{FACTOR}webauthn/keys/1/remove/", f"{FACTOR}webauthn/reauthenticate/", "reauthenticate/",
]  # fmt: skip
VIETNAMESE = re.compile(
    r"[ăâđêôơưĂÂĐÊÔƠƯ]|[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
#: What is the same in both languages.
SHARED = {"DXIndex", "DX", "Index", "English", "Tiếng Việt", "CC BY 4.0", "CC BY-NC 4.0", "Menu"}


def visible(html):
    """The pieces of text that a reader meets, without code and secrets."""
    html = re.sub(r"<(script|code|ol class=\"codes\").*?</\w+>", "", html, flags=re.DOTALL)
    body = html.split("<body>", 1)[1]
    words = re.findall(
        r'(?:alt|aria-label|title|placeholder|value)="([^"]*[a-zà-ỹ][^"]*)"', re.sub(r"<input[^>]*>", "", body)
    )
    return {strip_tags(piece).strip() for piece in re.split(r"<[^>]*>", body)} | set(words)


def inspect(vi, en, *names):
    """Fail for what the policy would block, and for a language left in the other; `names` stand in both."""
    for html, lang in ((vi, "vi"), (en, "en")):
        assert f'<html lang="{lang}"' in html
        assert html.count("<h1") == 1
        assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", html)
        assert "<style" not in html
        assert not re.search(r"\sstyle=", html)
        assert not re.search(r"\son[a-z]+=\"", html)
        assert not re.search(r'<(script|img|link rel="stylesheet")[^>]*(src|href)="(https?:)?//', html)
    texts = {piece for piece in visible(vi) & visible(en) if re.search(r"[a-zà-ỹ]", piece, re.IGNORECASE)}
    assert texts - SHARED - set(names) == set()
    left = [piece for piece in visible(en) if VIETNAMESE.search(piece)]
    assert set(left) == {"Tiếng Việt"}


def both(client, path):
    """The page in both languages."""
    answers = [client.get(f"{lang}/admin/account/{path}") for lang in ("", "/en")]
    assert [answer.status_code for answer in answers] == [200, 200], [answer.headers for answer in answers]
    return [answer.content.decode() for answer in answers]


@pytest.fixture
def staff(client_as):
    """Somebody who has just given the password."""
    client = client_as("importer", name="a.1")
    client.post("/admin/account/reauthenticate/", {"password": PASSWORD})
    return client


@pytest.fixture
def protected(staff, with_app):
    """The same with an app, recovery codes and a passkey."""
    with_app(staff.person)
    staff.post(f"/admin/account/{FACTOR}recovery-codes/generate/")
    results = {"clientExtensionResults": {"credProps": {"rk": True}}}
    Authenticator.objects.create(user=staff.person, type="webauthn", data={"name": "K-1", "credential": results})
    return staff


@pytest.mark.parametrize("path", ANONYMOUS)
def test_pages_before_the_log_in_are_whole_in_both_languages(client, path):
    inspect(*both(client, path))


@pytest.mark.parametrize("path", PLAIN + CONFIRMED)
def test_pages_of_somebody_without_a_second_factor_are_whole_in_both_languages(staff, path):
    inspect(*both(staff, path))


@pytest.mark.parametrize("path", PROTECTED)
def test_pages_of_somebody_with_a_second_factor_are_whole_in_both_languages(protected, path, monkeypatch):
    # A real key takes a browser (test_in_browser.py); the pages need no more of it than what is shown.
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.get_credentials", lambda _user: [])
    key = Authenticator.objects.get(type="webauthn").pk

    inspect(*both(protected, path.replace("keys/1", f"keys/{key}")), "K-1")


def test_the_second_step_is_whole_in_both_languages(person, with_app, log_in, client):
    with_app(person("importer", name="an"))
    log_in("an")

    inspect(*both(client, f"{FACTOR}authenticate/"))


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("reauthenticate/", {"password": "wrong"}),
        ("reauthenticate/", {}),
        ("password/change/", {"oldpassword": "x", "password1": "a.1", "password2": "b"}),
        ("password/change/", {"oldpassword": PASSWORD, "password1": "1" * 20, "password2": "2" * 20}),
        ("password/change/", {"oldpassword": PASSWORD, "password1": PASSWORD + "x", "password2": PASSWORD + "y"}),
        (f"{FACTOR}totp/activate/", {"code": "000000"}),
        (f"{FACTOR}webauthn/add/", {"credential": "{}"}),
    ],
)
def test_what_is_wrong_is_said_in_the_language_of_the_page_beside_its_field(staff, path, sent):
    pages = [staff.post(f"{lang}/admin/account/{path}", sent).content.decode() for lang in ("", "/en")]

    inspect(*pages)
    assert all("wrong-text" in page or 'role="alert"' in page for page in pages)


def test_a_wrong_log_in_is_said_in_the_language_of_the_page(log_in):
    inspect(*[log_in("an", "x", path=f"{lang}/admin/account/login/").content.decode() for lang in ("", "/en")])


def test_what_has_been_done_is_said_in_the_language_of_the_page(staff):
    for lang, words in (("", "Đã đổi mật khẩu."), ("/en", "The password is changed.")):
        sent = {"oldpassword": PASSWORD, "password1": PASSWORD, "password2": PASSWORD}
        html = staff.post(f"{lang}/admin/account/password/change/", sent, follow=True).content.decode()
        assert words in html


def test_a_page_leads_to_itself_in_the_other_language_with_where_it_leads_back_to(client):
    html = client.get("/admin/account/login/?next=/admin/auth/user/").content.decode()

    assert 'href="/en/admin/account/login/?next=%2Fen%2Fadmin%2Fauth%2Fuser%2F"' in html


def test_fields_are_tied_to_their_label_help_and_fault(staff):
    html = staff.post("/admin/account/password/change/", {"oldpassword": "x", "password1": "y"}).content.decode()

    assert 'aria-describedby="id_password1_helptext id_password1_error"' in html
    for part in ('for="id_password1"', 'id="id_password1_helptext"', 'id="id_password1_error"'):
        assert part in html


def test_recovery_codes_can_be_taken_home_as_a_file(protected):
    answer = protected.get(f"/admin/account/{FACTOR}recovery-codes/download/")

    assert answer["Content-Disposition"].startswith("attachment")
    assert len(answer.content.decode().split()) == 10
