"""Triggers that refuse to alter an event, or an import once it is published; a release's are put back.

SQLite dropped those of releases with the table that 0004 made anew, PostgreSQL's were taken off for it.
"""

from typing import Any

from django.db import migrations

MESSAGE = "what is published or recorded is never altered; publish a new release"
#: Table, verb and the condition under which it is refused; "" for always.
REFUSED = (
    ("rankings_release", "update", ""),
    ("rankings_release", "delete", ""),
    ("rankings_auditevent", "update", ""),
    ("rankings_auditevent", "delete", ""),
    ("rankings_import", "update", "OLD.state = 'published'"),
    ("rankings_import", "delete", ""),
)


def create(table: str, verb: str, condition: str, vendor: str) -> str:
    when = f" WHEN ({condition})" if condition else ""
    if vendor == "postgresql":
        head = f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} FOR EACH ROW{when}"
        return f"{head} EXECUTE FUNCTION rankings_refuse()"
    head = f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}{when}"
    return f"{head} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"


def forwards(_apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for table, verb, condition in REFUSED:
        schema_editor.execute(create(table, verb, condition, vendor))


def backwards(_apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for table, verb, _ in REFUSED:
        place = f" ON {table}" if vendor == "postgresql" else ""
        schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}{place}")


class Migration(migrations.Migration):
    dependencies = [("rankings", "0004_imports")]
    operations = [migrations.RunPython(forwards, backwards)]
