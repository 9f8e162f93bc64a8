from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from gehoor.complaints import guards


def install(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    guards.install(editor.connection)


def remove(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    guards.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("complaints", "0001_the_file")]
    operations = [migrations.RunPython(install, remove)]
