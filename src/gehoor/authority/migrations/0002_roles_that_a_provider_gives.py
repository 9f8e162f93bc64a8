"""A role says which provider's groups gave it; empty is given by an administrator here."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("authority", "0001_organisations_people_and_regulations"),)

    operations = (
        migrations.AddField(
            model_name="role",
            name="source",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Which provider's groups gave it (accounts); empty: given here.",
                max_length=24,
            ),
            preserve_default=False,
        ),
    )
