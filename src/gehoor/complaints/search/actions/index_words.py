"""Put words into the index, in the transaction in which they come into the file: one statement."""

from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from gehoor.complaints.models import Complaint, Document, Event, Party
from gehoor.complaints.search import engines
from gehoor.complaints.search.actions.learn_words import learn_all_again
from gehoor.complaints.search.models import DocumentText, SearchEntry
from gehoor.complaints.search.words import entries_of, indexed
from gehoor.platform.inserting import insert_rows

# After these the file's people or its papers are read again.
PEOPLE = frozenset({"party_added", "party_changed", "person_linked"})
PAPERS = frozenset({"document_added", "letter_sent", "message_received"})
POINTS = frozenset({"elements_edited", "understanding_corrected", "findings_drafted"})
AT_ONCE = 200


def index_files(told: Iterable[tuple[Complaint, Iterable[str]]]) -> None:
    """The words of files, mostly as one entry each: one statement, however many they are."""
    insert_rows([entry for complaint, texts in told for entry in new_entries(complaint, texts)])


def new_entries(complaint: Complaint, texts: Iterable[str]) -> list[SearchEntry]:
    """The words of a file that is born, not saved: for who writes many things at once."""
    return _entries(complaint, [complaint.reference, complaint.reference.replace("-", ""), *texts])


def index_events(complaint: Complaint, written: Sequence[Event]) -> None:
    """What these events bring: their own words, and people or papers where they are about those."""
    types = {event.type for event in written}
    texts = [event.text.body for event in written if event.text is not None]
    if types & PEOPLE:
        texts += [text for party in Party.objects.filter(complaint=complaint) for text in said_of(party)]
    if types & PAPERS:
        texts += Document.objects.filter(complaint=complaint).values_list("name", flat=True)
    if types & POINTS:
        points = complaint.elements.values_list("text__body", "findings__body")
        texts += [body for point in points for body in point if body]
    index_texts(complaint, texts)


def index_texts(complaint: Complaint, texts: Iterable[str]) -> None:
    """The words of what came into a file, as an entry of their own."""
    entries = _entries(complaint, texts)
    if entries:
        insert_rows(entries)


def _entries(complaint: Complaint, texts: Iterable[str]) -> list[SearchEntry]:
    number, held = complaint.organisation_id, entries_of(indexed(texts))
    return [SearchEntry(complaint=complaint, organisation_id=number, words=words) for words in held]


def said_of(party: Party) -> list[str]:
    """What one may look for of a person."""
    return [party.name, party.description, party.city, party.postcode, party.email, party.phone]


def rebuild_index() -> int:
    """Index every file anew, mostly as one entry each; how many."""
    done = 0
    for number in Complaint.objects.order_by("pk").values_list("pk", flat=True).iterator(chunk_size=AT_ONCE):
        with transaction.atomic():
            complaint = Complaint.objects.select_for_update(of=("self",)).get(pk=number)
            SearchEntry.objects.filter(complaint=complaint).delete()
            parties = complaint.parties.filter(removed_at__isnull=True)
            index_files(
                [
                    (
                        complaint,
                        [
                            *complaint.texts.values_list("body", flat=True),
                            *complaint.documents.values_list("name", flat=True),
                            *DocumentText.objects.filter(complaint=complaint).values_list("body", flat=True),
                            *(text for party in parties for text in said_of(party)),
                        ],
                    )
                ]
            )
            done += 1
    learn_all_again()
    engines.clean(connection)
    return done


def forget_destroyed() -> None:
    """Let go of what the index still knows of destroyed files."""
    engines.clean(connection)
