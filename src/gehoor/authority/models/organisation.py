"""An organisation, where its pages stand, its bodies and its units."""

from django.db import models
from django.db.models import Q


class Organisation(models.Model):
    """A public authority (or a joint arrangement) with its own register. Found by host name."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    texts = models.JSONField(
        default=dict,
        blank=True,
        help_text="Phone, mail, hours, address, doors, letterhead, privacy: authority.profile.",
    )
    demonstration = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class HostName(models.Model):
    """A host name (lower case, with its port where that is not the usual one) under which the pages stand.

    Links are made with the primary one only.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="hosts")
    host = models.CharField(max_length=253, unique=True)
    primary = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("organisation",), condition=Q(primary=True), name="one_primary_host"),
        )

    def __str__(self) -> str:
        return self.host


class Body(models.Model):
    """A bestuursorgaan: whose conduct it is, and who decides (Awb 9:1, 9:12)."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="bodies")
    kind = models.CharField(max_length=40, help_text="A target kind of the law room: college, council, mayor …")
    name = models.CharField(max_length=200)
    signature = models.CharField(max_length=300, blank=True, help_text="How this body signs a letter.")
    active = models.BooleanField(default=True)
    closes_on = models.DateField(null=True, blank=True, help_text="Its last day; then its successor is there.")
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A department or team."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    code = models.SlugField(max_length=60, help_text="What the regulation calls it.")
    name = models.CharField(max_length=200)
    active = models.BooleanField(default=True)
    closes_on = models.DateField(null=True, blank=True, help_text="Its last day; then its successor is there.")
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("organisation", "code"), name="unit_code_once"),)

    def __str__(self) -> str:
        return self.name
