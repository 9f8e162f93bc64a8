import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("authority", "0001_organisations_people_and_regulations"),
        ("remains", "0003_the_log_of_a_destroyed_file"),
    ]

    operations = [
        migrations.CreateModel(
            name="DestroyedNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("digest", models.CharField(max_length=64)),
                ("destroyed_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(models.F("digest"), name="destroyed_number")],
            },
        ),
    ]
