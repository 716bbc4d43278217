"""What is kept on disk is made once, whole or not at all, and the last few of it."""

import os
import threading

import pytest

from rankings.catalogue import ReleaseKey
from rankings.dataset import keeping
from rankings.dataset.keeping import BeingMade, folder, kept

KEY = ReleaseKey(1, "a" * 64)


def writes(text, made):
    def make(path):
        made.append(text)
        path.write_text(text)

    return make


def test_a_file_is_made_once_for_a_release_and_a_build(settings):
    made = []
    first = kept(KEY, "x.parquet", writes("one", made))
    assert kept(KEY, "x.parquet", writes("two", made)) == first
    assert first.read_text() == "one"
    assert kept(ReleaseKey(1, "b" * 64), "x.parquet", writes("three", made)).read_text() == "three"
    settings.BUILD_ID = "another"
    assert kept(KEY, "x.parquet", writes("four", made)).read_text() == "four"
    assert made == ["one", "three", "four"]


def test_a_file_that_fails_leaves_nothing_and_is_made_the_next_time():
    def fails(path):
        path.write_text("half")
        raise RuntimeError("no space")

    with pytest.raises(RuntimeError):
        kept(KEY, "x.parquet", fails)
    assert [path.suffix for path in folder().iterdir()] == [".lock"]
    assert kept(KEY, "x.parquet", writes("whole", [])).read_text() == "whole"


def test_what_a_killed_process_left_is_cleared_away():
    left = kept(KEY, "x.parquet", writes("whole", [])).with_suffix(".making")
    left.with_suffix(".parquet").unlink()
    left.mkdir()
    (left / "half").write_text("half")
    assert kept(KEY, "x.parquet", writes("again", [])).read_text() == "again"
    assert not left.exists()


def test_the_last_used_are_kept():
    keys = [ReleaseKey(number, "a" * 64) for number in range(1, keeping.MOST_KEPT + 2)]
    paths = [kept(key, "x.parquet", writes("text", [])) for key in keys[:-1]]
    for at, path in enumerate(paths):
        os.utime(path, (at, at))
    kept(keys[0], "x.parquet", writes("again", []))
    newest = kept(keys[-1], "x.parquet", writes("text", []))
    assert [path.exists() for path in paths] == [True, False, *[True] * (len(paths) - 2)]
    assert newest.exists()


def test_who_comes_while_it_is_made_waits_for_it():
    begun, go_on, made, found = threading.Event(), threading.Event(), [], []

    def slow(path):
        begun.set()
        assert go_on.wait(60)
        path.write_text("slow")

    first = threading.Thread(target=kept, args=(KEY, "x.parquet", slow))
    first.start()
    assert begun.wait(60)
    second = threading.Thread(target=lambda: found.append(kept(KEY, "x.parquet", writes("mine", made)).read_text()))
    second.start()
    go_on.set()
    first.join()
    second.join()
    assert (found, made) == (["slow"], [])


def test_who_has_waited_long_enough_is_told(monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 0)

    def make(path):
        with pytest.raises(BeingMade):
            kept(KEY, "x.parquet", writes("mine", []))
        path.write_text("first")

    assert kept(KEY, "x.parquet", make).read_text() == "first"
