"""Have a document read by a child of its own, which dies before it can do harm."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass

from gehoor.platform import files
from gehoor.platform.reading.bounds import MOST_BYTES, MOST_TEXT, SECONDS
from gehoor.platform.reading.kinds import READERS, SILENT

# Nothing of ours: no keys, no address of the database.
_SURROUNDINGS = {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


@dataclass(frozen=True, slots=True)
class Read:
    """`text` is empty where nothing can be found in it; `expected` says that a person would expect words in it."""

    text: str
    expected: bool = True


def read_document(digest: str, media_type: str) -> Read:
    """The text of the document with this digest. Never raises for what stands in it."""
    if media_type not in READERS:
        return Read("", expected=not media_type.startswith(SILENT))
    with tempfile.TemporaryFile() as document, tempfile.TemporaryFile() as answer:
        try:
            size = sum(map(document.write, files.pieces(digest)))
        except FileNotFoundError:
            return Read("")  # `gehoor check` says that the bytes are gone
        document.seek(0)
        if size > MOST_BYTES or not _runs(document.fileno(), answer.fileno(), media_type):
            return Read("")
        answer.seek(0)
        return Read(answer.read(MOST_TEXT * 4).decode("utf-8", "replace").strip())


def _runs(document: int, answer: int, media_type: str) -> bool:
    command = [sys.executable, "-I", "-m", "gehoor.platform.reading.child", media_type]
    try:
        done = subprocess.run(  # noqa: S603  our own program, a media type of our own list
            command,
            stdin=document,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            env=_SURROUNDINGS,
            cwd=tempfile.gettempdir(),
            timeout=SECONDS * 2,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
