"""The same release seen otherwise: on today's units throughout, or without what crosses a change of method."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from rankings.compute.changes import METHOD_BREAK, Comparability, compare_editions
from rankings.compute.constant import CONSTANT
from rankings.compute.scaling import to_places
from rankings.records import EditionInfo, ScoreRow, SummaryInfo
from rankings.shape import RECONSTRUCTED

HIDE = "hide"


def reconstructed_editions(
    units: int, former: Mapping[int, EditionInfo], contents: Mapping[int, Any]
) -> list[EditionInfo]:
    """The editions of the years that have been reconstructed on `units`, oldest first.

    `former`: year to the edition that each was made from; `contents`: year to what `compute.constant.to_content` made.
    """
    made: list[EditionInfo] = []
    for year in sorted(contents):
        edition, before = former[year], made[-1] if made else None
        earlier, method = (before.year, before.method) if before else (None, None)
        made.append(
            replace(
                edition,
                units=units,
                basis=CONSTANT,
                version=-year,
                previous_year=earlier,
                comparability=compare_editions(units, edition.method, units if before else None, method),
                summaries={row[0]: _summary(row) for row in contents[year]["summaries"]},
            )
        )
    return made


def _summary(row: list[Any]) -> SummaryInfo:
    _, n, ranks, scores, mean, places, basis, best, slug = row
    told = RECONSTRUCTED if basis else ""  # a mean of reconstructed scores is no more published than they are
    return SummaryInfo(n, ranks, scores, _decimal(mean), places, told, _decimal(best), slug or None)


def reconstructed_rows(edition: EditionInfo, content: Any, pks: Mapping[str, int]) -> list[ScoreRow]:
    """The results of a reconstructed edition. `pks`: key of a document to its row id."""
    documents = [pks[key] for key in content["documents"]]
    return [_row(edition, row, documents) for row in content["rows"]]


def _row(edition: EditionInfo, row: list[Any], documents: list[int]) -> ScoreRow:
    province, indicator, score, places, *rest, flags, sources = row
    exact = _decimal(score)
    shown = None if exact is None else to_places(exact, places)
    known = (edition.year, edition.units, province, indicator, shown, exact)
    cited = tuple(documents[place] for place in sources)
    return ScoreRow._make((*known, *rest, tuple(flags.split()), cited))  # noqa: SLF001 - documented for named tuples


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def hide_breaks(edition: EditionInfo) -> EditionInfo:
    """The edition as one that is not compared with an edition of another method."""
    compared = edition.comparability
    return replace(
        edition, breaks=HIDE, comparability=Comparability(False, METHOD_BREAK) if compared.marked else compared
    )


def hide_change(row: ScoreRow, edition: EditionInfo) -> ScoreRow:
    """The row without its change where that would cross a change of method."""
    if edition.comparability.comparable or edition.comparability.reason != METHOD_BREAK:
        return row
    flags = tuple(flag for flag in row.flags if flag != METHOD_BREAK)
    return row._replace(previous_rank=None, rank_change=None, change_basis="", flags=flags)  # noqa: SLF001 - as above
