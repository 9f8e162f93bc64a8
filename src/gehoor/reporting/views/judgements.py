"""The sheet of written judgements (Woo 3.3(2)(l)), where they are published: proposed, released, public."""

from collections.abc import Callable
from functools import wraps

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.authority.request import SiteRequest
from gehoor.complaints.refusals import Hidden
from gehoor.reporting.actions.release_judgement import (
    propose_judgement,
    release_judgement,
    text_mark,
    withdraw_judgement,
)
from gehoor.reporting.annual.making import counted
from gehoor.reporting.judgements import Judgement, judgement_of, public_judgements
from gehoor.reporting.models import PublishedJudgement
from gehoor.reporting.refusal import CannotBe
from gehoor.reporting.viewing import releases_page, viewer_of
from gehoor.reporting.views.year import check_year
from gehoor.ui.forms import Form
from gehoor.ui.values import Crumb

LONGEST = 100_000  # characters


class JudgementForm(Form):
    """The text as the public will read it."""

    text = forms.CharField(
        label=gettext_lazy("Tekst voor de openbare pagina"),
        help_text=gettext_lazy(
            "Namen en nummers die Gehoor kent, zijn al vervangen door […]. Lees de tekst helemaal na."
        ),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 20}),
    )


def where_published[**P](view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """The page exists where the installation publishes judgements (`GEHOOR_PUBLISH_JUDGEMENTS`)."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not settings.PUBLISH_JUDGEMENTS:
            raise Http404
        return view(*args, **kwargs)

    return guarded


@releases_page
@where_published
@require_safe
def judgements(request: StaffRequest, year: int) -> HttpResponse:
    """The files of a year that ended with a judgement, and how far each is on its way to the public."""
    check_year(year)
    figures = counted(viewer_of(request), year)[0]
    mine = PublishedJudgement.objects.filter(organisation=request.organisation, year=year)
    public = public_judgements(request.organisation, year).values("pk")
    standing = mine.filter(Q(released_at__isnull=True) | Q(pk__in=public))
    found = {each.complaint.reference: each for each in standing.select_related("complaint")}
    alive = [row.reference for row in figures.figures["handled"].rows if row.id]
    context = {
        "year": year,
        "files": [(reference, found.get(reference)) for reference in alive],
        "crumbs": [*_crumbs(year), Crumb(_("Oordelen"))],
    }
    return render(request, "reporting/judgements.html", context)


@releases_page
@where_published
@require_http_methods(["GET", "HEAD", "POST"])
def judgement(request: StaffRequest, year: int, reference: str) -> HttpResponse:
    """One judgement: what stands in the file, the blanked text, and the button of the next step."""
    try:
        told = judgement_of(viewer_of(request), reference)
    except (Hidden, CannotBe):
        raise Http404 from None
    if told.year != year:
        raise Http404
    standing = PublishedJudgement.objects.filter(complaint_id=told.complaint_id).select_related("proposed_by").first()
    form = JudgementForm(
        request.POST if request.POST.get("step") == "propose" else None,
        initial={"text": standing.text if standing else told.proposal},
    )
    if request.method == "POST" and _done(request, told, form):
        return HttpResponseRedirect(request.path)
    context = {
        "told": told,
        "standing": standing,
        "read": text_mark(standing) if standing else "",
        "form": form,
        "may_release": standing is not None and standing.proposed_by_id != request.person.pk,
        "has_errors": bool(form.errors),
        "crumbs": [
            *_crumbs(year),
            Crumb(_("Oordelen"), reverse("reporting:judgements", args=[year])),
            Crumb(reference),
        ],
    }
    return render(request, "reporting/judgement.html", context, status=422 if form.errors else 200)


def _done(request: StaffRequest, told: Judgement, form: JudgementForm) -> bool:
    """Whether the step that was asked for is done, or refused with a message; False shows the form again."""
    try:
        match request.POST.get("step"):
            case "propose":
                if not form.is_valid():
                    return False
                propose_judgement(request.person, told, form.cleaned_data["text"])
                messages.success(request, _("De tekst staat klaar. Een collega moet haar vrijgeven."))
            case "release":
                release_judgement(request.person, told, read=request.POST.get("read", ""))
                messages.success(request, _("Het oordeel staat nu op de openbare pagina."))
            case "withdraw":
                withdraw_judgement(told)
                messages.success(request, _("Het oordeel staat niet meer op de openbare pagina."))
            case _:
                raise Http404
    except CannotBe as problem:
        if form.is_bound:
            form.add_error("text", problem.because)
            return False
        messages.error(request, problem.because)
    return True


@where_published
@require_safe
def public(request: SiteRequest, year: int) -> HttpResponse:
    """What was released of a year, in no order that says anything."""
    texts = sorted(public_judgements(request.organisation, year).values_list("text", flat=True))
    if not texts:
        raise Http404
    return render(request, "reporting/public_judgements.html", {"year": year, "texts": texts})


def _crumbs(year: int) -> list[Crumb]:
    return [
        Crumb(_("Jaarverslagen"), reverse("reporting:years")),
        Crumb(str(year), reverse("reporting:year", args=[year])),
    ]
