"""The schemas by themselves: everything named exists, everything has words, and tables join by the names they bear."""

from datetime import UTC, datetime

import pytest
from csvw.metadata import Column
from frictionless import Resource, Schema

from rankings.open_data import tables as t
from rankings.open_data.about import About
from rankings.open_data.csvw import describe_alone, describe_group
from rankings.open_data.descriptor import describe_table
from rankings.words.open_data import say_column, table_words

ABOUT = About(1, datetime(2026, 11, 26, tzinfo=UTC), ())
#: Values that a sentence explains may stand at its beginning as they are.
WORDS_OF_CELLS = {choice for table in t.TABLES.values() for column in table.columns for choice in column.choices}
EVERY = list(t.TABLES.values())
#: A cell that a column of each kind may hold, as CSV has it.
RIGHT = {
    t.INTEGER: "2022", t.DECIMAL: "0.5", t.TEXT: "a", t.WORDS: "a b", t.ADDRESS: "https://a.example/", t.TRUTH: "true",
    t.DAY: "2026-11-26",
}  # fmt: skip
#: A cell that it may not; any text is one, and an address.
WRONG = {t.INTEGER: "0.5", t.DECIMAL: "0,5", t.TRUTH: "yes", t.DAY: "26/11/2026"}


@pytest.fixture(params=EVERY, ids=lambda table: table.name)
def table(request):
    return request.param


def test_no_two_files_bear_one_name():
    names = list(t.file_names())
    assert len(names) == len(set(names))
    assert {f"{table.name}.csv" for table in EVERY} < set(names)


def test_columns_are_named_once_and_the_last_is_the_release(table):
    assert len(table.head) == len(set(table.head))
    assert table.columns[-1] == t.RELEASE


def test_a_key_is_made_of_columns(table):
    assert set(table.key) <= set(table.head)


def test_a_reference_leads_to_columns_that_identify_a_row(table):
    for each in table.references:
        there = t.TABLES[each.table]
        assert set(each.columns) <= set(table.head)
        assert set(each.there or each.columns) == set(there.key)
        assert len(each.columns) == len(each.there or each.columns)


def test_each_table_and_column_has_words_in_both_languages(table):
    for lang in ("vi", "en"):
        said = table_words(table.name, lang)
        assert said.title
        for text in (said.text, *(say_column(name, lang) for name in table.head)):
            begun = text.split()[0].rstrip(":,")
            assert begun[0].isupper() or begun.isdigit() or begun.strip("`") in WORDS_OF_CELLS, text
            assert text.endswith(".")
            assert "!" not in text


def test_words_of_the_two_languages_differ():
    names = {name for table in EVERY for name in table.head}
    assert not [name for name in names if say_column(name, "vi") == say_column(name, "en")]


def test_both_descriptions_name_the_same_columns(table):
    frictionless = [field["name"] for field in describe_table(table)["fields"]]
    csvw = [column["name"] for column in describe_alone(ABOUT, table)["tableSchema"]["columns"]]
    assert frictionless == csvw == list(table.head)


def test_the_name_of_a_description_leads_back_to_its_table(table):
    assert t.table_described_by(t.metadata_file(table)) is table
    assert t.table_described_by(table.file) is None
    assert t.table_described_by("nothing.csv-metadata.json") is None


def right(column):
    """A cell that a column may hold."""
    return column.choices[0] if column.choices else RIGHT[column.kind]


def wrong(column):
    """Cells that it may not hold: of another kind, none of its choices, below its least, none at all."""
    yield from ([WRONG[column.kind]] if column.kind in WRONG else [])
    yield from (["none-of-these"] if column.choices else [])
    yield from ([str(column.low - 1)] if column.low is not None else [])
    yield from ([""] if column.required else [])


def refused(table, *rows):
    """What readers of the Table Schema say of rows; references are checked where all tables are."""
    schema = {name: rules for name, rules in describe_table(table).items() if name != "foreignKeys"}
    found = Resource(data=[list(table.head), *rows], schema=Schema.from_descriptor(schema)).validate()
    return [(error.type, getattr(error, "field_name", "")) for task in found.tasks for error in task.errors]


def test_readers_of_the_table_schema_refuse_each_wrong_cell_and_a_row_that_comes_twice(table):
    """Looser rules would pass whatever is right as well."""
    row = [right(column) for column in table.columns]
    assert refused(table, row) == []
    assert [kind for kind, _ in refused(table, row, row)] == ["primary-key"]
    for place, column in enumerate(table.columns):
        for cell in wrong(column):
            found = refused(table, [*row[:place], cell, *row[place + 1 :]])
            assert ("type-error" if cell in WRONG.values() else "constraint-error", column.name) in found, cell


def test_readers_of_csv_on_the_web_refuse_each_wrong_cell(table):
    described = describe_alone(ABOUT, table)["tableSchema"]
    needed = {column.name for column in table.columns if column.required}
    assert (described.get("primaryKey") == list(table.key)) == (set(table.key) <= needed)
    for column, told in zip(table.columns, described["columns"], strict=True):
        reader = Column.fromvalue(told)
        reader.read(right(column))
        for cell in wrong(column):
            with pytest.raises(ValueError, match=r"\S"):
                reader.read(cell)


def test_references_are_told_to_the_readers_of_both(table):
    """To those of the data package where its rules can say them: of columns that are never empty and hold one word."""
    (told,) = (each for each in describe_group(ABOUT)["tables"] if each["url"] == table.file)
    csvw = {
        (tuple(each["columnReference"]), each["reference"]["resource"], tuple(each["reference"]["columnReference"]))
        for each in told["tableSchema"].get("foreignKeys", ())
    }
    every = {(each.columns, f"{each.table}.csv", each.there or each.columns) for each in table.references}
    assert csvw == every
    plain = {column.name for column in table.columns if column.required and column.kind != t.WORDS}
    frictionless = {
        (tuple(each["fields"]), each["reference"]["resource"].replace("-", "_") + ".csv",
         tuple(each["reference"]["fields"]))
        for each in describe_table(table).get("foreignKeys", ())
    }  # fmt: skip
    assert frictionless == {each for each in every if set(each[0]) <= plain}


def test_ranks_begin_at_one_and_a_change_may_fall_below_nought():
    lows = {column.name: column.low for column in t.SCORES.columns if column.kind == t.INTEGER}
    assert {lows[name] for name in ("rank", "computed_rank", "region_rank", "previous_rank")} == {1}
    assert lows["rank_change"] is None
    assert all(column.choices for column in t.SCORES.columns if column.name.endswith("_basis"))
