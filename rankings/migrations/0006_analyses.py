"""What releases say beyond scores and ranks, kept as unalterable as the rest of a release."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

TABLES = ("rankings_analysis", "rankings_analysisrow")
VERBS = ("update", "delete")
MESSAGE = "what is published or recorded is never altered; publish a new release"


def create(table: str, verb: str, vendor: str) -> str:
    head = f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}"
    if vendor == "postgresql":
        return f"{head} FOR EACH ROW EXECUTE FUNCTION rankings_refuse()"
    return f"{head} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"


def forwards(_apps: Any, schema_editor: Any) -> None:
    for table in TABLES:
        for verb in VERBS:
            schema_editor.execute(create(table, verb, schema_editor.connection.vendor))


def backwards(_apps: Any, schema_editor: Any) -> None:
    for table in TABLES:
        for verb in VERBS:
            place = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
            schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}{place}")


class Migration(migrations.Migration):
    dependencies = [("rankings", "0005_published_imports_and_events_never_change")]
    operations = [
        migrations.CreateModel(
            name="Analysis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("inputs", models.CharField(max_length=64, unique=True)),
                ("content_hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.AddField(
            model_name="releaseedition",
            name="analysis",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="rankings.analysis",
            ),
        ),
        migrations.CreateModel(
            name="AnalysisRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "analysis_id",
                        "basis",
                        "kind",
                        "subject",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("basis", models.CharField(blank=True, max_length=10)),
                ("kind", models.CharField(max_length=20)),
                ("subject", models.CharField(blank=True, max_length=60)),
                ("content", models.TextField()),
                (
                    "analysis",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="rankings.analysis",
                    ),
                ),
            ],
        ),
        migrations.RunPython(forwards, backwards),
    ]
