from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from gehoor.complaints.search import engines


def install(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    engines.install_function(editor.connection)


def remove(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    engines.remove_function(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0004_words_that_are_near")]
    operations = [migrations.RunPython(install, remove)]
