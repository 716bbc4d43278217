"""Whatever a sheet holds and whatever was said of it, a check gives an answer and raises nothing."""

from hypothesis import given
from hypothesis import strategies as st

from rankings.importing import grid
from rankings.importing.answers import Answers
from rankings.importing.names import Gazetteer, Place, match_province
from rankings.importing.tables import check_raw
from tests.importing.conftest import gazetteer_of, raw_of
from tests.importing.real_tables import question, raw, table

LETTERS = st.sampled_from(["A", "B", "C", "D", "E", "M", "ZZ", "?"])
MEANINGS = st.sampled_from(["gov:rank", "dti:score", "province", "ignore", "economy_activity", "x", "dti:x", ""])
NAMES = st.sampled_from(["TP. Đà Nẵng", "Bắc Cạn", "x", "", "Cả nước"])
SLUGS = st.sampled_from(["bac-kan", "hue", "", "x"])
ANSWERS = st.builds(
    Answers,
    columns=st.dictionaries(LETTERS, MEANINGS, max_size=4),
    scale=st.sampled_from([None, 1, 100, 1000]),
    splits=st.frozensets(LETTERS, max_size=3),
    names=st.dictionaries(NAMES, SLUGS, max_size=3),
    gaps=st.dictionaries(SLUGS, NAMES, max_size=2),
    ignore_title=st.booleans(),
)
CELLS = st.one_of(
    st.text(max_size=20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**30), 10**30),
    st.sampled_from(["01 (0,5)", "Tỉnh", "Điểm", "Hạng", "DTI", "Đà Nẵng", "0,5", "9" * 400, "1e400", "(1)", "-", "="]),
)
KINDS = st.sampled_from([grid.TEXT, grid.NUMBER, grid.DATE, grid.ERROR, grid.UNCOMPUTED, grid.TRUTH, grid.BLANK])


@given(st.integers(4, 66), st.integers(0, 12), CELLS, ANSWERS)
def test_any_cell_of_a_good_table_with_any_answers(row, column, value, answers):
    rows = [list(line) for line in table(2023)]
    rows[row][column] = value
    checked = check_raw(raw(rows), b"", question(2023), answers)
    assert checked.figures is not None or checked.errors or checked.choices


@given(st.lists(st.lists(CELLS, max_size=5), min_size=1, max_size=8), ANSWERS)
def test_any_small_sheet(rows, answers):
    checked = check_raw(raw_of(rows), b"", question(2023), answers)
    assert checked.raw is not None
    assert checked.figures is None


@given(
    st.integers(4, 66),
    st.integers(3, 12),
    KINDS,
    st.sampled_from(["", "0.5", "1e5", "Infinity", "-1", "x", "2023-01-01"]),
)
def test_any_kind_of_cell(row, column, kind, text):
    rows = raw([list(line) for line in table(2022)])
    rows.texts[row][column] = text
    # A number's text is a number; the readers give no other.
    kind = grid.TEXT if kind == grid.NUMBER and text in ("", "x", "2023-01-01") else kind
    rows.kinds[row] = rows.kinds[row][:column] + kind + rows.kinds[row][column + 1 :]
    check_raw(rows, b"", question(2022))


def test_a_spelling_without_a_letter_is_nobodys():
    gazetteer = Gazetteer(1, (Place("ha-noi", "Hà Nội", ("—", "***")),))
    assert match_province("***", gazetteer).slug == ""
    assert match_province("Hà Nội", gazetteer).slug == "ha-noi"
    assert "" not in gazetteer_of(63).keys
