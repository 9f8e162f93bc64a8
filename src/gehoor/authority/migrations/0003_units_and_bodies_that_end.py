"""A unit or a body ends with a day, and has a successor."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("authority", "0002_roles_that_a_provider_gives"),)

    operations = (
        migrations.AddField(
            model_name="body",
            name="closes_on",
            field=models.DateField(blank=True, help_text="Its last day; then its successor is there.", null=True),
        ),
        migrations.AddField(
            model_name="body",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="authority.body",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="closes_on",
            field=models.DateField(blank=True, help_text="Its last day; then its successor is there.", null=True),
        ),
        migrations.AddField(
            model_name="unit",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="authority.unit",
            ),
        ),
    )
