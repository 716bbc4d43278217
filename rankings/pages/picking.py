"""Selects of provinces and a button that lead to their comparison, and the provinces worth adding."""

from collections.abc import Sequence

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.compute.peers import PEERS, POPULATION, PROFILE, REGION, SCORE
from rankings.links import link
from rankings.pages.compared_choice import FEWEST, MOST, Compared, address_of_others, compared_url
from rankings.pages.draft import Draft
from rankings.pages.neighbours import near_in_rank
from rankings.pages.parts import Choices, Link, Option, OptionGroup, Select, name_key, name_of
from rankings.pages.selecting import Hidden, Picker
from rankings.words import comparison as words
from rankings.words import onward
from rankings.words import peers as peer_words
from rankings.words.succession import say_joined
from rankings.words.tables import LABELS

#: How many of a kind are suggested, and how many where there are twice as many kinds.
_SUGGESTED, _SUGGESTED_ALIKE = 4, 3


def picker_of(
    catalogue: Catalogue,
    lang: str,
    units: int,
    chosen: Sequence[str] = (),
    hidden: dict[str, str] | None = None,
    suggestions: list[Link] | None = None,
    version: str = "",
    places: int = FEWEST,
) -> Picker:
    """A picker over the provinces of a unit set, those of `chosen` (slugs) already picked.

    What it leads to is of the same release, seen in the same way.

    `places` selects, and one more than are chosen: the empty one adds, another choice replaces, "none" removes.
    """
    kept = _kept(catalogue, hidden or {}, version)
    count = min(MOST, max(places, len(chosen) + 1))
    picked = [*chosen, *[""] * MOST][:count]
    selects = [_select(catalogue, lang, units, place, slug) for place, slug in enumerate(picked)]
    return Picker(link(lang, "compare"), selects, kept, suggestions or [])


def ticked(catalogue: Catalogue, lang: str, picked: Sequence[str], hidden: dict[str, str], version: str) -> Picker:
    """All that was picked as boxes with ticks, for more than one comparison holds."""
    boxes = _boxes(catalogue, lang, picked, words.LABELS[lang]["picked"])
    return Picker(link(lang, "compare"), [], _kept(catalogue, hidden, version), boxes=boxes)


def changing(
    catalogue: Catalogue, lang: str, units: int, compared: Sequence[str], hidden: dict[str, str], version: str
) -> Picker:
    """The compared as boxes with ticks, and one list for what is added or put in the place of one unticked."""
    labels = onward.LABELS[lang]
    ordered = sorted(catalogue.provinces_of(units), key=lambda province: name_key(province, lang))
    options = [Option(each.slug, name_of(each, lang)) for each in ordered if each.slug not in compared]
    none = Option("", words.LABELS[lang]["none"], selected=True)
    select = Select("p", labels["add"], [OptionGroup("", [none, *options])])
    boxes = _boxes(catalogue, lang, compared, labels["compared"])
    return Picker(link(lang, "compare"), [select], _kept(catalogue, hidden, version), boxes=boxes)


def _boxes(catalogue: Catalogue, lang: str, picked: Sequence[str], label: str) -> Select:
    boxes = [Option(slug, name_of(catalogue.selves(slug)[0], lang), selected=True) for slug in picked]
    return Select("p", label, [OptionGroup("", boxes)])


def _kept(catalogue: Catalogue, hidden: dict[str, str], version: str) -> list[Hidden]:
    """What a form keeps of the address: the same release, seen in the same way, and what else is `hidden`."""
    seen = {"basis": catalogue.basis, "breaks": catalogue.breaks}
    return [Hidden(name, value) for name, value in (seen | hidden | {"v": version}).items() if value]


def _select(catalogue: Catalogue, lang: str, units: int, place: int, chosen: str) -> Select:
    ordered = sorted(catalogue.provinces_of(units), key=lambda province: name_key(province, lang))
    options = [Option(p.slug, name_of(p, lang), p.slug == chosen) for p in ordered]
    first = place < FEWEST
    label = (
        LABELS[lang][("first", "second")[place]] if first else words.LABELS[lang][("third", "fourth")[place - FEWEST]]
    )
    none = LABELS[lang]["choose"] if first else words.LABELS[lang]["none"]
    return Select("p", label, [OptionGroup("", [Option("", none, not chosen), *options])])


def pair_link(catalogue: Catalogue, lang: str, a: str, b: str, version: str = "") -> Link:
    """A link to the comparison of two present or former provinces, in canonical order."""
    names = [name_of(catalogue.selves(slug)[0], lang) for slug in sorted((a, b))]
    return Link(" – ".join(names), compared_url(lang, (a, b), {"v": version}))


def peers_of(draft: Draft, compared: Compared, edition: EditionInfo) -> list[Choices]:
    """Provinces worth comparing with, by reason: next in rank, of the same region, of what is one province now; of one
    province alone those that the release has found alike.

    Each leads to the comparison with it; of four none is left to add.
    """
    if len(compared) >= MOST:
        return []
    alike = _alike(draft, compared[0], edition) if len(compared) == 1 else []
    kinds = [*_by_successor(draft, compared), *alike] if alike else _by_rank(draft, compared, edition)
    taken = set(compared)
    found = []
    for label, peers in kinds:
        most = _SUGGESTED_ALIKE if alike else _SUGGESTED
        fresh = [each for each in dict.fromkeys(peers) if each not in taken][:most]
        taken.update(fresh)
        if fresh:
            found.append(Choices(label, [_peer(draft, compared, edition, each) for each in fresh]))
    return found


def _by_rank(draft: Draft, compared: Compared, edition: EditionInfo) -> list[tuple[str, list[ProvinceInfo]]]:
    labels = words.LABELS[draft.lang]
    return [
        (labels["near"], _near(draft, compared, edition)),
        (labels["region"], _of_region(draft, compared, edition)),
        *_by_successor(draft, compared),
    ]


def _alike(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> list[tuple[str, list[ProvinceInfo]]]:
    """By reason those that are alike; nothing where their scores, which most reasons need, are not known."""
    found = draft.finding(PEERS, province)
    if not found or not found[SCORE]:
        return []
    provinces, heads = draft.catalogue.provinces, peer_words.KINDS[draft.lang]
    return [
        (heads[kind][0], [provinces[edition.units, slug] for slug in found[kind]])
        for kind in (SCORE, PROFILE, REGION, POPULATION)
    ]


def _peer(draft: Draft, compared: Compared, edition: EditionInfo, other: ProvinceInfo) -> Link:
    slugs = [each.slug for each in (*compared, other)]
    row = draft.rows.of(edition, other.slug)
    address = address_of_others(draft.catalogue, draft.lang, slugs, edition, draft.version)
    return Link(draft.name(other), address, note=draft.printer.rank(row).marked)


def _near(draft: Draft, compared: Compared, edition: EditionInfo) -> list[ProvinceInfo]:
    each_side = 2 if len(compared) < FEWEST else 1
    rows = [row for province in compared for row in near_in_rank(draft, province, edition, each_side)]
    return [draft.catalogue.provinces[row.units, row.province] for row in rows]


def _of_region(draft: Draft, compared: Compared, edition: EditionInfo) -> list[ProvinceInfo]:
    """Those of the regions of the compared that stand nearest to one of them."""
    provinces = draft.catalogue.provinces
    places = {row.province: row.rank for row in draft.rows.table(edition) if row.rank is not None}
    own = [places[each.slug] for each in compared if each.slug in places]
    regions = {each.region_slug for each in compared}
    inside = [each for each in draft.catalogue.provinces_of(edition.units) if each.region_slug in regions]
    ranked = [each for each in inside if each.slug in places and provinces[edition.units, each.slug] not in compared]
    return sorted(ranked, key=lambda each: min((abs(places[each.slug] - rank) for rank in own), default=0))


def _by_successor(draft: Draft, compared: Compared) -> list[tuple[str, list[ProvinceInfo]]]:
    """The former members of each unit that some of the compared became, headed by whom they are one unit with."""
    joined: dict[ProvinceInfo, list[str]] = {}
    for each in compared:
        if successor := draft.catalogue.successor(each):
            joined.setdefault(successor, []).append(draft.name(each))
    return [
        (say_joined(names, draft.name(successor), draft.lang), draft.catalogue.predecessors(successor))
        for successor, names in joined.items()
    ]
