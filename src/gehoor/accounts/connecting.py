"""Connections to sign-on providers: to hosts that the installation allows, and to nothing else (safety row 38)."""

import time
from typing import Any
from urllib.parse import urlsplit

import requests
from django.conf import settings
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError

LARGEST = 1024 * 1024  # bytes of an answer, unpacked
LONGEST = 15.0  # seconds from the first byte to the last
PIECE = 16 * 1024


class NotAllowed(requests.exceptions.InvalidURL):
    """`GEHOOR_SIGN_ON_ORIGINS` does not name this host; `origin` is what would have to stand there."""

    def __init__(self, origin: str) -> None:
        super().__init__(f"{origin} is not in GEHOOR_SIGN_ON_ORIGINS.")
        self.origin = origin


class TooMuch(requests.RequestException):
    """The answer is longer than any provider's, or comes so slowly that a worker would wait for it."""


def session_to_providers() -> requests.Session:
    """A session that follows no redirect, reads no proxy settings, and refuses other hosts and endless answers."""
    session = requests.Session()
    session.trust_env = False
    session.max_redirects = 0
    for scheme in ("https://", "http://"):
        session.mount(scheme, _OnlyAllowed())
    return session


class _OnlyAllowed(HTTPAdapter):
    """Refuses before a connection is made; waits 5 seconds."""

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        parts = urlsplit(request.url or "")
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in settings.SIGN_ON_ORIGINS:
            raise NotAllowed(origin)
        kwargs["timeout"] = settings.SOCIALACCOUNT_REQUESTS_TIMEOUT
        answer = super().send(request, *args, **kwargs)
        answer._content = _read(answer)  # noqa: SLF001  where requests keeps what was read; it has no door for it
        return answer


def _read(answer: requests.Response) -> bytes:
    begun, content = time.monotonic(), b""
    try:
        with answer:
            while piece := answer.raw.read1(PIECE, decode_content=True):
                content += piece
                if len(content) > LARGEST or time.monotonic() - begun > LONGEST:
                    raise TooMuch
    except HTTPError as problem:
        raise requests.exceptions.ConnectionError(problem) from problem
    return content
