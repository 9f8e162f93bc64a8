"""Run the web part: granian, WSGI, two workers unless GEHOOR_WEB_WORKERS says otherwise."""

import argparse
import importlib
import os

from gehoor.config.cli import DONE, WRONG_USE, Stop
from gehoor.platform import environment


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--host", default=environment.text("HOST", "127.0.0.1"), help="address to listen on")
    parser.add_argument("--port", type=int, default=int(environment.text("PORT", "8000")), help="port to listen on")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped. The workers load the application; this process stays small."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoor.config.settings")
    try:
        workers = environment.number("WEB_WORKERS", 2)
        threads = environment.number("WEB_THREADS", 4)
    except environment.EnvironmentProblem as problem:
        raise Stop(str(problem), WRONG_USE) from None
    granian = importlib.import_module("granian")
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
