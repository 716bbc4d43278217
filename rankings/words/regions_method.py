"""The methodology page on regions and on whether the gap between first and last narrows."""

from rankings.words.methodology import Section

SECTION_ID = "regions"

SECTION = {
    "vi": Section(
        SECTION_ID,
        "Vùng, cả nước và khoảng cách",
        (
            (
                "Trung bình vùng là trung bình cộng điểm các tỉnh, thành phố trong vùng, mỗi nơi tính như nhau. Còn "
                "thiếu điểm của một nơi thì không tính. Các vùng xếp theo trung bình chưa làm tròn; hiệu hai trung "
                "bình lấy từ hai số đã ghi ra, nên trừ lại là thấy. Không so vùng của 63 với vùng của 34."
            ),
            (
                "Khoảng cách có thu hẹp không? Ba thước đo: điểm cao nhất trừ điểm thấp nhất; điểm thấp nhất bằng mấy "
                "phần trăm điểm cao nhất; độ lệch chuẩn trên điểm của tất cả (căn của trung bình bình phương độ lệch "
                "so với trung bình, chia cho đúng số tỉnh). Chỉ gọi là thu hẹp khi không thước đo nào rộng ra. Chỉ xét "
                "những năm biết điểm của mọi tỉnh; qua mốc đổi phương pháp thì ghi dấu ‡, và nêu riêng quãng năm dài "
                "nhất trong cùng một phương pháp."
            ),
        ),
    ),
    "en": Section(
        SECTION_ID,
        "Regions, the country, and the gap",
        (
            (
                "The mean of a region is the plain mean of its provinces’ scores, each counted once. If one score is "
                "missing there is none. Regions are ranked by their unrounded means; the difference of two means is "
                "that of the figures as shown, so it can be checked by subtraction. Regions of the 63 are never "
                "compared with regions of the 34."
            ),
            (
                "Does the gap narrow? Three measures: the highest score less the lowest; the lowest in percent of the "
                "highest; the standard deviation of all scores (the root of the mean of squared distances from the "
                "mean, divided by the full number). It is called narrowed only if none of them widened. Only years "
                "with all scores count; across a change of method the answer carries ‡, and the longest stretch of one "
                "method is told by itself."
            ),
        ),
    ),
}
