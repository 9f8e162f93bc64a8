"""The components, for templates: `{% load ui %}`."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.http import QueryDict
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from gehoor.platform import clock
from gehoor.ui import dates
from gehoor.ui.drawing import draw_bars, draw_line, draw_strip
from gehoor.ui.values import Chart, Crumb, FileEntry, Strip, SummaryRow, Tab, Table, TimelineEntry

register = template.Library()

register.filter("written_date", dates.written_date)
register.filter("short_date", dates.short_date)
register.filter("written_instant", dates.written_instant)
register.filter("days_left_words", dates.days_left_words)
register.filter("days_left_kind", dates.days_left_kind)

Context = dict[str, Any]


@register.simple_block_tag
def alert(content: SafeString, kind: str = "info", title: str = "", role: str = "") -> SafeString:
    """A message: kind is info, ok, warning or error; role="status" or "alert" if it appears after an action."""
    return render_to_string("ui/parts/alert.html", {"content": content, "kind": kind, "title": title, "role": role})


@register.simple_block_tag
def details(content: SafeString, summary: str, open: bool = False) -> SafeString:  # noqa: A002  HTML's own word
    """More, for who wants it, behind a line that opens."""
    return render_to_string("ui/parts/details.html", {"content": content, "summary": summary, "open": open})


@register.inclusion_tag("ui/parts/button.html")
def button(
    text: str, kind: str = "primary", name: str = "", value: str = "", *, form: str = "", shortcut: str = ""
) -> Context:
    """A button that sends the form: kind is primary, secondary, subtle, danger or link; say what happens."""
    return {"text": text, "kind": kind, "name": name, "value": value, "form": form, "shortcut": shortcut}


@register.inclusion_tag("ui/parts/link_button.html")
def link_button(text: str, url: str, kind: str = "secondary", shortcut: str = "") -> Context:
    """A link that looks like a button, to begin something on another page."""
    return {"text": text, "url": url, "kind": kind, "shortcut": shortcut}


@register.simple_tag
def badge(text: str, kind: str = "neutral") -> SafeString:
    """A label of state: the words say it, a sign and a colour help. Nothing without words."""
    if not text:
        return SafeString()
    return format_html('<span class="gh-badge gh-badge--{}">{}{}</span>', kind, _sign(kind), text)


@cache
def _sign(kind: str) -> SafeString:
    """The sign of a kind of badge: drawn once, for lists show many."""
    return SafeString() if kind == "neutral" else render_to_string("ui/parts/icon.html", {"name": kind})


@register.simple_tag
def days_left(day: dt.date | None, today: dt.date | None = None) -> SafeString:
    """How long there is until a day, as a badge."""
    today = today or clock.today()
    return badge(dates.days_left_words(day, today), dates.days_left_kind(day, today))


@register.inclusion_tag("ui/parts/error_summary.html")
def error_summary(*forms: Any) -> Context:
    """All errors of the forms on a page, with links to their fields; nothing when there are none."""
    bound = (form for form in forms if isinstance(form, BaseForm) and form.is_bound)
    entries = [entry for form in bound for entry in _errors(form)]
    return {"entries": entries, "number": sum(bool(field) for field, _label, _text in entries)}


def _errors(form: BaseForm) -> Iterable[tuple[str, str, str]]:
    for text in form.non_field_errors():
        yield "", "", str(text)
    for field in form:
        for text in field.errors:
            label = str(field.label)
            yield (
                getattr(field, "first_id", field.id_for_label),
                label if label[-1:] in "?!." else f"{label}:",
                str(text),
            )


@register.inclusion_tag("ui/forms/field.html")
def question(field: Any) -> Context:
    """A field whose label is the heading of the page: for a page that asks one thing."""
    return {"field": field, "heading": True}


@register.inclusion_tag("ui/parts/summary.html")
def summary(rows: Sequence[SummaryRow]) -> Context:
    """Questions with their answers and links to change them."""
    return {"rows": rows}


@register.inclusion_tag("ui/parts/timeline.html")
def timeline(entries: Sequence[TimelineEntry], level: int = 3) -> Context:
    """What happened, in the order that is given; `level` is that of the headings."""
    return {"entries": entries, "level": level}


@register.inclusion_tag("ui/parts/files.html")
def file_list(files: Sequence[FileEntry]) -> Context:
    """Files to download, with kind and size said beforehand."""
    return {"files": files}


@register.inclusion_tag("ui/parts/table.html")
def card_table(table: Table) -> Context:
    """A table that becomes cards on a narrow screen."""
    return {"table": table}


@register.inclusion_tag("ui/parts/tabs.html")
def tabs(label: str, tabs: Sequence[Tab], current: str = "page") -> Context:
    """Parts of one thing, beside each other; on a narrow screen folded behind the name of the one that is open.

    `current` is the value of aria-current: "page", or "true" where the tabs narrow what is on the same page.
    """
    chosen = next((tab for tab in tabs if tab.current), None)
    return {"label": label, "tabs": tabs, "chosen": chosen, "current": current}


@register.inclusion_tag("ui/parts/strip.html")
def strip(strip: Strip, id: str = "strip") -> Context:  # noqa: A002  HTML's own word
    """The legal clock as a strip, with the same days in words."""
    return {"drawn": draw_strip(strip), "strip": strip, "id": id}


@register.inclusion_tag("ui/parts/bar_chart.html")
def bar_chart(chart: Chart, id: str) -> Context:  # noqa: A002  HTML's own word
    """Bars, with the table beside them."""
    return {"drawn": draw_bars(chart), "chart": chart, "id": id}


@register.inclusion_tag("ui/parts/line_chart.html")
def line_chart(chart: Chart, id: str) -> Context:  # noqa: A002  HTML's own word
    """A line, with the table beside it."""
    return {"dots": draw_line(chart), "chart": chart, "id": id}


@register.inclusion_tag("ui/parts/breadcrumb.html")
def breadcrumb(crumbs: Sequence[Crumb]) -> Context:
    """The way to this page."""
    return {"crumbs": crumbs}


@register.inclusion_tag("ui/parts/pagination.html", takes_context=True)
def pagination(context: template.Context, page: Page[Any], parameter: str = "pagina") -> Context:
    """Links to the other pages of a list; other filters in the address stay."""
    request = context.get("request")
    query: QueryDict = request.GET.copy() if request else QueryDict(mutable=True)

    def address(number: int) -> str:
        query[parameter] = str(number)
        return f"?{query.urlencode()}"

    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "page": page,
        "links": [(number, address(number) if isinstance(number, int) else "") for number in numbers],
        "previous": address(page.previous_page_number()) if page.has_previous() else "",
        "next": address(page.next_page_number()) if page.has_next() else "",
    }


@register.inclusion_tag("ui/parts/step.html")
def step(number: int, total: int) -> Context:
    """'Stap 2 van 7'."""
    return {"number": number, "total": total, "last": number == total}


@register.simple_tag
def theme_url(theme: str) -> str:
    """The address of a theme: the name of a file below `ui/themes/`, or an address that begins with a slash."""
    return theme if theme.startswith("/") else static(f"ui/themes/{theme}.css")
