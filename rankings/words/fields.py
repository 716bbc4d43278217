"""What each field of the API's answers is, in English, as its notes are: for its description and for its page.

A field that the whole set has as a column is told by the words of that column (`words.open_data`).
"""

from rankings.words.open_data import say_column

#: By the name of a field, where it means the same wherever it stands.
FIELDS = {
    "accepted": "What the parameter accepts, where that is a list.",
    "against": "Number of the release that it is held against; null where there is none before it.",
    "basis": "`constant` where figures are reconstructed on today’s provinces, null where they are as published.",
    "basis_note": "By which rules score and rank were worked out; null where both were published or are not known.",
    "cache_age": "For how many seconds this answer may be kept.",
    "change": "What became of the figure: `added`, `changed`, `removed`, `aside` (no longer used), `restored` or "
    "`address` (only where it stands).",
    "change_note": "Why there is no rank change, or what is to be known of the one there is.",
    "complete": "Whether the known parts make up all of the composite.",
    "content_hash": "SHA-256 of the canonical content that readers see: the same content has the same hash.",
    "contribution": "What the part adds to the gap: weight by first − second of the unrounded scores, divided by all "
    "weights.",
    "contributions": "The gap split over the parts of the composite; null where that cannot be done.",
    "contributions_note": "Why there is no split, or what is to be known of the weights.",
    "date": "When the document was published, as far as is known: a year, a month or a day.",
    "detail": "What was found, and what is accepted.",
    "document": "Title of the document as it was published.",
    "dominance": "On how many known parts each of two provinces leads; null for more than two.",
    "dominance_note": "Why `dominance` is null.",
    "edition": "The edition that the rows are of.",
    "editions": "The editions that the release shows, each with the hash of its content.",
    "first": "On how many parts the first province leads.",
    "flags": "What is to be known of the row, by the codes of the whole set’s `flags.csv`.",
    "gap": "First − second of the two scores shown; null where one is not known or there are more than two provinces.",
    "gap_note": "Why `gap` is null.",
    "height": "Height of the frame in pixels.",
    "history": "The results of the province, one of each edition and indicator.",
    "html": "The frame, ready to be put into a page.",
    "leads": "Slug of who is ahead.",
    "leads_note": "Why `leads` is null.",
    "method": "Code of the method, as in the whole set’s `methods.csv`.",
    "n": "How many provinces the table has.",
    "n_known": "Of how many of them the rank is known.",
    "name": "What it is called, in the language asked for.",
    "national_mean": "Mean over all provinces of the indicator in question, of the composite where there is none.",
    "national_mean_basis": "How the mean came about: `published`, `derived`, `computed` or `reconstructed`.",
    "national_mean_note": "Why there is no mean.",
    "new": "The figure in this release; null where it went.",
    "new_change": "The rank change in this release.",
    "new_flags": "Flags of the figures in this release, by the codes of the whole set’s `flags.csv`.",
    "new_rank": "The rank in this release.",
    "new_score": "The score in this release.",
    "next": "Address of the next page, of the same release; null on the last.",
    "note": "What is to be known of it; of what is null, why.",
    "number": "Number of the release.",
    "of": "How many parts are known of both.",
    "old": "The figure in the release `against`; null where it came since.",
    "old_change": "The rank change in the release `against`.",
    "old_flags": "Flags of the figures in the release `against`, by the same codes.",
    "old_rank": "The rank in the release `against`.",
    "old_score": "The score in the release `against`.",
    "others": "Places by the new scores of the others; plus is up.",
    "own": "Places that the province’s new score is worth among the old scores of the others; plus is up.",
    "parameter": "The parameter that cannot be accepted.",
    "parent": "Code of the one pillar that holds it, of the composite where there is no such; null for the composite.",
    "parts": "What it is made of in this edition.",
    "passed": "Slugs of those that were ahead and no longer are, by present rank.",
    "passed_by": "Slugs of those that are ahead and were not, by present rank.",
    "places": "Old rank − new rank: plus is up.",
    "predecessors": "Slugs of the former provinces that it holds; none for a former one.",
    "previous_score": "Score in the edition before.",
    "provider_name": "Name of this site.",
    "provider_url": "Address of this site.",
    "provinces": "The provinces that are compared, in the order asked for.",
    "published_at": "When the release was published.",
    "q": "The text that was looked for.",
    "range_about": "What was varied to find the ranges, or why nothing could be.",
    "range_note": "Why there is no range.",
    "range_weights": "The weights that were varied, in points by the code of the part.",
    "rank_high": "95th percentile of the rank under other weights: 19 draws of 20 give this rank or a better one.",
    "rank_low": "5th percentile of the rank under other weights: 19 draws of 20 give this rank or a worse one.",
    "rank_median": "Median of the rank under other weights.",
    "rank_note": "Why there is no rank.",
    "ranks_known": "Of how many provinces of the edition the rank is known; null where no edition was asked for.",
    "reason": "How it compares with the edition before: `same_method`, `method_break`, `no_previous_edition` or "
    "`unit_sets_differ`.",
    "reason_note": "The same in words.",
    "release": "Number of the release that the answer was read from.",
    "residue": "Gap minus the sum of its contributions, exactly.",
    "residue_note": "Where the residue comes from, or why there is none.",
    "rows": "The rows of this page.",
    "score": "Score with the digits as published or shown.",
    "score_change": "Score minus previous score, as shown.",
    "score_note": "Why there is no score.",
    "scores_known": "Of how many provinces of the edition the score is known; null where no edition was asked for.",
    "second": "On how many parts the second province leads.",
    "slug": "Slug of the province.",
    "source": "The document that announced the edition.",
    "sources": "The documents that the figures of the row rest on.",
    "standing": "Rank of the province as pages write it, signs included; empty for anything else.",
    "status": "The HTTP status.",
    "successor": "Slug of the province that holds it now; null for one of today.",
    "thumbnail_height": "Height of the picture in pixels.",
    "thumbnail_url": "Address of a picture of the page; left out where it is larger than was asked for.",
    "thumbnail_width": "Width of the picture in pixels.",
    "tied_note": "Why `tied` is null.",
    "title": "What it is called.",
    "total": "How many rows there are on all pages.",
    "type": "Always `rich`: a frame.",
    "unit_sets": "The sets of units in which this slug stands, today’s first.",
    "units": "Size of the set of units: 63 (to 30 June 2025) or 34 (since).",
    "url": "Its address.",
    "values": "The result of each province, in the order asked for.",
    "version": "Version of oEmbed.",
    "weight": "Points of the part; null where they are not known.",
    "weight_basis": "How the weight is known: `published`, `worked_out` or `unknown`.",
    "weight_note": "Why there is no weight.",
    "why_en": "Why the cell differs.",
    "why_vi": "Why the cell differs, in Vietnamese.",
    "width": "Width of the frame in pixels.",
    "within_0_005": "How many other provinces have a score at most 0.005 away.",
    "within_note": "Why who is near cannot be counted.",
}
#: By record and field, where a name means something else there.
THERE = {
    "ChangedResult.flags": "Flags of the figures in either of the two releases: `new_flags` and `old_flags` together.",
    "Dominance.leads": "Slug of who is behind on none of these parts: no weighting of them puts the other ahead. Null "
    "where each leads on some.",
    "Explained.basis": "`constant` where the edition is reconstructed on today’s provinces, else null.",
    "Explained.method": "Places by a change of method; 0 where the method stayed.",
    "HistoryRow.basis": "Basis of the rank, of the score where there is no rank: `published`, `derived`, `computed` or "
    "`reconstructed`.",
    "IndicatorRow.code": "Code of the indicator.",
    "IndicatorRow.kind": "`composite`, `pillar`, `main_index` or `group` (indices known only together).",
    "IndicatorRow.weight": "Its points in the composite of the edition; null where they are not known.",
    "Indicators.edition": "The edition asked for; null where none was.",
    "Movers.n_known": "Of how many of them the rank change is known.",
    "Part.basis": "How the weight is known: `published`, `worked_out` or `unknown`.",
    "ProblemDocument.title": "What kind of problem it is.",
    "ProblemDocument.type": "Address of what this kind of problem is.",
    "Provinces.units": "Size of the set of units asked for; null where all were.",
    "SearchRow.code": "Code of the province at the statistics office; null for anything else.",
    "SearchRow.kind": "`present` or `former` for provinces, else `why`, `comparison`, `region`, `indicator`, `year` or "
    "`page`.",
    "SearchRow.note": "What it is, in the language asked for.",
    "SearchRow.slug": "Slug of the province; null for anything else.",
    "SearchRow.units": "Size of the set of units that it belongs to; null where it belongs to none.",
    "SearchRow.url": "Address of its page.",
    "SourceRef.url": "Address of the document.",
}
#: How a release came about.
_KINDS = "How it came about: `load` (the first figures), `import` (a table) or `revert` (back to an earlier release)."
_NOTES = {"note_vi": "What the release brought, in Vietnamese.", "note_en": "What the release brought."}
for _record in ("ReleaseRow", "OneRelease"):
    THERE |= {f"{_record}.kind": _KINDS} | {f"{_record}.{name}": said for name, said in _NOTES.items()}


def say_field(record: str, name: str) -> str:
    """What a field is, in a sentence. Raises KeyError for a field without words.

    >>> say_field("RankingRow", "rank_change")
    'Previous rank minus rank: plus is up. Never across two sets of units.'
    >>> say_field("RankingRow", "tied")
    'Whether another unit has the same rank; null where not all ranks are known.'
    """
    # What is an empty cell in a file is null in JSON.
    return THERE.get(f"{record}.{name}") or FIELDS.get(name) or say_column(name, "en").replace("empty", "null")
