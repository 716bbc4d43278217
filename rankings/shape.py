"""Names of frame columns and of the few fixed words in them, for every layer.

Kept free of Django and pandas so that pure modules may use it; `rankings.frames` fills frames with these columns.
"""

from typing import Final

YEAR: Final = "year"
UNITS: Final = "units"
PROVINCE: Final = "province"
INDICATOR: Final = "indicator"
MEASURE: Final = "measure"
VALUE: Final = "value"
PLACES: Final = "places"
BASE_YEAR: Final = "base_year"
SOURCE: Final = "source"
FILE: Final = "file"
SHEET: Final = "sheet"
CELL: Final = "cell"
NOTE: Final = "note"
SET_ASIDE_VI: Final = "set_aside_vi"
SET_ASIDE_EN: Final = "set_aside_en"

#: One row per figure as read from a document; what importing hands to releasing.
FIGURE_COLUMNS: Final = (
    YEAR, UNITS, PROVINCE, INDICATOR, MEASURE, VALUE, PLACES, BASE_YEAR,
    SOURCE, FILE, SHEET, CELL, NOTE, SET_ASIDE_VI, SET_ASIDE_EN,
)  # fmt: skip

SCORE: Final = "score"
RANK: Final = "rank"
RANK_CHANGE: Final = "rank_change"
SCORE_CHANGE: Final = "score_change"
MEASURES: Final = (SCORE, RANK, RANK_CHANGE, SCORE_CHANGE)

REGION: Final = "region"
POPULATION: Final = "population"
METHOD: Final = "method"
WHOLE: Final = "whole"
PART: Final = "part"
WEIGHT: Final = "weight"
BASIS: Final = "basis"
PREDECESSOR: Final = "predecessor"
SUCCESSOR: Final = "successor"
KIND: Final = "kind"

SCORE_BASIS: Final = "score_basis"
SCORE_RULE: Final = "score_rule"
RANK_BASIS: Final = "rank_basis"
RANK_RULE: Final = "rank_rule"
TIED: Final = "tied"
COMPUTED_RANK: Final = "computed_rank"
REGION_RANK: Final = "region_rank"
PREVIOUS_RANK: Final = "previous_rank"
CHANGE_BASIS: Final = "change_basis"
FLAGS: Final = "flags"
SOURCES: Final = "sources"

#: One row per edition, province and indicator: what a release stores and pages show.
SCORE_COLUMNS: Final = (
    YEAR, UNITS, PROVINCE, INDICATOR, SCORE, PLACES, SCORE_BASIS, SCORE_RULE, RANK, RANK_BASIS, RANK_RULE, TIED,
    COMPUTED_RANK, REGION_RANK, PREVIOUS_RANK, RANK_CHANGE, CHANGE_BASIS, FLAGS, SOURCES,
)  # fmt: skip

#: One row per edition and indicator: how many are known, the mean, the best.
SUMMARY_COLUMNS: Final = (
    YEAR, UNITS, INDICATOR, "n", "ranks_known", "scores_known", "mean", "mean_places", "mean_basis",
    "best", "best_province",
)  # fmt: skip

PUBLISHED: Final = "published"
DERIVED: Final = "derived"
COMPUTED: Final = "computed"
RECONSTRUCTED: Final = "reconstructed"

#: Editions on larger unit sets (communes) come in by `releasing.bulk` and stay as they are from release to release: no
#: frame holds them, as a draft holds all others in memory; and readers begin with the others.
MOST_UNITS: Final = 1_000
