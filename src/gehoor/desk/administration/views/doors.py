"""The other doors: where something belongs that is no complaint about conduct. Each has a page of its own."""

from dataclasses import asdict, dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.accounts.access import StaffRequest
from gehoor.authority.actions.edit_profile import edit_profile
from gehoor.authority.doors import USUAL
from gehoor.authority.profile import Door, ProfileError, profile_of
from gehoor.desk.administration.acting import administrators
from gehoor.desk.administration.forms.doors import DoorForm

NEW = "nieuw"
LABELS = {key: label for key, label, _explanation in USUAL}
EXPLANATIONS = {key: explanation for key, _label, explanation in USUAL}


@dataclass(frozen=True, slots=True)
class Line:
    """A door on the list; `door` is None as long as the organisation said nothing about it."""

    key: str
    label: str
    door: Door | None


@administrators
def doors(request: StaffRequest) -> HttpResponse:
    """The usual doors, then the organisation's own."""
    known = _known(request)
    usual = [Line(key, str(label), known.pop(key, None)) for key, label in LABELS.items()]
    own = [Line(key, str(door.label), door) for key, door in known.items()]
    return render(request, "administration/doors.html", {"doors": [*usual, *own]})


@administrators
def door(request: StaffRequest, key: str) -> HttpResponse:
    """Say where a door is, or take away what was said; 'nieuw' is one that Gehoor has no words for."""
    known = _known(request)
    if key != NEW and key not in LABELS and key not in known:
        raise Http404
    typed = request.POST if request.method == "POST" and "remove" not in request.POST else None
    form = DoorForm(typed, usual=key in LABELS, door=known.get(key))
    if request.method == "POST":
        if "remove" in request.POST:
            return _stored(request, [asdict(each) for name, each in known.items() if name != key])
        if form.is_valid():
            return _saved(request, form, key, known)
    context = {
        "form": form,
        "title": str(known[key].label if key in known else LABELS.get(key, _("Nieuw loket"))),
        "ours": EXPLANATIONS.get(key, ""),
        "removable": key in known,
        "has_errors": bool(form.errors),
    }
    return render(request, "administration/door.html", context, status=422 if form.errors else 200)


def _known(request: StaffRequest) -> dict[str, Door]:
    return {each.key: each for each in profile_of(request.organisation).doors}


def _saved(request: StaffRequest, form: DoorForm, key: str, known: dict[str, Door]) -> HttpResponse:
    name = _free(form.cleaned_data["label"], known) if key == NEW else key
    changed = {each: asdict(door) for each, door in known.items()}
    changed[name] = form.door(name, _in_both(LABELS.get(name, "")))
    return _stored(request, list(changed.values()))


def _stored(request: StaffRequest, listed: list[dict[str, Any]]) -> HttpResponse:
    try:
        edit_profile(request.organisation, {**request.organisation.texts, "doors": listed})
    except ProfileError as problem:
        messages.error(request, " ".join(map(str, problem.problems)))
    else:
        messages.success(request, _("Opgeslagen."))
    return HttpResponseRedirect(reverse("administration:doors"))


def _free(label: str, known: dict[str, Door]) -> str:
    """A key that no door has yet."""
    base = slugify(label)[:40] or "loket"
    taken = {*known, *LABELS, NEW}
    return next(name for number in range(1, len(taken) + 2) if (name := _numbered(base, number)) not in taken)


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}-{number}"


def _in_both(label: object) -> dict[str, str]:
    words = {}
    for language in ("nl", "en"):
        with override(language):
            words[language] = str(label)
    return words
