"""Readers notice nothing of the office: no cookie, nothing that varies by one, no page of it where it is left out."""

from types import ModuleType

import pytest
from django.test import Client

from dxindex.urls import addresses

pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/en/",
    "/xep-hang/2021/",
    "/en/provinces/?q=dak",
    "/phuong-phap/",
    "/nowhere/",
    "/api/v1/editions/",
    "/healthz",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_public_page_sets_no_cookie_and_varies_by_none(client, path):
    answer = client.get(path)

    assert not answer.cookies
    assert "cookie" not in answer.headers.get("Vary", "").lower()
    # What is searched for is the reader's own, and no page to be found.
    assert ("X-Robots-Tag" in answer.headers) == ("?q=" in path)


@pytest.mark.parametrize("path", PAGES)
def test_somebody_logged_in_gets_the_very_page_that_readers_get(client_as, path):
    staff, reader = client_as("publisher").get(path), Client().get(path)

    assert (staff.content, staff.headers) == (reader.content, reader.headers)
    assert not staff.cookies


@pytest.mark.parametrize("path", ["/admin/", "/en/admin/", "/admin/account/login/", "/admin/nothing/"])
def test_a_process_for_readers_alone_has_no_office(settings, client_as, path):
    settings.SERVE_ADMIN = False
    settings.ROOT_URLCONF = ModuleType("readers_alone")
    settings.ROOT_URLCONF.urlpatterns = addresses(serve_admin=False)
    settings.ROOT_URLCONF.handler404 = "rankings.views.pages.page_not_found"
    staff = client_as("publisher")

    for client in (Client(), staff):
        assert client.get(path).status_code == 404
    assert Client().get("/xep-hang/2021/").status_code == 200
