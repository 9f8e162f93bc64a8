"""What grows with the register: the database's part of lists, reports, the CSV, what to destroy, search, proof."""

import datetime as dt
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OWN = "midden-drenthe"  # the organisation with all these files; nineteen others have few
A_FILE = 20_000  # bytes on disk, with room for the log of the database and for making indexes
BESIDE = 8_000_000_000


def fits(files: int, folder: Path) -> None:
    """Stop with a clear word where the disk has no room for so many files."""
    needed, free = files * A_FILE + BESIDE, shutil.disk_usage(folder).free
    if free < needed:
        sys.exit(
            f"{files} files take some {needed / 1e9:.0f} GB in {folder.parent}, and {free / 1e9:.0f} GB is free there. "
            f"Take fewer (--files), or set TMPDIR to a folder on a larger disk."
        )


def scale(bench: Any, *, proof: bool) -> Iterator[tuple[str, object]]:
    """Each figure with its name. `proof`: verify and rebuild everything too, which takes its time with many files."""
    for line in bench.tool("questions.py").splitlines():
        told = json.loads(line)
        yield str(told.pop("what")), told
    year = str(dt.datetime.now(tz=dt.UTC).year)
    for form in ("json", "csv", "html"):
        yield f"report as {form}", bench.peak("report", year, "--organisation", OWN, "--format", form)
    if proof:
        yield "verify --all", bench.peak("verify", "--all")
        yield "rebuild", bench.peak("rebuild")
