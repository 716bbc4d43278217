"""The database itself refuses UPDATE and DELETE of what is published or recorded, whoever asks in whatever way."""

import pytest
from django.db import DatabaseError, connection, transaction

from rankings.models import Import
from rankings.releasing import proposing
from tests.drill import figures

pytestmark = pytest.mark.django_db

#: Every table of published or recorded rows, and a column to write to.
TABLES = {
    "figure": "note", "score": "rank", "summary": "n", "composition": "basis", "nationalfigure": "places",
    "editionversion": "content_hash", "release": "note_vi", "releaseedition": "version_id",
    "contextversion": "content_hash", "snapshot": "content_hash", "milestone": "year", "target": "year",
    "sourcefile": "name", "auditevent": "actor", "analysis": "inputs", "analysisrow": "kind",
}  # fmt: skip


@pytest.fixture(scope="module")
def draft_made():
    return {}


@pytest.fixture
def imports(db, draft_made):
    """A function from a state to the row id of an import in it."""

    def at(state):
        row = proposing.bring_in(figures.brought(), figures.IMPORTER)
        draft = draft_made.setdefault("draft", None) or figures.draft_of(row)
        draft_made["draft"] = draft
        proposing.keep_review(row, draft, {}, {})
        if state != "draft":
            row = proposing.propose(row.pk, row.revision, figures.IMPORTER, figures.NOTES)
        if state == "published":
            proposing.publish_now(row.pk, row.revision, figures.PUBLISHER, draft, lone=False)
        return row.pk

    return at


def run(statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def count(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("verb", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"])
def test_rows_of_a_release_and_events_refuse_every_change(name, verb):
    table = f"rankings_{name}"
    before = count(table)
    assert before, "a table without rows would refuse nothing"
    with pytest.raises(DatabaseError, match="never altered"):
        run(verb.format(table=table, column=TABLES[name]))
    assert count(table) == before


@pytest.mark.parametrize("change", ["state = 'draft', release_id = NULL", "note_vi = ''", "approved_by = 'x'"])
def test_a_published_import_refuses_every_change(imports, change):
    pk = imports("published")
    with pytest.raises(DatabaseError, match="never altered"):
        run(f"UPDATE rankings_import SET {change} WHERE id = {pk}")
    assert Import.objects.get(pk=pk).state == "published"


@pytest.mark.parametrize("state", ["draft", "proposed", "published"])
def test_no_import_can_be_deleted(imports, state):
    pk = imports(state)
    with pytest.raises(DatabaseError, match="never altered"):
        run(f"DELETE FROM rankings_import WHERE id = {pk}")
    assert Import.objects.filter(pk=pk).exists()


def test_an_import_on_its_way_may_change(imports):
    pk = imports("proposed")
    run(f"UPDATE rankings_import SET note_vi = 'khác' WHERE id = {pk}")
    assert Import.objects.get(pk=pk).note_vi == "khác"


def test_a_new_edition_s_rows_are_kept_as_those_loaded_first(imports):
    imports("published")
    with pytest.raises(DatabaseError, match="never altered"):
        run("UPDATE rankings_score SET rank = 1 WHERE version_id = (SELECT max(id) FROM rankings_editionversion)")
