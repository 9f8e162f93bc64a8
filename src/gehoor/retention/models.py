"""Destruction lists with who approved them, holds, and what was destroyed: a record that is kept for good."""

from django.db import models
from django.db.models import Q

from gehoor.authority.models import Organisation, Person


class DestructionList(models.Model):
    """What is proposed to be destroyed at once. Two people approve; thirty days later it is done.

    The list itself and its lines are the record of destruction (selection list 19.1.18): they stay.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        APPROVED_ONCE = "approved_once"
        APPROVED = "approved"
        CANCELLED = "cancelled"
        DONE = "done"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    identity = models.CharField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    files = models.PositiveIntegerField(help_text="How many it proposes.")
    register = models.PositiveIntegerField(help_text="How many files there were in all.")
    loose = models.PositiveIntegerField(default=0, help_text="How many messages that lie in no file.")
    loose_destroyed = models.PositiveIntegerField(default=0, help_text="How many of those are gone.")
    braked = models.BooleanField(default=False, help_text="More than usual: somebody must say why that is right.")
    released_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    released_because = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=14, choices=State, default=State.PROPOSED)
    first_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    first_at = models.DateTimeField(null=True)
    second_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    second_at = models.DateTimeField(null=True)
    not_before = models.DateTimeField(null=True, help_text="Thirty days after the second approval.")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation",),
                condition=Q(state__in=("proposed", "approved_once", "approved")),
                name="one_open_destruction_list",
            ),
        )

    def __str__(self) -> str:
        return f"destruction list {self.pk}"


class ListedFile(models.Model):
    """A line of a list: which file, why, and what became of it."""

    list = models.ForeignKey(DestructionList, models.PROTECT, related_name="lines")
    complaint_id = models.BigIntegerField()
    reference = models.CharField(max_length=20)
    result = models.CharField(max_length=10, help_text="Number in the selection list.")
    selection_list = models.CharField(max_length=120)
    due_since = models.DateField()
    closed_on = models.DateField()
    left_out_at = models.DateTimeField(null=True)
    left_out_because = models.CharField(max_length=300, blank=True)
    destroyed_at = models.DateTimeField(null=True)
    noted_at = models.DateTimeField(null=True, help_text="When its tombstone stood outside the database.")

    class Meta:
        ordering = ("due_since", "id")
        constraints = (models.UniqueConstraint(fields=("list", "reference"), name="listed_file_once"),)

    def __str__(self) -> str:
        return self.reference


class Hold(models.Model):
    """A file that is kept for now, whatever the selection list says: a hold always wins."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    complaint_id = models.BigIntegerField()
    reference = models.CharField(max_length=20)
    because = models.CharField(max_length=300)
    placed_by = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    placed_at = models.DateTimeField()
    lifted_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-placed_at",)
        constraints = (
            models.UniqueConstraint(fields=("complaint_id",), condition=Q(lifted_at=None), name="one_hold_a_file"),
        )

    def __str__(self) -> str:
        return f"hold on {self.reference}"


class LastRun(models.Model):
    """When destruction last ran: a clock that jumped ahead must not destroy anything (safety row 33)."""

    name = models.CharField(max_length=20, unique=True)
    at = models.DateTimeField()
    refused_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
