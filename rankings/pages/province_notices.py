"""What a reader of a province's page must know: what became of it, a changed method, sources that disagree."""

from typing import Any

from rankings.catalogue import EditionInfo, ProvinceInfo
from rankings.pages.basis_notice import basis_notices
from rankings.pages.conflicts import find_conflicts
from rankings.pages.draft import Draft, province_url
from rankings.pages.parts import Link, Notice
from rankings.words import province as words
from rankings.words import succession
from rankings.words.numbers import show_date


def notices_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> list[Notice]:
    """The notices of a page: what is reconstructed, succession, conflicts.

    A changed method stands in the line under the headline.
    """
    return [
        *basis_notices(draft.catalogue, edition, draft.lang),
        *_succession(draft, province),
        *_conflicts(draft, province, edition),
    ]


def _succession(draft: Draft, province: ProvinceInfo) -> list[Notice]:
    row = draft.catalogue.succession(province)
    if row is not None:
        return [_former(draft, province, row)]
    members = draft.catalogue.predecessors(province)
    return [_present(draft, province, members)] if members else []


def _former(draft: Draft, province: ProvinceInfo, row: dict[str, Any]) -> Notice:
    successor = draft.catalogue.provinces[row["new_units"], row["successor_slug"]]
    title, text = succession.say_became(became(draft, province, row), draft.lang)
    return Notice("former", text, title, [_present_link(draft, successor)])


def became(draft: Draft, province: ProvinceInfo, row: dict[str, Any]) -> succession.Became:
    """What became of a former unit, from its row of the successions."""
    successor = draft.catalogue.provinces[row["new_units"], row["successor_slug"]]
    day = draft.catalogue.unit_sets[successor.units].valid_from
    joined = [each for each in draft.catalogue.predecessors(successor) if each != province]
    return succession.Became(
        draft.name(province),
        draft.name(successor),
        row["relation"],
        show_date(day, draft.lang) if day else "",
        row["legal_basis"],
        [draft.name(each) for each in joined],
    )


def _present(draft: Draft, province: ProvinceInfo, members: list[ProvinceInfo]) -> Notice:
    links = [Link(succession.see_former(draft.name(each), draft.lang), _url(draft, each)) for each in members]
    if len(members) == 1:
        title, text = succession.say_goes_on(draft.name(province), draft.name(members[0]), draft.lang)
        return Notice("former", text, title, links)
    names = [draft.name(member) for member in members]
    day = draft.catalogue.unit_sets[province.units].valid_from
    since = show_date(day, draft.lang) if day else ""
    title, text = succession.say_holds(names, since, draft.lang)
    return Notice("former", text, title, links)


def _present_link(draft: Draft, successor: ProvinceInfo) -> Link:
    return Link(succession.see_present(draft.name(successor), draft.lang), _url(draft, successor))


def _url(draft: Draft, province: ProvinceInfo) -> str:
    return province_url(draft.catalogue, draft.lang, province, version=draft.version)


def _conflicts(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> list[Notice]:
    """Every disagreement on this edition's figures of the province, each with its document."""
    rows = [row for row in draft.rows.rows if row.province == province.slug and (row.year, row.units) == edition.key]
    findings = find_conflicts(draft.catalogue, rows, draft.lang)
    if not findings:
        return []
    draft.printer.marks.use("".join(finding.signs for finding in findings))
    refs = [draft.documents.refs(finding.sources) for finding in findings]
    links = [Link(f"{words.LABELS[draft.lang]['source']} {ref.number}", f"#{ref.id}") for each in refs for ref in each]
    text = " ".join(finding.sentence for finding in findings)
    return [Notice("info", text, words.LABELS[draft.lang]["conflict"], list(dict.fromkeys(links)))]


def eyebrow_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> str:
    """What kind of unit an edition ranks and what it became since, in which region, and until when if it is no more."""
    kind = _kind_of(draft, province, edition)
    region = draft.catalogue.regions[province.units, province.region_slug]
    ended = draft.catalogue.unit_sets[province.units].valid_to
    until = words.say_until(show_date(ended, draft.lang), draft.lang) if ended else ""
    region_name = region.name_vi if draft.lang == "vi" else region.name_en
    return " · ".join(filter(None, [kind, region_name, until]))


def _kind_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> str:
    """Province or city in the edition's year, and what the same unit has been since, if that is something else."""
    labels, kinds = words.LABELS[draft.lang], draft.kinds(province)
    then = draft.kind(province, edition.year)
    now, since = kinds[-1] if kinds else (then, None)
    if now == then or since is None:
        return labels[then]
    return words.say_became_kind(labels[then], labels[now], show_date(since, draft.lang), draft.lang)
