"""Trials: a deed is killed or failed at some point, and what is found afterwards is the old state or the new one."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from random import Random
from typing import Any

from django.db import DatabaseError

from rankings.models import Release
from rankings.releasing import publishing
from tests.drill import faults
from tests.drill.databases import Store, hold
from tests.drill.figures import NOTES
from tests.drill.processes import ask, fork
from tests.drill.state import fingerprint, readable

OLD, NEW = "old", "new"


@dataclass(frozen=True)
class Trial:
    """`point`: where it was stopped; `ended`: killed, failed or finished; `found`: old, new or what differs from both;
    `after`: what is wrong with the publication that follows, "" for nothing.
    """

    point: str
    ended: str
    found: str
    after: str

    @property
    def good(self) -> bool:
        """Whether readers saw the old release or the new one, whole, and work could go on."""
        return self.found in (OLD, NEW) and not self.after

    def to_json(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)


class Drill:
    """One deed on one store. The two states that may be found, its calls and its seconds come from a run in peace."""

    def __init__(self, store: Store, deed: Callable[[], object]) -> None:
        self.store, self.deed = store, deed
        with store.copy():
            self.old = ask(fingerprint)
            start = time.perf_counter()
            self.kinds = ask(self._peacefully)
            self.seconds = time.perf_counter() - start
            self.new = ask(fingerprint)
        assert self.old["live"] != self.new["live"], "the deed publishes nothing"

    def _peacefully(self) -> list[str]:
        kinds: list[str] = []
        hold()
        with faults.counted(lambda _number, kind: kinds.append(kind)):
            self.deed()
        return kinds

    def kills(self, count: int, chance: Random) -> Iterator[Trial]:
        """Kill the deed `count` times: just before and after its commit, then at calls and at moments by chance."""
        last = len(self.kinds)
        at_calls = [last - 1, last, *(chance.randint(1, last) for _ in range(count // 2 - 2))]
        for number in at_calls[:count]:
            yield self._killed(f"call {number} ({self.kinds[number - 1]})", number, None)
        for _ in range(count - len(at_calls)):
            seconds = chance.uniform(0, self.seconds)
            yield self._killed(f"after {seconds * 1000:.1f} ms", 0, seconds)

    def _killed(self, point: str, number: int, seconds: float | None) -> Trial:
        def doomed() -> None:
            hold()
            with faults.counted(faults.kill_at(number)):
                self.deed()

        with self.store.copy():
            ended = fork(doomed, seconds)
            how = "killed" if ended.killed else "finished"
            return Trial(point, how, *ask(self._afterwards))

    def _afterwards(self) -> tuple[str, str]:
        """What another process finds, and whether the next publication works."""
        self.store.wait_for_the_dead()
        found = self._which(fingerprint())
        if not readable():
            return found, _unread()
        if found == NEW:
            release = Release.objects.get(number=self.old["live"][0])
            made = publishing.revert(release, "an operator", NOTES)
            right = made is not None and made.content_hash == release.content_hash
            return found, "" if right else "going back did not show the old state again"
        self.deed()
        return found, _differences(fingerprint(), self.new)

    def _which(self, found: dict[str, Any]) -> str:
        from_old, from_new = _differences(found, self.old), _differences(found, self.new)
        if not from_new:
            return NEW
        return f"neither: {from_old}; {from_new}" if from_old else OLD

    def failures(self, step: int = 1, first: int = 1) -> list[Trial]:
        """Fail every call, or every `step`-th from `first` on, in one process that goes on after each."""
        with self.store.copy():
            return [Trial(**trial) for trial in ask(lambda: [trial.to_json() for trial in self._failing(step, first)])]

    def _failing(self, step: int, first: int) -> Iterator[Trial]:
        number, found = first, OLD
        while found == OLD:
            failed = ""
            try:
                with faults.counted(faults.fail_at(number)):
                    self.deed()
            except DatabaseError as problem:
                failed = str(problem).splitlines()[0]
            found = self._which(fingerprint())
            yield Trial(failed or "no call", "failed" if failed else "finished", found, _unread())
            number += step


def _unread() -> str:
    return "" if readable() else "a page finds scores missing"


def _differences(found: dict[str, Any], expected: dict[str, Any]) -> str:
    """In which parts two states differ, "" for none."""
    plain = json.loads(json.dumps(found))
    return ", ".join(
        f"{name}: {plain[name]} for {expected[name]}" for name in expected if plain[name] != expected[name]
    )
