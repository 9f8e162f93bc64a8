"""The words of files, as they are looked for."""

from django.db import models

from gehoor.complaints.models import Complaint


class SearchEntry(models.Model):
    """Words that came into a file at one moment, each once, folded and stemmed by `search.words`.

    SQLite keeps an FTS5 table beside it by triggers, PostgreSQL an index on its text vector: see the migration.
    """

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="+")
    organisation_id = models.BigIntegerField()
    words = models.TextField()

    class Meta:
        verbose_name_plural = "search entries"

    def __str__(self) -> str:
        return f"words of {self.complaint_id}"
