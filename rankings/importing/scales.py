"""The scale of a table's scores: 0-1 as stored, 0-100, or 0-1000 as the ministry's points."""

from collections.abc import Sequence
from typing import Final

from rankings.importing.findings import Words, quote
from rankings.importing.findings_values import in_words
from rankings.importing.grid import RawTable, address
from rankings.importing.proposals import ScaleProposal
from rankings.importing.values import Written

#: Fewer scores say nothing.
_ENOUGH: Final = 5


def propose_scale(raw: RawTable, scores: Sequence[Written], said: int | None) -> ScaleProposal | None:
    """The scale that the scores show, or that a person said; None where there are too few scores to tell.

    Most scores above 1 are points or per cent: up to 100 the scale is 0-100, else 0-1000.
    """
    if len(scores) < _ENOUGH:
        return ScaleProposal(said, Words("", ""), confirmed=True) if said else None
    highest = max(scores, key=lambda score: score.value)
    above = sum(score.value > 1 for score in scores)
    likely = 1 if 2 * above <= len(scores) else 100 if highest.value <= 100 else 1000
    most, text = in_words(highest.value), quote(raw.text(*highest.cell))
    where = address(*highest.cell)
    evidence = Words(
        f"{above}/{len(scores)} điểm lớn hơn 1; cao nhất là {most.vi} (ô {where}, “{text}”)",
        f"{above} of {len(scores)} scores are above 1; the highest is {most.en} ({where}, “{text}”)",
    )
    return ScaleProposal(said or likely, evidence, confirmed=said is not None or likely == 1)
