"""Documents that figures come from, and a province's milestones and targets."""

from django.db import models
from django.db.models import Q


class Source(models.Model):
    """A document. `kind` orders trust: a ministry's table, a government page, the press, a transcription."""

    class Kind(models.TextChoices):
        MINISTRY = "ministry"
        GOVERNMENT = "government"
        PRESS = "press"
        TRANSCRIPTION = "transcription"

    key = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=14, choices=Kind)
    document = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    url = models.URLField(max_length=500, blank=True)
    published = models.CharField(max_length=10, blank=True, help_text="As known: 2022, 2022-09 or 2022-09-30.")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(document=""), name="source_names_its_document")]

    def __str__(self) -> str:
        return self.document


class ContextVersion(models.Model):
    """One immutable set of milestones and targets; a release names the set it shows."""

    content_hash = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.content_hash[:12]


class Milestone(models.Model):
    """Something that happened in a province, with its source."""

    version = models.ForeignKey(ContextVersion, models.PROTECT, related_name="milestones")
    province = models.ForeignKey("Province", models.PROTECT, related_name="milestones")
    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField(null=True, blank=True)
    text_vi = models.TextField()
    text_en = models.TextField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["year", "month"]
        constraints = [
            models.CheckConstraint(condition=Q(month__isnull=True) | Q(month__range=(1, 12)), name="milestone_month"),
        ]

    def __str__(self) -> str:
        return self.text_en[:60]


class Target(models.Model):
    """Something a province set out to reach by a year, in its own words, with its source."""

    version = models.ForeignKey(ContextVersion, models.PROTECT, related_name="targets")
    province = models.ForeignKey("Province", models.PROTECT, related_name="targets")
    year = models.PositiveSmallIntegerField()
    subject = models.SlugField(max_length=60)
    value = models.CharField(max_length=30, help_text="As written: a number, or a word such as upper-middle.")
    unit = models.CharField(max_length=30, blank=True)
    text_vi = models.TextField()
    text_en = models.TextField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["year", "subject"]
        constraints = [
            models.UniqueConstraint(fields=["version", "province", "year", "subject"], name="target_set_once"),
        ]

    def __str__(self) -> str:
        return self.text_en[:60]
