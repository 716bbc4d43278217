"""What `python -m tests.drill` does."""

import argparse
import json
import sys
from random import Random

from django.db import connection

from tests.drill import communes, memory
from tests.drill.databases import Store, store
from tests.drill.deeds import DEEDS
from tests.drill.meetings import MEETINGS
from tests.drill.trials import OLD, Drill, Trial


def main() -> int:
    """Run what the command line asks for and say what came of it; 1 if anything is bad."""
    parser = argparse.ArgumentParser(prog="tests.drill")
    parser.add_argument("what", choices=[*DEEDS, "meetings", "memory"])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--every", type=int, default=1, metavar="K", help="Fail every K-th call; 0: none.")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--json", action="store_true", help="All that happened, for a test to look at.")
    options = parser.parse_args()
    with store() as place:
        do = {"meetings": meet, "memory": weigh}.get(options.what, stop)
        return do(place, options)


def stop(place: Store, options: argparse.Namespace) -> int:
    """Kill and fail one deed."""
    chance, made = Random(options.seed), []
    place.load(lambda: made.append(DEEDS[options.what]()))
    drill = Drill(place, made[0])
    trials = {"killed": list(drill.kills(options.kills, chance)), "failed": []}
    if options.every:
        trials["failed"] = drill.failures(options.every, chance.randint(1, options.every))
    if options.json:
        say(json.dumps({name: [trial.to_json() for trial in each] for name, each in trials.items()}))
    else:
        say(f"{options.what} on {connection.vendor}: {len(drill.kinds)} calls, {drill.seconds:.2f} s undisturbed")
        for name, each in trials.items():
            report(name, each)
    return int(not all(trial.good for each in trials.values() for trial in each))


def report(name: str, trials: list[Trial]) -> None:
    """How many trials left what, and each bad one."""
    bad = [trial for trial in trials if not trial.good]
    old = sum(trial.found == OLD for trial in trials)
    say(f"  {len(trials)} {name}: old state {old}, new state {len(trials) - old - len(bad)}, bad {len(bad)}")
    for trial in bad:
        say(f"    {trial.point}: {trial.ended}, found {trial.found} {trial.after}")


def meet(place: Store, options: argparse.Namespace) -> int:
    """Several processes at once on one database."""
    place.load(lambda: None)
    found = {}
    for name, meeting in MEETINGS.items():
        with place.copy():
            found[name] = meeting()
    bad = {
        name: each["failures"] + each["broken"] for name, each in found.items() if each["failures"] or each["broken"]
    }
    if options.json:
        say(json.dumps(found))
    else:
        say(f"meetings on {connection.vendor}: {', '.join(found)}; {bad or 'nothing failed, every chain holds'}")
    return int(bool(bad))


def weigh(place: Store, options: argparse.Namespace) -> int:
    """Peak memory of two sizes of a large table, in KiB by rows."""
    place.load(lambda: communes.store_units(memory.UNITS))
    found = memory.peaks(place)
    if options.json:
        say(json.dumps(found))
    else:
        told = ", ".join(f"{rows} rows {peak / 1024:.0f} MiB" for rows, peak in found.items())
        say(f"peak memory on {connection.vendor}: {told}")
    return 0


def say(line: str) -> None:
    """A line for the terminal, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
