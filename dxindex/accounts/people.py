"""The site of Django's admin: it sends people to the office's own log-in."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse_lazy

from rankings.saying import said


class PeopleSite(AdminSite):
    """Accounts and roles; what else is registered can be looked at."""

    site_header = said("Quản trị DXIndex", "DXIndex administration")
    site_title = said("Quản trị DXIndex", "DXIndex administration")
    site_url = reverse_lazy("overview")  # type: ignore[assignment]  # in the language of the page
    index_title = said("Tài khoản và vai trò", "Accounts and roles")

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # noqa: ARG002
        """The office's log-in, with its limits and second factor; who is in already has no use for Django's form.

        That form would let them try others' passwords without either.
        """
        answer: HttpResponse = secure_admin_login(to_office)(request)
        return answer

    def get_urls(self) -> list[Any]:
        """With the office's own page for a new password in the place of Django's."""
        return [path("password_change/", to_password_change, name="password_change"), *super().get_urls()]


def to_office(request: HttpRequest) -> HttpResponse:
    """The front door."""
    return redirect("admin:index")


def to_password_change(request: HttpRequest) -> HttpResponse:
    """The office's own page."""
    return redirect("account_change_password")
