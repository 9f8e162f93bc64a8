"""Connections to sign-on providers: to hosts that the installation allows, and to nothing else (safety row 38)."""

from typing import Any
from urllib.parse import urlsplit

import requests
from django.conf import settings
from requests.adapters import HTTPAdapter


class NotAllowed(requests.exceptions.InvalidURL):
    """`GEHOOR_SIGN_ON_ORIGINS` does not name this host; `origin` is what would have to stand there."""

    def __init__(self, origin: str) -> None:
        super().__init__(f"{origin} is not in GEHOOR_SIGN_ON_ORIGINS.")
        self.origin = origin


def session_to_providers() -> requests.Session:
    """A session that follows no redirect, reads no proxy settings, and refuses other hosts."""
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
        return super().send(request, *args, **kwargs)
