"""Know which words stand in entries, to compare slips of the pen with; and forget those of a destroyed file."""

from collections.abc import Iterable

from django.db import transaction

from gehoor.complaints.search.engines import exactly, holds
from gehoor.complaints.search.models import Learned, SearchEntry, Word
from gehoor.complaints.search.words import MARK

SHORTEST, LONGEST = 4, 30  # letters of a word that is learned
AT_ONCE, ROUNDS = 2000, 10  # entries
# Entries get their number before they are there: those just before are read again.
STILL_COMING = 50


def learn_words() -> int:
    """Learn the words of new entries; how many entries. Periodic."""
    learned = 0
    for _round in range(ROUNDS):
        count = _learn()
        learned += count
        if count < AT_ONCE:
            break
    return learned


def learn_all_again() -> None:
    """Forget everything, and learn what stands now."""
    with transaction.atomic():
        _lock()
        Word.objects.all().delete()
        Learned.objects.update(entry_id=0)
    while _learn():
        pass


def words_of(complaint_id: int) -> set[str]:
    """The words of a file that were, or will be, learned."""
    return _learnable(SearchEntry.objects.filter(complaint=complaint_id).values_list("words", flat=True))


def forget_words(words: Iterable[str]) -> None:
    """Forget those of these words that stand in no entry any more, in the caller's transaction."""
    _lock()
    gone = [word for word in words if not holds(exactly(word))]
    Word.objects.filter(pk__in=gone).delete()


@transaction.atomic
def _learn() -> int:
    last = _lock()
    new = SearchEntry.objects.filter(pk__gt=last.entry_id).order_by("pk")[:AT_ONCE]
    rows = list(new.values_list("pk", "words"))
    if not rows:
        return 0
    again = SearchEntry.objects.filter(pk__gt=last.entry_id - STILL_COMING, pk__lte=last.entry_id)
    words = _learnable([*again.values_list("words", flat=True), *(words for _pk, words in rows)])
    # In one order, and those that are known are left alone.
    known = Word.objects.in_bulk(words)
    Word.objects.bulk_create([Word(word=word) for word in sorted(words - known.keys())], ignore_conflicts=True)
    last.entry_id = rows[-1][0]
    last.save(update_fields=["entry_id"])
    return len(rows)


def _lock() -> Learned:
    """Who forgets a word waits for who learns it, so that no word of a destroyed file stays."""
    row, _made = Learned.objects.select_for_update().get_or_create(pk=1)
    return row


def _learnable(entries: Iterable[str]) -> set[str]:
    found = {held.removeprefix(MARK) for words in entries for held in words.split() if held.startswith(MARK)}
    return {word for word in found if SHORTEST <= len(word) <= LONGEST and word.isalpha()}
