"""From the former provinces to the provinces that hold them now.

The ministry's own rule for DTI 2024: the score of a merged province is the unweighted mean of the former provinces'
scores ("giá trị trung bình cộng", announcement of 21 October 2025). It reproduces the published scores to 0.0001.
"""

from decimal import Decimal

import pandas as pd

from rankings import shape as s


def mean_of_members(scores: pd.DataFrame, successions: pd.DataFrame) -> pd.DataFrame:
    """Scores on the new units from those on the former ones, where all members' scores are known.

    `scores`: year, province, indicator, score (Decimal or None), secondary (bool), sources (tuple of keys);
    `successions`: predecessor, successor. Returns the same columns with the successor as province, unrounded.

    >>> # Đà Nẵng 0.7794 and Quảng Nam 0.6344  ->  Đà Nẵng 0.7069
    """
    members = successions.groupby(s.SUCCESSOR)[s.PREDECESSOR].size()
    joined = scores.merge(successions, left_on=s.PROVINCE, right_on=s.PREDECESSOR)
    joined = joined[joined[s.SCORE].notna()]
    rows = []
    for (year, successor, indicator), group in joined.groupby([s.YEAR, s.SUCCESSOR, s.INDICATOR], sort=False):
        if len(group) == members[successor]:
            mean = sum(group[s.SCORE], Decimal(0)) / len(group)
            sources = tuple(dict.fromkeys(key for keys in group[s.SOURCES] for key in keys))
            rows.append((year, successor, indicator, mean, bool(group["secondary"].any()), sources))
    return pd.DataFrame(rows, columns=[s.YEAR, s.PROVINCE, s.INDICATOR, s.SCORE, "secondary", s.SOURCES])
