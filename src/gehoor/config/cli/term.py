"""Compute the end of a legal term under the Algemene termijnenwet, and explain each step."""

import argparse

from gehoor.config.cli import DONE, WRONG_USE, Stop, say_json
from gehoor.config.cli.options import add_json, add_language, day, whole
from gehoor.law.term import as_json, explain, term_of


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("start", type=day, metavar="START", help="the day of receipt, YYYY-MM-DD")
    length = parser.add_mutually_exclusive_group()
    for unit in ("weeks", "days", "months", "years"):
        length.add_argument(f"--{unit}", type=whole, metavar="N")
    parser.add_argument("--extend-weeks", type=whole, metavar="N", action="append", default=[], help="may be repeated")
    add_json(parser)
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Print the term."""
    try:
        term = term_of(
            options.start,
            weeks=options.weeks,
            days=options.days,
            months=options.months,
            years=options.years,
            extend_weeks=tuple(options.extend_weeks),
        )
    except (ValueError, OverflowError) as problem:
        raise Stop(f"this term cannot be computed: {problem}", WRONG_USE) from None
    if options.json:
        say_json(as_json(term, options.language))
    else:
        print(explain(term, options.language))
    return DONE
