"""What each field of the API's answers is, in English, as its notes are: for its description and for its page.

A field that the whole set has as a column is told by the words of that column (`words.open_data`).
"""

from rankings.words.open_data import say_column

#: By the name of a field, where it means the same wherever it stands.
FIELDS = {
    "accepted": "What the parameter accepts, if there is a list.",
    "against": "Number of the release that it is compared with; null where there is none before it.",
    "basis": "`constant` where figures are reconstructed on today’s provinces, null where they are as published.",
    "basis_note": "The rules by which score and rank were worked out; null where both were published or are not known.",
    "cache_age": "For how many seconds this answer may be kept.",
    "change": "What happened to the figure: `added`, `changed`, `removed`, `aside` (no longer used), `restored`, or "
    "`address` (only its place in the document changed).",
    "change_note": "Why there is no rank change, or what you should know about it.",
    "complete": "Whether the known parts make up the whole composite.",
    "content_hash": "SHA-256 of the canonical content that readers see: the same content has the same hash.",
    "contribution": "What the part adds to the gap: (first − second of the unrounded scores) × weight ÷ sum of all "
    "weights.",
    "contributions": "The gap split into the parts of the composite; null where that is not possible.",
    "contributions_note": "Why there is no split, or what you should know about the weights.",
    "date": "When the document was published, as precisely as is known: a year, a month or a day.",
    "detail": "What was found, and what is accepted.",
    "document": "Title of the document as it was published.",
    "dominance": "For two provinces, on how many known parts each one leads; null for more than two.",
    "dominance_note": "Why `dominance` is null.",
    "edition": "The edition that the rows belong to.",
    "editions": "The editions that the release shows, each with the hash of its content.",
    "first": "On how many parts the first province leads.",
    "flags": "What you should know about the row, as codes explained in the whole set’s `flags.csv`.",
    "gap": "First − second of the two scores shown; null where one is not known or there are more than two provinces.",
    "gap_note": "Why `gap` is null.",
    "height": "Height of the frame in pixels.",
    "history": "The results of the province, one for each edition and indicator.",
    "html": "The frame, ready to be put into a page.",
    "leads": "Slug of the province that is ahead.",
    "leads_note": "Why `leads` is null.",
    "method": "Code of the method, as in the whole set’s `methods.csv`.",
    "n": "Number of provinces in the table.",
    "n_known": "Number of those provinces whose rank is known.",
    "name": "Its name, in the language asked for.",
    "national_mean": "Mean of the indicator over all provinces; of the composite where the answer is about no "
    "single indicator.",
    "national_mean_basis": "Where the mean comes from: `published`, `derived`, `computed` or `reconstructed`.",
    "national_mean_note": "Why there is no mean.",
    "new": "The figure in this release; null where it was removed.",
    "new_change": "The rank change in this release.",
    "new_flags": "Flags of the figures in this release, by the codes of the whole set’s `flags.csv`.",
    "new_rank": "The rank in this release.",
    "new_score": "The score in this release.",
    "next": "Address of the next page, of the same release; null on the last.",
    "note": "What you should know about it; for a null, the reason.",
    "number": "Number of the release.",
    "of": "Number of parts that are known for both.",
    "old": "The figure in the release `against`; null where it was added since.",
    "old_change": "The rank change in the release `against`.",
    "old_flags": "Flags of the figures in the release `against`, by the same codes.",
    "old_rank": "The rank in the release `against`.",
    "old_score": "The score in the release `against`.",
    "others": "Places due to the new scores of the others; plus is up.",
    "own": "Places that the province’s new score would have brought among the old scores of the others; plus is up.",
    "parameter": "The parameter that cannot be accepted.",
    "parent": "Code of the pillar that contains it, or of the composite if no single pillar does; null for the "
    "composite.",
    "parts": "Its parts in this edition.",
    "passed": "Slugs of the provinces that were ahead and no longer are, in order of their present rank.",
    "passed_by": "Slugs of the provinces that are ahead now and were not before, in order of their present rank.",
    "places": "Old rank − new rank: plus is up.",
    "predecessors": "Slugs of the former provinces that were merged into it; empty for a former province.",
    "previous_score": "Score in the edition before.",
    "provider_name": "Name of this site.",
    "provider_url": "Address of this site.",
    "provinces": "The provinces compared, in the order asked for.",
    "published_at": "When the release was published.",
    "q": "The text that was searched for.",
    "range_about": "What was varied to find the ranges, or why nothing could be varied.",
    "range_note": "Why there is no range.",
    "range_weights": "The weights that were varied, in points by the code of the part.",
    "rank_high": "95th percentile of the rank under other weights: in 19 of 20 draws the rank is this one or a "
    "better one.",
    "rank_low": "5th percentile of the rank under other weights: in 19 of 20 draws the rank is this one or a worse "
    "one.",
    "rank_median": "Median of the rank under other weights.",
    "rank_note": "Why there is no rank.",
    "ranks_known": "Number of provinces in the edition whose rank is known; null where no edition was asked for.",
    "reason": "How it compares with the edition before: `same_method`, `method_break`, `no_previous_edition` or "
    "`unit_sets_differ`.",
    "reason_note": "The same in words.",
    "release": "Number of the release that the answer was read from.",
    "residue": "The gap minus the sum of its contributions, exactly.",
    "residue_note": "Where the residue comes from, or why there is none.",
    "rows": "The rows of this page.",
    "score": "Score with the digits as published or shown.",
    "score_change": "Score minus previous score, as shown.",
    "score_note": "Why there is no score.",
    "scores_known": "Number of provinces in the edition whose score is known; null where no edition was asked for.",
    "second": "On how many parts the second province leads.",
    "slug": "Slug of the province.",
    "source": "The document that announced the edition.",
    "sources": "The documents that the figures in the row come from.",
    "standing": "Rank of the province as written on its page, signs included; empty for anything else.",
    "status": "The HTTP status.",
    "successor": "Slug of the province that it belongs to now; null for a province of today.",
    "thumbnail_height": "Height of the image in pixels.",
    "thumbnail_url": "Address of an image of the page; left out where it is larger than the maximum asked for.",
    "thumbnail_width": "Width of the image in pixels.",
    "tied_note": "Why `tied` is null.",
    "title": "Its title.",
    "total": "Number of rows on all pages.",
    "type": "Always `rich`: a frame.",
    "unit_sets": "The sets of units in which this slug exists, today’s first.",
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
    "within_0_005": "Number of other provinces whose score is at most 0.005 away.",
    "within_note": "Why close scores cannot be counted.",
}
#: By record and field, where a name means something else there.
THERE = {
    "ChangedResult.flags": "Flags of the figures in either of the two releases: `new_flags` and `old_flags` together.",
    "Dominance.leads": "Slug of the province that is behind on none of these parts, so that no weighting puts the "
    "other ahead. Null where each leads on some.",
    "Explained.basis": "`constant` where the edition is reconstructed on today’s provinces, else null.",
    "Explained.method": "Places due to a change of method; 0 where the method stayed the same.",
    "HistoryRow.basis": "Basis of the rank, or of the score where there is no rank: `published`, `derived`, "
    "`computed` or `reconstructed`.",
    "IndicatorRow.code": "Code of the indicator.",
    "IndicatorRow.kind": "`composite`, `pillar`, `main_index` or `group` (indices known only as a total).",
    "IndicatorRow.weight": "Its points in the composite of the edition; null where they are not known.",
    "Indicators.edition": "The edition asked for; null where none was asked for.",
    "Movers.n_known": "Number of those provinces whose rank change is known.",
    "Part.basis": "How the weight is known: `published`, `worked_out` or `unknown`.",
    "ProblemDocument.title": "The kind of problem.",
    "ProblemDocument.type": "Address of the text that explains this kind of problem.",
    "Provinces.units": "Size of the set of units asked for; null where both were.",
    "SearchRow.code": "Code of the province at the statistics office, a string such as `01`; null for anything else.",
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
_NOTES = {"note_vi": "What the release changed, in Vietnamese.", "note_en": "What the release changed."}
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
