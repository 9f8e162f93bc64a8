"""Which words were meant, where nothing was found: the nearest words of files that the viewer may see.

A word is never told from a file that is hidden: each one that is near is looked up again among the files that are
visible, and is dropped where it stands in none of them.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from django.db import connection
from django.db.models.functions import Length

from gehoor.complaints.search.engines import exactly, has_trigrams, wanted
from gehoor.complaints.search.finding import Ground, stands
from gehoor.complaints.search.models import Word

SHORTEST = 4  # letters; of shorter words everything is near
LONG = 8  # letters; in such a word two slips are forgiven
MOST_WORDS = 100_000  # that are compared one by one, where the database cannot say which are near
NEAREST = 60
OFFERED = 3


def forgives() -> bool:
    """Whether slips can be forgiven in this installation."""
    return has_trigrams(connection) or Word.objects.all()[: MOST_WORDS + 1].count() <= MOST_WORDS


def corrected(ground: Ground, words: Sequence[str]) -> list[list[str]]:
    """Questions that may have been meant, the nearest first; none where every word is known."""
    choices = [
        [word] if stands(ground, wanted(word)) else list(islice(_known(ground, word), OFFERED)) for word in words
    ]
    tried = [list(each) for each in islice(product(*choices), OFFERED * OFFERED)]
    return [each for each in tried if each != list(words)]


def _known(ground: Ground, word: str) -> Iterator[str]:
    """Words near this one that stand, as they are, in a file of these."""
    return (near for near in _near(word) if stands(ground, exactly(near)))


def _near(word: str) -> list[str]:
    if len(word) < SHORTEST or not word.isalpha():
        return []
    slips = 1 if len(word) < LONG else 2
    measured = [(distance(word, other, slips), other) for other in _candidates(word, slips)]
    near = [(far, other[:1] != word[:1], abs(len(other) - len(word)), other) for far, other in measured if far <= slips]
    return [other for *_order, other in sorted(near)][:NEAREST]


def _candidates(word: str, slips: int) -> Iterator[str]:
    if has_trigrams(connection):
        with connection.cursor() as cursor:
            cursor.execute("SELECT word FROM search_word ORDER BY word <-> %s LIMIT %s", [word, NEAREST])
            yield from (other for (other,) in cursor.fetchall())
        return
    if not forgives():
        return
    letters = set(word)
    about = Word.objects.annotate(length=Length("word")).filter(
        length__gte=len(word) - slips, length__lte=len(word) + slips
    )
    # Each slip brings at most one letter in and takes one out.
    yield from (
        other
        for other in about.values_list("word", flat=True).iterator()
        if len(letters.symmetric_difference(other)) <= 2 * slips
    )


def distance(left: str, right: str, most: int) -> int:
    """How many slips lie between two words: a letter too many, too few, another, or two turned round.

    Above `most` it is `most` plus one.
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, start=1):
        older, before, row = before, row, [at]
        for place, other in enumerate(right, start=1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            turned = at > 1 < place and letter == right[place - 2] and left[at - 2] == other
            row.append(min(cost, older[place - 2] + 1) if turned else cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
