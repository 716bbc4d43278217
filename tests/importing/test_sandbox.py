"""The child process: whatever a parser does, the parent gets an answer or a clear error."""

import contextlib
from pathlib import Path

import pytest

from rankings.importing.sandbox import ProcessLimits, SandboxError, call

QUICK = ProcessLimits(seconds=0.7)


def ask(name, request=None, data=b"", limits=ProcessLimits()):  # noqa: B008 (frozen)
    return call(f"tests.importing.misbehaving:{name}", request or {}, data, limits)


def test_a_function_gets_its_request_and_bytes_and_its_answer_comes_back():
    answer = ask("echo", {"sheet": "Bảng 1"}, "Đắk Nông\n;".encode())
    assert answer == {"request": {"sheet": "Bảng 1"}, "data": "Đắk Nông\n;", "numpy": False}


def test_the_child_knows_neither_environment_nor_folder_of_the_parent(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "not for the child")
    answer = ask("environment")
    assert "SECRET_KEY" not in answer["environment"]
    assert answer["folder"] == "/"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("abort", "crash"),
        ("leave", "crash"),
        ("raise_what_is_no_exception", "crash"),
        ("answer_with_a_list", "crash"),
        ("no_such_function", "crash"),
        ("eat", "memory"),
        ("flood", "answer"),
    ],
)
def test_a_child_that_fails_is_an_error_with_a_reason(name, reason):
    with pytest.raises(SandboxError) as raised:
        ask(name)
    assert raised.value.reason == reason


@pytest.mark.parametrize("name", ["sleep", "spin", "leave_a_grandchild"])
def test_a_child_that_hangs_is_ended_with_all_it_started(name):
    with pytest.raises(SandboxError) as raised:
        ask(name, limits=QUICK)
    assert raised.value.reason == "time"


def test_processor_time_is_limited_where_the_clock_would_allow_more():
    with pytest.raises(SandboxError) as raised:
        ask("spin", limits=ProcessLimits(cpu_seconds=1, seconds=60))
    assert raised.value.reason == "time"


def test_a_long_complaint_does_not_block_the_answer():
    assert ask("shout") == {"said": True}


def test_the_child_cannot_write_files(tmp_path):
    path = tmp_path / "written"
    with pytest.raises(SandboxError):
        ask("write", {"path": str(path)})
    assert not path.exists() or path.stat().st_size == 0


def test_no_pipe_stays_open_whatever_the_child_did():
    descriptors = Path("/proc/self/fd")
    before = sorted(descriptors.iterdir()) if descriptors.exists() else []
    for name in ("abort", "flood", "echo"):
        with contextlib.suppress(SandboxError):
            ask(name)
    assert (sorted(descriptors.iterdir()) if descriptors.exists() else []) == before
