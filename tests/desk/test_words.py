"""What the rooms below record is said in words, whatever is added to them."""

import re
from pathlib import Path

import pytest

import gehoor
from gehoor.authority.words import ROLE_WORDS
from gehoor.complaints.permissions import ALLOWED
from gehoor.complaints.queries.work_list import QUEUES
from gehoor.desk import words
from gehoor.desk.dossier.duties import LETTERS
from gehoor.desk.dossier.duties import STEPS as STEPS_OF_DUTIES
from gehoor.desk.steps import STEPS
from gehoor.desk.views.turn import ASKED
from gehoor.law.facts import EVENT_TYPES
from gehoor.law.facts.words import GROUNDS, TARGET_KINDS
from gehoor.law.outcome import JUDGEMENTS
from gehoor.law.position.duties import SOURCES
from gehoor.letters.kinds import CATALOGUE
from gehoor.reporting.happened import EVENTS

ROOMS = Path(gehoor.__file__).parent
RECORDED = re.compile(r'(?:happened|Happening)\(\s*"([a-z_]+)"')


def recorded():
    """Every event that an action of the file or of letters writes under a name of its own."""
    return {
        name
        for room in ("complaints", "letters")
        for path in (ROOMS / room / "actions").glob("*.py")
        for name in RECORDED.findall(path.read_text("utf-8"))
    }


@pytest.mark.parametrize("event", sorted({*EVENT_TYPES, *recorded()}))
def test_every_event_has_a_title_in_the_timeline(event):
    assert event in EVENTS


def test_every_word_of_the_law_has_words_of_the_desk():
    assert set(TARGET_KINDS) <= set(words.TARGETS)
    assert set(GROUNDS) <= set(words.GROUNDS)
    assert set(JUDGEMENTS) == set(words.JUDGEMENTS)
    assert set(SOURCES) <= set(words.NEXT)
    assert set(QUEUES) == set(words.QUEUES)
    assert ROLE_WORDS


def test_every_capacity_that_may_do_something_is_said():
    assert {who for allowed in ALLOWED.values() for who in allowed} <= set(words.CAPACITIES)


def test_every_duty_leads_to_a_step_or_a_letter_that_is_there():
    assert set(STEPS_OF_DUTIES.values()) <= set(STEPS)
    assert set(LETTERS.values()) <= set(CATALOGUE)
    assert {key for keys in ASKED.values() for key in keys} <= set(STEPS)


def test_every_step_asks_a_permission_that_exists():
    assert {step.may for step in STEPS.values()} <= set(ALLOWED)
    assert {step.event for step in STEPS.values() if step.event} <= set(EVENT_TYPES)
