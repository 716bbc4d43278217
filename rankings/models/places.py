"""Unit sets, the provinces in them, and what became of each."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from rankings import vi


class UnitSet(models.Model):
    """A set of units that editions rank: 63 provinces to 30 June 2025, 34 since. Its size is its key."""

    units = models.PositiveIntegerField(primary_key=True)
    name_vi = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    legal_basis = models.CharField(max_length=100, blank=True)
    population_source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="unit_set_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name_en


class Region(models.Model):
    """A region of one unit set; the 34 have six of their own (Resolution 306/NQ-CP of 2025)."""

    unit_set = models.ForeignKey(UnitSet, models.PROTECT, related_name="regions")
    slug = models.SlugField(max_length=60)
    name_vi = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit_set", "slug"], name="region_slug_unique_in_unit_set")]

    def __str__(self) -> str:
        return f"{self.name_en} ({self.unit_set_id})"


class Province(models.Model):
    """A unit of one unit set. The same name in two sets is two rows with one slug."""

    unit_set = models.ForeignKey(UnitSet, models.PROTECT, related_name="provinces")
    region = models.ForeignKey(Region, models.PROTECT, related_name="provinces")
    code = models.CharField(
        max_length=10, help_text="Code of the statistics office; seven codes changed owner in 2025."
    )
    slug = models.SlugField(max_length=60)
    name_vi = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    name_sort = models.CharField(max_length=200, editable=False)
    name_search = models.CharField(max_length=500, editable=False)
    iso_3166_2 = models.CharField(max_length=10, blank=True)
    population = models.PositiveIntegerField(null=True, blank=True)
    area_km2 = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit_set", "code"], name="province_code_unique_in_unit_set"),
            models.UniqueConstraint(fields=["unit_set", "slug"], name="province_slug_unique_in_unit_set"),
            models.CheckConstraint(condition=~Q(slug=""), name="province_has_a_slug"),
        ]

    def __str__(self) -> str:
        return f"{self.name_en} ({self.unit_set_id})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the one spelling of the name and the key that sorts it."""
        self.name_vi = vi.clean(self.name_vi)
        self.name_sort = vi.sort_key(self.name_vi)
        self.name_search = self.name_search or vi.fold(self.name_vi)
        super().save(*args, **kwargs)


class ProvinceType(models.Model):
    """What a province legally was, and from when to when (Huế is a centrally-run city since 1 January 2025)."""

    class Kind(models.TextChoices):
        PROVINCE = "province"
        CITY = "city"

    province = models.ForeignKey(Province, models.CASCADE, related_name="types")
    kind = models.CharField(max_length=10, choices=Kind)
    full_name_vi = models.CharField(max_length=120)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    legal_basis = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["province", "valid_from"], name="one_province_type_from_a_day"),
            # NULLs are all different to a unique constraint, and SQLite cannot be told otherwise.
            models.UniqueConstraint(
                fields=["province"],
                condition=Q(valid_from__isnull=True),
                name="one_province_type_from_the_start",
            ),
            models.CheckConstraint(condition=Q(kind__in=["province", "city"]), name="province_type_is_known"),
        ]

    def __str__(self) -> str:
        return self.full_name_vi


class Alias(models.Model):
    """A spelling of a province seen in a document; its key is unique within a unit set."""

    unit_set = models.ForeignKey(UnitSet, models.CASCADE, related_name="+")
    province = models.ForeignKey(Province, models.CASCADE, related_name="aliases")
    spelling = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    release = models.ForeignKey(
        "Release", models.PROTECT, null=True, related_name="+", help_text="The import that confirmed it, if one did."
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit_set", "key"], name="alias_means_one_province")]

    def __str__(self) -> str:
        return self.spelling


class Succession(models.Model):
    """A former province and the province that holds it now."""

    class Relation(models.TextChoices):
        KEPT = "kept"
        MERGED = "merged"
        RENAMED = "renamed"

    predecessor = models.ForeignKey(Province, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Province, models.PROTECT, related_name="inheritances")
    relation = models.CharField(max_length=10, choices=Relation)
    effective_on = models.DateField()
    legal_basis = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_told_once"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="no_province_succeeds_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} -> {self.successor_id}"
