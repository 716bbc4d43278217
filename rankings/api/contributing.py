"""The gap between two provinces over the parts of the composite, and who leads on the parts that are known."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from rankings.api import notes, rows
from rankings.api.compared import Contribution, Dominance
from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.compute.comparing import Gap, Side, find_dominance, known_parts
from rankings.compute.contributions import Contribution as Part
from rankings.compute.contributions import Scores, Unsplit, split_gap
from rankings.pages.composition import Composition, composition_of

#: (indicator, province) to its row.
Results = Mapping[tuple[str, str], ScoreRow]
#: The places of a score; a contribution has those that it needs beyond them.
_PLACES = 4


def split_fields(catalogue: Catalogue, edition: EditionInfo, slugs: Sequence[str], results: Results) -> dict[str, Any]:
    """The fields of a comparison that split its gap; null with their reason where nothing is to be split."""
    if len(slugs) != 2:
        return _unsplit(notes.ONLY_TWO) | {"dominance": None, "dominance_note": notes.ONLY_TWO}
    composition = composition_of(catalogue, edition)
    first, second = (_scores_of(results, slug) for slug in slugs)
    dominance = _dominance(composition, slugs, first, second)
    found = split_gap(rows.COMPOSITE, composition.weights, composition.groups, first, second)
    if isinstance(found, Unsplit):
        return _unsplit(notes.of_unsplit(found)) | dominance
    return {
        "contributions": [_contribution(catalogue, composition, part) for part in found.parts],
        "contributions_note": notes.WEIGHTS_WORKED_OUT if composition.worked_out else None,
        "residue": _written(found.residue),
        "residue_note": notes.of_residue(found),
        **dominance,
    }


def _unsplit(note: str) -> dict[str, Any]:
    return {"contributions": None, "contributions_note": note, "residue": None, "residue_note": note}


def _scores_of(results: Results, slug: str) -> Scores:
    return {
        indicator: Side(row.score, row.exact, row.rank)
        for (indicator, province), row in results.items()
        if province == slug
    }


def _contribution(catalogue: Catalogue, composition: Composition, part: Part) -> Contribution:
    indicator = catalogue.indicators[part.part]
    return Contribution(
        indicator=part.part,
        name_vi=indicator.name_vi,
        name_en=indicator.name_en,
        weight=part.weight.quantize(Decimal(1)) if part.weight == int(part.weight) else part.weight.normalize(),
        weight_basis="worked_out" if composition.worked_out else "published",
        contribution=_written(part.points),
    )


def _written(points: Decimal) -> Decimal:
    """With the places of a score, and as many more as it needs.

    >>> _written(Decimal("0.056540000000")), _written(Decimal("0E-12"))
    (Decimal('0.05654'), Decimal('0.0000'))
    """
    needed = max(_PLACES, -int(points.normalize().as_tuple().exponent))
    return points.quantize(Decimal(1).scaleb(-needed))


def _dominance(composition: Composition, slugs: Sequence[str], first: Scores, second: Scores) -> dict[str, Any]:
    """Who leads on how many of the parts that are known of both."""
    scored = {code for code in first.keys() & second.keys() if None not in (first[code].score, second[code].score)}
    parts, complete = known_parts(composition.parts, composition.groups, scored)
    if not parts:
        return {"dominance": None, "dominance_note": notes.NO_PARTS}
    found = find_dominance([Gap(code, first[code], second[code]) for code in parts], complete)
    told = Dominance(
        leads={"first": slugs[0], "second": slugs[1]}.get(found.leader),
        first=found.first,
        second=found.second,
        of=found.of,
        complete=complete,
        note=notes.of_dominance(found, _together(composition, parts)),
    )
    return {"dominance": told, "dominance_note": None}


def _together(composition: Composition, parts: Sequence[str]) -> int:
    """How many indices are known only as one of the parts."""
    return sum(len(composition.groups[code]) for code in parts if code in composition.groups)
