"""Aylin before the form: a browser of hers, and the answers of the seed's complaint."""

import re
from dataclasses import dataclass, field

import pytest
from django.test import Client

from gehoor.intake.models import FilingDraft
from tests.cast import make_cast

STORY = "De mevrouw aan de balie zei dat ik ‘niet zo moest zeuren’. Daarna liep ze weg."
ANSWERS = {
    "over-wie": {"about": "employee"},
    "welke-medewerker": {"who": "de mevrouw aan de balie op dinsdag", "unit": ""},
    "wat-er-gebeurde": {"story": STORY},
    "wanneer": {"day_day": "10", "day_month": "1", "day_year": "2026", "about": "'s middags"},
    "waar": {"place": "Aan de balie"},
    "wat-u-wilt": {"wishes": ["heard", "apology"], "other": ""},
    "voor-wie": {"whom": "self"},
    "uw-naam": {
        "name": "Aylin Öztürk",
        "address_street": "Dorpsstraat 1",
        "address_postcode": "9411nb",
        "address_town": "Beilen",
    },
    "hoe-bereikbaar": {"phone": "06 12345678", "email": "aylin@example.nl", "prefers": "phone"},
}


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def aylin(cast):
    """Aylin's browser, at the pages of the organisation."""
    return Browser(cast, Client(headers={"host": "gemeente-voorbeeld.localhost"}))


@dataclass
class Browser:
    """A browser that fills in the form without scripts, as the pages are written."""

    cast: object
    client: Client
    language: str = ""
    answers: dict = field(default_factory=lambda: {slug: dict(each) for slug, each in ANSWERS.items()})

    def path(self, rest=""):
        return f"{self.language}/klacht/{rest}"

    def page(self, slug):
        return self.client.get(self.path(f"vraag/{slug}/"))

    def answer(self, slug, follow=False, **fields):
        """Open the page of a question, fill it in as it stands there, and send it."""
        shown = self.page(slug)
        data = {**hidden(shown), **(fields or self.answers[slug])}
        return self.client.post(self.path(f"vraag/{slug}/"), data, follow=follow)

    def fill_in(self, *, without=()):
        """Answer every question that the road passes."""
        for slug in self.answers:
            if slug not in without:
                response = self.answer(slug)
                assert response.status_code == 302, response.content.decode()
        self.client.post(self.path("bijlagen/"), {})

    def send(self, **fields):
        """Press 'Klacht versturen' on the last page."""
        shown = self.client.get(self.path("controleren/"))
        return self.client.post(self.path("controleren/"), {**hidden(shown), "signed": "on", **fields})

    def receipt(self):
        return self.client.get(self.path("verstuurd/")).content.decode()

    @property
    def draft(self):
        return FilingDraft.objects.get()


def hidden(response):
    """The hidden fields of a page, as a browser sends them back."""
    found = re.findall(r'<input type="hidden" name="(\w+)"(?: value="([^"]*)")?', response.content.decode())
    return {name: value for name, value in found if name != "csrfmiddlewaretoken"}
