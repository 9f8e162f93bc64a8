"""A page with every component, for tests only: rendered to files and served by a small server with our policy."""

import contextlib
import datetime as dt
import functools
import http.server
import shutil
import threading
from pathlib import Path
from types import SimpleNamespace

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.paginator import Paginator
from django.template import Context, engines
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings
from django.utils import translation
from django.utils.datastructures import MultiValueDict

import gehoor.ui
from gehoor.ui.fields import AddressField, DateField, FilesField
from gehoor.ui.forms import Form
from gehoor.ui.values import (
    Cell,
    Chart,
    Crumb,
    FileEntry,
    Mark,
    NavigationItem,
    Shortcut,
    Strip,
    SummaryRow,
    Table,
    TimelineEntry,
)

HERE = Path(__file__).parent
STATIC = Path(gehoor.ui.__file__).parent / "static"
TODAY = dt.date(2026, 3, 20)
SITE = SimpleNamespace(
    name="Gemeente Voorbeeld",
    logo_text="Gemeente Voorbeeld",
    theme="voorbeeld",
    phone="(0593) 53 92 22",
    phone_link="+31593539222",
    hours="Maandag tot en met vrijdag van 9.00 tot 16.00 uur",
    email="klachten@voorbeeld.nl",
    visit_address="Raadhuisplein 1 in Voorbeeld",
    post_address="Postbus 24, 9410 AA Voorbeeld",
    call_back_url="#terugbellen",
    accessibility_url="#toegankelijkheid",
    privacy_url="#privacy",
    demo=True,
)


class EveryField(Form):
    """One field of each kind."""

    about = forms.ChoiceField(
        label="Over wie gaat uw klacht?",
        help_text="Weet u de naam niet? Dan is dat geen probleem.",
        choices=[("employee", "Over een medewerker"), ("body", "Over de gemeente"), ("unknown", "Weet ik niet")],
        widget=forms.RadioSelect,
    )
    wishes = forms.MultipleChoiceField(
        label="Wat wilt u bereiken?",
        choices=[("heard", "Gehoord worden"), ("sorry", "Excuses"), ("other", "Dat het een ander niet overkomt")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    text = forms.CharField(label="Wat is er gebeurd?", widget=forms.Textarea, max_length=4000)
    day = DateField(label="Wanneer was dat?", help_text="Bijvoorbeeld 7 4 2026", unknown=True)
    name = forms.CharField(label="Uw naam", widget=forms.TextInput({"autocomplete": "name"}))
    email = forms.EmailField(label="Uw e-mailadres", required=False, widget=forms.EmailInput({"autocomplete": "email"}))
    address = AddressField(label="Uw adres", required=False)
    department = forms.ChoiceField(label="Afdeling", choices=[("", "Maak een keuze"), ("a", "Burgerzaken")])
    files = FilesField(label="Bestanden", required=False, max_files=5, max_bytes=10 * 1024**2, endings=["pdf", "jpg"])
    agreed = forms.BooleanField(label="Ik wil een kopie per e-mail", required=False)


def wrong_form():
    """Every field with something that does not fit."""
    return EveryField(
        {
            "about": "nobody",
            "wishes": ["none"],
            "text": "te lang " * 600,
            "day_day": "31",
            "day_month": "2",
            "day_year": "2026",
            "email": "aylin",
            "address_street": "Dorpsstraat 1",
            "address_postcode": "12",
            "address_town": "Voorbeeld",
        },
        MultiValueDict({"files": [SimpleUploadedFile("virus.exe", b"MZ")]}),
        auto_id="wrong_%s",
    )


def gallery_context():
    """One of everything."""
    steps = [
        TimelineEntry(
            "Wij ontvingen uw klacht", dt.date(2026, 2, 20), "U vertelde over uw bezoek aan de balie.", "Bram"
        ),
        TimelineEntry(
            "Bram belde met u", dt.datetime(2026, 2, 24, 9, 30, tzinfo=dt.UTC), badge="Gelukt", badge_kind="ok"
        ),
        TimelineEntry(
            "U krijgt ons antwoord", dt.date(2026, 4, 7), upcoming=True, url="#waarom", url_label="Waarom dan?"
        ),
    ]
    rows = [
        [
            Cell("Klacht 7K3M", "#1"),
            Cell("Wacht op antwoord"),
            Cell("nog 3 dagen", badge="warning"),
            Cell("2", number=True),
        ],
        [
            Cell("Klacht 9QRT", "#2"),
            Cell("Hoorzitting"),
            Cell("2 dagen te laat", badge="error"),
            Cell("11", number=True),
        ],
    ]
    numbers = [("Eerste kwartaal", 12), ("Tweede kwartaal", 7), ("Derde kwartaal", 9.5), ("Vierde kwartaal", 0)]
    return {
        "today": TODAY,
        "deadline": dt.date(2026, 4, 7),
        "late": dt.date(2026, 3, 18),
        "instant": dt.datetime(2026, 4, 7, 8, 12, tzinfo=dt.UTC),
        "form": EveryField(),
        "wrong": wrong_form(),
        "crumbs": [Crumb("Werklijst", "#werk"), Crumb("Klacht 7K3M")],
        "summary_rows": [
            SummaryRow("Wat is er gebeurd?", "Ik werd niet geholpen.\nDat vond ik niet netjes.", "#wat"),
            SummaryRow("Wanneer was dat?", "", "#wanneer"),
        ],
        "timeline_entries": steps,
        "strip_values": Strip(
            "De wettelijke termijn",
            dt.date(2026, 2, 20),
            [
                Mark(dt.date(2026, 2, 20), "Ontvangen"),
                Mark(dt.date(2026, 4, 7), "Uiterlijk antwoord", "warning"),
                Mark(dt.date(2026, 5, 5), "Na uitstel", "error"),
            ],
            TODAY,
        ),
        "files": [FileEntry("Ontvangstbevestiging", "#f", "PDF", 48_213), FileEntry("Foto", "#g", note="Van u")],
        "table": Table("Klachten op datum", ["Klacht", "Stand", "Termijn", "Berichten"], rows),
        "chart": Chart(
            "Klachten per kwartaal", "De meeste klachten kwamen in het eerste.", numbers, "Kwartaal", "Aantal"
        ),
        "pages": Paginator(range(200), 10).page(7),
    }


def staff_context():
    """What the layout of the desk asks."""
    return {
        "navigation": [
            NavigationItem("work", "Werklijst", "#werk", 12),
            NavigationItem("new", "Nieuwe klacht", "#nieuw"),
            NavigationItem("report", "Jaarverslag", "#verslag"),
        ],
        "active": "work",
        "shortcuts": [Shortcut("j", "Volgende"), Shortcut("n", "Nieuwe klacht")],
        "person": "Bram Bakker",
        "sign_out_url": "/uit/",
    }


def question_context(form):
    """What a question page asks."""
    return {
        "form": form, "title": "Vertel wat er gebeurde", "back_url": "#terug", "step": 2, "steps": 7,
        "submit_label": "Verder", "save_name": "save", "autosave_url": "/opslaan",
    }  # fmt: skip


@functools.cache
def _template(name):
    return engines["django"].from_string((HERE / "templates" / name).read_text("utf-8"))


PAGES = ("gallery", "desk", "question", "wrong", "sparse", "secret", "404", "500", "403_csrf", "429", "403", "400")


def render(name, language="nl"):
    """The HTML of one of the pages."""
    with translation.override(language), override_settings(STORAGES=plain_static(), ROOT_URLCONF="tests.ui.urls"):
        request = RequestFactory().get(f"/{name}.html", {"filter": "a"})
        shared = {"site": SITE, "request": request, "csrf_token": "token"}
        if name in {"gallery", "desk", "secret"}:
            extra = gallery_context() | (staff_context() if name == "desk" else {})
            return _template(f"{name}.html").template.render(Context(shared | extra))
        if name in {"question", "wrong"}:
            form = EveryField() if name == "question" else wrong_form()
            return render_to_string("ui/question.html", shared | question_context(form))
        if name == "sparse":
            return render_to_string("ui/question.html", {"form": EveryField(), "title": "Zonder gegevens"})
        return render_to_string(
            f"{name}.html", {"request": RequestFactory().post("/", {"text": "Wat ik typte. " * 20})}
        )


def plain_static():
    """Static files by their own names."""
    return {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the files with the policy of the site; answers posts of drafts."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:")
        super().end_headers()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        failing = self.path.startswith("/kapot")
        self.send_response(500 if failing else 204)
        self.end_headers()

    def do_GET(self):
        if self.path != "/wie":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"text": ""}')

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def served(folder):
    """The pages, below an address."""
    for name in PAGES:
        (folder / f"{name}.html").write_text(render(name), "utf-8")
    shutil.copytree(STATIC, folder / "static")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
