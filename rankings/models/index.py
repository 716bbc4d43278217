"""Indicators, methods, editions, and how an edition's whole is made of its parts.

A new indicator, edition, method or unit set is a row here, never code.
"""

from django.db import models
from django.db.models import Q

from .context import Source
from .places import UnitSet


class Indicator(models.Model):
    """The composite, a pillar, a main index, or a group of main indices known only together."""

    class Kind(models.TextChoices):
        COMPOSITE = "composite"
        PILLAR = "pillar"
        MAIN_INDEX = "main_index"
        GROUP = "group"

    code = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    position = models.PositiveSmallIntegerField(unique=True)
    pillar = models.CharField(max_length=12, blank=True, help_text="Colour role: gov, economy or society.")
    name_vi = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    short_vi = models.CharField(max_length=30)
    short_en = models.CharField(max_length=30)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.code


class Method(models.Model):
    """A decision that fixes how the index is made; editions of different methods do not compare strictly."""

    code = models.SlugField(max_length=20, unique=True)
    decision = models.CharField(max_length=60)
    decided_on = models.DateField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    summary_vi = models.TextField()
    summary_en = models.TextField()

    def __str__(self) -> str:
        return self.decision


class Edition(models.Model):
    """A year of the index on one unit set; 2024 stands on 63 and on 34."""

    year = models.PositiveSmallIntegerField()
    unit_set = models.ForeignKey(UnitSet, models.PROTECT, related_name="editions")
    method = models.ForeignKey(Method, models.PROTECT, related_name="editions")
    publisher_vi = models.CharField(max_length=120)
    publisher_en = models.CharField(max_length=120)
    published_on = models.DateField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    main_indices = models.PositiveSmallIntegerField(null=True, blank=True)
    component_indices = models.PositiveSmallIntegerField(null=True, blank=True)
    criteria = models.PositiveSmallIntegerField(null=True, blank=True)
    max_points = models.PositiveIntegerField(null=True, blank=True)
    note_vi = models.TextField(blank=True)
    note_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["year", "unit_set"], name="edition_unique_by_year_and_unit_set"),
            models.CheckConstraint(condition=Q(year__gte=2000, year__lte=2100), name="edition_year_is_plausible"),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.unit_set_id}"


class Composition(models.Model):
    """Whole x part x weight in one edition version, with the basis of the weight."""

    class Basis(models.TextChoices):
        PUBLISHED = "published"
        WORKED_OUT = "worked_out"
        UNKNOWN = "unknown"

    version = models.ForeignKey("EditionVersion", models.PROTECT, related_name="compositions")
    whole = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    part = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    weight = models.DecimalField(max_digits=12, decimal_places=6, null=True, blank=True)
    basis = models.CharField(max_length=12, choices=Basis)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "whole", "part"], name="part_weighed_once"),
            models.CheckConstraint(
                condition=Q(weight__isnull=True, basis="unknown")
                | Q(weight__gt=0, basis__in=["published", "worked_out"]),
                name="weight_has_its_basis",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.whole_id} < {self.part_id}"


class NationalFigure(models.Model):
    """A published figure of the country or of a group: the mean of provinces, the national index, ministries."""

    version = models.ForeignKey("EditionVersion", models.PROTECT, related_name="national_figures")
    level = models.SlugField(max_length=40)
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    measure = models.CharField(max_length=12)
    value = models.DecimalField(max_digits=18, decimal_places=12)
    places = models.PositiveSmallIntegerField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    set_aside_vi = models.CharField(max_length=300, blank=True)
    set_aside_en = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "level", "indicator", "measure", "source"],
                name="national_figure_once_a_source",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.level} {self.measure}"
