"""The dashboard, and the files behind each of its figures. What is counted is what this person may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.authority.profile import Profile, profile_of
from gehoor.complaints.queries.per_handler import files_per_handler
from gehoor.complaints.queries.register_rows import RegisterRow, register_rows
from gehoor.complaints.queries.satisfaction import together
from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.words import OPINIONS, PARTY_KINDS, said
from gehoor.platform import clock
from gehoor.reporting.annual.sections import number
from gehoor.reporting.overview.counting import FIGURES, GROUPS, Counted, Repeat, counted, repeats, shown_per_person
from gehoor.reporting.overview.period import PERIODS, Period, months_before, period_of
from gehoor.reporting.overview.words import label, member, rule
from gehoor.reporting.viewing import reports_page, viewer_of
from gehoor.reporting.views.figure import AT_ONCE, table_of_files
from gehoor.ui.values import Cell, Chart, Crumb, Table


@dataclass(frozen=True, slots=True)
class Looked:
    """What the pages of the dashboard share: the period, its figures, and what came back."""

    profile: Profile
    period: Period
    counted: Counted
    repeats: tuple[Repeat, ...]


@reports_page
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Figures, groups, months, what comes back; per handler where that was decided."""
    found = _looked(request)
    context = {
        "periods": [(key, words, key == found.period.key) for key, words in PERIODS.items()],
        "period": found.period,
        "figures": _figures(found),
        "months": [_months(found, name) for name in ("received_month", "closed_month")],
        "groups": [chart for name in GROUPS if (chart := _bars(found, name)).points],
        "repeats": _repeats(found),
        "chosen": found.profile.overview,
        "people": _people(request, found),
        "thought": _thought(request, found),
    }
    return render(request, "reporting/overview.html", context)


@reports_page
@require_safe
def files(request: StaffRequest, name: str) -> HttpResponse:
    """The files that a figure (or `?deel=` of a group) counts in the period of the address."""
    found, part = _looked(request), request.GET.get("deel", "")
    rows = _repeated(found, part) if name == "repeat" else found.counted.files(name, part)
    if rows is None:
        raise Http404
    title = label(name) if name in FIGURES or name == "repeat" else f"{label(name)}: {member(name, part)}"
    page = Paginator(rows, AT_ONCE).get_page(request.GET.get("pagina"))
    back = f"{reverse('overview:overview')}?{urlencode({'periode': found.period.key})}"
    context = {
        "title": title,
        "rule": rule(name),
        "count": len(rows),
        "page": page,
        "table": table_of_files(title, list(page.object_list)),
        "crumbs": [Crumb(_("Overzicht"), back), Crumb(title)],
    }
    return render(request, "reporting/figure.html", context)


def _looked(request: StaffRequest) -> Looked:
    today, profile = clock.today(), profile_of(request.organisation)
    period = period_of(request.GET.get("periode", ""), today)
    first = min(period.first, months_before(today, profile.overview.months))
    rows = tuple(register_rows(viewer_of(request), first, today))
    counts = counted(rows, period, today, profile.reminders.ahead)
    return Looked(profile, period, counts, tuple(repeats(rows, today, profile.overview)))


def _address(found: Looked, name: str, part: str = "") -> str:
    query = {"periode": found.period.key} | ({"deel": part} if part else {})
    return f"{reverse('overview:files', args=[name])}?{urlencode(query)}"


def _figures(found: Looked) -> Table:
    rows = [
        [
            Cell(label(name)),
            Cell(str(len(found.counted.figures[name])), url=_address(found, name), number=True),
            Cell(rule(name)),
        ]
        for name in FIGURES
    ]
    return Table(_("Hoe het gaat"), [_("Wat"), _("Aantal"), _("Hoe is geteld")], rows)


def _months(found: Looked, name: str) -> Chart:
    months = found.period.months
    counts = [len(found.counted.groups[name].get(month, ())) for month in months]
    points = [(member(name, month), float(count)) for month, count in zip(months, counts, strict=True)]
    links = [_address(found, name, month) if count else "" for month, count in zip(months, counts, strict=True)]
    told = _("Een lijn met het aantal per maand. De tabel eronder zegt hetzelfde.")
    return Chart(label(name), told, points, _("Maand"), _("Aantal"), links)


def _bars(found: Looked, name: str) -> Chart:
    inside = found.counted.groups[name]
    points = [(member(name, key), float(len(rows))) for key, rows in inside.items()]
    told = _("Balken, de langste boven. De tabel eronder zegt hetzelfde.")
    return Chart(label(name), told, points, _("Wat"), _("Aantal"), [_address(found, name, key) for key in inside])


def _repeats(found: Looked) -> list[tuple[str, str]]:
    """Sentences about units and subjects, each with its files."""
    return [(_sentence(each), _address(found, "repeat", _key(each))) for each in found.repeats]


def _sentence(each: Repeat) -> str:
    told = {"unit": each.unit, "what": member(each.group, each.member), "count": len(each.rows)}
    return _("%(unit)s: ‘%(what)s’ kwam %(count)s keer terug.") % told


def _key(each: Repeat) -> str:
    return f"{each.group}|{each.unit}|{each.member}"


def _repeated(found: Looked, part: str) -> Sequence[RegisterRow] | None:
    return next((each.rows for each in found.repeats if _key(each) == part), None)


def _people(request: StaffRequest, found: Looked) -> Table | None:
    """Only where the organisation decided so, for who coordinates everything, from enough files."""
    chosen = found.profile.overview
    if chosen.per_person != "on":
        return None
    counts = files_per_handler(viewer_of(request), found.period.first, found.period.last)
    if counts is None:
        return None
    total = sum(counts.values())
    named = {name: count for name, count in counts.items() if name}
    rows = [
        [Cell(name), Cell(str(count), number=True)]
        for name, count in shown_per_person(named, total, chosen.person_from).items()
    ]
    return Table(_("Klachten per behandelaar"), [_("Behandelaar"), _("Open of afgerond in de periode")], rows)


def _thought(request: StaffRequest, found: Looked) -> Table | None:
    """How both sides found the handling of what was finished; no mean of few, and nothing where nobody is asked."""
    chosen = found.profile.satisfaction
    if chosen.asked != "on":
        return None
    sides = together(viewer_of(request), found.period.first, found.period.last, chosen.shown_from)
    few = _("Minder dan %(least)s antwoorden") % {"least": chosen.shown_from}
    rows = [
        [
            Cell(said(OPINIONS, question)),
            *(Cell(number(side.means[place]) if side.means[place] else few) for side in sides),
        ]
        for place, question in enumerate(QUESTIONS)
    ]
    columns = [_("Vraag"), *(said(PARTY_KINDS, side.side) for side in sides)]
    return Table(_("Gemiddelde van 1 (helemaal niet) tot 5 (helemaal)"), columns, rows)
