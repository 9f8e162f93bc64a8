"""The log of looking, presence, and drafts of staff."""

from django.db import models

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.models.complaint import Complaint


class Look(models.Model):
    """Somebody saw or did something in a file: a plain insert, sealed later in batches."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    complaint_id = models.BigIntegerField()
    at = models.DateTimeField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    role = models.CharField(max_length=20, help_text="In which capacity: coordinator, handler, complainant …")
    action = models.CharField(max_length=20, help_text="read, write, download, export, break_glass, destroy")
    target = models.CharField(max_length=100, blank=True, help_text="A write: the file's newest number and hash.")
    allowed = models.BooleanField(default=True)
    origin = models.CharField(max_length=20, blank=True, help_text="desk, portal, api, command; never an address.")
    salt = models.CharField(max_length=16)
    seal = models.ForeignKey("complaints.Seal", models.PROTECT, null=True, related_name="looks")

    class Meta:
        indexes = (
            models.Index(fields=("complaint_id", "id"), name="look_of_file"),
            models.Index(fields=("organisation", "id"), name="look_unsealed", condition=models.Q(seal=None)),
        )

    def __str__(self) -> str:
        return f"{self.action} {self.complaint_id}"


class Seal(models.Model):
    """A batch of looks, chained per organisation. `leaves` holds a line per look: file, row, digest.

    So a look can be destroyed with its file while the rest of the batch is still proved.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    count = models.PositiveIntegerField()
    leaves = models.TextField()
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "number"), name="seal_number_once"),)

    def __str__(self) -> str:
        return f"seal {self.number}"


class Presence(models.Model):
    """Who has a file open now: two people in one file see each other."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()
    writing = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("complaint", "person"), name="presence_once"),)

    def __str__(self) -> str:
        return f"presence in {self.complaint_id}"


class StaffDraft(models.Model):
    """What somebody is typing in a form of a file, kept while they type."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    form = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
    version = models.PositiveIntegerField(help_text="The version of the file that the writer had before them.")
    saved_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("complaint", "person", "form"), name="staff_draft_once"),)

    def __str__(self) -> str:
        return f"draft {self.form} of {self.complaint_id}"


class LookQuestion(models.Model):
    """Whoever guards privacy asks a colleague why they read what they read on one day. Holds no content of a file."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", help_text="Who read.")
    day = models.DateField()
    reasons = models.JSONField(default=list, help_text="Keys of what was odd.")
    files = models.JSONField(default=list, help_text="Numbers of the files; one of them may be destroyed since.")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField()
    words = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    conclusion = models.CharField(max_length=20, blank=True, help_text="in_order, talked, incident")
    note = models.TextField(blank=True)
    closed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = (models.UniqueConstraint(fields=("person", "day"), name="look_question_once_a_day"),)

    def __str__(self) -> str:
        return f"question {self.pk} about looking"
