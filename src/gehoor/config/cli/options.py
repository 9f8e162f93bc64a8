"""Options that several commands share, and how they read their input."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path

from gehoor.config.cli import REFUSED, Stop

LARGEST = 20_000_000  # characters of a facts file or regulation


def add_language(parser: argparse.ArgumentParser) -> None:
    """`--language nl|en` for explanations."""
    parser.add_argument("--language", choices=("nl", "en"), default="nl", help="language of the explanations")


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`: one JSON document on standard output."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def day(value: str) -> dt.date:
    """A date as YYYY-MM-DD, for argparse."""
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not a date; write it as 2026-02-20") from None


def whole(value: str) -> int:
    """A whole number of one or more, for argparse."""
    if not value.isdecimal() or not 1 <= int(value) <= 10_000:  # noqa: PLR2004  longer than any term
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number from 1 to 10000")
    return int(value)


def text_of(name: str) -> str:
    """What the file holds, or standard input for `-`; refused when it cannot be read as text."""
    try:
        content = sys.stdin.buffer.read(LARGEST) if name == "-" else Path(name).read_bytes()
    except OSError as problem:
        raise Stop(f"{name}: {problem.strerror}", REFUSED) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Stop(f"{name}: this is not UTF-8 text", REFUSED) from None


def json_of(name: str) -> object:
    """The JSON document in a file, or on standard input for `-`."""
    try:
        return json.loads(text_of(name))
    except (ValueError, RecursionError) as problem:
        raise Stop(f"{name}: this is not JSON ({problem})", REFUSED) from None
