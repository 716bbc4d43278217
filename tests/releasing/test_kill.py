"""A publication killed or failed at whatever point leaves the old release live and whole, or the new one.

A sample of `make drill`, in a process and a database of its own (tests/drill).
"""

import json
import os
import subprocess
import sys

import pytest

# The drills have databases of their own, of the kind that the suite runs on.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def drill(root):
    """A function from arguments of `python -m tests.drill` to what came of it, on the suite's kind of database."""

    def run(*arguments):
        command = [sys.executable, "-m", "tests.drill", *map(str, arguments), "--json"]
        done = subprocess.run(command, cwd=root, env=os.environ, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


def states(trials):
    return [trial["found"] for trial in trials]


@pytest.mark.parametrize("deed", ["publication", "large_table"])
def test_whatever_kills_or_fails_a_publication_readers_see_the_old_release_or_the_new_one(drill, deed):
    came = drill(deed, "--kills", 8, "--every", 9)
    assert all(trial["found"] in ("old", "new") and not trial["after"] for each in came.values() for trial in each), (
        came
    )
    # Just before its commit it is as if it had not been, just after it stands.
    assert states(came["killed"])[:2] == ["old", "new"]
    assert {trial["ended"] for trial in came["killed"][:2]} == {"killed"}
    assert states(came["failed"])[0] == "old"
    assert states(came["failed"])[-1] == "new"


def test_the_drill_finds_a_publication_that_is_not_one_transaction(drill):
    came = drill("torn", "--kills", 0, "--every", 9)
    assert any(trial["found"].startswith("neither") for trial in came["failed"])


@pytest.fixture(scope="module")
def meetings(drill):
    return drill("meetings")


def test_processes_that_write_events_at_once_get_distinct_consecutive_numbers(meetings):
    came = meetings["events"]
    numbers = [number for number, *_ in came["events"]]
    assert numbers == list(range(1, 102))
    turns = [(actor, subject) for _, actor, _, subject in came["events"][1:]]
    for writer in {actor for actor, _ in turns}:
        assert [subject for actor, subject in turns if actor == writer] == [f"turn {turn}" for turn in range(25)]
    assert (came["failures"], came["broken"]) == ([], [])


def test_of_two_people_who_save_one_step_at_once_the_second_is_told_and_nothing_is_overwritten(meetings):
    came = meetings["one_draft"]
    saved = came["said"].index("saved")
    first = ("first", "second")[saved]
    assert came["said"][1 - saved].startswith(f"{first} changed this import at ")
    assert came["imports"] == [[first, 2, first]]
    assert [event[1:] for event in came["events"][2:]] == [[first, "import_mapped", "import 1"]]
    assert (came["failures"], came["broken"]) == ([], [])


def test_of_two_tables_published_at_once_one_is_live_and_the_other_still_waits(meetings):
    came = meetings["two_tables"]
    refused, published = sorted(came["said"], key=len, reverse=True)
    assert (refused[:34], published) == ("What readers see has changed since", "release 2")
    assert (came["states"], came["releases"]) == (["proposed", "published"], [1, 2])
    assert (came["failures"], came["broken"]) == ([], [])


def test_a_table_eight_times_as_long_takes_no_more_memory(drill):
    short, long = drill("memory").values()
    # In memory its further 168,000 rows would be tens of megabytes; these are in KiB.
    assert long - short < 8 * 1024
