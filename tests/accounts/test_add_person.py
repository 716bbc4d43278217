"""`manage.py add_person`: one command makes a person; wrong calls end with 2 and change nothing."""

import io
import json
import re
import subprocess
import sys

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from rankings.models import AuditEvent
from rankings.people import make_password
from rankings.roles import roles_of
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def add_person(*arguments, **options):
    """What it says."""
    said = io.StringIO()
    call_command("add_person", *arguments, stdout=said, **options)
    return said.getvalue()


def refused(*arguments):
    """The message of a call that ends with 2."""
    before = list(User.objects.values())
    with pytest.raises(CommandError) as caught:
        add_person(*arguments)
    assert caught.value.returncode == 2
    assert list(User.objects.values()) == before
    return str(caught.value)


def names_of(user):
    return [role.name for role in roles_of(user)]


def test_one_command_makes_a_person_whose_password_is_shown_once(log_in):
    said = add_person("an", "--role", "importer", "--name", "Nguyễn Văn An")
    password = re.search(r"Mật khẩu, chỉ hiện một lần: (\S+)", said)[1]
    user = User.objects.get(username="an")

    assert "Đã tạo an: Người nhập số liệu." in said
    assert (user.first_name, user.is_staff, user.is_superuser) == ("Nguyễn Văn An", True, False)
    assert names_of(user) == ["importer"]
    assert log_in("an", password)["Location"] == "/admin/"


def test_made_passwords_are_long_and_never_the_same():
    made = {make_password() for _ in range(50)}

    assert len(made) == 50
    assert all(re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}", password) for password in made)


def test_a_password_from_standard_input_is_taken_and_not_shown(monkeypatch, log_in):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    said = add_person("binh", "--role", "publisher", "--password-stdin", "--lang", "en")

    assert said == "binh is made: Publisher.\n"
    assert log_in("binh")["Location"] == "/admin/"


@pytest.mark.parametrize(
    ("password", "reason"),
    [("short", "quá ngắn"), ("123456789012", "chữ số"), ("nguyenvanbinh1", "giống tên"), ("", "quá ngắn")],
)
def test_a_weak_password_from_standard_input_is_refused_with_its_reason(monkeypatch, password, reason):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{password}\n"))

    assert reason in refused("nguyenvanbinh", "--role", "publisher", "--password-stdin")


def test_running_it_again_gives_other_roles_and_says_so(person):
    user = person("importer", name="an")
    said = add_person("an", "--role", "publisher", "--role", "viewer")

    assert said == "Vai trò của an: Người nhập số liệu → Người xem, Người công bố.\n"
    assert names_of(user) == ["viewer", "publisher"]


def test_running_it_again_with_the_same_roles_changes_nothing_and_keeps_the_password(person, log_in):
    person("importer", name="an")

    assert add_person("an", "--role", "importer") == "Vai trò của an: Người nhập số liệu.\n"
    assert log_in("an")["Location"] == "/admin/"
    assert not AuditEvent.objects.filter(subject="account an").exists()


def test_a_reset_gives_a_new_password_keeps_the_roles_and_ends_all_sessions(client_as):
    client = client_as("importer", name="an")
    said = add_person("an", "--reset")
    password = re.search(r"một lần: (\S+)", said)[1]
    user = User.objects.get(username="an")

    assert user.check_password(password)
    assert names_of(user) == ["importer"]
    assert "login" in client.get("/admin/")["Location"]


def test_a_lost_second_factor_is_forgotten_and_the_password_changes_with_it(client_as, with_app):
    client = client_as("importer", name="an")
    with_app(client.person)
    said = add_person("an", "--reset-second-factor")

    assert "Đã bỏ xác thực hai lớp của an." in said
    assert "Mật khẩu, chỉ hiện một lần" in said
    assert not Authenticator.objects.exists()
    assert "login" in client.get("/admin/")["Location"]


def test_a_superuser_needs_no_role(monkeypatch):
    add_person("chu", "--superuser")
    user = User.objects.get(username="chu")

    assert user.is_superuser
    assert names_of(user) == []


@pytest.mark.parametrize(
    "name", ["An", "nguyễn", "an binh", "-an", ".an", "", "a" * 51, "an@b.vn", "operator", "system", "аn"]
)
def test_a_name_that_could_be_taken_for_another_is_refused_with_an_example(name):
    message = refused("--role", "importer", "--", name)

    assert "nguyen.van.an" in message or "dành riêng cho hệ thống" in message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("moi",), "Thiếu --role; các vai trò: viewer, importer, publisher, people-admin."),
        (("moi", "--lang", "en"), "--role is missing"),
        (("moi", "--reset"), "Chưa có ai tên moi"),
        (("moi", "--role", "importer", "--reset"), "Chưa có ai tên moi"),
        (("an",), "Đã có an (Người nhập số liệu); cần nói rõ đổi gì"),
        (("an", "--role", "importer", "--password-stdin"), "Đã có an; thêm --reset"),
        (("an", "--role", "importer", "--name", "x" * 151), "150"),
    ],
)
def test_a_call_that_means_nothing_is_refused_in_words(person, arguments, message):
    person("importer", name="an")

    assert message in refused(*arguments)


def test_a_role_that_is_none_ends_with_2_on_the_command_line(root):
    command = [sys.executable, "manage.py", "add_person", "an", "--role", "king"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "king" in done.stderr


def test_what_it_did_stands_in_the_audit_log_without_the_password(person):
    said = add_person("an", "--role", "importer")
    add_person("an", "--role", "publisher", "--reset")
    made, changed = AuditEvent.objects.filter(subject="account an").order_by("number")

    assert (made.actor, made.action, json.loads(made.detail)["roles"]) == ("operator", "account_made", ["importer"])
    assert changed.action == "account_changed"
    assert json.loads(changed.detail)["after"]["roles"] == ["publisher"]
    assert json.loads(changed.detail)["reset"] == ["password"]
    assert said.split()[-1] not in made.detail + changed.detail
