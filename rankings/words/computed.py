"""The methodology page on what this site works out beside the ranking: short, and each with its own address."""

from rankings.words.methodology import Section

#: How a change of rank and a gap between scores are taken apart.
PARTS = {
    "vi": Section(
        "parts-of-a-change",
        "Vì sao lên, vì sao xuống",
        (
            (
                "Thay đổi thứ hạng chia thành hai phần. Phần của chính tỉnh: đặt điểm mới của tỉnh vào giữa điểm cũ "
                "của các tỉnh khác thì hạng đổi mấy bậc. Phần của các tỉnh khác: quãng còn lại, khi họ cũng có điểm "
                "mới. Hai phần là số bậc nguyên, cộng lại đúng bằng thay đổi. Chỉ tính được khi biết điểm của mọi tỉnh "
                "ở cả hai năm và hai năm cùng một phương pháp."
            ),
            (
                "Khoảng cách điểm giữa hai tỉnh, hoặc giữa hai năm của một tỉnh, chia cho từng phần: hiệu điểm ở phần "
                "ấy nhân trọng số, chia cho tổng trọng số. Cộng các phần lại có thể lệch khoảng cách giữa hai tổng "
                "điểm đã công bố, vì số công bố đã làm tròn; phần lệch ấy được ghi riêng, không giấu vào phần nào."
            ),
            (
                "Phần nào biết thì tính phần ấy: năm 2020 là ba trụ cột; năm 2022 là tám chỉ số chính với năm tỉnh, "
                "còn lại năm 2022 và 2023 là năm phần, bốn chỉ số nền tảng gộp làm một. Năm 2024 chưa rõ trọng số nên "
                "không chia được. Hơn ở mọi phần đã biết thì trọng số nào cũng không đảo được thứ tự."
            ),
        ),
    ),
    "en": Section(
        "parts-of-a-change",
        "Why a rank moves",
        (
            (
                "A change of rank has two parts. The province’s own: how far it would have moved with its new score "
                "among the old scores of the others. The others’ part: the rest of the way, once they have their new "
                "scores too. Both are whole places and add up to the change exactly. They can be told only where the "
                "scores of all provinces are known in both years, and both years follow one method."
            ),
            (
                "A gap between the scores of two provinces, or of two years of one province, is split over its parts: "
                "the difference on a part times its weight, divided by the sum of the weights. The parts may miss the "
                "gap between two published totals a little, because published figures are rounded; what they miss is "
                "told by itself and hidden in no part."
            ),
            (
                "The parts are those that are known: three pillars in 2020; eight main indices for five provinces in "
                "2022, else five parts in 2022 and 2023, four foundation indices together as one. The weights of 2024 "
                "are not known, so nothing is split there. Who is ahead on every known part stays ahead under any "
                "weights."
            ),
        ),
    ),
}

#: The tables as published and the one that is reconstructed.
BASES = {
    "vi": Section(
        "bases",
        "Hai cách nhìn: công bố và dựng lại",
        (
            (
                "Bảng của 63 và bảng 2024 của 34 tỉnh, thành phố là số công bố. Bảng dựng lại xếp 34 tỉnh, thành phố "
                "của hôm nay cho 2022–2024: điểm là trung bình cộng điểm các tỉnh trước sáp nhập, hạng theo thứ tự các "
                "điểm ấy. Năm 2020 và 2021 chưa biết điểm của mọi tỉnh nên không dựng được. Dựng lại bằng quy tắc ấy, "
                "điểm tổng hợp năm 2024 trùng số công bố đến 0,0001."
            ),
            (
                "Số dựng lại mang dấu ~, vẽ bằng gạch chéo hoặc nét đứt, và ở tệp tải về, API, hình ảnh đều không bao "
                "giờ ghi là công bố. Đà Nẵng từ 2023 sang 2024 xuống 1 bậc‡ trong 63, xuống 13 bậc‡~ trong bảng dựng "
                "lại của 34; lấy hạng 2023 trong 63 trừ hạng 2024 trong 34 thì không ra thay đổi nào cả."
            ),
        ),
    ),
    "en": Section(
        "bases",
        "Two views: published and reconstructed",
        (
            (
                "The tables of the 63 and the table of the 34 provinces of 2024 are as published. The reconstructed "
                "table ranks today’s 34 provinces for 2022–2024: scores are the plain means of the former provinces’ "
                "scores, ranks follow their order. For 2020 and 2021 not all scores are known, so none can be made. "
                "Reconstructed by that rule, the totals of 2024 equal the published ones to 0.0001."
            ),
            (
                "Reconstructed figures bear the sign ~, are drawn hatched or dashed, and are never called published: "
                "not on a page, in a file, by the API or in an image. From 2023 to 2024 Da Nang went down 1 place‡ "
                "among the 63, and down 13 places‡~ in the reconstructed table of the 34; its rank among 63 in 2023 "
                "less its rank among 34 in 2024 is no change at all."
            ),
        ),
    ),
}

#: Changes across a change of method.
BREAKS = {
    "vi": Section(
        "breaks",
        "Qua mốc đổi phương pháp",
        (
            (
                "Bộ vẫn công bố thay đổi từ 2020 sang 2021 và từ 2023 sang 2024, nên trang vẫn ghi, kèm dấu ‡ ngay sau "
                "con số; đường nối qua mốc vẽ bằng nét chấm, có vạch và tên mốc. Không ai chấm một năm theo cả hai "
                "phương pháp, nên không tách được bao nhiêu bậc là do cách chấm mới."
            ),
            (
                "Ai không muốn so như vậy thì chọn “Ẩn” ở dòng “Qua mốc đổi phương pháp”, hoặc thêm breaks=hide vào "
                "địa chỉ trang hay API: các thay đổi ấy biến mất, đường dừng ở mốc, chỗ trống ghi lý do."
            ),
        ),
    ),
    "en": Section(
        "breaks",
        "Across a change of method",
        (
            (
                "The ministry prints changes from 2020 to 2021 and from 2023 to 2024 all the same, so they are shown "
                "here, with the sign ‡ at the figure; a line across the change is dotted, and a named rule marks the "
                "place. Nobody scored one year by both methods, so how many places come from the new way of scoring "
                "cannot be told."
            ),
            (
                "Who would rather not compare so can choose “Hidden” beside “Across a change of method”, or add "
                "breaks=hide to the address of a page or of the API: those changes go, lines stop, and what is left "
                "empty says why."
            ),
        ),
    ),
}
