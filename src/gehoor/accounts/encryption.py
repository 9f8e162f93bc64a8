"""Secrets in rows (keys of second factors, secrets of providers) are encrypted with keys from outside the database.

`GEHOOR_ENCRYPTION_KEYS` holds one or more keys, separated by commas: the first encrypts, all decrypt. To rotate, put a
new one in front, run `reencrypt`, and drop the old one. A key is any text of 32 random characters or more.
"""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class WrongKey(Exception):
    """None of the keys in `GEHOOR_ENCRYPTION_KEYS` opens this secret."""


def encrypt(text: str) -> str:
    """The text, encrypted with the newest key."""
    return _keys().encrypt(text.encode()).decode("ascii")


def decrypt(encrypted: str) -> str:
    """The text again; raises `WrongKey`."""
    try:
        return _keys().decrypt(encrypted.encode()).decode()
    except InvalidToken as problem:
        raise WrongKey("A secret was encrypted with a key that GEHOOR_ENCRYPTION_KEYS no longer holds.") from problem


def rotate(encrypted: str) -> str:
    """The same secret, encrypted with the newest key."""
    return encrypt(decrypt(encrypted))


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(_stretched(key)) for key in settings.ENCRYPTION_KEYS])


def _stretched(key: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(f"gehoor:encryption:{key}".encode()).digest())
