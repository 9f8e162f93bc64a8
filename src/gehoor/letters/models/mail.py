"""An e-mail that must leave, and how many automatic ones an address may get."""

from django.db import models

from gehoor.authority.models import Organisation
from gehoor.complaints.models import Complaint
from gehoor.letters.models.letter import Letter


class Mail(models.Model):
    """One message to one address. Its Message-ID is fixed at birth: sent twice it is still one message."""

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending", "an attempt began and its end is not known"
        SENT = "sent"
        FAILED = "failed"
        HELD = "held", "a brake held it back; a person decides"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="mails", db_index=False)
    complaint = models.ForeignKey(Complaint, models.CASCADE, null=True, related_name="mails")
    letter = models.ForeignKey(Letter, models.CASCADE, null=True, related_name="mails")
    to = models.CharField(max_length=254)
    language = models.CharField(max_length=2, default="nl")
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField()
    headers = models.JSONField(default=dict, help_text="In-Reply-To and References, where it answers a message.")
    calendar = models.TextField(blank=True, help_text="An invitation (RFC 5545) that goes with it.")
    identity = models.CharField(max_length=200, unique=True, help_text="What makes the same mail twice one.")
    message_id = models.CharField(max_length=200, unique=True)
    auto_submitted = models.BooleanField(default=True, help_text="RFC 3834: no machine should answer it.")
    braked = models.BooleanField(default=False, help_text="Sent without a person: the brakes hold for it.")
    verified = models.BooleanField(default=False, help_text="The address is known to be the addressee's.")
    owed = models.CharField(max_length=20, blank=True, help_text="The article that makes us send it, if one does.")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    maybe_twice = models.BooleanField(default=False, help_text="An attempt was cut off after it began.")
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("organisation", "-created_at"), name="mail_outbox"),)

    def __str__(self) -> str:
        return f"mail {self.pk}"


class MailSlot(models.Model):
    """One automatic mail that an address got on a day; the constraint makes that two workers cannot take the last.

    Kept is a keyed digest of the address, for a month.
    """

    address_digest = models.CharField(max_length=64)
    on = models.DateField()
    scope = models.CharField(max_length=30, help_text="'address', or 'file:' and the number of the file.")
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("address_digest", "on", "scope", "number"), name="mail_slot_once"),
        )

    def __str__(self) -> str:
        return f"slot {self.scope} {self.on}"
