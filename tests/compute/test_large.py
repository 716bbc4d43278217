"""Arrays of a large unit set say what the rules for one table at a time say."""

from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.large import mean_of, rank_units
from rankings.compute.ranking import rank_of_ranks, rank_scores, tell_ties
from rankings.compute.scaling import MISSING, to_scaled

#: Few values, so that ties are many; None for no score and no rank.
UNITS = st.lists(
    st.tuples(
        st.none() | st.integers(0, 5).map(lambda n: Decimal(n).scaleb(-1)),
        st.none() | st.integers(1, 5),
        st.none() | st.integers(1, 5),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=12,
)


def or_none(ranks):
    return [int(rank) or None for rank in ranks]


@given(UNITS)
def test_ranks_ties_regions_and_changes_are_those_of_the_rules_for_one_table(units):
    scores, published, previous, regions = (list(column) for column in zip(*units, strict=True))
    whole = [np.array([value or 0 for value in column]) for column in (published, previous, regions)]
    found = rank_units(to_scaled(scores), *whole)

    computed = rank_scores(scores) if None not in scores else [None] * len(scores)
    ranks = [printed or order for printed, order in zip(published, computed, strict=True)]
    assert or_none(found.computed) == computed
    assert or_none(found.rank) == ranks
    assert [{1: True, 0: False, -1: None}[int(tied)] for tied in found.tied] == tell_ties(ranks)
    for region in set(regions):
        inside = [at for at, one in enumerate(regions) if one == region]
        assert or_none(found.region_rank[inside]) == rank_of_ranks([ranks[at] for at in inside])
    changes = [None if None in (p, r) else p - r for p, r in zip(previous, ranks, strict=True)]
    assert [int(c) if m else None for c, m in zip(found.change, found.moved, strict=True)] == changes
    expected = [None not in (p, c) and p != c for p, c in zip(published, computed, strict=True)]
    assert found.disagrees.tolist() == expected


def test_a_mean_is_exact_and_there_is_none_while_a_score_is_missing():
    assert mean_of(to_scaled([Decimal("0.1"), Decimal("0.2"), Decimal("0.2")])) == Decimal("0.166666666667")
    assert mean_of(np.array([10**11, MISSING])) is None
