"""What a citizen filled in and did not send yet."""

from django.db import models

from gehoor.authority.models import Organisation
from gehoor.intake.mail.models import Mailbox, MailMessage

__all__ = ["DraftFile", "FilingDraft", "MailMessage", "Mailbox"]


class FilingDraft(models.Model):
    """A filing under way: one row from the first answer to the receipt.

    Who has the code (in a cookie, or written down) may go on with it; only its keyed digest is kept. After sending, the
    same code opens the file, and this row holds what the receipt says, so that sending again shows the same receipt.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+", db_index=False)
    token_digest = models.CharField(max_length=64)
    submission = models.CharField(max_length=43, help_text="Makes that sending twice gives one file.")
    language = models.CharField(max_length=2, default="nl")
    data = models.JSONField(default=dict, help_text="Answers by step; emptied a day after sending.")
    revision = models.PositiveIntegerField(default=0, help_text="Counts the times that an answer changed.")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    complaint_id = models.BigIntegerField(null=True)
    reference = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = (
            # Not `unique` of the field: that brings an index for the beginnings of these, which nobody looks for.
            models.UniqueConstraint(fields=("token_digest",), name="draft_token_once"),
            models.UniqueConstraint(fields=("submission",), name="draft_submission_once"),
        )
        # Nothing that changes when it is sent: so that sending writes the row and no index.
        indexes = (models.Index(fields=("organisation", "created_at"), name="draft_begun"),)

    def __str__(self) -> str:
        return f"filing {self.pk}"

    @property
    def sent(self) -> bool:
        """Whether it became a file."""
        return self.sent_at is not None


class DraftFile(models.Model):
    """A document that goes with a filing; the bytes lie in the store by their digest."""

    draft = models.ForeignKey(FilingDraft, models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    digest = models.CharField(max_length=64, db_index=True)
    scan = models.CharField(max_length=12, help_text="clean, waiting, blocked, not_scanned")
    authorisation = models.BooleanField(default=False, help_text="It shows that one may act for somebody else.")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("draft", "digest"), name="draft_file_once"),)

    def __str__(self) -> str:
        return f"file {self.pk} of filing {self.draft_id}"
