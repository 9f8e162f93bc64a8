import re
from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NAMED = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4} ([a-z_]+) \d{4}-\d{2}-\d{2}\.pdf")


def from_names(apps: Apps, _schema: BaseDatabaseSchemaEditor) -> None:
    """Until now the kind of a letter stood in the name of its file only."""
    for document in _letters(apps).filter(letter=""):
        found = NAMED.fullmatch(document.name)
        if found:
            document.letter = found[1]
            document.save(update_fields=["letter"])


def into_names(apps: Apps, _schema: BaseDatabaseSchemaEditor) -> None:
    """Back: the name tells the kind again."""
    for document in _letters(apps).exclude(letter="").select_related("complaint"):
        day = document.name[-14:-4]
        document.name = f"{document.complaint.reference} {document.letter} {day}.pdf"
        document.save(update_fields=["name"])


def _letters(apps: Apps) -> Any:
    return apps.get_model("complaints", "Document").objects.filter(kind="letter")


class Migration(migrations.Migration):
    dependencies = [("complaints", "0010_events_go_by_the_log_keeper_alone")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="letter",
            field=models.CharField(
                blank=True, default="", help_text="Of a letter that we sent: which kind.", max_length=40
            ),
            preserve_default=False,
        ),
        migrations.RunPython(from_names, into_names),
    ]
