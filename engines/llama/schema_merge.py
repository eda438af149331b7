"""Two schemas that must both hold as one, and whether two schemas may hold at once. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from workbench.errors import InputError

ANNOTATIONS: Final = frozenset({
    "title", "description", "default", "examples", "example", "deprecated", "readOnly",
    "writeOnly", "$comment", "$schema", "$id", "$anchor", "$defs", "definitions", "$vocabulary",
    "nullable", "discriminator", "xml", "externalDocs", "contentEncoding", "contentMediaType",
})  # fmt: skip


def merged(left: Mapping[str, Any], right: Any, path: tuple[str, ...]) -> dict[str, Any]:
    """A schema that demands what both demand. Raises InputError where that cannot be written."""
    if right is True:
        return dict(left)
    if not isinstance(right, Mapping):
        raise _refused(path, "must be an object or true")
    both = dict(left)
    for keyword, value in right.items():
        if keyword in ANNOTATIONS:
            continue
        if keyword not in both or both[keyword] == value:
            both[keyword] = value
        elif keyword == "required" and isinstance(value, list) and isinstance(both[keyword], list):
            both[keyword] = list(dict.fromkeys([*both[keyword], *value]))
        elif keyword == "properties" and isinstance(value, dict):
            both[keyword] = _properties(both[keyword], value, (*path, keyword))
        else:
            raise _refused((*path, keyword), "says otherwise than the schema around it")
    return both


def overlap(left: Any, right: Any) -> bool:
    """Whether a value may meet both; True where that is not clear."""
    if not isinstance(left, Mapping) or not isinstance(right, Mapping):
        return True
    types = [_types(one) for one in (left, right)]
    if types[0] and types[1] and not types[0] & types[1]:
        return False
    values = [_values(one) for one in (left, right)]
    if values[0] is not None and values[1] is not None:
        return any(one in values[1] for one in values[0])
    if types[0] == types[1] == {"object"}:
        return not _told_apart(left, right)
    return True


def _told_apart(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether a property that both require can have no value in common."""
    required = [set(one.get("required", ())) for one in (left, right)]
    described = [one.get("properties", {}) for one in (left, right)]
    for name in required[0] & required[1]:
        values = [_values(one.get(name, {})) for one in described]
        left_values, right_values = values
        if left_values is None or right_values is None:
            continue
        if not any(one in right_values for one in left_values):
            return True
    return False


def _types(schema: Mapping[str, Any]) -> set[str]:
    """The types that a schema names, empty if it names none."""
    values = _values(schema)
    if values is not None and "type" not in schema:
        return {_type_of(value) for value in values}
    types = schema.get("type")
    if isinstance(types, str):
        types = [types]
    if not isinstance(types, list):
        return {"object"} if "properties" in schema else set()
    named = {str(one) for one in types}
    return named | {"integer"} if "number" in named else named


def _type_of(value: Any) -> str:
    kinds = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
    return kinds.get(type(value), "integer" if isinstance(value, int) else "number")


def _values(schema: Any) -> list[Any] | None:
    if not isinstance(schema, Mapping):
        return None
    if "const" in schema:
        return [schema["const"]]
    values = schema.get("enum")
    return values if isinstance(values, list) else None


def _properties(left: Any, right: Mapping[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    both = dict(left) if isinstance(left, Mapping) else {}
    for name, schema in right.items():
        if name in both and both[name] != schema:
            both[name] = merged(both[name], schema, (*path, name))
        else:
            both[name] = schema
    return both


def _refused(path: tuple[str, ...], why: str) -> InputError:
    return InputError(
        f"The JSON Schema cannot be used: {'.'.join(path)}: {why}.",
        hint="Change that part of the schema.",
    )
