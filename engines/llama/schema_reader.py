"""A JSON Schema to a grammar tree: every text that the grammar allows is valid under the schema.

What a grammar cannot promise is refused with its path, never ignored; annotations are ignored.
Objects are written with their properties in the schema's order and, unless the schema speaks of
others, with no other properties. llama-cpp-python's own converter was not used: its grammars allow
line breaks inside strings and properties that are required but not described, drop `minimum` and
`additionalProperties`, escape constants wrongly, and it follows no limits.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from math import ceil, floor, isfinite
from typing import Any, Final, NoReturn

from engines.llama.grammar_tree import (
    EMPTY,
    MOST_REPEATS,
    Node,
    Ref,
    Repeat,
    Text,
    alt,
    optional,
    repeated,
    seq,
)
from engines.llama.json_numbers import MOST_DIGITS, decimal_between, whole_between
from engines.llama.json_text import (
    BASICS,
    COLON,
    COMMA,
    NEEDED_BY,
    QUOTE,
    fixed,
    fixed_values,
    other_key,
    string_char,
)
from engines.llama.regex_reader import read_regex
from engines.llama.schema_merge import ANNOTATIONS, merged, overlap
from engines.llama.string_formats import FORMATS
from workbench.errors import InputError

MOST_CHARS: Final = 256_000
MOST_DEPTH: Final = 64
MOST_RULES: Final = 5_000
_TYPES: Final = ("object", "array", "string", "number", "integer", "boolean", "null")
_REFUSED: Final = frozenset({
    "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies",
    "contains", "minContains", "maxContains", "propertyNames", "patternProperties",
    "unevaluatedProperties", "unevaluatedItems", "minProperties", "maxProperties", "multipleOf",
    "additionalItems", "$dynamicRef", "$recursiveRef",
})  # fmt: skip


def read_schema(source: str) -> dict[str, Node]:
    """Rules by name, `root` first. Raises InputError naming the path of what is wrong."""
    if len(source) > MOST_CHARS:
        raise InputError(
            f"The JSON Schema has {len(source):,} characters; {MOST_CHARS:,} are allowed.",
            hint="Leave out what the answer does not need.",
        )
    try:
        schema = json.loads(source)
    except RecursionError as error:
        raise InputError(
            "The JSON Schema is nested too deeply.", hint="Use $defs and $ref."
        ) from error
    except ValueError as error:
        raise InputError(
            "The JSON Schema is not JSON.", hint=f"Correct it: {error}."[:200]
        ) from error
    return _Reader(schema).rules()


class _Reader:
    def __init__(self, schema: Any) -> None:
        self._whole = schema
        self._rules: dict[str, Node] = {}
        self._refs: dict[str, str] = {}  # pointer: rule

    def rules(self) -> dict[str, Node]:
        self._refs["#"] = "root"
        self._rules["root"] = EMPTY  # its place, in front
        self._rules["root"] = self._node(self._whole, (), 0)
        return self._rules

    # One schema

    def _node(self, schema: Any, path: tuple[str, ...], depth: int) -> Node:
        if depth > MOST_DEPTH:
            _refuse(path, "", "is nested too deeply")
        if schema is True or schema == {}:
            return self._basic("value")
        if schema is False:
            _refuse(path, "", "allows nothing")
        if not isinstance(schema, dict):
            _refuse(path, "", "must be an object, true or false")
        for keyword in schema:
            if keyword in _REFUSED and schema[keyword] not in ([], {}, True):
                _refuse(path, keyword, "cannot be promised by a grammar; leave it out")
        if "$ref" in schema:
            return self._referred(schema, path, depth)
        for keyword in ("allOf", "anyOf", "oneOf"):
            if keyword in schema:
                return self._combined(keyword, schema, path, depth)
        if "const" in schema:
            return self._chosen([schema["const"]], schema, (*path, "const"))
        if "enum" in schema:
            return self._chosen(schema["enum"], schema, (*path, "enum"))
        return self._typed(schema, path, depth)

    def _typed(self, schema: Mapping[str, Any], path: tuple[str, ...], depth: int) -> Node:
        types = schema.get("type", _implied_type(schema))
        names = [types] if isinstance(types, str) else types
        if not isinstance(names, list) or not names:
            _refuse(path, "type", f"must be one of {', '.join(_TYPES)}, or a list of them")
        ways: list[Node] = []
        for name in dict.fromkeys(map(str, names)):
            if name not in _TYPES:
                _refuse(path, "type", f"“{name[:40]}” is none of {', '.join(_TYPES)}")
            if name == "integer" and "number" in names:
                continue
            ways.append(self._of_type(name, schema, path, depth))
        return alt(*ways)

    def _of_type(
        self, name: str, schema: Mapping[str, Any], path: tuple[str, ...], depth: int
    ) -> Node:
        match name:
            case "object":
                return self._object(schema, path, depth)
            case "array":
                return self._array(schema, path, depth)
            case "string":
                return self._string(schema, path)
            case "integer" | "number":
                return self._number(schema, path, whole=name == "integer")
            case _:
                return self._basic(name)

    def _chosen(self, values: Any, schema: Mapping[str, Any], path: tuple[str, ...]) -> Node:
        if not isinstance(values, list) or not values:
            _refuse(path, "", "must be a list of values")
        rest = {key: value for key, value in schema.items() if key not in {"enum", "const"}}
        types = rest.pop("type", None)
        _only_annotations(rest, path[:-1])
        names = [types] if isinstance(types, str) else types
        if names is not None:
            values = [value for value in values if _has_type(value, names)]
            if not values:
                _refuse(path, "", "holds no value of the type that “type” names")
        for value in values:
            _check_text(fixed(value), path)
        return fixed_values(values)

    # Schemas that speak of others

    def _referred(self, schema: Mapping[str, Any], path: tuple[str, ...], depth: int) -> Node:
        pointer = schema["$ref"]
        _only_annotations({k: v for k, v in schema.items() if k != "$ref"}, path)
        target = self._target(pointer, path)
        if pointer not in self._refs:
            name = f"ref-{len(self._refs)}"
            self._refs[pointer] = name
            self._add(name, EMPTY, path)  # its place, for a schema that speaks of itself
            self._rules[name] = self._node(target, tuple(pointer[2:].split("/")), depth + 1)
        return Ref(self._refs[pointer])

    def _target(self, pointer: Any, path: tuple[str, ...]) -> Any:
        if not isinstance(pointer, str) or not (pointer == "#" or pointer.startswith("#/")):
            _refuse(path, "$ref", "must begin with #/: nothing is fetched from elsewhere")
        target = self._whole
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            if isinstance(target, list) and key.isdecimal() and int(key) < len(target):
                target = target[int(key)]
            elif isinstance(target, dict) and key in target:
                target = target[key]
            else:
                _refuse(path, "$ref", f"leads to nothing: {pointer[:80]}")
        return target

    def _combined(
        self, keyword: str, schema: Mapping[str, Any], path: tuple[str, ...], depth: int
    ) -> Node:
        parts = schema[keyword]
        where = (*path, keyword)
        if not isinstance(parts, list) or not parts:
            _refuse(where, "", "must be a list of schemas")
        base = {key: value for key, value in schema.items() if key != keyword}
        resolved = [self._resolved(part, (*where, str(n)), 0) for n, part in enumerate(parts)]
        if keyword == "allOf":
            for number, part in enumerate(resolved):
                base = merged(base, part, (*where, str(number)))
            return self._node(base, path, depth + 1)
        if set(base) - ANNOTATIONS:
            parts = [merged(base, part, (*where, str(n))) for n, part in enumerate(resolved)]
            resolved = parts
        if keyword == "oneOf":
            for n, right in enumerate(resolved):
                for m, left in enumerate(resolved[:n]):
                    if overlap(left, right):
                        _refuse(where, "", f"{m} and {n} may both be met; use anyOf instead")
        return alt(*(self._node(one, (*where, str(n)), depth + 1) for n, one in enumerate(parts)))

    def _resolved(self, schema: Any, path: tuple[str, ...], n_steps: int) -> Any:
        """What a reference leads to; other schemas as they are."""
        if isinstance(schema, dict) and set(schema) - ANNOTATIONS == {"$ref"}:
            if n_steps > MOST_DEPTH:
                _refuse(path, "$ref", "leads back to itself")
            return self._resolved(self._target(schema["$ref"], path), path, n_steps + 1)
        return schema

    # Types

    def _object(self, schema: Mapping[str, Any], path: tuple[str, ...], depth: int) -> Node:
        described = schema.get("properties", {})
        if not isinstance(described, dict):
            _refuse(path, "properties", "must be an object of schemas")
        required = schema.get("required", [])
        if not isinstance(required, list) or not all(isinstance(one, str) for one in required):
            _refuse(path, "required", "must be a list of names")
        others = schema.get("additionalProperties", not described and not required)
        if not isinstance(others, (bool, dict)):
            _refuse(path, "additionalProperties", "must be a schema, true or false")
        if others is True and not described and not required:
            return self._basic("object")
        members = {
            name: self._member(name, inner, (*path, "properties", name), depth)
            for name, inner in described.items()
        }
        for name in required:
            if name not in members:
                inner = schema.get("additionalProperties", True)
                if inner is False:
                    _refuse(path, "required", f"“{name[:40]}” is required but not allowed")
                members[name] = self._member(name, inner, (*path, "required", name), depth)
        tail: Node = EMPTY
        if others is not False:
            value = self._node(others, (*path, "additionalProperties"), depth + 1)
            key = other_key(list(members))
            tail = self._named(seq(key, COLON, self._named(value, path)), path)
        return seq(Text("{"), self._members(members, frozenset(required), tail, path), Text("}"))

    def _members(
        self,
        members: Mapping[str, Node],
        required: frozenset[str],
        other: Node,
        path: tuple[str, ...],
    ) -> Node:
        """The members in order, commas between those that are there; built from the end."""
        behind: Node = EMPTY  # what follows where something stands in front
        first: Node = EMPTY  # what follows where nothing does
        if other != EMPTY:
            behind = Repeat(seq(COMMA, other), 0, None)
            first = optional(seq(other, behind))
        for name, member in reversed(list(members.items())):
            begun = seq(member, behind)
            if name in required:
                first, behind = begun, seq(COMMA, begun)
            else:
                first, behind = alt(begun, first), seq(optional(seq(COMMA, member)), behind)
            first, behind = self._named(first, path), self._named(behind, path)
        return first

    def _member(self, name: str, schema: Any, path: tuple[str, ...], depth: int) -> Node:
        key = fixed(name)
        _check_text(key, path)
        return self._named(seq(Text(key), COLON, self._node(schema, path, depth + 1)), path)

    def _array(self, schema: Mapping[str, Any], path: tuple[str, ...], depth: int) -> Node:
        if schema.get("uniqueItems", False) is not False:
            _refuse(path, "uniqueItems", "cannot be promised by a grammar; leave it out")
        low, high = _counts(schema, "minItems", "maxItems", path)
        heads = schema.get("prefixItems", [])
        items = schema.get("items", True)
        if isinstance(items, list):
            heads, items = items, True  # as drafts before 2020-12 have it
        if not isinstance(heads, list):
            _refuse(path, "prefixItems", "must be a list of schemas")
        if not heads and items is True and low == 0 and high is None:
            return self._basic("array")
        if high == 0:
            return Text("[]")
        firsts = [
            self._named(self._node(one, (*path, "prefixItems", str(n)), depth + 1), path)
            for n, one in enumerate(heads)
        ]
        rest: Node | None = None
        # Behind a fixed head nothing follows unless the schema speaks of it.
        is_wanted = not firsts or "items" in schema or low > len(firsts)
        if items is not False and is_wanted and (high is None or high > len(firsts)):
            rest = self._named(self._node(items, (*path, "items"), depth + 1), path)
        if rest is None and low > len(firsts):
            _refuse(path, "minItems", "asks for more items than are allowed")
        return seq(Text("["), _items(firsts, rest, low, high), Text("]"))

    def _string(self, schema: Mapping[str, Any], path: tuple[str, ...]) -> Node:
        low, high = _counts(schema, "minLength", "maxLength", path)
        is_bounded = low > 0 or high is not None
        if "pattern" in schema:
            pattern = schema["pattern"]
            if not isinstance(pattern, str):
                _refuse(path, "pattern", "must be a text")
            if is_bounded:
                _refuse(path, "pattern", "cannot be kept together with a length; put it in there")
            where = f"{_place((*path, 'pattern'))}: the regular expression"
            return seq(QUOTE, read_regex(pattern, string_char, where), QUOTE)
        form = schema.get("format")
        if isinstance(form, str) and form in FORMATS:
            if is_bounded:
                _refuse(path, "format", "cannot be kept together with a length")
            return seq(QUOTE, read_regex(FORMATS[form]), QUOTE)
        if not is_bounded:
            return self._basic("string")
        self._basic("string")
        return seq(QUOTE, repeated(Ref("char"), low, high) if high != 0 else EMPTY, QUOTE)

    def _number(self, schema: Mapping[str, Any], path: tuple[str, ...], *, whole: bool) -> Node:
        bounds = {
            key: _bound(schema, key, path)
            for key in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
        }
        low, low_open = _tighter(bounds["minimum"], bounds["exclusiveMinimum"], max)
        high, high_open = _tighter(bounds["maximum"], bounds["exclusiveMaximum"], min)
        if low is None and high is None:
            return self._basic("integer" if whole else "number")
        if whole:
            least = None if low is None else floor(low) + 1 if low_open else ceil(low)
            most = None if high is None else ceil(high) - 1 if high_open else floor(high)
            found = None
            if least is None or most is None or least <= most:
                found = whole_between(least, most)
        else:
            found = decimal_between(low, high, low_open=low_open, high_open=high_open)
        if found is None:
            _refuse(path, "minimum", "leaves no number")
        return found

    # Rules

    def _basic(self, name: str) -> Node:
        for one in (name, *NEEDED_BY.get(name, ())):
            self._rules.setdefault(one, BASICS[one])
        return Ref(name)

    def _named(self, node: Node, path: tuple[str, ...]) -> Node:
        """A reference to a rule of its own, for what is used twice or nested deeply."""
        if isinstance(node, Ref) or node == EMPTY:
            return node
        name = f"r-{len(self._rules)}"
        self._add(name, node, path)
        return Ref(name)

    def _add(self, name: str, node: Node, path: tuple[str, ...]) -> None:
        if len(self._rules) >= MOST_RULES:
            _refuse(path, "", "is where the schema grows too large")
        self._rules[name] = node


def _items(firsts: Sequence[Node], rest: Node | None, low: int, high: int | None) -> Node:
    """Items with commas between them, at least `low` and at most `high`."""
    if firsts:
        if high is not None:
            firsts = firsts[:high]
        n = len(firsts)
        most = None if high is None else high - n
        more = EMPTY if rest is None else repeated(seq(COMMA, rest), max(0, low - n), most)
        return seq(firsts[0], *(seq(COMMA, one) for one in firsts[1:]), more)
    assert rest is not None
    more = repeated(seq(COMMA, rest), max(0, low - 1), None if high is None else high - 1)
    found = seq(rest, more) if high != 1 else rest
    return found if low > 0 else optional(found)


def _implied_type(schema: Mapping[str, Any]) -> str | list[str]:
    """What a schema without a type speaks of; every type where that is not clear."""
    clues = {
        "object": ("properties", "required", "additionalProperties"),
        "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
        "string": ("pattern", "minLength", "maxLength", "format"),
        "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    }
    met = [name for name, keys in clues.items() if any(key in schema for key in keys)]
    return met[0] if len(met) == 1 else list(_TYPES)


def _has_type(value: Any, names: Any) -> bool:
    kinds = {
        "object": isinstance(value, dict),
        "array": isinstance(value, list),
        "string": isinstance(value, str),
        "number": isinstance(value, (int, float)) and not isinstance(value, bool),
        "integer": isinstance(value, int) and not isinstance(value, bool),
        "boolean": isinstance(value, bool),
        "null": value is None,
    }
    return isinstance(names, list) and any(kinds.get(str(name), False) for name in names)


def _counts(
    schema: Mapping[str, Any], lowest: str, highest: str, path: tuple[str, ...]
) -> tuple[int, int | None]:
    found: list[int | None] = []
    for keyword in (lowest, highest):
        value = schema.get(keyword)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if value is not None and (
            not isinstance(value, int) or isinstance(value, bool) or value < 0
        ):
            _refuse(path, keyword, "must be a whole number, zero or more")
        if value is not None and value > MOST_REPEATS:
            _refuse(path, keyword, f"can be {MOST_REPEATS:,} at most; leave it out")
        found.append(value)
    low, high = found[0] or 0, found[1]
    if high is not None and high < low:
        _refuse(path, highest, f"is less than {lowest}")
    return low, high


def _bound(schema: Mapping[str, Any], keyword: str, path: tuple[str, ...]) -> Decimal | None:
    value = schema.get(keyword)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        _refuse(path, keyword, "must be a number")
    exact = Decimal(repr(value))
    exponent = exact.normalize().as_tuple().exponent
    if abs(exact) >= 10**MOST_DIGITS or (isinstance(exponent, int) and exponent < -MOST_DIGITS + 3):
        _refuse(path, keyword, f"has more than {MOST_DIGITS - 3} digits; leave it out")
    return exact


def _tighter(
    closed: Decimal | None, opened: Decimal | None, pick: Callable[[Decimal, Decimal], Decimal]
) -> tuple[Decimal | None, bool]:
    if opened is None:
        return closed, False
    if closed is None or pick(closed, opened) == opened:
        return opened, True
    return closed, False


def _only_annotations(schema: Mapping[str, Any], path: tuple[str, ...]) -> None:
    for keyword in schema:
        if keyword not in ANNOTATIONS:
            _refuse(path, keyword, "cannot stand beside const, enum or $ref")


def _check_text(text: str, path: tuple[str, ...]) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        _refuse(path, "", "holds half of a character pair")


def _place(path: tuple[str, ...]) -> str:
    return ".".join(part[:60] for part in path) or "schema"


def _refuse(path: tuple[str, ...], keyword: str, why: str) -> NoReturn:
    where = (*path, keyword) if keyword else path
    raise InputError(
        f"The JSON Schema cannot be used: {_place(where)}: {why}.",
        hint="Change that part of the schema.",
    )
