"""The words of files, as they are looked for."""

from django.db import models

from gehoor.complaints.models import Complaint, Document


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


class DocumentText(models.Model):
    """What stands in a document, taken out by a job; destroyed with it."""

    document = models.OneToOneField(Document, models.CASCADE, primary_key=True, related_name="read_text")
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="+")
    body = models.TextField()

    def __str__(self) -> str:
        return f"text of document {self.document_id}"


class Word(models.Model):
    """A word that stands in some entry: what slips of the pen are compared with. Told to nobody by itself."""

    word = models.CharField(max_length=30, primary_key=True)

    def __str__(self) -> str:
        return "a word"


class Learned(models.Model):
    """Up to which entry words were learned: one row, locked by who learns and who forgets."""

    entry_id = models.BigIntegerField(default=0)

    class Meta:
        verbose_name_plural = "learned"

    def __str__(self) -> str:
        return f"up to entry {self.entry_id}"
