"""What changes when a filing is sent stands in no index; nobody looks for the beginning of a digest."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (
        ("authority", "0003_units_and_bodies_that_end"),
        ("intake", "0003_mail_about_a_colleague"),
    )

    operations = (
        migrations.RemoveIndex(
            model_name="filingdraft",
            name="draft_sent",
        ),
        migrations.AlterField(
            model_name="filingdraft",
            name="organisation",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="authority.organisation",
            ),
        ),
        migrations.AlterField(
            model_name="filingdraft",
            name="submission",
            field=models.CharField(help_text="Makes that sending twice gives one file.", max_length=43),
        ),
        migrations.AlterField(
            model_name="filingdraft",
            name="token_digest",
            field=models.CharField(max_length=64),
        ),
        migrations.AddIndex(
            model_name="filingdraft",
            index=models.Index(fields=["organisation", "created_at"], name="draft_begun"),
        ),
        migrations.AddConstraint(
            model_name="filingdraft",
            constraint=models.UniqueConstraint(fields=("token_digest",), name="draft_token_once"),
        ),
        migrations.AddConstraint(
            model_name="filingdraft",
            constraint=models.UniqueConstraint(fields=("submission",), name="draft_submission_once"),
        ),
    )
