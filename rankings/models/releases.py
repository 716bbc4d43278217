"""Releases: numbered, atomic, reversible steps of what readers see."""

from django.db import models
from django.db.models import F, Q

from .analyses import Analysis
from .context import ContextVersion
from .index import Edition


class SourceFile(models.Model):
    """The original bytes of an imported file, kept once by their SHA-256."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.name


class EditionVersion(models.Model):
    """One immutable set of an edition's rows, known by the hash of their content."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="versions")
    content_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "content_hash"], name="edition_content_stored_once")]

    def __str__(self) -> str:
        return f"{self.edition_id}@{self.content_hash[:12]}"


class Snapshot(models.Model):
    """Everything that a release shows beside scores: names, editions, weights, documents, milestones, as they were.

    Kept with the release, so that a page reads it in one query and an old release still answers as it did.
    """

    content_hash = models.CharField(max_length=64, unique=True)
    content = models.JSONField()

    def __str__(self) -> str:
        return self.content_hash[:12]


class Release(models.Model):
    """A step: who, when, why, from which file, and the version of each edition that readers see with it.

    An import needs two people, one who proposed it and one who made it live; loading and going back need one.
    """

    class Kind(models.TextChoices):
        LOAD = "load"
        IMPORT = "import"
        REVERT = "revert"

    number = models.PositiveIntegerField(primary_key=True)
    kind = models.CharField(max_length=10, choices=Kind)
    actor = models.CharField(max_length=150, help_text="Who made it live.")
    imported_by = models.CharField(max_length=150, blank=True, help_text="Who proposed the table; another person.")
    alone = models.BooleanField(default=False, help_text="One person did both, as a setting allows.")
    published_at = models.DateTimeField()
    note_vi = models.TextField()
    note_en = models.TextField()
    file_name = models.CharField(max_length=255, blank=True, help_text="What the file was called when it was imported.")
    decision = models.CharField(max_length=100, blank=True, help_text="Number of the decision, as printed.")
    source_file = models.ForeignKey(SourceFile, models.PROTECT, null=True, blank=True, related_name="releases")
    context = models.ForeignKey(ContextVersion, models.PROTECT, related_name="releases")
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, related_name="releases")
    content_hash = models.CharField(max_length=64)
    versions = models.ManyToManyField(EditionVersion, through="ReleaseEdition", related_name="releases")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="releases_count_from_one"),
            models.CheckConstraint(condition=~Q(actor=""), name="release_has_an_actor"),
            models.CheckConstraint(
                condition=~Q(kind="import") | Q(alone=True) | (~Q(imported_by="") & ~Q(imported_by=F("actor"))),
                name="release_seen_by_four_eyes",
            ),
        ]

    def __str__(self) -> str:
        return f"release {self.number}"


class ReleaseEdition(models.Model):
    """Which version of an edition a release shows, and what it says of it; one only.

    Releases made before there were analyses, and editions on large unit sets, have none.
    """

    release = models.ForeignKey(Release, models.PROTECT, related_name="editions")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    version = models.ForeignKey(EditionVersion, models.PROTECT, related_name="+")
    analysis = models.ForeignKey(Analysis, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "edition"], name="release_shows_an_edition_once")]

    def __str__(self) -> str:
        return f"{self.release_id}: {self.version_id}"


class Live(models.Model):
    """The one pointer that publishing moves."""

    only = models.PositiveSmallIntegerField(primary_key=True, default=1)
    release = models.ForeignKey(Release, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(only=1), name="one_live_pointer")]

    def __str__(self) -> str:
        return f"live: {self.release_id}"
