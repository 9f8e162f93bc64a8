from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """The list of who decides for a body is read in its order; a handler's files, closed or not, stand together."""

    dependencies = [("complaints", "0012_indexes_for_large_registers")]
    operations = [
        migrations.AddIndex(
            model_name="complaint",
            index=models.Index("handler", name="complaint_handler", condition=Q(handler__isnull=False)),
        ),
        migrations.AddIndex(
            model_name="complaint",
            index=models.Index(
                fields=("organisation", "body", "sort_on", "id", "phase", "sensitive"),
                name="complaint_of_body",
                condition=Q(sort_on__isnull=False, body__isnull=False),
            ),
        ),
    ]
