"""Which province, edition and indicator the page that answers why is about, and the ways to its other views."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.links import link
from rankings.pages.edition_choice import AddressOf, edition_params
from rankings.pages.parts import Option, OptionGroup, Select, name_of
from rankings.pages.province_choice import Choice, links_to_kin, read_choice_of
from rankings.pages.selecting import Form, Hidden
from rankings.pages.why_address import why_link
from rankings.selection import read_indicator
from rankings.words.tables import LABELS, indicator_group


@dataclass(frozen=True)
class WhyChoice:
    """A unit, an edition of it and an indicator of that edition."""

    choice: Choice
    indicator: IndicatorInfo

    def newest(self) -> "WhyChoice":
        """The same view of the newest release."""
        return replace(self, choice=replace(self.choice, version=""))


def read_why(catalogue: Catalogue, slug: str, params: Mapping[str, str]) -> WhyChoice:
    """What an address asks for. Raises NotFound, BadParameter."""
    choice = read_choice_of(catalogue, slug, params)
    return WhyChoice(choice, read_indicator(catalogue, choice.edition, params))


def address_of_why(catalogue: Catalogue, lang: str, chosen: WhyChoice) -> AddressOf:
    """Gives the address of this view on another edition, on the composite where that has nothing of the indicator."""

    def address(edition: EditionInfo) -> str:
        province = catalogue.provinces[edition.units, chosen.choice.province.slug]
        code = chosen.indicator.code if chosen.indicator.code in edition.summaries else "dti"
        return why_link(catalogue, lang, province, edition, chosen.choice.version, code)

    return address


def why_of_kin(catalogue: Catalogue, slug: str, params: Mapping[str, str], lang: str) -> list[tuple[str, str]]:
    """(label, address) of the same question of a name's kin in the year asked for, and of itself reconstructed."""

    def page(province: ProvinceInfo, edition: EditionInfo) -> str:
        seen = catalogue.seen(edition.basis, edition.breaks)
        code = params.get("indicator", "dti")
        known = code if code in edition.summaries else "dti"
        return why_link(seen, lang, province, edition, params.get("v", ""), known)

    return links_to_kin(catalogue, slug, params, lang, page)


def indicator_form(catalogue: Catalogue, lang: str, chosen: WhyChoice) -> Form | None:
    """The form that chooses another indicator of the edition; None where it has one alone."""
    indicators = catalogue.indicators_with_data(chosen.choice.edition)
    if len(indicators) < 2:
        return None
    groups: dict[str, list[Option]] = {}
    for each in indicators:
        option = Option("" if each.code == "dti" else each.code, name_of(each, lang), each == chosen.indicator)
        groups.setdefault(indicator_group(each.kind, lang), []).append(option)
    select = Select("indicator", LABELS[lang]["indicator"], [OptionGroup(*group) for group in groups.items()])
    choice = chosen.choice
    params = edition_params(catalogue, choice.sets, choice.edition) | {"v": choice.version}
    hidden = [Hidden(name, str(value)) for name, value in params.items() if value]
    return Form(link(lang, "why", slug=choice.province.slug), hidden, [select])
