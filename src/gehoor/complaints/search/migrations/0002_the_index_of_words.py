from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from gehoor.complaints.search import engines


def install(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    engines.install(editor.connection)


def remove(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    engines.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_words_of_files")]
    operations = [migrations.RunPython(install, remove)]
