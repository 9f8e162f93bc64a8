"""What a file holds beside its events: elements, findings, documents, messages, tasks."""

from django.db import models

from gehoor.authority.models import Person
from gehoor.complaints.models.complaint import Complaint
from gehoor.complaints.models.event import Event, Text
from gehoor.complaints.models.party import Party


class Element(models.Model):
    """A part of the complaint (klachtonderdeel), with its own findings and judgement (Awb 9:12)."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="elements", db_index=False)
    number = models.PositiveSmallIntegerField()
    text = models.ForeignKey(Text, models.PROTECT, related_name="+", db_index=False)
    findings = models.ForeignKey(Text, models.PROTECT, null=True, related_name="+", db_index=False)
    judgement = models.CharField(max_length=20, blank=True)
    standards = models.JSONField(default=list, help_text="Keys of standards of propriety.")

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("complaint", "number"), name="element_number_once"),)

    def __str__(self) -> str:
        return f"element {self.number} of {self.complaint_id}"


class Document(models.Model):
    """A file by its digest; the bytes lie once in the store. Released to a party item by item."""

    class Scan(models.TextChoices):
        CLEAN = "clean"
        WAITING = "waiting"
        BLOCKED = "blocked"
        NOT_SCANNED = "not_scanned", "no scanner is configured"

    class Reading(models.TextChoices):
        WAITING = "waiting"
        READ = "read", "its words are found"
        UNREADABLE = "unreadable", "a person would expect words in it, and none are found"
        SILENT = "silent", "a picture, a sound or a film"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, help_text="upload, letter, scan, report, decision, advice, proposal, mail")
    letter = models.CharField(max_length=40, blank=True, help_text="Of a letter that we sent: which kind.")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    party = models.ForeignKey(
        Party, models.SET_NULL, null=True, related_name="documents", db_index=False, help_text="Whose it is."
    )
    scan = models.CharField(max_length=12, choices=Scan, default=Scan.NOT_SCANNED)
    reading = models.CharField(
        max_length=12,
        choices=Reading,
        default=Reading.WAITING,
        db_default="waiting",
        help_text="Of its text, to search.",
    )
    for_complainant = models.BooleanField(default=False)
    for_concerned = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        ordering = ("created_at", "id")
        indexes = (
            models.Index(fields=("digest",), name="document_digest"),
            models.Index(fields=("id",), name="document_waiting", condition=models.Q(scan="waiting")),
            models.Index(fields=("id",), name="document_unread", condition=models.Q(reading="waiting")),
        )

    def __str__(self) -> str:
        return f"document {self.pk}"


class Message(models.Model):
    """A message from or to a party, in the portal or by mail; its words are a text."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="messages")
    party = models.ForeignKey(Party, models.CASCADE, null=True, related_name="messages", db_index=False)
    incoming = models.BooleanField()
    channel = models.CharField(max_length=10)
    verified = models.BooleanField(default=True, help_text="False: the sender is not known to be the party.")
    text = models.ForeignKey(Text, models.PROTECT, related_name="+", db_index=False)
    event = models.ForeignKey(
        Event, models.DO_NOTHING, null=True, related_name="+", db_index=False, db_constraint=False
    )
    identity = models.CharField(max_length=200, null=True, help_text="What makes the same message twice one.")
    documents = models.ManyToManyField(Document, related_name="messages")
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("sent_at", "id")
        constraints = (models.UniqueConstraint(fields=("complaint", "identity"), name="message_identity_once"),)

    def __str__(self) -> str:
        return f"message {self.pk}"


class Task(models.Model):
    """Something that a person must do and that no duty of the law shows by itself: a bounce, a call back."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="tasks")
    kind = models.CharField(max_length=40)
    data = models.JSONField(default=dict)
    identity = models.CharField(max_length=200, null=True, help_text="What makes the same task twice one.")
    due_on = models.DateField(null=True)
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        ordering = ("due_on", "id")
        constraints = (models.UniqueConstraint(fields=("complaint", "identity"), name="task_identity_once"),)

    def __str__(self) -> str:
        return f"task {self.kind} of {self.complaint_id}"
