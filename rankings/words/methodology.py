"""The methodology page's prose, in both languages side by side."""

from typing import NamedTuple

from rankings.words.numbers import show_count


class Section(NamedTuple):
    """A part of the page: the id in its address, its heading, its paragraphs."""

    id: str
    heading: str
    paragraphs: tuple[str, ...] = ()


HEADING = {"vi": "Phương pháp", "en": "Methodology"}

LEDE = {
    "vi": (
        "Mọi con số ở đây đều đã được công bố, hoặc tính ra từ số đã công bố theo một quy tắc nêu dưới đây. Số chưa "
        "thấy công bố thì để trống."
    ),
    "en": (
        "Every figure here was published, or follows from published figures by a rule stated below. What has not been "
        "seen published stays empty."
    ),
}

SECTIONS = {
    "vi": (
        Section(
            "dti",
            "DTI là gì",
            (
                (
                    "DTI là tên tắt tiếng Anh của chỉ số chuyển đổi số: điểm từ 0 đến 1, công bố hằng năm cho từng "
                    "tỉnh, thành phố. Bộ công bố là Bộ Khoa học và Công nghệ; đến đầu năm 2025 là Bộ Thông tin và "
                    "Truyền thông."
                ),
                (
                    "Chỉ số có ba trụ cột: chính quyền số, kinh tế số và xã hội số. Từ năm 2021, mỗi trụ cột gồm các "
                    "chỉ số nền tảng dùng chung và một chỉ số hoạt động của riêng nó. Vì vậy trụ cột “Chính quyền số” "
                    "và chỉ số chính “Hoạt động chính quyền số” là hai chỉ số khác nhau."
                ),
            ),
        ),
        Section("terms", "Từ dùng ở đây"),
        Section(
            "editions",
            "Các kỳ công bố",
            (
                (
                    "Mỗi năm là một kỳ. Năm 2024 có hai bảng: 63 tỉnh, thành phố trước sáp nhập và 34 tỉnh, thành phố "
                    "từ 1/7/2025; đó là hai kỳ riêng."
                ),
            ),
        ),
        Section(
            "weights",
            "Trọng số",
            (
                (
                    "Mỗi kỳ có trọng số riêng. Điểm tối đa 400, 300, 300 của năm 2020 đã được công bố; trọng số "
                    "2021–2023 chưa đọc được trong phụ lục của quyết định mà tính ra từ số đã công bố; trọng số 2024 "
                    "chưa rõ."
                ),
                (
                    "Năm 2022 và 2023, phần lớn các tỉnh chỉ thấy công bố tổng điểm, hạ tầng số và ba chỉ số hoạt "
                    "động. Bốn chỉ số nền tảng còn lại vì thế chỉ biết gộp, là phần còn lại của tổng điểm."
                ),
            ),
        ),
        Section(
            "ranks",
            "Thứ hạng",
            (
                (
                    "Hạng đã công bố là hạng chính thức. Nơi chỉ có điểm, hạng được tính từ điểm như đã công bố (bốn "
                    "chữ số thập phân); điểm suy ra thì giữ nguyên, không làm tròn. Hai tỉnh bằng điểm cùng giữ hạng "
                    "tốt hơn, hạng sau bỏ trống: năm 2022 Thanh Hóa và Yên Bái cùng hạng 15, tỉnh kế tiếp hạng 17."
                ),
                (
                    "Tỉnh chưa biết điểm và hạng thì ghi “—”: không phải hạng cuối, cũng không phải bằng không. Khi "
                    "chỉ biết một phần thứ hạng, hạng trong vùng được coi là chưa rõ; dấu = khi ấy chỉ những hạng "
                    "trùng nhau đã thấy công bố, và có thể còn tỉnh khác cùng hạng."
                ),
            ),
        ),
        Section(
            "changes",
            "Tăng giảm",
            (
                (
                    "Mức tăng giảm là hạng kỳ trước trừ hạng kỳ này: tăng 16 bậc nghĩa là từ hạng 25 lên hạng 9. Chỉ "
                    "so hai kỳ có cùng các tỉnh, nên không bao giờ so hạng trong 63 với hạng trong 34."
                ),
                (
                    "Mức tăng giảm công bố mà không kèm thứ hạng vẫn được giữ, như của Đắk Nông năm 2021: chính quyền "
                    "số tăng 14 bậc‡, kinh tế số tăng 5 bậc‡. Mức công bố trái với hai thứ hạng được coi là mâu thuẫn "
                    "và nêu ra."
                ),
                (
                    "Cách tính đổi hai lần: giữa 2020 và 2021 (Quyết định 922 thay 1726), giữa 2023 và 2024 (Quyết "
                    "định 405 thay 922). Mức tăng giảm qua hai lần đó mang dấu ‡ ở mọi nơi."
                ),
            ),
        ),
        Section(
            "units",
            "63 và 34",
            (
                (
                    "Đến 30/6/2025 cả nước có 63 tỉnh, thành phố; từ 1/7/2025 còn 34 (Nghị quyết 202/2025/QH15). Điểm "
                    "của tỉnh mới là trung bình cộng điểm các tỉnh cũ, theo quy tắc của chính bộ. Mười một tỉnh, "
                    "thành phố không sáp nhập nối tiếp: điểm chạy qua hai thời kỳ, thứ hạng thì không."
                ),
                (
                    "Cùng quy tắc ấy cho biết điểm của tỉnh mới ở những năm trước, nơi biết điểm của mọi tỉnh cũ. Các "
                    "điểm này mang dấu ~, vẽ bằng nét đứt, và không lẫn với thứ hạng đã công bố."
                ),
            ),
        ),
        Section("derived", "Số suy ra"),
        Section(
            "sources-kept",
            "Nguồn của các con số",
            (
                (
                    "Mỗi con số dẫn tới tài liệu đã công bố nó. Tại lần nạp đầu, điểm 2022–2024 của phần lớn các tỉnh "
                    "lấy từ một bản chép lại bảng của dti.gov.vn; đó là nguồn thứ cấp, được đánh dấu °, và khi ấy "
                    "khớp với mọi con số gốc đối chiếu được: 40 điểm và 159 thứ hạng."
                ),
            ),
        ),
        Section(
            "recompute",
            "Tính lại để kiểm tra",
            (
                (
                    "Nơi mọi phần của tổng điểm đều đã công bố, tổng được tính lại từ các phần. Ở các tỉnh khác, một "
                    "phần điểm suy ra từ chính tổng điểm nên không kiểm tra được gì."
                ),
            ),
        ),
        Section(
            "conflicts",
            "Nơi các nguồn không khớp",
            ("Mọi số của mọi nguồn đều được giữ; nơi chúng không khớp, một số được dùng và lý do được nêu.",),
        ),
        Section("signs", "Ký hiệu"),
    ),
    "en": (
        Section(
            "dti",
            "What the DTI is",
            (
                (
                    "The Digital Transformation Index (DTI) is a score from 0 to 1 published each year for every "
                    "province and centrally-run city. The ministry that publishes it is that of Science and "
                    "Technology; until early 2025 it was that of Information and Communications."
                ),
                (
                    "It has three pillars: digital government, digital economy and digital society. Since 2021 each "
                    "pillar holds the foundation indices, which all three share, and one activity index of its own. "
                    "The pillar “Digital government” and the main index “Digital government activity” are therefore "
                    "two different things."
                ),
            ),
        ),
        Section("terms", "Words used here"),
        Section(
            "editions",
            "Editions",
            (
                (
                    "Each year is an edition. For 2024 there are two tables: the 63 provinces before the mergers and "
                    "the 34 since 1 July 2025. They are two editions."
                ),
            ),
        ),
        Section(
            "weights",
            "Weights",
            (
                (
                    "Each edition has its own weights. The maximum points of 2020 (400, 300, 300) were published; the "
                    "weights of 2021–2023 were not read in a decision’s annex but worked out from published figures; "
                    "those of 2024 are unknown."
                ),
                (
                    "For 2022 and 2023, only the total, digital infrastructure and the three activity indices of most "
                    "provinces have been seen published. The other four foundation indices are then known only "
                    "together, as what is left of the total."
                ),
            ),
        ),
        Section(
            "ranks",
            "Ranks",
            (
                (
                    "A published rank is the official one. Where only scores are known, ranks follow from the scores "
                    "as published (four decimal places); scores worked out are left unrounded. Equal scores share the "
                    "better rank and the next is left out: in 2022 Thanh Hoa and Yen Bai are both 15th, the next is "
                    "17th."
                ),
                (
                    "A province whose score and rank are unknown shows “—”: neither last, nor zero. Where only some "
                    "ranks are known, ranks within a region are taken to be unknown; the sign = then marks equal ranks "
                    "among those seen published, and others may share them."
                ),
            ),
        ),
        Section(
            "changes",
            "Changes",
            (
                (
                    "A change is the previous rank minus the present one: up 16 means from 25th to 9th. Only editions "
                    "on the same set of provinces are compared, so a rank among 63 is never compared with one "
                    "among 34."
                ),
                (
                    "A change that was published without the ranks is kept, as for Dak Nong in 2021: digital "
                    "government up 14, digital economy up 5. One that contradicts the two ranks is a conflict, and "
                    "listed."
                ),
                (
                    "The method changed twice: between 2020 and 2021 (Decision 922 for 1726) and between 2023 and "
                    "2024 (Decision 405 for 922). Changes across those two steps carry the sign ‡ wherever they "
                    "stand."
                ),
            ),
        ),
        Section(
            "units",
            "63 and 34",
            (
                (
                    "Until 30 June 2025 the country had 63 provinces and centrally-run cities; since 1 July 2025 "
                    "there are 34 (Resolution 202/2025/QH15). A new province’s score is the plain mean of its former "
                    "provinces’ scores, the ministry’s own rule. The eleven that did not merge continue: their scores "
                    "run on across the two sets, their ranks do not."
                ),
                (
                    "The same rule gives a new province’s score in earlier years, wherever the scores of all its "
                    "former provinces are known. Such scores carry the sign ~, are drawn dashed, and never mix with "
                    "published ranks."
                ),
            ),
        ),
        Section("derived", "Figures worked out"),
        Section(
            "sources-kept",
            "Where figures come from",
            (
                (
                    "Each figure leads to the document that published it. In the data first loaded, most provinces’ "
                    "scores of 2022–2024 come from one transcription of dti.gov.vn’s tables; it is a secondary "
                    "source, marked °, and agreed then with every primary figure it could be checked against: 40 "
                    "scores and 159 ranks."
                ),
            ),
        ),
        Section(
            "recompute",
            "Recomputed as a check",
            (
                (
                    "Where every part of a total is published, the total is recomputed from them. Elsewhere a part "
                    "follows from the total itself and would prove nothing."
                ),
            ),
        ),
        Section(
            "conflicts",
            "Where sources disagree",
            ("Every figure of every source is kept; where they disagree, one is used and the reason is given.",),
        ),
        Section("signs", "Signs"),
    ),
}

BASES = {
    "vi": {"published": "đã công bố", "worked_out": "tính ra", "unknown": "chưa rõ"},
    "en": {"published": "published", "worked_out": "worked out", "unknown": "unknown"},
}

CAPTIONS = {
    "vi": {
        "editions": "Các kỳ đã công bố, cũ nhất trước",
    },
    "en": {
        "editions": "The editions published, oldest first",
    },
}

#: The ways to the quality page, by the id of the section that both pages have.
MORE = {
    "vi": {"recompute": "Kết quả tính lại từng kỳ", "conflicts": "Danh sách những chỗ không khớp"},
    "en": {"recompute": "Results of every edition", "conflicts": "The list of disagreements"},
}


def say_method(decision: str, day: str, summary: str, lang: str) -> str:
    """One method: its decision, its day, what it is."""
    head = f"Quyết định {decision} ngày {day}" if lang == "vi" else f"Decision {decision} of {day}"
    return f"{head}: {summary}"


def say_years(years: list[int]) -> str:
    """Years of one structure as a heading.

    >>> say_years([2021, 2022, 2023]), say_years([2024])
    ('2021–2023', '2024')
    """
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


_SINGULAR = {
    "main_indices": "main index",
    "component_indices": "component index",
    "criteria": "criterion",
    "max_points": "point at most",
}


def say_counts(counts: dict[str, int | None], lang: str) -> str:
    """How many of what an edition has; `counts` by main_indices, component_indices, criteria, max_points."""
    names = {
        "vi": {
            "main_indices": "chỉ số chính",
            "component_indices": "chỉ số thành phần",
            "criteria": "tiêu chí",
            "max_points": "điểm tối đa",
        },
        "en": {
            "main_indices": "main indices",
            "component_indices": "component indices",
            "criteria": "criteria",
            "max_points": "points at most",
        },
    }[lang]
    if lang == "en":
        names = {key: _SINGULAR[key] if counts.get(key) == 1 else name for key, name in names.items()}
    said = [f"{show_count(counts[key] or 0, lang)} {name}" for key, name in names.items() if counts.get(key)]
    return f"{', '.join(said)}." if said else ""


def say_share(share: str) -> str:
    """A share of the whole; neither language puts a space before the sign (CLDR).

    >>> say_share("28,6")
    '28,6%'
    """
    return f"{share}%"


def say_derived(kind: str, rule: str, lang: str) -> str:
    """A line on a rule that gives scores or ranks."""
    head = {"vi": {"score": "Điểm", "rank": "Hạng"}, "en": {"score": "Score", "rank": "Rank"}}[lang][kind]
    return f"{head}: {rule}."


def derived_by_change(lang: str) -> list[str]:
    """Lines on the rules that carry a figure from one edition to another by a published change."""
    if lang == "vi":
        return [
            "Hạng của kỳ trước hoặc kỳ sau: hạng đã biết của một kỳ cộng hoặc trừ mức tăng giảm đã công bố.",
            "Điểm của kỳ trước: điểm của một kỳ trừ mức thay đổi điểm đã công bố.",
        ]
    return [
        "Rank of the edition before or after: a known rank plus or minus a published change.",
        "Score of the edition before: a score minus a published change of score.",
    ]


def say_again(shared: int, lang: str) -> str:
    """Above the pillars of an edition, whose indices stand in its total already; `shared` are in several pillars."""
    if lang == "vi":
        return f"Cách chia thứ hai, theo trụ cột: {shared} chỉ số tính vào nhiều trụ cột, nên điểm không cộng dồn."
    indices = "1 index counts" if shared == 1 else f"{shared} indices count"
    return f"Divided again, by pillar: {indices} in more than one, so the points of the pillars do not add up."


def say_no_weights(lang: str) -> str:
    """Note on an edition whose weights are unknown."""
    if lang == "vi":
        return (
            "Trọng số chưa thấy công bố, và trọng số 2021–2023 không khớp; vì vậy không có điểm trụ cột của từng tỉnh."
        )
    return "The weights have not been seen and those of 2021–2023 do not fit, so no province has pillar scores."
