"""Take a backup while the installation runs: first the database at one moment, then the documents it names."""

import hashlib
import importlib.metadata
import json
import tarfile
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import connection

from gehoor.config.backup.archive import (
    DATABASE,
    END,
    FILES,
    HEAD,
    SECRETS,
    TOMBSTONES,
    Head,
    add_bytes,
    add_stream,
    head_bytes,
)
from gehoor.config.backup.databases import applied, snapshot
from gehoor.platform import clock, files, tombstones


def take_backup(target: Path) -> Head:
    """Write a backup; what it says of itself. A draft stands beside the target until it is whole."""
    draft = target.with_name(f".{target.name}.new")
    try:
        draft.touch(mode=0o600)
        head = _write(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return head


def _write(draft: Path) -> Head:
    with (
        tempfile.TemporaryDirectory(dir=draft.parent, prefix=".gehoor-backup-") as name,
        tarfile.open(draft, "w") as made,
    ):
        folder = Path(name)
        rows = snapshot(folder)
        head = _head(rows, {path.name: _digest(path) for path in folder.iterdir()})
        add_bytes(made, HEAD, head_bytes(head))
        for path in sorted(settings.DATA.glob("*_key.txt")):
            add_bytes(made, f"{SECRETS}{path.name}", path.read_bytes())
        for path in sorted(folder.iterdir()):
            made.add(path, f"{DATABASE}{path.name}")
        for stone, told in tombstones.standing():
            add_bytes(made, f"{TOMBSTONES}{stone}", json.dumps(told, sort_keys=True).encode())
        for digest in files.all_digests():
            _document(made, digest)
        add_bytes(made, END, b"")
    return head


def _document(made: tarfile.TarFile, digest: str) -> None:
    """One document; what was destroyed since the list was made is not missed."""
    try:
        with files.opened(digest) as source:
            add_stream(made, f"{FILES}{digest}", source, files.size(digest))
    except FileNotFoundError:
        return


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _head(rows: dict[str, int], digests: dict[str, str]) -> Head:
    made_at = clock.now().isoformat(timespec="seconds")
    return Head(connection.vendor, made_at, importlib.metadata.version("gehoor"), tuple(applied()), rows, digests)
