"""An edition under the weights that a reader sets: the form that sets them, and the ranking that comes out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.compute.robustness import KIND
from rankings.compute.weighing import Weighing, rank_under, score_under
from rankings.links import link
from rankings.pages.composition import Composition
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Change, Fig, Known, Printer, change_of, known_from, name_key, name_of
from rankings.pages.section import SURE
from rankings.pages.selecting import Hidden, View
from rankings.pages.weights import COMPOSITE
from rankings.pages.why_address import why_link
from rankings.selection import WEIGHTS, BadParameter
from rankings.words import numbers, ranges
from rankings.words import what_if as words
from rankings.words.methodology import say_share

#: The most that a weight can be set to.
MOST = 1000


@dataclass(frozen=True)
class WeightView(View):
    """A view with the weights that a reader has set otherwise than the edition's own."""

    weights: tuple[tuple[str, int], ...] = ()

    def params(self, **changes: object) -> dict[str, object]:
        """The query of this view with some parts changed."""
        return super().params(**dict(self.weights) | changes)


@dataclass(frozen=True)
class PartField:
    """One weight: `own` is the edition's, with its sign; `share` its part of the sum."""

    code: str
    label: str
    value: int
    own: int
    signs: str
    most: int
    share: str


@dataclass(frozen=True)
class WeightForm:
    """The weights as a form that works without script; `whose` says whose they are."""

    action: str
    hidden: list[Hidden]
    fields: list[PartField]
    sum: str
    whose: str
    reset_url: str
    spoken: str


@dataclass(frozen=True)
class TrialRow:
    """A province as it ranks under the weights, and officially.

    For the script: `scores` of the parts as whole numbers, `stands` the official rank ("" if unknown), `at` the place
    in the order of names. How rank and score are known is for where they go without the page.
    """

    slug: str
    at: int
    rank: str
    change: Change
    name: str
    url: str
    score: str
    official: Fig
    range: str
    scores: str
    stands: str
    rank_known: Known = field(default=Known(), compare=False, repr=False)
    score_known: Known = field(default=Known(), compare=False, repr=False)


@dataclass(frozen=True)
class Trial:
    """The table: `places` of the whole numbers in its rows; `outcome` says in words what the weights do.

    `signs` are those of all that is worked out in it, and stand at the heads. Where all weights are 0 nothing is
    `ranked`, and the rows are there for the script alone.
    """

    caption: str
    signs: str
    places: int
    rows: list[TrialRow]
    outcome: str
    ranked: bool
    notes: list[str]


def read_weights(weighing: Weighing, given: Mapping[str, str]) -> list[int]:
    """The weights asked for, the edition's own where none is.

    Raises BadParameter for what is no weight, and for a weight of what is no part of its own here.
    """
    for code in WEIGHTS:
        if given.get(code) and code not in weighing.parts:
            raise BadParameter(code, given[code], [])
    return [_read(given, code, own) for code, own in zip(weighing.parts, weighing.own, strict=True)]


def _read(given: Mapping[str, str], code: str, own: int) -> int:
    found = given.get(code, "")
    if not found:
        return own
    if not (found.isascii() and found.isdecimal() and len(found) <= len(str(MOST))) or int(found) > max(MOST, own):
        raise BadParameter(code, found, [own])
    return int(found)


@dataclass(frozen=True)
class Trying:
    """An edition with the weights that are tried on it, in the order of its parts."""

    catalogue: Catalogue
    asked: View
    composition: Composition
    weighing: Weighing
    weights: list[int]
    rows: Lookup
    printer: Printer

    @property
    def edition(self) -> EditionInfo:
        """The edition."""
        return self.asked.edition

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.printer.lang

    @cached_property
    def view(self) -> WeightView:
        """The view with those weights that are not the edition's own."""
        kept = zip(self.weighing.parts, self.weights, self.weighing.own, strict=True)
        others = tuple((code, weight) for code, weight, own in kept if weight != own)
        return WeightView(**vars(self.asked), weights=others)

    @cached_property
    def places(self) -> list[ProvinceInfo]:
        """The provinces in the order of their names."""
        found = [self.catalogue.provinces[self.edition.units, unit] for unit in self.weighing.units]
        return sorted(found, key=lambda place: name_key(place, self.lang))

    @cached_property
    def ranks(self) -> dict[str, int | None]:
        """Province to its rank under the weights, None where all of them are 0."""
        return dict(zip(self.weighing.units, rank_under(self.weighing, self.weights), strict=True))

    @cached_property
    def flags(self) -> tuple[str, ...]:
        """Those of all ranks."""
        return known_from(self.rows.table(self.edition)).flags

    @cached_property
    def holders(self) -> Counter[int | None]:
        """How many hold each rank."""
        return Counter(self.ranks.values())

    @cached_property
    def scores(self) -> dict[str, tuple[int, ...]]:
        """Province to its parts' scores as whole numbers."""
        return dict(zip(self.weighing.units, self.weighing.scores, strict=True))

    @cached_property
    def moves(self) -> dict[str, int]:
        """Province to the places by which it ranks better than officially, where both ranks are known."""
        officially = {row.province: row.rank for row in self.rows.table(self.edition)}
        both = ((place.slug, officially.get(place.slug), self.ranks[place.slug]) for place in self.places)
        return {unit: stands - rank for unit, stands, rank in both if stands and rank}


def form_of(trying: Trying) -> WeightForm:
    """The form with the weights that are tried."""
    view, lang = trying.asked, trying.lang
    here, params = link(lang, view.page, year=view.edition.year), view.params()
    weights = zip(trying.weighing.parts, trying.weights, trying.weighing.own, strict=True)
    return WeightForm(
        action=here,
        hidden=[Hidden(name, str(value)) for name, value in sorted(params.items()) if value],
        fields=[_field(trying, *each) for each in weights],
        sum=numbers.show_count(sum(trying.weights), lang),
        whose=words.SPOKEN[lang]["set" if trying.view.weights else "own"],
        reset_url=link(lang, view.page, params, year=view.edition.year),
        spoken="|".join(words.spoken(view.edition.basis, lang).values()),
    )


def _field(trying: Trying, code: str, weight: int, own: int) -> PartField:
    signs = trying.printer.marks.use("*" if trying.composition.worked_out else "")
    label = name_of(trying.catalogue.indicators[code], trying.lang)
    share = show_share(weight, sum(trying.weights), trying.lang)
    return PartField(code, label, weight, own, signs, max(MOST, own), share)


def show_share(weight: int, total: int, lang: str) -> str:
    """A weight's part of the sum in percent, with one place where it needs one; "—" of nothing.

    >>> show_share(150, 1000, "vi"), show_share(1, 3, "en"), show_share(0, 0, "en")
    ('15%', '33.3%', '—')
    """
    if not total:
        return numbers.MISSING
    tenths = (2000 * weight + total) // (2 * total)
    share = Decimal(tenths).scaleb(-1) if tenths % 10 else Decimal(tenths // 10)
    return say_share(numbers.show_decimal(share, lang))


def trial_of(trying: Trying) -> Trial:
    """The table, by rank, equals by name; one query, for the ranges."""
    found = trying.catalogue.findings(trying.edition, [KIND])
    rows = [_row(trying, at, place, found.get((KIND, place.slug))) for at, place in enumerate(trying.places)]
    return Trial(
        f"{words.LABELS[trying.lang]['outcome']} – DTI {trying.edition.year}",
        trying.printer.worked_out("", trying.rows.table(trying.edition)).signs,
        trying.weighing.places,
        sorted(rows, key=lambda row: (trying.ranks[row.slug] or 0, row.at)),
        words.say_outcome(outcome_of(trying), trying.lang, trying.edition.basis),
        any(trying.weights),
        [words.say_range_column(trying.lang)] if any(row.range for row in rows) else [],
    )


def _row(trying: Trying, at: int, place: ProvinceInfo, found: Mapping[str, Any] | None) -> TrialRow:
    """`found`: what the release says of the ranges of a province's ranks."""
    lang, edition, official = trying.lang, trying.edition, trying.rows.of(trying.edition, place.slug)
    scores = trying.scores[place.slug]
    rank, score = trying.ranks[place.slug], score_under(trying.weights, scores, trying.weighing.places)
    own = (trying.rows.of(edition, place.slug, code) for code in (COMPOSITE, *trying.weighing.parts))
    known = known_from([row for row in own if row], score)
    # Everybody's scores make a rank, whose own documents say the most of it.
    ranked = replace(known, flags=trying.flags, value=rank)
    return TrialRow(
        slug=place.slug,
        at=at,
        rank=numbers.show_rank(rank, trying.holders[rank] > 1),
        change=change_of(trying.moves.get(place.slug), lang, ranked),
        name=name_of(place, lang),
        url=why_link(trying.catalogue, lang, place, edition, trying.asked.version, section=SURE),
        score=numbers.show_decimal(score, lang),
        official=trying.printer.rank(official),
        range=_range(found),
        scores=" ".join(map(str, scores)),
        stands=str(official.rank or "") if official else "",
        rank_known=ranked,
        score_known=known,
    )


def _range(found: Mapping[str, Any] | None) -> str:
    """The range of ranks around the edition's own weights; "" in a release that has none."""
    low, _, high, _ = (found or {}).get(COMPOSITE, (None,) * 4)
    return "" if low is None else ranges.show_range(low, high)


def outcome_of(trying: Trying) -> words.Outcome:
    """What the weights do, for the sentence above the table."""
    moves = trying.moves
    climb, fall = max(moves.values(), default=0), -min(moves.values(), default=0)
    names = {place.slug: name_of(place, trying.lang) for place in trying.places}
    return words.Outcome(
        leaders=[name for unit, name in names.items() if trying.ranks[unit] == 1],
        moved=sum(move != 0 for move in moves.values()),
        of=len(names),
        climbers=[names[unit] for unit, move in moves.items() if move == climb],
        climb=max(climb, 0),
        fallers=[names[unit] for unit, move in moves.items() if move == -fall],
        fall=max(fall, 0),
    )
