"""What publishing the table would change: figures, and what follows for ranks, each with its cause."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from rankings import roles, vi
from rankings.admin.shared import about_import, go, import_page, lang, office
from rankings.admin.sourcing import about_document
from rankings.compute.agreement import count_agreement, total_agreement
from rankings.compute.reviews import EditionChange, Move, OutdatedReview, Review, SummaryChange
from rankings.files.csv_file import CSV, write_pieces
from rankings.importing.tables import CheckedTable
from rankings.links import link, with_params
from rankings.models import Import, Indicator, Province
from rankings.pages.parts import Link
from rankings.releasing.checking import check_import, confirmed_by, definition_of, draft_of
from rankings.releasing.proposing import keep_review
from rankings.releasing.publishing import live_release
from rankings.releasing.reviewing import review
from rankings.saying import say
from rankings.words.agreement import say_agreement, say_agreement_figure
from rankings.words.cell_changes import say_cell_change
from rankings.words.changes import say_edition, say_summary, say_tie, say_totals
from rankings.words.consequences import Names, say_cause, say_move
from rankings.words.new_edition import say_new_editions
from rankings.words.numbers import direction_of, show_change, show_decimal, show_rank
from rankings.words.review_rows import Part, review_rows

_PER_PAGE: Final = 60
_WHOLE: Final = "dti"
_PARTS: Final = ("moves", "figures", "ties", "agreement", "marks", "wholes")


@dataclass(frozen=True)
class Asked:
    """What the address asks for: the part, a province or indicator to keep, the order, the page."""

    part: str
    text: str
    indicator: str
    sort: str
    page: int

    def params(self, **other: Any) -> dict[str, Any]:
        """The address's parameters with some of them another way."""
        own = {"part": self.part, "q": self.text, "indicator": self.indicator, "sort": self.sort, "page": self.page}
        return {name: value for name, value in (own | other).items() if value not in ("", 1)}


def reviewed(row: Import, table: CheckedTable, *, keep: bool) -> Review:
    """What the import would change, worked out again only if something was said or published since.

    `keep`: whether that becomes what can be proposed; no reader of the page makes it so. Raises Refused for a table
    that is not ready.
    """
    live = live_release()
    if row.review and row.reviewed_revision == row.revision and live and row.base_id == live.pk:
        try:
            return Review.from_json(row.review)
        except OutdatedReview:
            pass
    draft = draft_of(row, table)
    found = review(draft)
    if keep:
        keep_review(row, draft, found.to_json(), confirmed_by(table))
        row.refresh_from_db()
    return found


@office()
@about_import
def changes(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The consequences, part by part, filtered and sorted by the address."""
    found = review_of(row, roles.may_import(request.user))
    if found is None:
        return go("check", pk=row.pk)
    asked = _asked(request)
    names = names_of(row)
    parts = _parts(found)
    rows = list(_kept(parts[asked.part][1], asked, names))
    start = (asked.page - 1) * _PER_PAGE
    base = link(lang(), "office:changes", pk=row.pk)
    context = {
        "review": found,
        "asked": asked,
        "summary": summary_of(found, names),
        "parts": [
            Link(
                f"{label} ({len(all_rows)})",
                with_params(base, asked.params(part=key, page=1, sort="")),
                key == asked.part,
            )
            for key, (label, all_rows) in parts.items()
        ],
        "rows": [_shown(asked.part, each, names) for each in rows[start : start + _PER_PAGE]],
        "total": len(rows),
        "indicators": _indicators(parts[asked.part][1], names),
        "names": names,
        "older": with_params(base, asked.params(page=asked.page + 1)) if len(rows) > start + _PER_PAGE else "",
        "newer": with_params(base, asked.params(page=asked.page - 1)) if asked.page > 1 else "",
    }
    return import_page(request, row, "changes.html", "changes", context | about_document(row))


def review_of(row: Import, keep: bool, table: CheckedTable | None = None) -> Review | None:
    """The review; of an import that is no draft the one that was kept; None while the table is not ready.

    `keep`: whether the person may propose, so that what they look at is what they would propose.
    """
    if row.state != Import.State.DRAFT and row.review:
        try:
            return Review.from_json(row.review)
        except OutdatedReview:
            return None
    table = table or check_import(row)
    return reviewed(row, table, keep=keep) if table.ready else None


def names_of(row: Import) -> Names:
    """Names in the page's language, those of a definition too."""
    english = lang() == "en"
    provinces = {
        (province.unit_set_id, province.slug): province.name_en if english else province.name_vi
        for province in Province.objects.all()
    }
    indicators = {item.code: item.name_en if english else item.name_vi for item in Indicator.objects.all()}
    definition = definition_of(row) if row.definition else None
    for new in definition.indicators if definition else ():
        indicators[new.code] = new.name_en if english else new.name_vi
    return Names(provinces, indicators)


def _asked(request: HttpRequest) -> Asked:
    part = request.GET.get("part", "moves")
    number = request.GET.get("page", "1")
    return Asked(
        part if part in _PARTS else "moves",
        " ".join(request.GET.get("q", "").split())[:60],
        request.GET.get("indicator", "")[:40],
        request.GET.get("sort", "") if request.GET.get("sort") in ("province", "indicator") else "",
        max(1, int(number)) if number.isdecimal() and len(number) < 6 else 1,
    )


def _parts(found: Review) -> dict[str, tuple[str, Sequence[Any]]]:
    return {
        "moves": (say("Hạng và điểm", "Ranks and scores"), found.moves_in_numbers),
        "figures": (say("Ô số liệu", "Cells"), found.changes),
        "ties": (say("Đồng hạng", "Ties"), found.ties),
        "agreement": (say("Đối chiếu nguồn", "Agreement of sources"), found.agreement),
        "marks": (
            say("Chỉ dấu và nguồn", "Marks and documents only"),
            [each for each in found.moves if not each.in_numbers],
        ),
        "wholes": (say("Kỳ và trung bình", "Editions and means"), (*found.editions, *found.summaries)),
    }


def _kept(rows: Iterable[Any], asked: Asked, names: Names) -> Iterator[Any]:
    """The rows asked for, in the order asked for; of moves the largest come first."""
    key = vi.squeeze(asked.text)
    kept = [
        each
        for each in rows
        if (not asked.indicator or getattr(each, "indicator", "") == asked.indicator)
        and (not key or key in vi.squeeze(names.province(each.units, getattr(each, "province", ""))))
    ]
    orders: dict[str, Callable[[Any], Any]] = {
        "province": lambda each: vi.sort_key(names.province(each.units, getattr(each, "province", ""))),
        "indicator": lambda each: getattr(each, "indicator", ""),
    }
    if asked.sort:
        kept.sort(key=orders[asked.sort])
    elif asked.part == "moves":
        kept.sort(key=_largest_first)
    yield from kept


def _largest_first(move: Move) -> tuple:
    """What moves before what stays, the composite before its parts, the most places first.

    Of a new edition, which has no place before, the change against the edition before it counts.
    """
    places = (move.new.change if move.old.rank is None else move.places) or 0
    return (not move.in_numbers, not places, move.indicator != _WHOLE, -abs(places), move.indicator, _rank(move))


def _rank(move: Move) -> int:
    return move.new.rank or 0


def largest_of(found: Review, names: Names, count: int = 5) -> list[dict[str, Any]]:
    """The largest moves as rows of the table of moves."""
    moves = sorted(found.moves_in_numbers, key=_largest_first)
    return [_shown("moves", move, names) for move in moves[:count]]


def corrected_in(found: Review) -> int:
    """How many scores and ranks that readers see already would be others, or be gone."""
    pairs = [
        pair for move in found.moves for pair in ((move.old.score, move.new.score), (move.old.rank, move.new.rank))
    ]
    return sum(old is not None and old != new for old, new in pairs)


def _shown(part: str, each: Any, names: Names) -> dict[str, Any]:
    """A row with the sentence that says it."""
    sentences: dict[str, Callable[[Any, Names, str], str]] = {
        "moves": say_cause,
        "marks": say_move,
        "figures": say_cell_change,
        "ties": say_tie,
        "agreement": say_agreement_figure,
        "wholes": _say_whole,
    }
    indicator = names.indicator(each.indicator) if hasattr(each, "indicator") else ""
    shown = {"row": each, "indicator": indicator, "text": sentences[part](each, names, lang())}
    return shown | (_numbers(each, names) if part == "moves" else {})


def _numbers(move: Move, names: Names) -> dict[str, Any]:
    """A move's province, and its rank and score before and after; a change of rank with its arrow."""
    old, new = move.old, move.new
    return {
        "province": names.province(move.units, move.province),
        "ranks": _step(show_rank(old.rank, old.tied), show_rank(new.rank, new.tied)),
        "scores": _step(show_decimal(old.score, lang()), show_decimal(new.score, lang())),
        "places": "" if not move.places else show_change(move.places, lang()),
        "direction": "" if not move.places else direction_of(move.places),
        "change": _step(show_change(old.change, lang()), show_change(new.change, lang())),
    }


def _step(old: str, new: str) -> str:
    return new if old == new else f"{old} → {new}"


def summary_of(found: Review, names: Names) -> list[str]:
    """What changes, in one line; of a new edition who leads and moves; how a ministry's table agrees with others."""
    lines = [f"{say_totals(found, lang())}.", *(f"{line}." for line in say_new_editions(found, _WHOLE, names, lang()))]
    if found.agreement:
        lines.append(f"{say_agreement(total_agreement(count_agreement(found.agreement)), lang())}.")
    return lines


def _say_whole(change: EditionChange | SummaryChange, names: Names, language: str) -> str:
    if isinstance(change, EditionChange):
        return say_edition(change, language)
    return say_summary(change, names, language)


@office()
@about_import
def changes_file(request: HttpRequest, row: Import) -> HttpResponseBase:
    """One part of what changes, as CSV; its texts cannot be taken for formulas."""
    found = review_of(row, roles.may_import(request.user))
    if found is None:
        return go("check", pk=row.pk)
    asked = request.GET.get("part", "moves")
    part: Part = "figures" if asked == "figures" else "agreement" if asked == "agreement" else "moves"
    head, rows = review_rows(found, lang(), names_of(row), part)
    response = StreamingHttpResponse(write_pieces(head, rows, bom=True), content_type=CSV)
    response["Content-Disposition"] = f'attachment; filename="import-{row.pk}-{part}.csv"'
    return response


def _indicators(rows: Iterable[Any], names: Names) -> list[tuple[str, str]]:
    """The indicators that occur, by code, with their names."""
    codes = {each.indicator for each in rows if hasattr(each, "indicator")}
    return sorted(((code, names.indicator(code)) for code in codes), key=lambda pair: vi.sort_key(pair[1]))
