"""What a schema's grammar allows is valid; what cannot be promised is refused by its path."""

from __future__ import annotations

import contextlib
import json
from random import Random
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engines.llama.grammar_checks import check_grammar
from engines.llama.schema_reader import read_schema
from tests.grammar_walk import allows, random_text
from tests.schemas import SCHEMAS
from workbench.errors import InputError

PERSON: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "maxLength": 40},
        "age": {"type": "integer", "minimum": 0, "maximum": 130},
        "friends": {"type": "array", "items": {"$ref": "#/$defs/person"}},
        "note": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None},
    },
    "required": ["name", "age"],
    "$defs": {"person": {"$ref": "#"}},
}
FORMATS = jsonschema.FormatChecker(["date", "email", "ipv4", "uuid"])


def rules_of(schema: Any) -> Any:
    rules = read_schema(json.dumps(schema))
    check_grammar(rules)
    return rules


@given(SCHEMAS, st.randoms(use_true_random=False))
@example(PERSON, Random(0))
@example({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, Random(1))
@example({"type": "object", "properties": {"ab": {"const": 1}}, "additionalProperties": True},
         Random(2))  # fmt: skip
def test_what_the_grammar_allows_is_valid(schema: Any, random: Random) -> None:
    try:
        rules = rules_of(schema)
    except InputError as error:
        # Some drawn schemas contradict themselves or begin alike in too many ways.
        assert "minItems" in error.message or "too many ways" in error.message  # noqa: PT017
        return
    for _ in range(3):
        text = random_text(rules, random)

        jsonschema.Draft202012Validator(schema, format_checker=FORMATS).validate(json.loads(text))


@pytest.mark.parametrize(
    ("schema", "valid", "invalid"),
    [
        (PERSON, ['{"name": "A", "age": 7}', '{"name": "A", "age": 0, "note": null}'],
         ['{"name": "A"}', '{"age": 7, "name": "A"}', '{"name": "A", "age": 131}',
          '{"name": "A", "age": 7, "other": 1}', '{"name": "a\nb", "age": 7}']),
        ({"enum": ["a\"b", 3, None]}, ['"a\\"b"', "3", "null"], ['"a"', "4"]),
        ({"type": "integer", "minimum": 7, "exclusiveMaximum": 1003},
         ["7", "10", "99", "1002"], ["6", "1003", "07", "-8", "7.0"]),
        ({"type": "integer", "maximum": -3}, ["-3", "-10", "-999"], ["-2", "3", "-03"]),
        ({"type": "number", "minimum": 0, "maximum": 1}, ["0", "0.5", "1", "1.0"],
         ["1.01", "-0.1", "2", "00"]),
        ({"type": "number", "exclusiveMinimum": 0.5}, ["0.51", "0.6", "1", "300.25"],
         ["0.5", "0.500", "0", "-1"]),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 3},
         ["[1,2]", "[1, 2, 3]"], ["[1]", "[1,2,3,4]", "[]"]),
        ({"prefixItems": [{"const": 1}, {"type": "string"}], "items": False},
         ['[1, "a"]'], ["[1]", '[1, "a", 2]']),
        ({"type": "object", "properties": {"ab": {"type": "null"}}, "additionalProperties":
          {"type": "integer"}}, ['{}', '{"ab": null, "abc": 1}', '{"a": 1}'],
         ['{"ab": 1}', '{"a": "x"}']),
        ({"type": "object"}, ["{}", '{"x": [1, {"y": null}]}'], ["[]"]),
        ({"required": ["x"]}, ['{"x": 1}'], ["{}"]),
        ({"type": ["string", "null"], "minLength": 1}, ['"a"', "null"], ['""']),
        ({"allOf": [{"$ref": "#/$defs/a"}, {"required": ["x"]}], "$defs": {"a": {
            "properties": {"x": {"type": "integer"}}}}}, ['{"x": 1}'], ["{}", '{"x": "1"}']),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, ['"a"', "1"], ["null"]),
        ({"oneOf": [{"properties": {"kind": {"const": k}}, "required": ["kind"]} for k in "ab"]},
         ['{"kind": "a"}', '{"kind": "b"}'], ['{"kind": "c"}', "{}"]),
        (True, ['{"a": [1.5e3, "\\u00e4", true]}'], ["nul", '"\\ud800"', "01"]),
    ],
)  # fmt: skip
def test_the_grammar_tells_right_from_wrong(
    schema: Any, valid: list[str], invalid: list[str]
) -> None:
    rules = rules_of(schema)

    assert [text for text in valid if not allows(rules, text)] == []
    assert [text for text in invalid if allows(rules, text)] == []


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"properties": {"age": {"type": "int"}}}, "properties.age.type: “int”"),
        ({"properties": {"age": {"type": 5}}}, "properties.age.type"),
        ({"properties": []}, "properties: must be an object"),
        ({"type": "string", "minLength": -1}, "minLength: must be a whole number"),
        ({"items": {"pattern": "(?=a)"}}, "items.pattern: the regular expression"),
        ({"type": "array", "uniqueItems": True}, "uniqueItems: cannot be promised"),
        ({"not": {}, "type": "string", "if": {"type": "null"}}, "if: cannot be promised"),
        ({"$ref": "https://example.com/schema"}, "$ref: must begin with #/"),
        ({"$ref": "#/$defs/gone"}, "$ref: leads to nothing"),
        ({"oneOf": [{"type": "string"}, {"type": "string", "minLength": 1}]}, "oneOf: 0 and 1"),
        ({"type": "integer", "minimum": 5, "maximum": 4}, "leaves no number"),
        ({"minimum": "low"}, "minimum: must be a number"),
        ({"type": "array", "maxItems": 5_000}, "maxItems: can be 2,000 at most"),
        ({"enum": []}, "enum: must be a list"),
        ({"enum": [1], "type": "string"}, "enum: holds no value"),
        ({"properties": {"a": False}}, "properties.a: allows nothing"),
        ({"required": "a"}, "required: must be a list"),
        ({"additionalProperties": False, "required": ["a"]}, "required but not allowed"),
        ({"multipleOf": 3, "type": "integer"}, "multipleOf: cannot be promised"),
        ({"$ref": "#"}, "can begin with itself"),
        ({"properties": {"a": {"$ref": "#"}}, "required": ["a"]}, "without end"),
        ({"const": "\ud800"}, "const: holds half"),
        ([], "must be an object"),
    ],
)
def test_what_cannot_be_is_refused_by_its_path(schema: Any, said: str) -> None:
    with pytest.raises(InputError) as refused:
        rules_of(schema)

    assert said in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    "source",
    ["{", '{"a":' * 3_000, "[" * 100_000, '{"type": "string"}' + " " * 300_000,
     json.dumps({"enum": ["x" * 100] * 2_600})],
)  # fmt: skip
def test_what_is_broken_or_too_large_is_refused(source: str) -> None:
    with pytest.raises(InputError):
        read_schema(source)


def test_deep_nesting_is_refused_by_its_path() -> None:
    schema: Any = {"type": "null"}
    for _ in range(100):
        schema = {"type": "array", "items": schema}

    with pytest.raises(InputError, match=r"items\.items.* is nested too deeply"):
        rules_of(schema)


def test_a_large_schema_is_read() -> None:
    schema = {"properties": {f"field_{n}": {"type": ["string", "null"]} for n in range(90)}}

    assert allows(rules_of(schema), '{"field_7": null, "field_89": "x"}')


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([
        "type", "properties", "items", "required", "enum", "anyOf", "allOf", "oneOf", "$ref",
        "minimum", "maxLength", "pattern", "additionalProperties", "prefixItems", "const", "format",
    ]), inner | st.sampled_from(["object", "array", "string", "#", "#/items"]), max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(JSON)
def test_any_json_is_a_schema_or_refused(schema: Any) -> None:
    with contextlib.suppress(InputError):
        rules_of(schema)
