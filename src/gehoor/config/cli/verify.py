"""Prove that nothing was changed or left out: an export (without a database), or everything in this installation."""

import argparse
import importlib
import sys
from pathlib import Path

from gehoor.config.cli import DONE, FINDING, REFUSED, Stop, say_json, setup_django
from gehoor.config.cli.options import add_json
from gehoor.reporting.pack.proof import NoExport, Proof, prove


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE.zip", help="an export; no database is needed")
    what.add_argument("--all", action="store_true", help="everything in this installation")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Verify, and list what does not hold."""
    return _installation(json=options.json) if options.all else _export(options.file, json=options.json)


def _export(source: Path, *, json: bool) -> int:
    try:
        proof = prove(source)
    except NoExport:
        raise Stop(f"{source}: this is no export of Gehoor", REFUSED) from None
    except OSError as problem:
        raise Stop(f"{source}: {problem.strerror}", REFUSED) from None
    if json:
        say_json(_told(source, proof))
    else:
        for each in proof.findings:
            print(f"{source}: {each}")
        if not proof.findings:
            print(f"{proof.reference}: nothing was changed or left out; {proof.events} events")
        print(f"seal {proof.seal}: compare it with the one that was noted at the export", file=sys.stderr)
    return FINDING if proof.findings else DONE


def _told(source: Path, proof: Proof) -> dict[str, object]:
    return {
        "file": str(source),
        "reference": proof.reference,
        "scope": proof.scope,
        "sha256": proof.seal,
        "events": proof.events,
        "left_out": dict(proof.left_out),
        "findings": [{"where": str(source), "what": each} for each in proof.findings],
    }


def _installation(*, json: bool) -> int:
    """Seal what was looked at first: what is not sealed cannot be proved."""
    setup_django()
    importlib.import_module("gehoor.complaints.actions.seal_looks").seal_looks()
    found = list(importlib.import_module("gehoor.complaints.queries.verify").verify_all())
    if json:
        say_json({"findings": [{"where": each.where, "what": each.what} for each in found]})
    else:
        for each in found:
            print(f"{each.where}: {each.what}")
        print("nothing was changed or left out" if not found else f"{len(found)} findings")
    return FINDING if found else DONE
