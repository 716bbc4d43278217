"""A large table takes two people with accounts, each in a run of their own; two typed names are one person."""

import json
import os
import pwd
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from rankings.models import AuditEvent, Import, Release
from rankings.people import give_roles
from rankings.releasing import proposing
from rankings.releasing.checking import draft_of
from tests.conftest import PASSWORD
from tests.drill import communes
from tests.drill.state import fingerprint
from tests.releasing.test_bulk import CODES, UNITS, command

pytestmark = pytest.mark.django_db
PROPOSE, PUBLISH = ["--proposed-by=an"], ["--actor=binh"]


@pytest.fixture
def path(db, tmp_path):
    """A whole table of a unit set that is stored."""
    communes.store_units(UNITS)
    return communes.write_table(tmp_path / "communes.csv", UNITS, CODES)


@pytest.fixture
def four_eyes(settings, person, monkeypatch):
    """Two accounts on a site that needs two people, who type their passwords; a function that changes what is typed."""
    settings.LONE_OPERATOR = False
    person("importer", name="an")
    person("publisher", name="binh")
    typed = {"password": PASSWORD}
    monkeypatch.setattr("getpass.getpass", lambda _prompt: typed["password"])
    return typed


def refused(path, people, *options):
    """The exit code and the message of a call that changes nothing."""
    before = fingerprint()
    with pytest.raises(CommandError) as problem:
        command(path, *options, people=people)
    assert fingerprint() == before
    return problem.value.returncode, str(problem.value)


def test_one_person_proposes_and_another_publishes_each_in_a_run_of_their_own(four_eyes, path):
    before = fingerprint()
    assert "Proposed." in command(path, people=PROPOSE)
    after = fingerprint()
    assert (after["live"], after["events"][:-1]) == (before["live"], before["events"])
    assert after["rows"] == before["rows"] | {"AuditEvent": before["rows"]["AuditEvent"] + 1}
    assert "Release 2 is live." in command(path, people=PUBLISH)
    release = Release.objects.get(number=2)
    assert (release.imported_by, release.actor, release.alone) == ("an", "binh", False)
    published, proposed = AuditEvent.objects.order_by("-number")[:2]
    assert (proposed.action, published.action) == ("import_proposed", "release_published")
    assert [proposed.actor, proposed.subject, published.actor] == ["an", f"table 2025/{UNITS}", "binh"]
    user = pwd.getpwuid(os.getuid()).pw_name
    assert [user in json.loads(event.detail)["operator"] for event in (proposed, published)] == [True, True]


def test_two_names_typed_by_one_person_publish_nothing(four_eyes, path):
    for people in ([*PROPOSE, *PUBLISH], []):
        code, said = refused(path, people)
        assert (code, "It takes two people who run the command one after the other" in said) == (2, True)


def test_a_dry_run_takes_nobody(four_eyes, path):
    four_eyes["password"] = "not asked for"
    assert "Dry run: nothing was stored." in command(path, "--dry-run", people=[])


def test_a_password_that_is_not_the_person_s_own_is_refused(four_eyes, path):
    four_eyes["password"] = "somebody else's"
    assert refused(path, PROPOSE) == (2, "The password of an is wrong.")


def test_a_password_comes_from_standard_input_where_asked(four_eyes, path, monkeypatch):
    four_eyes["password"] = "not asked for"
    monkeypatch.setattr("sys.stdin", StringIO(f"{PASSWORD}\n"))
    assert "Proposed." in command(path, "--password-stdin", people=PROPOSE)


@pytest.mark.parametrize(
    ("people", "flag"), [(["--proposed-by=binh"], "--proposed-by binh"), (["--actor=an"], "--actor an"),
                         (["--actor=nobody"], "--actor nobody")],
)  # fmt: skip
def test_a_name_without_an_account_or_without_the_role_is_refused(four_eyes, path, people, flag):
    code, said = refused(path, people)
    assert code == 2
    assert f"{flag}: no open account has this name and the role" in said


def test_a_closed_account_proposes_nothing(four_eyes, path):
    User.objects.filter(username="an").update(is_active=False)
    assert refused(path, PROPOSE)[0] == 2


def test_what_is_published_is_what_was_proposed_upon_the_same_release(four_eyes, path):
    nobody = "Nobody has proposed this very table"
    assert nobody in refused(path, PUBLISH)[1]
    command(path, people=PROPOSE)
    assert nobody in refused(path, PUBLISH, "--note-en=Something else")[1]
    communes.write_table(path, UNITS, CODES, seed=2)
    assert nobody in refused(path, PUBLISH)[1]
    communes.write_table(path, UNITS, CODES)
    call_command(
        "import_scores",
        "tests/data/good.xlsx",
        year=2022,
        units=63,
        source="https://dti.gov.vn/bang",
        actor="an",
    )
    publish_proposed()
    assert nobody in refused(path, PUBLISH)[1]


def publish_proposed():
    """Make the one proposed import live."""
    row = Import.objects.get()
    proposing.publish_now(row.pk, row.revision, "binh", draft_of(row), lone=False)


def test_whoever_proposed_does_not_publish_whatever_roles_they_have(four_eyes, path):
    give_roles(User.objects.get(username="an"), ["importer", "publisher"])
    command(path, people=PROPOSE)
    assert "another person with the publisher role" in refused(path, ["--actor=an"])[1]
