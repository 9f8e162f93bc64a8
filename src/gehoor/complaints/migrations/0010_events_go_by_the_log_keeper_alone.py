import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("complaints", "0009_measures_and_satisfaction")]
    operations = [
        migrations.AlterField(
            model_name="event",
            name="complaint",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="complaints.complaint",
            ),
        )
    ]
