"""Pages for what went wrong before a room was reached."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django calls it so
    """A form whose proof of origin is missing or old: nothing was done, and the way back keeps what was typed."""
    return render(request, "403_csrf.html", status=403)
