"""Say whether the installation is sound; exit 1 while something must be mended."""

import argparse
import importlib

from gehoor.config.cli import DONE, FINDING, say_json, setup_django
from gehoor.config.cli.options import add_json, add_language

SIGNS = {"ok": "+", "warning": "!", "error": "x"}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    add_json(parser)
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Print every finding."""
    setup_django()
    with importlib.import_module("django.utils.translation").override(options.language):
        found = importlib.import_module("gehoor.platform.health").findings()
    sound = all(each.state != "error" for each in found)
    if options.json:
        told = [{"key": each.key, "state": each.state, "what": each.what, "page": each.page} for each in found]
        say_json({"ok": sound, "findings": told})
    else:
        for each in found:
            print(f"{SIGNS[each.state]} {each.what}" + (f"  ({each.page})" if each.page and each.state != "ok" else ""))
    return DONE if sound else FINDING
