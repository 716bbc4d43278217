"""What follows from one indicator's scores on a large unit set, as arrays: the same rules as `results`, none derived.

One value per unit in every array; 0 stands for a rank that is not known, as ranks count from 1.
"""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from .ranking import rank_scaled
from .scaling import MISSING, SCALE_PLACES, to_stored


@dataclass(frozen=True)
class Ranked:
    """`tied`: 1, 0, or -1 where some ranks are unknown and a tie cannot be told; `change` counts where `moved`."""

    rank: np.ndarray
    published: np.ndarray
    computed: np.ndarray
    tied: np.ndarray
    region_rank: np.ndarray
    previous: np.ndarray
    change: np.ndarray
    moved: np.ndarray

    @property
    def disagrees(self) -> np.ndarray:
        """Where a published rank is not what the scores say."""
        differs: np.ndarray = self.published & (self.computed > 0) & (self.computed != self.rank)
        return differs

    def arrays(self) -> tuple[np.ndarray, ...]:
        """What readers would see, for a hash: int64, the same on every machine."""
        parts = (self.rank, self.published, self.computed, self.tied, self.region_rank, self.previous, self.change)
        return tuple(part.astype("<i8") for part in parts)


def rank_units(scores: np.ndarray, published: np.ndarray, previous: np.ndarray, regions: np.ndarray) -> Ranked:
    """Ranks and changes of all units on one indicator.

    `scores`: int64 as `scaling.to_scaled`; `published`: ranks as printed; `previous`: ranks of the edition before;
    `regions`: a number for each unit's region. The published rank stands; else the order of the scores gives it, where
    every unit has one.
    """
    everyone = np.zeros(len(scores), dtype=np.int64)
    complete = not (scores == MISSING).any()
    computed = rank_scaled(scores, everyone) if complete else everyone
    printed = published > 0
    rank = np.where(printed, published, computed).astype(np.int64)
    moved = (rank > 0) & (previous > 0)
    change = np.where(moved, previous - rank, 0)
    return Ranked(rank, printed, computed, _ties(rank), _within(rank, regions), previous, change, moved)


def _ties(rank: np.ndarray) -> np.ndarray:
    unknown = rank == 0
    tied: np.ndarray = (np.bincount(rank)[rank] > 1) & ~unknown
    return np.where(tied, 1, -1) if unknown.any() else tied.astype(np.int64)


def _within(rank: np.ndarray, regions: np.ndarray) -> np.ndarray:
    """Ranks inside each region, 0 in a region where one is unknown."""
    gaps = np.bincount(regions, weights=rank == 0) > 0
    inside: np.ndarray = np.where(gaps[regions], 0, rank_scaled(-rank, regions))
    return inside


def mean_of(scores: np.ndarray) -> Decimal | None:
    """The mean of all units as it is stored, None unless every unit has a score."""
    if (scores == MISSING).any():
        return None
    return to_stored(Decimal(int(scores.sum())).scaleb(-SCALE_PLACES) / len(scores))
