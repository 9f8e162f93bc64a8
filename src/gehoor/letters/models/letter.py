"""A letter on its way from draft to addressee."""

from django.db import models

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.models import Complaint, Document, Party


class Letter(models.Model):
    """One letter to one addressee. Letters of one act share a `batch`: they leave together and record one event.

    `subject` and `body` are template text; `values` holds what a person filled in for it (by the
    names of its kind's asks). The PDF, its date and the event are made when it leaves.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        AWAITING_APPROVAL = "awaiting_approval"
        APPROVED = "approved"
        LEAVING = "leaving"
        SENT = "sent"
        POSTED = "posted"
        NOT_DELIVERED = "not_delivered"
        CANCELLED = "cancelled"

    class Channel(models.TextChoices):
        PORTAL = "portal"
        MAIL = "mail"
        POST = "post"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="letters")
    batch = models.CharField(max_length=32)
    identity = models.CharField(max_length=200, null=True, help_text="What makes an automatic letter twice one.")
    kind = models.CharField(max_length=40)
    party = models.ForeignKey(Party, models.CASCADE, null=True, related_name="letters", db_index=False)
    language = models.CharField(max_length=2)
    channel = models.CharField(max_length=6, choices=Channel)
    note = models.BooleanField(default=False, help_text="Say why it comes this way: no postal address is known (K31).")
    subject = models.CharField(max_length=300)
    body = models.TextField()
    values = models.JSONField(default=dict)
    title = models.CharField(max_length=300, blank=True, help_text="The subject as it left.")
    text = models.TextField(blank=True, help_text="The text as it left, to read on a page.")
    enclosures = models.ManyToManyField(Document, related_name="enclosed_in")
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1, help_text="Grows with every change of the draft.")
    automatic = models.BooleanField(default=False, help_text="The program itself sends it, without a person.")
    changed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    prepared_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    sent_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    problem = models.CharField(max_length=300, blank=True, help_text="Why it did not leave, or did not arrive.")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    leaves_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    posted_on = models.DateField(null=True)
    document = models.ForeignKey(Document, models.SET_NULL, null=True, related_name="+", db_index=False)
    event_number = models.PositiveIntegerField(null=True, help_text="The number of the event that sending recorded.")

    class Meta:
        ordering = ("created_at", "id")
        constraints = (models.UniqueConstraint(fields=("identity",), name="letter_identity_once"),)
        indexes = (
            models.Index(fields=("batch",), name="letter_batch"),
            models.Index(
                fields=("organisation", "sent_at"),
                name="letter_to_post",
                condition=models.Q(state="sent", channel="post"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk} of {self.complaint_id}"

    @property
    def is_draft(self) -> bool:
        """Whether its text may still be changed."""
        return self.state in {self.State.DRAFT, self.State.AWAITING_APPROVAL, self.State.APPROVED}
