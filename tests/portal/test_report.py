"""The report of the hearing on the pages of those with whom it was shared, and of nobody else."""

import pytest

from gehoor.complaints.actions.record_hearing import record_hearing, report_hearing
from gehoor.complaints.commands import DocumentDetails
from gehoor.letters.models import Mail
from gehoor.platform import files, outbox

REPORT = "Mevrouw vertelde wat er gebeurde. " * 40


def read(client, address):
    return client.get(address).content.decode()


@pytest.fixture
def heard(staff):
    record_hearing(staff.bram, staff.filed.complaint_id, [staff.party("complainant").pk])


def test_an_appointment_that_is_over_is_not_offered_again(staff, aylin):
    staff.plan_hearing(staff.aylin)
    assert "Uw afspraak" in read(aylin, "/mijn-klacht/gesprek/")
    record_hearing(staff.bram, staff.filed.complaint_id, [staff.aylin.pk])
    page = read(aylin, "/mijn-klacht/gesprek/")
    assert "Het gesprek was op" in page
    assert "Uw afspraak" not in page


@pytest.mark.usefixtures("heard")
def test_a_report_that_was_not_shared_stays_with_staff(staff, aylin, chantal):
    report_hearing(staff.bram, staff.filed.complaint_id, "Alleen voor ons.")
    assert "Alleen voor ons" not in read(aylin, "/mijn-klacht/")
    assert "Alleen voor ons" not in read(chantal, "/betrokken/")


@pytest.mark.usefixtures("heard")
def test_a_report_is_read_whole_by_the_side_with_which_it_was_shared(staff, aylin, chantal):
    report_hearing(staff.bram, staff.filed.complaint_id, REPORT, sides=["complainant"])
    assert REPORT.strip() in read(aylin, "/mijn-klacht/")
    assert "vertelde wat er gebeurde" not in read(chantal, "/betrokken/")


@pytest.mark.usefixtures("heard")
def test_both_sides_read_it_and_its_document(staff, aylin, chantal):
    stored = files.store_bytes(b"%PDF-1.7 verslag")
    paper = DocumentDetails("verslag.pdf", "application/pdf", stored.size, stored.digest, kind="report")
    sides = ["complainant", "concerned"]
    report_hearing(staff.bram, staff.filed.complaint_id, REPORT, document=paper, sides=sides)
    for client, address, papers in (
        (aylin, "/mijn-klacht/", "/mijn-klacht/stukken/"),
        (chantal, "/betrokken/", "/betrokken/stukken/"),
    ):
        assert REPORT.strip() in read(client, address)
        assert "verslag.pdf" in read(client, papers)


@pytest.mark.usefixtures("heard")
def test_who_reads_it_is_told_by_mail_without_its_words(staff):
    outbox.run_due()
    before = Mail.objects.count()
    report_hearing(staff.bram, staff.filed.complaint_id, REPORT, sides=["complainant", "concerned"])
    outbox.run_due()
    [told] = Mail.objects.order_by("id")[before:]
    assert told.to == "aylin@example.nl"  # Chantal has no page yet: nothing lies there for her
    assert staff.filed.reference in told.text
    assert "vertelde" not in told.text
