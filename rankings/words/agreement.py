"""How the ministry's own table agrees with the documents that stood in its place."""

from rankings.compute.agreement import AgreementCount
from rankings.compute.reviews import AgreementFigure, Outcome
from rankings.words.conflicts import say_figure
from rankings.words.consequences import Names
from rankings.words.numbers import show_count, show_signed

OUTCOMES: dict[str, dict[Outcome, str]] = {
    "vi": {"agrees": "khớp", "differs": "khác", "new": "mới", "missing": "bảng gốc thiếu"},
    "en": {"agrees": "agrees", "differs": "differs", "new": "new", "missing": "missing in the table"},
}


def say_agreement(count: AgreementCount, lang: str) -> str:
    """How many figures of secondary documents the ministry's table confirms, and what else there is.

    The share is cut off, not rounded: it says 100% only where all agree.

    >>> say_agreement(AgreementCount("", "", agrees=324, differs=1), "vi")
    'Bảng gốc khớp với 324/325 số liệu của nguồn thứ cấp (99,6%), 1 số liệu khác'
    >>> say_agreement(AgreementCount("", "", agrees=1, new=2), "en")
    'The ministry’s table agrees with the one figure of secondary sources (100%), 2 are new'
    """
    return ", ".join([_compared(count, lang), *_rest(count, lang)])


def _compared(count: AgreementCount, lang: str) -> str:
    if not count.compared:
        none = "Không có số liệu nào của nguồn thứ cấp để đối chiếu"
        return none if lang == "vi" else "There is no figure of a secondary source to compare with"
    share = percent(count.agrees, count.compared, lang)
    agrees, of = show_count(count.agrees, lang), show_count(count.compared, lang)
    everything = count.agrees == count.compared
    if lang == "vi":
        which = f"cả {of}" if everything and count.compared > 1 else f"{agrees}/{of}"
        return f"Bảng gốc khớp với {which} số liệu của nguồn thứ cấp ({share})"
    which = f"{agrees} of {of} figures"
    if everything:
        which = "the one figure" if count.compared == 1 else f"all {of} figures"
    return f"The ministry’s table agrees with {which} of secondary sources ({share})"


def _rest(count: AgreementCount, lang: str) -> list[str]:
    numbers = (count.differs, count.new, count.missing)
    shown = [show_count(number, lang) for number in numbers]
    if lang == "vi":
        said = (f"{shown[0]} số liệu khác", f"{shown[1]} số liệu mới", f"bảng gốc thiếu {shown[2]}")
    else:
        are = ["is" if number == 1 else "are" for number in numbers]
        said = (
            f"{shown[0]} {'differs' if count.differs == 1 else 'differ'}",
            f"{shown[1]} {are[1]} new",
            f"{shown[2]} {are[2]} missing in it",
        )
    return [text for text, number in zip(said, numbers, strict=True) if number]


def percent(part: int, whole: int, lang: str) -> str:
    """A share with one decimal, cut off; none where it is whole.

    >>> percent(324, 325, "vi"), percent(325, 325, "vi"), percent(1, 2, "en")
    ('99,6%', '100%', '50%')
    """
    thousandths = part * 1000 // whole
    text = str(thousandths // 10) + (f".{thousandths % 10}" if thousandths % 10 else "")
    return f"{text.replace('.', ',') if lang == 'vi' else text}%"


def say_agreement_figure(figure: AgreementFigure, names: Names, lang: str) -> str:
    """One figure of the table against one of a secondary document.

    >>> from decimal import Decimal as D
    >>> values = D("0.45"), "github", "transcription", D("0.41"), D("0.04")
    >>> row = AgreementFigure(2022, 63, "a", "dti", "score", 0, "differs", "bo", *values, "", "", "C5")
    >>> say_agreement_figure(row, Names(), "vi")
    'a: điểm 0,45, nguồn thứ cấp ghi điểm 0,41, chênh +0,04'
    """
    own, other = (
        None if value is None else say_figure(figure.measure, value, lang)
        for value in (figure.primary, figure.secondary)
    )
    who = names.province(figure.units, figure.province)
    if own is None:
        return (
            f"{who}: bảng gốc thiếu, nguồn thứ cấp ghi {other}"
            if lang == "vi"
            else f"{who}: missing in the table, a secondary source says {other}"
        )
    if other is None:
        return f"{who}: {own}, chưa có ở nguồn thứ cấp nào" if lang == "vi" else f"{who}: {own}, in no secondary source"
    if figure.difference is None:
        return f"{who}: {own}, nguồn thứ cấp khớp" if lang == "vi" else f"{who}: {own}, a secondary source agrees"
    signed = show_signed(figure.difference, lang)
    if lang == "vi":
        return f"{who}: {own}, nguồn thứ cấp ghi {other}, chênh {signed}"
    return f"{who}: {own}, a secondary source says {other}, difference {signed}"
