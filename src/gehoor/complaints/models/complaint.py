"""The file (dossier) itself: identity, and what lists need, projected from its events."""

from django.db import models
from django.db.models import F, Q

from gehoor.authority.models import Body, Organisation, Person, RegulationVersion, Unit


class Complaint(models.Model):
    """One file. Everything below 'projected' is written from the legal position; `gehoor rebuild` must agree.

    Nothing that is projected depends on today: dates are stored, a list compares them with today.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="complaints")
    reference = models.CharField(max_length=20, unique=True)
    secret_digest = models.CharField(max_length=64, unique=True)
    regulation = models.ForeignKey(RegulationVersion, models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=2, default="nl")
    sensitive = models.BooleanField(default=False)
    submission = models.CharField(max_length=64, null=True, unique=True, help_text="What makes sending twice one file.")

    # Chain: the number and hash of the newest event; the number is also the version that an editor has seen.
    version = models.PositiveIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="", blank=True)

    # Projected.
    phase = models.CharField(max_length=12, default="received")
    closed_as = models.CharField(max_length=12, default="", blank=True)
    regime = models.CharField(max_length=12, default="statutory")
    channel = models.CharField(max_length=10, default="", blank=True)
    target_kind = models.CharField(max_length=30, default="", blank=True)
    topic = models.CharField(max_length=60, default="", blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    handler = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    received_on = models.DateField(null=True)
    term_ends_on = models.DateField(null=True)
    next_duty = models.CharField(max_length=8, default="", blank=True)
    next_due_on = models.DateField(null=True)
    last_contact_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    ombudsman_until = models.DateField(null=True)
    retention_result = models.CharField(max_length=10, default="", blank=True)
    retention_from = models.DateField(null=True)
    changes_on = models.DateField(null=True, help_text="The day on which time alone changes what comes next.")
    projected_on = models.DateField(null=True)

    class Meta:
        indexes = (
            models.Index(
                "organisation",
                F("next_due_on").asc(nulls_last=True),
                "id",
                name="complaint_worklist",
                condition=~Q(phase="closed"),
            ),
            models.Index(
                "organisation",
                "handler",
                F("next_due_on").asc(nulls_last=True),
                "id",
                name="complaint_of_handler",
                condition=~Q(phase="closed"),
            ),
            models.Index("changes_on", name="complaint_changes", condition=Q(changes_on__isnull=False)),
            models.Index("organisation", "received_on", name="complaint_received"),
            models.Index("organisation", "closed_on", name="complaint_closed"),
            models.Index("retention_from", name="complaint_retention", condition=Q(retention_from__isnull=False)),
        )

    def __str__(self) -> str:
        return self.reference
