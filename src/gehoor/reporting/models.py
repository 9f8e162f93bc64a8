"""The annual report of a year once somebody wants it published: what was typed with it, and who released it."""

from django.db import models

from gehoor.authority.models import Organisation, Person


class YearReport(models.Model):
    """Proposed by one person, released by another. `published` is what was released, and never changes after."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    inhabitants = models.PositiveIntegerField(null=True)
    foreword = models.TextField(blank=True)
    proposed_by = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    proposed_at = models.DateTimeField()
    released_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    released_at = models.DateTimeField(null=True)
    published = models.JSONField(default=dict)

    class Meta:
        ordering = ("-year",)
        constraints = (models.UniqueConstraint(fields=("organisation", "year"), name="year_report_once"),)

    def __str__(self) -> str:
        return f"report of {self.year}"
