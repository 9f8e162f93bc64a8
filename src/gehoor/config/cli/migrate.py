"""Prepare the database and collect the static files."""

import argparse
import importlib

from gehoor.config.cli import DONE, setup_django


def configure(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  the shape of every command
    """Migrate and collect."""
    setup_django(role="OWNER")
    call = importlib.import_module("django.core.management").call_command
    importlib.import_module("gehoor.config.database.preparing").prepare(verbosity=1)
    call("collectstatic", verbosity=0, interactive=False)
    return DONE
