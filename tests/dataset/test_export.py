"""`manage.py export_release` writes what the addresses answer."""

import pytest
from django.core.management import CommandError, call_command

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
