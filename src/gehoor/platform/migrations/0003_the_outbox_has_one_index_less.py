"""Nobody looks for the beginning of an identity."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("platform", "0002_brake_on_guessing"),)

    operations = (
        migrations.AlterField(
            model_name="outboxitem",
            name="identity",
            field=models.CharField(max_length=200),
        ),
        migrations.AddConstraint(
            model_name="outboxitem",
            constraint=models.UniqueConstraint(fields=("identity",), name="outbox_identity_once"),
        ),
    )
