"""The choice whether changes across a change of method are shown, and what tells that they are not."""

from collections.abc import Callable, Iterable

from rankings.catalogue import Catalogue, EditionInfo
from rankings.pages.parts import Choices, Link, Notice
from rankings.seeing import HIDE
from rankings.words import breaks as words

#: The address of a page on an edition, as the edition is seen.
AddressOf = Callable[[EditionInfo], str]


def breaks_choice(
    catalogue: Catalogue, lang: str, shown: EditionInfo, address: AddressOf, units: Iterable[int] = ()
) -> Choices | None:
    """Changes across a change of method: shown with their mark, or hidden.

    None where the method never changed on the unit sets that the page tells of, which are that of `shown` and `units`.
    """
    sets = {shown.units, *units}
    if not any(each.comparability.broken for each in catalogue.editions.values() if each.units in sets):
        return None
    labels = words.LABELS[lang]
    links = [
        Link(labels[label], address(_seen(catalogue, shown, breaks)), breaks == shown.breaks)
        for label, breaks in (("show", ""), ("hide", HIDE))
    ]
    return Choices(labels["choice"], links)


def _seen(catalogue: Catalogue, shown: EditionInfo, breaks: str) -> EditionInfo:
    return catalogue.seen(shown.basis, breaks).editions[shown.key]


def hidden_notices(catalogue: Catalogue, edition: EditionInfo, lang: str, address: AddressOf) -> list[Notice]:
    """That an edition’s changes, or else lines across years, are left out as the reader chose, with the way back."""
    if not edition.breaks:
        return []
    back = [Link(words.see_changes(lang), address(_seen(catalogue, edition, "")))]
    hidden = edition.comparability.hidden and edition.previous_year
    text = words.say_hidden(edition.year, hidden, lang) if hidden else words.say_hidden_in_lines(lang)
    return [Notice("method", text, links=back)]
