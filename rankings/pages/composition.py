"""What the total and the pillars of an edition are made of, with the weights as far as they are known."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rankings.catalogue import Catalogue, EditionInfo

_WORKED_OUT = "worked_out"


@dataclass(frozen=True)
class Composition:
    """Whole to part to weight (None where it is not known), a group among the wholes to its members.

    `worked_out`: the weights follow from published scores and have not been seen in print.
    """

    weights: Mapping[str, Mapping[str, Decimal | None]]
    groups: Mapping[str, tuple[str, ...]]
    worked_out: bool

    @property
    def parts(self) -> list[str]:
        """The parts of the total."""
        return list(self.weights.get("dti", {}))


def composition_of(catalogue: Catalogue, edition: EditionInfo) -> Composition:
    """Of an edition; one that is reconstructed on other units has that of the edition it was made from."""
    sets = {row["units"] for row in catalogue.compositions if row["year"] == edition.year}
    units = max(sets - {edition.units}, default=edition.units) if edition.basis else edition.units
    rows = [row for row in catalogue.compositions if (row["year"], row["units"]) == (edition.year, units)]
    weights: dict[str, dict[str, Decimal | None]] = {}
    for row in rows:
        weight = None if row["weight"] is None else Decimal(row["weight"])
        weights.setdefault(row["whole_code"], {})[row["part_code"]] = weight
    groups = {whole: tuple(parts) for whole, parts in weights.items() if catalogue.indicators[whole].kind == "group"}
    return Composition(weights, groups, any(row["basis"] == _WORKED_OUT for row in rows))
