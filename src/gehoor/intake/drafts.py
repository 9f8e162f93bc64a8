"""Finding the filing that a browser is busy with. The cookie holds the code, the database only its keyed digest."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpResponse

from gehoor.authority.models import Organisation
from gehoor.authority.request import SiteRequest
from gehoor.intake.models import FilingDraft
from gehoor.platform import clock
from gehoor.platform.composed import composed_once
from gehoor.platform.identifiers import SECRET_LENGTH, secret_digest, tidy

COOKIE = "klacht"
WITH_FILES = "with_files"  # a key of the draft's data
IN_A_CROWD = "in_a_crowd"  # the same: more filings began in that minute than people begin
KEPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Filing:
    """A filing under way, with the code that its owner showed."""

    draft: FilingDraft
    code: str


def filing_of(request: SiteRequest) -> Filing | None:
    """The filing that this browser's cookie names; None without one, or when it was not kept."""
    return filing_with(request.organisation, request.COOKIES.get(COOKIE, ""))


def filing_with(organisation: Organisation, code: str) -> Filing | None:
    """The filing with this code, as it was typed."""
    tidied = tidy(code[:100])
    if len(tidied) != SECRET_LENGTH:
        return None
    for draft in _drafts(secret_digest(tidied), organisation.pk):
        return Filing(draft, grouped(tidied)) if draft.expires_at > clock.now() else None
    return None


@composed_once
def _drafts(digest: str, organisation_id: int) -> QuerySet[FilingDraft]:
    return FilingDraft.objects.filter(token_digest=digest, organisation_id=organisation_id)


def grouped(code: str) -> str:
    """A code in groups of four, as it is shown."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def remember(response: HttpResponse, code: str) -> None:
    """Keep the code in this browser until it is closed; no script can read it."""
    response.set_cookie(COOKIE, code, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)


def forget(response: HttpResponse) -> None:
    """Leave nothing of the filing in this browser: for a computer that others use too."""
    response.delete_cookie(COOKIE, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
