"""The glossary is the only bridge between the field's words and the code's: what it names exists."""

import tomllib
from pathlib import Path

import pytest
from django.utils.module_loading import import_string

TERMS = tomllib.loads((Path(__file__).parents[2] / "docs" / "glossary.toml").read_text("utf-8"))["term"]


def resolve(dotted):
    parts = dotted.split(".")
    for cut in range(len(parts) - 1, 1, -1):
        try:
            found = import_string(".".join(parts[: cut + 1]))
        except ImportError:
            continue
        for name in parts[cut + 1 :]:
            found = getattr(found, name)
        return found
    raise LookupError(dotted)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["dutch"])
def test_every_identifier_exists(term):
    assert resolve(term["identifier"]) is not None


def test_every_term_stands_once_and_is_explained():
    assert len({term["dutch"] for term in TERMS}) == len(TERMS)
    assert all(term["meaning"] for term in TERMS)
