"""An installation of its own, started as a mail server and an administrator do: processes, SQLite in a fresh folder."""

import os
import subprocess
import sys

SEED = """
from gehoor.authority.models import HostName, Organisation, Person, Role
from gehoor.platform import clock
texts = {{"email": "klachten@{domain}", "phone": "0593 123 456", "municipality": "Voorbeeld"}}
made = Organisation.objects.create(name="Gemeente {name}", slug="{name}", texts=texts, created_at=clock.now())
HostName.objects.create(organisation=made, host="{domain}", primary=True)
bram = Person.objects.create(organisation=made, name="Bram Bakker", email="bram@{domain}")
Role.objects.create(person=bram, kind="coordinator", starts_on=clock.today())
"""
GEHOOR = [sys.executable, "-m", "gehoor.config.cli"]


class Installation:
    def __init__(self, folder, **settings):
        self.environment = {**os.environ, "GEHOOR_DATA": str(folder), "GEHOOR_HTTPS": "0", **settings}
        for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE"):
            self.environment.pop(name, None)

    def run(self, *words, given=b"", before=None):
        return subprocess.run(
            [*(before or []), *GEHOOR, *words], input=given, capture_output=True, env=self.environment, check=False
        )

    def start(self, *words):
        quiet = subprocess.DEVNULL
        return subprocess.Popen([*GEHOOR, *words], env=self.environment, stdout=quiet, stderr=quiet)

    def shell(self, code):
        done = self.run("manage", "shell", "-v", "0", "-c", code)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()

    def furnish(self, name="voorbeeld", domain="voorbeeld.nl"):
        """A database with one organisation."""
        assert self.run("migrate").returncode == 0
        self.shell(SEED.format(name=name, domain=domain))
