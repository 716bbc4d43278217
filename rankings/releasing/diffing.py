"""What a draft would change, in figures and in ranks, against the live release."""

from dataclasses import dataclass

import pandas as pd

from rankings import frames
from rankings import shape as s
from rankings.compute.scaling import to_places
from rankings.releasing.drafting import Draft

_FIGURE = [s.YEAR, s.UNITS, s.PROVINCE, s.INDICATOR, s.MEASURE, s.BASE_YEAR, s.SOURCE]
_CELL = [s.YEAR, s.UNITS, s.INDICATOR, s.PROVINCE]
#: Rank moves listed one by one; a whole reshuffled table would fill a terminal.
_LISTED = 200


#: What readers see as a number, and what they see beside it.
_NUMBERS = [s.SCORE, s.RANK, s.RANK_CHANGE]
_MARKS = [s.SCORE_BASIS, s.RANK_BASIS, s.FLAGS, s.SOURCES]


@dataclass(frozen=True)
class Difference:
    """`added`, `changed`, `removed`: figures; `shown`: _CELL with old and new numbers where a reader sees another one;
    `marked`: how many other cells get other marks or documents."""

    added: int
    changed: int
    removed: int
    shown: pd.DataFrame
    marked: int


def difference(draft: Draft) -> Difference:
    """The draft against its base."""
    old = frames.load_figures_frame(draft.base).set_index(_FIGURE)[s.VALUE]
    new = draft.figures.set_index(_FIGURE)[s.VALUE]
    both = old.index.intersection(new.index)
    changed = int((old.loc[both] != new.loc[both]).sum())
    cells = _cells(frames.load_scores_frame(draft.base), draft.results.scores)
    moved = [_any_differs(row, _NUMBERS) for row in cells.to_dict("records")]
    marked = sum(_any_differs(row, _MARKS) for row in cells[[not each for each in moved]].to_dict("records"))
    added, removed = len(new.index.difference(old.index)), len(old.index.difference(new.index))
    return Difference(added, changed, removed, cells[moved].sort_values(_CELL), marked)


def _cells(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Old and new cells side by side, scores as shown."""
    columns = [*_CELL, *_NUMBERS, *_MARKS]
    return _as_shown(old)[columns].merge(_as_shown(new)[columns], on=_CELL, how="outer", suffixes=("_old", "_new"))


def _as_shown(scores: pd.DataFrame) -> pd.DataFrame:
    shown = [
        None if score is None else str(to_places(score, places))
        for score, places in zip(scores[s.SCORE], scores[s.PLACES], strict=True)
    ]
    sources = [" ".join(sorted(keys)) for keys in scores[s.SOURCES]]
    return scores.assign(**{s.SCORE: pd.Series(shown, dtype=object, index=scores.index), s.SOURCES: sources})


def _any_differs(row: dict, names: list[str]) -> bool:
    return any(_differ(row[f"{name}_old"], row[f"{name}_new"]) for name in names)


def _differ(old: object, new: object) -> bool:
    missing_old, missing_new = pd.isna(old), pd.isna(new)
    return bool(missing_old != missing_new or (not missing_old and old != new))


def describe(draft: Draft, lang: str) -> list[str]:
    """The difference in lines for a terminal: figures, then every score and rank that readers would see change."""
    found = difference(draft)
    heads = {
        "vi": "Số liệu: thêm {0}, sửa {1}, bỏ {2}. Con số đổi ở {3} ô; chỉ đổi dấu hoặc nguồn ở {4} ô khác.",
        "en": "Figures: {0} added, {1} changed, {2} removed. Cells with another number: {3}; with other marks or "
        "sources only: {4}.",
    }
    lines = [heads[lang].format(found.added, found.changed, found.removed, len(found.shown), found.marked)]
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
    text = str(value)
    return text.replace(".", ",") if lang == "vi" else text
