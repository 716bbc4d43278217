"""What a release says beyond scores and ranks: why ranks changed, how sure they are, who is alike.

An analysis belongs to what it was computed from, so that releases that show the same edition share it.
"""

from django.db import models


class Analysis(models.Model):
    """All findings on one edition; `inputs` is a hash of everything they follow from, the program included."""

    inputs = models.CharField(max_length=64, unique=True)
    content_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.content_hash[:12]


class AnalysisRow(models.Model):
    """One finding: of a province, or with subject "" of the edition; `basis` "constant" is today's units.

    Its content is kept as the text of its JSON: a column of PostgreSQL's `jsonb` would put the keys in an order of its
    own, and tables are read in the order in which they were worked out.
    """

    pk = models.CompositePrimaryKey("analysis_id", "basis", "kind", "subject")
    analysis = models.ForeignKey(Analysis, models.PROTECT, db_index=False, related_name="rows")
    basis = models.CharField(max_length=10, blank=True)
    kind = models.CharField(max_length=20)
    subject = models.CharField(max_length=60, blank=True)
    content = models.TextField()

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"
