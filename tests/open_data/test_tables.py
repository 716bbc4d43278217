"""The schemas by themselves: everything named exists, everything has words, and tables join by the names they bear."""

from datetime import UTC, datetime

import pytest

from rankings.open_data import tables as t
from rankings.open_data.about import About
from rankings.open_data.csvw import describe_alone
from rankings.open_data.descriptor import describe_table
from rankings.words.open_data import say_column, table_words

ABOUT = About(1, datetime(2026, 11, 26, tzinfo=UTC), ())
#: Values that a sentence explains may stand at its beginning as they are.
WORDS_OF_CELLS = {choice for table in t.TABLES.values() for column in table.columns for choice in column.choices}
EVERY = list(t.TABLES.values())


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
