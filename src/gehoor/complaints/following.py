"""The way to one's own file: reference and code, or one address whose secret stands behind `#` and reaches no log."""

from gehoor.platform.identifiers import SECRET_LENGTH, tidy

PAGE = "/mijn-klacht/"
REFERENCE_LENGTH = 8


def key_of(reference: str, secret: str) -> str:
    """Reference and code in one, as groups of four: what stands behind `#`, and what one may type or paste."""
    return f"{reference}-{secret}"


def parts_of(typed: str) -> tuple[str, str] | None:
    """Reference and code (tidied) out of what `key_of` made; None when it is something else."""
    tidied = tidy(typed)
    if len(tidied) != REFERENCE_LENGTH + SECRET_LENGTH:
        return None
    reference = tidied[:REFERENCE_LENGTH]
    return f"{reference[:4]}-{reference[4:]}", tidied[REFERENCE_LENGTH:]


def page_with_key(reference: str, secret: str) -> str:
    """The path of the page with the key behind `#`: for a bookmark or a printed code, never for a log or a mail."""
    return f"{PAGE}#{key_of(reference, secret)}"
