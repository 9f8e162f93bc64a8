"""Names of files: stored as they were sent, made safe where they are shown or offered (safety rows 52, 54)."""

import re
import unicodedata

LONGEST = 255
LONGEST_ENDING = 12

# Everything that turns the reading direction, hides itself, or moves the cursor.
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|]+')
# Names that Windows keeps for devices.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def shown(name: str) -> str:
    """A name as it may stand on a page: one line, read in one direction, nothing hidden. Empty stays empty."""
    return _UNSEEN.sub("", name).strip()[:LONGEST]


def offered(name: str, endings: tuple[str, ...] = (), otherwise: str = "bestand") -> str:
    """A name for saving to disk: no folders, no devices, and an ending that tells what the file is.

    `endings` are those of its kind; a name that ends otherwise gets the first of them added.
    """
    last = shown(unicodedata.normalize("NFC", name)).replace("\\", "/").rstrip("/").rpartition("/")[2]
    safe = _NOT_IN_A_NAME.sub("_", last).strip(" .") or otherwise
    if _DEVICES.match(safe):
        safe = f"_{safe}"
    if endings and safe.rpartition(".")[2].lower() not in endings:
        safe = f"{safe}.{endings[0]}"
    return _shortened(safe)


def _shortened(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    if len(name) <= LONGEST:
        return name
    if not dot or len(ending) > LONGEST_ENDING:
        return name[:LONGEST]
    return f"{stem[: LONGEST - len(ending) - 1]}.{ending}"
