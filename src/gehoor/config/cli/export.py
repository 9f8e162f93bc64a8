"""Hand over one whole file: a ZIP with an index, one PDF, the originals, the log and digests (see docs/export.md)."""

import argparse
import importlib
import sys
from pathlib import Path

from gehoor.config.cli import DONE, REFUSED, Stop, say_json, setup_django
from gehoor.config.cli.options import add_json, add_language


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("reference", metavar="REFERENCE", help="the reference of the complaint, as ACDE-FGHJ")
    parser.add_argument("--output", type=Path, metavar="FILE.zip", required=True)
    add_language(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the ZIP and tell its seal."""
    setup_django()
    handing_over = importlib.import_module("gehoor.config.handing_over")
    with importlib.import_module("django.utils.translation").override(options.language):
        try:
            seal = handing_over.export(options.reference, options.output)
        except LookupError as problem:
            raise Stop(str(problem.args[0]), REFUSED) from None
        except OSError as problem:
            raise Stop(f"{problem.filename or options.output}: {problem.strerror or problem}", REFUSED) from None
    if options.json:
        say_json({"file": str(options.output), "reference": options.reference, "sha256": seal})
    else:
        print(f"{options.output}: {options.reference}, seal {seal}", file=sys.stderr)
    return DONE
