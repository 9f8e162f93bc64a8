"""The annual report and the yearly register of one organisation."""

import argparse
import gc
import importlib
import sys
from pathlib import Path

from gehoor.config.cli import DONE, REFUSED, WRONG_USE, Stop, setup_django
from gehoor.config.cli.options import add_language


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("year", type=int, metavar="YEAR")
    parser.add_argument("--organisation", metavar="NAME", help="its short or full name; not needed when there is one")
    parser.add_argument("--format", choices=("json", "csv", "ods", "html", "pdf"), default="json")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead of to standard output")
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Count and write."""
    if not 1999 <= options.year <= 9998:  # noqa: PLR2004  title 9.1 is in force since 1999; dates end in 9999
        raise Stop(f"{options.year} is not a year with complaints under title 9.1", WRONG_USE)
    gc.disable()  # rows by the hundred thousand, none of them garbage before the command ends
    setup_django()
    report = importlib.import_module("gehoor.config.yearly")
    try:
        organisation = report.organisation_named(options.organisation)
    except LookupError as problem:
        raise Stop(str(problem.args[0]), REFUSED) from None
    with importlib.import_module("django.utils.translation").override(options.language):
        text = report.written(organisation, options.year, options.format)
        if options.output:
            with options.output.open("wb") as out:
                out.writelines(text)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.writelines(text)
            sys.stdout.buffer.flush()
    return DONE
