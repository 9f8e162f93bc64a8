"""Which ombudsman a letter and the pages name: by target and body, else of the regulation, else of the organisation."""

import pytest

from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.authority.actions.edit_profile import edit_profile
from gehoor.authority.models import Body
from gehoor.authority.profile import Ombudsman, profile_of
from gehoor.complaints.models import Complaint
from gehoor.complaints.ombudsman import known_as, ombudsman_of, usual_ombudsman
from gehoor.complaints.queries.citizen import citizen_timeline
from gehoor.law.regulation import AWB_ALONE
from gehoor.letters.contents import occasion_for
from gehoor.letters.contents.values import _ombudsman
from gehoor.letters.kinds.texts import part
from gehoor.letters.language import fill
from gehoor.letters.mail.form import text_of
from gehoor.letters.models import Letter
from gehoor.letters.rendering import addressee
from gehoor.platform import clock
from tests.cast import make_cast

REGULATION = """name = "Gezamenlijke regeling"
organisation = "Gemeente Voorbeeld"
in_force_from = 2020-01-01

[term]
weeks = 6
advice_weeks = 10
extension_weeks = 4
further = "consent"

[ombudsman]
name = "Ombudsman Metropool"
url = "https://www.ombudsmanmetropool.nl/"

[[ombudsman.instead]]
name = "Kinderombudsman"
url = "https://www.dekinderombudsman.nl/"
when = {{ topic = ["youth"] }}

[[ombudsman.instead]]
name = "Nationale ombudsman"
url = "https://www.nationaleombudsman.nl/"
when = {{ target = ["mayor"] }}
{more}
[[route]]
stage = "handle"
actor = "coordinator"
article = "6"

[[route]]
stage = "decide"
actor = "body_concerned"
article = "9"
"""
MEMBER = """
[[member]]
name = "Waterschap Verderop"
ombudsman = "Ombudscommissie Verderop"

[[body]]
kind = "daily_board"
name = "Dagelijks bestuur van Verderop"
organisation = "Waterschap Verderop"
"""


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def regulated(cast):
    adopt_regulation(cast.organisation, REGULATION.format(more=MEMBER), cast.bram)
    return cast


def of(cast, **changes):
    made = cast.complaint(**changes)
    return Complaint.objects.get(pk=made.complaint_id), made


def named(cast, **changes):
    complaint, _made = of(cast, **changes)
    return ombudsman_of(complaint, profile_of(cast.organisation).ombudsman).name


def target(kind):
    return {"facts": {"conduct_on": "2026-01-10", "target": {"kind": kind}}}


def test_the_regulation_names_one_for_most_and_others_for_some(regulated):
    assert named(regulated) == "Ombudsman Metropool"
    assert named(regulated, topic="youth") == "Kinderombudsman"
    assert named(regulated, body_id=regulated.mayor.pk, **target("mayor")) == "Nationale ombudsman"


def test_under_a_joint_regulation_the_body_decides(regulated):
    board = Body.objects.create(
        organisation=regulated.organisation, kind="daily_board", name="Dagelijks bestuur van Verderop"
    )
    assert named(regulated, body_id=board.pk, **target("daily_board")) == "Ombudscommissie Verderop"
    assert named(regulated, body_id=regulated.college.pk) == "Ombudsman Metropool"


def test_without_a_regulation_it_is_the_organisations_own(cast):
    edit_profile(
        cast.organisation, {"ombudsman": {"name": "Zeeuwse Ombudsman", "phone": "0118", "address": ["Abdij 5"]}}
    )
    assert named(cast) == "Zeeuwse Ombudsman"
    assert usual_ombudsman(AWB_ALONE, profile_of(cast.organisation).ombudsman).name == "Zeeuwse Ombudsman"


def letter(cast, complaint, kind="findings"):
    made = Letter(organisation=cast.organisation, complaint=complaint, kind=kind, language="nl", batch="b", values={})
    return occasion_for(made, clock.today())


def test_letter_page_and_envelope_name_the_same(regulated):
    complaint, made = of(regulated, body_id=regulated.mayor.pk, **target("mayor"))
    assert _ombudsman(letter(regulated, complaint))["ombudsman_name"] == "Nationale ombudsman"
    assert citizen_timeline(regulated.aylin_before(made)).ombudsman.name == "Nationale ombudsman"
    assert addressee(letter(regulated, complaint, "ombudsman_letter"))[1] == "Postbus 93122"
    other, made = of(regulated, topic="youth", submission="twee")
    assert _ombudsman(letter(regulated, other))["ombudsman_name"] == "Kinderombudsman"
    assert citizen_timeline(regulated.aylin_before(made)).ombudsman == Ombudsman(
        "Kinderombudsman", "https://www.dekinderombudsman.nl/", "", ()
    )
    assert addressee(letter(regulated, other, "ombudsman_letter")) == ("Kinderombudsman",)


def test_an_address_is_never_that_of_another_ombudsman(regulated):
    """A letter to the wrong one is a breach: without a known address there is a name alone."""
    complaint, _made = of(regulated)
    found = ombudsman_of(complaint, profile_of(regulated.organisation).ombudsman)
    assert (found.name, found.address, found.phone) == ("Ombudsman Metropool", (), "")


ADDRESSED = """
[[member]]
name = "Waterschap Verderop"
ombudsman = "Ombudscommissie Verderop"
ombudsman_phone = "0118 12 34 56"
ombudsman_address = ["Postbus 5", "4330 AA Middelburg"]

[[body]]
kind = "daily_board"
name = "Dagelijks bestuur van Verderop"
organisation = "Waterschap Verderop"
"""
METROPOOL = 'url = "https://www.ombudsmanmetropool.nl/"\n'


def test_the_regulation_gives_its_ombudsman_an_address_and_letters_and_pages_show_it(cast):
    text = REGULATION.format(more=ADDRESSED).replace(
        METROPOOL, METROPOOL + 'phone = "020 625 9999"\naddress = ["Postbus 11131", "1001 GC Amsterdam"]\n'
    )
    adopt_regulation(cast.organisation, text, cast.bram)
    complaint, made = of(cast)
    values = _ombudsman(letter(cast, complaint))
    assert values["ombudsman_post"] == "Postbus 11131, 1001 GC Amsterdam"
    assert values["ombudsman_phone"] == "020 625 9999"
    assert addressee(letter(cast, complaint, "ombudsman_letter"))[1:] == ("Postbus 11131", "1001 GC Amsterdam")
    assert citizen_timeline(cast.aylin_before(made)).ombudsman.phone == "020 625 9999"
    board = Body.objects.create(
        organisation=cast.organisation, kind="daily_board", name="Dagelijks bestuur van Verderop"
    )
    other, _made = of(cast, body_id=board.pk, submission="twee", **target("daily_board"))
    assert _ombudsman(letter(cast, other))["ombudsman_post"] == "Postbus 5, 4330 AA Middelburg"


def test_what_the_regulation_leaves_out_stands_on_the_page_of_the_organisation_when_it_is_the_same_one(regulated):
    edit_profile(
        regulated.organisation, {"ombudsman": {"name": "ombudsman metropool", "phone": "020", "address": ["Postbus 1"]}}
    )
    complaint, _made = of(regulated)
    found = ombudsman_of(complaint, profile_of(regulated.organisation).ombudsman)
    assert (found.phone, found.address) == ("020", ("Postbus 1",))
    assert found.url == "https://www.ombudsmanmetropool.nl/"
    youth, _made = of(regulated, topic="youth", submission="twee")
    assert ombudsman_of(youth, profile_of(regulated.organisation).ombudsman).address == ()


@pytest.mark.parametrize("written", ["Nationale ombudsman", "Nationale Ombudsman", "De Nationale ombudsman"])
def test_of_the_nationale_ombudsman_everything_is_known_however_it_is_written(cast, written):
    edit_profile(cast.organisation, {"ombudsman": {"name": "Zeeuwse Ombudsman", "phone": "0118"}})
    found = known_as(Ombudsman(written, "", "", ()), profile_of(cast.organisation).ombudsman)
    assert found == Ombudsman()


def test_the_paragraph_in_a_letter_says_where_to_write_and_call(cast):
    values = {"ombudsman_name": "Zeeuwse Ombudsman", "ombudsman_until": "3 maart 2027", "ombudsman_phone": "0118"}
    shown = text_of(fill(part("ombudsman", "nl"), values | {"ombudsman_post": "Abdij 5, Middelburg"}, "nl"))
    assert "Zeeuwse Ombudsman, Abdij 5, Middelburg." in shown
    assert "Bellen kan ook: 0118." in shown
    assert "Schrijven" not in text_of(fill(part("ombudsman", "nl"), values, "nl"))
