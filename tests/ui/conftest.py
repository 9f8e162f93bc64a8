"""The gallery, served."""

import pytest


@pytest.fixture(scope="session")
def gallery(tmp_path_factory):
    """The address of the gallery's server."""
    from tests.ui.gallery import served  # noqa: PLC0415  it needs Django, which pytest-django sets up first

    with served(tmp_path_factory.mktemp("gallery")) as address:
        yield address
