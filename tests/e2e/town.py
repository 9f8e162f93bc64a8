"""The demonstration as a program: started, put on a later day, stopped; and its other commands."""

import datetime as dt
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

PROGRAM = [sys.executable, "-m", "gehoor.config.cli"]
PATIENCE = 180  # seconds: furnishing takes twenty, on a machine that does other things many more


@dataclass
class Town:
    """A municipality with complaints in every phase, in a folder of its own."""

    data: Path
    days_on: int = 0
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def today(self) -> dt.date:
        """The day on which the town lives."""
        return self.furnished_on + dt.timedelta(days=self.days_on)

    def later(self, days: int) -> dt.date:
        """A day of the town that is still to come."""
        return self.today + dt.timedelta(days=days)

    @property
    def furnished_on(self) -> dt.date:
        return dt.date.fromisoformat(self._told()["on"])

    def start(self) -> None:
        """Run it and wait until it answers."""
        if not self.port:
            self.port = self._known_port() or _free_port()
        command = [*PROGRAM, "demo", "--port", str(self.port), "--data", str(self.data)]
        if self.days_on:
            command += ["--on", self.today.isoformat()]
        self.process = subprocess.Popen(command, env=_environment())
        self._wait()
        for line in self._told()["codes"]:
            found = re.fullmatch(r"(.+) \(.*\): (\S+), code (\S+)", line)
            self.codes[found[1]] = (found[2], found[3])

    def stop(self) -> None:
        """End the program and its children."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        self.process = None

    def days_later(self, days: int) -> None:
        """The same town, some days on: what was waiting to leave has left."""
        self.stop()
        self.days_on += days
        self.start()
        self.command("worker", "--once")

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """One of the other commands, on the same data and the same day."""
        more = {"GEHOOR_DATA": str(self.data), "GEHOOR_DEMO": "1", "GEHOOR_HTTPS": "0"}
        more["GEHOOR_TODAY"] = self.today.isoformat()
        return subprocess.run(
            [*PROGRAM, *words], env=_environment() | more, capture_output=True, text=True, timeout=600, check=False
        )

    def _told(self) -> dict[str, object]:
        return json.loads((self.data / "demonstration.json").read_text("utf-8"))

    def _known_port(self) -> int:
        """The port for which a kept demonstration was furnished: it is the host name it answers to."""
        kept = self.data / "port"
        return int(kept.read_text()) if kept.exists() else 0

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, f"gehoor demo ended with {self.process.returncode}"
            try:
                with urllib.request.urlopen(f"{self.url}/gezond/", timeout=5) as answer:  # noqa: S310  our own
                    if answer.status == 200:
                        (self.data / "port").write_text(str(self.port))
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.3)
        raise AssertionError(f"gehoor demo does not answer at {self.url} after {PATIENCE} seconds")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _environment() -> dict[str, str]:
    """Ours, without what a test session set for itself."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL", "DJANGO_ALLOW_ASYNC_UNSAFE"}
        and not name.startswith("GEHOOR_")
    }
