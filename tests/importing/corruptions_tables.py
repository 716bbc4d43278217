"""Ways to spoil rows, columns and titles of a good table; as in `corruptions`."""

from tests.importing.corruptions import CODE, LAST, NAME, RANKS, SCORES, cell, corruption, place, two_rows_apart
from tests.importing.real_tables import FIRST, INDICES, names, ranks, scores


@corruption
def two_scores_of_a_column_swapped(rows, draw):
    column = draw.choice(SCORES)
    one, other = two_rows_apart(rows, draw, column, 0.02)
    rows[one][column], rows[other][column] = rows[other][column], rows[one][column]
    return {cell(row, column + step) for row in (one, other) for step in (0, 1)}


@corruption
def two_ranks_of_a_column_swapped(rows, draw):
    column = draw.choice(RANKS)
    one, other = two_rows_apart(rows, draw, column, 3)
    rows[one][column], rows[other][column] = rows[other][column], rows[one][column]
    return {cell(row, column) for row in (one, other)}


@corruption
def a_score_and_its_rank_swapped(rows, draw):
    row, column = place(draw, SCORES)
    rows[row][column], rows[row][column + 1] = rows[row][column + 1], rows[row][column]
    return {cell(row, column), cell(row, column + 1)}


@corruption
def a_row_dropped(rows, draw):
    rows.pop(draw.randrange(FIRST - 1, LAST))
    return {""}


@corruption
def a_row_twice(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    rows.insert(row + 1, list(rows[row]))
    return {cell(row + 1, NAME)}


@corruption
def a_row_over_another(rows, draw):
    one, other = draw.sample(range(FIRST - 1, LAST), 2)
    rows[other][NAME:] = rows[one][NAME:]
    return {cell(max(one, other), NAME)}


@corruption
def a_row_moved_right(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    start = draw.choice([3, 4, 5, 6, 7])
    rows[row].insert(start, "")
    return {cell(row, column) for column in range(start, 14)}


@corruption
def a_row_moved_left(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    start = draw.choice([3, 4, 5, 6, 7])
    rows[row].pop(start)
    return {cell(row, column) for column in range(start, 13)}


@corruption
def a_name_moved_into_the_column_before(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    rows[row].pop(CODE)
    return {cell(row, NAME), cell(row, CODE)}


@corruption
def a_column_moved_down_by_a_cell(rows, draw):
    row, column = place(draw, SCORES)
    row = min(row, LAST - 8)
    for lower in range(LAST - 1, row, -1):
        rows[lower][column] = rows[lower - 1][column]
    rows[row][column] = ""
    return {cell(row, column)}


@corruption
def two_names_swapped(rows, draw):
    one, other = draw.sample(range(FIRST - 1, LAST), 2)
    rows[one][NAME], rows[other][NAME] = rows[other][NAME], rows[one][NAME]
    return {cell(row, CODE) for row in (one, other)}


@corruption
def a_title_of_another_year(rows, draw):
    rows[0][0] = rows[0][0][:-4] + str(draw.choice([2019, 2020, 2021, 2024]))
    return {"A1"}


@corruption
def a_title_of_another_number_of_provinces(rows, draw):
    rows[0][0] = draw.choice(["XẾP HẠNG CHUYỂN ĐỔI SỐ 34 TỈNH, THÀNH PHỐ", "DTI of 34 provinces"])
    return {"A1"}


@corruption
def a_heading_of_scores_over_ranks(rows, draw):
    column = draw.choice(SCORES)
    rows[2][column], rows[2][column + 1] = rows[2][column + 1], rows[2][column]
    return {cell(FIRST - 1, column), cell(FIRST - 1, column + 1)}


@corruption
def a_whole_column_times_a_hundred(rows, draw):
    column = draw.choice(SCORES)
    for row in range(FIRST - 1, LAST):
        rows[row][column] = f"{float(rows[row][column]) * 100:.2f}"
    return {cell(FIRST - 1, column)}


@corruption
def a_column_copied_over_another(rows, draw):
    one, other = draw.sample(list(SCORES), 2)
    for row in range(FIRST - 1, LAST):
        rows[row][other : other + 2] = rows[row][one : one + 2]
    return {cell(FIRST - 1, max(one, other))}


@corruption
def scores_of_two_columns_swapped(rows, draw):
    one, other = draw.sample(list(SCORES), 2)
    for row in range(FIRST - 1, LAST):
        rows[row][one], rows[row][other] = rows[row][other], rows[row][one]
    return {cell(row, column + 1) for row in range(FIRST - 1, LAST) for column in (one, other)}


@corruption
def a_wrong_mean_below_the_table(rows, draw):
    column = draw.choice(SCORES)
    known = [float(rows[row][column]) for row in range(FIRST - 1, LAST)]
    mean = ["", "", "Trung bình cả nước", *[""] * 10]
    mean[column] = f"{sum(known) / 63 + draw.choice([-0.01, 0.001, 0.02]):.4f}"
    rows.append(mean)
    return {cell(LAST, column)}


@corruption
def a_wrong_highest_score_below_the_table(rows, draw):
    column = draw.choice(SCORES)
    highest = max(float(rows[row][column]) for row in range(FIRST - 1, LAST))
    rows.append(["", "", "Cao nhất", *[""] * 10])
    rows[LAST][column] = f"{highest - 0.0101:.4f}"
    return {cell(LAST, column)}


@corruption
def a_region_between_the_provinces_with_figures(rows, draw):
    row = draw.randrange(FIRST, LAST)
    rows.insert(row, ["", "", "Vùng Tây Nguyên", *rows[row][3:]])
    return {cell(row, NAME)}


@corruption
def a_column_of_ranks_turned_over(rows, draw):
    column = draw.choice(RANKS)
    for row in range(FIRST - 1, LAST):
        rows[row][column] = 64 - rows[row][column]
    return {cell(row, column) for row in range(FIRST - 1, LAST)}


@corruption
def two_rows_of_figures_changed_over_in_one_index(rows, draw):
    column = draw.choice(SCORES)
    one, other = two_rows_apart(rows, draw, column, 0.02)
    rows[one][column], rows[other][column + 1] = rows[other][column], rows[one][column + 1]
    return {cell(row, column + 1) for row in (one, other)}


#: Corruptions that only the year before gives away, made of the table of 2023.
AGAINST_THE_YEAR_BEFORE = {}


def against_the_year_before(function):
    AGAINST_THE_YEAR_BEFORE[function.__name__] = function
    return function


def change_columns(rows, columns, order):
    """Scores and ranks of these columns in another order, under the headings as they were."""
    for row in range(FIRST - 1, LAST):
        kept = [rows[row][column : column + 2] for column in columns]
        for column, index in zip(columns, order, strict=True):
            rows[row][column : column + 2] = kept[index]
    return {cell(FIRST - 1, column) for column in columns}


@against_the_year_before
def economy_and_society_in_each_others_place(rows, draw):
    return change_columns(rows, [9, 11], [1, 0])


@against_the_year_before
def infrastructure_and_government_in_each_others_place(rows, draw):
    return change_columns(rows, [5, 7], [1, 0])


@against_the_year_before
def three_columns_moved_on_by_one(rows, draw):
    return change_columns(rows, [5, 7, 9], [2, 0, 1]) | change_columns(rows, [5, 7, 9], [0, 1, 2])


@against_the_year_before
def last_years_figures_in_a_column(rows, draw):
    place_of = {name: slug for slug, name in names().items()}
    column = draw.choice(SCORES)
    code = INDICES[(column - 3) // 2][0]
    for row in range(FIRST - 1, LAST):
        slug = place_of[rows[row][NAME]]
        rows[row][column : column + 2] = [scores(2022)[slug, code], ranks(2022)[slug, code]]
    return {cell(FIRST - 1, column)}


@against_the_year_before
def two_far_provinces_changed_over_without_codes(rows, draw):
    for row in rows[FIRST - 1 :]:
        row[CODE] = ""
    one = draw.randrange(FIRST - 1, FIRST + 3)
    other = draw.randrange(LAST - 4, LAST)
    rows[one][NAME], rows[other][NAME] = rows[other][NAME], rows[one][NAME]
    return {cell(row, column) for row in (one, other) for column in range(3, 13)}


@against_the_year_before
def a_score_and_its_rank_far_from_the_year_before(rows, draw):
    """The last province's total becomes the best of all, and every rank with it."""
    rows[LAST - 1][3] = "0.9123"
    for row in range(FIRST - 1, LAST):
        rows[row][4] = 1 if row == LAST - 1 else rows[row][4] + 1
    return {cell(LAST - 1, 3)}


@against_the_year_before
def every_total_a_little_too_high(rows, draw):
    for row in range(FIRST - 1, LAST):
        rows[row][3] = f"{float(rows[row][3]) + 0.01:.4f}"
    return {cell(FIRST - 1, 3)}
