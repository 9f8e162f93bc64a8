"""The annual report of a year once somebody wants it published: what was typed with it, and who released it."""

from django.db import models

from gehoor.authority.models import Organisation, Person


class YearReport(models.Model):
    """Proposed by one person, released by another. `published` is what was released, and never changes after."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    inhabitants = models.PositiveIntegerField(null=True)
    hours = models.PositiveIntegerField(null=True, help_text="Spent on complaints in that year, as was typed.")
    cost = models.PositiveIntegerField(null=True, help_text="In euros, as was typed.")
    foreword = models.TextField(blank=True)
    lessons = models.JSONField(default=list, help_text="The measures whose words are published: file and number.")
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


class EarlierYear(models.Model):
    """Totals of a year before Gehoor: typed in, and told as such. `figures` holds those of `TYPED` that are known."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    year = models.PositiveIntegerField()
    figures = models.JSONField(default=dict)
    source = models.CharField(max_length=300, help_text="Where the totals were found.")
    typed_by = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    typed_at = models.DateTimeField()

    class Meta:
        ordering = ("-year",)
        constraints = (models.UniqueConstraint(fields=("organisation", "year"), name="earlier_year_once"),)

    def __str__(self) -> str:
        return f"totals of {self.year}"


class PublishedJudgement(models.Model):
    """The judgement on one complaint as the public may read it (Woo 3.3(2)(l)): blanked by one, released by another.

    It goes with its file when that is destroyed.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    complaint = models.OneToOneField("complaints.Complaint", models.CASCADE, related_name="+")
    year = models.PositiveIntegerField(help_text="In which the complaint was closed.")
    text = models.TextField()
    proposed_by = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    proposed_at = models.DateTimeField()
    released_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    released_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("organisation", "year"), name="published_judgement_year"),)

    def __str__(self) -> str:
        return f"judgement on {self.complaint_id}"
