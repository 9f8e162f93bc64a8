"""What every test shares. The law room's tests run without Django: nothing here imports it at the top."""

import pytest

pytest_plugins = ["tests.browser", "tests.guards"]


@pytest.fixture(autouse=True)
def _nothing_stays_pretended():
    """A test that pretends another day leaves none behind."""
    yield
    import sys  # noqa: PLC0415

    clock = sys.modules.get("gehoor.platform.clock")
    if clock is not None:
        clock.pretend_today(None)
