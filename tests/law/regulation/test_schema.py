"""The JSON Schema is committed, made from the same source as the reader, and agrees with it."""

import json
import re
import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.law.regulation import RegulationError, from_mapping, schema
from gehoor.law.regulation.schema import shape_schema
from gehoor.law.regulation.values import plain as plain_value
from tests.law.regulation.records import convert, records
from tests.law.regulation.test_examples import EXAMPLES
from tools.regulation_schema import REFERENCE, reference, written
from tools.regulation_schema import SCHEMA as SCHEMA_FILE

SCHEMA = schema()
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}


def valid(value, rule):
    """Validate by the keywords that the schema uses, and no others."""
    assert not rule.keys() - KNOWN
    if "$ref" in rule:
        return valid(value, SCHEMA["$defs"][rule["$ref"].rsplit("/", 1)[-1]])
    if "anyOf" in rule:
        return any(valid(value, each) for each in rule["anyOf"])
    if "enum" in rule:
        return value in rule["enum"]
    if not isinstance(value, TYPES[rule["type"]]) or (isinstance(value, bool) and rule["type"] != "boolean"):
        return False
    return CHECKS.get(rule["type"], lambda _value, _rule: True)(value, rule)


def valid_object(value, rule):
    properties = rule["properties"]
    return (
        value.keys() <= properties.keys()
        and set(rule.get("required", ())) <= value.keys()
        and all(valid(inner, properties[key]) for key, inner in value.items())
    )


def valid_text(value, rule):
    if rule.get("format") == "date":
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value))
    return len(value) <= rule["maxLength"] and bool(re.search(rule.get("pattern", ""), value))


KNOWN = {
    "$schema",
    "$defs",
    "$ref",
    "title",
    "description",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "anyOf",
    "enum",
    "items",
    "minimum",
    "maximum",
    "maxItems",
    "maxLength",
    "pattern",
    "format",
}
CHECKS = {
    "object": valid_object,
    "array": lambda value, rule: len(value) <= rule["maxItems"] and all(valid(each, rule["items"]) for each in value),
    "string": valid_text,
    "integer": lambda value, rule: rule["minimum"] <= value <= rule["maximum"],
}


def plain(value):
    """A document as JSON has it: days as text."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


DOCUMENTS = {name: plain(tomllib.loads(text)) for name, text in EXAMPLES.items()} | {
    f"record {record['id']}": plain(convert(record)) for record in records()
}


def reads(document):
    try:
        from_mapping(document)
    except RegulationError:
        return False
    return True


def test_the_committed_schema_and_reference_are_those_that_the_values_make():
    assert SCHEMA_FILE.read_text(encoding="utf-8") == written(), "run: python tools/regulation_schema.py"
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run: python tools/regulation_schema.py"


def test_the_schema_is_closed_everywhere():
    assert SCHEMA["$schema"].endswith("2020-12/schema")
    assert all(table["additionalProperties"] is False for table in (SCHEMA, *SCHEMA["$defs"].values()))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_example_and_record_meets_the_schema(name):
    assert valid(DOCUMENTS[name], SCHEMA)


def test_the_shorthands_meet_the_schema_too():
    document = {
        "name": "X",
        "promise": [{"what": "findings", "within": 4, "unit": "weeks"}],
        "route": [{"stage": "decide", "actor": {"role": "line manager", "level": "direct"}}],
    }
    assert valid(document, SCHEMA)
    assert reads(document)


def test_a_shape_that_nobody_knows_is_a_mistake_of_ours():
    with pytest.raises(TypeError):
        shape_schema(object())
    with pytest.raises(TypeError):
        plain_value(object(), "x")


junk = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 2000), st.sampled_from(["", "decide", "weeks", "2026-01-01", "x"])
)


@given(st.data())
def test_schema_and_reader_accept_and_refuse_the_same(data):
    document = json.loads(json.dumps(DOCUMENTS[data.draw(st.sampled_from(sorted(DOCUMENTS)))]))
    node = document
    while True:
        keys = sorted(node) if isinstance(node, dict) else range(len(node))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(node[key], dict | list) or not node[key] or data.draw(st.booleans()):
            break
        node = node[key]
    node[key] = data.draw(junk)
    assert valid(document, SCHEMA) is reads(document)
