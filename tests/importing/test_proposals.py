"""What is put to a person: columns with their options, the scale, what earlier imports have taught."""

import pytest

from rankings.importing.columns import heading_key
from rankings.importing.proposing import headings_to_learn, indicator_words
from tests.importing.conftest import check_rows, gazetteer_of, said, simple_table

NAMES = [place.name_vi for place in gazetteer_of(63).places]
INDICES = {
    "dti": ("Chỉ số chuyển đổi số", "Digital Transformation Index"),
    "gov": ("Chính quyền số", "Digital government"),
    "data": ("Dữ liệu số", "Digital data"),
}


def with_column(heading, *values):
    """A good table with one more column, E: the values, then the last of them for all rows below."""
    cells = [*values, *[values[-1]] * (63 - len(values))]
    head, *rows = simple_table()
    return [[*head, heading], *[[*row, cell] for row, cell in zip(rows, cells, strict=True)]]


def column(table, letter):
    return next(proposal for proposal in table.columns if proposal.letter == letter)


def test_every_column_is_put_with_its_first_cells_and_what_it_is_taken_for():
    table = check_rows(simple_table())
    assert [(proposal.letter, proposal.value, proposal.certain) for proposal in table.columns] == [
        ("A", "ordinal", True), ("B", "province", True), ("C", "dti:score", True), ("D", "dti:rank", True),
    ]  # fmt: skip
    first = column(table, "C")
    assert (first.samples, first.cells) == (("0.9000", "0.8900", "0.8800"), ("C2", "C3", "C4"))
    assert first.heading == "DTI"


def test_blank_cells_are_no_samples():
    assert column(check_rows(with_column("Hạ tầng số", "", "0.5", "", "0.6")), "E").cells == ("E3", "E5", "E6")


def test_an_ambiguous_heading_offers_its_two_meanings_and_nothing():
    proposal = column(check_rows(with_column("Hạng CQS", 1), indicator_names=INDICES), "E")
    assert (proposal.certain, proposal.value) == (False, "")
    assert [option.value for option in proposal.options] == ["gov:rank", "gov_activity:rank", "ignore"]
    assert [option.label.vi for option in proposal.options] == [
        "Trụ cột chính quyền số: hạng", "Hoạt động chính quyền số: hạng", "bỏ qua",
    ]  # fmt: skip
    assert "trụ cột" in proposal.reason.vi


def test_an_unknown_heading_offers_every_index_of_the_edition_with_every_measure():
    names = frozenset({"dti", "gov", "data"})
    proposal = column(check_rows(with_column("Mức độ", "0.5"), indicators=names, names=INDICES), "E")
    values = [option.value for option in proposal.options]
    assert values[0] == "ignore"
    assert values[-1] == "province"
    assert {"data:score", "data:rank", "gov:rank_change"} <= set(values)
    assert "security:score" not in values
    assert next(option.label.en for option in proposal.options if option.value == "data:score") == "Digital data: score"


def test_a_certain_column_can_be_said_to_be_something_else():
    table = check_rows(simple_table(), columns={"D": "ignore", "A": "awareness:rank"})
    assert (column(table, "D").value, column(table, "D").said) == ("ignore", True)
    assert (column(table, "A").value, column(table, "A").said) == ("awareness:rank", True)
    assert not column(table, "C").said


def test_what_is_said_of_columns_that_the_sheet_does_not_have_is_passed_over():
    table = check_rows(simple_table(), columns={"Z": "gov:score", "D": "nothing", "A1": "gov", "C": "dti:height"})
    assert table.errors == ()
    assert not any(proposal.said for proposal in table.columns)


def test_what_an_earlier_import_taught_is_preselected_and_never_taken():
    learned = {heading_key("CQS"): "gov_activity:score"}
    table = check_rows(with_column("CQS", "0.5"), learned=learned)
    proposal = column(table, "E")
    assert (proposal.certain, proposal.value, proposal.learned) == (False, "gov_activity:score", "gov_activity:score")
    assert table.figures is None
    assert "lần trước: gov_activity:score" in table.choices[0].words().vi
    assert "the time before: gov_activity:score" in table.choices[0].words().en


@pytest.mark.parametrize("meaning", ["awareness:score", "gov:rank", "no_such:score", ""])
def test_what_was_learned_but_is_no_option_is_not_proposed(meaning):
    proposal = column(check_rows(with_column("CQS", "0.5"), learned={heading_key("CQS"): meaning}), "E")
    assert (proposal.value, proposal.learned) == ("", "")


def test_a_known_heading_is_what_it_says_whatever_was_learned():
    table = check_rows(simple_table(), learned={heading_key("DTI"): "gov:score"})
    assert (column(table, "C").value, column(table, "C").certain) == ("dti:score", True)


def test_only_what_a_person_said_is_learned():
    rows = with_column("CQS", "0.5")
    table = check_rows(rows, columns={"E": "gov_activity:score"})
    assert headings_to_learn(table.columns) == {heading_key("CQS"): "gov_activity:score"}
    assert headings_to_learn(check_rows(simple_table()).columns) == {}


def test_the_letters_that_one_answer_settles_are_said():
    head = [["Tỉnh", "Chính quyền số", ""], ["", "Điểm", "Hạng"]]
    rows = [[name, f"0,{9000 - number}", number] for number, name in enumerate(NAMES, start=1)]
    table = check_rows([*head, *rows], merged=[(0, 0, 1, 0), (0, 1, 0, 2)])
    assert [(proposal.letter, proposal.others) for proposal in table.columns[1:]] == [("B", ("C",)), ("C", ("B",))]
    assert [option.value for option in column(table, "C").options] == ["gov:rank", "gov_activity:rank", "ignore"]
    table = check_rows([*head, *rows], merged=[(0, 0, 1, 0), (0, 1, 0, 2)], columns={"B": "gov:score"})
    assert column(table, "C").value == "gov:rank"


def test_a_pillars_name_says_that_it_is_one():
    assert indicator_words("gov", INDICES) == ("Trụ cột chính quyền số", "Digital government pillar")
    assert indicator_words("data", INDICES) == ("Dữ liệu số", "Digital data")
    assert indicator_words("dti", {}) == ("DTI", "DTI")
    assert indicator_words("security", {}) == ("An toàn thông tin mạng", "Network information security")
    assert indicator_words("new", {}) == ("new", "new")


@pytest.mark.parametrize(("factor", "scale"), [(1, 1), (100, 100), (1000, 1000)])
def test_the_scale_is_proposed_with_its_evidence(factor, scale):
    table = check_rows(simple_table(scores=[f"{(0.9 - number / 100) * factor:.4f}" for number in range(63)]))
    assert (table.scale.scale, table.scale.confirmed) == (scale, scale == 1)
    assert "ô C2" in table.scale.evidence.vi
    assert (said(table) == []) == (scale == 1)
    assert all(finding.option == f"--scale {scale}" for finding in table.errors)


def test_a_scale_is_taken_when_a_person_says_it_and_a_wrong_one_stays_an_error():
    rows = simple_table(scores=[f"{90 - number:.2f}" for number in range(63)])
    table = check_rows(rows, scale=100)
    assert (table.scale.confirmed, table.errors) == (True, ())
    assert said(check_rows(simple_table(), scale=100)) == [("scale", "C2")]
    assert said(check_rows(rows, scale=1)) == [("scale", "C2")]


def test_too_few_scores_show_no_scale():
    rows = simple_table(headings=("STT", "Tỉnh", "DTI"), scores=["0.5", "0.6", *["-"] * 61])
    assert check_rows(rows).scale is None


def test_the_first_rows_and_the_structure_are_there_even_where_nothing_can_be_read():
    table = check_rows([["a", "b"], ["c", 1]])
    assert table.raw.texts[0] == ["a", "b"]
    assert table.structure is None
    table = check_rows(with_column("CQS", "x"))
    assert (table.structure.header, table.structure.first, table.structure.province) == ((0,), 1, 1)
