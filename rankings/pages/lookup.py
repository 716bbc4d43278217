"""Stored results of a page, found by edition, province and indicator."""

from collections.abc import Iterable

from rankings.catalogue import EditionInfo, ScoreRow


class Lookup:
    """The rows of a page, each once. Asking for what is not there gives None, as for what is not known."""

    def __init__(self, rows: Iterable[ScoreRow]) -> None:
        self._by_key = {(row.year, row.units, row.province, row.indicator): row for row in rows}
        self.rows = list(self._by_key.values())

    def of(self, edition: EditionInfo, slug: str, indicator: str = "dti") -> ScoreRow | None:
        """The row of a province in an edition."""
        return self._by_key.get((edition.year, edition.units, slug, indicator))

    def table(self, edition: EditionInfo, indicator: str = "dti") -> list[ScoreRow]:
        """The rows of all provinces of an edition that are at hand."""
        return [row for row in self.rows if (row.year, row.units) == edition.key and row.indicator == indicator]


def is_known(row: ScoreRow | None) -> bool:
    """Whether anything of a row is known: a score, a rank or a change."""
    return row is not None and not (row.score is None and row.rank is None and row.rank_change is None)
