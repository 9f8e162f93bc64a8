"""People: where they work, what they are, what they do in complaint handling, who stands in for them."""

from django.db import models

from gehoor.authority.models.dated import Dated
from gehoor.authority.models.organisation import Body, Organisation, Unit


class Person(models.Model):
    """Somebody who works for or sits in the organisation; may have an account, employments, roles, capacities."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="people")
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True, help_text="Function, as it is shown to a citizen.")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class Employment(Dated):
    """A person works in a unit; `manages` says that they lead it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="employments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="employments")
    manages = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.person} / {self.unit}"


class Capacity(Dated):
    """A person is, sits in or chairs a body."""

    class Kind(models.TextChoices):
        IS = "is"
        MEMBER = "member"
        CHAIR = "chair"

    person = models.ForeignKey(Person, models.CASCADE, related_name="capacities")
    body = models.ForeignKey(Body, models.PROTECT, related_name="capacities")
    kind = models.CharField(max_length=10, choices=Kind)

    class Meta:
        verbose_name_plural = "capacities"

    def __str__(self) -> str:
        return f"{self.person} {self.kind} {self.body}"


class Role(Dated):
    """What a person does in complaint handling; within a unit or for a body where that is given."""

    class Kind(models.TextChoices):
        COORDINATOR = "coordinator"
        DEPUTY = "deputy"
        HANDLER = "handler"
        DECIDER = "decider"
        COMMITTEE = "committee"
        ADMINISTRATOR = "administrator"
        PRIVACY_GUARD = "privacy_guard"
        AUDITOR = "auditor"

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=20, choices=Kind)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True)
    source = models.CharField(
        max_length=24, blank=True, help_text="Which provider's groups gave it (accounts); empty: given here."
    )

    def __str__(self) -> str:
        return f"{self.person}: {self.kind}"


class Substitution(Dated):
    """While it runs, `substitute` may do what `person` may, where that one may see the file themselves."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="substitutions")
    substitute = models.ForeignKey(Person, models.CASCADE, related_name="substitutes_for")

    def __str__(self) -> str:
        return f"{self.substitute} for {self.person}"


class Mandate(Dated):
    """A person may sign in the name of a body, within a limit in words (Awb 10:1-10:12)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="mandates")
    body = models.ForeignKey(Body, models.PROTECT, related_name="mandates")
    reference = models.CharField(max_length=200, help_text="The decision by which the mandate was given.")
    limit = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.person} for {self.body}"
