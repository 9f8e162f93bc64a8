"""The local regulation, version by version, and the channels that were designated."""

from django.db import models

from gehoor.authority.models.dated import Dated
from gehoor.authority.models.organisation import Organisation
from gehoor.authority.models.people import Person


class RegulationVersion(models.Model):
    """The text of one version of the local regulation; nothing of it is stored a second time."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="regulations")
    text = models.TextField()
    digest = models.CharField(max_length=64)
    in_force_from = models.DateField()
    in_force_until = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True)

    class Meta:
        ordering = ("-in_force_from", "-created_at")

    def __str__(self) -> str:
        return f"{self.organisation} {self.in_force_from}"


class DesignatedChannel(Dated):
    """An electronic channel that the authority designated for a kind of message (Awb 2:13)."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="channels")
    message = models.CharField(max_length=40, help_text="complaint, reply, hearing …")
    channel = models.CharField(max_length=20, help_text="web, email, api")
    address = models.CharField(max_length=254, blank=True)

    def __str__(self) -> str:
        return f"{self.message} by {self.channel}"
