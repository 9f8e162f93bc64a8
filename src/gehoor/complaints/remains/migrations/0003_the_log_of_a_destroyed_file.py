from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from gehoor.complaints import log_keeper


def install(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    log_keeper.install(editor.connection)


def remove(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    log_keeper.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("complaints", "0002_events_cannot_be_changed"),
        ("remains", "0002_what_was_promised_and_the_ombudsman_found"),
    ]
    operations = [migrations.RunPython(install, remove)]
