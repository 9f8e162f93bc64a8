"""A message may say whom it is about before there is a file."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (
        ("authority", "0001_organisations_people_and_regulations"),
        ("intake", "0002_mail_that_came_in"),
    )

    operations = (
        migrations.AddField(
            model_name="mailmessage",
            name="concerns",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="authority.person",
            ),
        ),
    )
