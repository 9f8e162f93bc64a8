"""Settings of the tests: the product's own, in a fresh folder, on the database that GEHOOR_TEST_DATABASE names."""

import os
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="gehoor-tests-")
Path(FOLDER, "static").mkdir()
os.environ["GEHOOR_DATA"] = FOLDER
os.environ["GEHOOR_HTTPS"] = "0"
os.environ.pop("GEHOOR_DEMO", None)

if os.environ.get("GEHOOR_TEST_DATABASE", "sqlite") == "postgresql":
    from tests.postgresql import server_url

    os.environ["DATABASE_URL"] = server_url()
else:
    os.environ.pop("DATABASE_URL", None)

from gehoor.config.settings import *  # noqa: E402, F403  after the environment is set

STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": f"{FOLDER}/files"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A password costs 250 ms by design; the tests' own costs nothing.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Each test has organisations of its own: nothing of the one before is remembered.
HOSTS_REMEMBERED = 0.0
