"""Where a figure comes from: how it was got, where it is printed, since when it is shown; in both languages."""

from rankings.importing.findings import counted
from rankings.words.headline import inside
from rankings.words.numbers import MINUS, say_change

LABELS = {
    "vi": {
        "eyebrow": "Nguồn gốc con số",
        "score": "Điểm",
        "rank": "Hạng",
        "rank_change": "Tăng giảm",
        "facts": "Con số hiển thị và cách có được",
        "facts_caption": "Điểm, hạng và tăng giảm, mỗi dòng một số",
        "inputs": "Tính ra từ các con số sau",
        "inputs_caption": "Mỗi dòng một con số đã dùng",
        "documents": "Trong các tài liệu",
        "history": "Qua các bản phát hành",
        "conflicts": "Nơi các nguồn không khớp",
        "file": "Tệp",
        "figure": "Con số",
        "value": "Giá trị",
        "how": "Cách có được",
        "for": "Để tính",
        "weight": "Điểm tối đa",
        "source": "Nguồn",
        "document": "Tài liệu",
        "place": "Tệp, trang tính, ô",
        "loaded": "figures.csv là bảng tập hợp từ các tài liệu này, đi cùng mã nguồn của trang: mỗi dòng một con số "
        "của một tài liệu. Muốn đọc nguyên văn, mở tài liệu ở cột thứ hai.",
        "since": "Có từ",
        "release": "Bản phát hành",
        "note": "Ghi chú",
        "size": "Dung lượng",
        "ways": "Xem tiếp",
        "used": "dùng ở đây",
        "agrees": "khớp sau khi làm tròn",
        "differs": "khác, không dùng",
        "cited": "dùng để suy ra",
        "nothing": "Chưa thấy tài liệu nào in con số này của tỉnh; con số hiển thị được suy ra.",
        "unknown": "Chưa thấy tài liệu nào in con số này.",
        "rebuilt": "Không tài liệu nào in con số này: nó được dựng lại từ các con số trên, không phải số công bố.",
        "rebuilt_inputs": "Dựng lại từ các con số sau",
    },
    "en": {
        "eyebrow": "Where a figure comes from",
        "score": "Score",
        "rank": "Rank",
        "rank_change": "Change",
        "facts": "The figures shown, and how they were obtained",
        "facts_caption": "Score, rank and change, one per row",
        "inputs": "Worked out from these figures",
        "inputs_caption": "The figures used, one per row",
        "documents": "In documents",
        "history": "Over the releases",
        "conflicts": "Where sources disagree",
        "file": "File",
        "figure": "Figure",
        "value": "Value",
        "how": "How it was obtained",
        "for": "For the",
        "weight": "Points",
        "source": "Source",
        "document": "Document",
        "place": "File, sheet, cell",
        "loaded": "figures.csv was put together from these documents and comes with the code of the site: a row is one "
        "figure of one document. To read the original words, open the document in the second column.",
        "since": "Since",
        "release": "Release",
        "note": "Note",
        "size": "Size",
        "ways": "Go on",
        "used": "shown here",
        "agrees": "agrees when rounded",
        "differs": "differs, not used",
        "cited": "used to work it out",
        "nothing": "No document seen so far prints this figure of the province; what is shown was worked out.",
        "unknown": "No document seen so far prints this figure.",
        "rebuilt": "No document prints this figure: it was reconstructed from the figures above and is not published.",
        "rebuilt_inputs": "Reconstructed from these figures",
    },
}


def say_hint(lang: str) -> str:
    """Under a table whose figures lead to the pages that tell where they come from."""
    if lang == "vi":
        return "Chọn một con số để xem nguồn gốc: tài liệu, tệp, trang tính, ô."
    return "Choose a figure to see where it comes from: document, file, sheet, cell."


def figure_title(province: str, indicator: str, year: int, lang: str) -> str:
    """Title of the page on one figure.

    >>> figure_title("Bình Phước", "Chính quyền số", 2022, "vi")
    'Bình Phước: chính quyền số, năm 2022'
    """
    return f"{province}: {inside_or_same(indicator)}, {'năm ' if lang == 'vi' else ''}{year}"


def say_standing(score: str, rank: str, n: int, change: str, lang: str) -> str:
    """What stands on the cell, in one sentence; "" for what is not known, `change` in words with its year.

    >>> say_standing("0,8002", "1", 63, "không đổi so với năm 2021", "vi")
    'Điểm 0,8002, hạng 1/63, không đổi so với năm 2021.'
    >>> say_standing("", "", 63, "", "en")
    'Neither score nor rank has been seen published.'
    """
    names = {"vi": ("điểm", "hạng"), "en": ("score", "rank")}[lang]
    of = "/" if lang == "vi" else " of "
    parts = [f"{names[0]} {score}" if score else "", f"{names[1]} {rank}{of}{n}" if rank else "", change]
    said = ", ".join(filter(None, parts))
    if not said:
        return "Chưa thấy công bố điểm và hạng." if lang == "vi" else "Neither score nor rank has been seen published."
    return f"{said[0].upper()}{said[1:]}."


def say_change_on(change: int, year: int | None, lang: str, signs: str = "") -> str:
    """A change with its signs and the year it compares with.

    >>> say_change_on(16, 2020, "vi", "‡"), say_change_on(0, 2021, "en")
    ('tăng 16 bậc‡ so với năm 2020', 'no change on 2021')
    """
    moved = f"{say_change(change, lang)}{signs}"
    return moved if year is None else f"{moved} {'so với năm' if lang == 'vi' else 'on'} {year}"


def say_published(documents: int, differing: int, secondary: bool, lang: str) -> str:
    """That a figure stands in documents, and that others print another one.

    >>> say_published(2, 0, False, "vi"), say_published(1, 0, True, "en")
    ('Đã công bố, thấy trong 2 tài liệu', 'Published; seen in a secondary source only')
    >>> say_published(1, 1, False, "vi"), say_published(1, 2, False, "en")
    ('Đã công bố, thấy trong 1 tài liệu; 1 tài liệu ghi khác', 'Published; seen in 1 document; 2 documents differ')
    """
    if lang == "vi":
        said = f"Đã công bố, {'mới thấy trong nguồn thứ cấp' if secondary else f'thấy trong {documents} tài liệu'}"
        return f"{said}; {differing} tài liệu ghi khác" if differing else said
    said = "seen in a secondary source only" if secondary else f"seen in {counted(documents, 'document')}"
    others = counted(differing, "document differs", "documents differ")
    return f"Published; {said}; {others}" if differing else f"Published; {said}"


def say_worked_out(rule: str, lang: str, *, rebuilt: bool = False) -> str:
    """That a figure follows from others by a rule, in words already; `rebuilt` where it is reconstructed.

    >>> say_worked_out("theo thứ tự điểm", "vi"), say_worked_out("the order of scores", "en", rebuilt=True)
    ('Suy ra: theo thứ tự điểm', 'Reconstructed: the order of scores')
    """
    words = {"vi": ("Suy ra", "Dựng lại"), "en": ("Worked out", "Reconstructed")}[lang]
    return f"{words[rebuilt]}: {rule}"


def say_unrounded(exact: str, lang: str) -> str:
    """The digits that rank."""
    return f"chưa làm tròn là {exact}" if lang == "vi" else f"unrounded {exact}"


def say_by_scores(published: int, computed: int, lang: str) -> str:
    """What the order of the scores makes of a published rank."""
    if published == computed:
        return "thứ tự điểm cho cùng hạng" if lang == "vi" else "the order of the scores gives the same"
    if lang == "vi":
        return f"thứ tự điểm cho hạng {computed}; trang này dùng hạng công bố"
    return f"the order of the scores gives {computed}; the published rank is shown"


def say_two_ranks(previous: int, rank: int, year: int, this_year: int, lang: str) -> str:
    """How a change follows from two ranks.

    >>> say_two_ranks(25, 9, 2020, 2021, "vi")
    'hạng năm 2020 trừ hạng năm 2021: 25 − 9 = 16'
    """
    made = f"{previous} {MINUS} {rank} = {str(previous - rank).replace('-', MINUS)}"
    if lang == "vi":
        return f"hạng năm {year} trừ hạng năm {this_year}: {made}"
    return f"rank of {year} minus rank of {this_year}: {made}"


def say_same_by_ranks(lang: str) -> str:
    """That a published change is what the two ranks make."""
    return "đúng bằng hiệu hai thứ hạng" if lang == "vi" else "the two ranks give the same"


def say_only_stated(lang: str) -> str:
    """That a document states a change without the ranks."""
    if lang == "vi":
        return "tài liệu chỉ nêu mức thay đổi, không nêu đủ hai thứ hạng"
    return "documents state the change without both ranks"


def joined(parts: list[str]) -> str:
    """Clauses as one sentence with its full stop; "" for none."""
    said = "; ".join(filter(None, parts))
    return f"{said}." if said else ""


def say_input(what: str, name: str, year: int, lang: str) -> str:
    """A figure that went into another one, as a link's text.

    >>> say_input("score", "Chính quyền số", 2022, "vi"), say_input("rank_change", "DTI", 2021, "en")
    ('Chính quyền số, điểm 2022', 'DTI, change of 2021')
    """
    names = {
        "vi": {
            "score": "điểm",
            "rank": "hạng",
            "rank_change": "tăng giảm",
            "score_change": "thay đổi điểm",
        },
        "en": {
            "score": "score of",
            "rank": "rank of",
            "rank_change": "change of",
            "score_change": "change of score of",
        },
    }[lang]
    return f"{name}, {names[what]} {year}"


def say_table(name: str, year: int, lang: str) -> str:
    """All scores of a table, as a link's text."""
    return f"{name}, điểm cả bảng {year}" if lang == "vi" else f"{name}, all scores of {year}"


def say_inputs_note(lang: str) -> str:
    """How to read the column of points."""
    if lang == "vi":
        return "Điểm tối đa là trọng số của từng phần trong tổng; dấu trừ là phần bị trừ đi."
    return "Points are each part’s weight in the whole; a minus marks what is taken off."


def say_aside(reason: str, lang: str) -> str:
    """Why a printed figure is not used; `reason` begins with a capital."""
    return f"{'không dùng' if lang == 'vi' else 'not used'}: {reason[:1].lower()}{reason[1:]}"


def say_archive(archive: str, row: int | None, lang: str) -> str:
    """Where figures that came with the program stand, with the row as far as it is known.

    >>> say_archive("fixtures.zip", 412, "vi"), say_archive("fixtures.zip", None, "en")
    ('figures.csv trong fixtures.zip, dòng 412', 'figures.csv in fixtures.zip')
    """
    if lang == "vi":
        return f"figures.csv trong {archive}" + (f", dòng {row}" if row else "")
    return f"figures.csv in {archive}" + (f", row {row}" if row else "")


def say_documents(count: int, lang: str) -> str:
    """Caption of the table of printed figures."""
    if lang == "vi":
        return f"{count} con số thấy trong tài liệu, mỗi dòng một số của một tài liệu"
    return f"{count} {'figure' if count == 1 else 'figures'} seen in documents, one per row"


def say_history(changes: int, lang: str) -> str:
    """Caption of the table of what releases showed."""
    if lang == "vi":
        return f"Con số hiển thị đã đổi {changes} lần, mới nhất trước"
    return f"What is shown changed {'once' if changes == 1 else f'{changes} times'}, newest first"


def say_size(size: int, lang: str) -> str:
    """A file's size.

    >>> say_size(900, "en"), say_size(28_400, "vi")
    ('900 bytes', '28 kB')
    """
    if size < 1000:
        return f"{size} {'byte' if size == 1 or lang == 'vi' else 'bytes'}"
    return f"{round(size / 1000)} kB"


def way_to(what: str, name: str, year: int, lang: str) -> str:
    """A link onwards: to the province's page of a year, the ranking on an indicator, or the quality page."""
    texts = {
        "vi": {
            "province": f"{name}, năm {year}",
            "ranking": f"Xếp hạng {inside_or_same(name)}, năm {year}",
            "quality": "Chất lượng số liệu",
        },
        "en": {
            "province": f"{name}, {year}",
            "ranking": f"Ranking on {inside_or_same(name)}, {year}",
            "quality": "Data quality",
        },
    }
    return texts[lang][what]


def inside_or_same(name: str) -> str:
    """A name inside a sentence; abbreviations stay.

    >>> inside_or_same("DTI"), inside_or_same("Kinh tế số")
    ('DTI', 'kinh tế số')
    """
    return name if name.isupper() else inside(name)
