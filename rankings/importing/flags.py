"""The flags of `import_scores` that answer what a table leaves open, as `Answers`."""

import re
from collections.abc import Iterable
from typing import Final

from rankings.importing.answers import Answers
from rankings.importing.findings import UsageError, Words, quote, same
from rankings.importing.names import Gazetteer

#: A finding's key ends with its cell, if it has one; neither a sheet's name nor a reason is free of "=".
_REASON: Final = re.compile(r"(.+?@.*?![A-Z]{0,3}\d*)=(.*)", re.DOTALL)
_FORMS: Final = {
    "--name": Words('--name "TÊN TRONG TỆP=mã-tỉnh" (bỏ trống mã: không phải là tỉnh)',
                    '--name "NAME IN THE FILE=slug" (no slug: it is no province)'),
    "--gap": Words('--gap "mã-tỉnh=LÝ DO"', '--gap "slug=REASON"'),
    "--reason": Words('--reason "MÃ CẢNH BÁO=LÝ DO"', '--reason "KEY OF THE WARNING=REASON"'),
    "--split": Words("--split E, chữ cái của cột", "--split E, the column's letter"),
}  # fmt: skip


def answers_of(
    gazetteer: Gazetteer,
    *,
    sheet: str | None = None,
    scale: int | None = None,
    splits: Iterable[str] = (),
    names: Iterable[str] = (),
    gaps: Iterable[str] = (),
    reasons: Iterable[str] = (),
    ignore_title: bool = False,
) -> Answers:
    """What the flags say; each of `names`, `gaps` and `reasons` as "left=right".

    Raises UsageError for a flag of another form, and for a province that the unit set does not have.
    """
    slugs = {place.slug for place in gazetteer.places}
    said_names = dict(_parted("--name", text) for text in names)
    said_gaps = dict(_parted("--gap", text) for text in gaps)
    for flag, found in (("--name", {*said_names.values()} - {""}), ("--gap", {*said_gaps})):
        if not found <= slugs:
            raise _no_such_province(flag, min(found - slugs), gazetteer.units, slugs)
    if not all(reason.strip() for reason in said_gaps.values()):
        raise _malformed("--gap", next(text for text in gaps if not text.partition("=")[2].strip()))
    return Answers(
        sheet=sheet or "",
        scale=scale,
        splits=frozenset(_letter(text) for text in splits),
        names=said_names,
        gaps=said_gaps,
        reasons=dict(_reason(text) for text in reasons),
        ignore_title=ignore_title,
    )


def _parted(flag: str, text: str) -> tuple[str, str]:
    """Left and right of the sign: the first for a gap, whose reason is free text, the last for a name."""
    left, sign, right = text.partition("=") if flag == "--gap" else text.rpartition("=")
    if not (sign and left.strip()):
        raise _malformed(flag, text)
    return left.strip(), right.strip()


def _reason(text: str) -> tuple[str, str]:
    found = _REASON.fullmatch(text)
    if not found or not found[2].strip():
        raise _malformed("--reason", text)
    return found[1], found[2].strip()


def _letter(text: str) -> str:
    if not re.fullmatch("[A-Za-z]{1,3}", text.strip()):
        raise _malformed("--split", text)
    return text.strip().upper()


def _malformed(flag: str, text: str) -> UsageError:
    form = _FORMS[flag]
    return UsageError(
        Words(f"{flag} “{quote(text)}” sai dạng", f"{flag} “{quote(text)}” is malformed"),
        (Words(f"dạng: {form.vi}", f"form: {form.en}"),),
    )


def _no_such_province(flag: str, slug: str, units: int, slugs: Iterable[str]) -> UsageError:
    return UsageError(
        Words(
            f"{flag}: “{quote(slug)}” không phải là mã của tỉnh nào trong {units}",
            f"{flag}: “{quote(slug)}” is no province of the {units}",
        ),
        (same(", ".join(sorted(slugs))),),
    )
