"""A document's figure that is other than before, in a sentence without its full stop."""

from rankings.compute.reviews import CellChange
from rankings.words.changes import CHANGES
from rankings.words.conflicts import say_figure
from rankings.words.consequences import Names


def say_cell_change(change: CellChange, names: Names, lang: str) -> str:
    """Which figure was added, changed or removed, and in which cell it stands.

    >>> from decimal import Decimal as D
    >>> row = CellChange(2022, 63, "a", "dti", "score", 0, "bo", "changed", D("0.41"), D("0.45"), "", "", "C5")
    >>> say_cell_change(row, Names(), "vi"), say_cell_change(row._replace(change="added", old=None), Names(), "en")
    ('a: sửa, điểm 0,41 → điểm 0,45, ô C5', 'a: added, score 0.45, cell C5')
    """
    values = [say_figure(change.measure, value, lang) for value in (change.old, change.new) if value is not None]
    where = [f"{'ô' if lang == 'vi' else 'cell'} {change.cell}"] if change.cell else []
    said = [CHANGES[lang][change.change], " → ".join(dict.fromkeys(values)), *where]
    return f"{names.province(change.units, change.province)}: {', '.join(filter(None, said))}"
