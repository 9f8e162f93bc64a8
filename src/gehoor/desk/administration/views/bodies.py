"""Bodies, departments and designated channels."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from gehoor.accounts.access import StaffRequest
from gehoor.accounts.models import GroupRole
from gehoor.authority.actions.add_body import add_body
from gehoor.authority.actions.add_host import add_host
from gehoor.authority.actions.add_unit import add_unit, move_unit
from gehoor.authority.actions.close_unit import close_body, close_unit
from gehoor.authority.actions.designate_channel import CHANNELS, designate_channel, end_designation
from gehoor.authority.models import Organisation
from gehoor.complaints.actions.tend_owners import tend_owners
from gehoor.desk.administration.acting import Act, administrators, page
from gehoor.desk.words import CHANNELS as CHANNEL_WORDS
from gehoor.desk.words import TARGETS, said
from gehoor.platform import clock
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

type Said = dict[str, Any]
MESSAGES = {
    "complaint": _("Een klacht indienen"),
    "reply": _("Een antwoord of bericht sturen"),
    "hearing": _("Antwoorden op een uitnodiging om te worden gehoord"),
    "withdrawal": _("Een klacht intrekken"),
    "document": _("Een document sturen"),
}


class WithUnits(Form):
    needs_organisation = True
    empty: Any = _("Geen, het staat bovenaan")

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(str(each.pk), each.name) for each in organisation.units.filter(active=True)]
        for name, field in self.fields.items():
            if isinstance(field, forms.ChoiceField) and name in {"parent", "unit"}:
                field.choices = [("", self.empty), *listed] if name == "parent" else listed


class UnitForm(WithUnits):
    name = forms.CharField(label=_("Naam"), max_length=200)
    code = forms.CharField(
        label=_("Code"), max_length=60, help_text=_("Zo heet de afdeling in de regeling, bijvoorbeeld burgerzaken.")
    )
    parent = forms.ChoiceField(label=_("Valt onder"), required=False)


class MoveForm(WithUnits):
    unit = forms.ChoiceField(label=_("Welke afdeling?"))
    parent = forms.ChoiceField(label=_("Valt voortaan onder"), required=False)


class BodyForm(Form):
    name = forms.CharField(label=_("Naam"), max_length=200)
    kind = forms.ChoiceField(label=_("Soort"), choices=[("", _("Kies er een")), *TARGETS.items()])
    signature = forms.CharField(label=_("Ondertekening van brieven"), max_length=300, required=False)


class CloseForm(Form):
    """Which one ends, its last day, and who takes over."""

    needs_organisation = True
    rows = "units"
    ending = forms.ChoiceField(label=_("Welke afdeling houdt op?"))
    successor = forms.ChoiceField(label=_("Welke afdeling neemt het werk over?"))
    last_day = DateField(
        label=_("Wat is de laatste dag?"),
        initial=clock.today,
        help_text=_(
            "Op de dag erna gaan mensen en open klachten naar de opvolger. Een dag die al voorbij is, telt meteen."
        ),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = getattr(organisation, self.rows).filter(active=True)
        for name in ("ending", "successor"):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("Kies er een")), *((str(each.pk), each.name) for each in listed)]


class CloseBodyForm(CloseForm):
    rows = "bodies"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ending"].label = _("Welk bestuursorgaan houdt op?")
        self.fields["successor"].label = _("Welk bestuursorgaan neemt het over?")


class ChannelForm(Form):
    message = forms.ChoiceField(label=_("Waarvoor?"), choices=list(MESSAGES.items()))
    channel = forms.ChoiceField(label=_("Welk kanaal?"), choices=[(key, CHANNEL_WORDS[key]) for key in CHANNELS])
    address = forms.CharField(label=_("Adres"), max_length=254, required=False)
    starts_on = DateField(label=_("Vanaf welke dag?"), initial=clock.today)
    ends_on = DateField(label=_("Tot en met welke dag?"), required=False)


class EndChannelForm(Form):
    needs_organisation = True
    channel = forms.ChoiceField(label=_("Welk kanaal sluit?"))
    last_day = DateField(label=_("Wat is de laatste dag?"), initial=clock.today)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["channel"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (str(each.pk), f"{said(MESSAGES, each.message)}: {said(CHANNEL_WORDS, each.channel)}")
                for each in organisation.channels.filter(ends_on__isnull=True)
            ]


class HostForm(Form):
    host = forms.CharField(label=_("Webadres"), max_length=253, help_text=_("Bijvoorbeeld klachten.voorbeeld.nl"))
    primary = forms.BooleanField(label=_("Links in brieven en mails gaan naar dit adres"), required=False)


def unit(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    parent = organisation.units.filter(pk=said["parent"] or 0).first()
    add_unit(organisation, said["code"], said["name"], parent=parent)
    return now_translate("De afdeling is toegevoegd.")


def move(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    move_unit(organisation.units.get(pk=said["unit"]), organisation.units.filter(pk=said["parent"] or 0).first())
    return now_translate("De afdeling is verplaatst.")


def body(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    add_body(organisation, said["kind"], said["name"], signature=said["signature"])
    return now_translate("Het bestuursorgaan is toegevoegd.")


def end_unit(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    units = organisation.units
    close_unit(units.get(pk=said["ending"]), units.get(pk=said["successor"]), said["last_day"])
    return _ended(organisation, unit_id=said["ending"])


def end_body(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    bodies = organisation.bodies
    close_body(bodies.get(pk=said["ending"]), bodies.get(pk=said["successor"]), said["last_day"])
    return _ended(organisation, body_id=said["ending"])


def _ended(organisation: Organisation, **which: str) -> str:
    groups = GroupRole.objects.filter(sign_on__organisation=organisation, **which).count()
    tend_owners(organisation)
    told = now_translate("Vastgelegd. Open klachten gaan na de laatste dag naar de opvolger.")
    if not groups:
        return told
    more = ngettext(
        "%(count)s groep bij uw aanbieder geeft hier een rol voor; die gaat mee naar de opvolger.",
        "%(count)s groepen bij uw aanbieder geven hier een rol voor; die gaan mee naar de opvolger.",
        groups,
    )
    return f"{told} {more % {'count': groups}}"


def channel(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    designate_channel(
        organisation,
        said["message"],
        said["channel"],
        said["starts_on"],
        ends_on=said["ends_on"],
        address=said["address"],
    )
    return now_translate("Het kanaal is aangewezen.")


def end_channel(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    end_designation(organisation.channels.get(pk=said["channel"]), said["last_day"])
    return now_translate("De laatste dag van het kanaal is vastgelegd.")


def host(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    add_host(organisation, said["host"], primary=said["primary"])
    return now_translate("Het webadres is toegevoegd.")


UNITS = {
    "afdeling": Act(_("Afdeling toevoegen"), _("Toevoegen"), UnitForm, unit),
    "verplaatsen": Act(_("Afdeling verplaatsen"), _("Verplaatsen"), MoveForm, move),
    "orgaan": Act(_("Bestuursorgaan toevoegen"), _("Toevoegen"), BodyForm, body),
    "afdeling-stopt": Act(_("Afdeling opheffen"), _("Opheffen"), CloseForm, end_unit, danger=True),
    "orgaan-stopt": Act(_("Bestuursorgaan opheffen"), _("Opheffen"), CloseBodyForm, end_body, danger=True),
}
CHANNEL_ACTS = {
    "aanwijzen": Act(_("Kanaal aanwijzen"), _("Aanwijzen"), ChannelForm, channel),
    "sluiten": Act(_("Kanaal sluiten"), _("Sluiten"), EndChannelForm, end_channel),
    "webadres": Act(_("Webadres toevoegen"), _("Toevoegen"), HostForm, host),
}


@administrators
def units(request: StaffRequest) -> HttpResponse:
    """Bodies and departments."""
    context = {
        "units": request.organisation.units.filter(active=True).select_related("parent", "successor"),
        "bodies": [(each, said(TARGETS, each.kind)) for each in request.organisation.bodies.filter(active=True)],
    }
    return page(request, "administration/units.html", UNITS, request.organisation, context)


@administrators
def channels(request: StaffRequest) -> HttpResponse:
    """The channels that were designated (Awb 2:13), with the days on which they are."""
    listed = request.organisation.channels.order_by("-starts_on", "id")
    context = {
        "channels": [(said(MESSAGES, each.message), said(CHANNEL_WORDS, each.channel), each) for each in listed],
        "hosts": request.organisation.hosts.order_by("-primary", "host"),
    }
    return page(request, "administration/channels.html", CHANNEL_ACTS, request.organisation, context)
