"""Prove that nothing was changed or left out: every file, its texts and documents, and the log of looking."""

import argparse
import importlib

from gehoor.config.cli import DONE, FINDING, say_json, setup_django
from gehoor.config.cli.options import add_json


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--all", action="store_true", required=True, help="everything in this installation")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Seal what was looked at, verify, and list what does not hold."""
    setup_django()
    importlib.import_module("gehoor.complaints.actions.seal_looks").seal_looks()
    found = list(importlib.import_module("gehoor.complaints.queries.verify").verify_all())
    if options.json:
        say_json({"findings": [{"where": each.where, "what": each.what} for each in found]})
    else:
        for each in found:
            print(f"{each.where}: {each.what}")
        print("nothing was changed or left out" if not found else f"{len(found)} findings")
    return FINDING if found else DONE
