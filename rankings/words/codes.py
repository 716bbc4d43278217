"""Codes of the whole set that are no words of a language: rules of figures worked out, and flags of rows.

They leave as tables of their own (`rules`, `flags`), so that whoever has the files alone can read them.
"""

from typing import NamedTuple


class Code(NamedTuple):
    """What a code means, in a sentence of each language; `arguments` name the values that follow it, if any."""

    vi: str
    en: str
    arguments: str = ""


#: By the first word of `score_rule` and `rank_rule`; where these are made: `rankings.compute`.
RULES = {
    "weights": Code(
        "Điểm là trung bình có trọng số của các phần đã biết đủ, theo trọng số của năm (`weights`).",
        "The score is the weighted mean of its parts, all of them known, by the weights of that year (`weights`).",
    ),
    "remainder": Code(
        "Điểm gộp của các chỉ số chỉ biết chung: tổng điểm trừ các phần đã biết, theo trọng số của năm (`weights`).",
        "The score of indices that are known only together: what the total leaves after the parts that are known, by "
        "the weights of that year (`weights`).",
    ),
    "score_change": Code(
        "Điểm là SCORE, điểm của năm YEAR sau đó, trừ CHANGE, mức thay đổi đã công bố giữa hai năm.",
        "The score is SCORE, that of the later year YEAR, minus CHANGE, the published change between the two years.",
        "YEAR SCORE CHANGE",
    ),
    "mean_of_members": Code(
        "Điểm là trung bình cộng điểm cùng năm của các tỉnh cũ (`successions`), không có trọng số.",
        "The score is the unweighted mean of the former provinces’ scores in the same year (`successions`).",
    ),
    "rank_and_change": Code(
        "Hạng suy từ RANK, hạng ở năm YEAR, và CHANGE, mức thay đổi hạng đã công bố giữa hai năm (số dương là tăng): "
        "RANK − CHANGE nếu YEAR là năm trước, RANK + CHANGE nếu YEAR là năm sau.",
        "The rank follows from RANK, that of the year YEAR, and CHANGE, the published change of rank between the two "
        "years (plus is up): RANK − CHANGE where YEAR is the earlier one, RANK + CHANGE where it is the later.",
        "YEAR RANK CHANGE",
    ),
    "order_of_scores": Code(
        "Hạng xếp theo điểm chưa làm tròn của tất cả tỉnh, thành phố cùng bảng (`score_exact`).",
        "The rank is the place in the order of the unrounded scores of all provinces of the table (`score_exact`).",
    ),
}

#: By the words of `flags`, in the order in which they stand there.
FLAGS = {
    "method_break": Code(
        "Phương pháp đã đổi từ kỳ trước: thay đổi hạng có, nhưng không so được chặt chẽ.",
        "The method changed since the edition before: there is a rank change, but it is not strictly comparable.",
    ),
    "conflict": Code(
        "Tài liệu trái nhau về một con số của dòng, hoặc về số mà nó suy từ; mọi con số ấy có trong `figures`.",
        "Documents disagree on a figure of the row, or on one that it follows from; `figures` has all of them.",
    ),
    "rank_disagrees": Code(
        "Hạng công bố khác hạng theo điểm (`computed_rank`); `rank` là hạng công bố. Luôn kèm `conflict`.",
        "The published rank is not the one by the scores (`computed_rank`); `rank` is the published one. Always with "
        "`conflict`.",
    ),
    "change_disagrees": Code(
        "Mức thay đổi công bố khác hiệu của hai hạng; `rank_change` là hiệu ấy. Luôn kèm `conflict`.",
        "The published change is not the difference of the two ranks; `rank_change` is that difference. Always with "
        "`conflict`.",
    ),
    "secondary": Code(
        "Điểm hoặc hạng dựa vào nguồn thứ cấp: `secondary_score`, `secondary_rank` hoặc cả hai.",
        "The score or the rank rests on a secondary source: `secondary_score`, `secondary_rank` or both.",
    ),
    "secondary_score": Code(
        "Điểm chỉ thấy trong bản chép bảng của bộ, hoặc tính từ điểm như thế.",
        "The score was seen only in a transcription of the ministry’s table, or is worked out from such scores.",
    ),
    "secondary_rank": Code(
        "Hạng chỉ thấy trong bản chép bảng của bộ, hoặc xếp theo điểm như thế.",
        "The rank was seen only in a transcription of the ministry’s table, or follows from such scores.",
    ),
}
