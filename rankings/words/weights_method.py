"""The methodology page on what follows from other weights: the range of a rank, and weights that a reader sets."""

from rankings.words.methodology import Section

SECTION_ID = "other-weights"

SECTION = {
    "vi": Section(
        SECTION_ID,
        "Nếu trọng số khác đi",
        (
            (
                "Hạng phụ thuộc vào trọng số, mà trọng số là một lựa chọn. Khoảng hạng cho biết phụ thuộc đến đâu: "
                "mỗi trọng số được nhân với một số ngẫu nhiên riêng từ 0,75 đến 1,25, tổng điểm được tính lại và các "
                "tỉnh, thành phố được xếp lại, 10.000 lần. “9 (7–11)” nghĩa là hạng chính thức 9, và trong ít nhất 9 "
                "trên 10 lần ấy hạng nằm từ 7 đến 11 (phân vị 5 đến phân vị 95). Khoảng này nói về trọng số, không nói "
                "số liệu chính xác đến đâu."
            ),
            (
                "Đây là bước “độ vững và độ nhạy” trong sổ tay về chỉ số tổng hợp của OECD và Trung tâm Nghiên cứu "
                "chung của Ủy ban châu Âu (Handbook on Constructing Composite Indicators, 2008), tính như gói COINr "
                "(get_noisy_weights, get_sensitivity) với độ lệch 0,25. Khác hai chỗ: phân vị là hạng có thật, không "
                "nội suy giữa hai hạng; mọi phép tính dùng số nguyên và dãy số ngẫu nhiên cố định, nên máy nào cũng ra "
                "một kết quả. Thử với một cách tính độc lập bằng số thực, kết quả không lệch quá một hạng."
            ),
            (
                "Tính được cho 2022 và 2023, với trọng số suy ra, trên năm phần đã biết điểm của mọi tỉnh, thành phố: "
                "hạ tầng số 100, bốn chỉ số nền tảng còn lại gộp chung 400, hoạt động chính quyền số 200, kinh tế số "
                "150, xã hội số 150. Bốn chỉ số gộp chung một trọng số nên khoảng hạng rộng hơn so với khi tách được "
                "chúng. Năm 2020 và 2021 chưa biết đủ điểm các phần; năm 2024 chưa rõ trọng số."
            ),
            (
                "“Cách không quá 0,005” đếm các tỉnh, thành phố khác có điểm hơn hoặc kém từ 0,005 trở xuống, ở mọi "
                "kỳ đã biết đủ điểm."
            ),
            (
                "Trang thử trọng số xếp lại theo trọng số người xem đặt, từ 0 đến 1.000. Chỉ tỷ lệ giữa các trọng số "
                "có ý nghĩa. Kết quả không phải xếp hạng chính thức; với trọng số gốc, nó đúng bằng xếp hạng chính "
                "thức."
            ),
        ),
    ),
    "en": Section(
        SECTION_ID,
        "What if the weights were different?",
        (
            (
                "A rank hangs on the weights, and weights are a choice. The range of ranks tells how much: each weight "
                "is multiplied by a random number of its own from 0.75 to 1.25, the totals are computed anew and the "
                "provinces ranked again, 10,000 times. “9 (7–11)” means that the official rank is 9, and that in at "
                "least 9 of 10 of those runs the rank lies from 7 to 11 (5th to 95th percentile). The range speaks of "
                "the weights, not of how exact the figures are."
            ),
            (
                "This is the step “robustness and sensitivity” of the Handbook on Constructing Composite Indicators "
                "(OECD and Joint Research Centre of the European Commission, 2008), done as the package COINr does it "
                "(get_noisy_weights, get_sensitivity) with a noise factor of 0.25. It differs in two things: "
                "percentiles are ranks that occur, never one between two ranks; and all is computed in whole numbers "
                "from a fixed stream of random numbers, so that every machine finds the same. Held against an "
                "independent computation in floating point, no result is off by more than one rank."
            ),
            (
                "It can be computed for 2022 and 2023, with weights that were worked out, over the five parts whose "
                "scores are known of every province: infrastructure 100, the other four foundation indices together "
                "400, government activity 200, economy activity 150, society activity 150. As four indices share one "
                "weight, ranges are wider than they would be apart. For 2020 and 2021 too few scores of parts are "
                "known; for 2024 the weights are not."
            ),
            (
                "“Within 0.005” counts the other provinces whose score is at most 0.005 more or less, in every edition "
                "whose scores are all known."
            ),
            (
                "The page to try weights ranks anew by weights that a reader sets, from 0 to 1,000. Only their "
                "proportions matter. The outcome is no official ranking; with the edition’s own weights it is exactly "
                "the official one."
            ),
        ),
    ),
}
