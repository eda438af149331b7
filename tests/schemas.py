"""Small JSON Schemas for property tests, all of them within what a grammar can promise."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

NAMES = st.sampled_from(["a", "ab", "b", "name", "äöü", 'quo"te', "back\\slash", "new\nline", ""])
VALUES = st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=4)
BOUNDS = st.integers(-120, 120) | st.sampled_from([0.5, -0.25, 1.75, 99.99, -3.125])


@st.composite
def numbers(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(["integer", "number"]))
    schema: dict[str, Any] = {"type": kind}
    low, high = sorted([draw(BOUNDS), draw(BOUNDS)])
    if high - low < 2:
        high = low + 2
    if draw(st.booleans()):
        schema[draw(st.sampled_from(["minimum", "exclusiveMinimum"]))] = low
    if draw(st.booleans()):
        schema[draw(st.sampled_from(["maximum", "exclusiveMaximum"]))] = high
    return schema


@st.composite
def strings(draw: st.DrawFn) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    match draw(st.integers(0, 3)):
        case 0:
            low = draw(st.integers(0, 3))
            schema |= {"minLength": low, "maxLength": low + draw(st.integers(0, 3))}
        case 1:
            schema["pattern"] = draw(
                st.sampled_from(["^[a-z]{2,4}$", r'"\d+\\', "(x|y)*z?", r"[^\s]+", "ab"])
            )
        case 2:
            schema["format"] = draw(
                st.sampled_from(["date", "time", "date-time", "uuid", "ipv4", "email", "colour"])
            )
    return schema


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    @st.composite
    def build(draw: st.DrawFn) -> dict[str, Any]:
        properties = draw(st.dictionaries(NAMES, inner, max_size=3))
        schema: dict[str, Any] = {"type": "object", "properties": properties}
        if draw(st.booleans()):
            schema["required"] = draw(st.lists(st.sampled_from(sorted(properties) or ["z"])))
        if draw(st.booleans()):
            schema["additionalProperties"] = draw(st.booleans() | inner)
            if schema["additionalProperties"] is False:
                schema["required"] = [x for x in schema.get("required", []) if x in properties]
        return schema

    return build()


def _arrays(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    @st.composite
    def build(draw: st.DrawFn) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": "array"}
        if draw(st.booleans()):
            schema["prefixItems"] = draw(st.lists(inner, min_size=1, max_size=2))
        if draw(st.booleans()):
            schema["items"] = draw(inner)
        if draw(st.booleans()):
            schema["minItems"] = draw(st.integers(0, 3))
        if draw(st.booleans()):
            schema["maxItems"] = schema.get("minItems", 0) + draw(st.integers(0, 2))
        return schema

    return build()


LEAVES = (
    st.just(True)
    | st.just({"type": "boolean"})
    | st.just({"type": ["null", "integer"], "title": "anything"})
    | st.lists(VALUES, min_size=1, max_size=3).map(lambda values: {"enum": values})
    | VALUES.map(lambda value: {"const": value})
    | numbers()
    | strings()
)
SCHEMAS = st.recursive(
    LEAVES,
    lambda inner: (
        _objects(inner)
        | _arrays(inner)
        | st.lists(inner, min_size=1, max_size=2).map(lambda ways: {"anyOf": ways})
    ),
    max_leaves=6,
)
