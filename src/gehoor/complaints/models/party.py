"""The people of a file."""

from django.db import models

from gehoor.authority.models import Body, Person, Unit
from gehoor.complaints.models.complaint import Complaint


class Party(models.Model):
    """Somebody whom the file is about, or who is recorded as involved. Personal data live here and in texts only."""

    class Kind(models.TextChoices):
        COMPLAINANT = "complainant"
        REPRESENTATIVE = "representative"
        MEMBER = "member", "member of a group that complains"
        CONCERNED = "person_concerned"
        BODY = "body_concerned"
        INVOLVED = "involved"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="parties")
    kind = models.CharField(max_length=16, choices=Kind)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=300, blank=True)
    description = models.TextField(blank=True, help_text="Who it is when the name is unknown.")
    address = models.TextField(blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    prefers = models.CharField(
        max_length=20, blank=True, help_text="How they want to talk: phone, email, letter, visit."
    )
    electronic_since = models.DateTimeField(null=True, help_text="They expressly chose electronic answers (Awb 2:8).")
    authorisation = models.BooleanField(default=False, help_text="A written authorisation was shown (Awb 2:1).")
    secret_digest = models.CharField(
        max_length=64, null=True, unique=True, help_text="The code of the person concerned."
    )
    informed_at = models.DateTimeField(
        null=True, help_text="Their manager told them in person, or the copy was released."
    )
    created_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("person", "kind", "complaint"), name="party_person"),)
        verbose_name_plural = "parties"

    def __str__(self) -> str:
        return f"{self.kind} of {self.complaint_id}"


class Assignment(models.Model):
    """Who works on a file and as what; projected from the events that assigned them."""

    class Capacity(models.TextChoices):
        HANDLER = "handler"
        HEARING_OFFICER = "hearing_officer"
        ADVISER = "adviser"
        DECIDER = "decider"
        APPROVER = "approver"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="assignments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=16, choices=Capacity)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("complaint", "person", "capacity"), name="assignment_once"),)

    def __str__(self) -> str:
        return f"{self.capacity} of {self.complaint_id}"
