"""Which kinds of file are taken, as data, and what each is called."""

from dataclasses import dataclass

UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file by its media type. `picture`: a browser may show it beside a page, as nothing in it can run."""

    media_type: str
    endings: tuple[str, ...]
    accepted: bool = True
    picture: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."

KINDS = (
    Kind("application/pdf", ("pdf",)),
    Kind("image/jpeg", ("jpg", "jpeg", "jpe", "jfif"), picture=True),
    Kind("image/png", ("png",), picture=True),
    Kind("image/gif", ("gif",), picture=True),
    Kind("image/webp", ("webp",), picture=True),
    Kind("image/tiff", ("tiff", "tif")),
    Kind("image/heic", ("heic", "heif")),
    Kind("image/bmp", ("bmp",)),
    Kind(f"{_OFFICE}wordprocessingml.document", ("docx",)),
    Kind(f"{_OFFICE}spreadsheetml.sheet", ("xlsx",)),
    Kind(f"{_OFFICE}presentationml.presentation", ("pptx",)),
    Kind(f"{_OPEN}text", ("odt",)),
    Kind(f"{_OPEN}spreadsheet", ("ods",)),
    Kind(f"{_OPEN}presentation", ("odp",)),
    Kind("application/msword", ("doc",)),
    Kind("application/vnd.ms-excel", ("xls",)),
    Kind("application/vnd.ms-powerpoint", ("ppt",)),
    Kind("application/vnd.ms-outlook", ("msg",)),
    Kind("application/rtf", ("rtf",)),
    Kind("text/plain", ("txt", "csv", "log", "md", "text")),
    Kind("text/calendar", ("ics",)),
    Kind("text/vcard", ("vcf",)),
    Kind("message/rfc822", ("eml",)),
    Kind("audio/mpeg", ("mp3",)),
    Kind("audio/wav", ("wav",)),
    Kind("audio/ogg", ("ogg", "oga", "opus")),
    Kind("audio/mp4", ("m4a",)),
    Kind("audio/amr", ("amr",)),
    Kind("video/mp4", ("mp4", "m4v")),
    Kind("video/3gpp", ("3gp",)),
    Kind("video/quicktime", ("mov",)),
    Kind("video/webm", ("webm", "mkv")),
    Kind("application/zip", ("zip",)),
    # Known, and not taken on the web; mail keeps them, as a download that nothing runs.
    Kind("text/html", ("html", "htm"), accepted=False),
    Kind("image/svg+xml", ("svg",), accepted=False),
    Kind("application/xml", ("xml",), accepted=False),
    Kind("application/vnd.ms-word.document.macroenabled.12", ("docm",), accepted=False),
    Kind("application/vnd.ms-excel.sheet.macroenabled.12", ("xlsm",), accepted=False),
    Kind("application/vnd.ms-powerpoint.presentation.macroenabled.12", ("pptm",), accepted=False),
    Kind("application/vnd.ms-tnef", ("dat",), accepted=False),
    Kind("application/pkcs7-mime", ("p7m",), accepted=False),
)
BY_TYPE = {kind.media_type: kind for kind in KINDS}
NOTHING = Kind(UNKNOWN, (), accepted=False)

# For the form: what a file chooser offers.
ENDINGS = tuple(ending for kind in KINDS if kind.accepted for ending in kind.endings)


def kind(media_type: str) -> Kind:
    """What is known of this media type; a kind that is not accepted where it is unknown."""
    return BY_TYPE.get(media_type, NOTHING)
