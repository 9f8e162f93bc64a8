"""A request to be called back, made before there is a file (or about one)."""

from django.db import models

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.models.complaint import Complaint


class CallBackRequest(models.Model):
    """Somebody wants to be called. Not yet a complaint: no term runs; `due_on` is the organisation's own promise."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="call_backs")
    name = models.CharField(max_length=300)
    phone = models.CharField(max_length=60)
    about = models.TextField(blank=True, help_text="In the caller's words.")
    slots = models.JSONField(default=list, help_text="When it suits: keys such as monday_morning, or 'any'.")
    language = models.CharField(max_length=2, default="nl")
    origin = models.CharField(max_length=10, default="web", help_text="web, phone, counter")
    submission = models.CharField(max_length=64, unique=True, help_text="What makes asking twice one request.")
    requested_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=40, blank=True)
    # Whom it is about, if one of ours: they do not see it.
    concerns = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    complaint = models.ForeignKey(Complaint, models.SET_NULL, null=True, related_name="call_backs")

    class Meta:
        indexes = (
            models.Index(
                fields=("organisation", "due_on", "id"), name="call_back_open", condition=models.Q(done_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"call back {self.pk}"
