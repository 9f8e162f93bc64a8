"""Fill a database with files through the product's own birth, many at a time; run in the bench's environment."""

import datetime as dt
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).parent / "load"))

BATCH = 500
OPEN_SHARE = 6  # in ten
KINDS = ("web", "email", "letter", "phone")


def main(wanted: int) -> None:
    """Files up to that number, spread over the last three years; six in ten are open; the first has thirty events."""
    django.setup()
    from dutchgen import complaint
    from gehoor.authority.models import Organisation, Unit
    from gehoor.complaints.actions.add_note import add_note
    from gehoor.complaints.actions.register_complaint import register_together
    from gehoor.complaints.commands import NewComplaint, PartyDetails
    from gehoor.complaints.models import Complaint
    from gehoor.complaints.viewer import system
    from gehoor.platform import clock
    from gehoor.platform.models import OutboxItem

    organisation = Organisation.objects.get()
    units = list(Unit.objects.values_list("pk", flat=True))
    viewer = system(organisation.pk)
    now = clock.now()

    def command(number: int) -> NewComplaint:
        told = complaint(number)
        received = now - dt.timedelta(days=number % 42 + (0 if number % 10 < OPEN_SHARE else 300), minutes=number % 600)
        return NewComplaint(
            organisation_id=organisation.pk,
            channel=KINDS[number % len(KINDS)],
            received_at=received,
            words=told["text"],
            parties=(PartyDetails(kind="complainant", name=told["naam"], address=told["straat"], email=told["email"]),),
            facts={"written": True, "towards_complainant": True, "target": {"kind": "employee"}},
            unit_id=units[number % len(units)],
        )

    standing = Complaint.objects.count()
    for start in range(standing, wanted, BATCH):
        register_together([command(number) for number in range(start, min(start + BATCH, wanted))], viewer)
    OutboxItem.objects.all().delete()
    first = Complaint.objects.order_by("pk").first()
    if first is not None:
        for number in range(30 - first.version):
            add_note(viewer, first.pk, f"Contact opgenomen en uitleg gegeven, keer {number}.")
        print(first.reference)


if __name__ == "__main__":
    main(int(sys.argv[1]))
