"""Run the web part: granian, WSGI, two workers unless GEHOOR_WEB_WORKERS says otherwise."""

import argparse
import gc
import importlib
import multiprocessing
import os
import sys

from gehoor.config.cli import DONE, WRONG_USE, Stop, setup_django
from gehoor.platform import environment


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--host", default=environment.text("HOST", "127.0.0.1"), help="address to listen on")
    parser.add_argument("--port", type=int, default=int(environment.text("PORT", "8000")), help="port to listen on")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped. Where workers can be forked, the application is loaded once and its memory shared."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoor.config.settings")
    try:
        workers = environment.number("WEB_WORKERS", 2)
        threads = environment.number("WEB_THREADS", 4)
    except environment.EnvironmentProblem as problem:
        raise Stop(str(problem), WRONG_USE) from None
    granian = importlib.import_module("granian")
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)
        _load()
    granian.Granian(
        "gehoor.config.wsgi:application",
        address=options.host,
        port=options.port,
        interface="wsgi",
        workers=workers,
        blocking_threads=threads,
        backlog=1024,
        log_access=False,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    ).serve()
    return DONE


def _load() -> None:
    """The application in this process; nothing of it is open yet (no connection, no thread) when workers are forked."""
    gc.disable()  # nothing of what is loaded here is garbage
    setup_django(everywhere=False)
    importlib.import_module("gehoor.config.wsgi")
    gc.freeze()  # else the collector of each worker writes in the pages that they share
    gc.enable()
