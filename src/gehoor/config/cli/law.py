"""List every clause of the law: executed, or an open norm with the question that a person is asked."""

import argparse

from gehoor.config.cli import DONE, FINDING, say_json
from gehoor.config.cli.options import add_json
from gehoor.law.clauses import clauses


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the register; exit 1 when a clause is missing."""
    listed = clauses()
    if options.json:
        say_json(listed)
    else:
        for each in listed:
            print(f"{each['id']:<4} {each['state']:<10} {each['module']}\n     {each['why']}")
    return FINDING if any(each["state"] == "missing" for each in listed) else DONE
