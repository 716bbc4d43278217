"""Sentences on what became of a province and what it is made of, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.headline import listed


@dataclass(frozen=True)
class Became:
    """What a former province became: `relation` is kept, merged or renamed; `day` is written out already.

    `joined` are the other former members of its successor.
    """

    name: str
    successor: str
    relation: str
    day: str
    legal_basis: str
    joined: Sequence[str] = ()


def say_became(facts: Became, lang: str) -> tuple[str, str]:
    """Title and text of the notice on a former province's page."""
    return _became_vi(facts) if lang == "vi" else _became_en(facts)


def _became_vi(facts: Became) -> tuple[str, str]:
    law, stays = f"Nghị quyết {facts.legal_basis}", "Trang này giữ lịch sử trong 63 tỉnh, thành phố."
    if facts.relation == "renamed":
        return (
            f"Nay là {facts.successor}",
            f"{facts.name} nay là {facts.successor} ({law}), không sáp nhập. {stays}",
        )
    if facts.relation == "kept":
        text = f"{facts.name} không sáp nhập: điểm nối tiếp qua hai bảng, thứ hạng thì không. {stays}"
        return f"{facts.name} trước {facts.day}", text
    if facts.name == facts.successor:
        text = f"Từ {facts.day}, {facts.name} gồm cả {listed(facts.joined, 'vi')} trước đây ({law}). {stays}"
        return f"{facts.name} trước sáp nhập", text
    text = f"Từ {facts.day}, {facts.name} là một phần của {facts.successor} ({law}). {stays}"
    return f"Nay thuộc {facts.successor}", text


def _became_en(facts: Became) -> tuple[str, str]:
    law, stays = f"Resolution {facts.legal_basis}", "This page keeps its history among the 63."
    if facts.relation == "renamed":
        return (
            f"Now {facts.successor}",
            f"{facts.name} is now {facts.successor} ({law}); it did not merge. {stays}",
        )
    if facts.relation == "kept":
        text = f"{facts.name} did not merge: its scores run on across the two tables, its ranks do not. {stays}"
        return f"{facts.name} before {facts.day}", text
    if facts.name == facts.successor:
        text = f"Since {facts.day}, {facts.name} also includes the former {listed(facts.joined, 'en')} ({law}). {stays}"
        return f"{facts.name} before the merger", text
    text = f"Since {facts.day}, {facts.name} has been part of {facts.successor} ({law}). {stays}"
    return f"Now part of {facts.successor}", text


def say_now(facts: Became, lang: str) -> str:
    """What a former province is now, in a few words to stand under its name.

    >>> say_now(Became("Bình Phước", "Đồng Nai", "merged", "1/7/2025", "202/2025/QH15", ["Đồng Nai"]), "vi")
    'nay thuộc Đồng Nai'
    """
    if facts.relation == "kept":
        return "không sáp nhập" if lang == "vi" else "did not merge"
    if facts.relation == "renamed":
        return f"nay là {facts.successor}" if lang == "vi" else f"now {facts.successor}"
    if facts.name == facts.successor:
        joined = listed(facts.joined, lang)
        return f"trước {facts.day}; nay gồm cả {joined}" if lang == "vi" else f"before {facts.day}; now with {joined}"
    return f"nay thuộc {facts.successor}" if lang == "vi" else f"now part of {facts.successor}"


def say_former(units: int, day: str, together: bool, lang: str) -> str:
    """That a table is that of the former units, before links to today's; `together` if all are one unit now."""
    if lang == "vi":
        said = f"Số liệu theo {units} tỉnh, thành phố trước {day}."
        return f"{said} Nay tất cả cùng thuộc:" if together else f"{said} So các tỉnh, thành phố ngày nay:"
    said = f"Figures are those of the {units} provinces and cities before {day}."
    return f"{said} All are now part of:" if together else f"{said} Compare those of today:"


def say_joined(names: Sequence[str], successor: str, lang: str) -> str:
    """Heading of the other former members of what these became.

    >>> say_joined(["Bình Phước"], "Đồng Nai", "vi"), say_joined(["Đồng Nai"], "Đồng Nai", "vi")
    ('Nay cùng Bình Phước thuộc Đồng Nai', 'Nay thuộc Đồng Nai')
    """
    others = listed([name for name in names if name != successor], lang)
    if lang == "vi":
        return f"Nay cùng {others} thuộc {successor}" if others else f"Nay thuộc {successor}"
    return f"Now in {successor}, as is {others}" if others else f"Now in {successor}"


def say_holds(members: Sequence[str], day: str, lang: str) -> tuple[str, str]:
    """Title and text of the notice on a merged province's page: what it is made of."""
    joined = listed(members, lang)
    if lang == "vi":
        text = f"Từ {day} gồm {joined} trước đây. Hạng trong 63 của các tỉnh cũ không so được với hạng trong 34."
        return f"Gồm {joined}", text
    text = f"Made up of the former {joined} since {day}. Their ranks among 63 cannot be compared with a rank among 34."
    return f"Made up of {joined}", text


def say_goes_on(name: str, former: str, lang: str) -> tuple[str, str]:
    """Title and text of the notice on the page of a province that did not merge."""
    if lang == "vi":
        was = f" (trước là {former})" if former != name else ""
        return (
            "Không sáp nhập",
            f"{name}{was} không sáp nhập: điểm nối tiếp qua hai bảng, thứ hạng thì không.",
        )
    was = f" (formerly {former})" if former != name else ""
    return (
        "Not merged",
        f"{name}{was} did not merge: its scores run on across the two tables, its ranks do not.",
    )


def see_former(name: str, lang: str) -> str:
    """Link to a unit as it stood among the 63."""
    return f"{name} trong 63 tỉnh, thành phố" if lang == "vi" else f"{name} among the 63"


def see_present(name: str, lang: str) -> str:
    """Link to a unit as it stands among the 34."""
    return f"{name} trong 34 tỉnh, thành phố" if lang == "vi" else f"{name} among the 34"
