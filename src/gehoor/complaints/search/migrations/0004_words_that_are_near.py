from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import F, Value
from django.db.models.functions import Concat

from gehoor.complaints.search import engines


def put_between_spaces(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Entries that are there already get a space before their first word and after their last."""
    entries = apps.get_model("search", "SearchEntry").objects
    entries.exclude(words__startswith=" ").update(
        words=Concat(Value(" "), F("words"), Value(" "), output_field=models.TextField())
    )


def allow_trigrams(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    engines.allow_trigrams(editor.connection)


class Migration(migrations.Migration):
    dependencies = (("search", "0003_texts_of_documents"),)

    operations = (
        migrations.CreateModel(
            name="Word",
            fields=[("word", models.CharField(max_length=30, primary_key=True, serialize=False))],
        ),
        migrations.CreateModel(
            name="Learned",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("entry_id", models.BigIntegerField(default=0)),
            ],
            options={"verbose_name_plural": "learned"},
        ),
        migrations.RunPython(put_between_spaces, migrations.RunPython.noop),
        migrations.RunPython(allow_trigrams, migrations.RunPython.noop),
    )
