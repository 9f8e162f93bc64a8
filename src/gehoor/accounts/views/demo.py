"""In a demonstration, and nowhere else: sign in as anybody with one click."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from gehoor.accounts.access import open_to_all
from gehoor.accounts.actions.sign_in_demo import sign_in_demo
from gehoor.accounts.queries import demonstration_accounts
from gehoor.authority.queries import roles_of
from gehoor.authority.request import SiteRequest
from gehoor.authority.words import role_words
from gehoor.platform import clock

LONGEST = 19  # digits: more than any number of a row


@open_to_all
def demo(request: SiteRequest) -> HttpResponse:
    """Who can sign in, with what they do."""
    if not (settings.DEMO and request.organisation.demonstration):
        raise Http404
    today = clock.today()
    accounts = demonstration_accounts(request.organisation, today)
    if request.method == "POST":
        chosen = request.POST.get("account", "")
        is_number = chosen.isascii() and chosen.isdigit() and len(chosen) < LONGEST
        account = get_object_or_404(accounts, pk=int(chosen) if is_number else 0)
        return sign_in_demo(request, account)
    people = [(each, role_words(roles_of(each.person, today))) for each in accounts]
    return render(request, "accounts/demo.html", {"people": people})
