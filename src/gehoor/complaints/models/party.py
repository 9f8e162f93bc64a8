"""The people of a file."""

from django.db import models

from gehoor.authority.models import Body, Person, Unit
from gehoor.complaints.models.complaint import Complaint


class Party(models.Model):
    """Somebody whom the file is about, or who is recorded as involved. Personal data live here and in texts only.

    Events hold a digest over the salt and what is known of the party, so that a change behind the chain's back shows.
    """

    class Kind(models.TextChoices):
        COMPLAINANT = "complainant"
        REPRESENTATIVE = "representative"
        MEMBER = "member", "member of a group that complains"
        CONCERNED = "person_concerned"
        BODY = "body_concerned"
        INVOLVED = "involved"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="parties", db_index=False)
    number = models.PositiveSmallIntegerField(help_text="Within the file; how its events name this party.")
    kind = models.CharField(max_length=16, choices=Kind)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    name = models.CharField(max_length=300, blank=True)
    folded = models.CharField(
        max_length=600, blank=True, help_text="The name without accents and capitals, to find it."
    )
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
    secret_digest = models.CharField(max_length=64, null=True, help_text="The code of the person concerned.")
    informed_at = models.DateTimeField(null=True, help_text="Their manager told them in person.")
    salt = models.CharField(max_length=32)
    created_at = models.DateTimeField()
    exempted_at = models.DateTimeField(
        null=True, help_text="May take part nevertheless: the exception of Awb 9:7(2), recorded with its reason."
    )
    removed_at = models.DateTimeField(null=True, help_text="Recorded by mistake; the file keeps what happened.")

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("complaint", "number"), name="party_number_once"),
            models.UniqueConstraint(fields=("secret_digest",), name="party_secret_once"),
        )
        indexes = (
            models.Index(
                fields=("person", "kind", "complaint"),
                name="party_person",
                condition=models.Q(person__isnull=False, removed_at__isnull=True, exempted_at__isnull=True),
            ),
        )
        verbose_name_plural = "parties"

    def __str__(self) -> str:
        return f"{self.kind} of {self.complaint_id}"

    @property
    def legal_name(self) -> str:
        """What the law room calls this party: each person concerned is one of their own (K14, K15, K19)."""
        return f"{self.kind}:{self.number}" if self.kind == self.Kind.CONCERNED else "complainant"


class Assignment(models.Model):
    """Who works on a file and as what; projected from the events that assigned them."""

    class Capacity(models.TextChoices):
        HANDLER = "handler"
        HEARING_OFFICER = "hearing_officer"
        ADVISER = "adviser"
        DECIDER = "decider"
        APPROVER = "approver"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="assignments", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    capacity = models.CharField(max_length=16, choices=Capacity)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("complaint", "person", "capacity"), name="assignment_once"),)
        indexes = (models.Index(fields=("person", "capacity", "complaint"), name="assignment_of_person"),)

    def __str__(self) -> str:
        return f"{self.capacity} of {self.complaint_id}"


class BreakGlass(models.Model):
    """A file opened in an emergency by a named role: for a while, with a reason, and a second person is told."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    began_at = models.DateTimeField()
    until = models.DateTimeField()
    told = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)

    class Meta:
        indexes = (models.Index(fields=("person", "complaint", "until"), name="break_glass_person"),)
        verbose_name_plural = "broken glass"

    def __str__(self) -> str:
        return f"break glass in {self.complaint_id}"
