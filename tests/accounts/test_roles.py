"""What each role lets people do, and what a view says to those who lack it."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.http import HttpResponse
from django.test import RequestFactory

from rankings import roles

pytestmark = pytest.mark.django_db
CHECKS = (roles.is_viewer, roles.may_import, roles.may_publish, roles.may_manage_people)


def test_the_migrations_made_a_group_for_each_role():
    assert set(Group.objects.values_list("name", flat=True)) >= set(roles.ROLES)


@pytest.mark.parametrize(
    ("given", "allowed"),
    [
        ((), (False, False, False, False)),
        (("viewer",), (True, False, False, False)),
        (("importer",), (True, True, False, False)),
        (("publisher",), (True, False, True, False)),
        (("people-admin",), (True, False, False, True)),
        (("importer", "publisher"), (True, True, True, False)),
    ],
)
def test_each_role_lets_people_look_and_do_its_own(person, given, allowed):
    user = person(*given)

    assert tuple(check(user) for check in CHECKS) == allowed


def test_a_superuser_looks_and_manages_people_but_neither_imports_nor_publishes(person):
    user = person(superuser=True)

    assert [check(user) for check in CHECKS] == [True, False, False, True]


def test_nobody_and_closed_accounts_may_nothing(person):
    closed = person(*roles.ROLES, superuser=True)
    closed.is_active = False

    for user in (AnonymousUser(), closed):
        assert not any(check(user) for check in CHECKS)


def test_a_group_of_another_kind_is_no_role(person):
    user = person("viewer")
    user.groups.add(Group.objects.create(name="choir"))

    assert [role.name for role in roles.roles_of(user)] == ["viewer"]


@pytest.fixture
def ask():
    """What a view for publishers answers to a user."""
    view = roles.role_required(roles.may_publish)(lambda request, number: HttpResponse(f"import {number}"))

    def answer(user, path="/admin/imports/3/publish/?now=1"):
        request = RequestFactory().get(path)
        request.user = user
        return view(request, 3)

    return answer


def test_a_view_for_a_role_is_shown_to_those_who_have_it(ask, person):
    assert ask(person("publisher")).content == b"import 3"


def test_a_view_for_a_role_sends_nobody_to_log_in_and_back(ask):
    answer = ask(AnonymousUser())

    assert answer.status_code == 302
    assert answer["Location"] == "/admin/account/login/?next=/admin/imports/3/publish/%3Fnow%3D1"


def test_a_view_for_a_role_says_which_it_takes_and_which_one_has(ask, person):
    answer = ask(person("importer"))
    html = answer.content.decode()

    assert answer.status_code == 403
    assert "Việc này cần vai trò “Người công bố”" in html
    assert "Vai trò: Người nhập số liệu." in html


@pytest.mark.parametrize("role", roles.ROLES.values(), ids=lambda role: role.name)
def test_each_role_is_named_in_both_languages(role):
    for words in (role.label, role.lets):
        assert words.vi
        assert words.en
        assert words.vi != words.en
