"""Put a backup back into an empty installation; what was destroyed since is destroyed again, and all is verified.

Stop `gehoor serve` and `gehoor worker` first, and start them when this ends with exit code 0.
"""

import argparse
import importlib
import sys
from pathlib import Path

from gehoor.config.cli import DONE, FINDING, REFUSED, Stop, say_json, setup_django
from gehoor.config.cli.options import add_json


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--overwrite", action="store_true", help="even where this installation holds something")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Restore, and tell what does not hold."""
    setup_django(role="OWNER")
    archive = importlib.import_module("gehoor.config.backup.archive")
    databases = importlib.import_module("gehoor.config.backup.databases")
    restoring = importlib.import_module("gehoor.config.backup.restoring")
    try:
        done = restoring.restore_backup(options.file, overwrite=options.overwrite)
    except archive.NoBackup as problem:
        raise Stop(f"{options.file}: this is no whole backup of Gehoor ({problem})", REFUSED) from None
    except databases.OtherDatabase as problem:
        raise Stop(f"{options.file}: {problem}", REFUSED) from None
    except restoring.NotEmpty:
        raise Stop("this installation is not empty; --overwrite replaces all that it holds", REFUSED) from None
    except OSError as problem:
        raise Stop(f"{options.file}: {problem.strerror or problem}", REFUSED) from None
    if options.json:
        say_json(
            {
                "made_at": done.head.made_at,
                "documents": done.documents,
                "destroyed_again": done.destroyed_again,
                "findings": done.findings,
            }
        )
    else:
        for each in done.findings:
            print(each)
        told = f"{done.documents} documents, {done.destroyed_again} files destroyed again"
        print(f"restored what was saved at {done.head.made_at}: {told}", file=sys.stderr)
    return FINDING if done.findings else DONE
