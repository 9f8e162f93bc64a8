"""Tell the legal position of a complaint from a facts file alone (docs/assess.md describes the file)."""

import argparse
from pathlib import Path

from gehoor.config.cli import DONE, REFUSED, Stop, say_json
from gehoor.config.cli.options import add_json, add_language, day, json_of
from gehoor.law.assess import assess
from gehoor.law.facts import FactsError
from gehoor.law.regulation import RegulationError
from gehoor.platform.clock import today


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar="FILE", help="the facts, or - for standard input")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day on which to look; goes before the file's own")
    add_json(parser)
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Print the position."""
    document = json_of(options.file)
    base = Path.cwd() if options.file == "-" else Path(options.file).absolute().parent
    try:
        answer = assess(document, on=options.on, today=today(), language=options.language, base=base)
    except (FactsError, RegulationError) as problem:
        raise Stop(f"{options.file}: {problem}", REFUSED) from None
    say_json(answer)
    return DONE
