"""After all the walks the books are right: nothing was projected wrongly, nothing was changed in the log."""

import pytest

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("words", [("rebuild",), ("verify", "--all")])
def test_the_town_is_as_its_events_say(town, words):
    done = town.command(*words)
    assert done.returncode == 0, done.stdout + done.stderr
