"""Which reminders go when, to whom; and the days that the organisation chose for them. It shows no file."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.accounts.models import Account, Reminders
from gehoor.authority.actions.edit_profile import edit_profile
from gehoor.authority.profile import Profile, profile_of
from gehoor.authority.queries import people
from gehoor.desk.administration.acting import administrators
from gehoor.desk.administration.forms.attention import AttentionForm, initial_of
from gehoor.platform import clock
from gehoor.ui.values import Cell, Table


@administrators
def attention(request: StaffRequest) -> HttpResponse:
    """The overview, and the form under it."""
    profile = profile_of(request.organisation)
    form = AttentionForm(request.POST if request.method == "POST" else None, initial=initial_of(profile))
    if form.is_bound and form.is_valid():
        edit_profile(request.organisation, {**request.organisation.texts, **form.texts()})
        messages.success(request, _("Opgeslagen."))
        return HttpResponseRedirect(reverse("administration:attention"))
    context = {
        "form": form,
        "has_errors": bool(form.is_bound and form.errors),
        "what": _what(profile),
        "who": Table(_("Wie krijgt wanneer een mail"), [_("Wie"), _("Hoe vaak"), _("Naar welk adres")], _who(request)),
    }
    return render(request, "administration/attention.html", context, status=422 if context["has_errors"] else 200)


def _what(profile: Profile) -> Table:
    days = profile.reminders
    asked = profile.satisfaction
    rows = [
        (
            _("Wat er deze week te doen is, wat nieuw is en wat wacht"),
            _("Wie de klacht heeft"),
            _("Elke werkdag om 7 uur"),
        ),
        (
            _("De wettelijke termijn is bijna voorbij, of al voorbij"),
            _("Wie de klacht heeft, en de klachtencoördinator"),
            _("Vanaf %(days)s dagen ervoor, elke werkdag") % {"days": days.ahead},
        ),
        (
            _("Hetzelfde, nog dichterbij"),
            _("Ook de beslisser, als die de klacht mag zien"),
            _("Vanaf %(days)s dagen ervoor, elke werkdag") % {"days": days.escalate},
        ),
        (
            _("Verlengen kan nog"),
            _("Een taak in het dossier, en in de mail"),
            _("Vanaf %(days)s dagen voor het einde van de termijn") % {"days": days.ahead},
        ),
        (
            _("Er is lang geen contact met de klager"),
            _("Een taak in het dossier, en in de mail"),
            _("Na %(days)s dagen") % {"days": days.silence},
        ),
        (
            _("Drie vragen over de behandeling"),
            _("De klager en degene over wie de klacht ging"),
            _("%(days)s dagen na het afronden, één keer") % {"days": asked.after}
            if asked.asked == "on"
            else _("Staat uit"),
        ),
    ]
    return Table(
        _("Wat er vanzelf gaat"), [_("Wat"), _("Naar wie"), _("Wanneer")], [list(map(Cell, row)) for row in rows]
    )


def _who(request: StaffRequest) -> list[list[Cell]]:
    chosen = dict(Account.objects.filter(organisation=request.organisation).values_list("person_id", "reminders"))
    return [
        [
            Cell(person.name),
            Cell(_often(chosen.get(person.pk, Reminders.DAILY), person.email)),
            Cell(person.email or "-"),
        ]
        for person in people(request.organisation, clock.today()).order_by("name")
    ]


def _often(chosen: str, email: str) -> str:
    if not email:
        return _("Nooit: er is geen mailadres")
    return {
        Reminders.DAILY: _("Elke werkdag, als er iets is"),
        Reminders.WEEKLY: _("Eén keer per week; wat de wet vraagt elke werkdag"),
        Reminders.NEVER: _("Alleen wat de wet vraagt"),
    }[Reminders(chosen)]
