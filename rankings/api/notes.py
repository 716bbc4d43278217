"""Why something in an answer is null, or to be read with care: plain sentences in English."""

from rankings.catalogue import EditionInfo, ScoreRow
from rankings.compute.comparing import Dominance
from rankings.compute.contributions import Split, Unsplit

NO_SCORE = "No score has been seen published."
NO_RANK = "No rank has been seen published, and none follows from what is."
NO_PREVIOUS_RANK = "The rank in the edition before is not known."
NO_TIE = "Some ranks of this table are not known, so whether this one is shared cannot be told."
NO_MEAN = "No mean has been seen published, and some scores are not known."
NO_WEIGHT = "The weights of this edition have not been seen published."
NO_EDITION = "Weights belong to an edition: ask with year."
WHOLE = "This is the composite itself."
NOT_A_PART = "Not a part of the composite in this edition, which is summed from main indices; see parts."
ONLY_TWO = "A gap is told for two provinces."
NO_GAP = "A score is not known."
NOBODY_LEADS = "The leaders are level."
LEADER_UNKNOWN = "Neither all ranks nor all scores are known."
#: Before the rules of what is reconstructed.
REBUILT = "Reconstructed, not published."
NOTHING_EARLIER = "No earlier year can be reconstructed on these provinces."
_FIRST = "No earlier edition ranks these {units} provinces."
#: Beside a change in a note.
ACROSS = ", across a change of method"
WEIGHTS_WORKED_OUT = "The weights are worked out from published scores; no document seen so far prints them."
NO_PARTS = "No part of the composite is known of both."
_CHANGE_ALONE = "The change is published; a rank that it joins is not known."
_METHOD_BREAK = "The method changed between the two editions, so this change is not strictly comparable."
_DISAGREES = "A published change says otherwise than the two ranks."


def of_comparability(edition: EditionInfo) -> str:
    """Whether an edition's ranks may be held against those of the edition before."""
    if edition.comparability.hidden:
        return f"Not compared with {edition.previous_year}: the method changed between them, and breaks=hide was asked."
    return {
        "same_method": f"Compared with {edition.previous_year}, by the same method.",
        "method_break": f"Compared with {edition.previous_year}, though the method changed between them.",
        "no_previous_edition": NOTHING_EARLIER if edition.basis else _FIRST.format(units=edition.units),
        "unit_sets_differ": "The edition before ranks another set of provinces.",
    }[edition.comparability.reason]


def of_tie(row: ScoreRow) -> str | None:
    """Why it cannot be told whether a rank is shared."""
    if row.tied is not None:
        return None
    return NO_RANK if row.rank is None else NO_TIE


def of_change(edition: EditionInfo, row: ScoreRow) -> str | None:
    """Why there is no change, or what is to be known about the one there is."""
    if row.rank_change is None:
        if edition.previous_year is None or edition.comparability.hidden:
            return of_comparability(edition)
        return NO_RANK if row.rank is None else NO_PREVIOUS_RANK
    said = [
        (_METHOD_BREAK, "method_break" in row.flags),
        (_DISAGREES, "change_disagrees" in row.flags),
        (_CHANGE_ALONE, None in (row.rank, row.previous_rank)),
    ]
    return " ".join(note for note, stands in said if stands) or None


def of_unsplit(found: Unsplit) -> str:
    """Why a gap is not split over parts."""
    missing = f" Missing: {', '.join(found.missing)}." if found.missing else ""
    told = {
        "no_parts": "No parts of the composite are known in this edition.",
        "weights": "The weights of this edition have not been seen, and those of earlier years do not stand for them.",
        "whole": "The gap itself is not known: a score is missing.",
        "parts": "Not all parts of the composite are known of both.",
    }
    return told[found.cause] + (missing if found.cause == "parts" else "")


def of_residue(found: Split) -> str:
    """What the residue of a split gap is."""
    if not found.unseen:
        return "What the rounding of published scores leaves over; every part is known on its own."
    return (
        f"{', '.join(found.together)} is what the other parts leave of the total ({', '.join(found.unseen)} have not "
        "been seen of both on their own), so next to nothing is left over by construction."
    )


def of_dominance(found: Dominance, together: int) -> str:
    """What follows from who leads on how many of the known parts; `together` indices count as one of them."""
    unturned = {
        "first": "No weighting of these parts puts the second ahead.",
        "second": "No weighting of these parts puts the first ahead.",
    }
    open_ = "Who is ahead depends on the weights." if found.first else "They are level on all of these parts."
    said = unturned.get(found.leader, open_)
    said += f" {together} indices that are known only together count as one part." if together else ""
    if found.complete:
        return said
    return f"{said} Other parts are not known of both, so who would be ahead under other weights cannot be told."
