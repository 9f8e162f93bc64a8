"""The regulation in force, and the channels that were designated (Awb 2:13)."""

import datetime as dt

import pytest

from gehoor.authority import queries
from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.authority.actions.create_organisation import create_organisation
from gehoor.authority.actions.designate_channel import designate_channel, end_designation
from gehoor.authority.queries import rules
from gehoor.authority.refusal import Refused
from gehoor.law.regulation import AWB_ALONE

DAY = dt.timedelta(days=1)
OLD = 'name = "Klachtenregeling 2020"\nin_force_from = 2020-01-01\n'
NEW = 'name = "Klachtenregeling 2026"\nin_force_from = 2026-04-07\n'


def test_without_a_regulation_the_awb_holds_alone(town, on):
    found = queries.regulation_in_force(town.pk, on)
    assert (found.version, found.regulation) == (None, AWB_ALONE)


def test_a_new_version_holds_from_its_day_on(town, on):
    adopt_regulation(town, OLD)
    adopt_regulation(town, NEW)
    names = [queries.regulation_in_force(town.pk, day).regulation.name for day in (on - DAY, on)]
    assert names == ["Klachtenregeling 2020", "Klachtenregeling 2026"]


def test_a_version_that_ended_holds_no_more(town, on):
    adopt_regulation(town, OLD + "in_force_until = 2026-04-06\n")
    assert queries.regulation_in_force(town.pk, on - DAY).version is not None
    assert queries.regulation_in_force(town.pk, on).version is None


def test_a_regulation_of_another_organisation_does_not_count(town, on):
    adopt_regulation(create_organisation("Elders", "elders", "elders.example"), OLD)
    assert queries.regulation_version_in_force(town.pk, on) is None


def test_the_text_is_kept_as_it_was_and_once(town):
    text = OLD + "# een opmerking\n"
    assert adopt_regulation(town, text).version == adopt_regulation(town, text).version
    assert town.regulations.get().text == text


def test_of_two_versions_on_one_day_the_last_counts_and_that_is_said(town, on):
    assert adopt_regulation(town, NEW).notes == ()
    corrected = adopt_regulation(town, NEW + "# hersteld\n")
    assert corrected.notes == ("Er was al een versie vanaf 7 april 2026. Deze komt daarvoor in de plaats.",)
    assert queries.regulation_version_in_force(town.pk, on) == corrected.version
    with pytest.raises(Refused, match="Kies een andere dag van ingang"):
        adopt_regulation(town, NEW)
    assert queries.regulation_version_in_force(town.pk, on) == corrected.version
    assert adopt_regulation(town, NEW + "# hersteld\n").version == corrected.version


def test_a_gap_between_two_versions_is_said(town):
    ended = adopt_regulation(town, OLD + "in_force_until = 2026-03-31\n")
    assert ended.notes == ("Let op: na 31 maart 2026 geldt geen regeling. Dan geldt alleen de Awb.",)
    after = adopt_regulation(town, NEW)
    assert after.notes == ("Let op: vlak voor 7 april 2026 geldt geen regeling. In die tijd geldt alleen de Awb.",)
    assert adopt_regulation(town, NEW.replace("2026-04-07", "2026-04-01")).notes == ()


def test_a_version_for_ever_is_no_trouble(town):
    far = 'name = "Ooit"\nin_force_from = 0001-01-01\nin_force_until = 9999-12-31\n'
    assert adopt_regulation(town, far).notes == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("dit is geen toml", ""),
        ('name = "x"\nin_force_from = 2026-01-01\nonbekend = 1\n', "onbekend"),
        ('name = "x"\n', "in_force_from"),
        ('name = "x"\nin_force_from = 2026-01-01\n[term]\nweeks = 14\n', "9:11"),
    ],
)
def test_what_is_no_lawful_regulation_is_refused_with_the_reason(town, text, word):
    with pytest.raises(Refused) as caught:
        adopt_regulation(town, text)
    assert word in str(caught.value)
    assert not town.regulations.exists()


def test_a_version_is_parsed_once_in_a_process(town, on, monkeypatch):
    version = adopt_regulation(town, OLD).version
    first = queries.parsed_regulation(version)
    monkeypatch.setattr(rules, "parse", None)
    assert queries.parsed_regulation(version) is first


def test_a_channel_is_designated_for_a_kind_of_message_within_its_dates(town, on):
    designated = designate_channel(town, "complaint", "email", on, address="klachten@voorbeeld.nl")
    assert queries.designated_channel(town.pk, "complaint", "email", on) == designated
    assert queries.designated_channel(town.pk, "complaint", "email", on - DAY) is None
    assert queries.designated_channel(town.pk, "reply", "email", on) is None
    end_designation(designated, on)
    assert queries.designated_channel(town.pk, "complaint", "email", on + DAY) is None


def test_a_channel_nobody_knows_is_refused(town, on):
    with pytest.raises(Refused):
        designate_channel(town, "complaint", "fax", on)
