import pytest
from django.core.files.storage import default_storage
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoor.platform import files


@given(st.binary(max_size=10_000))
@settings(max_examples=30, deadline=None)
def test_what_goes_in_comes_out(content):
    stored = files.store_bytes(content)
    assert files.read(stored.digest) == content
    assert stored.size == len(content)
    assert b"".join(files.pieces(stored.digest)) == content


def test_the_same_bytes_are_stored_once():
    first, second = files.store_bytes(b"once"), files.store_bytes(b"once")
    assert first == second
    assert list(files.all_digests()).count(first.digest) == 1


def test_too_much_is_refused_and_leaves_nothing():
    before = set(files.all_digests())
    with pytest.raises(files.TooLarge):
        files.store([b"x" * 600, b"y" * 600], limit=1000)
    assert set(files.all_digests()) == before
    assert not default_storage.listdir("workshop")[1]


def test_destroyed_bytes_are_gone():
    stored = files.store_bytes(b"for a while")
    files.destroy(stored.digest)
    assert not files.exists(stored.digest)
    with pytest.raises(FileNotFoundError):
        files.read(stored.digest)
