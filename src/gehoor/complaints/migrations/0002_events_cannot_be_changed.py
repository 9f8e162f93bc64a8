from django.db import migrations

from gehoor.complaints import guards


def install(apps, editor):
    guards.install(editor.connection)


def remove(apps, editor):
    guards.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("complaints", "0001_the_file")]
    operations = [migrations.RunPython(install, remove)]
