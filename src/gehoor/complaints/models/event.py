"""Events: what happened, never edited, chained by hash. Texts lie beside them, so that they can be destroyed."""

from django.db import models

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.models.complaint import Complaint


class Text(models.Model):
    """A person's words, or ours to a person. The event keeps a digest over the salt and the words."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="texts")
    salt = models.CharField(max_length=32)
    body = models.TextField()

    def __str__(self) -> str:
        return f"text {self.pk}"


class Event(models.Model):
    """Something that happened in a file. Holds no names and no texts itself.

    `occurred_at` is the legal instant, `recorded_at` when we wrote it down. The database refuses to change or
    delete a row (`complaints.guards`), except where a destruction permit for the file stands.
    """

    class ActorKind(models.TextChoices):
        STAFF = "staff"
        COMPLAINANT = "complainant"
        CONCERNED = "concerned"
        SYSTEM = "system"
        OMBUDSMAN = "ombudsman"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    # The log of a file is emptied by who keeps it (`complaints.log_keeper`): nothing else deletes what happened.
    complaint = models.ForeignKey(Complaint, models.DO_NOTHING, related_name="events", db_index=False)
    sequence = models.PositiveIntegerField()
    type = models.CharField(max_length=40)
    occurred_at = models.DateTimeField()
    occurred_on = models.DateField()
    recorded_at = models.DateTimeField()
    actor_kind = models.CharField(max_length=12, choices=ActorKind)
    actor = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    data = models.JSONField(default=dict)
    # Destroying a text clears this itself: a cascade would search all events for it.
    text = models.ForeignKey(Text, models.DO_NOTHING, null=True, related_name="+", db_index=False, db_constraint=False)
    text_digest = models.CharField(max_length=64, blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("sequence",)
        constraints = (models.UniqueConstraint(fields=("complaint", "sequence"), name="event_sequence_once"),)
        # With the file: reports count from the index alone.
        indexes = (models.Index(fields=("organisation", "type", "occurred_on", "complaint"), name="event_by_type"),)

    def __str__(self) -> str:
        return f"{self.complaint_id}/{self.sequence} {self.type}"


class DestructionPermit(models.Model):
    """While it stands, the events of this file may be deleted; written and removed by the act of destruction."""

    complaint_id = models.BigIntegerField(unique=True)

    def __str__(self) -> str:
        return f"permit {self.complaint_id}"
