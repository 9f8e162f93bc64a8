"""Whoever guards privacy asks a colleague why they read what they read."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (
        ("authority", "0002_roles_that_a_provider_gives"),
        ("complaints", "0007_documents_whose_text_is_read"),
    )

    operations = (
        migrations.CreateModel(
            name="LookQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("reasons", models.JSONField(default=list, help_text="Keys of what was odd.")),
                (
                    "files",
                    models.JSONField(
                        default=list, help_text="Numbers of the files; one of them may be destroyed since."
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("words", models.TextField(blank=True)),
                ("answer", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "conclusion",
                    models.CharField(blank=True, help_text="in_order, talked, incident", max_length=20),
                ),
                ("note", models.TextField(blank=True)),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.person",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.person",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Who read.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.person",
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at", "-id"),
                "constraints": (models.UniqueConstraint(fields=("person", "day"), name="look_question_once_a_day"),),
            },
        ),
    )
