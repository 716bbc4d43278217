"""Accounts in Django's admin: for those who manage people, never one's own, never a superuser's."""

import json

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rankings.models import AuditEvent
from rankings.people import roles_said
from rankings.roles import ROLES, roles_of
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
LIST = "/admin/auth/user/"


@pytest.fixture
def manager(client_as):
    """Somebody who manages people, logged in."""
    return client_as("people-admin", name="quan-ly")


def fields(*roles, **others):
    """What the form of an account sends."""
    return {"first_name": "Trần Thị Bình", "groups": [Group.objects.get(name=name).pk for name in roles], **others}


def test_nothing_that_others_registered_is_left_in_the_admin():
    outside = {model for model in admin.site._registry if not model.__module__.startswith("rankings")}

    assert outside == {User, Group}


@pytest.mark.parametrize("path", [LIST, f"{LIST}add/", "/admin/auth/group/", f"{LIST}1/change/"])
@pytest.mark.parametrize("role", ["viewer", "importer", "publisher"])
def test_other_roles_do_not_manage_people(client_as, role, path):
    client = client_as(role)
    answer = client.get(path.replace("1", str(client.person.pk)))

    assert answer.status_code == 403
    assert ROLES[role].label.vi in answer.content.decode()


@pytest.mark.parametrize("lang", ["", "/en"])
def test_accounts_and_roles_are_listed_in_words_in_as_many_queries_for_many_as_for_few(manager, person, lang):
    counts = []
    for number in range(6):
        person("publisher", name=f"p{number}")
        with CaptureQueriesContext(connection) as queries:
            html = manager.get(f"{lang}{LIST}").content.decode()
        counts.append(len(queries))

    assert len(set(counts)) == 1
    assert ("Publisher" if lang else "Người công bố") in html
    assert manager.get(f"{lang}/admin/auth/group/").status_code == 200


def test_a_new_account_is_of_the_office_and_has_its_roles_at_once(manager, log_in):
    new = fields("importer", username="binh", password1=PASSWORD, password2=PASSWORD)
    answer = manager.post(f"{LIST}add/", new)
    user = User.objects.get(username="binh")

    assert answer.status_code == 302
    assert (user.is_staff, user.is_superuser, roles_said(user).en) == (True, False, "Importer")
    assert log_in("binh")["Location"] == "/admin/"


@pytest.mark.parametrize("name", ["Binh", "bình", "operator", "quan-ly"])
def test_a_user_name_that_could_be_taken_for_another_is_refused(manager, name):
    answer = manager.post(f"{LIST}add/", fields(username=name, password1=PASSWORD, password2=PASSWORD))

    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors["username"]


def test_a_user_name_never_changes(manager, person):
    user = person("importer", name="an")
    manager.post(f"{LIST}{user.pk}/change/", fields("publisher", username="binh", is_active="on"))
    user.refresh_from_db()

    assert (user.username, roles_said(user).en) == ("an", "Publisher")


def test_nobody_becomes_a_superuser_here(manager, person):
    user = person("importer", name="an")
    manager.post(
        f"{LIST}{user.pk}/change/", fields("importer", is_active="on", is_superuser="on", user_permissions=["1"])
    )
    user.refresh_from_db()

    assert not user.is_superuser
    assert not user.user_permissions.exists()


def test_nobody_changes_their_own_account(manager):
    own = f"{LIST}{manager.person.pk}/"

    assert manager.post(f"{own}change/", fields("people-admin", "publisher", is_active="on")).status_code == 403
    assert manager.get(f"{own}password/").status_code == 403
    assert [role.name for role in roles_of(manager.person)] == ["people-admin"]


def test_a_superuser_is_out_of_reach_of_those_who_manage_people(manager, person):
    chief = person(superuser=True, name="chief")

    assert manager.post(f"{LIST}{chief.pk}/change/", fields()).status_code == 403
    assert manager.post(f"{LIST}{chief.pk}/password/", {}).status_code == 403


def test_nobody_is_deleted(client_as, person):
    chief = client_as(superuser=True, name="chief")
    user = person("importer", name="an")

    assert chief.post(f"{LIST}{user.pk}/delete/", {"post": "yes"}).status_code == 403
    chief.post(LIST, {"action": "delete_selected", "_selected_action": [user.pk], "post": "yes"})
    assert User.objects.filter(username="an").exists()


def test_roles_themselves_are_not_changed(client_as):
    chief = client_as(superuser=True, name="chief")
    group = Group.objects.get(name="publisher")

    assert chief.post(f"/admin/auth/group/{group.pk}/change/", {"name": "x"}).status_code == 403
    assert chief.post("/admin/auth/group/add/", {"name": "x"}).status_code == 403


def test_a_password_set_for_somebody_ends_their_sessions_and_is_recorded(manager, client_as, log_in):
    other = client_as("importer", name="an")
    new = "một mật khẩu khác hẳn"
    path = f"{LIST}{other.person.pk}/password/"
    weak = manager.post(path, {"password1": "short", "password2": "short", "set-password": "x"})
    answer = manager.post(path, {"password1": new, "password2": new, "set-password": "x"})

    assert "quá ngắn" in weak.content.decode()
    assert answer.status_code == 302
    assert "login" in other.get("/admin/")["Location"]
    assert log_in("an", new)["Location"] == "/admin/"
    event = AuditEvent.objects.get(subject="account an")
    assert (event.actor, json.loads(event.detail)["reset"]) == ("quan-ly", ["password"])


def test_nobody_is_left_without_a_password(manager, person):
    user = person("importer", name="an")
    path = f"{LIST}{user.pk}/password/"

    assert "usable_password" not in manager.get(path).content.decode()
    manager.post(path, {"usable_password": "false", "unset-password": "x"})
    user.refresh_from_db()
    assert user.has_usable_password()


def test_giving_roles_stands_in_the_audit_log_and_saving_nothing_new_does_not(manager, person):
    user = person("importer", name="an")
    same = fields("importer", is_active="on")
    manager.post(f"{LIST}{user.pk}/change/", same)
    assert not AuditEvent.objects.filter(subject="account an").exists()
    manager.post(f"{LIST}{user.pk}/change/", fields("importer", "publisher"))
    event = AuditEvent.objects.get(subject="account an")

    assert (event.actor, event.action) == ("quan-ly", "account_changed")
    assert json.loads(event.detail)["before"] == {"roles": ["importer"], "superuser": False, "active": True}
    assert json.loads(event.detail)["after"] == {
        "roles": ["importer", "publisher"],
        "superuser": False,
        "active": False,
    }


@pytest.mark.parametrize("path", ["/admin/login/?next=/admin/", "/admin/password_change/", "/admin/logout/"])
def test_djangos_own_pages_for_log_ins_are_not_to_be_seen(client, client_as, path):
    assert "/admin/account/login/" in client.get(path)["Location"]
    answer = client_as("viewer").post(path)

    assert (answer.status_code, answer.content) == (302, b"")


def test_whoever_is_in_cannot_try_others_passwords_by_djangos_own_form(client_as, person):
    client = client_as("viewer", name="an")
    person("publisher", name="binh")
    client.post("/admin/login/", {"username": "binh", "password": PASSWORD, "next": "/admin/"})

    assert client.session["_auth_user_id"] == str(client.person.pk)
