"""The file (dossier) itself: identity, and what lists need, projected from its events."""

import datetime as dt

from django.db import models
from django.db.models import Q

from gehoor.authority.models import Body, Organisation, Person, RegulationVersion, Unit

NEVER = dt.date(9999, 12, 31)
# Conditions without a value: SQLite uses such an index for a query with parameters too.
TO_DO = Q(sort_on__isnull=False)


class Complaint(models.Model):
    """One file. Everything below 'projected' is written from the legal position; `gehoor rebuild` must agree.

    Nothing that is projected depends on today: dates are stored, a list compares them with today.
    Foreign keys have no index of their own: lists come in through the indexes below, and filing stays cheap.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="complaints", db_index=False)
    reference = models.CharField(max_length=20)
    secret_digest = models.CharField(max_length=64)
    regulation = models.ForeignKey(RegulationVersion, models.PROTECT, null=True, related_name="+", db_index=False)
    language = models.CharField(max_length=2, default="nl")
    sensitive = models.BooleanField(default=False)
    submission = models.CharField(max_length=64, null=True, help_text="What makes sending twice one file.")

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
    judgement = models.CharField(max_length=20, default="", blank=True, help_text="Of the whole, from its elements.")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", db_index=False)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+", db_index=False)
    handler = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    received_on = models.DateField(null=True)
    term_ends_on = models.DateField(null=True)
    next_duty = models.CharField(max_length=24, default="", blank=True)
    next_due_on = models.DateField(null=True)
    sort_on = models.DateField(
        null=True,
        help_text="The same while there is something to do; without a date far away, so that an index sorts it.",
    )
    waiting_for = models.CharField(
        max_length=20, default="", blank=True, help_text="Whose answer the file waits for: a party, advice, approval."
    )
    waiting_since = models.DateField(null=True)
    answer_by = models.DateField(null=True, help_text="The day before which that answer was asked.")
    last_contact_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    ombudsman_until = models.DateField(null=True)
    retention_result = models.CharField(max_length=10, default="", blank=True)
    retention_from = models.DateField(null=True)
    changes_on = models.DateField(null=True, help_text="The day on which time alone changes what comes next.")
    projected_on = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("reference",), name="complaint_reference_once"),
            models.UniqueConstraint(fields=("submission",), name="complaint_submission_once"),
        )
        indexes = (
            models.Index(fields=("organisation", "sort_on", "id"), name="complaint_worklist", condition=TO_DO),
            models.Index(
                fields=("organisation", "handler", "sort_on", "id"), name="complaint_of_handler", condition=TO_DO
            ),
            models.Index(
                fields=("organisation", "sort_on", "id"),
                name="complaint_waiting",
                condition=TO_DO & Q(waiting_since__isnull=False),
            ),
            # What one handles, closed or not: who sees few files searches those.
            models.Index("handler", name="complaint_handler", condition=Q(handler__isnull=False)),
            # Who decides for a body sees its files in some phases, if not sensitive: that is read from the index alone.
            models.Index(
                fields=("organisation", "body", "sort_on", "id", "phase", "sensitive"),
                name="complaint_of_body",
                condition=Q(body__isnull=False) & TO_DO,
            ),
            models.Index("changes_on", name="complaint_changes", condition=Q(changes_on__isnull=False)),
            models.Index("organisation", "received_on", name="complaint_received"),
            models.Index("organisation", "closed_on", name="complaint_closed", condition=Q(closed_on__isnull=False)),
            models.Index("retention_from", name="complaint_retention", condition=Q(retention_from__isnull=False)),
        )

    def __str__(self) -> str:
        return self.reference
