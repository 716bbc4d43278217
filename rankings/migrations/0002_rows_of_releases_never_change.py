"""Triggers that refuse UPDATE and DELETE on rows of releases, on both databases.

A correction is a new release. TRUNCATE stays possible: it is how a test database is emptied, and needs the owner's rights.
"""

from typing import Any

from django.db import migrations

TABLES = [
    f"rankings_{name}"
    for name in (
        "figure", "score", "summary", "composition", "nationalfigure", "editionversion", "release", "releaseedition",
        "contextversion", "snapshot", "milestone", "target", "sourcefile",
    )
]  # fmt: skip
MESSAGE = "rows of a release are never altered; publish a new release"


def statements(vendor: str) -> tuple[list[str], list[str]]:
    if vendor == "postgresql":
        function = (
            "CREATE FUNCTION rankings_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$"
        )
        make = [
            f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION rankings_refuse()"
            for table in TABLES
        ]
        drop = [f"DROP TRIGGER {table}_kept ON {table}" for table in TABLES]
        return [function, *make], [*drop, "DROP FUNCTION rankings_refuse()"]
    pairs = [(table, verb) for table in TABLES for verb in ("update", "delete")]
    make = [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        for table, verb in pairs
    ]
    return make, [f"DROP TRIGGER {table}_no_{verb}" for table, verb in pairs]


def forwards(_apps: Any, schema_editor: Any) -> None:
    for statement in statements(schema_editor.connection.vendor)[0]:
        schema_editor.execute(statement)


def backwards(_apps: Any, schema_editor: Any) -> None:
    for statement in statements(schema_editor.connection.vendor)[1]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("rankings", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
