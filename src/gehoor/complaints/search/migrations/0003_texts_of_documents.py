import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("complaints", "0007_documents_whose_text_is_read"), ("search", "0002_the_index_of_words"))

    operations = (
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="read_text",
                        serialize=False,
                        to="complaints.document",
                    ),
                ),
                ("body", models.TextField()),
                (
                    "complaint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="complaints.complaint"
                    ),
                ),
            ],
        ),
    )
