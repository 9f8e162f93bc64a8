"""References, secrets and their digests."""

import hashlib
import hmac
import secrets

from django.conf import settings
from django.utils import crypto

# Without look-alikes (0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V): read out by phone, typed from paper.
ALPHABET = "ACDEFGHJKMNPQRTVWXY34679"
SECRET_LENGTH = 20  # of 24 characters: 91 bits; the contract asks 80 at least


def new_secret() -> str:
    """A citizen's code: 20 random characters in groups of four, some 91 bits."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_LENGTH))
    return "-".join(drawn[i : i + 4] for i in range(0, SECRET_LENGTH, 4))


def new_reference() -> str:
    """A reference that says nothing about number or date: two groups of four drawn at random."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"


def spelled(typed: str) -> str:
    """The beginning of a reference as we spell it, with or without what stands between; as typed where it is none."""
    plain = typed.upper().replace("-", "").replace(" ", "")
    if len(plain) > 8 or tidy(plain) != plain:  # noqa: PLR2004  letters of a reference
        return typed
    return f"{plain[:4]}-{plain[4:]}" if plain[4:] else plain


def tidy(typed: str) -> str:
    """What a person typed of a code or reference: upper case, only the characters that count."""
    return "".join(char for char in typed.upper() if char in ALPHABET)


def keyed_digest(purpose: str, value: str) -> str:
    """HMAC-SHA-256 of a value under this installation's key, in hexadecimal; each purpose its own key."""
    key = hashlib.sha256(f"gehoor:{purpose}:{settings.SECRET_KEY}".encode()).digest()
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


def secret_digest(typed: str) -> str:
    """What is kept of a citizen's code."""
    return keyed_digest("secret", tidy(typed))


def same(left: str, right: str) -> bool:
    """Compare in constant time."""
    return crypto.constant_time_compare(left, right)
