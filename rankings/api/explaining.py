"""Why a province's rank changed since the edition before, as it is stored with the release."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rankings.api import notes, rows
from rankings.api.answers import Answer, EditionRef, Exact, PlaceRef, SourceRef
from rankings.api.places import require_selves, sets_on_the_basis
from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo, ScoreRow
from rankings.compute.explaining import KIND, Explanation, read_explanation
from rankings.pages.edition_choice import read_edition_of
from rankings.selection import read_indicator
from rankings.words.untold import Untold, say_because, say_hidden

Params = Mapping[str, str]
_UNSTORED = "This release is from before changes were explained: own, others, method, passed and passed_by are null."


class Explained(PlaceRef, Answer):
    """A change of rank and its parts: own + others + method = rank_change, in whole places; plus is up.

    `own` is the effect of the province's new score among the old scores of the others, `others` the effect of their new
    scores, `method` that of a new method (0 where it stayed the same). `passed` are the provinces that were ahead and
    no longer are, `passed_by` those that are ahead now and were not before, in order of their present rank; where all
    ranks are known, their numbers differ by the rank change. `note` says why a field is null. `basis` is constant or
    null.
    """

    edition: EditionRef
    basis: str | None
    indicator: str
    previous_year: int | None
    previous_rank: int | None
    rank: int | None
    rank_change: int | None
    previous_score: Exact | None
    score: Exact | None
    score_change: Exact | None
    own: int | None
    others: int | None
    method: int | None
    passed: list[str] | None
    passed_by: list[str] | None
    note: str | None
    flags: list[str]
    sources: list[SourceRef]


def explain(catalogue: Catalogue, slug: str, params: Params) -> Explained:
    """The latest change of a province's rank, or that of the edition asked for. Raises Refused or BadParameter."""
    sets = sets_on_the_basis(catalogue, require_selves(catalogue, slug, "slug"), params)
    edition = read_edition_of(catalogue, sets, params)
    indicator = read_indicator(catalogue, edition, params)
    province = catalogue.provinces[edition.units, slug]
    told = _told(catalogue, province, edition, indicator.code)
    found, before, now = told.found, told.before, told.now
    cited = dict.fromkeys(pk for row in (now, before) if row for pk in row.sources)
    return Explained(
        release=catalogue.release.pk,
        **dict(rows.place_of(province)),
        edition=rows.edition_of(edition, indicator.code),
        basis=edition.basis or None,
        indicator=indicator.code,
        previous_year=edition.previous_year,
        previous_rank=now.previous_rank if now else None,
        rank=now.rank if now else None,
        rank_change=now.rank_change if now else None,
        previous_score=before.score if before else None,
        score=now.score if now else None,
        score_change=told.gain,
        **_parts(found),
        note=" ".join(told.notes()) or None,
        flags=list(now.flags) if now else [],
        sources=[rows.source_of(catalogue.sources[pk]) for pk in cited],
    )


def _parts(found: Explanation | None) -> dict[str, Any]:
    if found is None:
        return dict.fromkeys(("own", "others", "method", "passed", "passed_by"))
    names = {"passed": found.passed, "passed_by": found.passed_by}
    shown = {name: None if slugs is None else list(slugs) for name, slugs in names.items()}
    return {"own": found.own, "others": found.others, "method": found.method, **shown}


@dataclass(frozen=True)
class _Told:
    """The rows of the two editions and what is stored of the change; `found` is None where none may be told."""

    edition: EditionInfo
    before: ScoreRow | None
    now: ScoreRow | None
    found: Explanation | None

    @property
    def gain(self) -> Any:
        """The difference of the two scores shown, so that a reader can check it."""
        before, now = (None if row is None else row.score for row in (self.before, self.now))
        return None if before is None or now is None or not self.edition.comparability.comparable else now - before

    def notes(self) -> Iterator[str]:
        """Everything that is null, with its reason, and what else is to be known."""
        edition = self.edition
        if edition.previous_year is None:
            yield notes.of_comparability(edition)
        elif not edition.comparability.comparable:
            yield say_hidden(edition.previous_year, edition.year, rows.LANG)
        else:
            yield from self._of_figures()
            yield from _of_parts(edition, self) if self.found else [_UNSTORED]

    def _of_figures(self) -> Iterator[str]:
        if self.now is None:
            return
        change = notes.of_change(self.edition, self.now)
        if change:
            yield f"rank_change: {change}"
        if self.gain is None:
            yield "score_change: one of the two scores has not been seen published."

    @property
    def unranked(self) -> list[int]:
        """The years of the two in which the province's rank is not known."""
        years = ((self.edition.previous_year or 0, self.before), (self.edition.year, self.now))
        return [year for year, row in years if row is None or row.rank is None]


def _of_parts(edition: EditionInfo, told: _Told) -> Iterator[str]:
    found = told.found
    if found is None:
        return
    n = edition.n
    facts = Untold(found.reasons, edition.previous_year or 0, edition.year, n, found.scores, told.unranked)
    if found.reasons:
        yield f"own, others and method cannot be computed, because {say_because(facts, rows.LANG)}."
    if found.passed is None:
        yield "passed and passed_by cannot be told, because its ranks are not known in both editions."
    elif found.ranked < n:
        yield f"passed and passed_by are of the {found.ranked} of {n} provinces ranked in both editions."


def _told(catalogue: Catalogue, province: ProvinceInfo, edition: EditionInfo, code: str) -> _Told:
    """Two queries: the rows, and what is stored."""
    before = catalogue.editions.get((edition.previous_year or 0, edition.units))
    editions = [edition, *([before] if before else [])]
    found = {row.year: row for row in catalogue.scores(editions, [code], [province])}
    content = None
    if before is not None and edition.comparability.comparable:
        stored = catalogue.findings(edition, [KIND], [province.slug])
        content = stored.get((KIND, province.slug), {}).get(code)
    explanation = None if content is None else read_explanation(content)
    return _Told(edition, found.get(before.year) if before else None, found.get(edition.year), explanation)
