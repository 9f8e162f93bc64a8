"""What is learned from a file: recommendations and measures, and what both sides thought of the handling."""

from django.db import models
from django.db.models import Q

from gehoor.authority.models import Person
from gehoor.complaints.models.complaint import Complaint
from gehoor.complaints.models.event import Text
from gehoor.complaints.models.party import Party


class Measure(models.Model):
    """A recommendation or a measure, projected from the events of its file (`complaints.measuring`).

    `text` says what, `effect` what it brought, or why it is not done.
    """

    class Kind(models.TextChoices):
        RECOMMENDATION = "recommendation"
        MEASURE = "measure"

    class Status(models.TextChoices):
        OPEN = "open"
        DOING = "doing"
        DONE = "done"
        DROPPED = "dropped"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="measures", db_index=False)
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=14, choices=Kind)
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    due_on = models.DateField(null=True)
    text = models.ForeignKey(Text, models.PROTECT, null=True, related_name="+", db_index=False)
    effect = models.ForeignKey(Text, models.PROTECT, null=True, related_name="+", db_index=False)
    added_on = models.DateField()
    ended_on = models.DateField(null=True, help_text="The day on which it was done or dropped.")

    class Meta:
        ordering = ("complaint", "number")
        constraints = (models.UniqueConstraint(fields=("complaint", "number"), name="measure_number_once"),)
        indexes = (
            models.Index(fields=("due_on", "id"), name="measure_to_do", condition=Q(status__in=("open", "doing"))),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.number} of {self.complaint_id}"


class Satisfaction(models.Model):
    """One party, asked once after closing how they were treated. The link holds a code of which a digest is kept.

    `scores`: 1 (not at all) to 5 (very much) for each question, None where it was left out. The event that it was
    answered keeps a digest over salt, scores and words: who works on the file does not read them there.
    """

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="satisfactions", db_index=False)
    party = models.ForeignKey(Party, models.CASCADE, related_name="+", db_index=False)
    secret_digest = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    scores = models.JSONField(default=list)
    words = models.TextField(blank=True)
    salt = models.CharField(max_length=32)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("complaint", "party"), name="satisfaction_once_a_party"),)

    def __str__(self) -> str:
        return f"satisfaction of {self.complaint_id}"
