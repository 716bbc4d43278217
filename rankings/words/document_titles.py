"""What documents of Vietnam are called on English pages: titles in our own words, publishers as they call themselves.

By the words of the document and not by its key: a title that is corrected, or another document under a known key, is
never shown under a rendering of other words.
"""

from typing import Final

#: Our rendering of each title; three English titles are here for a name in brackets alone.
# fmt: off
TITLES: Final = {
    "Đà Nẵng xếp hạng nhất ở cả 3 trụ cột chuyển đổi số quốc gia":
        "Da Nang ranks first in all three pillars of national digital transformation",
    "Danh sách đánh giá mức độ chuyển đổi số Việt Nam: Ai top đầu, ai top cuối":
        "Levels of digital transformation in Vietnam: who is at the top of the list and who is at the bottom",
    "Công bố báo cáo kết quả đánh giá mức độ chuyển đổi số cấp bộ, cấp tỉnh năm 2020":
        "Report published on levels of digital transformation of ministries and provinces in 2020",
    "Hải Dương xếp thứ 14 về chỉ số chuyển đổi số năm 2020":
        "Hai Duong ranks 14th in the 2020 digital transformation index",
    "Công bố xếp hạng chuyển đổi số 2020: Bình Phước xếp thứ 25":
        "2020 digital transformation ranking published: Binh Phuoc ranks 25th",
    "Chuyển đổi số hướng đến thay đổi cách làm": "Digital transformation aims to change how things are done",
    "Kinh tế Khoa học - công nghệ Thừa Thiên Huế đứng thứ 2/63 tỉnh thành về mức độ chuyển đổi số":
        "Economy, science and technology: Thua Thien Hue ranks second of 63 provinces in digital transformation",
    "[Đà Nẵng] 3 năm liên tiếp dẫn đầu xếp hạng chuyển đổi số cấp tỉnh":
        "[Da Nang] First in the provincial digital transformation ranking three years in a row",
    "Bộ Thông tin và Truyền thông công bố kết quả đánh giá về mức độ chuyển đổi số cấp bộ, cấp tỉnh năm 2020": (
        "Ministry of Information and Communications publishes levels of digital transformation of ministries and "
        "provinces in 2020"
    ),
    "Recognizing limitations to develop (Đắk Nông)": "Recognizing limitations to develop (Dak Nong)",
    "Động lực thúc đẩy chuyển đổi số": "A driving force for digital transformation",
    "Hải Dương đi trước đón đầu trong chuyển đổi số để phát triển mạnh mẽ":
        "Hai Duong gets ahead in digital transformation to develop strongly",
    "Hậu Giang xếp thứ 28/63 tỉnh, thành phố về Chuyển đổi số":
        "Hau Giang ranks 28th of 63 provinces in digital transformation",
    "Nghị quyết số 22-NQ/TU ngày 08/6/2022 của Tỉnh ủy Kiên Giang về Chuyển đổi số":
        "Resolution 22-NQ/TU of 8 June 2022 of the Kien Giang Provincial Party Committee on digital transformation",
    "Kon Tum đặt mục tiêu thuộc nhóm 30 tỉnh/thành tốt nhất về chuyển đổi số":
        "Kon Tum aims to be among the 30 best provinces in digital transformation",
    "Lạng Sơn đứng thứ 16 về chuyển đổi số và có 100% dịch vụ công đủ điều kiện lên mức độ 4":
        "Lang Son ranks 16th in digital transformation and has 100% of eligible public services at level 4",
    "Quảng Ninh đứng thứ 4 bảng xếp hạng chuyển đổi số năm 2020":
        "Quang Ninh is fourth in the 2020 digital transformation ranking",
    "Chuyển đổi số cấp tỉnh nhìn từ bảng xếp hạng DTI năm 2020 (Quảng Trị)":
        "Provincial digital transformation as seen in the 2020 DTI ranking (Quang Tri)",
    "Kết quả xếp hạng Chỉ số chuyển đổi số (DTI) tỉnh Sóc Trăng năm 2020":
        "Soc Trang’s result in the 2020 digital transformation index (DTI)",
    "Xếp hạng chuyển đổi số 2020: Thái Nguyên đứng thứ 3 ở trụ cột Chính quyền số":
        "2020 digital transformation ranking: Thai Nguyen is third in the digital government pillar",
    "Tuyên Quang xếp nhóm thứ 3 trong bảng xếp hạng chuyển đổi số (DTI) cấp tỉnh năm 2020":
        "Tuyen Quang is in the third group of the 2020 provincial digital transformation ranking (DTI)",
    "Vĩnh Long tăng 20 bậc về chỉ số chuyển đổi số": "Vinh Long rises 20 places in the digital transformation index",
    "Vĩnh Phúc xếp thứ 12 toàn quốc về chỉ số chuyển đổi số cấp tỉnh năm 2021":
        "Vinh Phuc ranks 12th nationwide in the 2021 provincial digital transformation index",
    "Đánh giá chuyển đổi số năm 2021, Yên Bái tăng vượt bậc":
        "2021 digital transformation assessment: Yen Bai rises sharply",
    "Đà Nẵng lần thứ 2 liên tiếp dẫn đầu cả nước về chuyển đổi số":
        "Da Nang leads the country in digital transformation for the second time in a row",
    "Bắc Kạn tăng 8 bậc trên bảng xếp hạng chuyển đổi số DTI năm 2021":
        "Bac Kan rises 8 places in the 2021 digital transformation ranking (DTI)",
    "Bắc Ninh: Chỉ số đánh giá chuyển đổi số (DTI) năm 2021 đứng thứ 4 trong cả nước":
        "Bac Ninh: fourth nationwide in the 2021 digital transformation index (DTI)",
    "Bến Tre xếp thứ 31/63 tỉnh thành về mức độ chuyển đổi số":
        "Ben Tre ranks 31st of 63 provinces in digital transformation",
    "2 địa phương có bước tiến ấn tượng về chuyển đổi số nhờ tầm nhìn của lãnh đạo":
        "Two localities make impressive progress in digital transformation thanks to their leaders’ vision",
    "Bình Phước vào top 10 tỉnh, thành dẫn đầu cả nước về chỉ số DTI 2021":
        "Binh Phuoc joins the country’s top 10 provinces in the 2021 DTI",
    "Đà Nẵng, Bộ Tài chính và Viện Hàn lâm đứng đầu về chuyển đổi số":
        "Da Nang, the Ministry of Finance and the Academy lead in digital transformation",
    "Xếp hạng đánh giá chuyển đổi số của các bộ, ngành, địa phương":
        "Digital transformation ranking of ministries, sectors and localities",
    "Lâm Đồng vào top 20 địa phương dẫn đầu về chuyển đổi số":
        "Lam Dong joins the top 20 localities in digital transformation",
    "Lạng Sơn xếp hạng 5 toàn quốc về Chỉ số đánh giá chuyển đổi số (DTI) 2021":
        "Lang Son ranks fifth nationwide in the 2021 digital transformation index (DTI)",
    "Thanh Hóa tăng 3 bậc trên bảng xếp hạng chuyển đổi số năm 2021":
        "Thanh Hoa rises three places in the 2021 digital transformation ranking",
    "Kế hoạch 4233/KH-UBND 2022 nâng cao Chỉ số chuyển đổi số Ninh Thuận":
        "Plan 4233/KH-UBND 2022 to raise Ninh Thuan’s digital transformation index",
    "Ninh Thuận: Giá trị DTI đạt 0,3048 - tăng trưởng 44,6% so với năm 2020":
        "Ninh Thuan: DTI reaches 0.3048, up 44.6% on 2020",
    "Thái Nguyên vào tốp 10 tỉnh, thành đứng đầu về chuyển đổi số":
        "Thai Nguyen joins the top 10 provinces in digital transformation",
    "Thái Nguyên: Tăng 4 bậc, xếp thứ 8/63 địa phương cả nước về Chỉ số Chuyển đổi số":
        "Thai Nguyen: up four places to eighth of 63 localities in the digital transformation index",
    "Thừa Thiên Huế xếp thứ 2 toàn quốc về Chỉ số chuyển đổi số DTI năm 2021":
        "Thua Thien Hue ranks second nationwide in the 2021 digital transformation index (DTI)",
    "Thừa Thiên Huế lọt top đầu về chỉ số chuyển đổi số":
        "Thua Thien Hue is among the leaders of the digital transformation index",
    "Chỉ số đánh giá chuyển đổi số năm 2022: Yên Bái xếp thứ 15/63":
        "2022 digital transformation index: Yen Bai ranks 15th of 63",
    "BÁO CÁO XẾP HẠNG Đánh giá mức độ chuyển đổi số năm 2022":
        "Ranking report: assessment of levels of digital transformation in 2022",
    "Bảng điểm DTI 2022-2024 chép lại từ dti.gov.vn (PMNM_HaUI.DNK_2025, Tapdulieu/bang_1.csv)":
        "DTI 2022–2024 scores transcribed from dti.gov.vn (PMNM_HaUI.DNK_2025, Tapdulieu/bang_1.csv)",
    "Hậu Giang nằm trong top 10 địa phương dẫn đầu toàn quốc về hạ tầng số":
        "Hau Giang is among the country’s top 10 localities in digital infrastructure",
    "Cần Thơ đứng trong top đầu chuyển đổi số cả nước":
        "Can Tho is among the country’s leaders in digital transformation",
    "Quảng Ninh vươn mình chuyển đổi số": "Quang Ninh rises through digital transformation",
    "Nỗ lực chuyển đổi số toàn diện (Đà Nẵng)": "An all-round effort at digital transformation (Da Nang)",
    "Nằm cuối bảng xếp hạng, Gia Lai quyết tâm nâng chỉ số chuyển đổi số":
        "At the bottom of the ranking, Gia Lai is determined to raise its digital transformation index",
    "Gia Lai làm gì khi đứng áp chót về chỉ số chuyển đổi số":
        "What Gia Lai does when it comes last but one in the digital transformation index",
    "NHỮNG ĐỊA PHƯƠNG/BỘ, NGÀNH NÀO DẪN ĐẦU CHUYỂN ĐỔI SỐ?":
        "Which localities, ministries and sectors lead in digital transformation?",
    "Hà Tĩnh thành lập gần 2.000 tổ chuyển đổi số cộng đồng":
        "Ha Tinh sets up nearly 2,000 community digital transformation teams",
    "Hải Phòng: Chuyển đổi số - động lực trong phát triển kinh tế":
        "Hai Phong: digital transformation, a driver of economic development",
    "Nâng chỉ số chuyển đổi số (Kiên Giang)": "Raising the digital transformation index (Kien Giang)",
    "Nam Định xếp thứ 10 bảng xếp hạng DTI năm 2022": "Nam Dinh is 10th in the 2022 DTI ranking",
    "Thực hiện các nhiệm vụ, giải pháp tiếp tục cải thiện Chỉ số DTI của tỉnh năm 2023 và những năm tiếp theo":
        "Carrying out tasks and measures to go on improving the province’s DTI in 2023 and the years after",
    "Kế hoạch 7501/KH-UBND 2023 cải thiện và nâng cao chỉ số chuyển đổi số (DTI) tỉnh Quảng Nam":
        "Plan 7501/KH-UBND 2023 to improve and raise Quang Nam’s digital transformation index (DTI)",
    "Quảng Ninh vào top 3 địa phương dẫn đầu về chỉ số chuyển đổi số":
        "Quang Ninh joins the top three localities in the digital transformation index",
    "Quảng Ninh xếp thứ 3 bảng xếp hạng DTI năm 2022": "Quang Ninh is third in the 2022 DTI ranking",
    "Sóc Trăng nâng cao thứ hạng chuyển đổi số năm 2022":
        "Soc Trang moves up in the 2022 digital transformation ranking",
    "Thanh Hoa rises in digital transformation ranking (Lao Động English)":
        "Thanh Hoa rises in digital transformation ranking (Lao Dong English)",
    "Đánh giá mức độ chuyển đổi số năm 2022, Trà Vinh xếp hạng 25/63 tỉnh, thành phố":
        "Assessment of levels of digital transformation in 2022: Tra Vinh ranks 25th of 63 provinces",
    "Quảng Ngãi tăng 5 bậc trong đánh giá chuyển đổi số":
        "Quang Ngai rises five places in the digital transformation assessment",
    "Hà Nội xếp thứ 6 về chỉ số chuyển đổi số cấp tỉnh":
        "Ha Noi ranks sixth in the provincial digital transformation index",
    "Đà Nẵng tiếp tục dẫn đầu cả nước về chuyển đổi số": "Da Nang still leads the country in digital transformation",
    "Hà Tĩnh ra mắt Cổng thông tin điện tử thực hiện Nghị quyết số 57":
        "Ha Tinh launches an online portal for carrying out Resolution 57",
    "Tuyên Quang tăng 10 bậc trên bảng xếp hạng chuyển đổi số DTI năm 2023":
        "Tuyen Quang rises 10 places in the 2023 digital transformation ranking (DTI)",
    "Sau sáp nhập tỉnh thành, Huế vươn lên đứng thứ 2 toàn quốc về chuyển đổi số":
        "After the mergers of provinces, Hue rises to second nationwide in digital transformation",
    "Hà Nội dẫn đầu cả nước về chuyển đổi số, Cao Bằng đứng cuối bảng":
        "Ha Noi leads the country in digital transformation, Cao Bang comes last",
    "TP.HCM giữ vững nhóm đầu chỉ số chuyển đổi số sau sáp nhập":
        "Ho Chi Minh City stays among the leaders of the digital transformation index after the merger",
    "Kế hoạch 18/KH-UBND năm 2026 nâng cao Chỉ số chuyển đổi số (DTI) của tỉnh Gia Lai":
        "Plan 18/KH-UBND of 2026 to raise Gia Lai’s digital transformation index (DTI)",
    "Hà Nội dẫn đầu cả nước về chỉ số chuyển đổi số": "Ha Noi leads the country in the digital transformation index",
    "Huế xếp thứ 2 toàn quốc về mức độ chuyển đổi số": "Hue ranks second nationwide in digital transformation",
    "Hà Nội dẫn đầu cả nước về Chỉ số Chuyển đổi số cấp tỉnh":
        "Ha Noi leads the country in the provincial digital transformation index",
    "Hà Nội, Huế, Hải Phòng, TPHCM và Thanh Hóa dẫn đầu cả nước về chuyển đổi số":
        "Ha Noi, Hue, Hai Phong, Ho Chi Minh City and Thanh Hoa lead the country in digital transformation",
    "Hà Nội dẫn đầu cả nước về chuyển đổi số cấp địa phương":
        "Ha Noi leads the country in local digital transformation",
    "Driving DTI progress (Khánh Hòa)": "Driving DTI progress (Khanh Hoa)",
    "Lào Cai đứng thứ 14 toàn quốc về Chỉ số Chuyển đổi số năm 2024":
        "Lao Cai ranks 14th nationwide in the 2024 digital transformation index",
    "Thái Nguyên tăng tốc trên bản đồ số": "Thai Nguyen speeds up on the digital map",
    "Trang thông tin điện tử thành phố Điện Biên Phủ: chỉ số DTI (không ghi lại địa chỉ bài)":
        "Website of Dien Bien Phu City: DTI (address of the article not recorded)",
    "Đà Nẵng dẫn đầu các tỉnh thành về chuyển đổi số": "Da Nang leads the provinces in digital transformation",
    "Đà Nẵng, TP.HCM, Thừa Thiên Huế và Hà Nội nằm trong nhóm đầu về chuyển đổi số":
        "Da Nang, Ho Chi Minh City, Thua Thien Hue and Ha Noi are in the leading group in digital transformation",
    "Quyết định 1726/QĐ-BTTTT phê duyệt Đề án xác định Bộ chỉ số đánh giá chuyển đổi số":
        "Decision 1726/QD-BTTTT approving the scheme for the set of digital transformation indices",
    "Quyết định 922/QĐ-BTTTT xác định Bộ chỉ số đánh giá chuyển đổi số":
        "Decision 922/QD-BTTTT laying down the set of digital transformation indices",
    "Quyết định 405/QĐ-BKHCN về Bộ chỉ số đánh giá chuyển đổi số":
        "Decision 405/QD-BKHCN on the set of digital transformation indices",
    "Thành phố Hồ Chí Minh đạt được kết quả tích cực trong chuyển đổi số":
        "Ho Chi Minh City achieves good results in digital transformation",
}
# fmt: on

#: Names that publishers have in English; newspapers keep their own, as they write them without marks. All others of the
#: list are known by the address of their site.
PUBLISHERS: Final = {
    "Báo Hà Tĩnh": "Bao Ha Tinh",
    "Báo Kinh tế & Đô thị": "Kinh te & Do thi",
    "Báo Mới": "Bao Moi",
    "Báo Nhân Dân": "Nhan Dan",
    "Báo Pháp luật TP.HCM": "Phap Luat TP.HCM",
    "Báo Quân đội nhân dân": "People’s Army Newspaper",
    "Báo Tiền Phong": "Tien Phong",
    "Báo Đồng Khởi": "Dong Khoi",
    "Bộ Thông tin và Truyền thông (dti.gov.vn)": "Ministry of Information and Communications (dti.gov.vn)",
    "Dân trí": "Dan Tri",
    "Huế ngày nay": "Hue Ngay Nay",
    "Nhóm sinh viên Trường Đại học Công nghiệp Hà Nội (GitHub)": "Students of Hanoi University of Industry (GitHub)",
    "Thư viện Pháp luật": "Thu Vien Phap Luat",
    "Tạp chí Quản lý nhà nước": "State Management Review",
}

#: How addresses begin that hold the English text of a document with a Vietnamese title.
IN_ENGLISH: Final = ("https://vanbanphapluat.co/decision-",)
