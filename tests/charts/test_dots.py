"""Two to four provinces over the indicators: the image of three and four, and the strips of a table's cells."""

from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import make_chart
from rankings.charts.dots import DotsRow, axis_svg, dots_info, dots_svg, dots_table, key_svg, rows_axis, strip_svg
from rankings.charts.labels import marked
from tests.charts.samples import SVG, any_figures, head, parsed, reading, some, texts

NAMES = ("Bình Phước", "Đà Nẵng", "Đắk Nông", "Thừa Thiên Huế")
ROWS = (
    DotsRow("gov", "Hoạt động chính quyền số", tuple(map(reading, ("0.7312", "0.8575", "0.4485", "0.8262"))),
            reading("0.6067", "computed"), (1,)),
    DotsRow("society", "Xã hội số", (reading("0.6368", "derived", True), reading("0.7864", "derived"),
                                     reading("0.5475", "derived"), reading("0.6622", "derived")), None, (1,)),
    DotsRow("same", "Hạ tầng số", tuple(map(reading, ("0.5000",) * 4)), None, (0, 1, 2, 3)),
)  # fmt: skip


def four():
    return dots_info(head("indices"), NAMES, ROWS)


def test_each_of_four_has_a_mark_and_a_colour_of_its_own():
    for narrow in (False, True):
        groups = [g.get("class") for g in parsed(dots_svg(four(), narrow)).iter(f"{SVG}g")]
        assert {"c-brand", "c-link", "c-ink", "c-fourth"} <= set(groups)


def test_names_and_the_best_score_of_each_row_are_in_the_image():
    told = texts(dots_svg(four()))
    assert set(NAMES) <= set(told)
    assert {"0,8575", "0,7864*", "0,5000"} <= set(told)


def test_figures_worked_out_are_hollow_in_image_and_strip():
    row = ROWS[1]
    drawn = parsed(dots_svg(dots_info(head(), NAMES, [row])))
    marks = [each for each in drawn.iter() if (each.get("class") or "") == "c-hollow"]
    # Four in the row, four before the names, the leader's behind the row, and the one that the key explains.
    assert len(marks) == 4 + 4 + 1 + 1
    assert strip_svg(row, rows_axis("vi", ROWS)).count(' o"') == 4
    assert ' o"' not in strip_svg(ROWS[0], rows_axis("vi", ROWS))


def test_hollow_and_hatched_marks_are_explained_under_the_axis_where_they_occur():
    def explained(*bases, narrow=False):
        row = DotsRow("x", "X", tuple(reading("0.5", basis) for basis in bases), None, ())
        return [each for each in texts(dots_svg(dots_info(head(), NAMES[: len(bases)], [row]), narrow)) if ":" in each]

    for narrow in (False, True):
        assert explained("published", "published", narrow=narrow) == []
        assert explained("published", "computed", narrow=narrow) == ["Rỗng: suy ra (*)"]
        assert explained("reconstructed", "reconstructed", narrow=narrow) == ["Gạch chéo: dựng lại (~)"]


def test_a_mark_before_a_name_looks_as_all_marks_of_that_name_do():
    def keys(first, second):
        rows = [
            DotsRow(str(at), "X", (reading("0.5", basis), reading("0.6")), None, ())
            for at, basis in enumerate((first, second))
        ]
        drawn = dots_svg(dots_info(head(), NAMES[:2], rows)).split(f">{NAMES[0]}</text>")[0].rsplit("<g", 1)[1]
        return "c-hollow" in drawn, "c-hatching" in drawn

    assert keys("published", "published") == keys("published", "computed") == (False, False)
    assert keys("computed", "computed") == (True, False)
    assert keys("reconstructed", "reconstructed") == (True, True)


def test_a_missing_score_is_no_mark():
    row = DotsRow("x", "X", (reading("0.5"), reading(None), reading("0.7")), None, ())
    strip = strip_svg(row, rows_axis("vi", [row]))
    assert 'class="a"' in strip
    assert 'class="b"' not in strip
    assert strip_svg(DotsRow("x", "X", (reading(None), reading(None)), None, ()), rows_axis("vi", [])) == ""


def test_strips_share_one_axis_and_refer_to_marks_that_stand_in_its_head():
    axis = rows_axis("vi", ROWS)
    defined = set(parsed(axis_svg(axis, 4)).itertext())
    assert {"0,4", "0,9"} <= defined
    ids = {each.get("id") for each in parsed(axis_svg(axis, 4)).iter() if each.get("id")}
    for row in ROWS:
        used = {each.get("href")[1:] for each in parsed(strip_svg(row, axis)).iter() if each.get("href")}
        assert used <= ids


def test_the_first_is_drawn_last_so_that_it_lies_on_top():
    drawn = strip_svg(ROWS[2], rows_axis("vi", ROWS))
    assert drawn.index("dots-3") < drawn.index("dots-0")


def test_a_key_is_the_mark_of_its_place():
    assert "<circle" in key_svg(0)
    assert "<rect" in key_svg(1)
    assert key_svg(2) != key_svg(3)


def test_the_table_has_a_column_for_each_and_the_mean():
    table = dots_table(four())
    assert table.head == ("Chỉ số", *NAMES, "Trung bình")
    assert table.rows[0].cells == ("0,7312", "0,8575", "0,4485", "0,8262", "0,6067*")


@some
@given(st.integers(2, 4).flatmap(lambda count: any_figures(count + 1)), st.text(max_size=20))
def test_every_known_score_is_told(figures, name):
    known = tuple(i for i, each in enumerate(figures[:-1]) if each.value is not None)
    leaders = (max(known, key=lambda i: figures[i].value),) if known else ()
    row = DotsRow("x", name, tuple(figures[:-1]), figures[-1], leaders)
    chart = make_chart(dots_info(head(), [f"{name} {i}" for i in range(len(figures) - 1)], [row]))
    cells = [cell for each in chart.table.rows for cell in each.cells]
    for each in figures:
        if each.value is not None:
            assert any(marked(each) in cell for cell in cells)
