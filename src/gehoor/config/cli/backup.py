"""Take a consistent copy while the installation runs: database, documents, keys. Keep it as safe as the originals."""

import argparse
import importlib
import sys
from pathlib import Path

from gehoor.config.cli import DONE, LATER, Stop, say_json, setup_django
from gehoor.config.cli.options import add_json


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the backup."""
    setup_django(role="BACKUP")
    try:
        head = importlib.import_module("gehoor.config.backup.taking").take_backup(options.file.absolute())
    except OSError as problem:
        raise Stop(f"{options.file}: {problem.strerror or problem}", LATER) from None
    rows = sum(head.rows.values())
    if options.json:
        say_json({"file": str(options.file), "made_at": head.made_at, "rows": head.rows})
    else:
        print(f"{options.file}: {rows} rows in {len(head.rows)} tables, and the documents", file=sys.stderr)
    return DONE
