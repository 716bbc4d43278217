"""Two selects of provinces and a button that lead to their comparison."""

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.parts import Link, Option, OptionGroup, Select, name_of
from rankings.pages.selecting import Hidden, Picker
from rankings.words.tables import LABELS


def picker_of(
    catalogue: Catalogue,
    lang: str,
    units: int,
    a: str = "",
    b: str = "",
    hidden: dict[str, str] | None = None,
    suggestions: list[Link] | None = None,
    version: str = "",
) -> Picker:
    """A picker over the provinces of a unit set, `a` and `b` (slugs) already chosen; it stays on the release."""
    kept = [Hidden(name, value) for name, value in ((hidden or {}) | {"v": version}).items() if value]
    first, second = (_select(catalogue, lang, units, name, chosen) for name, chosen in (("a", a), ("b", b)))
    return Picker(link(lang, "compare"), first, second, kept, suggestions or [])


def _select(catalogue: Catalogue, lang: str, units: int, name: str, chosen: str) -> Select:
    options = [Option(p.slug, name_of(p, lang), p.slug == chosen) for p in catalogue.provinces_of(units)]
    label = LABELS[lang]["first" if name == "a" else "second"]
    return Select(name, label, [OptionGroup("", [Option("", LABELS[lang]["choose"], not chosen), *options])])


def pair_link(catalogue: Catalogue, lang: str, a: str, b: str, version: str = "") -> Link:
    """A link to the comparison of two present or former provinces, in canonical order."""
    first, second = sorted((a, b))
    names = [name_of(catalogue.selves(slug)[0], lang) for slug in (first, second)]
    return Link(" – ".join(names), link(lang, "comparison", {"v": version}, first=first, second=second))
