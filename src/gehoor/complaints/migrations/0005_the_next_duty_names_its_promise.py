"""The next duty of a file may be an own promise that says what was promised ('T9:first_contact').

Going back is possible as long as no such value stands; `gehoor rebuild` writes the column anew.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("complaints", "0004_documents_that_wait_for_the_scanner"),)

    operations = (
        migrations.AlterField(
            model_name="complaint",
            name="next_duty",
            field=models.CharField(blank=True, default="", max_length=24),
        ),
    )
