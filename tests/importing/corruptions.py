"""Ways to spoil one cell of a good table: a number, a rank, a name.

Each takes the rows and a source of chance, changes the rows, and returns the cells of which one must be named.
"""

from rankings.importing.grid import letter_of
from tests.importing.real_tables import FIRST

SCORES = range(3, 13, 2)
RANKS = range(4, 13, 2)
LAST = FIRST + 62
CODE, NAME = 1, 2


def corruption(function):
    """Registers a kind: function(rows, draw) changes the rows and returns the cells of which one must be named."""
    KINDS[function.__name__] = function
    return function


KINDS = {}


def cell(row, column):
    """The A1 address; `row` from 0 in the list of rows."""
    return f"{letter_of(column)}{row + 1}"


def place(draw, columns=range(3, 13)):
    """A row of a province and a column, from 0."""
    return draw.randrange(FIRST - 1, LAST), draw.choice(list(columns))


def put(rows, at, value):
    rows[at[0]][at[1]] = value
    return {cell(*at)}


def two_rows_apart(rows, draw, column, least):
    """Two rows whose numbers in the column differ by so much at least."""
    while True:
        one, other = sorted(draw.sample(range(FIRST - 1, LAST), 2))
        if abs(float(rows[one][column]) - float(rows[other][column])) >= least:
            return one, other


@corruption
def another_decimal_sign(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, rows[at[0]][at[1]].replace(".", ","))


@corruption
def no_decimal_sign(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, rows[at[0]][at[1]].replace(".", ""))


@corruption
def two_decimal_signs(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, rows[at[0]][at[1]].replace("0.", "0..", 1))


@corruption
def a_letter_for_a_nought(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, rows[at[0]][at[1]].replace("0", draw.choice("Oo"), 1))


@corruption
def a_letter_for_a_one_in_a_rank(rows, draw):
    at = place(draw, RANKS)
    return put(rows, at, draw.choice(["l", "I"]) + str(rows[at[0]][at[1]])[1:])


@corruption
def a_digit_too_many(rows, draw):
    at = place(draw, SCORES)
    text = rows[at[0]][at[1]]
    spot = draw.randrange(3, len(text) + 1)
    return put(rows, at, text[:spot] + str(draw.randrange(1, 10)) + text[spot:])


@corruption
def a_digit_too_few(rows, draw):
    at = place(draw, SCORES)
    text = rows[at[0]][at[1]]
    spot = draw.randrange(2, len(text))
    return put(rows, at, text[:spot] + text[spot + 1 :])


@corruption
def two_digits_of_a_score_changed_over(rows, draw):
    while True:
        row, column = place(draw, SCORES)
        text = rows[row][column]
        if abs(int(text[2]) - int(text[3])) > 1:
            rows[row][column] = f"0.{text[3]}{text[2]}{text[4:]}"
            return {cell(row, column), cell(row, column + 1)}


@corruption
def another_first_digit(rows, draw):
    row, column = place(draw, SCORES)
    text = rows[row][column]
    digit = draw.choice([digit for digit in "123456789" if abs(int(digit) - int(text[2])) > 2])
    rows[row][column] = f"0.{digit}{text[3:]}"
    return {cell(row, column), cell(row, column + 1)}


@corruption
def a_rank_off_by_one(rows, draw):
    while True:
        row, column = place(draw, RANKS)
        rank, column_of_it = rows[row][column], [line[column] for line in rows[FIRST - 1 : LAST]]
        # Equal scores may have ranks that follow each other, as the ministry ranks on more decimals than it prints.
        if all(column_of_it.count(near) == 1 for near in (rank - 1, rank, rank + 1) if 1 <= near <= 63):
            break
    rows[row][column] = rank + 1 if rank == 1 else rank - 1 if rank == 63 else rank + draw.choice([-1, 1])
    near = {rank - 2, rank - 1, rank, rank + 1, rank + 2}
    return {cell(other, column) for other in range(FIRST - 1, LAST) if rows[other][column] in near}


@corruption
def a_rank_far_off(rows, draw):
    row, column = place(draw, RANKS)
    return put(rows, (row, column), (rows[row][column] + 30) % 63 + 1)


@corruption
def a_rank_beyond_the_last(rows, draw):
    return put(rows, place(draw, RANKS), draw.choice([0, 64, 99, 315]))


@corruption
def a_rank_with_a_fraction(rows, draw):
    at = place(draw, RANKS)
    return put(rows, at, rows[at[0]][at[1]] + 0.5)


@corruption
def a_rank_of_another_number_of_provinces(rows, draw):
    at = place(draw, RANKS)
    return put(rows, at, f"{rows[at[0]][at[1]]}/34")


@corruption
def a_negative_score(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, "-" + rows[at[0]][at[1]])


@corruption
def a_score_times_a_hundred(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, f"{float(rows[at[0]][at[1]]) * 100:.2f}")


@corruption
def a_score_by_a_hundred(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, f"{float(rows[at[0]][at[1]]) / 100:.4f}") | {cell(at[0], at[1] + 1)}


@corruption
def a_score_in_per_cent(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, f"{float(rows[at[0]][at[1]]) * 100:.2f}%")


@corruption
def a_score_of_nothing(rows, draw):
    return put(rows, place(draw, SCORES), "0.0000")


@corruption
def words_after_a_number(rows, draw):
    at = place(draw)
    return put(rows, at, f"{rows[at[0]][at[1]]} {draw.choice(['điểm', '(tạm)', '*', 'x', '?'])}")


@corruption
def words_for_a_number(rows, draw):
    return put(rows, place(draw), draw.choice(["không đánh giá", "xem phụ lục", "…?", "=C5"]))


@corruption
def two_values_in_a_cell(rows, draw):
    row, column = place(draw, SCORES)
    return put(rows, (row, column), f"{rows[row][column + 1]:02d} ({rows[row][column]})")


@corruption
def an_empty_cell(rows, draw):
    return put(rows, place(draw), "")


@corruption
def a_dash_for_a_figure(rows, draw):
    return put(rows, place(draw), draw.choice(["-", "—", "n/a", "…"]))


@corruption
def a_misspelt_name(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    name = rows[row][NAME]
    spot = draw.randrange(1, len(name))
    return put(rows, (row, NAME), name[:spot] + draw.choice("qwzx") + name[spot:])


@corruption
def a_name_cut_short(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    return put(rows, (row, NAME), rows[row][NAME][:3] + "…")


@corruption
def a_name_of_the_other_unit_set(rows, draw):
    return put(rows, (draw.randrange(FIRST - 1, LAST), NAME), "Huế cũ và mới")


@corruption
def a_name_missing(rows, draw):
    return put(rows, (draw.randrange(FIRST - 1, LAST), NAME), "")


@corruption
def a_code_of_another_province(rows, draw):
    one, other = draw.sample(range(FIRST - 1, LAST), 2)
    return put(rows, (one, CODE), rows[other][CODE])


@corruption
def a_total_that_its_parts_cannot_come_to(rows, draw):
    row = draw.randrange(FIRST - 1, LAST)
    score = float(rows[row][3])
    return put(rows, (row, 3), f"{score + (0.45 if score < 0.5 else -0.35):.4f}")


@corruption
def a_name_twice_in_another_spelling(rows, draw):
    one, other = sorted(draw.sample(range(FIRST - 1, LAST), 2))
    return put(rows, (other, NAME), f"Tỉnh {rows[one][NAME].upper()}")


@corruption
def a_cell_of_the_row_below(rows, draw):
    row, column = place(draw, SCORES)
    while abs(float(rows[row][column]) - float(rows[(row - 3) % 63 + 4][column])) < 0.02:
        row, column = place(draw, SCORES)
    rows[row][column] = rows[(row - 3) % 63 + 4][column]
    return {cell(row, column + 1)}


@corruption
def a_score_as_points_of_a_thousand(rows, draw):
    at = place(draw, SCORES)
    return put(rows, at, str(int(float(rows[at[0]][at[1]]) * 1000)))
