import pytest

from tests.security.world import World, hide_a_file, make_world


@pytest.fixture
def world(db) -> World:
    """Everybody signed in, and no hidden file yet."""
    return make_world()


@pytest.fixture
def hidden(world) -> World:
    """The same with the hidden file."""
    hide_a_file(world)
    return world
