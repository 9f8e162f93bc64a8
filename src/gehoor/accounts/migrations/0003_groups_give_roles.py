"""Groups at a sign-on provider give roles, as an administrator mapped them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (
        ("accounts", "0002_how_often_reminders_come"),
        ("authority", "0002_roles_that_a_provider_gives"),
    )

    operations = (
        migrations.AddField(
            model_name="signon",
            name="groups_claim",
            field=models.CharField(
                default="groups",
                help_text="Where the identity token names groups; dots lead into an object.",
                max_length=100,
            ),
        ),
        migrations.AddField(
            model_name="signon",
            name="scope",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Asked beside openid, profile and email.",
                max_length=200,
            ),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="GroupRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("group", models.CharField(help_text="Exactly as the provider says it.", max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("coordinator", "Coordinator"),
                            ("deputy", "Deputy"),
                            ("handler", "Handler"),
                            ("decider", "Decider"),
                            ("committee", "Committee"),
                            ("administrator", "Administrator"),
                            ("privacy_guard", "Privacy Guard"),
                            ("auditor", "Auditor"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.body",
                    ),
                ),
                (
                    "sign_on",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="group_roles",
                        to="accounts.signon",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="authority.unit",
                    ),
                ),
            ],
            options={"ordering": ("group", "kind", "id")},
        ),
    )
