import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gehoor.authority.models import Person, Role
from gehoor.authority.profile import profile_of
from gehoor.authority.queries import roles_of, units_of
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.models import Complaint
from gehoor.letters.kinds import CATALOGUE, default_text
from gehoor.platform import clock

REGULATION = """name = "Klachtenregeling"
organisation = "Gemeente Voorbeeld"
in_force_from = 2026-01-01

[term]
weeks = 6
advice_weeks = 10
extension_weeks = {weeks}
further = "consent"

[[route]]
stage = "informal"
actor = "line_manager"
article = "4"

[[route]]
stage = "handle"
actor = "coordinator"
article = "6"

[[route]]
stage = "decide"
actor = "body_concerned"
article = "9"
"""


@pytest.fixture
def admin(cast, sign_in):
    Role.objects.create(person=cast.fatima, kind="administrator", starts_on=dt.date(2020, 1, 1))
    return sign_in(cast.fatima)


def act(client, url, what, **typed):
    response = client.post(url, {"act": what, **{f"{what}-{key}": value for key, value in typed.items()}})
    problem = response.context["bound"].errors if response.context else response
    assert response.status_code == 302, problem


def day(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


PAGES = (
    "",
    "organisatie/",
    "loketten/",
    "loketten/nieuw/",
    "mensen/",
    "mensen/lijst/",
    "afdelingen/",
    "kanalen/",
    "regeling/",
    "brieven/",
    "inloggen/",
)


@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_for_the_administrator_and_for_nobody_else(cast, admin, bram, page):
    assert admin.get(f"/beheer/{page}").status_code == 200
    assert bram.get(f"/beheer/{page}").status_code == 404


def test_the_administrator_sees_no_file(cast, admin):
    cast.complaint()
    for page in PAGES:
        assert "Öztürk" not in admin.get(f"/beheer/{page}").content.decode()


def test_the_checklist_leads_to_what_must_be_mended(admin):
    page = admin.get("/beheer/").content.decode()
    assert 'href="/beheer/organisatie/"' in page
    assert "Vul het telefoonnummer" in page


def test_the_profile_is_changed_and_what_the_form_does_not_know_stays(cast, admin):
    cast.organisation.texts = {
        "doors": [{"key": "report", "label": {"nl": "Melding", "en": "Report"}, "explanation": {"nl": "Uitleg"}}]
    }
    cast.organisation.save()
    form = admin.get("/beheer/organisatie/").context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    admin.post("/beheer/organisatie/", {**typed, "phone": "14 0593", "letterhead.sender": "Gemeente\nPostbus 1"})
    cast.organisation.refresh_from_db()
    profile = profile_of(cast.organisation)
    assert profile.phone == "14 0593"
    assert profile.letterhead.sender == ("Gemeente", "Postbus 1")
    assert (profile.doors[0].label.en, profile.doors[0].explanation.nl) == ("Report", "Uitleg")


def test_a_wrong_address_is_said_at_its_field(admin):
    form = admin.get("/beheer/organisatie/").context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    response = admin.post("/beheer/organisatie/", {**typed, "website": "javascript:alert(1)"})
    assert response.status_code == 422
    assert "website" in response.context["form"].errors


def test_a_person_is_added_gets_a_role_and_loses_it(cast, admin):
    response = admin.post("/beheer/mensen/", {"name": "Ina Prins", "email": "ina@example.nl"})
    ina = Person.objects.get(name="Ina Prins")
    url = response["Location"]
    today = clock.today()
    act(admin, url, "rol", kind="handler", unit="", body="", **day("starts_on", today))
    act(admin, url, "afdeling", unit=cast.parks.pk, **day("starts_on", today))
    act(admin, url, "mandaat", body=cast.college.pk, reference="M-1", **day("starts_on", today))
    act(admin, url, "orgaan", body=cast.college.pk, kind="member", **day("starts_on", today))
    act(admin, url, "vervanger", by=cast.els.pk, **day("starts_on", today))
    assert roles_of(ina, today) == {"handler"}
    assert list(units_of(ina, today)) == [cast.parks]
    assert "klachtbehandelaar" in admin.get(url).content.decode()
    act(admin, url, "rol-stopt", role=ina.roles.get().pk, **day("last_day", today - dt.timedelta(days=1)))
    assert roles_of(ina, today) == frozenset()


def test_an_account_is_made_by_a_link_that_is_shown_once(cast, admin):
    ina = Person.objects.create(organisation=cast.organisation, name="Ina", email="ina@example.nl")
    url = f"/beheer/mensen/{ina.pk}/"
    act(admin, url, "uitnodigen")
    assert "/werk/uitnodiging/#" in admin.get(url).content.decode()
    assert "/werk/uitnodiging/#" not in admin.get(url).content.decode()
    act(admin, url, "tweede-stap")
    act(admin, url, "sluiten")
    act(admin, url, "openen")


def test_leaving_closes_access_at_the_next_request(cast, admin, bram):
    assert bram.get("/werk/").status_code == 200
    act(admin, f"/beheer/mensen/{cast.bram.pk}/", "vertrek", **day("last_day", clock.today()))
    assert bram.get("/werk/").status_code == 302
    act(admin, f"/beheer/mensen/{cast.bram.pk}/", "terug")
    today = {f"vertrek-{name}": value for name, value in day("last_day", clock.today()).items()}
    own = admin.post(f"/beheer/mensen/{cast.fatima.pk}/", {"act": "vertrek", **today})
    assert own.status_code == 422


def test_a_list_of_people_says_what_was_refused(cast, admin):
    lines = "naam;e-mail;afdeling\nIna Prins;ina@example.nl;burgerzaken\nJan;jan@example.nl;onbekend\n"
    response = admin.post("/beheer/mensen/lijst/", {"file": SimpleUploadedFile("lijst.csv", lines.encode())})
    page = response.content.decode()
    assert "Toegevoegd: 1." in page
    assert "Regel 3:" in page


def test_bodies_departments_and_channels_are_added(cast, admin):
    act(admin, "/beheer/afdelingen/", "afdeling", name="Balie", code="balie", parent=cast.counter.pk)
    act(admin, "/beheer/afdelingen/", "orgaan", name="Raad", kind="council", signature="De raad")
    below = cast.organisation.units.get(code="balie").pk
    circle = {"act": "verplaatsen", "verplaatsen-unit": cast.counter.pk, "verplaatsen-parent": below}
    assert admin.post("/beheer/afdelingen/", circle).status_code == 422
    today = clock.today()
    act(admin, "/beheer/kanalen/", "aanwijzen", message="complaint", channel="web", **day("starts_on", today))
    act(admin, "/beheer/kanalen/", "sluiten", channel=cast.organisation.channels.get().pk, **day("last_day", today))
    act(admin, "/beheer/kanalen/", "webadres", host="klachten.voorbeeld.nl")
    assert "klachten.voorbeeld.nl" in admin.get("/beheer/kanalen/").content.decode()


def test_a_regulation_beyond_the_law_is_refused_with_its_article(cast, admin):
    checked = admin.post("/beheer/regeling/wijzigen/", {"text": REGULATION.format(weeks=14), "do": "check"})
    assert "gaat verder dan de wet" in checked.content.decode()
    adopted = admin.post("/beheer/regeling/wijzigen/", {"text": REGULATION.format(weeks=14), "do": "adopt"})
    assert adopted.status_code == 422
    assert "9:11" in adopted.content.decode()
    assert not cast.organisation.regulations.exists()


def test_a_document_that_is_no_regulation_keeps_what_was_typed(admin):
    response = admin.post("/beheer/regeling/wijzigen/", {"text": "dit is = = geen toml", "do": "check"})
    assert response.status_code == 422
    assert "dit is = = geen toml" in response.content.decode()


def test_a_regulation_is_adopted_drawn_and_tried(cast, admin):
    response = admin.post("/beheer/regeling/wijzigen/", {"text": REGULATION.format(weeks=4), "do": "adopt"})
    assert response.status_code == 302
    page = admin.get(response["Location"]).content.decode()
    assert "<svg" in page
    assert "past binnen de wet" in page
    tried = admin.get(f"{response['Location']}?target=employee&filed_as=written").context["tried"]
    assert [step.article for step in tried if step.article] == ["4", "6", "6", "9"]
    assert REGULATION.format(weeks=4) in admin.get("/beheer/regeling/wijzigen/").context["form"]["text"].value()


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_opens_with_a_preview(admin, kind, language):
    response = admin.get(f"/beheer/brieven/{kind}/{language}/")
    assert response.status_code == 200
    assert response.context["preview"]


def test_a_text_without_its_mandatory_part_is_refused(cast, admin):
    ours = default_text("findings", "nl")
    typed = {"subject": "Uw klacht", "body": "Dag.", "do": "save", **day("in_force_from", clock.today())}
    refused = admin.post("/beheer/brieven/findings/nl/", typed)
    assert refused.status_code == 422
    assert "9:12" in refused.content.decode()
    own = {**typed, "body": ours.body + "\nEigen slot.\n"}
    assert "Eigen slot." in admin.post("/beheer/brieven/findings/nl/", {**own, "do": "check"}).content.decode()
    assert admin.post("/beheer/brieven/findings/nl/", own).status_code == 302
    assert "Eigen slot." in admin.get("/beheer/brieven/findings/nl/").content.decode()
    admin.post("/beheer/brieven/findings/nl/", {"do": "ours"})
    assert "Eigen slot." not in admin.get("/beheer/brieven/findings/nl/").content.decode()


def test_nothing_is_chosen_beforehand_of_what_ends(admin, cast):
    page = admin.get("/beheer/afdelingen/").content.decode()
    for name in ("ending", "successor"):
        found = re.findall(rf'<select[^>]*name="[^"]*-{name}".*?</select>', page, re.DOTALL)
        assert len(found) == 2
        for chosen in found:
            assert re.search(r'<option value=""[^>]*>Kies er een', chosen), chosen
            assert not re.search(r'<option value="[^"]+"[^>]* selected', chosen), chosen
    typed = {"ending": "", "successor": "", **day("last_day", clock.today())}
    empty = {"act": "afdeling-stopt", **{f"afdeling-stopt-{key}": value for key, value in typed.items()}}
    assert admin.post("/beheer/afdelingen/", empty).status_code == 422
    assert cast.organisation.units.filter(active=False).count() == 0


def test_a_department_ends_and_its_open_complaints_follow(cast, admin):
    made = cast.complaint()
    yesterday = clock.today() - dt.timedelta(days=1)
    typed = {"ending": cast.counter.pk, "successor": cast.parks.pk, **day("last_day", yesterday)}
    act(admin, "/beheer/afdelingen/", "afdeling-stopt", **typed)
    assert Complaint.objects.get(pk=made.complaint_id).unit == cast.parks
    page = admin.get("/beheer/afdelingen/").content.decode()
    assert "Burgerzaken (burgerzaken)" not in page
    later = clock.today() + dt.timedelta(days=9)
    act(
        admin,
        "/beheer/afdelingen/",
        "orgaan-stopt",
        ending=cast.mayor.pk,
        successor=cast.college.pk,
        **day("last_day", later),
    )
    assert "daarna College" in admin.get("/beheer/afdelingen/").content.decode()


def test_who_leaves_leaves_no_complaint_behind(cast, admin):
    made = cast.complaint()
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
    act(admin, f"/beheer/mensen/{cast.els.pk}/", "vertrek", **day("last_day", clock.today()))
    assert Complaint.objects.get(pk=made.complaint_id).handler is None
