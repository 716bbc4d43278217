"""The roles of the office as groups, and the table that remembers wrong passwords.

Names are written out: a migration does not follow what rankings/roles.py comes to say.
"""

from typing import Any

from django.core.management import call_command
from django.db import migrations

ROLES = ("viewer", "importer", "publisher", "people-admin")
LIMITS = "dxindex_limits"


def make_roles(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    for name in ROLES:
        groups.get_or_create(name=name)


def drop_roles(apps: Any, schema_editor: Any) -> None:
    apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias).filter(name__in=ROLES).delete()


def make_limits(_apps: Any, schema_editor: Any) -> None:
    # Here rather than by hand, so that `migrate` is all a new site needs.
    call_command("createcachetable", LIMITS, database=schema_editor.connection.alias, verbosity=0)


def drop_limits(_apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(f"DROP TABLE {schema_editor.quote_name(LIMITS)}")


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("rankings", "0002_rows_of_releases_never_change"),
    ]
    operations = [
        migrations.RunPython(make_roles, drop_roles),
        migrations.RunPython(make_limits, drop_limits),
    ]
