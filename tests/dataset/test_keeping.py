"""What is kept on disk is made once, whole or not at all, and the last of it; dear work is done in turn."""

import errno
import os
import threading

import pytest

from rankings.catalogue import ReleaseKey
from rankings.dataset import keeping
from rankings.dataset.keeping import BeingMade, Turn, folder, kept

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


def test_an_empty_file_is_what_a_power_cut_left_and_is_made_again():
    kept(KEY, "x.parquet", writes("whole", [])).write_text("")
    assert kept(KEY, "x.parquet", writes("again", [])).read_text() == "again"


def test_on_a_full_disk_all_others_make_room():
    other = kept(ReleaseKey(2, "b" * 64), "x.parquet", writes("other", []))

    def make(path):
        if other.exists():
            raise OSError(errno.ENOSPC, "no space left")
        path.write_text("made")

    assert kept(KEY, "x.parquet", make).read_text() == "made"


@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EACCES])
def test_where_it_cannot_be_written_the_reason_is_told_and_only_a_full_disk_drops_others(reason):
    other = kept(ReleaseKey(2, "b" * 64), "x.parquet", writes("other", []))

    def make(path):
        raise OSError(reason, "")

    with pytest.raises(OSError, check=lambda error: error.errno == reason):
        kept(KEY, "x.parquet", make)
    assert other.exists() == (reason != errno.ENOSPC)


def test_a_file_that_fails_leaves_nothing_and_is_made_the_next_time():
    def fails(path):
        path.write_text("half")
        raise RuntimeError("no space")

    with pytest.raises(RuntimeError):
        kept(KEY, "x.parquet", fails)
    assert {path.suffix for path in folder().iterdir()} == {".lock"}
    assert kept(KEY, "x.parquet", writes("whole", [])).read_text() == "whole"


def test_what_a_killed_process_left_is_cleared_away():
    left = kept(KEY, "x.parquet", writes("whole", [])).with_suffix(".making")
    left.with_suffix(".parquet").unlink()
    left.mkdir()
    (left / "half").write_text("half")
    assert kept(KEY, "x.parquet", writes("again", [])).read_text() == "again"
    assert not left.exists()


def test_what_a_killed_process_left_of_another_build_is_cleared_away_and_what_another_is_at_is_not(settings):
    left = kept(KEY, "x.parquet", writes("whole", [])).with_suffix(".making")
    left.mkdir()
    settings.BUILD_ID = "another"

    def make(path):
        other = ReleaseKey(2, "b" * 64)
        kept(other, "x.parquet", writes("meanwhile", []))
        path.write_text("still here")

    assert kept(KEY, "x.parquet", make).read_text() == "still here"
    assert not left.exists()


def test_the_last_used_are_kept_up_to_so_many_bytes(monkeypatch):
    monkeypatch.setattr(keeping, "MOST_KEPT", 3 * len("text"))
    keys = [ReleaseKey(number, "a" * 64) for number in range(1, 5)]
    paths = [kept(key, "x.parquet", writes("text", [])) for key in keys[:-1]]
    for at, path in enumerate(paths):
        os.utime(path, (at, at))
    kept(keys[0], "x.parquet", writes("again", []))
    newest = kept(keys[-1], "x.parquet", writes("text", []))
    assert [path.exists() for path in paths] == [True, False, True]
    assert newest.exists()
    assert paths[1].with_suffix(".lock").exists(), "another may be waiting for it"
    assert kept(KEY, "y.parquet", writes("larger than all of it", [])).exists()
    assert [path for path in [*paths, newest] if path.exists()] == []


def test_who_comes_while_it_is_made_waits_for_it(monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 60)
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


def test_so_many_turns_are_taken_at_a_time_and_given_back_at_the_end_or_by_leaving(monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 0)
    read, left = (Turn([b"one", b"two"]) for _ in range(keeping.MOST_AT_ONCE))
    begun = iter(left)
    assert next(begun) == b"one"
    with pytest.raises(BeingMade):
        Turn()
    assert kept(KEY, "x.parquet", writes("mine", [])).read_text() == "mine", "what is kept waits for no reader"
    assert list(read) == [b"one", b"two"]
    again = Turn()
    left.close()
    Turn().close()
    again.close()


def test_so_many_files_are_made_at_a_time(monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 0)
    keys = [ReleaseKey(number, "a" * 64) for number in range(1, keeping.MOST_AT_ONCE + 2)]

    def make_next(path):
        if keys:
            kept(keys.pop(), "x.parquet", make_next)
        path.write_text("made")

    with pytest.raises(BeingMade):
        kept(keys.pop(), "x.parquet", make_next)


def test_a_turn_ends_with_what_it_is_for(monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 0)

    def fails():
        yield b"one"
        raise RuntimeError("the database is gone")

    for _ in range(keeping.MOST_AT_ONCE + 1):
        with pytest.raises(RuntimeError):
            list(Turn(fails()))
