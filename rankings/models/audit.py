"""Who did what and when: events that are only ever added, each holding the hash of the one before."""

from django.db import models
from django.db.models import Q


class AuditEvent(models.Model):
    """One deed. `hash` covers its own fields and `previous_hash`, so that no event can be altered or left out."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    action = models.SlugField(max_length=40)
    subject = models.CharField(max_length=80, help_text='As in "import 3" or "release 5".')
    detail = models.TextField(help_text="Canonical JSON.")
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="events_count_from_one"),
            models.CheckConstraint(condition=~Q(actor=""), name="event_has_an_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.action}"


class AuditHead(models.Model):
    """The last event: what writers wait for one another at, and what shows that the end was cut off."""

    only = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(only=1), name="one_audit_head")]

    def __str__(self) -> str:
        return f"head: {self.number}"
