"""The methodology page on what it takes to stand higher, on who is alike, and on targets."""

from rankings.words.methodology import Section

STEPS_ID, PEERS_ID, TARGETS_ID = "next-ranks", "peers", "targets"

#: Points to the next ranks.
STEPS = {
    "vi": Section(
        STEPS_ID,
        "Cần bao nhiêu điểm để lên hạng",
        (
            (
                "Với mỗi tỉnh, mỗi năm, mỗi chỉ số biết điểm của mọi tỉnh: cần thêm bao nhiêu điểm để lên 1, 3, 5, "
                "10 bậc và để vào một phần tư đầu (hạng 1–15 trong 63, 1–8 trong 34), nếu các tỉnh khác giữ nguyên. "
                "Bằng điểm nơi đang giữ hạng là đủ, vì bằng điểm thì đồng hạng. Nhiều tỉnh đồng hạng thì bước dẫn "
                "tới hạng chung của họ."
            ),
            (
                "Nơi đã biết trọng số, bảng còn cho biết nếu chỉ một chỉ số tăng thì nó phải tăng bao nhiêu: số điểm "
                "cần thêm nhân tổng trọng số, chia cho trọng số của nó. Vượt quá điểm tối đa 1 thì ghi “không đủ”. "
                "Số ghi ra được làm tròn lên 4 chữ số, hoặc thêm chữ số khi làm tròn như thế sẽ vượt cả hạng tiếp "
                "theo: đưa số ấy trở lại bảng điểm thì ra đúng hạng đã nêu."
            ),
        ),
    ),
    "en": Section(
        STEPS_ID,
        "How many points a higher rank takes",
        (
            (
                "For each province, year and index on which all scores are known: how many more points lift it by 1, "
                "3, 5 and 10 places and into the top quarter (ranks 1–15 of 63, 1–8 of 34) if all others stand "
                "still. The score of whoever holds the rank is enough, since equals share a rank. Where several "
                "share it, the step leads to the rank that they share."
            ),
            (
                "Where the weights are known, the table also tells by how much one index alone would have to rise: "
                "the points times the sum of the weights, divided by its own. What would pass the highest score, 1, "
                "is “beyond”. Figures are rounded up to four places, or to more where four would lead past the next "
                "rank, too: put back into the table of scores, each gives just the rank that it stands under."
            ),
        ),
    ),
}

#: Who is alike.
PEERS = {
    "vi": Section(
        PEERS_ID,
        "Những nơi giống nhau",
        (
            (
                "Mỗi tỉnh có tối đa bốn tỉnh sát điểm nhất, bốn tỉnh có cơ cấu điểm giống nhất, bốn tỉnh cùng vùng "
                "sát hạng nhất, bốn tỉnh có dân số gần nhất, và các tỉnh đã cùng nhập thành một tỉnh mới. Điểm "
                "và cơ cấu điểm chỉ xét khi biết của mọi tỉnh."
            ),
            (
                "Cơ cấu điểm là điểm ở các chỉ số chính biết của mọi tỉnh: năm 2022–2024 là hạ tầng số và ba chỉ số "
                "hoạt động. Độ khác là khoảng cách Euclid chuẩn hóa: chênh lệch ở từng chỉ số chia cho độ lệch chuẩn "
                "của chỉ số ấy trong năm (chia cho n, vì đó là mọi tỉnh chứ không phải mẫu), bình phương, cộng lại, "
                "khai căn. Trọng số không dùng ở đây, nên hai tỉnh gần nhau về cơ cấu điểm vẫn có thể cách xa về điểm."
            ),
        ),
    ),
    "en": Section(
        PEERS_ID,
        "Who is alike",
        (
            (
                "For each province: up to four closest in score, four most alike in profile, four of its region next "
                "in rank, four closest in population, and those that became one new province with it. Scores and "
                "profiles are compared only where all are known."
            ),
            (
                "A profile is the scores on the main indices that are known of all: for 2022–2024 digital "
                "infrastructure and the three activity indices. The distance is the standardised Euclidean one: the "
                "difference on each index, divided by its standard deviation in that year (divisor n, as these are "
                "all provinces and no sample), squared, summed, and the root of that. Weights play no part, so two "
                "provinces alike in profile may still be apart in score."
            ),
        ),
    ),
}

#: How a province stands to its targets.
TARGETS = {
    "vi": Section(
        TARGETS_ID,
        "Mục tiêu: đúng hướng hay chậm",
        (
            (
                "Mục tiêu lấy nguyên văn từ tài liệu. DTI chỉ có điểm và hạng, nên mục tiêu về thứ khác (tỷ trọng "
                "trong tổng sản phẩm, tỷ lệ hộ gia đình) thì không kết luận được. “Tỉnh trung bình khá của cả nước” "
                "không nêu con số; ở đây chỉ hiểu theo nghĩa tối thiểu là nửa trên của bảng, hạng 1–31 trong 63."
            ),
            (
                "“Đúng hướng” là hạng mới nhất đã nằm trong mục tiêu, hoặc không thấp hơn đường thẳng từ hạng của kỳ "
                "cuối trước khi đặt mục tiêu tới mép mục tiêu vào năm của nó; ngoài ra là “chậm”. Chưa tới năm của mục "
                "tiêu mà không có hạng nào để vẽ đường ấy thì không kết luận. Đường thẳng là quy ước của trang này, "
                "không phải của tỉnh. Tỉnh đã sáp nhập thì được xét ở kỳ cuối cùng còn xếp hạng riêng."
            ),
        ),
    ),
    "en": Section(
        TARGETS_ID,
        "Targets: on course or behind",
        (
            (
                "Targets are told in the words of their document. The DTI has scores and ranks, so nothing can be "
                "said of a target about anything else (a share of the regional product, a share of households). “An "
                "upper-middle province of the country” names no number; it is read here as no more than it says, the "
                "upper half of the table, ranks 1–31 of 63."
            ),
            (
                "“On course” is a latest rank within the target, or one no lower than the straight line from the "
                "last rank before the target was set to the target’s edge in its year; anything else is “behind”. "
                "Before that year, and with no rank for the line to begin at, nothing is said. The line is "
                "a convention of this site, not of the province. A province that has merged is judged by the last "
                "edition that ranked it."
            ),
        ),
    ),
}
