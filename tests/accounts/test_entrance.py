"""Before the log-in nothing of the office is shown; the log-in leads back to where one wanted to go."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from dxindex.accounts.office import is_private
from dxindex.urls import addresses
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "entrance"),
    [
        ("/admin/", "/admin/account/login/"),
        ("/admin", "/admin/account/login/"),
        ("/admin/imports/", "/admin/account/login/"),
        ("/admin/no-such-page/?x=1", "/admin/account/login/"),
        ("/admin/auth/user/", "/admin/account/login/"),
        ("/admin/account/second-factor/", "/admin/account/login/"),
        ("/en/admin/", "/en/admin/account/login/"),
        ("/en/admin/imports/", "/en/admin/account/login/"),
    ],
)
@pytest.mark.parametrize("method", ["get", "post", "head", "options", "put"])
def test_whoever_is_not_logged_in_is_sent_to_log_in_whatever_they_ask_for(client, path, entrance, method):
    answer = getattr(client, method)(path)
    target = urlsplit(answer["Location"])

    assert answer.status_code == 302
    assert target.path == entrance
    assert parse_qs(target.query)["next"] == [path]
    assert answer.content == b""


def test_whatever_a_process_for_readers_leaves_out_lies_under_the_private_address():
    shared, pages = addresses(serve_admin=True), addresses(serve_admin=False)
    everything, public = shared[-1].url_patterns, pages[-1].url_patterns
    office = [str(one.pattern) for one in everything[: len(everything) - len(public)]]

    assert len(shared) == len(pages)
    assert "admin/account/" in office
    assert all(is_private(f"/{path}") for path in office)


@pytest.mark.parametrize("path", ["/admin/x", "/en/admin/x", "/admin", "/en/admin"])
def test_what_lies_under_the_office_is_private(path):
    assert is_private(path)


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/administration/", "/tinh/admin/", "/en/administration/", "/api/admin/"]
)
def test_what_only_looks_like_the_office_is_not(path):
    assert not is_private(path)


def test_the_log_in_leads_to_where_one_wanted_to_go(person, log_in):
    person("importer", name="an")
    answer = log_in("an", path="/admin/account/login/?next=/admin/imports/7/")

    assert (answer.status_code, answer["Location"]) == (302, "/admin/imports/7/")


def test_the_log_in_leads_to_no_other_site(person, log_in):
    person("importer", name="an")

    assert log_in("an", path="/admin/account/login/?next=https://other.example/")["Location"] == "/admin/"


def test_capital_letters_do_not_matter_in_a_user_name(person, log_in):
    person("importer", name="an")

    assert log_in("AN ")["Location"] == "/admin/"


@pytest.mark.parametrize(("name", "password"), [("an", "wrong"), ("nobody-here", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_are_answered_alike(person, log_in, name, password):
    person("importer", name="an")

    assert "Tên đăng nhập hoặc mật khẩu không đúng." in log_in(name, password).content.decode()


def test_a_closed_account_does_not_come_in_and_is_out_at_once(client_as, person, log_in):
    client = client_as("importer", name="an")
    client.person.is_active = False
    client.person.save()

    assert "login" in client.get("/admin/")["Location"]
    assert log_in("an")["Location"] == "/admin/account/inactive/"


def test_somebody_without_any_office_is_told_so(client_as):
    client = client_as("viewer")
    client.person.is_staff = False
    client.person.save()
    answer = client.get("/admin/imports/")

    assert answer.status_code == 403
    assert "Người quản lý tài khoản" in answer.content.decode()


def test_nobody_signs_up(client):
    for path in ("/admin/account/signup/", "/en/admin/account/signup/", "/admin/account/password/reset/"):
        assert "login" in client.get(path)["Location"]


@pytest.mark.parametrize(
    "path", ["/admin/account/login/", "/en/admin/", "/admin/account/second-factor/", "/admin/nothing/"]
)
def test_no_cache_and_no_search_engine_keeps_a_page_of_the_office(client_as, path):
    for client in (Client(), client_as("viewer", name=f"a{len(path)}")):
        answer = client.get(path)
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Robots-Tag"] == "noindex"


def test_a_session_ends_after_its_hours_however_busy_it_is(settings, person, log_in, client):
    settings.SESSION_HOURS = 12
    person("importer", name="an")
    log_in("an")
    key = client.session.session_key
    end = Session.objects.get(pk=key).expire_date
    session = client.session
    session["work"] = "done"
    session.save()

    assert Session.objects.get(pk=key).expire_date == end
    assert timedelta(hours=11) < end - timezone.now() < timedelta(hours=13)


def test_an_ended_session_is_sent_to_log_in_again(person, log_in, client):
    person("importer", name="an")
    log_in("an")
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert "login" in client.get("/admin/")["Location"]


def test_the_cookies_are_out_of_reach_of_scripts_and_other_sites(person, log_in, client):
    person("importer", name="an")
    client.get("/admin/account/login/")
    log_in("an")

    for name in ("dxindex", "dxindex-csrf"):
        assert client.cookies[name]["httponly"]
        assert client.cookies[name]["samesite"] == "Lax"
    assert set(client.cookies) == {"dxindex", "dxindex-csrf"}


def test_logging_out_takes_a_form_and_ends_the_session(client_as):
    client = client_as("viewer")

    assert client.get("/admin/account/logout/").status_code == 200
    assert "_auth_user_id" in client.session
    assert client.post("/admin/account/logout/")["Location"] == "/admin/account/login/"
    assert "_auth_user_id" not in client.session
    assert not Session.objects.exists()


def test_a_form_from_elsewhere_is_refused_in_words_and_without_inline_styles(person):
    answer = Client(enforce_csrf_checks=True).post("/en/admin/account/login/", {"login": "an", "password": "x"})
    html = answer.content.decode()

    assert answer.status_code == 403
    assert "This form has expired" in html
    assert "<style" not in html
