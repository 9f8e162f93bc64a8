from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Lists of who waits are read in their order, and reports count from the index alone."""

    dependencies = [("complaints", "0011_documents_know_which_letter_they_are")]
    operations = [
        migrations.RemoveIndex(model_name="complaint", name="complaint_waiting"),
        migrations.AddIndex(
            model_name="complaint",
            index=models.Index(
                fields=("organisation", "sort_on", "id"),
                name="complaint_waiting",
                condition=Q(sort_on__isnull=False, waiting_since__isnull=False),
            ),
        ),
        migrations.RemoveIndex(model_name="event", name="event_by_type"),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=("organisation", "type", "occurred_on", "complaint"), name="event_by_type"),
        ),
    ]
