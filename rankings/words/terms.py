"""Words of the field and what each means in one sentence, for the page of methods and for whoever meets them first."""

#: (word, meaning), in the order in which they build on one another.
TERMS = {
    "vi": (
        ("DTI", "chỉ số chuyển đổi số: điểm tổng hợp của một tỉnh, thành phố trong một năm, từ 0 đến 1."),
        ("trụ cột", "một trong ba mặt của DTI: chính quyền số, kinh tế số, xã hội số."),
        ("chỉ số chính", "một phần của DTI được chấm riêng, như hạ tầng số; gộp nhiều chỉ số thành phần."),
        ("chỉ số thành phần", "một mục nhỏ được chấm trong một chỉ số chính; năm 2024 có 47 mục."),
        ("trọng số", "số điểm tối đa của một phần trong tổng: phần nặng hơn góp nhiều điểm hơn."),
        ("thứ hạng", "chỗ đứng khi xếp theo điểm từ cao xuống thấp; hạng 1 là cao nhất."),
        ("tăng, giảm hạng", "hạng kỳ trước trừ hạng kỳ này, tính bằng bậc; lên hạng là tăng."),
        ("kỳ", "một lần công bố, của một năm và một bảng tỉnh, thành phố."),
        ("bảng 63, bảng 34", "63 tỉnh, thành phố đến 30/6/2025 và 34 tỉnh, thành phố từ 1/7/2025."),
        ("suy ra (*)", "tính từ số đã công bố theo một quy tắc, không phải số bộ in ra."),
        ("dựng lại (~)", "điểm của tỉnh mới cho những năm trước sáp nhập, tính từ điểm các tỉnh cũ."),
        ("nguồn thứ cấp (°)", "bản chép lại bảng của bộ do người khác đưa lên mạng."),
    ),
    "en": (
        ("DTI", "the Digital Transformation Index: a province’s total score for a year, from 0 to 1."),
        ("pillar", "one of the three sides of the DTI: digital government, digital economy, digital society."),
        ("main index", "a part of the DTI scored on its own, such as digital infrastructure."),
        ("component index", "an item scored within a main index; in 2024 there were 47."),
        ("weight", "the most points that a part can add to the total: a heavier part counts for more."),
        ("rank", "the place when scores are put in order; 1 is the highest."),
        ("up, down", "the previous rank minus the present one, in places; towards 1 is up."),
        ("edition", "one publication, for one year and one table of provinces."),
        ("table of 63, table of 34", "the provinces until 30 June 2025 and those since 1 July 2025."),
        ("worked out (*)", "follows from published figures by a rule; not printed by the ministry."),
        ("reconstructed (~)", "a new province’s score for years before the mergers, from its former provinces’."),
        ("secondary source (°)", "somebody else’s transcription of the ministry’s table, found online."),
    ),
}

#: What the letters of the index stand for.
DTI = {"vi": "chỉ số chuyển đổi số", "en": "Digital Transformation Index"}
