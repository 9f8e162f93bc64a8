"""Django's own management commands, for developers: `gehoor manage makemigrations`."""

import argparse
import importlib

from gehoor.config.cli import DONE, setup_django


def configure(parser: argparse.ArgumentParser) -> None:
    """Everything is handed on."""
    parser.add_argument("words", nargs=argparse.REMAINDER)


def run(options: argparse.Namespace) -> int:
    """Hand the words to Django."""
    setup_django(role="OWNER")
    importlib.import_module("django.core.management").execute_from_command_line(["gehoor manage", *options.words])
    return DONE
