"""References to many documents in little room: those of all rows of a table once, those of a whole chart as ranges."""

from collections.abc import Iterable
from dataclasses import dataclass

from rankings.pages.parts import SourceRef

#: From so many rows on, what all of them refer to is worth naming apart; from so many numbers on, a range is shorter.
_MANY = 3


def shared_refs(rows: list[list[SourceRef]]) -> list[SourceRef]:
    """The references of every row that has any; none where there are few rows.

    >>> a, b = SourceRef(1, "s1"), SourceRef(2, "s2")
    >>> [each.number for each in shared_refs([[a, b], [a], [], [a]])]
    [1]
    """
    known = [refs for refs in rows if refs]
    if len(known) < _MANY:
        return []
    return [each for each in known[0] if all(each in refs for refs in known)]


@dataclass(frozen=True)
class RefRun:
    """References with numbers in a row, as one link to the first of them."""

    id: str
    shown: str


def runs_of(refs: Iterable[SourceRef]) -> list[RefRun]:
    """References in the order of their numbers; from three neighbours on, a range.

    >>> [each.shown for each in runs_of([SourceRef(n, f"s{n}") for n in (1, 2, 3, 4, 7, 8, 11)])]
    ['1–4', '7', '8', '11']
    """
    runs: list[list[SourceRef]] = []
    for ref in sorted(refs, key=lambda each: each.number):
        if runs and runs[-1][-1].number + 1 == ref.number:
            runs[-1].append(ref)
        else:
            runs.append([ref])
    return [made for run in runs for made in _run(run)]


def _run(run: list[SourceRef]) -> list[RefRun]:
    if len(run) >= _MANY:
        return [RefRun(run[0].id, f"{run[0].number}–{run[-1].number}")]
    return [RefRun(ref.id, str(ref.number)) for ref in run]
