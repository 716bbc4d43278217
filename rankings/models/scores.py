"""Figures as documents give them, and the scores and ranks that follow from them.

Both tables must also carry a commune table of millions. So the natural key is the primary key and the only index, the
references carry no constraint of their own (storing checks them once per import), and rows are only ever added.
"""

from django.db import models
from django.db.models import Q

from .context import Source
from .index import Indicator
from .places import Province
from .releases import EditionVersion


def reference(to: type[models.Model]) -> models.ForeignKey:
    """A reference that storing checks once per import instead of the database once per row."""
    return models.ForeignKey(to, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")


class Figure(models.Model):
    """One figure of one document: every source of a figure keeps its own row."""

    pk = models.CompositePrimaryKey("version_id", "indicator_id", "province_id", "measure", "base_year", "source_id")
    version = reference(EditionVersion)
    indicator = reference(Indicator)
    province = reference(Province)
    measure = models.CharField(max_length=12)
    base_year = models.PositiveSmallIntegerField(default=0, help_text="Year a change compares with; 0: the one before.")
    source = reference(Source)
    value = models.DecimalField(max_digits=18, decimal_places=12)
    places = models.PositiveSmallIntegerField(help_text="Decimals as written in the document.")
    file = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the imported file.")
    sheet = models.CharField(max_length=100, blank=True)
    cell = models.CharField(max_length=12, blank=True)
    note = models.CharField(max_length=300, blank=True)
    set_aside_vi = models.CharField(max_length=300, blank=True)
    set_aside_en = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(measure__in=["score", "rank", "rank_change", "score_change"]),
                name="figure_measure_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.value}"


class ScoreQuerySet(models.QuerySet["Score"]):
    """Scores by what pages ask for."""

    def of_versions(self, versions: list[int]) -> "ScoreQuerySet":
        """Scores of these edition versions (a release names one for each edition), in the order of their keys.

        A database gives rows without an order as it likes; what pages make of them has to be the same each time.
        """
        return self.filter(version_id__in=versions).order_by("version_id", "indicator_id", "province_id")

    def of_indicators(self, indicators: list[int]) -> "ScoreQuerySet":
        """Scores of these indicators."""
        return self.filter(indicator_id__in=indicators)

    def of_provinces(self, provinces: list[int], whole: list[int]) -> "ScoreQuerySet":
        """Scores of these provinces, and in the `whole` edition versions of all."""
        return self.filter(Q(province_id__in=provinces) | Q(version_id__in=whole))


class Score(models.Model):
    """What readers see of a province in an edition on an indicator, with its computed rank and change."""

    pk = models.CompositePrimaryKey("version_id", "indicator_id", "province_id")
    version = reference(EditionVersion)
    indicator = reference(Indicator)
    province = reference(Province)
    score = models.DecimalField(max_digits=18, decimal_places=12, null=True)
    places = models.PositiveSmallIntegerField(null=True, help_text="Decimals to show.")
    score_basis = models.CharField(max_length=14, blank=True)
    score_rule = models.CharField(max_length=60, blank=True)
    rank = models.PositiveIntegerField(null=True)
    rank_basis = models.CharField(max_length=14, blank=True)
    rank_rule = models.CharField(max_length=60, blank=True)
    tied = models.BooleanField(null=True, help_text="Null where some ranks are unknown and a tie cannot be told.")
    computed_rank = models.PositiveIntegerField(null=True)
    region_rank = models.PositiveIntegerField(null=True)
    previous_rank = models.PositiveIntegerField(null=True)
    rank_change = models.IntegerField(null=True)
    change_basis = models.CharField(max_length=14, blank=True)
    flags = models.CharField(max_length=120, blank=True)
    sources = models.CharField(max_length=200, blank=True, help_text="Ids of the documents it rests on.")

    objects = ScoreQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(rank__isnull=True) | Q(rank__gte=1), name="rank_counts_from_one"),
            models.CheckConstraint(condition=Q(rank__isnull=True) | ~Q(rank_basis=""), name="rank_says_its_basis"),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | (Q(places__isnull=False) & ~Q(score_basis="")),
                name="score_says_its_basis_and_places",
            ),
            models.CheckConstraint(
                condition=Q(rank__isnull=True)
                | Q(previous_rank__isnull=True)
                | Q(rank_change=models.F("previous_rank") - models.F("rank")),
                name="change_is_previous_minus_current",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.province_id}: {self.rank}"


class Summary(models.Model):
    """An edition's indicator as a whole: how many are known, the national mean, the best."""

    version = models.ForeignKey(EditionVersion, models.PROTECT, related_name="summaries")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    n = models.PositiveIntegerField()
    ranks_known = models.PositiveIntegerField()
    scores_known = models.PositiveIntegerField()
    mean = models.DecimalField(max_digits=18, decimal_places=12, null=True)
    mean_places = models.PositiveSmallIntegerField(null=True)
    mean_basis = models.CharField(max_length=14, blank=True)
    best = models.DecimalField(max_digits=18, decimal_places=12, null=True)
    best_province = models.ForeignKey(Province, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "indicator"], name="indicator_summed_up_once"),
            models.CheckConstraint(
                condition=Q(ranks_known__lte=models.F("n"), scores_known__lte=models.F("n")),
                name="known_at_most_n",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ranks_known}/{self.n}"
