"""Each document waits for its text to be taken out; those that are there already too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("complaints", "0006_calls_about_a_colleague"),)

    operations = (
        migrations.AddField(
            model_name="document",
            name="reading",
            field=models.CharField(
                choices=[
                    ("waiting", "Waiting"),
                    ("read", "its words are found"),
                    ("unreadable", "a person would expect words in it, and none are found"),
                    ("silent", "a picture, a sound or a film"),
                ],
                db_default="waiting",
                default="waiting",
                help_text="Of its text, to search.",
                max_length=12,
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(condition=models.Q(("reading", "waiting")), fields=["id"], name="document_unread"),
        ),
    )
