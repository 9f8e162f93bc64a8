"""An answer with what may differ from one request to the next taken out, so that two can be compared whole."""

import re
from urllib.parse import quote

from django.http import HttpResponseBase

# What is new in every answer whatever was asked: the moment, and secrets against forged forms.
MOVING = {"Date", "Set-Cookie", "Content-Length", "Last-Modified"}
TOKENS = re.compile(rb'(name="(?:csrfmiddlewaretoken|once|submission|tab|token)" value=)"[^"]*"')

type Answer = tuple[int, tuple[tuple[str, str], ...], tuple[str, ...], bytes]


def body_of(response: HttpResponseBase) -> bytes:
    return b"".join(response) if response.streaming else response.content


def whole(response: HttpResponseBase, path: str = "") -> Answer:
    """Status, headers, names of cookies and body; `path`: what was asked, which a page may repeat in its links."""
    body = TOKENS.sub(rb"\1", body_of(response))
    headers = {name: value for name, value in response.headers.items() if name not in MOVING}
    for spoken in (path, quote(path), quote(path, safe="")) if path else ():
        body = body.replace(spoken.encode(), b"_")
        headers = {name: value.replace(spoken, "_") for name, value in headers.items()}
    return response.status_code, tuple(sorted(headers.items())), tuple(sorted(response.cookies)), body
