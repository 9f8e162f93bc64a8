"""What pages of staff say about who is signed in."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse


def signed_in(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `person`, `account_url` and `sign_out_url`; empty for a citizen."""
    person = getattr(request, "person", None)
    if person is None:
        return {}
    return {"person": person, "account_url": reverse("accounts:account"), "sign_out_url": reverse("account_logout")}
