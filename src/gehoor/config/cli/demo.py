"""Run a furnished demonstration municipality: web part and worker, started and stopped together."""

import argparse
import importlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

from gehoor.config.cli import DONE, FINDING, WRONG_USE, Stop, setup_django
from gehoor.config.cli.options import day

MARK = "demonstration.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
    parser.add_argument("--data", type=Path, default=None, metavar="DIR", help="where it lives (var/demo)")
    parser.add_argument("--on", type=day, metavar="DATE", help="pretend that today is this day")
    parser.add_argument("--fresh", action="store_true", help="throw the demonstration away and furnish it anew")


def run(options: argparse.Namespace) -> int:
    """Furnish when needed, then serve until stopped."""
    data = (options.data or Path(os.environ.get("GEHOOR_DATA", "var/demo"))).absolute()
    _refuse_a_taken_port(options.port)
    _prepare(data, options)
    setup_django()
    standing = (data / MARK).exists()
    if not standing:
        print("Furnishing the demonstration …", file=sys.stderr, flush=True)
    _bring_up_to_date()
    if not standing:
        _furnish(data, options.port)
    return _run_both(options.port)


def _refuse_a_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            raise Stop(f"port {port} is in use or cannot be used; choose another with --port", WRONG_USE) from None


def _prepare(data: Path, options: argparse.Namespace) -> None:
    """The environment of this process and its children: a demonstration, in a folder of its own."""
    unfinished = data.exists() and any(data.iterdir()) and not (data / MARK).exists()
    if unfinished and not (data / "furnishing").exists():
        raise Stop(f"{data} holds something that is no demonstration; name another folder with --data", WRONG_USE)
    if unfinished or (options.fresh and (data / MARK).exists()):
        shutil.rmtree(data)
    data.mkdir(parents=True, exist_ok=True)
    if not (data / MARK).exists():
        (data / "furnishing").touch()
    os.environ |= {"GEHOOR_DATA": str(data), "GEHOOR_DEMO": "1", "GEHOOR_HTTPS": "0"}
    os.environ.pop("DATABASE_URL", None)
    if options.on:
        (data / "today.txt").write_text(options.on.isoformat(), "ascii")


def _bring_up_to_date() -> None:
    """The database and the files of this version, also under a demonstration that an older one furnished."""
    call = importlib.import_module("django.core.management").call_command
    call("migrate", verbosity=0, interactive=False)
    call("collectstatic", verbosity=0, interactive=False)


def _furnish(data: Path, port: int) -> None:
    told = importlib.import_module("gehoor.config.demo.furnish").furnish(f"localhost:{port}")
    (data / "furnishing").unlink()
    (data / MARK).write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")


def _run_both(port: int) -> int:
    """Start both; when one ends, or somebody stops us, the other is stopped too."""
    program = [sys.executable, "-m", "gehoor.config.cli"]
    children = [
        subprocess.Popen([*program, "serve", "--port", str(port)], start_new_session=True),  # noqa: S603  our own
        subprocess.Popen([*program, "worker"], start_new_session=True),  # noqa: S603  our own
    ]
    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(each, lambda *_: stop.set())
    _introduce(port)
    while not stop.wait(0.5) and all(child.poll() is None for child in children):
        pass
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
    return DONE if stop.is_set() else FINDING


def _introduce(port: int) -> None:
    told = json.loads((Path(os.environ["GEHOOR_DATA"]) / MARK).read_text("utf-8"))
    base = f"http://localhost:{port}"
    lines = [
        f"{told['name']} (a demonstration: every person and complaint is invented)",
        f"  public site      {base}/",
        f"  follow a complaint  {base}/mijn-klacht/",
        f"  staff            {base}/werk/demo/   one click, no password:",
        *(f"                     {person}" for person in told["people"]),
        *(f"  {line}" for line in told.get("codes", [])),
        "Stop with Ctrl-C.",
    ]
    print("\n".join(lines), flush=True)
