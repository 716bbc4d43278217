"""What `make run` says before it does anything, and how translations are collected and compiled."""

import os
import runpy
import socket
import stat
import subprocess
import sys

import pytest

OLD_PYTHON = """#!/bin/sh
case "$2" in *print*) echo 3.9 ;; *) exit 1 ;; esac
"""


def check_port(root, port):
    command = [sys.executable, "scripts/check_port.py", port]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_a_port_in_use_is_named_with_one_to_try_instead(root):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = check_port(root, str(port))

    assert done.returncode == 1
    assert done.stderr == f"DXIndex: port {port} of 127.0.0.1 is in use; try: make run PORT={port + 1}\n"


@pytest.mark.parametrize("port", ["", "http", "0", "65536", "-1"])
def test_a_port_that_is_no_port_is_refused(root, port):
    assert f"PORT is {port!r}; expected a number from 1 to 65535." in check_port(root, port).stderr


def find_python(root, folder, script=None):
    """scripts/find_python.sh where `folder` is all there is on PATH."""
    text = (root / "scripts" / "find_python.sh").read_text(encoding="utf-8") if script is None else script
    command = ["/bin/sh", "-c", text, "find_python.sh"]
    return subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True, check=False)


def without_the_systems_python(root):
    return (root / "scripts" / "find_python.sh").read_text(encoding="utf-8").replace(" /usr/bin/python3;", ";")


def test_an_old_python_gets_a_line_that_says_which_version_is_needed(root, tmp_path):
    python = tmp_path / "python3"
    python.write_text(OLD_PYTHON)
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    done = find_python(root, tmp_path, without_the_systems_python(root))

    assert done.returncode == 1
    assert done.stderr.startswith("DXIndex needs Python 3.11 or newer; python3 is 3.9;")


def test_a_machine_without_python_gets_the_same_line(root, tmp_path):
    done = find_python(root, tmp_path, without_the_systems_python(root))

    assert done.stderr.startswith("DXIndex needs Python 3.11 or newer; no python3 was found on PATH;")


def test_a_newer_python_under_another_name_is_found(root, tmp_path):
    (tmp_path / "python3.13").symlink_to(sys.executable)
    done = find_python(root, tmp_path, without_the_systems_python(root))

    assert done.stdout.strip() == str(tmp_path / "python3.13")


def test_a_browser_that_is_no_program_is_named(root):
    known = {**os.environ, "CHROMIUM": "/nowhere/chromium"}
    command = ["/bin/sh", "scripts/ensure_programs.sh", "browser", "r"]
    done = subprocess.run(command, cwd=root, env=known, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "/nowhere/chromium" in done.stderr


def test_what_is_missing_is_asked_for_in_one_line(root, tmp_path):
    for name, text in {"apt-get": "exit 1", "id": "echo 1000"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / name).chmod(0o755)
    command = ["/bin/sh", "scripts/ensure_programs.sh", "browser", "r"]
    done = subprocess.run(command, cwd=root, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "apt-get install -y --no-install-recommends chromium r-base-core" in done.stderr


@pytest.fixture
def messages(root, tmp_path, monkeypatch):
    """scripts/messages.py over a folder of its own with one template and one Python file."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(
        "{% load i18n %}\n    <p>\n  {% translate 'Region' %}\n"
        "      {% blocktranslate %}{{ n }} units{% endblocktranslate %}\n"
    )
    (tmp_path / "rankings").mkdir()
    (tmp_path / "rankings" / "urls.py").write_text('path(_("compare/"), compare)\n')
    names = runpy.run_path(str(root / "scripts" / "messages.py"))
    here = names["update"].__globals__
    here.update(ROOT=tmp_path, LOCALE=tmp_path / "locale", PO=tmp_path / "locale/vi/LC_MESSAGES/django.po")
    return here


def test_strings_of_templates_and_python_come_into_the_catalog_without_line_numbers(messages):
    messages["update"]()
    text = messages["PO"].read_text(encoding="utf-8")

    assert '#: rankings/urls.py\nmsgid "compare/"\nmsgstr ""\n' in text
    assert 'msgid "Region"' in text
    assert 'msgid "%(n)s units"' in text


def test_collecting_again_keeps_translations_and_changes_nothing(messages):
    messages["update"]()
    text = messages["PO"].read_text(encoding="utf-8")
    translated = text.replace('msgid "Region"\nmsgstr ""', 'msgid "Region"\nmsgstr "Vùng"')
    messages["PO"].write_text(translated, encoding="utf-8")
    messages["update"]()

    assert messages["PO"].read_text(encoding="utf-8") == translated


def test_what_keeps_a_catalog_from_being_complete_is_listed(messages):
    messages["update"]()
    text = messages["PO"].read_text(encoding="utf-8")
    text = text.replace('msgid "%(n)s units"\nmsgstr ""', 'msgid "%(n)s units"\nmsgstr "%(m)s đơn vị"')
    messages["PO"].write_text(text.replace('msgid "Region"', 'msgid "Regions"'), encoding="utf-8")
    found = "\n".join(messages["problems"]())

    assert "not in the catalog: 'Region'" in found
    assert "no longer in the sources: 'Regions'" in found
    assert "not translated: 'compare/'" in found
    assert "'%(n)s units': " in found


def test_a_catalog_is_compiled_only_when_it_is_newer(messages):
    messages["update"]()
    messages["compile_all"]()
    mo = messages["PO"].with_suffix(".mo")
    later = messages["PO"].stat().st_mtime + 10
    os.utime(mo, (later, later))
    before = mo.stat().st_mtime_ns
    messages["compile_all"]()

    assert mo.stat().st_mtime_ns == before
    assert [path.name for path in mo.parent.iterdir() if path.suffix == ".new"] == []
