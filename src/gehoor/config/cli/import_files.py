"""Bring in files that another system kept, from a CSV. Tries and tells; `--write` takes the good rows over."""

import argparse
import importlib
import sys
from pathlib import Path

from gehoor.config.cli import DONE, FINDING, REFUSED, Stop, say_json, setup_django
from gehoor.config.cli.options import add_json, add_language


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--organisation", metavar="NAME", help="its short or full name; not needed when there is one")
    parser.add_argument("--write", action="store_true", help="take the good rows over; without it nothing is written")
    add_language(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Try or take over; 1 where a row was refused."""
    try:
        data = options.file.read_bytes()
    except OSError as problem:
        raise Stop(f"{options.file}: {problem.strerror}", REFUSED) from None
    setup_django()
    bringing_in = importlib.import_module("gehoor.config.bringing_in")
    with importlib.import_module("django.utils.translation").override(options.language):
        try:
            told = bringing_in.bring_in(options.organisation, data, options.file.name, write=options.write)
        except (LookupError, ValueError) as problem:
            raise Stop(str(problem.args[0]), REFUSED) from None
    if options.json:
        say_json(told)
    else:
        _say(told, options.file)
    return FINDING if told["refused"] else DONE


def _say(told: dict[str, object], file: Path) -> None:
    did = "taken over" if told["written"] else "can be taken over (nothing was written; --write does)"
    refused = told["refused"]
    assert isinstance(refused, list)  # noqa: S101  what bring_in answers
    print(f"{file}: {told['taken']} {did}, {told['standing']} stood already", file=sys.stderr)
    for each in refused:
        print(f"{file}:{each['row']}: {each['column']}: {each['why']}", file=sys.stderr)
