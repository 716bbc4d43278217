"""Guessing ends after a few attempts, and no lost cache makes it begin again."""

import pytest
from django.core.cache import cache, caches
from django.db import connection

from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
TOO_MANY = "Đã thử sai quá nhiều lần"


def attempts(log_in, count, name="an", **extra):
    """The pages after so many wrong passwords."""
    return [log_in(name, f"wrong {number}", **extra).content.decode() for number in range(count)]


def test_the_sixth_wrong_password_is_not_even_looked_at_nor_the_right_one_after_it(person, log_in):
    person("importer", name="an")
    pages = attempts(log_in, 6)

    assert [TOO_MANY in page for page in pages] == [False] * 5 + [True]
    assert TOO_MANY in log_in("an").content.decode()


def test_a_lost_cache_forgives_nothing(person, log_in):
    person("importer", name="an")
    attempts(log_in, 5)
    cache.clear()

    assert TOO_MANY in log_in("an").content.decode()


def test_the_limits_stand_in_the_database(person, log_in):
    person("importer", name="an")
    attempts(log_in, 1)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM dxindex_limits WHERE cache_key LIKE '%%login_failed%%'")
        assert cursor.fetchone()[0] == 2  # of the address and of the name
    assert caches["limits"]._table == "dxindex_limits"


def test_guessers_who_change_their_address_are_limited_by_the_name_they_guess_for(settings, person, log_in):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    person("importer", name="an")
    pages = [
        log_in("an", "wrong", headers={"X-Forwarded-For": f"203.0.113.{number}"}).content.decode()
        for number in range(6)
    ]

    assert TOO_MANY in pages[-1]


def test_one_address_cannot_go_through_the_names(person, log_in):
    pages = [attempts(log_in, 1, name=f"name{number}")[0] for number in range(11)]

    assert TOO_MANY in pages[10]
    assert TOO_MANY not in pages[9]


def test_an_address_that_a_reader_claims_is_not_believed_without_a_proxy(person, log_in):
    pages = [
        log_in(f"name{number}", "wrong", headers={"X-Forwarded-For": f"203.0.113.{number}"}).content.decode()
        for number in range(11)
    ]

    assert TOO_MANY in pages[10]


def test_another_person_still_gets_in(settings, person, log_in):
    person("importer", name="an")
    person("publisher", name="binh")
    attempts(log_in, 6)

    assert log_in("binh")["Location"] == "/admin/"


def test_a_storm_of_log_ins_is_answered_by_a_page_that_says_to_wait(client, person):
    for _ in range(30):
        client.post("/en/admin/account/login/", {})
    answer = client.post("/en/admin/account/login/", {"login": "an", "password": PASSWORD})

    assert answer.status_code == 429
    assert "Wait a few minutes" in answer.content.decode()


def test_codes_cannot_be_guessed_either(person, log_in, with_app, client):
    with_app(person("importer", name="an"))
    log_in("an")
    pages = [
        client.post("/admin/account/second-factor/authenticate/", {"code": f"{number:06d}"}).content.decode()
        for number in range(6)
    ]

    assert TOO_MANY in pages[-1]
    assert "_auth_user_id" not in client.session


def test_a_code_works_once(person, log_in, with_app, code, client):
    with_app(person("importer", name="an"))
    once = code()
    log_in("an")
    first = client.post("/admin/account/second-factor/authenticate/", {"code": once})
    client.post("/admin/account/logout/")
    cache.clear()
    log_in("an")
    second = client.post("/admin/account/second-factor/authenticate/", {"code": once})

    assert first["Location"] == "/admin/"
    assert "Mã không đúng hoặc đã dùng" in second.content.decode()
