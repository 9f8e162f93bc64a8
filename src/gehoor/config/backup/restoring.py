"""Put a backup back: into an empty installation, with what was destroyed since destroyed again, and proved."""

import hashlib
import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

from gehoor.authority.models import Organisation
from gehoor.complaints.actions.rebuild_projections import rebuild_projections
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.queries.verify import verify_all
from gehoor.config.backup.archive import DATABASE, FILES, SECRETS, TOMBSTONES, Head, NoBackup, head_of, members
from gehoor.config.backup.databases import OtherDatabase, load, row_counts
from gehoor.config.database.preparing import prepare
from gehoor.platform import files, tombstones
from gehoor.retention.actions.replay_destructions import replay_destructions


class NotEmpty(Exception):
    """This installation holds something already."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it: how much was put back, what was destroyed again, and what does not hold."""

    head: Head
    documents: int
    destroyed_again: int
    findings: tuple[str, ...]


def restore_backup(source: Path, *, overwrite: bool) -> Restored:
    """Restore; NoBackup, OtherDatabase or NotEmpty where it is refused and nothing was changed."""
    head = head_of(source)
    if head.vendor != connection.vendor:
        raise OtherDatabase(f"the backup is of {head.vendor}, and this installation runs on {connection.vendor}")
    prepare()
    if Organisation.objects.exists() and not overwrite:
        raise NotEmpty
    with tempfile.TemporaryDirectory(dir=settings.DATA, prefix=".gehoor-restore-") as name:
        documents = _unpacked(source, Path(name))
        _check_database(head, Path(name))
        load(Path(name), head.migrations)
    findings = list(_differences(head))
    prepare()
    destroyed_again = replay_destructions()
    seal_looks()
    findings += [f"{each.where}: {each.what}" for each in verify_all()]
    findings += [f"{each.reference}: {each.column} differed" for each in rebuild_projections()]
    return Restored(head, documents, destroyed_again, tuple(findings))


def _differences(head: Head) -> Iterator[str]:
    standing = row_counts()
    for table, count in head.rows.items():
        if standing.get(table) != count:
            yield f"{table}: {count} rows were saved and {standing.get(table, 0)} came back"


def _check_database(head: Head, folder: Path) -> None:
    found: dict[str, str] = {}
    for path in folder.iterdir():
        with path.open("rb") as source:
            found[path.name] = hashlib.file_digest(source, "sha256").hexdigest()
    if found != head.digests:
        raise NoBackup("the database in the backup was changed")


def _unpacked(source: Path, folder: Path) -> int:
    try:
        return _unpack(source, folder)
    except tarfile.TarError as problem:
        raise NoBackup("it was cut off") from problem


def _unpack(source: Path, folder: Path) -> int:
    """Documents go into the store, the database into the folder; how many documents."""
    documents = 0
    for name, content in members(source):
        last = Path(name).name
        if name.startswith(DATABASE):
            with (folder / last).open("wb") as out:
                shutil.copyfileobj(content, out)
        elif name.startswith(SECRETS):
            _secret(last, content.read())
        elif name.startswith(TOMBSTONES):
            tombstones.put(last, json.loads(content.read()))
        elif name.startswith(FILES):
            stored = files.store(_pieces(content))
            if stored.digest != last:
                files.destroy(stored.digest)
                raise NoBackup(f"document {last[:12]} in the backup was changed")
            documents += 1
    return documents


def _pieces(content: IO[bytes]) -> Iterator[bytes]:
    while piece := content.read(files.CHUNK):
        yield piece


def _secret(name: str, content: bytes) -> None:
    """The keys of the installation: without them no citizen's code fits any more."""
    path = settings.DATA / name
    path.touch(mode=0o600)
    path.write_bytes(content)
