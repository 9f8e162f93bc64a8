import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.platform import identifiers


def test_a_code_has_at_least_eighty_bits():
    assert identifiers.SECRET_LENGTH * math.log2(len(set(identifiers.ALPHABET))) >= 80


def test_a_code_has_no_look_alikes():
    assert not set("0O1IL5S2Z8BU") & set(identifiers.ALPHABET)


@given(st.integers(min_value=0, max_value=3))
def test_a_code_is_found_however_it_is_typed(spaces):
    secret = identifiers.new_secret()
    typed = secret.lower().replace("-", " " * spaces)
    assert identifiers.secret_digest(typed) == identifiers.secret_digest(secret)


@pytest.mark.parametrize("make", [identifiers.new_secret, identifiers.new_reference])
def test_two_draws_differ(make):
    assert len({make() for _ in range(200)}) == 200


def test_each_purpose_has_its_own_key():
    assert identifiers.keyed_digest("a", "x") != identifiers.keyed_digest("b", "x")
