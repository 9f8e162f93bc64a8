"""Run the jobs: what waits in the outbox, and what comes back each minute, hour or day."""

import argparse
import importlib
import signal
import threading

from gehoor.config.cli import DONE, setup_django

PAUSE = 0.5  # seconds between two looks at an empty outbox


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--once", action="store_true", help="do what is due now, then stop")


def run(options: argparse.Namespace) -> int:
    """Work until stopped; a job that runs is finished first."""
    setup_django()
    outbox = importlib.import_module("gehoor.platform.outbox")
    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    if options.once:
        outbox.run_periodic()
        while outbox.run_due():
            pass
        return DONE
    while not stop.is_set():
        if not outbox.tend():
            stop.wait(PAUSE)
    return DONE
