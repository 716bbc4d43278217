"""A new edition in one line each, for those who are about to publish it: who leads, who moves, what to mind."""

from rankings.compute.changes import METHOD_BREAK
from rankings.compute.reviews import Move, Review
from rankings.words.consequences import Names
from rankings.words.headline import listed
from rankings.words.numbers import say_change, show_decimal


def say_new_editions(review: Review, whole: str, names: Names, lang: str) -> list[str]:
    """A sentence for each edition that comes, by the composite `whole`; without a full stop.

    >>> from rankings.compute.reviews import Cause, EditionChange, Shown
    >>> moves = tuple(
    ...     Move(2025, 34, "dti", slug, Shown(), Shown(rank=rank, change=change), Cause("own"))
    ...     for slug, rank, change in (("a", 1, 2), ("b", 2, 5), ("c", 3, -7))
    ... )
    >>> found = Review(editions=(EditionChange(2025, 34, "added", "", "405"),), moves=moves)
    >>> say_new_editions(found, "dti", Names(), "vi")
    ['DTI 2025, 34 tỉnh, thành phố: a dẫn đầu; b tăng 5 bậc, nhiều nhất; c giảm 7 bậc, nhiều nhất']
    """
    said = []
    for edition in review.editions:
        if edition.change == "added":
            moves = [
                move
                for move in review.moves
                if (move.year, move.units, move.indicator) == (edition.year, edition.units, whole)
            ]
            head = (
                f"DTI {edition.year}, {edition.units} tỉnh, thành phố"
                if lang == "vi"
                else f"DTI {edition.year}, {edition.units} provinces"
            )
            parts = "; ".join([*_leaders(moves, names, lang), *_extremes(moves, names, lang), *_break(moves, lang)])
            said.append(f"{head}: {parts}" if parts else head)
    return said


def _leaders(moves: list[Move], names: Names, lang: str) -> list[str]:
    first = [move for move in moves if move.new.rank == 1]
    if not first:
        return []
    who = listed([names.province(move.units, move.province) for move in first], lang)
    score = first[0].new.score
    if lang == "vi":
        return [f"{who} dẫn đầu" + (f" với {show_decimal(score, lang)}" if score is not None else "")]
    lead = "leads" if len(first) == 1 else "lead"
    return [f"{who} {lead}" + (f" with {show_decimal(score, lang)}" if score is not None else "")]


def _extremes(moves: list[Move], names: Names, lang: str) -> list[str]:
    """Who climbs and who falls most; nothing where nobody does."""
    changes = [move.new.change for move in moves if move.new.change]
    said = []
    for extreme in sorted({max(changes, default=0), min(changes, default=0)} - {0}, reverse=True):
        who = [names.province(move.units, move.province) for move in moves if move.new.change == extreme]
        most = "nhiều nhất" if lang == "vi" else "the most"
        said.append(f"{listed(who, lang)} {say_change(extreme, lang)}, {most}")
    return said


def _break(moves: list[Move], lang: str) -> list[str]:
    if not any(METHOD_BREAK in move.new.flags for move in moves):
        return []
    if lang == "vi":
        return ["phương pháp khác kỳ trước, nên tăng giảm có thể do cách tính"]
    return ["the method is not that of the edition before, so ranks may change because of it"]
