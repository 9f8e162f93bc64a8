"""The outbox: what must still happen outside the database, kept with the data that calls for it."""

from django.db import models


class OutboxItem(models.Model):
    """Something to do after commit, at least once. Its identity makes that twice does no harm."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    organisation_id = models.BigIntegerField(null=True, db_index=True)
    kind = models.CharField(max_length=60)
    identity = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    not_before = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("identity",), name="outbox_identity_once"),)
        indexes = (
            models.Index(
                fields=("not_before", "id"), name="outbox_due", condition=models.Q(state__in=("waiting", "running"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.identity}"


class PeriodicRun(models.Model):
    """When a periodic job last began; the row is the lock that makes two workers do it once."""

    name = models.CharField(max_length=100, unique=True)
    began_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class FailedAttempt(models.Model):
    """A wrong guess at a code or password, by a keyed digest of what and from where: see `brake`."""

    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("key", "at"), name="failed_attempt_of"),)

    def __str__(self) -> str:
        return f"failed at {self.at}"
