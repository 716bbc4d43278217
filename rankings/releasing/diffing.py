"""What a draft would change, in figures and in ranks, against the live release."""

from dataclasses import dataclass

import pandas as pd

from rankings import frames
from rankings import shape as s
from rankings.releasing.drafting import Draft

_FIGURE = [s.YEAR, s.UNITS, s.PROVINCE, s.INDICATOR, s.MEASURE, s.BASE_YEAR, s.SOURCE]
_CELL = [s.YEAR, s.UNITS, s.INDICATOR, s.PROVINCE]
#: Rank moves listed one by one; a whole reshuffled table would fill a terminal.
_LISTED = 200


@dataclass(frozen=True)
class Difference:
    """`figures`: added, changed, removed; `shown`: _CELL with old and new score, rank and change, where any differs."""

    added: int
    changed: int
    removed: int
    shown: pd.DataFrame


def difference(draft: Draft) -> Difference:
    """The draft against its base."""
    old = frames.load_figures_frame(draft.base).set_index(_FIGURE)[s.VALUE]
    new = draft.figures.set_index(_FIGURE)[s.VALUE]
    both = old.index.intersection(new.index)
    changed = int((old.loc[both] != new.loc[both]).sum())
    shown = _shown(frames.load_scores_frame(draft.base), draft.results.scores)
    return Difference(len(new.index.difference(old.index)), changed, len(old.index.difference(new.index)), shown)


def _shown(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Cells whose score, rank or change a reader would see differently."""
    measures = [s.SCORE, s.RANK, s.RANK_CHANGE]
    joined = old[[*_CELL, *measures]].merge(new[[*_CELL, *measures]], on=_CELL, how="outer", suffixes=("_old", "_new"))
    differs = [any(_differ(row[f"{m}_old"], row[f"{m}_new"]) for m in measures) for row in joined.to_dict("records")]
    return joined[differs].sort_values(_CELL)


def _differ(old: object, new: object) -> bool:
    missing_old, missing_new = pd.isna(old), pd.isna(new)
    return bool(missing_old != missing_new or (not missing_old and old != new))


def describe(draft: Draft, lang: str) -> list[str]:
    """The difference in lines for a terminal: figures, then every score and rank that readers would see change."""
    found = difference(draft)
    heads = {
        "vi": "Số liệu: thêm {0}, sửa {1}, bỏ {2}. Người đọc sẽ thấy khác ở {3} ô.",
        "en": "Figures: {0} added, {1} changed, {2} removed. Readers would see {3} cells change.",
    }
    lines = [heads[lang].format(found.added, found.changed, found.removed, len(found.shown))]
    lines += [_line(row, lang) for row in found.shown.head(_LISTED).to_dict("records")]
    if len(found.shown) > _LISTED:
        more = len(found.shown) - _LISTED
        lines.append(f"… và {more} ô nữa" if lang == "vi" else f"… and {more} more")
    return lines


def _line(row: dict, lang: str) -> str:
    words = {
        "vi": {s.SCORE: "điểm", s.RANK: "hạng", s.RANK_CHANGE: "tăng giảm"},
        "en": {s.SCORE: "score", s.RANK: "rank", s.RANK_CHANGE: "change"},
    }[lang]
    parts = [
        f"{word} {_show(row[f'{m}_old'], lang)} → {_show(row[f'{m}_new'], lang)}"
        for m, word in words.items()
        if _differ(row[f"{m}_old"], row[f"{m}_new"])
    ]
    return f"{row[s.YEAR]}/{row[s.UNITS]} {row[s.INDICATOR]} {row[s.PROVINCE]}: {', '.join(parts)}"


def _show(value: object, lang: str) -> str:
    if pd.isna(value):
        return "—"
    text = f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)
    return text.replace(".", ",") if lang == "vi" else text
