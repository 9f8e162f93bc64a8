from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("retention", "0001_lists_and_holds")]

    operations = [
        migrations.AddField(
            model_name="destructionlist",
            name="loose",
            field=models.PositiveIntegerField(default=0, help_text="How many messages that lie in no file."),
        ),
        migrations.AddField(
            model_name="destructionlist",
            name="loose_destroyed",
            field=models.PositiveIntegerField(default=0, help_text="How many of those are gone."),
        ),
    ]
