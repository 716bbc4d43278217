"""A table on its way to a release: what was brought in, what people said of it, who proposed and who approved.

The only rows that change while people work on them; once published, triggers refuse every change.
"""

from django.db import models
from django.db.models import F, Q

from .releases import Release, SourceFile


class Import(models.Model):
    """One table and everything said of it. `revision` grows with each change, so that nobody overwrites another.

    `year` and `units` name the edition, which may not exist yet: then `definition` holds it, its method, indicators
    and weights until publication. `answers` is `importing.answers.Answers`, `review` is `reviewing.Review`.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        PROPOSED = "proposed"
        SCHEDULED = "scheduled"
        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"

    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    revision = models.PositiveIntegerField(default=1)
    year = models.PositiveSmallIntegerField()
    units = models.PositiveIntegerField()
    definition = models.JSONField(null=True)
    file = models.ForeignKey(SourceFile, models.PROTECT, related_name="imports")
    file_name = models.CharField(max_length=255)
    pasted = models.BooleanField(default=False)
    source = models.JSONField(help_text="Key, kind, document, publisher, url and published of the document.")
    decision = models.CharField(max_length=100, blank=True, help_text="Number of the decision, as printed.")
    answers = models.JSONField(default=dict)
    note_vi = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    created_by = models.CharField(max_length=150)
    created_at = models.DateTimeField()
    changed_by = models.CharField(max_length=150)
    changed_at = models.DateTimeField()
    base = models.ForeignKey(Release, models.PROTECT, null=True, related_name="+")
    review = models.JSONField(null=True)
    confirmed = models.JSONField(default=dict, help_text="Headings and spellings that a person confirmed.")
    reviewed_revision = models.PositiveIntegerField(default=0)
    reviewed_hash = models.CharField(max_length=64, blank=True)
    proposed_by = models.CharField(max_length=150, blank=True)
    proposed_at = models.DateTimeField(null=True)
    approved_by = models.CharField(max_length=150, blank=True)
    approved_at = models.DateTimeField(null=True)
    publish_at = models.DateTimeField(
        null=True, help_text="Embargo: nothing of it is stored with readers' rows before."
    )
    alone = models.BooleanField(default=False, help_text="Proposed and approved by one person, as a setting allows.")
    returned_vi = models.TextField(blank=True, help_text="Why it came back to its importer.")
    returned_en = models.TextField(blank=True)
    release = models.OneToOneField(Release, models.PROTECT, null=True, related_name="imported_as")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "proposed", "scheduled", "published", "withdrawn"]),
                name="import_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(approved_by="")
                | Q(alone=True)
                | (~Q(approved_by=F("proposed_by")) & ~Q(approved_by=F("created_by"))),
                name="import_seen_by_four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "withdrawn"]) | ~Q(proposed_by=""), name="import_proposed_by_somebody"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["scheduled", "published"]) | ~Q(approved_by=""),
                name="import_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state="scheduled") | Q(publish_at__isnull=False), name="import_scheduled_for_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state="published", release__isnull=False) | (~Q(state="published") & Q(release=None)),
                name="import_published_as_a_release",
            ),
        ]

    def __str__(self) -> str:
        return f"import {self.pk}: {self.year}/{self.units}"


class LearnedHeading(models.Model):
    """What a heading meant in a published import: proposed next time for tables of the same method, never assumed."""

    method = models.SlugField(max_length=20)
    key = models.CharField(max_length=200, help_text="The heading as `vi.squeeze` gives it.")
    meaning = models.CharField(max_length=60, help_text='As in "gov_activity:score" or "ignore".')
    release = models.ForeignKey(Release, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["method", "key"], name="heading_learned_once_a_method")]

    def __str__(self) -> str:
        return f"{self.key}: {self.meaning}"
