"""Imports on their way to a release, the record of deeds, and four eyes on releases of imports.

Imports made before this were made by one operator on the command line: they are marked as such.
"""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def without_triggers(_apps: Any, schema_editor: Any) -> None:
    """The next migration puts them back; SQLite loses them anyway when it makes the table anew."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER IF EXISTS rankings_release_kept ON rankings_release")
    else:
        for verb in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS rankings_release_no_{verb}")


def with_triggers(_apps: Any, schema_editor: Any) -> None:
    """Backwards: those that 0002 made, which takes them off itself."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE TRIGGER rankings_release_kept BEFORE UPDATE OR DELETE ON rankings_release "
            "FOR EACH ROW EXECUTE FUNCTION rankings_refuse()"
        )
        return
    for verb in ("update", "delete"):
        schema_editor.execute(
            f"CREATE TRIGGER rankings_release_no_{verb} BEFORE {verb} ON rankings_release "
            "BEGIN SELECT RAISE(ABORT, 'rows of a release are never altered; publish a new release'); END"
        )


def mark_lone_imports(apps: Any, _schema_editor: Any) -> None:
    apps.get_model("rankings", "Release").objects.filter(kind="import").update(alone=True)


class Migration(migrations.Migration):
    dependencies = [
        ("rankings", "0003_roles"),
    ]

    operations = [
        migrations.RunPython(without_triggers, with_triggers),
        migrations.CreateModel(
            name="AuditEvent",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("actor", models.CharField(max_length=150)),
                ("action", models.SlugField(max_length=40)),
                ("subject", models.CharField(help_text='As in "import 3" or "release 5".', max_length=80)),
                ("detail", models.TextField(help_text="Canonical JSON.")),
                ("previous_hash", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "ordering": ["-number"],
            },
        ),
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                ("only", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("number", models.PositiveBigIntegerField(default=0)),
                ("hash", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("proposed", "Proposed"),
                            ("scheduled", "Scheduled"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                ("year", models.PositiveSmallIntegerField()),
                ("units", models.PositiveIntegerField()),
                ("definition", models.JSONField(null=True)),
                ("file_name", models.CharField(max_length=255)),
                ("pasted", models.BooleanField(default=False)),
                (
                    "source",
                    models.JSONField(help_text="Key, kind, document, publisher, url and published of the document."),
                ),
                (
                    "decision",
                    models.CharField(blank=True, help_text="Number of the decision, as printed.", max_length=100),
                ),
                ("answers", models.JSONField(default=dict)),
                ("note_vi", models.TextField(blank=True)),
                ("note_en", models.TextField(blank=True)),
                ("created_by", models.CharField(max_length=150)),
                ("created_at", models.DateTimeField()),
                ("changed_by", models.CharField(max_length=150)),
                ("changed_at", models.DateTimeField()),
                ("review", models.JSONField(null=True)),
                (
                    "confirmed",
                    models.JSONField(default=dict, help_text="Headings and spellings that a person confirmed."),
                ),
                ("reviewed_revision", models.PositiveIntegerField(default=0)),
                ("reviewed_hash", models.CharField(blank=True, max_length=64)),
                ("proposed_by", models.CharField(blank=True, max_length=150)),
                ("proposed_at", models.DateTimeField(null=True)),
                ("approved_by", models.CharField(blank=True, max_length=150)),
                ("approved_at", models.DateTimeField(null=True)),
                (
                    "publish_at",
                    models.DateTimeField(
                        help_text="Embargo: nothing of it is stored with readers' rows before.", null=True
                    ),
                ),
                (
                    "alone",
                    models.BooleanField(
                        default=False, help_text="Proposed and approved by one person, as a setting allows."
                    ),
                ),
                ("returned_vi", models.TextField(blank=True, help_text="Why it came back to its importer.")),
                ("returned_en", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="LearnedHeading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("method", models.SlugField(max_length=20)),
                ("key", models.CharField(help_text="The heading as `vi.squeeze` gives it.", max_length=200)),
                ("meaning", models.CharField(help_text='As in "gov_activity:score" or "ignore".', max_length=60)),
            ],
        ),
        migrations.AddField(
            model_name="release",
            name="alone",
            field=models.BooleanField(default=False, help_text="One person did both, as a setting allows."),
        ),
        migrations.AddField(
            model_name="release",
            name="imported_by",
            field=models.CharField(blank=True, help_text="Who proposed the table; another person.", max_length=150),
        ),
        migrations.AddField(
            model_name="release",
            name="file_name",
            field=models.CharField(
                blank=True, help_text="What the file was called when it was imported.", max_length=255
            ),
        ),
        migrations.AddField(
            model_name="release",
            name="decision",
            field=models.CharField(blank=True, help_text="Number of the decision, as printed.", max_length=100),
        ),
        migrations.AddField(
            model_name="alias",
            name="release",
            field=models.ForeignKey(
                help_text="The import that confirmed it, if one did.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="rankings.release",
            ),
        ),
        migrations.AlterField(
            model_name="release",
            name="actor",
            field=models.CharField(help_text="Who made it live.", max_length=150),
        ),
        migrations.RunPython(mark_lone_imports, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="release",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "import"), _negated=True),
                    ("alone", True),
                    models.Q(
                        models.Q(("imported_by", ""), _negated=True),
                        models.Q(("imported_by", models.F("actor")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="release_seen_by_four_eyes",
            ),
        ),
        migrations.AddConstraint(
            model_name="auditevent",
            constraint=models.CheckConstraint(condition=models.Q(("number__gte", 1)), name="events_count_from_one"),
        ),
        migrations.AddConstraint(
            model_name="auditevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("actor", ""), _negated=True), name="event_has_an_actor"
            ),
        ),
        migrations.AddConstraint(
            model_name="audithead",
            constraint=models.CheckConstraint(condition=models.Q(("only", 1)), name="one_audit_head"),
        ),
        migrations.AddField(
            model_name="import",
            name="base",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="rankings.release"
            ),
        ),
        migrations.AddField(
            model_name="import",
            name="file",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="imports", to="rankings.sourcefile"
            ),
        ),
        migrations.AddField(
            model_name="import",
            name="release",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="imported_as",
                to="rankings.release",
            ),
        ),
        migrations.AddField(
            model_name="learnedheading",
            name="release",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="rankings.release"
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "proposed", "scheduled", "published", "withdrawn"])),
                name="import_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approved_by", ""),
                    ("alone", True),
                    models.Q(
                        models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                        models.Q(("approved_by", models.F("created_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="import_seen_by_four_eyes",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["draft", "withdrawn"]), models.Q(("proposed_by", ""), _negated=True), _connector="OR"
                ),
                name="import_proposed_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["scheduled", "published"]), _negated=True),
                    models.Q(("approved_by", ""), _negated=True),
                    _connector="OR",
                ),
                name="import_approved_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "scheduled"), _negated=True), ("publish_at__isnull", False), _connector="OR"
                ),
                name="import_scheduled_for_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("release__isnull", False), ("state", "published")),
                    models.Q(models.Q(("state", "published"), _negated=True), ("release", None)),
                    _connector="OR",
                ),
                name="import_published_as_a_release",
            ),
        ),
        migrations.AddConstraint(
            model_name="learnedheading",
            constraint=models.UniqueConstraint(fields=("method", "key"), name="heading_learned_once_a_method"),
        ),
    ]
