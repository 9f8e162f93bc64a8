"""A whole town, running: `gehoor demo` as a program of its own, walked through in a real browser."""

import os
from pathlib import Path

import pytest

from tests.browser import CHROMIUM
from tests.e2e.town import Town
from tests.e2e.walker import Walker

KEPT = os.environ.get("GEHOOR_E2E_DATA")  # a demonstration to walk through again, while writing these tests


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """The demonstration on a free port, furnished once; stopped at the end."""
    if not Path(CHROMIUM).exists():
        told = f"these walks need Chromium; none was found at {CHROMIUM} (set CHROMIUM to where it is)"
        if os.environ.get("GEHOOR_REQUIRE") == "1":
            pytest.fail(told)
        pytest.skip(told)
    running = Town(Path(KEPT) if KEPT else tmp_path_factory.mktemp("town") / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def walk(town, new_page, axe):
    """`walk(javascript=False, …)`: somebody with a browser of their own, who looks at every page they come to."""

    def begin(*, javascript=True, **options):
        return Walker(town, new_page(java_script_enabled=javascript, **options), axe if javascript else None)

    return begin
