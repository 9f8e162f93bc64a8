"""A municipality's own text for a kind of letter."""

from django.db import models

from gehoor.authority.models import Organisation, Person


class LetterTemplate(models.Model):
    """One version. The newest that is in force on a day replaces our own text; with `ours` ours is back."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="letter_templates", db_index=False)
    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    version = models.PositiveIntegerField()
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    ours = models.BooleanField(default=False, help_text="From this version on our own text is used again.")
    in_force_from = models.DateField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        ordering = ("kind", "language", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "kind", "language", "version"), name="letter_template_version_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.language} {self.version}"
