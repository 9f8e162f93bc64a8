"""The statistics row of a file that was destroyed, and by what it is known when an old list brings it again."""

from django.db import models

from gehoor.authority.models import Organisation


class Remains(models.Model):
    """One destroyed file as it counts in the figures of its years: keys and dates, no person, no text.

    `told` are the types of events that figures ask about, `ground` that of Awb 9:8, `standards` those of propriety,
    `promises` which own promises were kept, `ombudsman` how the ombudsman's investigation ended. `measures` are
    those that were taken, each with its `kind` and its `states` (day, status); `satisfaction` which side was asked how
    it was treated, with its `scores` (none where it did not answer).
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    reference = models.CharField(max_length=20, unique=True)
    received_on = models.DateField()
    closed_on = models.DateField()
    closed_as = models.CharField(max_length=12)
    regime = models.CharField(max_length=12)
    channel = models.CharField(max_length=10, blank=True)
    target_kind = models.CharField(max_length=30, blank=True)
    topic = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=200, blank=True)
    body = models.CharField(max_length=200, blank=True)
    judgement = models.CharField(max_length=20, blank=True)
    term_ends_on = models.DateField(null=True)
    told = models.JSONField(default=list)
    ground = models.CharField(max_length=12, blank=True)
    standards = models.JSONField(default=list)
    promises = models.JSONField(default=dict)
    ombudsman = models.JSONField(default=dict)
    measures = models.JSONField(default=list)
    satisfaction = models.JSONField(default=list)
    destroyed_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index("organisation", "closed_on", name="remains_closed"),)
        verbose_name_plural = "remains"

    def __str__(self) -> str:
        return self.reference


class DestroyedNumber(models.Model):
    """The number under which another system knew a destroyed file, as a digest under this installation's key.

    So that a list of that system does not bring the file back. Who has no key learns nothing from it.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    reference = models.CharField(max_length=20, unique=True)
    digest = models.CharField(max_length=64)
    destroyed_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index("digest", name="destroyed_number"),)

    def __str__(self) -> str:
        return self.reference
