"""Who has a file open with a code, and what they are typing."""

from django.db import models

from gehoor.authority.models import Organisation


class PartySession(models.Model):
    """A party in their own file, entered with a code or by staff sign-on; apart from any session of staff.

    The browser holds a random token in a cookie of this room; only its keyed digest is kept.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    token_digest = models.CharField(max_length=64, unique=True)
    door = models.CharField(max_length=10, help_text="portal: who complains; concerned: whom it is about.")
    complaint = models.ForeignKey("complaints.Complaint", models.CASCADE, related_name="+")
    party_id = models.BigIntegerField(null=True)
    person_id = models.BigIntegerField(null=True, help_text="Who entered by staff sign-on; must still be signed in.")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"session {self.pk} of {self.door}"


class PartyDraft(models.Model):
    """What a party is typing in a form of their file; gone when it is sent, or after some weeks."""

    complaint = models.ForeignKey("complaints.Complaint", models.CASCADE, related_name="+")
    writer = models.CharField(max_length=40, help_text="Which door and which party.")
    form = models.CharField(max_length=40)
    data = models.JSONField(default=dict)
    saved_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("complaint", "writer", "form"), name="party_draft_once"),)

    def __str__(self) -> str:
        return f"draft {self.form} of {self.complaint_id}"
