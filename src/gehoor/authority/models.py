"""Organisations, their bodies, units and people; who may act for whom, and the regulation in force.

Person, account, employment, role, capacity and body are different things: a mayor is a body, a member of the
college and chair of the council; a tax officer is a body himself (Awb 1:1, 9:1(2)).
"""

from django.db import models


class Organisation(models.Model):
    """A public authority (or a joint arrangement) with its own register. Found by host name."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    texts = models.JSONField(default=dict, help_text="Phone, mail, hours, address, doors, letterhead, privacy: see authority.profile.")
    demonstration = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class HostName(models.Model):
    """A host name under which an organisation's pages stand; links are made with the primary one only."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="hosts")
    host = models.CharField(max_length=253, unique=True)
    primary = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.host


class Body(models.Model):
    """A bestuursorgaan: whose conduct it is, and who decides (Awb 9:1, 9:12)."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="bodies")
    kind = models.CharField(max_length=40, help_text="A target kind of the law room: college, council, mayor …")
    name = models.CharField(max_length=200)
    signature = models.CharField(max_length=300, blank=True, help_text="How this body signs a letter.")
    active = models.BooleanField(default=True)

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

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("organisation", "code"), name="unit_code_once"),)

    def __str__(self) -> str:
        return self.name


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


class Dated(models.Model):
    """From a day (included) until a day (included); without an end it goes on."""

    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


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
