"""A file of another system that was destroyed here does not come back from an old list of that system."""

import datetime as dt
import json

import pytest
from django.core.files.storage import default_storage

from gehoor.complaints.models import Complaint
from gehoor.complaints.remains.models import DestroyedNumber
from gehoor.platform import clock
from gehoor.reporting.importing.taking import bring_files, try_files
from gehoor.retention.actions.approve_list import approve_list, release_brake
from gehoor.retention.actions.carry_out import carry_out, confirm_clock
from gehoor.retention.actions.propose_list import propose_list
from gehoor.retention.actions.replay_destructions import replay_destructions
from gehoor.retention.models import ListedFile
from tests.cast import make_cast

LIST = (
    b"kenmerk;ontvangen;klacht;naam klager;afgesloten;uitkomst\r\n"
    b"JANSEN 19700101;3-2-2020;Een uur gewacht.;P. Jansen;4-3-2020;samen opgelost\r\n"
    b"K-2;1-2-2025;Niet teruggebeld.;;;\r\n"
)
WHY = "Dit dossier is vernietigd op donderdag 1 mei 2025. Vernietigde dossiers komen niet terug."


@pytest.fixture(autouse=True)
def stored(settings, tmp_path):
    """Tombstones of this test alone."""
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": default}


@pytest.fixture
def destroyed(cast, at):
    """The first file of the list, taken over and destroyed; its reference."""
    at(2025, 2, 3)
    reference = bring_files(cast.organisation, cast.see(cast.bram), LIST, file_name="oud.csv").taken[0]
    at(2025, 3, 30)
    made = propose_list(cast.organisation.pk)
    release_brake(cast.bram, made.pk, "Een klein register: dit klopt.")
    approve_list(cast.bram, made.pk)
    approve_list(cast.fatima, made.pk)
    at(2025, 5, 1)
    confirm_clock()
    assert carry_out() == 1
    return reference


def test_it_is_refused_with_the_day_and_the_others_are_recognised(cast, destroyed):
    for bring in (try_files, bring_files):
        brought = bring(cast.organisation, cast.see(cast.bram), LIST, file_name="oud.csv")
        assert [(each.row, each.column, each.why) for each in brought.refused] == [(2, "kenmerk", WHY)]
        assert (len(brought.taken), len(brought.standing)) == (0, 1)
    for spelled in (b"jansen 19700101", b" Jansen  19700101 "):
        other = LIST.replace(b"JANSEN 19700101", spelled)
        assert try_files(cast.organisation, cast.see(cast.bram), other).refused_rows == 1
    assert Complaint.objects.count() == 1


def test_the_number_itself_stays_nowhere(cast, destroyed):
    kept = DestroyedNumber.objects.get()
    assert (kept.reference, len(kept.digest)) == (destroyed, 64)
    (name,) = default_storage.listdir("destroyed")[1]
    told = default_storage.open(f"destroyed/{name}").read().decode()
    assert json.loads(told)["number_digest"] == kept.digest
    assert "JANSEN" not in told.upper()


def test_another_organisation_may_have_the_same_number(cast, destroyed):
    other = make_cast("Elders")
    assert not try_files(other.organisation, other.see(other.bram), LIST).refused


def test_a_backup_of_before_the_file_came_in_does_not_forget_it(cast, destroyed):
    """What a restore leaves behind: the tombstone, and a database that knows of nothing."""
    DestroyedNumber.objects.all().delete()
    ListedFile.objects.all().delete()
    clock.pretend_today(dt.date(2025, 6, 1))
    assert replay_destructions() == 0
    brought = bring_files(cast.organisation, cast.see(cast.bram), LIST)
    assert [each.why for each in brought.refused] == [WHY]


def test_of_a_file_that_was_born_here_no_number_is_kept(cast, closed, at):
    closed()
    at(2025, 3, 1)
    made = propose_list(cast.organisation.pk)
    release_brake(cast.bram, made.pk, "Klopt.")
    approve_list(cast.bram, made.pk)
    approve_list(cast.fatima, made.pk)
    at(2025, 4, 2)
    confirm_clock()
    assert carry_out() == 1
    assert not DestroyedNumber.objects.exists()
