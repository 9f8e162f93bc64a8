"""Write every projected column and the index of words again from the events; exit 1 with what differed."""

import argparse
import importlib

from gehoor.config.cli import DONE, FINDING, say_json, setup_django
from gehoor.config.cli.options import add_json


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Rebuild all organisations' files."""
    setup_django()
    found = importlib.import_module("gehoor.complaints.actions.rebuild_projections").rebuild_projections()
    importlib.import_module("gehoor.complaints.search.actions.index_words").rebuild_index()
    told = [
        {"reference": each.reference, "column": each.column, "was": each.was, "should_be": each.should_be}
        for each in found
    ]
    if options.json:
        say_json({"differences": told})
    else:
        for each in told:
            print(f"{each['reference']} {each['column']}: was {each['was']}, should be {each['should_be']}")
        print(f"{len(told)} differences")
    return FINDING if found else DONE
