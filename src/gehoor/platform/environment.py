"""Settings from the environment: `GEHOOR_…`, and `DATABASE_URL`."""

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

PREPARED_AFTER = 2  # times that a connection saw a statement


class EnvironmentProblem(Exception):
    """A setting that cannot be used; the message says which, and what would be right."""


def text(name: str, default: str = "") -> str:
    """The value of `GEHOOR_<name>`."""
    return os.environ.get(f"GEHOOR_{name}", default).strip()


def flag(name: str, *, default: bool = False) -> bool:
    """`GEHOOR_<name>` as yes or no (1/0, true/false, yes/no)."""
    value = text(name).lower()
    if value in {"", "0", "false", "no", "1", "true", "yes"}:
        return value in {"1", "true", "yes"} if value else default
    raise EnvironmentProblem(f"GEHOOR_{name} is {value!r}; write 1 or 0.")


def number(name: str, default: int) -> int:
    """`GEHOOR_<name>` as a whole number."""
    value = text(name)
    if not value:
        return default
    if not value.isdecimal():
        raise EnvironmentProblem(f"GEHOOR_{name} is {value!r}; write a whole number.")
    return int(value)


def words(name: str) -> list[str]:
    """`GEHOOR_<name>` as a list, separated by commas."""
    return [part.strip() for part in text(name).split(",") if part.strip()]


def data_folder() -> Path:
    """The folder in which everything that belongs to this installation lies (`GEHOOR_DATA`, else `var/`)."""
    return Path(text("DATA", "var")).absolute()


def pretended_day(folder: Path) -> str:
    """The day on which a demonstration stands (`GEHOOR_TODAY`, else what `gehoor demo --on` left); empty for today."""
    mark = folder / "today.txt"
    return text("TODAY") or (mark.read_text("ascii").strip() if mark.exists() else "")


def secret(folder: Path, name: str) -> str:
    """A secret of this installation: `GEHOOR_<NAME>`, else a file in the data folder, made at first use."""
    given = text(name.upper())
    if given:
        return given
    path = folder / f"{name}.txt"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _write_once(path, secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()


def _write_once(path: Path, value: str) -> None:
    """Two processes that start at once agree: the second finds the first one's file complete."""
    draft = path.with_suffix(f".{os.getpid()}.new")
    draft.touch(mode=0o600)
    draft.write_text(value, "ascii")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def use_database_of(role: str) -> None:
    """From here on `DATABASE_URL` is `GEHOOR_<role>_DATABASE_URL`, where that is set; the application's is kept."""
    url = {"OWNER": text("OWNER_DATABASE_URL"), "BACKUP": text("BACKUP_DATABASE_URL")}.get(role)
    if url:
        os.environ["GEHOOR_APPLICATION_DATABASE_URL"] = os.environ.get("DATABASE_URL", "").strip()
        os.environ["DATABASE_URL"] = url


def login_of(url: str) -> tuple[str, str]:
    """The user and the password of an address."""
    parts = urlsplit(url)
    return unquote(parts.username or ""), unquote(parts.password or "")


def database(folder: Path) -> dict[str, object]:
    """Django's settings of the database that `DATABASE_URL` names; without it SQLite in the data folder."""
    url = os.environ.get("DATABASE_URL", "").strip()
    if not url:
        return sqlite(folder / "gehoor.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise EnvironmentProblem(f"DATABASE_URL begins with {parts.scheme!r}; write postgresql:// or sqlite://.")
    return _postgresql(url)


def sqlite(path: Path) -> dict[str, object]:
    """SQLite with a write-ahead log; a write transaction takes its lock at once, so it never fails halfway.

    What is deleted is written over with zeroes: whether it is by itself depends on how SQLite was built.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
            ),
        },
    }


def _postgresql(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    options: dict[str, object] = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or (unquote(parts.hostname) if parts.hostname else "")
    # The server keeps what was asked before as a plan; behind a pooler that does not pass plans on, it cannot.
    options["server_side_binding"] = True
    options["prepare_threshold"] = PREPARED_AFTER if flag("DATABASE_PREPARE", default=True) else None
    pool = number("DATABASE_POOL", 0)
    if pool:
        options["pool"] = {"min_size": 1, "max_size": pool, "timeout": 10}
    return {
        "ENGINE": "gehoor.platform.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 0 if pool else 600,
        "CONN_HEALTH_CHECKS": True,
    }
