"""Bytes to keep, not to show: a browser runs nothing of what somebody sent in (safety rows 4, 36, 54)."""

from collections.abc import Iterable

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
}


def download(content: Iterable[bytes], name: str, size: int | None = None) -> HttpResponseBase:
    """A file to save under this name, whatever it holds."""
    response = StreamingHttpResponse(content, content_type="application/octet-stream", headers=HEADERS)
    return _named(response, name, size, attachment=True)


def own_pdf(content: bytes, name: str, *, attachment: bool = False) -> HttpResponseBase:
    """A PDF that we made ourselves: a browser may show it."""
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    response = HttpResponse(content, content_type="application/pdf", headers=headers)
    return _named(response, name, len(content), attachment=attachment)


def _named(response: HttpResponseBase, name: str, size: int | None, *, attachment: bool) -> HttpResponseBase:
    disposition = content_disposition_header(attachment, name)
    if disposition:
        response.headers["Content-Disposition"] = disposition
    if size is not None:
        response.headers["Content-Length"] = str(size)
    return response
