"""What it takes to stand higher, of every province: computed once, when a release is made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from .comparing import known_parts
from .field import Field, Finding, Parts
from .next_ranks import Step, gain_alone, rounded_up, steps_up, targets_of
from .ranking import rank_scores
from .scaling import to_stored

#: Under which kind the steps of a province are kept.
STEPS = "steps"
#: Why a province has no steps: not all scores are known, or its rank does not follow from them.
SCORES_MISSING, NOT_BY_SCORES = "scores_missing", "not_by_scores"
#: Why no part can be told alone: the weights are not known, or no part of this province is.
NO_WEIGHTS, NO_PARTS = "no_weights", "no_parts"


@dataclass(frozen=True)
class _Table:
    """The scores of an indicator as they rank, also alone from the best on, and the weights and scores of its parts."""

    scores: Mapping[str, Decimal]
    best_first: list[Decimal]
    ranks: Mapping[str, int]
    weights: Parts
    weight_basis: str
    parts: Mapping[str, Mapping[str, Decimal]]
    groups: Mapping[str, tuple[str, ...]]
    whole: Decimal


def analyse_steps(field: Field) -> Iterator[Finding]:
    """One finding a province: indicator to its steps up, or to why there are none.

        {"dti": {"n": 63, "rank": 12, "why": "", "steps": [{"rank": 11, "score": "0.6386", "gain": "0.0001"}, …],
                 "parts": {"infrastructure": ["0.0010", null, …], …}, "why_alone": "", "weights": "worked_out"}}

    `gain` and the gains of the parts, one for each step, are rounded up as they are shown; null is out of reach. A
    part's gain is what that part must rise by while all others, and all other provinces, stand still.
    """
    found: dict[str, dict[str, Any]] = {name: {} for name in field.provinces["province"]}
    for indicator in field.indicators:
        if indicator in field.groups:
            continue
        rows = field.table(indicator)
        known = {name: to_stored(row.score) for name, row in rows.items() if row.score is not None}
        if len(known) < len(found):
            contents = dict.fromkeys(found, _none(SCORES_MISSING, len(found), known=len(known)))
        else:
            table = _table(field, indicator, known)
            contents = {name: _content(table, name, rows[name].rank) for name in found}
        for name, content in contents.items():
            found[name][indicator] = content
    for name, content in found.items():
        yield Finding(STEPS, name, content)


def _none(why: str, n: int, **more: int) -> dict[str, Any]:
    return {"n": n, "why": why, "steps": []} | more


def _table(field: Field, indicator: str, scores: Mapping[str, Decimal]) -> _Table:
    ranks = dict(zip(scores, rank_scores(list(scores.values())), strict=True))
    weights = dict(field.weights.get(indicator, {}))
    groups = {group: members for group, members in field.groups.items() if set(members) <= weights.keys()}
    summed = {group: sum((weights[part] for part in members), Decimal(0)) for group, members in groups.items()}
    parts = {
        code: {name: to_stored(row.score) for name, row in field.table(code).items() if row.score is not None}
        for code in (*weights, *groups)
    }
    whole, best_first = sum(weights.values(), Decimal(0)), sorted(scores.values(), reverse=True)
    return _Table(scores, best_first, ranks, weights | summed, field.weight_basis, parts, groups, whole)  # type: ignore[arg-type]  # no score is missing


def _content(table: _Table, name: str, shown_rank: int | None) -> dict[str, Any]:
    n, rank, own = len(table.scores), table.ranks[name], table.scores[name]
    if shown_rank != rank:
        return _none(NOT_BY_SCORES, n)
    steps = steps_up(own, table.best_first, targets_of(rank, n))
    told = [
        {"rank": step.rank, "score": str(step.score), "gain": str(rounded_up(step.gain, step.most))} for step in steps
    ]
    return {"n": n, "rank": rank, "why": "", "steps": told} | _alone(table, name, steps)


def _alone(table: _Table, name: str, steps: list[Step]) -> dict[str, Any]:
    """The gains of each known part alone, one for each step."""
    if not table.weights:
        return {"parts": {}, "why_alone": NO_WEIGHTS}
    parts = [part for part in table.weights if part not in table.groups]
    known, _ = known_parts(parts, table.groups, {part for part in table.parts if name in table.parts[part]})
    gains = {part: [_gain_of(table, part, table.parts[part][name], step) for step in steps] for part in known}
    return {"parts": gains, "why_alone": "" if known else NO_PARTS, "weights": table.weight_basis}


def _gain_of(table: _Table, part: str, score: Decimal, step: Step) -> str | None:
    weight, whole = table.weights[part], table.whole
    gain = gain_alone(step.gain, score, weight, whole)
    return None if gain is None else str(rounded_up(gain, step.most * whole / weight))


@dataclass(frozen=True)
class StoredStep:
    """A rank, the score of whoever holds it, and how many more points reach it, rounded up as they are shown."""

    rank: int
    score: Decimal
    gain: Decimal


@dataclass(frozen=True)
class StoredSteps:
    """What a release says of a province on an indicator of `n`: see `analyse_steps`. `known` scores are known.

    `weights` is the basis of the weights that its parts count by.
    """

    n: int
    why: str
    known: int = 0
    rank: int = 0
    steps: tuple[StoredStep, ...] = ()
    parts: Mapping[str, tuple[Decimal | None, ...]] = field(default_factory=dict)
    why_alone: str = ""
    weights: str = ""

    def to(self, rank: int) -> StoredStep | None:
        """The nearest step that reaches a rank or a better one."""
        return next((step for step in self.steps if step.rank <= rank), None)


def read_steps(content: Mapping[str, Any]) -> StoredSteps:
    """The stored finding on one indicator as a record."""
    steps = tuple(StoredStep(step["rank"], Decimal(step["score"]), Decimal(step["gain"])) for step in content["steps"])
    parts = {
        part: tuple(None if gain is None else Decimal(gain) for gain in gains)
        for part, gains in content.get("parts", {}).items()
    }
    rest = {name: content[name] for name in ("known", "rank", "why_alone", "weights") if name in content}
    return StoredSteps(content["n"], content["why"], steps=steps, parts=parts, **rest)
