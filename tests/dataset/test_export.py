"""`manage.py export_release` writes what the addresses answer."""

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from rankings.dataset.files import make_file
from rankings.dataset.keeping import BeingMade
from rankings.management.commands import export_release
from rankings.models import Live
from rankings.open_data.tables import file_names

pytestmark = pytest.mark.django_db


def test_a_mirror_has_every_file_as_the_site_answers_it(content, tmp_path, capsys):
    call_command("export_release", tmp_path / "mirror", site="https://dxindex.example/")
    written = {path.name: path.read_bytes() for path in (tmp_path / "mirror").iterdir()}
    assert written == {name: content(name) for name in file_names()}
    assert capsys.readouterr().out.startswith("release 1: ")


def test_a_release_that_never_was_is_refused(tmp_path):
    with pytest.raises(CommandError, match="no such release"):
        call_command("export_release", tmp_path / "mirror", release=9)
    assert not (tmp_path / "mirror").exists()


def test_a_mirror_waits_while_readers_have_all_places(content, tmp_path, monkeypatch):
    answers, waited = [BeingMade("scores")], []

    def make(*asked):
        if answers:
            raise answers.pop()
        return make_file(*asked)

    monkeypatch.setattr(export_release, "make_file", make)
    monkeypatch.setattr(export_release, "file_names", lambda: ["unit_sets.csv"])
    monkeypatch.setattr(export_release.time, "sleep", waited.append)
    call_command("export_release", tmp_path / "mirror")
    assert waited == [1]
    assert (tmp_path / "mirror" / "unit_sets.csv").read_bytes() == content("unit_sets.csv")


def test_where_nothing_was_ever_loaded_one_sentence_says_how(tmp_path, monkeypatch):
    def without_tables():
        raise OperationalError("no such table: rankings_live\nLINE 1: …")

    monkeypatch.setattr(export_release, "live_key", without_tables)
    with pytest.raises(CommandError, match=r"\(no such table: rankings_live\): `make run` loads the first") as found:
        call_command("export_release", tmp_path / "mirror")
    assert "\n" not in str(found.value)
    monkeypatch.undo()
    Live.objects.all().delete()
    with pytest.raises(CommandError, match="no release has been published: `make run`"):
        call_command("export_release", tmp_path / "mirror")
    assert not (tmp_path / "mirror").exists()
